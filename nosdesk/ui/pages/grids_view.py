"""The grids in the settings: one row each, with what it allows and who answers there; no Qt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from nosdesk.domain.grid_answers import Asking
from nosdesk.ui.grid_words import GridWay, WorkHere, grid_title, what_it_allows, why_shut
from nosdesk.ui.grids.asking_view import asking_lines
from nosdesk.ui.words import tr

_PRACTICE = "practice"
"""The grid that Nosdesk serves itself: it has no profile."""


@dataclass(frozen=True, slots=True)
class GridRow:
    """One grid: what can be done with it, and in `answers` what was said when it was asked.

    `brings_back` where removing the user's own profile brings back the one of Nosdesk.
    """

    name: str
    title: str
    text: str
    is_chosen: bool
    can_use: bool
    can_ask: bool
    can_edit: bool
    can_remove: bool
    brings_back: bool = False
    is_asking: bool = False
    answers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GridsView:
    """All of them."""

    rows: tuple[GridRow, ...] = ()


class GridOrders(Protocol):
    """What the buttons order; whatever is refused is raised as `NodeError`."""

    async def use_grid(self, name: str) -> None:
        """Work there from now on."""

    async def ask(self, name: str) -> None:
        """Ask every service of the grid whether it is there; the answers stand in the view."""

    def stop_asking(self, name: str) -> None:
        """Wait for no further answer of that grid."""

    async def add(self, file: Path) -> None:
        """Keep the profile in this file."""

    async def check_removable(self, name: str) -> None:
        """Raise what keeps the profile from being removed now, and what to do first."""

    async def remove(self, name: str) -> None:
        """Remove a profile of the user's."""


def grids_view(
    grids: Sequence[GridWay],
    here: WorkHere,
    chosen: str,
    asked: Mapping[str, Asking],
) -> GridsView:
    """Return a row for each grid."""
    nobody = Asking(is_over=True)
    return GridsView(
        tuple(_row(each, here, chosen, asked.get(each.name, nobody)) for each in grids)
    )


def _row(grid: GridWay, here: WorkHere, chosen: str, asking: Asking) -> GridRow:
    shut, is_chosen = why_shut(grid, here), grid.name == chosen
    text = shut or what_it_allows(grid.rules)
    if grid.covers:
        stands_in = tr("Your profile stands in for the one that comes with Nosdesk.")
        text = f"{stands_in} {text}"
    if grid.owes and not is_chosen:
        text = tr(
            "{text} Something is still to be finished or paid there: Nosdesk sees to it as soon as"
            " that grid answers.",
            text=text,
        )
    return GridRow(
        grid.name,
        grid_title(grid),
        text,
        is_chosen,
        can_use=not shut and not is_chosen,
        can_ask=not grid.trouble,
        can_edit=not grid.trouble and grid.name != _PRACTICE,
        can_remove=grid.is_own,
        brings_back=grid.covers,
        is_asking=not asking.is_over,
        answers=asking_lines(asking),
    )
