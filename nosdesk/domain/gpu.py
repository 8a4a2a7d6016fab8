"""GPUs as values: what a card is, what its driver is, and what both read at one moment.

A card is known by its UUID; its place on the bus may change. Whatever a card or driver does not
tell is None: not measured is never zero.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType

GpuUuid = NewType("GpuUuid", str)

OLDEST_DRIVER = (418, 81)
"""What NVIDIA's Container Toolkit asks for; older drivers cannot give a container the GPU."""


@dataclass(frozen=True, slots=True)
class DriverFacts:
    """The NVIDIA driver; `cuda` is the newest CUDA version it can run."""

    version: str
    cuda: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class PowerLimits:
    """Watts the card may draw: as set now, as shipped, and the range in which it can be set."""

    now_w: float | None = None
    default_w: float | None = None
    lowest_w: float | None = None
    highest_w: float | None = None


@dataclass(frozen=True, slots=True)
class PcieLink:
    """The link to the computer; an idle card slows its own link down."""

    generation: int | None = None
    width: int | None = None
    max_generation: int | None = None
    max_width: int | None = None


@dataclass(frozen=True, slots=True)
class Gpu:
    """One card; `mig` tells whether it is divided, None where it cannot be.

    `slowdown_c` is the temperature at which the card slows itself down. `index` is the driver's
    number for it just now, which may be another card's after the next start.
    """

    uuid: GpuUuid
    name: str
    pci_bus_id: str | None = None
    vram_bytes: int | None = None
    compute_capability: tuple[int, int] | None = None
    power: PowerLimits = field(default_factory=PowerLimits)
    pcie: PcieLink = field(default_factory=PcieLink)
    mig: bool | None = None
    slowdown_c: int | None = None
    index: int | None = None


class Slowdown(StrEnum):
    """Why a card runs slower than it could; idling and clocks set by people are no reasons."""

    POWER_CAP = "power_cap"
    POWER_BRAKE = "power_brake"
    HEAT = "heat"
    HARDWARE = "hardware"


@dataclass(frozen=True, slots=True)
class MemoryErrors:
    """Errors in the card's memory since its driver started, and what became of the bad places."""

    corrected: int | None = None
    uncorrected: int | None = None
    repair_pending: bool | None = None
    repair_failed: bool | None = None


@dataclass(frozen=True, slots=True)
class GpuProcess:
    """A program that uses the card, to compute or to draw."""

    pid: int
    computes: bool
    vram_bytes: int | None = None


@dataclass(frozen=True, slots=True)
class GpuReading:
    """What one card read at one moment: percent, bytes, degrees Celsius, watts, MHz, joules.

    `energy_j` is the card's own counter since its driver started; None in `slowdowns` or
    `processes` means that they could not be asked for, and an empty one that there are none.
    """

    utilisation: int | None = None
    vram_used_bytes: int | None = None
    temperature_c: int | None = None
    power_w: float | None = None
    power_limit_w: float | None = None
    energy_j: float | None = None
    core_clock_mhz: int | None = None
    memory_clock_mhz: int | None = None
    fan: int | None = None
    slowdowns: tuple[Slowdown, ...] | None = None
    memory_errors: MemoryErrors = field(default_factory=MemoryErrors)
    processes: tuple[GpuProcess, ...] | None = None


class CardFault(StrEnum):
    """Why a card that is listed cannot be read."""

    LOST = "lost"
    NEEDS_RESET = "needs_reset"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Xid:
    """An error number that the driver reported; `gpu` is None when it named no card of ours."""

    number: int
    gpu: GpuUuid | None


@dataclass(frozen=True, slots=True)
class Inventory:
    """The driver and the cards that are there; `unreadable` are others that are only listed."""

    driver: DriverFacts
    gpus: tuple[Gpu, ...]
    unreadable: tuple[CardFault, ...] = ()


@dataclass(frozen=True, slots=True)
class GpuLook:
    """What one look at the cards showed; a card that is in neither mapping is gone.

    `xids` are those reported since the look before.
    """

    readings: Mapping[GpuUuid, GpuReading]
    faults: Mapping[GpuUuid, CardFault] = field(default_factory=dict)
    xids: tuple[Xid, ...] = ()


def unsuited(gpu: Gpu) -> str:
    """Return why this card cannot be rented out, in words with the fix; empty when it can."""
    if gpu.mig:
        return (
            f"{gpu.name} is divided into parts (MIG), and only whole GPUs can be rented out."
            f" Undo it with `sudo nvidia-smi -i {gpu.uuid} -mig 0`, then restart the PC."
        )
    return ""


def is_too_old(driver: DriverFacts) -> bool:
    """Tell whether the driver is older than containers need; one of unknown age is not."""
    parts = driver.version.split(".")
    if not all(part.isascii() and part.isdigit() for part in parts):
        return False
    return tuple(map(int, parts[:2])) < OLDEST_DRIVER
