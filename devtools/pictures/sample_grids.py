"""The grids in the settings as they could be, for pictures of the window; all of it is made up."""

from collections.abc import Callable, Mapping
from pathlib import Path

from nosdesk.aio.state import State
from nosdesk.domain.grid_answers import Asking, PlaceAnswer, PlaceKind, PlaceToAsk
from nosdesk.domain.grid_rules import GridRules
from nosdesk.ui.grid_words import GridWay, WorkHere
from nosdesk.ui.grids.draft import YES, ProfileDraft
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
_PLACES = (
    PlaceToAsk("RPC endpoint 1", PlaceKind.LEDGER, "https://a.example"),
    PlaceToAsk("host services", PlaceKind.WEB, "https://b.example"),
    PlaceToAsk("tunnel entrance", PlaceKind.TUNNEL, "tcp://c.example:7000", is_needed=False),
)
_HEARD = (
    PlaceAnswer(_PLACES[0], True, "It answers, at slot 418220931.", 0.212),
    PlaceAnswer(_PLACES[1], False, "b.example could not be reached, or broke off."),
    PlaceAnswer(_PLACES[2], True, "It lets tunnel clients in.", 0.031),
)
ASKED = {
    "devnet": Asking(tuple(zip(_PLACES, _HEARD, strict=True)), is_over=True),
    "attic": Asking(tuple(zip(_PLACES, (_HEARD[0], None, None), strict=True))),
}
_KEY = "7nxXoihx65yRGZiGzWZsFMz8D7qwxFePNKvDBWZnxc41"
TEXTS = {
    "$.title": "Grid in the attic",
    "$.name": "attic",
    "$.rpcs[0].rpc": "https://rpc.example",
    "$.rpcs[0].ws": "wss://rpc.example",
    "$.rpcs[1].rpc": "https://other.example",
    "$.rpcs[1].ws": "https://other.example",
    "$.host_manager": "https://hosts.example",
    "$.gateways[0]": "https://ipfs.example/ipfs/",
    "$.pins[0].url": "https://pin.example",
    "$.pins[0].token": "sample",
    "$.tunnel": "tcp://node.example:7000",
    "$.market": _KEY,
    "$.programs.jobs": _KEY,
    "$.rules.platforms": "linux wsl",
    "$.rules.play_money": YES,
    "$.rules.gpus_per_pc": "none",
}
PROBLEMS = {
    "$.rpcs[1].ws": "this is no address that begins with ws://",
    "$.rules.gpus_per_pc": "this is no whole number from 1 to 64",
    "$.rules.platforms": "it must admit at least one system",
    "$.rules.play_money": "the money on this ledger is real",
    "$.markets": "this is too long",
}


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

    def stop_asking(self, name: str) -> None:
        """Note it."""
        self.given.append(("stop", name))

    async def check_removable(self, name: str) -> None:
        """Note it."""
        self.given.append(("may remove", name))

    async def add(self, file: Path) -> None:
        """Note it."""
        self.given.append(("add", file))

    async def remove(self, name: str) -> None:
        """Note it."""
        self.given.append(("remove", name))


class StillDrafts:
    """Drafts of one sample profile, with these problems; what is kept is noted in `kept`."""

    def __init__(self, problems: Mapping[str, str] | None = None) -> None:
        self.wrong = problems or {}
        self.kept: list[ProfileDraft] = []

    def known(self) -> tuple[tuple[str, str], ...]:
        """Return the sample."""
        return (("attic", "Grid in the attic"),)

    def edited(self, name: str) -> ProfileDraft:
        """Return the sample, chosen, and in the place of one of ours."""
        return ProfileDraft(TEXTS, name, name, is_ours=True, is_chosen=True)

    def begun(self, name: str) -> ProfileDraft:
        """Return the sample without its names, or an empty one."""
        texts = TEXTS | {"$.title": "", "$.name": ""} if name else {}
        return ProfileDraft(texts, begun_with=name)

    def problems(self, draft: ProfileDraft) -> Mapping[str, str]:
        """Return what was said to be wrong."""
        del draft
        return self.wrong

    async def keep(self, draft: ProfileDraft) -> None:
        """Note it."""
        self.kept.append(draft)

    async def try_out(self, draft: ProfileDraft, tell: Callable[[Asking], None]) -> None:
        """Tell the sample's answers."""
        del draft
        tell(ASKED["devnet"])


def sample_grid_places(
    orders: StillGrids | None = None, drafts: StillDrafts | None = None
) -> GridPlaces:
    """Return the grids of a PC that practises and has two of its own."""
    view = State(grids_view(GRIDS, LINUX, "practice", ASKED))
    return GridPlaces(view, orders or StillGrids(), drafts or StillDrafts(), lambda: None)
