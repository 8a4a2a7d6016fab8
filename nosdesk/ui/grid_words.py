"""A grid in words: what it is called, what it allows, and why this PC cannot work there; no Qt."""

from collections.abc import Iterator
from dataclasses import dataclass

from nosdesk.domain.grid_rules import GridRules, Platform
from nosdesk.ui.words import said, tr


@dataclass(frozen=True, slots=True)
class GridWay:
    """One grid that this PC could work on, and what it allows; `trouble` is its profile's.

    `is_own` where the user added it, and `covers` where it stands in for one of Nosdesk's. `owes`
    while something is to be finished or paid there. It `runs` unless nobody knows the node
    software that is expected there.
    """

    name: str
    title: str
    rules: GridRules
    is_own: bool = False
    trouble: str = ""
    owes: bool = False
    runs: bool = True
    covers: bool = False


@dataclass(frozen=True, slots=True)
class WorkHere:
    """What of this PC decides where it may work: what it runs, and what that is called."""

    platform: Platform
    system: str


def grid_title(grid: GridWay) -> str:
    """Return what the grid is called."""
    names = {
        "practice": tr("Practice grid"), "mainnet": tr("Public grid"), "devnet": tr("Devnet"),
    }  # fmt: skip
    own = tr("{title} (yours)", title=grid.title)
    return own if grid.is_own else names.get(grid.name, grid.title)


def why_shut(grid: GridWay, here: WorkHere) -> str:
    """Return why this PC cannot work on the grid, empty where it can."""
    if grid.trouble:
        return said(grid.trouble)
    if not grid.rules.admits(here.platform):
        return tr(
            "It admits {systems} only, and this PC runs {system}. It can practise, and watch.",
            systems=said(grid.rules.platform_names),
            system=here.system,
        )
    if not grid.runs:
        return tr(
            "It expects the network's own node software, and its profile names no image of it."
        )
    return ""


def what_it_allows(rules: GridRules) -> str:
    """Return what the grid pays in, with whose software, and with how many GPUs."""
    return " ".join(_allows(rules))


def _allows(rules: GridRules) -> Iterator[str]:
    if rules.play_money:
        yield tr("Jobs are paid in play money, worth nothing elsewhere.")
    else:
        yield tr("Jobs are paid in real NOS.")
    if rules.needs_official:
        yield tr("The network's own node software runs here, and Nosdesk looks after it.")
    else:
        yield tr("Nosdesk's own node works on it.")
    if rules.gpus_per_pc == 1:
        yield tr("One GPU of this PC may work.")
    elif rules.gpus_per_pc is not None:
        yield tr("{n} GPUs of this PC may work.", n=rules.gpus_per_pc)
    else:
        yield tr("All GPUs of this PC may work.")
