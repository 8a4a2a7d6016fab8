"""The questions that come in front of the window, each open over an empty page."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from PySide6.QtWidgets import QDialog, QWidget

from devtools.pictures.sample_gpus import gpus_views
from devtools.pictures.sample_grids import sample_grid_places
from devtools.pictures.sample_rig import home_views
from devtools.pictures.scene import Scene
from nosdesk.aio.state import State
from nosdesk.app.desk_consent import ConsentInWindow
from nosdesk.app.desk_keys import AskedInWindow, DeskKeys
from nosdesk.app.wallet import Wallet
from nosdesk.domain.errors import BugError
from nosdesk.ports.key_store import Asked
from nosdesk.ui.commands import Commands
from nosdesk.ui.leaving import quitting_question, tray_question
from nosdesk.ui.pages.grids_part import removal_question
from nosdesk.ui.pages.page import Page
from nosdesk.ui.theme.tokens import Tokens
from nosdesk.ui.tray_view import tray_view
from nosdesk.ui.wallet.consent_dialog import ConsentDialog
from nosdesk.ui.wallet.key_question import KeyQuestion
from nosdesk.ui.wallet.passphrase_dialog import PassphraseDialog
from nosdesk.ui.window import page_titles

_PAGE = "home"
_KEY = KeyQuestion(
    ("Creates your account for the access key.", "Puts the access key 4Nd1 there."), ""
)


def dialog_scenes() -> Iterable[Scene]:
    """Return each question, open in front of the window."""
    for name, dialog in _DIALOGS.items():
        yield Scene(_PAGE, name, _empty, partial(_open, dialog))


def _empty(_: Commands, __: Tokens) -> Page:
    return Page(_PAGE, page_titles()[_PAGE])


def _open(dialog: Callable[[QWidget], QDialog], page: QWidget) -> None:
    dialog(page.window()).open()


def _quitting(window: QWidget) -> QDialog:
    return quitting_question(tray_view(home_views()["normal"], gpus_views()["normal"]).jobs, window)


def _removing(window: QWidget) -> QDialog:
    rows = sample_grid_places().view.value.rows
    return removal_question(window, next(row for row in rows if row.can_remove))


def _signing(window: QWidget) -> QDialog:
    consent = ConsentInWindow()
    consent.wanted.set(_KEY)
    return ConsentDialog(window, _KEY, consent)


def _passphrase(window: QWidget) -> QDialog:
    def no_wallet() -> Wallet:
        raise BugError("a picture has no wallet")

    asked = AskedInWindow()
    asked.wanted.set(Asked.NEW)
    return PassphraseDialog(window, DeskKeys(no_wallet, asked, State(False), lambda: None))


_DIALOGS: Mapping[str, Callable[[QWidget], QDialog]] = {
    "to-the-tray": tray_question,
    "quitting": _quitting,
    "removing-a-grid": _removing,
    "signing": _signing,
    "passphrase": _passphrase,
}
