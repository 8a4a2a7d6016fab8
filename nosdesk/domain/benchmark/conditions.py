"""What a card's readings during a benchmark come to, and whether it is free for one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from nosdesk.domain.benchmark.measures import Conditions
from nosdesk.domain.gpu import GpuProcess, GpuReading, PcieLink, Slowdown

T = TypeVar("T")

BUSY_PERCENT = 20
"""A card that is busier than this has other work; a desktop alone takes less."""


@dataclass(frozen=True, slots=True)
class LoadSample:
    """A reading, and how many seconds the card had been working hard by then."""

    loaded_s: float
    reading: GpuReading


_RAMP_S = 1.0
"""A card takes that long to clock up; readings before that tell nothing of its work."""


def conditions_of(samples: Sequence[LoadSample], link: PcieLink, own_pid: int) -> Conditions:
    """Return what the card read while it worked hard."""
    settled = [each.reading for each in samples if each.loaded_s >= _RAMP_S]
    readings = settled or [each.reading for each in samples]
    clocks = _told(each.core_clock_mhz for each in readings)
    others = _told(_others(each, own_pid) for each in readings)
    slowdowns = _told(each.slowdowns for each in readings)
    return Conditions(
        temperature_c=max(_told(each.temperature_c for each in readings), default=None),
        power_w=_mean(_told(each.power_w for each in readings)),
        power_limit_w=min(_told(each.power_limit_w for each in readings), default=None),
        core_clock_mhz=_mean(clocks),
        lowest_core_clock_mhz=min(clocks, default=None),
        slowdowns=_all_of(slowdowns) if slowdowns else None,
        others=max(others, default=None),
        pcie_generation=link.generation,
        pcie_width=link.width,
        pcie_max_width=link.max_width,
    )


def use_of(reading: GpuReading) -> str:
    """Return in words who uses the card now; empty when it is free for a benchmark."""
    computing = _computing(reading.processes or ())
    if computing:
        pids = ", ".join(str(pid) for pid in sorted(computing))
        return f"A program computes on this GPU now (process {pids})."
    if reading.utilisation is not None and reading.utilisation >= BUSY_PERCENT:
        return f"This GPU is {reading.utilisation} % busy now."
    return ""


def _others(reading: GpuReading, own_pid: int) -> int | None:
    if reading.processes is None:
        return None
    return len(_computing(reading.processes) - {own_pid})


def _computing(processes: Sequence[GpuProcess]) -> set[int]:
    """Return who computes and nothing else: on Windows whoever draws is told to compute, too."""
    drawing = {each.pid for each in processes if not each.computes}
    return {each.pid for each in processes if each.computes} - drawing


def _all_of(slowdowns: Sequence[tuple[Slowdown, ...]]) -> tuple[Slowdown, ...]:
    return tuple(sorted({each for some in slowdowns for each in some}))


def _told(values: Iterable[T | None]) -> list[T]:
    return [value for value in values if value is not None]


def _mean(values: Sequence[float]) -> float | None:
    return sum(values) / len(values) if values else None
