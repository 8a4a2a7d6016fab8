"""The ways to go in the set-up's first step, each with what it allows on this PC; no Qt."""

from nosdesk.domain.setting_up import Where
from nosdesk.ui.grid_words import GridWay, grid_title, what_it_allows, why_shut
from nosdesk.ui.wizard.set_up_facts import Facts
from nosdesk.ui.wizard.set_up_view import Choice
from nosdesk.ui.words import tr

_GRID = "grid:"


def way_key(where: Where, grid: str = "") -> str:
    """Return what a way is known by."""
    return f"{_GRID}{grid}" if where is Where.GRID else where.value


def meant_by(key: str) -> tuple[Where, str]:
    """Return where a way leads, and to which grid."""
    if key.startswith(_GRID):
        return Where.GRID, key.removeprefix(_GRID)
    return Where(key), ""


def ways(facts: Facts) -> tuple[Choice, ...]:
    """Return all ways; one that is not open here says why."""
    now = facts.setting_up
    chosen = way_key(now.where, now.grid)
    return (
        Choice(
            Where.PRACTICE.value,
            tr("Practice grid"),
            tr(
                "No wallet, no risk. Real jobs in real containers, paid in play money by a grid"
                " inside this program. The best way to see how it works."
            ),
            is_chosen=chosen == Where.PRACTICE.value,
        ),
        *(_grid(each, facts, chosen) for each in facts.grids),
        Choice(
            Where.WATCH.value,
            tr("Only watch"),
            tr("Follow an address, such as that of a rig elsewhere. Nothing runs on this PC."),
            is_chosen=chosen == Where.WATCH.value,
        ),
    )


def _grid(grid: GridWay, facts: Facts, chosen: str) -> Choice:
    key, shut = way_key(Where.GRID, grid.name), why_shut(grid, facts.here)
    title = grid_title(grid)
    if shut:
        return Choice(key, title, shut, is_open=False)
    return Choice(key, title, what_it_allows(grid.rules), is_chosen=chosen == key)
