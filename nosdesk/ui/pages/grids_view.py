"""The grids in the settings: one row each, with what it allows and who answers there; no Qt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from nosdesk.domain.grid_answers import PlaceAnswer, verdict
from nosdesk.ui.grid_words import GridWay, WorkHere, grid_title, what_it_allows, why_shut
from nosdesk.ui.words import number_text, said, tr


@dataclass(frozen=True, slots=True)
class GridRow:
    """One grid: what can be done with it, and in `answers` what was said when it was asked."""

    name: str
    title: str
    text: str
    is_chosen: bool
    can_use: bool
    can_ask: bool
    can_remove: bool
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

    async def add(self, file: Path) -> None:
        """Keep the profile in this file."""

    async def remove(self, name: str) -> None:
        """Remove a profile of the user's."""


def grids_view(
    grids: Sequence[GridWay],
    here: WorkHere,
    chosen: str,
    answers: Mapping[str, Sequence[PlaceAnswer]],
) -> GridsView:
    """Return a row for each grid."""
    return GridsView(tuple(_row(each, here, chosen, answers.get(each.name, ())) for each in grids))


def _row(grid: GridWay, here: WorkHere, chosen: str, answers: Sequence[PlaceAnswer]) -> GridRow:
    shut, is_chosen = why_shut(grid, here), grid.name == chosen
    text = shut or what_it_allows(grid.rules)
    if grid.covers:
        stands_in = tr("Your profile stands in for the one that comes with Nosdesk.")
        text = f"{stands_in} {text}"
    if grid.owes and not is_chosen:
        text = tr(
            "{text} Something is still to be finished or paid there: it waits until this PC works"
            " there again.",
            text=text,
        )
    return GridRow(
        grid.name,
        grid_title(grid),
        text,
        is_chosen,
        can_use=not shut and not is_chosen,
        can_ask=not grid.trouble,
        can_remove=grid.is_own and not grid.owes and (grid.covers or not is_chosen),
        answers=_answers(answers),
    )


def _answers(answers: Sequence[PlaceAnswer]) -> tuple[str, ...]:
    if not answers:
        return ()
    return (said(verdict(answers)), *(_answer(each) for each in answers))


def _answer(answer: PlaceAnswer) -> str:
    what, words = said(answer.place.what), said(answer.said)
    if answer.took_s is None:
        return tr("{what}: {said}", what=what, said=words)
    took = number_text(1000 * answer.took_s)
    return tr("{what}: {said} ({ms} ms)", what=what, said=words, ms=took)
