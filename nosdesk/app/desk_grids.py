"""The grids in the window's settings: listed, chosen, asked, added and removed."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

from nosdesk.adapters.grids.profile import PRACTICE
from nosdesk.aio.state import State
from nosdesk.app import grid_list
from nosdesk.app.grid_ways import grid_ways
from nosdesk.app.grids import PRACTICE_RULES, realm_of
from nosdesk.app.onboarding_here import system_here
from nosdesk.app.paths import Paths
from nosdesk.domain.grid_answers import PlaceAnswer
from nosdesk.ui.grid_words import GridWay, WorkHere
from nosdesk.ui.pages.grids_view import GridsView, grids_view
from nosdesk.ui.preferences import Preferences

_PRACTICE = GridWay(PRACTICE, "Practice grid", PRACTICE_RULES)


class DeskGrids:
    """Keeps `view` in step with profiles and settings, and does what the buttons order."""

    def __init__(
        self, paths: Paths, preferences: Preferences, use: Callable[[str], Awaitable[None]]
    ) -> None:
        self._paths = paths
        self._preferences = preferences
        self._use = use
        self._answers: dict[str, tuple[PlaceAnswer, ...]] = {}
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
        self.view.set(grids_view(known, self._here, chosen, self._answers))

    async def use_grid(self, name: str) -> None:
        """Work there from now on."""
        await self._use(name)
        await self.look()

    async def ask(self, name: str) -> None:
        """Ask every service of the grid whether it is there."""
        self._answers.pop(name, None)
        self.show()
        self._answers[name] = await grid_list.ask_grid(self._paths, name)
        await self.look()

    async def add(self, file: Path) -> None:
        """Keep the profile in this file."""
        profile = await grid_list.add(self._paths, file)
        self._answers.pop(profile.name, None)
        await self.look()

    async def remove(self, name: str) -> None:
        """Remove a profile of the user's."""
        await grid_list.remove(self._paths, name)
        await self.look()

    async def look(self) -> None:
        """Look where something is owed, and show it."""
        self._owing = await grid_list.owing(self._paths)
        self.show()
