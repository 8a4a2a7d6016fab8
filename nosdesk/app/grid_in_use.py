"""Which grid is meant: the one that was asked for, else the one in the settings."""

from dataclasses import replace
from pathlib import Path

from nosdesk.adapters.grids.profile import PRACTICE
from nosdesk.adapters.grids.profile_files import ProfileFiles
from nosdesk.adapters.sqlite.choices import chosen_realms
from nosdesk.adapters.sqlite.database import Database
from nosdesk.adapters.sqlite.journal import open_realms
from nosdesk.app.grids import (
    PRACTICE_RULES,
    Grid,
    profiled_grid,
    read_practice_file,
    realm_of,
)
from nosdesk.app.paths import Paths
from nosdesk.app.settings import open_settings
from nosdesk.app.wanted_grid import wanted_grid
from nosdesk.domain.errors import Unavailable
from nosdesk.domain.grid_rules import GridRules


def grid_name(paths: Paths) -> str:
    """Return the name of the grid that is meant."""
    return wanted_grid() or open_settings(paths).load_at_once().settings.grid.name


def grid_in_use(paths: Paths, practice_file: Path | None = None) -> Grid:
    """Return the grid that is meant; with a `practice_file` that one.

    `BadInput` says what is wrong with its profile, or how to start a practice grid.
    """
    if practice_file is not None:
        return read_practice_file(practice_file)
    return named_grid(paths, grid_name(paths))


def rules_in_use(paths: Paths) -> GridRules:
    """Return the rules of the grid that is meant, whether or not it answers."""
    name = grid_name(paths)
    return PRACTICE_RULES if name == PRACTICE else ProfileFiles(paths.grids).find(name).rules


def named_grid(paths: Paths, name: str) -> Grid:
    """Return the grid of this name."""
    if name == PRACTICE:
        return read_practice_file(paths.practice_file)
    title, profile = ProfileFiles(paths.grids).titled(name)
    return replace(profiled_grid(profile), title=title)


def realm_in_use(paths: Paths) -> str:
    """Return what the records of the grid that is meant are kept under."""
    return realm_of(grid_name(paths))


def owed_words(titles: tuple[str, ...]) -> str:
    """Return in words that something is owed on other grids, empty where nothing is."""
    if not titles:
        return ""
    several = ", ".join(titles)
    return (
        f"Something is still to be finished or paid on another grid: {several}. It is seen to"
        " beside the work here."
    )


async def all_realms(paths: Paths) -> tuple[str, ...]:
    """Return every grid's realm of which this computer has records or choices."""
    if not paths.journal.exists():
        return ("",)
    try:
        async with Database(paths.journal, read_only=True) as database:
            found = (*await open_realms(database), *await chosen_realms(database))
    except Unavailable:
        return ("",)
    return tuple(dict.fromkeys(("", *found)))
