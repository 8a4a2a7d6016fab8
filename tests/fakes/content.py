"""Documents in memory, addressed by their content."""

import json

from nosdesk.domain.addresses import Cid
from nosdesk.domain.errors import BadInput, NodeError, Unavailable, Untrusted
from nosdesk.ports.content import DOCUMENT_LIMIT
from nosdesk.protocol.cids import cid_of, cid_to_digest


class FakeContent:
    """Keeps documents in a dict; `down` is raised by every call while it is set."""

    def __init__(self) -> None:
        self.documents: dict[Cid, bytes] = {}
        self.pinned: list[Cid] = []
        self.down: NodeError | None = None

    def put(self, document: bytes) -> Cid:
        """Make the document known, as a poster would."""
        cid = cid_of(document)
        self.documents[cid] = document
        return cid

    def put_as(self, cid: Cid, document: bytes) -> None:
        """Serve this document under that CID, whatever its content."""
        self.documents[cid] = document

    def put_json(self, document: object) -> Cid:
        """Make the value known as compact JSON."""
        return self.put(json.dumps(document, separators=(",", ":")).encode())

    async def fetch(self, cid: Cid) -> bytes:
        cid_to_digest(cid)
        self._check()
        document = self.documents.get(cid)
        if document is None:
            raise Unavailable("No gateway has the document yet.")
        if len(document) > DOCUMENT_LIMIT:
            raise BadInput("The document is too large.")
        if cid_of(document) != cid:
            raise Untrusted("The content is not what its CID names.")
        return document

    async def pin(self, document: bytes) -> Cid:
        self._check()
        cid = self.put(document)
        self.pinned.append(cid)
        return cid

    def _check(self) -> None:
        if self.down:
            raise self.down
