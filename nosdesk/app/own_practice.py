"""A practice grid inside the program, where jobs arrive and all money is play."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, nullcontext
from pathlib import Path
from random import Random

from nosdesk.aio.clock import SystemClock
from nosdesk.app.grids import Grid, practice_grid
from nosdesk.app.practice_jobs import keep_populated
from nosdesk.app.practice_place import announced, is_there
from nosdesk.ports.containers import Containers
from nosdesk.practice.grid import PracticeGrid


@asynccontextmanager
async def own_grid(containers: Containers, file: Path) -> AsyncGenerator[Grid]:
    """Give a grid that other commands find as they find any; one that serves already stays it."""
    async with PracticeGrid() as grid, asyncio.TaskGroup() as group:
        connection = grid.connection()
        seed = Random().getrandbits(32)
        populated = group.create_task(keep_populated(grid, containers, SystemClock(), seed=seed))
        try:
            is_other = await is_there(file, besides=connection)
            with nullcontext() if is_other else announced(connection, file):
                yield practice_grid(connection)
        finally:
            populated.cancel()
