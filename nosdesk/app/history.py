"""The history, opened for reading beside a node that may be running."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from nosdesk.adapters.sqlite.database import Database
from nosdesk.adapters.sqlite.history import SqliteHistory
from nosdesk.app.paths import ready_paths
from nosdesk.ports.history import History, RunRecord


@asynccontextmanager
async def open_history() -> AsyncGenerator[History]:
    """Open the user's history for reading."""
    async with Database(ready_paths().journal, read_only=True) as database:
        yield SqliteHistory(database)


async def every_run(history: History, *, grid: str, page: int) -> AsyncGenerator[RunRecord]:
    """Yield all of the grid's runs, newest first, read in pages."""
    last: RunRecord | None = None
    while records := await history.recent(grid=grid, limit=page, older_than=last):
        for record in records:
            yield record
        last = records[-1]
