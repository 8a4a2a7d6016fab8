"""The quick benchmark of this PC's GPUs: made, held against the last one, and kept."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import nosdesk
from nosdesk.adapters.cuda.compute import CudaCompute
from nosdesk.adapters.sqlite.benchmarks import SqliteBenchmarks
from nosdesk.adapters.sqlite.database import Database
from nosdesk.aio.clock import SystemClock
from nosdesk.app.gpus import check_choice, open_gpus
from nosdesk.app.paths import ready_paths
from nosdesk.domain.benchmark.drops import Drop, drops, is_comparable, likely_causes
from nosdesk.domain.benchmark.measures import QuickResult
from nosdesk.domain.errors import HostUnfit, NodeError, Unavailable
from nosdesk.domain.gpu import GpuUuid
from nosdesk.node.quick_benchmark import Instruments, Progress, quick_benchmark
from nosdesk.ports.benchmarks import Benchmarks
from nosdesk.ports.gpus import Gpus

_LOOKED_THROUGH = 20
"""Among so many former results of a card one is looked for that can be compared."""


@dataclass(frozen=True, slots=True)
class Compared:
    """A result beside the last one of the same card, where there is one to compare with.

    `not_kept` says why the result could not be kept; it is empty when it was.
    """

    result: QuickResult
    former: QuickResult | None = None
    drops: tuple[Drop, ...] = ()
    causes: tuple[str, ...] = ()
    not_kept: str = ""


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured, and which GPUs could not be, each with the reason."""

    compared: tuple[Compared, ...]
    refused: dict[GpuUuid, NodeError]


async def benchmark_gpus(
    gpu: str | None,
    *,
    anyway: bool,
    on_progress: Callable[[GpuUuid, Progress], None],
) -> Measured:
    """Measure this GPU, or all there are, one after another.

    Raises `HostUnfit` without a driver or a GPU, and what kept the first one from being measured
    where none could be.
    """
    compared: list[Compared] = []
    refused: dict[GpuUuid, NodeError] = {}
    async with open_gpus() as gpus:
        instruments = Instruments(
            gpus, CudaCompute(), SystemClock(), nosdesk.__version__, own_pid=os.getpid()
        )
        for uuid in await _chosen(gpus, gpu):
            try:
                result = await quick_benchmark(
                    instruments, uuid, anyway=anyway, on_progress=partial(on_progress, uuid)
                )
            except NodeError as error:
                refused[uuid] = error
            else:
                compared.append(await _kept(result))
    if not compared:
        raise next(iter(refused.values()))
    return Measured(tuple(compared), refused)


async def _chosen(gpus: Gpus, gpu: str | None) -> tuple[GpuUuid, ...]:
    found = await gpus.find()
    if gpu is not None:
        check_choice(found, [gpu])
        return (GpuUuid(gpu),)
    if not found.gpus:
        raise HostUnfit(
            f"The NVIDIA driver {found.driver.version} runs, but it finds no GPU to measure.",
            "`nosdesk gpus` says more.",
        )
    return tuple(each.uuid for each in found.gpus)


async def _kept(result: QuickResult) -> Compared:
    """Keep the result and compare it; a node that runs keeps the file, which can still be read."""
    path = ready_paths().journal
    try:
        async with Database(path) as database:
            benchmarks = SqliteBenchmarks(database)
            compared = await compare(benchmarks, result)
            await benchmarks.record(result)
            return compared
    except Unavailable as busy:
        reason = f"The result was not kept: {busy}"
    try:
        async with Database(path, read_only=True) as database:
            return await compare(SqliteBenchmarks(database), result, not_kept=reason)
    except NodeError:
        return Compared(result, not_kept=reason)


async def compare(benchmarks: Benchmarks, result: QuickResult, *, not_kept: str = "") -> Compared:
    """Hold the result against the card's last one that was made in the same way."""
    kept = await benchmarks.latest(result.gpu, limit=_LOOKED_THROUGH)
    former = next((each for each in kept if is_comparable(each, result)), None)
    if former is None:
        return Compared(result, not_kept=not_kept)
    fallen = drops(former, result)
    causes = likely_causes(former, result) if fallen else ()
    return Compared(result, former, fallen, causes, not_kept)
