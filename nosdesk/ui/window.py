"""The window: a sidebar, and one page at a time, each built when it is first looked at."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from nosdesk.aio.state import State
from nosdesk.ui.binding import bind
from nosdesk.ui.kit.notes import Notes
from nosdesk.ui.kit.sentence_bar import SentenceBar
from nosdesk.ui.kit.trouble_note import TroubleNote
from nosdesk.ui.pages.page import Page
from nosdesk.ui.pop_note import PopNote
from nosdesk.ui.sentence_view import SentenceView
from nosdesk.ui.sidebar import Entry, Sidebar
from nosdesk.ui.theme.tokens import Tokens
from nosdesk.ui.trouble_view import TroubleView
from nosdesk.ui.words import tr

MakePage = Callable[[], Page]
MakeCover = Callable[[Tokens], QWidget]
MakePages = Callable[[Tokens], Mapping[str, MakePage]]
MakeMenu = Callable[[Tokens], QMenu]

PAGES = ("home", "gpus", "jobs", "earnings", "network", "wallet")
FOOTER = ("doctor", "settings", "help")
_BELOW = {"alerts": "home"}
"""Pages that have no entry of their own, each with the one from which it is opened."""

FIRST_SIZE = QSize(1240, 800)
LEAST_SIZE = QSize(720, 480)


def page_titles() -> dict[str, str]:
    """Return what the pages are called."""
    return {
        "home": tr("Home"),
        "gpus": tr("GPUs"),
        "jobs": tr("Jobs"),
        "earnings": tr("Earnings"),
        "network": tr("Network"),
        "wallet": tr("Wallet"),
        "doctor": tr("Doctor"),
        "settings": tr("Settings"),
        "help": tr("Help"),
    }


class MainWindow(QMainWindow):
    """Shows the pages; closing it is asked of `on_close`, which decides what becomes of it.

    What goes wrong behind a button stands in `trouble`, and is shown above the page. Where the
    window was is kept in `memory`, a file of its own.
    """

    dressed = Signal(object)
    """The window has these colours from now on, as `Tokens`."""

    def __init__(
        self,
        pages: MakePages,
        tokens: Tokens,
        *,
        trouble: State[TroubleView | None],
        on_close: Callable[[], None],
        memory: Path | None = None,
    ) -> None:
        super().__init__()
        self.setWindowTitle("Nosdesk")
        self.setMinimumSize(LEAST_SIZE)
        self._pages = pages
        self._trouble = trouble
        self._on_close = on_close
        self._may_close = False
        self._memory = memory
        self._menu: MakeMenu | None = None
        self._cover: MakeCover | None = None
        self._closing: SentenceView | None = None
        self._open = "home"
        self._set_keys()
        self.dress(tokens)
        self._remember_place()

    def dress(self, tokens: Tokens) -> None:
        """Build everything in these colours; the page that is open stays so."""
        self._make = self._pages(tokens)
        self._made: dict[str, Page] = {}
        self._tokens = tokens
        self.sidebar = Sidebar(*_entries(), tokens)
        self.sidebar.chosen.connect(self.open_page)
        if self._menu is not None:
            self.sidebar.add_menu(self._menu(tokens))
        self.trouble = TroubleNote(tokens)
        bind(self.trouble, self._trouble, self.trouble.show_trouble)
        self.pop = PopNote(tokens)
        self.pop.wanted.connect(lambda: self.open_page("alerts"))
        self.closing = SentenceBar(tokens)
        self.closing.hide()
        if self._closing is not None:
            self.show_closing(self._closing)
        self.stack = QStackedWidget()
        whole = self._whole()
        self._front = QStackedWidget()
        self._front.addWidget(whole)
        self.setCentralWidget(self._front)  # Qt deletes the former one
        self.cover(self._cover)
        self.open_page(self._open)
        whole.setFocus()  # no stray key presses anything; Tab leads on from here
        self.dressed.emit(tokens)

    def have_menu(self, menu: MakeMenu) -> None:
        """Have a button for this menu at the sidebar's foot."""
        self._menu = menu
        self.sidebar.add_menu(menu(self._tokens))

    def open_page(self, name: str) -> None:
        """Show the page, built now if it was never looked at."""
        if name not in self._made:
            page = self._made[name] = self._make[name]()
            page.wanted.connect(self.open_page)
            self.stack.addWidget(page)
        self.stack.setCurrentWidget(self._made[name])
        self.sidebar.mark(_BELOW.get(name, name))
        self._open = name

    def forget_pages(self) -> None:
        """Let go of all pages but the open one; each is built anew when it is looked at."""
        for name in set(self._made) - {self._open}:
            page = self._made.pop(name)
            self.stack.removeWidget(page)
            page.deleteLater()

    def cover(self, make: MakeCover | None) -> None:
        """Have this in the place of sidebar and pages; with None they are there again."""
        self._cover = make
        while (former := self._front.widget(1)) is not None:
            self._front.removeWidget(former)
            former.deleteLater()
        if make is not None:
            self._front.addWidget(make(self._tokens))
            self._front.setCurrentIndex(1)

    def show_closing(self, view: SentenceView) -> None:
        """Say that the program ends as soon as what it has in hand is done."""
        self._closing = view
        self.cover(None)
        self.closing.show_sentence(view)
        self.closing.show()

    def come_forward(self) -> None:
        """Show the window in front of others."""
        self.setWindowState(self.windowState() & ~self.windowState().WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def close_now(self) -> None:
        """Close without asking."""
        self._may_close = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Ask first: the nodes may have something in hand."""
        if self._memory is not None:
            _settings(self._memory).setValue("geometry", self.saveGeometry())
        if self._may_close:
            event.accept()
            return
        event.ignore()
        self._on_close()

    def _set_keys(self) -> None:
        top, foot = _entries()
        for entry in (*top, *foot):
            if entry.shortcut:
                shortcut = QShortcut(QKeySequence(entry.shortcut), self)
                shortcut.activated.connect(lambda name=entry.name: self._open_by_key(name))

    def _open_by_key(self, name: str) -> None:
        if self._cover is not None:
            return
        self.open_page(name)
        self.sidebar.buttons[name].setFocus()

    def _whole(self) -> QWidget:
        whole = QWidget()
        whole.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        line = QHBoxLayout(whole)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.sidebar)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(Notes(self.closing, self.trouble, self.pop))
        right.addWidget(self.stack, stretch=1)
        line.addLayout(right, stretch=1)
        return whole

    def _remember_place(self) -> None:
        kept = None if self._memory is None else _settings(self._memory).value("geometry")
        if not (isinstance(kept, QByteArray) and self.restoreGeometry(kept)):
            self.resize(FIRST_SIZE)


def _entries() -> tuple[list[Entry], list[Entry]]:
    titles = page_titles()
    numbered = enumerate(PAGES, start=1)
    top = [Entry(name, titles[name], f"Ctrl+{number}") for number, name in numbered]
    foot = [Entry(name, titles[name], "F1" if name == "help" else "") for name in FOOTER]
    return top, foot


def _settings(file: Path) -> QSettings:
    return QSettings(str(file), QSettings.Format.IniFormat)
