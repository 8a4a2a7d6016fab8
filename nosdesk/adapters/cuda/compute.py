"""CUDA as the `GpuCompute` port: the driver is called on one thread, and never waited for too long.

A driver can hang for good. Then the one call stays on its thread, which keeps nobody from ending
the program, and whoever asked is told.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from typing import TypeVar

from nosdesk.adapters.cuda.device import Device, Held
from nosdesk.adapters.cuda.loads import Checks, Load, checks_of, load_of
from nosdesk.aio.threads import DaemonThread
from nosdesk.domain.benchmark.measures import CardFacts, Measure
from nosdesk.domain.gpu import GpuUuid
from nosdesk.ports.gpu_compute import Burst
from nosdesk.ports.gpus import DriverSilent

T = TypeVar("T")

ANSWER_WITHIN_S = 30.0
"""The longest call makes kernels for a card, which takes some seconds on a slow PC."""

BURST_S, TRIAL_S = 0.025, 0.005
"""How long a burst takes on the card, and a trial to find out how much work that is."""

_GROWTH = 8
_CLOSE_WITHIN_S = 2.0


class CudaCompute:
    """The GPUs of this PC, by the CUDA driver."""

    def __init__(self, *, answer_within_s: float = ANSWER_WITHIN_S) -> None:
        self._answer_within_s = answer_within_s

    @asynccontextmanager
    async def open(self, gpu: GpuUuid) -> "AsyncIterator[CudaGpu]":
        """Open the card of this UUID; `Refused` when there is none such, or others keep it."""
        thread = DaemonThread("cuda")
        bench = _Bench()
        opened = CudaGpu(bench, thread, self._answer_within_s)
        try:
            opened.facts = await opened.ask(lambda: bench.open(gpu))
            yield opened
        finally:
            thread.post(bench.close)  # happens even when the driver hangs and we give up waiting
            with suppress(TimeoutError):
                async with asyncio.timeout(_CLOSE_WITHIN_S):
                    await thread.run(lambda: None)
            thread.close()


class CudaGpu:
    """One card, opened to compute; one call at a time."""

    facts: CardFacts

    def __init__(self, bench: "_Bench", thread: DaemonThread, answer_within_s: float) -> None:
        self._bench = bench
        self._thread = thread
        self._answer_within_s = answer_within_s

    async def prepare(self, measure: Measure) -> None:
        """Make everything ready to measure this; what was ready before is let go."""
        await self.ask(lambda: self._bench.prepare(measure))

    async def burst(self) -> Burst:
        """Work for some hundredths of a second at what was prepared, and check every result."""
        return await self.ask(self._bench.burst)

    async def ask(self, work: Callable[[], T]) -> T:
        """Return what the work returns; `DriverSilent` when that takes too long."""
        try:
            async with asyncio.timeout(self._answer_within_s):
                return await self._thread.run(work)
        except TimeoutError as error:
            raise DriverSilent(
                "The NVIDIA driver does not answer.", "If `nvidia-smi` hangs too, restart the PC."
            ) from error


class _Bench:
    """The card with what is prepared on it; all of it belongs on one thread."""

    def __init__(self) -> None:
        self._device: Device | None = None
        self._held: Held | None = None
        self._checks: Checks | None = None
        self._load: Load | None = None
        self._scale = 0

    def open(self, gpu: GpuUuid) -> CardFacts:
        self._device = Device(gpu)
        return self._device.facts

    def close(self) -> None:
        self._let_go()
        if self._device is not None:
            self._device.close()
            self._device = None

    def prepare(self, measure: Measure) -> None:
        self._let_go()
        assert self._device is not None
        self._held = self._device.held()
        self._checks = checks_of(self._device, self._held)
        self._load = load_of(measure, self._device, self._held, self._checks)
        self._scale = self._suitable_scale()

    def burst(self) -> Burst:
        return self._run(self._scale)

    def _suitable_scale(self) -> int:
        """Return the scale at which a burst takes about as long as it should."""
        assert self._load is not None
        scale, longest = 1, self._load.longest
        while (seconds := self._run(scale).seconds) < TRIAL_S and scale < longest:
            scale = min(longest, scale * _GROWTH)
        return max(1, min(longest, round(scale * BURST_S / seconds))) if seconds else scale

    def _run(self, scale: int) -> Burst:
        held, checks, load = self._held, self._checks, self._load
        assert held is not None
        assert checks is not None
        assert load is not None
        checks.clear()
        held.start_clock()
        amount = load.start(scale)
        seconds = held.stop_clock()
        load.check()
        return Burst(amount, seconds, checks.wrong())

    def _let_go(self) -> None:
        if self._held is not None:
            self._held.close()
        self._held = self._checks = self._load = None
