"""The poster's own endpoint: asked for the definition, given the result.

The node proves who it is by the job's address signed with its key. Four attempts, ten seconds
apart, as the network's own node makes them; what comes back is not believed before it is JSON.
"""

from collections.abc import Awaitable, Callable
from io import BytesIO
from typing import TypeVar

import aiohttp

from nosdesk.adapters.posters.documents import is_json_object
from nosdesk.adapters.posters.reach import check_endpoint
from nosdesk.aio.exchange import Answer, NoAnswer, exchange
from nosdesk.domain.addresses import JobAddress
from nosdesk.domain.errors import BadInput, Refused, Unavailable
from nosdesk.ports.clock import Clock
from nosdesk.ports.content import DOCUMENT_LIMIT
from nosdesk.ports.keys import Signer
from nosdesk.protocol.authorization import authorization

ATTEMPTS = 4
PAUSE_S = 10.0
ANSWER_WITHIN_S = 30.0
_ACKNOWLEDGEMENT_LIMIT = 64 * 1024
MIB = 1024 * 1024

T = TypeVar("T")


class Endpoint:
    """Calls posters at the addresses that their jobs name."""

    def __init__(
        self, session: aiohttp.ClientSession, signer: Signer, clock: Clock, *, reaches_home: bool
    ) -> None:
        self._session = session
        self._signer = signer
        self._clock = clock
        self._reaches_home = reaches_home

    async def fetch(self, job: JobAddress, url: str) -> bytes:
        """Return the definition that the endpoint gives for the job."""
        check_endpoint(url, reaches_home=self._reaches_home)
        return await self._attempted(lambda: self._fetch_once(job, url))

    async def deliver(self, job: JobAddress, url: str, result: bytes) -> None:
        """Return once the endpoint took the job's result."""
        check_endpoint(url, reaches_home=self._reaches_home)
        await self._attempted(lambda: self._deliver_once(job, url, result))

    async def _attempted(self, attempt: Callable[[], Awaitable[T]]) -> T:
        """Return what an attempt brings; `BadInput` is no matter of trying again."""
        for _ in range(ATTEMPTS - 1):
            try:
                return await attempt()
            except (Unavailable, Refused):
                await self._clock.sleep(PAUSE_S)
        return await attempt()

    async def _fetch_once(self, job: JobAddress, url: str) -> bytes:
        answer = await self._ask("GET", job, url, limit=DOCUMENT_LIMIT)
        if answer.body is None:
            raise BadInput(f"The poster's definition is larger than {DOCUMENT_LIMIT // MIB} MiB.")
        if not await is_json_object(answer.body):
            raise Refused("The poster's endpoint answered with something that is no definition.")
        return answer.body

    async def _deliver_once(self, job: JobAddress, url: str, result: bytes) -> None:
        await self._ask("POST", job, url, limit=_ACKNOWLEDGEMENT_LIMIT, data=result)

    async def _ask(
        self, method: str, job: JobAddress, url: str, *, limit: int, data: bytes | None = None
    ) -> Answer:
        """Return the endpoint's answer when it is a yes."""
        try:
            answer = await exchange(
                self._session,
                method,
                url,
                limit=limit,
                within_s=ANSWER_WITHIN_S,
                headers=self._headers(job, is_giving=data is not None),
                allow_redirects=False,
                data=None if data is None else BytesIO(data),  # sent in pieces
            )
        except NoAnswer as error:
            raise Unavailable("The poster's endpoint did not answer.") from error
        if not 200 <= answer.status < 300:
            raise Refused(f"The poster's endpoint refused the node ({answer.status}).")
        return answer

    def _headers(self, job: JobAddress, *, is_giving: bool) -> dict[str, str]:
        now_ms = round(self._clock.now() * 1000)
        proof = authorization(job, self._signer.sign, now_ms=now_ms)
        content_type = {"Content-Type": "application/json"} if is_giving else {}
        return {"Authorization": proof, "Accept": "application/json", **content_type}
