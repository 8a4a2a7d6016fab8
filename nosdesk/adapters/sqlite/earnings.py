"""What came in over time, summed by SQLite from an index alone."""

import sqlite3
from collections.abc import Iterator, Sequence
from itertools import pairwise

from nosdesk.adapters.sqlite.database import Database
from nosdesk.ports.earnings import Shortfall, Slice

_FIRST = """
    SELECT settled_at FROM runs INDEXED BY runs_by_age WHERE grid = ? ORDER BY settled_at LIMIT 1
"""

# The first GPU by name and the next: all are found by a step each, however many runs there are.
_FIRST_GPU = "SELECT min(gpu) FROM runs INDEXED BY runs_by_takings WHERE grid = ?"
_NEXT_GPU = "SELECT min(gpu) FROM runs INDEXED BY runs_by_takings WHERE grid = ? AND gpu > ?"

# The sums of one GPU's span. Many such questions are quicker than one that must sort for GROUP BY.
_SLICE = """
    SELECT count(*), sum(expected), coalesce(sum(received), 0),
           coalesce(sum(expected) FILTER (WHERE standing = 'waiting'), 0),
           coalesce(sum(expected - coalesce(received, 0)) FILTER (WHERE standing = 'short'), 0),
           coalesce(sum(expected) FILTER (WHERE standing = 'lost'), 0),
           total(energy_wh), count(energy_wh)
    FROM runs INDEXED BY runs_by_takings
    WHERE grid = ? AND gpu = ? AND settled_at >= ? AND settled_at < ?
"""

_SHORTFALLS = """
    SELECT gpu, standing, reason, count(*), sum(expected - coalesce(received, 0)) AS amount
    FROM runs INDEXED BY runs_not_paid
    WHERE grid = ? AND standing <> 'matched' AND settled_at >= ? AND settled_at < ?
    GROUP BY gpu, standing, reason ORDER BY amount DESC, gpu, standing, reason
"""


class SqliteEarnings:
    """Sums over the runs in the database's file."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def first(self, *, grid: str) -> float | None:
        """Return when the grid's first run was settled, None where there is none."""
        row = await self._database.read(lambda c: c.execute(_FIRST, (grid,)).fetchone())
        return None if row is None else float(row[0])

    async def slices(self, *, grid: str, edges: Sequence[float]) -> tuple[Slice, ...]:
        """Return the sums of each span that has any, by span and GPU."""
        spans = tuple(enumerate(pairwise(edges)))

        def sums(connection: sqlite3.Connection) -> tuple[Slice, ...]:
            gpus = tuple(_gpus(connection, grid))
            found = (
                Slice(number, gpu, *connection.execute(_SLICE, (grid, gpu, *span)).fetchone())
                for number, span in spans
                for gpu in gpus
            )
            return tuple(each for each in found if each.runs)

        return await self._database.read(sums)

    async def shortfalls(self, *, grid: str, since: float, until: float) -> tuple[Shortfall, ...]:
        """Return what was not simply paid of the runs settled in this time, the most first."""
        query = (grid, since, until)
        rows = await self._database.read(lambda c: c.execute(_SHORTFALLS, query).fetchall())
        return tuple(Shortfall(*row) for row in rows)


def _gpus(connection: sqlite3.Connection, grid: str) -> Iterator[str]:
    """Yield the GPUs that did a run, by name."""
    (gpu,) = connection.execute(_FIRST_GPU, (grid,)).fetchone()
    while gpu is not None:
        yield gpu
        (gpu,) = connection.execute(_NEXT_GPU, (grid, gpu)).fetchone()
