"""Documents over HTTP: fetched from IPFS gateways, published by a pinning service.

Nothing a gateway says is believed: the CID is computed again from what arrived. A gateway that
has nothing, or something else, is no obstacle while the next one has the document.
"""

import asyncio
import json
from collections.abc import Sequence
from types import TracebackType
from typing import Self

import aiohttp

from nosdesk.adapters.ipfs.pinning import pinned_cid, seconds_to_wait
from nosdesk.aio.exchange import Answer, NoAnswer, exchange
from nosdesk.domain.addresses import Cid
from nosdesk.domain.errors import BadInput, NodeError, Unavailable, Untrusted
from nosdesk.domain.secret import Secret
from nosdesk.ports.clock import Clock
from nosdesk.ports.content import DOCUMENT_LIMIT
from nosdesk.protocol.cids import cid_of, cid_to_digest

MIB = 1024 * 1024
MIB = 1024 * 1024
_ANSWER_LIMIT = 64 * 1024
_PIN_PATH = "/pinning/pinJSONToIPFS"


class IpfsContent:
    """Gateways in the order in which they are asked, and one pinning service.

    Opened with `async with`. A fetch takes at most `deadline_s` in all, a pin at most three
    times that: waiting for a busy service, the last try, and fetching back what was pinned.
    """

    def __init__(
        self,
        gateways: Sequence[str],
        *,
        pin_api: str,
        clock: Clock,
        token: Secret[str] | None = None,
        deadline_s: float = 60.0,
    ) -> None:
        self._gateways = [gateway.rstrip("/") + "/" for gateway in gateways]
        self._pin_url = pin_api.rstrip("/") + _PIN_PATH
        self._clock = clock
        self._token = token
        self._deadline_s = deadline_s

    async def __aenter__(self) -> Self:
        self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout())  # ours are outside
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._session.close()

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
        """Publish the JSON document and return its CID, once the service has taken it."""
        pinned = pinned_cid(await self._post(document))
        if pinned != await asyncio.to_thread(cid_of, document):
            await self._check_same(pinned, document)
        return pinned

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

    async def _post(self, document: bytes) -> Answer:
        """Return the service's answer, waiting as often as it asks us to within the deadline."""
        give_up_at = self._clock.now() + self._deadline_s
        while True:
            answer = await self._post_once(document)
            wait_s = seconds_to_wait(answer)
            if wait_s is None or self._clock.now() + wait_s > give_up_at:
                return answer
            await self._clock.sleep(wait_s)

    async def _post_once(self, document: bytes) -> Answer:
        headers = {"Content-Type": "application/json"}
        if self._token is not None:
            headers["Authorization"] = f"Bearer {self._token.reveal()}"
        try:
            return await exchange(
                self._session,
                "POST",
                self._pin_url,
                limit=_ANSWER_LIMIT,
                within_s=self._deadline_s,
                data=document,
                headers=headers,
                allow_redirects=False,
            )
        except NoAnswer as error:
            raise Unavailable(f"The result could not be published: {error}") from error

    async def _check_same(self, pinned: Cid, document: bytes) -> None:
        """Accept another CID than ours only for the same JSON, written another way."""
        if _value(await self.fetch(pinned)) != _value(document):
            raise Untrusted("The pinning service stored something else than it was given.")


def _most_telling(failures: list[NodeError]) -> NodeError:
    """A gateway that answered wrongly tells more than one that did not answer."""
    for failure in failures:
        if not isinstance(failure, Unavailable):
            return failure
    return failures[0] if failures else Unavailable("No gateway is set for this grid.")


def _value(document: bytes) -> str:
    """The JSON's value, whatever its spelling: numbers as JavaScript has them, keys sorted."""
    try:
        return json.dumps(json.loads(document, parse_int=float), sort_keys=True)
    except (ValueError, RecursionError) as error:
        raise Untrusted("The pinning service stored something that is not JSON.") from error
