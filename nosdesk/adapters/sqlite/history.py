"""The history, in SQLite."""

import json
from dataclasses import astuple, fields

from nosdesk.adapters.sqlite.database import Database
from nosdesk.ports.history import SETTLING, RunFilter, RunRecord, Totals

_COLUMNS = ", ".join(field.name for field in fields(RunRecord))
_PLACES = ", ".join("?" for _ in fields(RunRecord))

# A run's record; recorded again it replaces the earlier one.
_RECORD = f"INSERT OR REPLACE INTO runs ({_COLUMNS}) VALUES ({_PLACES})"  # noqa: S608 - our names

# A grid's latest runs, newest first.
_RECENT = f"""
    SELECT {_COLUMNS} FROM runs
    WHERE grid = ?
    ORDER BY settled_at DESC, run DESC LIMIT ?
"""  # noqa: S608 - our names

# The same, of those older than one run; runs settled at the same moment are told apart by name.
_OLDER = f"""
    SELECT {_COLUMNS} FROM runs
    WHERE grid = ? AND (settled_at, run) < (?, ?)
    ORDER BY settled_at DESC, run DESC LIMIT ?
"""  # noqa: S608 - our names

# A grid's latest runs of those looked for; each condition stands aside where nothing is given.
_FOUND = f"""
    SELECT {_COLUMNS} FROM runs
    WHERE grid = :grid
      AND (:settled_at IS NULL OR (settled_at, run) < (:settled_at, :run))
      AND (:standing IS NULL OR standing = :standing)
      AND (instr(lower(job), :text) OR instr(lower(run), :text) OR instr(lower(market), :text)
           OR outcome IN (SELECT value FROM json_each(:words))
           OR standing IN (SELECT value FROM json_each(:words))
           OR market IN (SELECT value FROM json_each(:words)))
    ORDER BY settled_at DESC, run DESC LIMIT :limit
"""  # noqa: S608 - our names

# A grid's settled runs whose receipt is still to be read, newest first.
_UNREAD = f"""
    SELECT {_COLUMNS} FROM runs INDEXED BY runs_waiting
    WHERE grid = ? AND standing = 'waiting' AND outcome <> '{SETTLING}' AND settled_at >= ?
    ORDER BY settled_at DESC LIMIT ?
"""  # noqa: S608 - our names

_SUMS = """
    SELECT count(*), coalesce(sum(outcome = 'paid'), 0),
           coalesce(sum(expected), 0), coalesce(sum(received), 0),
           coalesce(sum(standing = 'matched'), 0), coalesce(sum(standing = 'short'), 0),
           coalesce(sum(standing = 'waiting'), 0), coalesce(sum(standing = 'lost'), 0),
           coalesce(sum(expected) FILTER (WHERE standing = 'waiting'), 0)
"""

# The sums over a grid, answered from an index alone.
_TOTALS = f"{_SUMS} FROM runs INDEXED BY runs_by_money WHERE grid = ?"

# The same, over the runs settled since then.
_TOTALS_SINCE = f"{_SUMS} FROM runs INDEXED BY runs_by_age WHERE grid = ? AND settled_at >= ?"


class SqliteHistory:
    """Runs and what came of them, in the database's file."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def record(self, run: RunRecord) -> None:
        """Keep the record; recording a run again replaces it."""
        await self._database.write(lambda c: c.execute(_RECORD, astuple(run)))

    async def recent(
        self,
        *,
        grid: str,
        limit: int,
        older_than: RunRecord | None = None,
        wanted: RunFilter | None = None,
    ) -> tuple[RunRecord, ...]:
        """Return the grid's latest records, newest first; of those older than one, when given."""
        if wanted is not None:
            return await self._found(wanted, grid, limit, older_than)
        query: tuple[str, tuple[object, ...]] = (_RECENT, (grid, limit))
        if older_than is not None:
            query = (_OLDER, (grid, older_than.settled_at, older_than.run, limit))
        rows = await self._database.read(lambda c: c.execute(*query).fetchall())
        return tuple(RunRecord(*row) for row in rows)

    async def _found(
        self, wanted: RunFilter, grid: str, limit: int, older_than: RunRecord | None
    ) -> tuple[RunRecord, ...]:
        places = {
            "grid": grid,
            "limit": limit,
            "settled_at": older_than.settled_at if older_than else None,
            "run": older_than.run if older_than else None,
            "standing": wanted.standing,
            "text": wanted.text.lower(),
            "words": json.dumps(wanted.words),
        }
        rows = await self._database.read(lambda c: c.execute(_FOUND, places).fetchall())
        return tuple(RunRecord(*row) for row in rows)

    async def unread(self, *, grid: str, since: float, limit: int) -> tuple[RunRecord, ...]:
        """Return the latest runs settled since then whose receipt is still to be read."""
        query = (grid, since, limit)
        rows = await self._database.read(lambda c: c.execute(_UNREAD, query).fetchall())
        return tuple(RunRecord(*row) for row in rows)

    async def totals(self, *, grid: str, since: float | None = None) -> Totals:
        """Return the sums over the grid's records, over those settled since then when given."""
        query: tuple[str, tuple[object, ...]] = (_TOTALS, (grid,))
        if since is not None:
            query = (_TOTALS_SINCE, (grid, since))
        row = await self._database.read(lambda c: c.execute(*query).fetchone())
        return Totals(*row)
