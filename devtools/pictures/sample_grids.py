"""The grids in the settings as they could be, for pictures of the window; all of it is made up."""

from pathlib import Path

from nosdesk.aio.state import State
from nosdesk.domain.grid_answers import PlaceAnswer, PlaceKind, PlaceToAsk
from nosdesk.domain.grid_rules import GridRules
from nosdesk.ui.grid_words import GridWay, WorkHere
from nosdesk.ui.pages.grids_part import GridPlaces
from nosdesk.ui.pages.grids_view import grids_view

_BROKEN = "/home/ada/grids/broken.json is no plain file."
GRIDS = (
    GridWay("practice", "Practice grid", GridRules(play_money=True)),
    GridWay("mainnet", "Public grid", GridRules(("linux",), 1, "official")),
    GridWay("devnet", "Devnet", GridRules(play_money=True)),
    GridWay("cellar", "Grid in the cellar", GridRules(gpus_per_pc=2), is_own=True, owes=True),
    GridWay("attic", "Grid in the attic", GridRules(), is_own=True),
    GridWay("broken", "broken-profile", GridRules(), is_own=True, trouble=_BROKEN),
)
LINUX = WorkHere("linux", "Ubuntu 24.04.3 LTS")
ANSWERS = {
    "devnet": (
        PlaceAnswer(PlaceToAsk("RPC endpoint 1", PlaceKind.LEDGER, "https://a.example"), True,
                    "It answers, at slot 418220931.", 0.212),
        PlaceAnswer(PlaceToAsk("host services", PlaceKind.WEB, "https://b.example"), False,
                    "b.example could not be reached, or broke off."),
    )
}  # fmt: skip


class StillGrids:
    """Orders that do nothing; each is noted in `given`."""

    def __init__(self) -> None:
        self.given: list[tuple[str, object]] = []

    async def use_grid(self, name: str) -> None:
        """Note it."""
        self.given.append(("use", name))

    async def ask(self, name: str) -> None:
        """Note it."""
        self.given.append(("ask", name))

    async def add(self, file: Path) -> None:
        """Note it."""
        self.given.append(("add", file))

    async def remove(self, name: str) -> None:
        """Note it."""
        self.given.append(("remove", name))


def sample_grid_places(orders: StillGrids | None = None) -> GridPlaces:
    """Return the grids of a PC that practises and has two of its own."""
    view = State(grids_view(GRIDS, LINUX, "practice", ANSWERS))
    return GridPlaces(view, orders or StillGrids(), lambda: None)
