"""Documents over HTTP: fetched from IPFS gateways, published at pinning places.

Nothing a gateway says is believed: the CID is computed again from what arrived. A gateway that
has nothing, or something else, is no obstacle while the next one has the document.
"""

import asyncio
from collections.abc import Sequence
from typing import Self

from nosdesk.adapters.ipfs.pinning import Pinning
from nosdesk.adapters.ipfs.places import PinningPlace
from nosdesk.aio.exchange import NoAnswer, exchange
from nosdesk.aio.http_session import HttpSession
from nosdesk.domain.addresses import Cid
from nosdesk.domain.errors import BadInput, NodeError, Unavailable, Untrusted
from nosdesk.ports.clock import Clock
from nosdesk.ports.content import DOCUMENT_LIMIT
from nosdesk.protocol.cids import cid_of, cid_to_digest

MIB = 1024 * 1024


class IpfsContent(HttpSession):
    """Gateways in the order in which they are asked, and places to publish at, best liked first.

    Opened with `async with`. A fetch takes at most `deadline_s` in all, a pin at most twice that:
    waiting for places that are busy, and the last round of tries.
    """

    def __init__(
        self,
        gateways: Sequence[str],
        places: Sequence[PinningPlace],
        *,
        clock: Clock,
        deadline_s: float = 60.0,
    ) -> None:
        self._gateways = [gateway.rstrip("/") + "/" for gateway in gateways]
        self._places = places
        self._clock = clock
        self._deadline_s = deadline_s

    async def __aenter__(self) -> Self:
        await super().__aenter__()
        self._pinning = Pinning(
            self._session,
            self._places,
            clock=self._clock,
            deadline_s=self._deadline_s,
            fetch=self.fetch,
        )
        return self

    async def fetch(self, cid: Cid) -> bytes:
        """Return the document, checked against its CID, from the first gateway that has it."""
        cid_to_digest(cid)  # what is no CID must not become part of an address
        failures: list[NodeError] = []
        for gateway in self._gateways:
            try:
                return await self._fetch_from(gateway, cid)
            except (Unavailable, Untrusted, BadInput) as failure:
                failures.append(failure)
        raise _most_telling(failures)

    async def pin(self, document: bytes) -> Cid:
        """Publish the JSON document and return its CID, once one of the places has taken it."""
        return await self._pinning.pin(document)

    async def _fetch_from(self, gateway: str, cid: Cid) -> bytes:
        share_s = self._deadline_s / len(self._gateways)
        try:
            answer = await exchange(
                self._session, "GET", gateway + cid, limit=DOCUMENT_LIMIT, within_s=share_s
            )
        except NoAnswer as error:
            raise Unavailable(f"The document {cid} could not be fetched: {error}") from error
        if answer.status != 200:
            raise Unavailable(f"The gateway does not have the document {cid} ({answer.status}).")
        if answer.body is None:
            raise BadInput(f"The document {cid} is larger than {DOCUMENT_LIMIT // MIB} MiB.")
        if await asyncio.to_thread(cid_of, answer.body) != cid:
            raise Untrusted(f"What the gateway has under {cid} is not what that names.")
        return answer.body


def _most_telling(failures: list[NodeError]) -> NodeError:
    """A gateway that answered wrongly tells more than one that did not answer."""
    for failure in failures:
        if not isinstance(failure, Unavailable):
            return failure
    return failures[0] if failures else Unavailable("No gateway is set for this grid.")
