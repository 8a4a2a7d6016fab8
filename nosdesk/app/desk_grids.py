"""The grids in the window's settings: listed, chosen, asked, added, edited and removed."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from pathlib import Path

from nosdesk.adapters.grids.profile import PRACTICE
from nosdesk.aio.race import unless
from nosdesk.aio.state import State
from nosdesk.app import grid_list
from nosdesk.app.grid_ways import grid_ways
from nosdesk.app.grids import PRACTICE_RULES, realm_of
from nosdesk.app.onboarding_here import system_here
from nosdesk.app.paths import Paths
from nosdesk.app.profile_drafts import ProfileDrafts
from nosdesk.domain.grid_answers import Asking
from nosdesk.ui.grid_words import GridWay, WorkHere
from nosdesk.ui.pages.grids_view import GridsView, grids_view
from nosdesk.ui.preferences import Preferences

_PRACTICE = GridWay(PRACTICE, "Practice grid", PRACTICE_RULES)


@dataclass(frozen=True, slots=True)
class GridMoves:
    """Work on a grid from now on, and join one anew whose profile has changed."""

    use: Callable[[str], Awaitable[None]]
    join_anew: Callable[[str], None]


class DeskGrids:
    """Keeps `view` in step with profiles and settings, and does what the buttons order."""

    def __init__(self, paths: Paths, preferences: Preferences, moves: GridMoves) -> None:
        self._paths = paths
        self._preferences = preferences
        self._moves = moves
        self.drafts = ProfileDrafts(paths, self._changed)
        self._asked: dict[str, Asking] = {}
        self._stops: dict[str, asyncio.Event] = {}
        self._owing: tuple[str, ...] = ()
        system = system_here()
        self._here = WorkHere(system.platform, system.name)
        self.view = State(GridsView())
        self.show()
        preferences.settings.subscribe(lambda _: self.show())

    def show(self) -> None:
        """Read the profiles anew, and show them."""
        grids = (_PRACTICE, *grid_ways(self._paths))
        known = [replace(each, owes=realm_of(each.name) in self._owing) for each in grids]
        chosen = self._preferences.settings.value.grid.name
        self.view.set(grids_view(known, self._here, chosen, self._asked))

    async def use_grid(self, name: str) -> None:
        """Work there from now on."""
        await self._moves.use(name)
        await self.look()

    async def ask(self, name: str) -> None:
        """Ask every service of the grid whether it is there, until all answered or it is enough."""

        def tell(asking: Asking) -> None:
            self._asked[name] = asking
            self.show()

        async def asked() -> None:
            await grid_list.ask_grid(self._paths, name, tell)

        self._asked.pop(name, None)
        self._stops[name] = asyncio.Event()
        try:
            await unless(self._stops[name], asked())
        finally:
            if name in self._asked:
                self._asked[name] = self._asked[name].given_up()
            self.show()
        await self.look()

    def stop_asking(self, name: str) -> None:
        """Wait for no further answer of that grid."""
        if name in self._stops:
            self._stops[name].set()

    async def add(self, file: Path) -> None:
        """Keep the profile in this file."""
        await self._changed((await grid_list.add(self._paths, file)).name)

    async def check_removable(self, name: str) -> None:
        """Raise what keeps the profile from being removed now, and what to do first."""
        await grid_list.check_removable(self._paths, name)

    async def remove(self, name: str) -> None:
        """Remove a profile of the user's."""
        await grid_list.remove(self._paths, name)
        await self._changed(name)

    async def look(self) -> None:
        """Look where something is owed, and show it."""
        self._owing = await grid_list.owing(self._paths)
        self.show()

    async def _changed(self, name: str) -> None:
        """Show the profile that is new or gone; nodes that work there go on by it."""
        self._asked.pop(name, None)
        self._moves.join_anew(name)
        await self.look()
