"""What is measured of a card, and what came out."""

from dataclasses import dataclass, field
from enum import StrEnum

from nosdesk.domain.gpu import GpuUuid, Slowdown

METHOD = 1
"""The way in which is measured; figures of different ways are not compared."""

TENSOR_FP16_FROM, TENSOR_BF16_FROM = (7, 0), (8, 0)
"""The compute capability with which tensor cores came, and with which they learned bfloat16."""


class Measure(StrEnum):
    """One thing to measure; the rates are bytes a second or operations a second."""

    MEMORY = "memory"
    FP32 = "fp32"
    FP16 = "fp16"
    BF16 = "bf16"
    TO_GPU = "to_gpu"
    FROM_GPU = "from_gpu"

    @property
    def is_transfer(self) -> bool:
        """Tell whether it is between the PC and the card."""
        return self in (Measure.TO_GPU, Measure.FROM_GPU)

    @property
    def unit(self) -> str:
        """Return the unit in which it is told."""
        return "GB/s" if self in _IN_BYTES else "TFLOP/s"

    @property
    def unit_size(self) -> float:
        """Return how many bytes or operations a second one such unit is."""
        return 1e9 if self in _IN_BYTES else 1e12


_IN_BYTES = (Measure.MEMORY, Measure.TO_GPU, Measure.FROM_GPU)


@dataclass(frozen=True, slots=True)
class CardFacts:
    """What the card says of itself when it is opened to compute; what it does not say is None."""

    uuid: GpuUuid
    name: str
    compute_capability: tuple[int, int]
    vram_bytes: int
    multiprocessors: int
    core_clock_mhz: float | None = None
    memory_clock_mhz: float | None = None
    memory_bus_bits: int | None = None

    @property
    def measures(self) -> tuple[Measure, ...]:
        """Return what can be measured of this card, in the order in which it should be."""
        lacks = set()
        if self.compute_capability < TENSOR_FP16_FROM:
            lacks.add(Measure.FP16)
        if self.compute_capability < TENSOR_BF16_FROM:
            lacks.add(Measure.BF16)
        return tuple(measure for measure in Measure if measure not in lacks)


class LimitSource(StrEnum):
    """Where a card's limit is known from."""

    PUBLISHED = "published"
    COMPUTED = "computed"


@dataclass(frozen=True, slots=True)
class Limit:
    """What the card could reach at best, in bytes or operations a second."""

    rate: float
    source: LimitSource


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured, in bytes or operations a second; no limit where none is known."""

    measure: Measure
    rate: float
    limit: Limit | None = None

    @property
    def share(self) -> float | None:
        """Return how much of the limit was reached; a card that clocks higher reaches more."""
        return None if self.limit is None else self.rate / self.limit.rate


@dataclass(frozen=True, slots=True)
class Conditions:
    """What the card read while it worked hard: the highest temperature, power and clock on average.

    `others` counts the other programs that computed on it meanwhile. What was not read is None.
    """

    temperature_c: int | None = None
    power_w: float | None = None
    power_limit_w: float | None = None
    core_clock_mhz: float | None = None
    lowest_core_clock_mhz: int | None = None
    slowdowns: tuple[Slowdown, ...] | None = None
    others: int | None = None
    pcie_generation: int | None = None
    pcie_width: int | None = None
    pcie_max_width: int | None = None


@dataclass(frozen=True, slots=True)
class QuickResult:
    """One card's quick benchmark; `at` is in Unix seconds.

    `left_out` says why something was not measured, `faults` what the card got wrong.
    """

    gpu: GpuUuid
    name: str
    at: float
    driver: str
    program: str
    figures: tuple[Figure, ...]
    conditions: Conditions = field(default_factory=Conditions)
    left_out: dict[Measure, str] = field(default_factory=dict)
    faults: tuple[str, ...] = ()
    method: int = METHOD

    def figure(self, measure: Measure) -> Figure | None:
        """Return the figure of this measure, None where it was left out."""
        return next((each for each in self.figures if each.measure is measure), None)
