"""The settings page as it could be, for pictures of the window."""

from functools import partial
from pathlib import Path

from devtools.pictures.sample_grids import ASKED, PROBLEMS, StillDrafts, sample_grid_places
from devtools.pictures.sample_updates import sample_update_orders
from devtools.pictures.scene import Scene, nothing
from nosdesk.domain.settings import Read, Settings, settings_from
from nosdesk.ui.commands import Commands
from nosdesk.ui.grids.draft import ProfileDraft
from nosdesk.ui.grids.editor import ProfileEditor
from nosdesk.ui.pages.page import Page
from nosdesk.ui.pages.settings import SettingsPage, SettingsPlaces
from nosdesk.ui.preferences import Preferences
from nosdesk.ui.theme.tokens import Tokens
from nosdesk.ui.words import tr

_CHOSEN = {
    "look": {"theme": "dark", "language": "en"},
    "behaviour": {"on_close": "tray"},
    "telling": {"quiet_hours": "22:00-07:00", "muted": ["job_started", "switched"]},
    "money": {"currency": "EUR", "electricity_per_kwh": 0.30, "nos_price": 0.1},
    "jobs": {"keep_free_gib": 40},
    "updates": {"look": "on"},
}


def settings_scenes() -> list[Scene]:
    """Return the settings page in every state that it is designed for."""
    broken = settings_from({"look": {"theme": "pink"}, "jobs": {"keep_free_gib": "all"}})
    states = {"normal": settings_from(_CHOSEN), "empty": Read(), "degraded": broken}
    pages = [Scene("settings", state, partial(_page, read)) for state, read in states.items()]
    drafts = StillDrafts(PROBLEMS)
    editors = {
        "grid_new": _Editing(StillDrafts(), drafts.begun("")),
        "grid_wrong": _Editing(drafts, drafts.edited("attic"), is_saved=True),
    }
    return [*pages, *(each.scene(state) for state, each in editors.items())]


class _Editing:
    """The editor of a grid's profile, open in front of a page with nothing on it."""

    def __init__(self, drafts: StillDrafts, draft: ProfileDraft, *, is_saved: bool = False) -> None:
        self._drafts, self._draft, self._is_saved = drafts, draft, is_saved

    def scene(self, state: str) -> Scene:
        """Return its picture."""
        return Scene("settings", state, self._make, self._open)

    def _make(self, commands: Commands, tokens: Tokens) -> Page:
        self._with = commands, tokens
        return Page("settings", tr("Settings"))

    def _open(self, page: Page) -> None:
        editor = ProfileEditor(page.window(), self._draft, self._drafts, *self._with)
        editor.open()
        if self._is_saved:
            for fold in editor.form.folds.values():
                fold.open_up(is_open=True)
            editor.save.click()
            editor.show_asking(ASKED["devnet"])


def _page(read: Read, commands: Commands, tokens: Tokens) -> SettingsPage:
    preferences = Preferences(_NoStore())
    preferences.settings.set(read.settings)
    preferences.left_out.set(read.left_out)
    languages = (("en", "English"), ("de", "Deutsch"), ("es", "Español"))
    places = SettingsPlaces(
        Path("/home/ada/.local/share/nosdesk"),
        lambda _: None,
        languages,
        nothing,
        _StillAutostart(),
        sample_update_orders("available"),
        sample_grid_places(),
    )
    return SettingsPage(preferences, places, commands, tokens)


class _StillAutostart:
    """Is on, and stays so: it is a picture."""

    async def is_on(self) -> bool:
        """Return that it is."""
        return True

    async def switch(self, *, on: bool) -> None:
        """Change nothing."""
        del on


class _NoStore:
    """Keeps nothing: it is a picture."""

    async def load(self) -> Read:
        """Return the defaults."""
        return Read()

    async def change(self, how: object) -> Settings:
        """Change nothing."""
        del how
        return Settings()

    async def take_from(self, file: Path) -> Read:
        """Take nothing."""
        del file
        return Read()

    async def give_to(self, file: Path) -> None:
        """Write nothing."""
