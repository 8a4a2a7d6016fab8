"""Results of benchmarks in memory."""

from nosdesk.domain.benchmark.measures import QuickResult
from nosdesk.domain.gpu import GpuUuid


class FakeBenchmarks:
    """Keeps what it is given."""

    def __init__(self) -> None:
        self.results: list[QuickResult] = []

    async def record(self, result: QuickResult) -> None:
        self.results.append(result)

    async def latest(self, gpu: GpuUuid, *, limit: int) -> tuple[QuickResult, ...]:
        own = [each for each in reversed(self.results) if each.gpu == gpu]
        return tuple(sorted(own, key=lambda each: -each.at)[:limit])
