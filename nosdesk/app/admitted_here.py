"""Whether a grid's rules admit this PC, looked at before anything of it is joined."""

import os
import platform

from nosdesk.app.command_name import command_line
from nosdesk.app.grids import Grid
from nosdesk.app.paths import Paths
from nosdesk.app.settings import open_settings
from nosdesk.domain.errors import BadInput, HostUnfit
from nosdesk.domain.grid_rules import GridRules, Platform, platform_of

_ELSEWHERE = f"Choose another grid: {command_line('grids')} lists them with what each allows."

PRACTICE_EMAIL = "practice@localhost"
"""What the practice grid is content with; it asks nobody anything else."""


def platform_here() -> Platform:
    """Return what this PC runs."""
    return platform_of(platform.system(), f"{platform.release()} {platform.version()}")


def memory_here() -> int | None:
    """Return the bytes of memory that this PC has, None where its system does not tell."""
    try:
        pages, size = os.sysconf("SC_PHYS_PAGES"), os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, OSError, ValueError):  # no such call, or no such name
        return None
    return pages * size if min(pages, size) > 0 else None


def can_run(rules: GridRules, node_image: str) -> bool:
    """Tell whether the node software is known that a grid with these rules expects."""
    return not rules.needs_official or bool(node_image)


def check_admitted(grid: Grid) -> None:
    """Raise `HostUnfit` where the grid's rules do not admit this PC, or what it could run."""
    if not grid.rules.admits(platform_here()):
        raise HostUnfit(
            f"{grid.title} admits {grid.rules.platform_names} only, which this PC does not run.",
            _ELSEWHERE,
        )
    if not can_run(grid.rules, grid.node_image):
        raise HostUnfit(
            f"{grid.title} expects the network's own node software, and its profile names no image"
            " of it.",
            _ELSEWHERE,
        )


def email_for(grid: Grid, paths: Paths) -> str:
    """Return the e-mail address that the grid is told of a new node; `BadInput` without one."""
    if grid.is_practice:
        return PRACTICE_EMAIL
    email = open_settings(paths).load_at_once().settings.grid.email
    if not email:
        raise BadInput(
            f"{grid.title} asks for an e-mail address of whoever hosts on it.",
            f"Say yours: {command_line('settings set grid.email you@example.org')}.",
        )
    return email
