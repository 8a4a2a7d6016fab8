"""Being let in by the grid: into a market that admits the node, and that is right for its GPU.

A market is for one class of GPU, and only the grid says for which. So after it admitted the node
it is asked whether that market suits the GPU. A node whose user named no market goes to the one
that the grid means instead; where one was named, the node stays out of it and says which is right.

Before that it may have to run the grid's own benchmark. Whatever the grid answers, the node says
so in one sentence (`domain/admission_status`), asks again in time, and goes on by itself.

Only the plain answer that the market is for other GPUs stands in the way. Host services that judge
no GPUs, refuse to, or are away for `CHECK_PATIENCE_S` are told of, and then their admission counts.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from nosdesk.domain import admission_status, node_status
from nosdesk.domain.addresses import MarketAddress
from nosdesk.domain.benchmark.specs import BenchmarkOrder, Requirement
from nosdesk.domain.errors import NodeError, Refused, Unavailable
from nosdesk.domain.gpu import DriverFacts, Gpu
from nosdesk.domain.node_status import NodeStatus, Wait
from nosdesk.node.examining import RunBenchmark, signed_definition
from nosdesk.node.patience import Patience
from nosdesk.ports.clock import Clock
from nosdesk.ports.host_services import Admission, HostServices, MarketAdvice, UnderMaintenance
from nosdesk.ports.keys import Signer

T = TypeVar("T")

ADMISSION_PAUSE_S = 60.0
BENCHMARK_PAUSE_S = 600.0
"""How soon a benchmark that could not be run, or did not convince, is tried again."""

CHECK_PATIENCE_S = 60.0


class WrongMarket(Refused):
    """The market is not for the node's GPU; `meant` is the one that is, None if there is none."""

    def __init__(self, title: str, remedy: str, meant: MarketAddress | None) -> None:
        super().__init__(title, remedy, name="WRONG_MARKET")
        self.meant = meant


class TurnedDown(Refused):
    """The grid will not have the node; `requirements` say what it found, where it says so."""

    def __init__(self, reason: str, requirements: tuple[Requirement, ...] = ()) -> None:
        super().__init__("The grid has turned this node down.", reason, name="REJECTED")
        self.requirements = requirements


@dataclass(frozen=True, slots=True)
class Admitted:
    """Where the grid lets the node in, and its transaction for an access key, if one is due.

    `wanted` is the market that it was asked for, None when the choice was the grid's.
    """

    market: MarketAddress
    key_transaction: str | None
    wanted: MarketAddress | None


@dataclass(frozen=True, slots=True)
class Admittance:
    """Brings the node to where the grid lets it in; `market_names` are for what the user reads.

    `benchmark` runs what the grid wants to see first; without it the node waits for another answer.
    """

    host: HostServices
    signer: Signer
    clock: Clock
    patience: Patience
    show: Callable[[NodeStatus], None]
    wanted: MarketAddress | None
    email: str
    gpu: Gpu | None
    driver: DriverFacts | None
    market_names: Mapping[MarketAddress, str]
    benchmark: RunBenchmark | None = None

    async def reach(self) -> Admitted:
        """Return where the node is let in with its GPU; raises `Refused` when it is not."""
        self.show(node_status.checking("the grid's admission"))
        admitted = await self.ask(self.wanted)
        if self.gpu is None:
            return admitted
        self.show(node_status.checking("whether the market is for this GPU"))
        advice = await self._advice(self.gpu)
        if advice is None or advice.fits or advice.market == admitted.market:
            return admitted
        if self.wanted is not None or advice.market is None:
            raise self._wrong(self.gpu, admitted.market, advice)
        moved = await self.ask(advice.market)
        if moved.market != advice.market:
            raise self._wrong(self.gpu, moved.market, advice)
        return moved

    async def ask(self, wanted: MarketAddress | None) -> Admitted:
        """Return once the grid lets the node into the market that it wants, or into another one."""
        is_registered = was_examined = False
        while True:
            admission = await self._answered(
                lambda: self.host.request_market(self.signer, wanted=wanted)
            )
            if admission is None:
                await self._register(again=is_registered)
                is_registered = True
            elif admission.status == "REJECTED":
                raise TurnedDown(admission.reason, admission.requirements)
            elif admission.order is not None:
                await self._examined(admission.order, again=was_examined)
                was_examined = not was_examined
            elif admission.market is not None:
                return Admitted(admission.market, admission.key_transaction, wanted)
            else:
                await self._wait(admission)

    async def _wait(self, admission: Admission) -> None:
        """Say why there is no market yet, and sleep until it is worth asking again."""
        again_at, now = admission.next_test_at, self.clock.now()
        pause_s = admission_status.next_look_s(again_at, now, ADMISSION_PAUSE_S)
        wait = Wait(now, next_try=now + pause_s)
        if admission.is_unqualified:
            status = admission_status.not_qualified(admission.requirements, again_at, wait)
        else:
            status = admission_status.waitlisted(admission.reason, wait)
        self.show(status)
        await self.clock.sleep(pause_s)

    async def _examined(self, order: BenchmarkOrder, *, again: bool) -> None:
        """Run the benchmark and hand in what came of it, or say why not and wait.

        Who is asked for it again at once waits, too.
        """
        why = "What it found did not do." if again else await self._run(order)
        if why:
            now = self.clock.now()
            wait = Wait(now, next_try=now + BENCHMARK_PAUSE_S)
            self.show(admission_status.benchmark_due(why, wait))
            await self.clock.sleep(BENCHMARK_PAUSE_S)

    async def _run(self, order: BenchmarkOrder) -> str:
        """Return why the benchmark came to nothing, empty when its results are handed in."""
        if self.benchmark is None:
            return "This node cannot run it."
        self.show(admission_status.benchmarking())
        try:
            result = await self.benchmark(signed_definition(order, self.signer))
            await self._answered(lambda: self.host.submit_benchmark(self.signer, order, result))
        except NodeError as error:
            self.patience.tell(error)
            return f"{error.title} {error.remedy}".strip()
        return ""

    async def _answered(self, call: Callable[[], Awaitable[T]]) -> T:
        """Return the answer once there is one, saying meanwhile why there is none."""
        since = self.clock.now()

        def on_wait(error: NodeError, pause_s: float) -> None:
            wait = Wait(since, next_try=self.clock.now() + pause_s)
            is_closed = isinstance(error, UnderMaintenance)
            told = admission_status.under_maintenance if is_closed else admission_status.no_answer
            self.show(told(error.title, wait))

        return await self.patience.until_answered(call, on_wait=on_wait)

    async def _register(self, *, again: bool) -> None:
        if again:
            now = self.clock.now()
            wait = Wait(now, next_try=now + ADMISSION_PAUSE_S)
            self.show(admission_status.unknown_again(wait))
            await self.clock.sleep(ADMISSION_PAUSE_S)
        await self._answered(lambda: self.host.register(self.signer, email=self.email))

    async def _advice(self, gpu: Gpu) -> MarketAdvice | None:
        try:
            advice = await self.patience.until_answered(
                lambda: self.host.check_market(self.signer, gpu, self.driver),
                within_s=CHECK_PATIENCE_S,
            )
        except NodeError as error:
            self.patience.tell(_unjudged(error.title))
            return None
        if advice is None:
            self.patience.tell(_unjudged("It has no such check."))
        return advice

    def _wrong(self, gpu: Gpu, market: MarketAddress, advice: MarketAdvice) -> WrongMarket:
        title = f"The market {self._name(market)} is not for this GPU ({gpu.name})."
        if advice.message:
            title += f" The grid says: {advice.message}"
        if advice.market is None:
            return WrongMarket(title, "Use another GPU: no market of this grid is for it.", None)
        remedy = f"Choose the market {self._name(advice.market)}, or leave the choice to the grid."
        return WrongMarket(title, remedy, advice.market)

    def _name(self, market: MarketAddress) -> str:
        return self.market_names.get(market, market)


def _unjudged(why: str) -> Unavailable:
    return Unavailable(
        f"The grid did not say whether its market is for this GPU. {why}",
        "The node goes on with the market that it was admitted to.",
    )
