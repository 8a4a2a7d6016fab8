"""The quick benchmark of one card: it is measured for some twenty seconds, and read meanwhile.

It may be cancelled at any moment: nothing runs on the card for longer than a few hundredths of a
second at a time.
"""

import asyncio
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, nullcontext, suppress
from dataclasses import dataclass, field
from typing import TypeAlias

from nosdesk.domain.benchmark.conditions import LoadSample, conditions_of, use_of
from nosdesk.domain.benchmark.limits import limit_of
from nosdesk.domain.benchmark.measures import CardFacts, Figure, Measure, QuickResult
from nosdesk.domain.errors import HostUnfit, NodeError, Refused, Unavailable
from nosdesk.domain.gpu import Gpu, GpuUuid, PcieLink, unsuited
from nosdesk.ports.clock import Clock
from nosdesk.ports.gpu_compute import Burst, GpuCompute, OpenGpu
from nosdesk.ports.gpus import Gpus

SECONDS = {
    Measure.MEMORY: 3.0,
    Measure.FP32: 6.0,
    Measure.FP16: 4.0,
    Measure.BF16: 4.0,
    Measure.TO_GPU: 1.5,
    Measure.FROM_GPU: 1.5,
}
"""How long the card works for each measure."""

_PATIENCE = 3
"""A measure ends after so many times its seconds on the clock, whatever the card counts."""

_WARM_UP_S = 0.3
_SAMPLE_EVERY_S = 1.0


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the benchmark is, from 0 to 1; what it measures; and the seconds that are left."""

    done: float
    measure: Measure
    left_s: float


Hold: TypeAlias = Callable[[GpuUuid], AbstractAsyncContextManager[None]]
"""Keeps everybody of ours off a card meanwhile: a rig's node on that card is on hold inside."""


def no_hold(_: GpuUuid) -> AbstractAsyncContextManager[None]:
    """Hold nobody off."""
    return nullcontext()


@dataclass(frozen=True, slots=True)
class Instruments:
    """What a benchmark is made with; `program` is our version, `own_pid` our process."""

    gpus: Gpus
    compute: GpuCompute
    clock: Clock
    program: str
    own_pid: int
    hold: Hold = no_hold


async def quick_benchmark(
    instruments: Instruments,
    gpu: GpuUuid,
    *,
    anyway: bool = False,
    on_progress: Callable[[Progress], None] = lambda _: None,
) -> QuickResult:
    """Measure the card and return its figures; what could not be measured is said in the result.

    Raises `Refused` while the card is in use, unless `anyway`, and what the ports raise.
    """
    found = await instruments.gpus.find()
    card = next((each for each in found.gpus if each.uuid == gpu), None)
    if card is None:
        raise Refused(f"There is no GPU {gpu} on this computer.", name="NoGpu")
    if reason := unsuited(card):
        raise HostUnfit(reason)
    async with instruments.hold(gpu):
        if not anyway:
            await _check_free(instruments.gpus, gpu)
        async with instruments.compute.open(gpu) as opened:
            measuring = _Measuring(instruments, card, opened, on_progress)
            return await measuring.run(found.driver.version)


async def _check_free(gpus: Gpus, gpu: GpuUuid) -> None:
    reading = (await gpus.look()).readings.get(gpu)
    if reading is None:
        raise Unavailable("The GPU cannot be read now.", "`nosdesk gpus` says what is wrong.")
    if use := use_of(reading):
        remedy = "Wait until it is free; --anyway measures it all the same, and disturbs the other."
        raise Refused(use, remedy, name="InUse")


@dataclass(slots=True)
class _Measuring:
    """One benchmark while it runs."""

    instruments: Instruments
    card: Gpu
    opened: OpenGpu
    on_progress: Callable[[Progress], None]
    figures: list[Figure] = field(default_factory=list)
    left_out: dict[Measure, str] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)
    samples: list[LoadSample] = field(default_factory=list)
    link: PcieLink = field(default_factory=PcieLink)
    loaded_since: float | None = None
    done_s: float = 0.0

    async def run(self, driver: str) -> QuickResult:
        self.link = self.card.pcie
        failure: NodeError | None = None
        async with asyncio.TaskGroup() as group:
            sampling = group.create_task(self._sample())
            try:
                await self._measure_all()
            except NodeError as error:
                failure = error
            sampling.cancel()
        if failure is not None:
            raise failure
        return self._result(self.opened.facts, driver)

    async def _measure_all(self) -> None:
        refusals: list[Refused] = []
        for measure in self.opened.facts.measures:
            try:
                await self._measure(measure)
            except Refused as refusal:
                self.left_out[measure] = str(refusal)
                refusals.append(refusal)
            self.done_s += SECONDS[measure]
        if not self.figures and not self.faults and refusals:
            raise refusals[0]

    def _result(self, facts: CardFacts, driver: str) -> QuickResult:
        return QuickResult(
            gpu=self.card.uuid,
            name=facts.name,
            at=self.instruments.clock.now(),
            driver=driver,
            program=self.instruments.program,
            figures=tuple(self.figures),
            conditions=conditions_of(self.samples, self.link, self.instruments.own_pid),
            left_out=self.left_out,
            faults=tuple(self.faults),
        )

    async def _measure(self, measure: Measure) -> None:
        self._tell(measure, 0.0)
        await self.opened.prepare(measure)
        begun = self.instruments.clock.now()
        self.loaded_since = None if measure.is_transfer else begun
        bursts: list[Burst] = []
        spent = 0.0
        while spent < SECONDS[measure] and self._is_in_time(measure, begun):
            burst = await self.opened.burst()
            spent += burst.seconds
            bursts.append(burst)
            self._tell(measure, spent)
            if burst.wrong:
                self.faults.append(_fault(measure, burst.wrong))
                return
            if measure is Measure.TO_GPU and len(bursts) == 1:
                await self._look_at_link()
        if not measure.is_transfer:
            await self._read(begun)  # however short it was, there is one reading of it
        if rate := _rate(bursts):
            limit = limit_of(measure, self.opened.facts, self.link)
            self.figures.append(Figure(measure, rate, limit))

    def _is_in_time(self, measure: Measure, begun: float) -> bool:
        return self.instruments.clock.now() - begun < _PATIENCE * SECONDS[measure]

    def _tell(self, measure: Measure, spent: float) -> None:
        whole = sum(SECONDS[each] for each in self.opened.facts.measures)
        done = self.done_s + min(spent, SECONDS[measure])
        self.on_progress(Progress(done / whole, measure, whole - done))

    async def _look_at_link(self) -> None:
        """Read the link while it is in use: an idle card slows it down."""
        with suppress(NodeError):
            found = await self.instruments.gpus.find()
            self.link = next((g.pcie for g in found.gpus if g.uuid == self.card.uuid), self.link)

    async def _sample(self) -> None:
        """Read the card at a steady pace while it works hard."""
        while True:
            if self.loaded_since is not None:
                await self._read(self.loaded_since)
            await self.instruments.clock.sleep(_SAMPLE_EVERY_S)

    async def _read(self, since: float) -> None:
        with suppress(NodeError):  # what is wrong with the card shows in its work
            reading = (await self.instruments.gpus.look()).readings.get(self.card.uuid)
            if reading is not None:
                self.samples.append(LoadSample(self.instruments.clock.now() - since, reading))


def _rate(bursts: list[Burst]) -> float | None:
    """Return the rate over all bursts but the first ones, in which a card clocks up."""
    before, steady = 0.0, []
    for burst in bursts:
        if before >= _WARM_UP_S:
            steady.append(burst)
        before += burst.seconds
    counted = steady or bursts
    seconds = sum(each.seconds for each in counted)
    return sum(each.amount for each in counted) / seconds if seconds > 0 else None


def _fault(measure: Measure, wrong: int) -> str:
    what = {
        Measure.MEMORY: "The card's memory gave back other than was written",
        Measure.TO_GPU: "What was sent to the card arrived changed",
        Measure.FROM_GPU: "What was fetched from the card arrived changed",
    }.get(measure, "The card computed wrongly")
    return (
        f"{what} ({measure.upper()}, {wrong} wrong words). Do not rent it out: undo any"
        " overclocking, let it cool, and measure again; should it stay so, the card is faulty."
    )
