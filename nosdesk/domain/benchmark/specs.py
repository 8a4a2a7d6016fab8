"""What the grid's own benchmark found of this PC, and how a market judged it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SeenCard:
    """A GPU as the benchmark saw it inside a container."""

    name: str
    uuid: str
    vram_bytes: int | None = None


@dataclass(frozen=True, slots=True)
class Specs:
    """What the benchmark's containers printed; None where they printed nothing of it.

    `gpu_trouble` says why they saw no GPU. `flaws` are operations that failed or printed what
    makes no sense.
    """

    cpu_model: str | None = None
    physical_cores: int | None = None
    logical_cores: int | None = None
    ram_mb: float | None = None
    disk_gb: float | None = None
    ping_ms: float | None = None
    download_mbps: float | None = None
    upload_mbps: float | None = None
    cards: tuple[SeenCard, ...] = ()
    gpu_trouble: str = ""
    flaws: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BenchmarkOrder:
    """The benchmark that a grid wants to see: its id there, and the job definition as JSON."""

    id: str
    definition: bytes


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing that a market asks for: in words, whether it is met, and why not."""

    key: str
    words: str
    is_met: bool


@dataclass(frozen=True, slots=True)
class BenchmarkReport:
    """How the grid judged a benchmark; without requirements it said no more than whether."""

    passed: bool
    requirements: tuple[Requirement, ...] = ()
