"""The grid that the window's nodes join: one inside, one that is served here, or a profile's."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, nullcontext
from pathlib import Path
from random import Random

from nosdesk.adapters.grids.profile import PRACTICE
from nosdesk.aio.clock import SystemClock
from nosdesk.app.grid_in_use import named_grid
from nosdesk.app.grids import Grid, practice_grid
from nosdesk.app.paths import Paths
from nosdesk.app.practice import announced, is_served
from nosdesk.app.practice_jobs import keep_populated
from nosdesk.ports.containers import Containers
from nosdesk.practice.grid import PracticeGrid


@asynccontextmanager
async def grid_to_join(
    paths: Paths, name: str, containers: Containers, *, practises: bool
) -> AsyncGenerator[Grid | None]:
    """Give the grid of this name; with `practises` a practice grid runs inside.

    It is None where the practice grid is meant, and nobody serves one.
    """
    if name != PRACTICE:
        yield named_grid(paths, name)
    elif practises:
        async with _own_grid(containers, paths.practice_file) as grid:
            yield grid
    elif paths.practice_file.exists():
        yield named_grid(paths, name)
    else:
        yield None


@asynccontextmanager
async def _own_grid(containers: Containers, file: Path) -> AsyncGenerator[Grid]:
    """Give a grid that other commands find as they find any; one that serves already stays it."""
    async with PracticeGrid() as grid, asyncio.TaskGroup() as group:
        connection = grid.connection()
        seed = Random().getrandbits(32)
        populated = group.create_task(keep_populated(grid, containers, SystemClock(), seed=seed))
        try:
            is_other = await is_served(file, besides=connection)
            with nullcontext() if is_other else announced(connection, file):
                yield practice_grid(connection)
        finally:
            populated.cancel()
