"""The grids that this PC knows: listed, shown, added, removed, chosen, and asked who answers."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from nosdesk.adapters.grids.profile import (
    PRACTICE,
    GridProfile,
    ProgramKeys,
    shown_url,
    without_secrets,
)
from nosdesk.adapters.grids.profile_files import ProfileFiles, profile_in
from nosdesk.adapters.sqlite.database import Database
from nosdesk.adapters.sqlite.journal import open_realms
from nosdesk.app.admitted_here import platform_here
from nosdesk.app.command_name import command_line
from nosdesk.app.grid_in_use import grid_name, named_grid
from nosdesk.app.grids import PRACTICE_RULES, Grid, profiled_grid, realm_of
from nosdesk.app.paths import Paths
from nosdesk.app.settings import open_settings
from nosdesk.domain.errors import BadInput, Refused, Unavailable
from nosdesk.domain.grid_answers import Asking, PlaceAnswer, PlaceKind, PlaceToAsk
from nosdesk.domain.grid_rules import GridRules, rules_in_words
from nosdesk.domain.settings import changed


@dataclass(frozen=True, slots=True)
class ListedGrid:
    """One grid: whether it is chosen, whether it is the user's own, and what it allows here.

    `trouble` says what is wrong with its profile. `is_admitted` is about this PC's system; `owes`
    tells that something is still to be finished or paid there, and `covers` that it stands in for
    the grid of this name that comes with Nosdesk.
    """

    name: str
    title: str
    rules: GridRules
    is_chosen: bool
    is_own: bool
    is_admitted: bool
    trouble: str = ""
    owes: bool = False
    unknown: tuple[str, ...] = ()
    covers: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """What it allows, in sentences."""
        return rules_in_words(self.rules)


_Row = tuple[str, str, GridRules, bool, str, tuple[str, ...], bool]


async def listed(paths: Paths) -> tuple[ListedGrid, ...]:
    """Return every grid that this PC knows, the practice grid first."""
    chosen, owed, here = grid_name(paths), await owing(paths), platform_here()
    rows: list[_Row] = [(PRACTICE, "Practice grid", PRACTICE_RULES, False, "", (), False)]
    for kept in ProfileFiles(paths.grids).all():
        profile, trouble = kept.profile, str(kept.trouble or "")
        title = profile.title if profile else kept.name
        rules = profile.rules if profile else GridRules()
        unknown = profile.unknown if profile else ()
        is_own = kept.file is not None
        rows.append((kept.name, title, rules, is_own, trouble, unknown, kept.covers))
    return tuple(
        ListedGrid(
            name, title, rules, name == chosen, is_own, rules.admits(here), trouble,
            realm_of(name) in owed, unknown, covers,
        )
        for name, title, rules, is_own, trouble, unknown, covers in rows
    )  # fmt: skip


def profile_of(paths: Paths, name: str) -> GridProfile:
    """Return the profile of this name, without secrets; the practice grid has none."""
    if name == PRACTICE:
        raise BadInput(
            "The practice grid has no profile: its addresses are made when it is served.",
            f"{command_line('practice --json')} prints them.",
        )
    return without_secrets(ProfileFiles(paths.grids).find(name))


async def add(paths: Paths, file: Path) -> ListedGrid:
    """Keep a copy of this profile among the user's own, replacing one of its name.

    `BadInput` says what is wrong with it; `Refused` where something is owed that its ledger would
    not know of.
    """
    return await keep(paths, profile_in(file))


async def keep(paths: Paths, profile: GridProfile) -> ListedGrid:
    """Keep this profile among the user's own, replacing one of its name; refused as by `add`."""
    files = ProfileFiles(paths.grids)
    before = next((each.profile for each in files.all() if each.name == profile.name), None)
    leads_elsewhere = before is not None and _ledger_of(before) != _ledger_of(profile)
    if leads_elsewhere and realm_of(profile.name) in await owing(paths):
        raise Refused(
            f"Something is still to be finished or paid on '{profile.name}', and this profile"
            " leads to another ledger.",
            f"Work there once more first: {command_line(f'run --grid {profile.name}')}.",
        )
    files.keep(profile)
    return next(each for each in await listed(paths) if each.name == profile.name)


def _ledger_of(profile: GridProfile) -> tuple[str, ProgramKeys]:
    return profile.genesis, profile.programs


async def remove(paths: Paths, name: str) -> Path:
    """Remove the user's own profile; `Refused` while it is chosen, or something is owed there."""
    await check_removable(paths, name)
    return ProfileFiles(paths.grids).remove(name)


async def check_removable(paths: Paths, name: str) -> None:
    """Raise what keeps the profile of this name from being removed now, and what to do first."""
    if name == grid_name(paths) and not ProfileFiles(paths.grids).covers(name):
        raise Refused(f"'{name}' is the grid that you chose.", "Choose another one first.")
    if realm_of(name) in await owing(paths):
        raise Refused(
            f"Something is still to be finished or paid on '{name}'.",
            f"Work there once more first: {command_line(f'run --grid {name}')}.",
        )


async def use(paths: Paths, name: str) -> str:
    """Choose the grid of this name for this PC, from the next start on; return its title."""
    title = "Practice grid"
    if name != PRACTICE:
        title, _ = ProfileFiles(paths.grids).titled(name)
    await open_settings(paths).change(lambda latest: changed(latest, "grid.name", name))
    return title


async def ask_grid(
    paths: Paths, name: str, tell: Callable[[Asking], None] = lambda _: None
) -> tuple[PlaceAnswer, ...]:
    """Ask every service of the grid whether it is there, in bounded time; nothing is signed."""
    return await _asked(named_grid(paths, name), tell)


async def ask_profile(
    profile: GridProfile, tell: Callable[[Asking], None]
) -> tuple[PlaceAnswer, ...]:
    """Ask every service that this profile names, whether or not it is kept, as `ask_grid` does."""
    return await _asked(profiled_grid(profile), tell)


async def _asked(grid: Grid, tell: Callable[[Asking], None]) -> tuple[PlaceAnswer, ...]:
    # whoever only lists grids needs no HTTP, which takes longest of all to read in
    from nosdesk.adapters.grids.probing import ask_places  # noqa: PLC0415

    return await ask_places(places(grid), tell=tell)


def places(grid: Grid) -> tuple[PlaceToAsk, ...]:
    """Return the grid's services, each with how it is asked."""
    found = [
        PlaceToAsk(f"RPC endpoint {number}", PlaceKind.LEDGER, each.rpc, grid.genesis or "")
        for number, each in enumerate(grid.rpcs, 1)
    ]
    found.append(PlaceToAsk("host services", PlaceKind.WEB, f"{grid.host_manager}/health"))
    found += [
        PlaceToAsk(f"content gateway {number}", PlaceKind.WEB, each)
        for number, each in enumerate(grid.gateways, 1)
    ]
    found += [
        PlaceToAsk(f"pinning place {number}", PlaceKind.WEB, each.url)
        for number, each in enumerate(grid.pins, 1)
    ]
    if grid.tunnel:
        found.append(PlaceToAsk("tunnel entrance", PlaceKind.TUNNEL, grid.tunnel, is_needed=False))
    if grid.explorer:
        found.append(PlaceToAsk("public pages", PlaceKind.WEB, grid.explorer, is_needed=False))
    return tuple(found)


def shown_place(answer: PlaceAnswer) -> str:
    """Return where the service is, without what may be a key."""
    return shown_url(answer.place.url)


async def owing(paths: Paths) -> tuple[str, ...]:
    """Return the realms on which something is still to be finished or paid."""
    if not paths.journal.exists():
        return ()
    try:
        async with Database(paths.journal, read_only=True) as database:
            return await open_realms(database)
    except Unavailable:  # it cannot be read beside a node just now
        return ()
