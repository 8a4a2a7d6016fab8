"""How the window looks and speaks, by the settings and the system; a change is seen at once."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from nosdesk.aio.state import State
from nosdesk.domain.settings import Look, Settings
from nosdesk.ui.binding import bind
from nosdesk.ui.language import language_named
from nosdesk.ui.theme.style import dress
from nosdesk.ui.theme.tokens import DARK, LIGHT, Tokens
from nosdesk.ui.window import MainWindow
from nosdesk.ui.words import speak

_PERCENT = 100


def put_on(app: QApplication, look: Look) -> Tokens:
    """Give the program this look and language, and return its colours."""
    tokens = tokens_of(app, look)
    dress(app, tokens, look.text_scale / _PERCENT)
    speak(language_named(look.language))
    return tokens


def tokens_of(app: QApplication, look: Look) -> Tokens:
    """Return the colours that are wanted; those of the system where nothing else is said."""
    if look.theme == "system":
        is_light = app.styleHints().colorScheme() is Qt.ColorScheme.Light
        return LIGHT if is_light else DARK
    return LIGHT if look.theme == "light" else DARK


def follow_look(app: QApplication, window: MainWindow, settings: State[Settings]) -> None:
    """Keep the window as the settings and the system want it, for as long as it lives."""
    worn = [(settings.value.look, tokens_of(app, settings.value.look))]

    def renew() -> None:
        wanted = (settings.value.look, tokens_of(app, settings.value.look))
        if wanted != worn[0]:
            worn[0] = wanted
            _keeping_the_place(window, lambda: window.dress(put_on(app, wanted[0])))

    later = QTimer(window)  # whoever asked for the change has its focus again by then
    later.setSingleShot(True)
    later.timeout.connect(renew)
    app.styleHints().colorSchemeChanged.connect(later.start)
    bind(window, settings, lambda _: later.start())


def _keeping_the_place(window: MainWindow, build: Callable[[], None]) -> None:
    """Build the window anew with the focus where it was, by its name."""
    focus: QWidget | None = window.focusWidget()
    name = focus.objectName() if focus else ""
    build()
    whole = window.centralWidget()
    found = whole.findChild(QWidget, name) if whole is not None and name else None
    if found is not None:
        QTimer.singleShot(0, found, lambda: _come_back(window, found))  # it is seen only then


def _come_back(window: MainWindow, found: QWidget) -> None:
    found.setFocus()
    page = window.stack.currentWidget()
    if isinstance(page, QScrollArea) and page.isAncestorOf(found):
        page.ensureWidgetVisible(found)
