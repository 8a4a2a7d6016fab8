"""Sums over the records of a history in memory."""

from collections import defaultdict
from itertools import pairwise

from nosdesk.ports.earnings import Shortfall, Slice
from nosdesk.ports.history import RunRecord
from tests.fakes.history import FakeHistory


class FakeEarnings:
    """Sums what the history keeps; `reads` counts how often it was asked."""

    def __init__(self, history: FakeHistory) -> None:
        self._history = history
        self.reads = 0

    async def first(self, *, grid: str) -> float | None:
        return min((run.settled_at for run in self._runs(grid)), default=None)

    async def slices(self, *, grid: str, edges) -> tuple[Slice, ...]:
        self.reads += 1
        groups = defaultdict(list)
        for span, (begin, end) in enumerate(pairwise(edges)):
            for run in self._runs(grid):
                if begin <= run.settled_at < end:
                    groups[span, run.gpu].append(run)
        return tuple(_slice(*key, groups[key]) for key in sorted(groups))

    async def shortfalls(self, *, grid: str, since: float, until: float) -> tuple[Shortfall, ...]:
        groups = defaultdict(list)
        for run in self._runs(grid):
            if run.standing != "matched" and since <= run.settled_at < until:
                groups[run.gpu, run.standing, run.reason].append(run)
        found = [Shortfall(*key, len(runs), _lacks(runs)) for key, runs in groups.items()]
        return tuple(sorted(found, key=lambda f: (-f.amount, f.gpu, f.standing, f.reason)))

    def _runs(self, grid: str) -> list[RunRecord]:
        if self._history.down:
            raise self._history.down
        return [run for run in self._history.records.values() if run.grid == grid]


def _slice(span: int, gpu: str, runs: list[RunRecord]) -> Slice:
    measured = [run.energy_wh for run in runs if run.energy_wh is not None]
    by_word = {
        word: [run for run in runs if run.standing == word] for word in ("waiting", "short", "lost")
    }
    return Slice(
        span=span,
        gpu=gpu,
        runs=len(runs),
        expected=sum(run.expected for run in runs),
        received=sum(run.received or 0 for run in runs),
        awaited=sum(run.expected for run in by_word["waiting"]),
        missing=_lacks(by_word["short"]),
        lost=sum(run.expected for run in by_word["lost"]),
        energy_wh=sum(measured),
        measured=len(measured),
    )


def _lacks(runs: list[RunRecord]) -> int:
    return sum(run.expected - (run.received or 0) for run in runs)
