"""GPUs that compute at speeds a test chooses."""

import asyncio
from contextlib import asynccontextmanager

from nosdesk.domain.benchmark.measures import CardFacts, Measure
from nosdesk.domain.errors import NodeError, Refused
from nosdesk.domain.gpu import GpuUuid
from nosdesk.ports.gpu_compute import Burst

BURST_S = 0.025


class FakeGpuCompute:
    """Cards with their rates; `fails` is raised by the card's next burst, `wrong` are its results."""

    def __init__(self) -> None:
        self.cards: dict[GpuUuid, CardFacts] = {}
        self.rates: dict[Measure, float] = dict.fromkeys(Measure, 1e12)
        self.refused: dict[Measure, Refused] = {}
        self.wrong: dict[Measure, int] = {}
        self.fails: NodeError | None = None
        self.opened: list[GpuUuid] = []
        self.is_open = False

    def plug(self, facts: CardFacts) -> None:
        """Put a card in."""
        self.cards[facts.uuid] = facts

    @asynccontextmanager
    async def open(self, gpu: GpuUuid):
        if gpu not in self.cards:
            raise Refused(f"There is no GPU {gpu}.", name="NoGpu")
        self.opened.append(gpu)
        self.is_open = True
        try:
            yield _Opened(self, self.cards[gpu])
        finally:
            self.is_open = False


class _Opened:
    def __init__(self, compute: FakeGpuCompute, facts: CardFacts) -> None:
        self._compute = compute
        self.facts = facts
        self._measure = Measure.MEMORY

    async def prepare(self, measure: Measure) -> None:
        await asyncio.sleep(0)
        if measure in self._compute.refused:
            raise self._compute.refused[measure]
        self._measure = measure

    async def burst(self) -> Burst:
        await asyncio.sleep(0)
        if self._compute.fails:
            raise self._compute.fails
        amount = self._compute.rates[self._measure] * BURST_S
        return Burst(amount, BURST_S, self._compute.wrong.get(self._measure, 0))
