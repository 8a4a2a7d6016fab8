"""The PC's GPUs: looked at once, or watched while a node works with them."""

import asyncio
import time
from collections.abc import AsyncGenerator, Iterable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass

from nosdesk.adapters.nvml.gpus import NvmlGpus
from nosdesk.aio.clock import SystemClock
from nosdesk.domain.errors import HostUnfit
from nosdesk.domain.gpu import (
    CardFault,
    DriverFacts,
    Gpu,
    GpuReading,
    GpuUuid,
    Inventory,
    unsuited,
)
from nosdesk.domain.gpu_guard import Guarded, Missed, Read, Verdict, step, verdict
from nosdesk.domain.gpu_troubles import usual_limits
from nosdesk.node.gpu_watch import GpuWatch
from nosdesk.ports.gpus import Gpus


@dataclass(frozen=True, slots=True)
class SurveyedGpu:
    """One card, what it read, and how far that look alone lets it be trusted."""

    gpu: Gpu
    reading: GpuReading | None
    fault: CardFault | None
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class GpuSurvey:
    """The driver, the cards it can read, and what is wrong with those it only lists."""

    driver: DriverFacts
    gpus: tuple[SurveyedGpu, ...]
    unreadable: tuple[CardFault, ...]


@asynccontextmanager
async def open_gpus() -> AsyncGenerator[Gpus]:
    """Give this PC's GPUs; what is wrong with their driver is told by the first question."""
    async with NvmlGpus.open() as gpus:
        yield gpus


async def survey_gpus(gpus: Gpus) -> GpuSurvey:
    """Return the cards with what they read now; `HostUnfit` where there is none."""
    found = await gpus.find()
    if not found.gpus and not found.unreadable:
        raise HostUnfit(
            f"The NVIDIA driver {found.driver.version} runs, but it finds no GPU.",
            "Check that the card is seated and its power is plugged in; `lspci` should list it.",
        )
    look = await gpus.look()
    surveyed = tuple(
        _surveyed(gpu, look.readings.get(gpu.uuid), look.faults.get(gpu.uuid)) for gpu in found.gpus
    )
    return GpuSurvey(found.driver, surveyed, found.unreadable)


@asynccontextmanager
async def open_gpu_watch(uuids: Sequence[str]) -> AsyncGenerator[GpuWatch | None]:
    """Watch this PC's GPUs meanwhile; for a node without any, the driver is not asked at all.

    Raises `HostUnfit` when one of them cannot be rented out as things are.
    """
    if not uuids:
        yield None
        return
    async with open_gpus() as gpus, asyncio.TaskGroup() as group:
        check_choice(await gpus.find(), uuids)
        watch = GpuWatch(gpus, SystemClock())
        watching = group.create_task(watch.run())
        try:
            yield watch
        finally:
            watching.cancel()


def check_choice(found: Inventory, uuids: Iterable[str]) -> None:
    """Raise `HostUnfit` unless each of these GPUs is here and can be rented out."""
    cards = {gpu.uuid: gpu for gpu in found.gpus}
    listed = ", ".join(f"{gpu.uuid} ({gpu.name})" for gpu in found.gpus)
    for uuid in map(GpuUuid, uuids):
        if uuid not in cards:
            there = f"There are: {listed}." if listed else "There is none that can be read."
            raise HostUnfit(f"There is no GPU {uuid} on this computer.", there)
        if reason := unsuited(cards[uuid]):
            raise HostUnfit(reason)


def _surveyed(gpu: Gpu, reading: GpuReading | None, fault: CardFault | None) -> SurveyedGpu:
    now = time.time()
    event = Missed(now, fault) if reading is None else Read(now, reading)
    guarded, _ = step(Guarded(gpu.uuid, usual_limits(gpu), at=now), event)
    return SurveyedGpu(gpu, reading, fault, verdict(guarded))
