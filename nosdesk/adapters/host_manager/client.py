"""The grid's host services over HTTP.

What is about the node carries its address signed by itself, which is how the network's own node
proves who it is (`protocol.authorization`).
"""

from collections.abc import Mapping
from types import TracebackType
from typing import Any, Self
from urllib.parse import quote

import aiohttp
import msgspec

from nosdesk.adapters.host_manager.answers import admission, check, seconds_to_next_beat
from nosdesk.adapters.host_manager.benchmark import benchmark_order, benchmark_report
from nosdesk.adapters.host_manager.market_check import market_advice
from nosdesk.adapters.host_manager.record import recorded_status
from nosdesk.adapters.host_manager.requirements import required
from nosdesk.aio.exchange import Answer, NoAnswer, exchange
from nosdesk.domain.addresses import Address, MarketAddress
from nosdesk.domain.benchmark.specs import BenchmarkOrder, BenchmarkReport
from nosdesk.domain.errors import Unavailable
from nosdesk.domain.gpu import DriverFacts, Gpu
from nosdesk.ports.host_services import Admission, MarketAdvice, Required
from nosdesk.ports.keys import Signer
from nosdesk.protocol.authorization import authorization
from nosdesk.protocol.cuda_check import cuda_check

_ANSWER_LIMIT = 2 * 1024 * 1024


class HostManagerClient:
    """The host services at one base address. Opened with `async with`."""

    def __init__(self, base_url: str, *, deadline_s: float = 20.0) -> None:
        self._base_url = base_url.rstrip("/")
        self._deadline_s = deadline_s

    async def __aenter__(self) -> Self:
        self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout())  # ours is outside
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._session.close()

    async def register(self, signer: Signer, *, email: str, discord: str = "") -> None:
        """Make the node known, with how to reach its owner; registering again is fine."""
        contact = {"email": email, **({"discord": discord} if discord else {})}
        check(await self._ask("POST", "/nodes/register", signer, json=contact))

    async def request_market(
        self, signer: Signer, *, wanted: MarketAddress | None = None
    ) -> Admission | None:
        """Return the grid's answer, None when it does not know the node."""
        params = {"market": wanted} if wanted is not None else None
        return admission(await self._ask("GET", "/nodes/request-market", signer, params=params))

    async def check_market(
        self, signer: Signer, gpu: Gpu, driver: DriverFacts | None = None
    ) -> MarketAdvice | None:
        """Return whether the node's market is right for the GPU; None where that is not judged."""
        path, facts = f"/nodes/{signer.address}/check-market", {"gpus": cuda_check(gpu, driver)}
        return market_advice(await self._ask("POST", path, signer, json=facts))

    async def benchmark(self, signer: Signer, market: MarketAddress) -> BenchmarkOrder | None:
        """Return the benchmark that the market wants to see of the node, None while it wants none.

        The practice grid admits nodes without one, and hands it out to who asks for it.
        """
        params = {"market": market, "benchmark": "true"}
        return benchmark_order(
            await self._ask("GET", "/nodes/request-market", signer, params=params)
        )

    async def submit_benchmark(
        self, signer: Signer, order: BenchmarkOrder, result: bytes
    ) -> BenchmarkReport:
        """Hand in the result document of the benchmark and return how it was judged."""
        document = msgspec.json.decode(result, type=dict[str, Any])
        path = f"/benchmarks/{quote(order.id, safe='')}/submit-results"
        return benchmark_report(await self._ask("POST", path, signer, json=document))

    async def status_of(self, node: Address) -> str | None:
        """Return what the grid's record of the node says; None when it does not know the node.

        Anybody may ask, and asking changes nothing.
        """
        return recorded_status(await self._ask("GET", f"/nodes/{node}/metrics", None))

    async def heartbeat(self, signer: Signer) -> float:
        """Report the node alive and return the seconds until the next beat is due."""
        return seconds_to_next_beat(await self._ask("POST", "/nodes/heartbeat", signer))

    async def sync(self, signer: Signer, node: Address) -> None:
        """Ask the services to look at the node's accounts again, after a key was minted."""
        check(await self._ask("POST", "/nodes/sync-node", signer, json={"address": node}))

    async def required(self, market: MarketAddress) -> Required:
        """Return what the market requires; `Refused` when the grid has no such market."""
        return required(await self._ask("GET", f"/markets/{market}/required-resources", None))

    async def _ask(
        self,
        method: str,
        path: str,
        signer: Signer | None,
        *,
        json: Mapping[str, Any] | None = None,
        params: Mapping[str, str] | None = None,
    ) -> Answer:
        headers = {}
        if signer is not None:
            headers["Authorization"] = authorization(signer.address, signer.sign)
        try:
            answer = await exchange(
                self._session,
                method,
                self._base_url + path,
                limit=_ANSWER_LIMIT,
                within_s=self._deadline_s,
                headers=headers,
                allow_redirects=False,
                json=json,
                params=params,
            )
        except NoAnswer as error:
            raise Unavailable(f"The grid's host services are away: {error}") from error
        if answer.body is None:
            raise Unavailable("The grid's host services gave an answer without end.")
        return answer
