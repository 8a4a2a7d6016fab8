"""Documents addressed by their content."""

from typing import Protocol

from nosdesk.domain.addresses import Cid

DOCUMENT_LIMIT = 4 * 1024 * 1024
"""Bytes; a definition larger than this is refused while it downloads."""


class Content(Protocol):
    """Fetches and publishes documents by CID."""

    async def fetch(self, cid: Cid) -> bytes:
        """Return the document, checked against its CID.

        Raises `Untrusted` when the content is not what the CID names, `BadInput` when it is
        larger than `DOCUMENT_LIMIT`, `Unavailable` when no gateway has it (yet).
        """

    async def pin(self, document: bytes) -> Cid:
        """Publish the JSON document and return its CID, once one pinning place has taken it.

        Raises `Refused` when the document itself is refused, and when every place will not have
        it; `Unavailable` or `Untrusted` when it is to be tried again.
        """
