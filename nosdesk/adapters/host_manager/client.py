"""The grid's host services over HTTP, as a node at work asks them.

Their routes moved once (`eras`). The present ones are tried first.
"""

from typing import Any
from urllib.parse import quote

import msgspec

from nosdesk.adapters.host_manager.answers import (
    admission,
    check,
    is_missing_route,
    seconds_to_next_beat,
)
from nosdesk.adapters.host_manager.benchmark import benchmark_order, benchmark_report
from nosdesk.adapters.host_manager.channel import Channel, Form, Proof
from nosdesk.adapters.host_manager.eras import Eras
from nosdesk.adapters.host_manager.former import FormerRoutes
from nosdesk.adapters.host_manager.market_check import market_advice
from nosdesk.adapters.host_manager.records import HostRecords
from nosdesk.adapters.host_manager.requirements import required
from nosdesk.aio.http_session import HttpSession
from nosdesk.domain.addresses import Address, MarketAddress
from nosdesk.domain.benchmark.specs import BenchmarkOrder, BenchmarkReport
from nosdesk.domain.gpu import DriverFacts, Gpu
from nosdesk.ports.host_services import Admission, MarketAdvice, Required
from nosdesk.ports.keys import Signer
from nosdesk.protocol.cuda_check import cuda_check


class HostManagerClient(HttpSession):
    """The host services at one base address. Opened with `async with`."""

    def __init__(self, base_url: str, *, deadline_s: float = 20.0) -> None:
        self._channel = Channel(lambda: self._session, base_url, deadline_s)
        self._former = FormerRoutes(self._channel)
        self._era = Eras()
        self.records = HostRecords(self._channel)

    async def register(self, signer: Signer, *, email: str, discord: str = "") -> None:
        """Make the node known, with how to reach its owner; registering again is fine."""
        if not self._era.is_former:
            contact = {"email": email, **({"discord": discord} if discord else {})}
            proof = Proof(signer)
            answer = await self._channel.ask("POST", "/nodes/register", proof, json=contact)
            if answer.status != 404 and not is_missing_route(answer):
                check(answer)
                self._era.note_present()
                return
            self._era.note_missing()
        await self._former.register(signer, email=email, discord=discord)

    async def request_market(
        self, signer: Signer, *, wanted: MarketAddress | None = None
    ) -> Admission | None:
        """Return the grid's answer, None when it does not know the node."""
        if not self._era.is_former:
            params = {"market": wanted} if wanted is not None else None
            proof = Proof(signer)
            answer = await self._channel.ask("GET", "/nodes/request-market", proof, params=params)
            if not is_missing_route(answer):
                if answer.status == 200:
                    self._era.note_present()
                return admission(answer)
            self._era.note_missing()
        return await self._former.request_market(signer, wanted)

    async def check_market(
        self, signer: Signer, gpu: Gpu, driver: DriverFacts | None = None
    ) -> MarketAdvice | None:
        """Return whether the node's market is right for the GPU; None where that is not judged."""
        path, facts = f"/nodes/{signer.address}/check-market", {"gpus": cuda_check(gpu, driver)}
        proof = Proof(signer, Form.GREETING)
        return market_advice(await self._channel.ask("POST", path, proof, json=facts))

    async def benchmark(self, signer: Signer, market: MarketAddress) -> BenchmarkOrder | None:
        """Return the benchmark that the market wants to see of the node, None while it wants none.

        The practice grid admits nodes without one, and hands it out to who asks for it.
        """
        params = {"market": market, "benchmark": "true"}
        proof = Proof(signer)
        return benchmark_order(
            await self._channel.ask("GET", "/nodes/request-market", proof, params=params)
        )

    async def submit_benchmark(
        self, signer: Signer, order: BenchmarkOrder, result: bytes
    ) -> BenchmarkReport:
        """Hand in the result document of the benchmark and return how it was judged."""
        document = msgspec.json.decode(result, type=dict[str, Any])
        path = f"/benchmarks/{quote(order.id, safe='')}/submit-results"
        proof = Proof(signer)
        return benchmark_report(await self._channel.ask("POST", path, proof, json=document))

    async def status_of(self, node: Address) -> str | None:
        """Return what the grid's record of the node says; None when it does not know the node.

        Anybody may ask, and asking changes nothing.
        """
        record = await self.records.node(node)
        return None if record is None else record.status

    async def heartbeat(self, signer: Signer) -> float:
        """Report the node alive and return the seconds until the next beat is due."""
        proof = self._proof(signer)
        beat = {"ping": "pong"} if self._era.is_former else None
        answer = await self._channel.ask("POST", "/nodes/heartbeat", proof, json=beat)
        return seconds_to_next_beat(answer)

    async def sync(self, signer: Signer, node: Address) -> None:
        """Ask the services to look at the node's accounts again, after a key was minted."""
        proof = self._proof(signer)
        asked = {"address": node}
        check(await self._channel.ask("POST", "/nodes/sync-node", proof, json=asked))

    async def required(self, market: MarketAddress) -> Required:
        """Return what the market requires; `Refused` when the grid has no such market."""
        return required(await self._channel.ask("GET", f"/markets/{market}/required-resources"))

    def _proof(self, signer: Signer) -> Proof:
        """Return how a request is signed that both sets of routes know."""
        return Proof(signer, Form.GREETING if self._era.is_former else Form.ADDRESS)
