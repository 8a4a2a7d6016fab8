"""A history in memory."""

from collections import Counter

from nosdesk.domain.addresses import RunAddress
from nosdesk.domain.errors import NodeError
from nosdesk.domain.money import MicroNos
from nosdesk.ports.history import SETTLING, RunFilter, RunRecord, Totals


class FakeHistory:
    """Keeps records in a dict; `down` is raised by every call while it is set."""

    def __init__(self) -> None:
        self.records: dict[RunAddress, RunRecord] = {}
        self.down: NodeError | None = None

    async def record(self, run: RunRecord) -> None:
        self._check()
        self.records[run.run] = run

    async def recent(
        self,
        *,
        grid: str,
        limit: int,
        older_than: RunRecord | None = None,
        wanted: RunFilter | None = None,
    ) -> tuple[RunRecord, ...]:
        self._check()
        newest_first = sorted(self._of(grid), key=_age, reverse=True)
        if older_than is not None:
            newest_first = [run for run in newest_first if _age(run) < _age(older_than)]
        if wanted is not None:
            newest_first = [run for run in newest_first if wanted.admits(run)]
        return tuple(newest_first[:limit])

    async def unread(self, *, grid: str, since: float, limit: int) -> tuple[RunRecord, ...]:
        self._check()
        unread = [
            run
            for run in sorted(self._of(grid), key=_age, reverse=True)
            if run.standing == "waiting" and run.outcome != SETTLING and run.settled_at >= since
        ]
        return tuple(unread[:limit])

    async def totals(self, *, grid: str, since: float | None = None) -> Totals:
        self._check()
        runs = [run for run in self._of(grid) if since is None or run.settled_at >= since]
        words = Counter(run.standing for run in runs)
        return Totals(
            runs=len(runs),
            paid=sum(run.outcome == "paid" for run in runs),
            expected=MicroNos(sum(run.expected for run in runs)),
            received=MicroNos(sum(run.received or 0 for run in runs)),
            matched=words["matched"],
            short=words["short"],
            waiting=words["waiting"],
            lost=words["lost"],
            awaited=MicroNos(sum(run.expected for run in runs if run.standing == "waiting")),
        )

    def _of(self, grid: str) -> list[RunRecord]:
        return [run for run in self.records.values() if run.grid == grid]

    def _check(self) -> None:
        if self.down:
            raise self.down


def _age(run: RunRecord) -> tuple[float, str]:
    return run.settled_at, run.run
