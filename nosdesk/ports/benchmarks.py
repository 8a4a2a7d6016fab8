"""The results of benchmarks, kept so that a card can be compared with itself."""

from typing import Protocol

from nosdesk.domain.benchmark.measures import QuickResult
from nosdesk.domain.gpu import GpuUuid


class Benchmarks(Protocol):
    """Quick benchmarks of all cards, kept for ever."""

    async def record(self, result: QuickResult) -> None:
        """Keep the result."""

    async def latest(self, gpu: GpuUuid, *, limit: int) -> tuple[QuickResult, ...]:
        """Return the card's latest results, newest first."""
