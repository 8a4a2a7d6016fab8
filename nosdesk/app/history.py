"""The history, opened for reading beside a node that may be running, and written as CSV."""

import csv
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import asdict, fields
from pathlib import Path
from typing import TextIO

from nosdesk.adapters.sqlite.database import Database
from nosdesk.adapters.sqlite.history import SqliteHistory
from nosdesk.app.grid_in_use import grid_name
from nosdesk.app.paths import ready_paths
from nosdesk.domain.errors import BadInput
from nosdesk.ports.history import History, RunRecord

CSV_PAGE = 1_000
"""Records that are read at once."""


@asynccontextmanager
async def open_history() -> AsyncGenerator[tuple[History, str]]:
    """Open the user's history for reading, with the name of the grid that is meant."""
    paths = ready_paths()
    async with Database(paths.journal, read_only=True) as database:
        yield SqliteHistory(database), grid_name(paths)


async def every_run(history: History, *, grid: str, page: int) -> AsyncGenerator[RunRecord]:
    """Yield all of the grid's runs, newest first, read in pages."""
    last: RunRecord | None = None
    while records := await history.recent(grid=grid, limit=page, older_than=last):
        for record in records:
            yield record
        last = records[-1]


async def write_csv(history: History, file: TextIO, *, grid: str) -> None:
    """Write every run; money in micro-NOS and times in Unix seconds, exact."""
    writer = csv.DictWriter(file, [field.name for field in fields(RunRecord)])
    writer.writeheader()
    async for record in every_run(history, grid=grid, page=CSV_PAGE):
        writer.writerow(asdict(record))


async def export_csv(history: History, path: Path, *, grid: str) -> None:
    """Write every run to the file; `BadInput` when it cannot be written."""
    try:
        with path.open("w", encoding="utf-8", newline="") as file:
            await write_csv(history, file, grid=grid)
    except OSError as error:
        raise BadInput(f"{path} cannot be written: {error.strerror}.") from error
