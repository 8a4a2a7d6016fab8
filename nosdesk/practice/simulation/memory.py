"""What a simulated computer remembers when its program dies: journal and history."""

import asyncio
from collections import Counter
from collections.abc import Callable, Sequence

from nosdesk.domain.money import MicroNos
from nosdesk.ports.clock import Clock
from nosdesk.ports.history import SETTLING, RunFilter, RunRecord, Totals
from nosdesk.ports.journal import Entry
from nosdesk.practice.simulation.life import Life


class MemoryJournal:
    """A journal as durable as its rig: what was appended outlives every life of the node."""

    def __init__(self, clock: Clock, life: Callable[[], Life]) -> None:
        self._clock = clock
        self._life = life
        self._streams: dict[str, list[Entry]] = {}
        self._open: dict[str, None] = {}

    async def append(self, stream: str, bodies: Sequence[bytes]) -> None:
        """Add the records; dying in here they are written, or not."""
        self._life().moment()
        await asyncio.sleep(0)
        self._life().moment()
        if not bodies:
            return
        at = self._clock.now()
        entries = self._streams.get(stream)
        if entries is None:
            entries = self._streams[stream] = []
            self._open[stream] = None
        entries.extend(Entry(at, body) for body in bodies)
        self._life().moment()

    async def entries(self, stream: str) -> tuple[Entry, ...]:
        """Return the stream's records, oldest first."""
        self._life().moment()
        return tuple(self._streams.get(stream, ()))

    async def open_streams(self, prefix: str = "") -> tuple[str, ...]:
        """Return the names of open streams that begin so, oldest first."""
        self._life().moment()
        return tuple(name for name in self._open if name.startswith(prefix))

    async def close_stream(self, stream: str) -> None:
        """Mark the stream as done with; its records stay."""
        self._life().moment()
        self._open.pop(stream, None)
        self._life().moment()

    async def reopen_stream(self, stream: str) -> None:
        """Take back that the stream is done with."""
        self._life().moment()
        if stream in self._streams:
            self._open.setdefault(stream)
        self._life().moment()

    @property
    def owes_nothing(self) -> bool:
        """True when no stream is open."""
        return not self._open


class MemoryHistory:
    """The node's own books on what it was paid, to be held against the ledger's."""

    def __init__(self, life: Callable[[], Life]) -> None:
        self._life = life
        self.records: dict[str, RunRecord] = {}
        self._waiting: dict[str, RunRecord] = {}
        """Those that are asked for again and again: few among very many."""

    async def record(self, run: RunRecord) -> None:
        """Keep the record; recording a run again replaces it."""
        self._life().moment()
        self.records[run.run] = run
        self._waiting.pop(run.run, None)
        if run.standing == "waiting" and run.outcome != SETTLING:
            self._waiting[run.run] = run
        self._life().moment()

    async def recent(
        self,
        *,
        grid: str,
        limit: int,
        older_than: RunRecord | None = None,
        wanted: RunFilter | None = None,
    ) -> tuple[RunRecord, ...]:
        """Return the grid's latest records, newest first."""
        newest_first = sorted(self._of(grid), key=_age, reverse=True)
        if older_than is not None:
            newest_first = [run for run in newest_first if _age(run) < _age(older_than)]
        if wanted is not None:
            newest_first = [run for run in newest_first if wanted.admits(run)]
        return tuple(newest_first[:limit])

    async def unread(self, *, grid: str, since: float, limit: int) -> tuple[RunRecord, ...]:
        """Return the latest runs settled since then whose receipt is still to be read."""
        unread = [
            run for run in self._waiting.values() if run.grid == grid and run.settled_at >= since
        ]
        return tuple(sorted(unread, key=_age, reverse=True)[:limit])

    async def totals(self, *, grid: str, since: float | None = None) -> Totals:
        """Return the sums over the grid's records, over those settled since then when given."""
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


def _age(run: RunRecord) -> tuple[float, str]:
    return run.settled_at, run.run
