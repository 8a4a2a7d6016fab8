"""The grid that the window's nodes join: one inside, one that is served here, or a profile's."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from nosdesk.adapters.grids.profile import PRACTICE
from nosdesk.app.grid_in_use import named_grid
from nosdesk.app.grids import Grid
from nosdesk.app.paths import Paths
from nosdesk.app.practice_place import is_there
from nosdesk.ports.containers import Containers


@asynccontextmanager
async def grid_to_join(
    paths: Paths, name: str, containers: Containers, *, practises: bool
) -> AsyncGenerator[Grid | None]:
    """Give the grid of this name; with `practises` a practice grid runs inside.

    It is None where the practice grid is meant, and nobody serves one, whatever a killed program
    left announced.
    """
    if name != PRACTICE:
        yield named_grid(paths, name)
    elif practises:
        # a whole grid is a hundred modules, which those who earn real money never need
        from nosdesk.app.own_practice import own_grid  # noqa: PLC0415

        async with own_grid(containers, paths.practice_file) as grid:
            yield grid
    elif paths.practice_file.exists():
        grid = named_grid(paths, name)  # or it is told what is wrong with the file
        yield grid if await is_there(paths.practice_file) else None
    else:
        yield None
