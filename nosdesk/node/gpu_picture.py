"""What is known of this PC's GPUs, and what happens to them, for those who follow.

A card that vanished stays in the picture, with what was last known of it and when: its settings
and its place wait for it under its UUID.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from nosdesk.domain.errors import NodeError
from nosdesk.domain.gpu import CardFault, DriverFacts, Gpu, GpuReading, GpuUuid, Xid
from nosdesk.domain.gpu_guard import Verdict


@dataclass(frozen=True, slots=True)
class Sample:
    """A reading and when it was taken."""

    at: float
    reading: GpuReading


@dataclass(frozen=True, slots=True)
class SeenGpu:
    """One card as last seen; `is_here` is False while it cannot be read."""

    gpu: Gpu
    is_here: bool = True
    fault: CardFault | None = None
    last: Sample | None = None
    verdict: Verdict = field(default_factory=Verdict)


@dataclass(frozen=True, slots=True)
class GpuPicture:
    """All cards seen so far, by UUID, and those that are listed but never told who they are.

    `trouble` is what keeps the driver as a whole from telling.
    """

    driver: DriverFacts | None = None
    gpus: Mapping[GpuUuid, SeenGpu] = field(default_factory=dict)
    strangers: int = 0
    trouble: NodeError | None = None


# --- What happens ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class GpuCame:
    """A card is there, for the first time or again."""

    at: float
    gpu: Gpu


@dataclass(frozen=True, slots=True)
class GpuWent:
    """A card cannot be read any more."""

    at: float
    gpu: Gpu
    fault: CardFault | None


@dataclass(frozen=True, slots=True)
class XidTold:
    """The driver reported an error."""

    at: float
    xid: Xid


@dataclass(frozen=True, slots=True)
class VerdictChanged:
    """A card may be trusted more, or less, than before."""

    at: float
    gpu: GpuUuid
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class DriverChanged:
    """The driver does not tell any more, for this reason; None when it tells again."""

    at: float
    trouble: NodeError | None


Happening = GpuCame | GpuWent | XidTold | VerdictChanged | DriverChanged
