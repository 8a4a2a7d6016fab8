"""A GPU that computes for us, to see how fast it is and whether it does so rightly.

Calls raise `HostUnfit` when this computer cannot compute on a GPU at all, `GpuFailed` when the card
or its driver failed at it, and `DriverSilent` (of `ports.gpus`) when the driver does not answer.
"""

from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Protocol

from nosdesk.domain.benchmark.measures import CardFacts, Measure
from nosdesk.domain.errors import NodeError
from nosdesk.domain.gpu import GpuUuid


class GpuFailed(NodeError):
    """The card failed at computing: it is lost, faulty, or was taken away by the driver."""


@dataclass(frozen=True, slots=True)
class Burst:
    """A short piece of work: bytes or operations, the card's own seconds for it, wrong results."""

    amount: float
    seconds: float
    wrong: int


class OpenGpu(Protocol):
    """One card, opened to compute; one call at a time."""

    facts: CardFacts

    async def prepare(self, measure: Measure) -> None:
        """Make everything ready to measure this; what was ready for another measure is let go.

        Raises `Refused` when this card or driver cannot do it, or has too little memory free.
        """

    async def burst(self) -> Burst:
        """Work for some hundredths of a second at what was prepared, and check every result."""


class GpuCompute(Protocol):
    """The GPUs of this PC, one of which can be opened at a time."""

    def open(self, gpu: GpuUuid) -> AbstractAsyncContextManager[OpenGpu]:
        """Open the card of this UUID; `Refused` when there is none such, or others keep it."""
