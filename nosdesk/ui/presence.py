"""How the program is there: its window, its icon in the tray, and what it tells by itself."""

from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from nosdesk.aio.state import State
from nosdesk.ui.binding import bind
from nosdesk.ui.commands import Commands
from nosdesk.ui.leaving import Choices, Leave, Leaving
from nosdesk.ui.offers import Command
from nosdesk.ui.pages.notice_words import NoticeWords
from nosdesk.ui.sentence_view import Shape
from nosdesk.ui.theme.tokens import Tokens, Tone
from nosdesk.ui.tray import Tray
from nosdesk.ui.tray_menu import Snoozed, TrayMenu, TrayOrders, Turned
from nosdesk.ui.tray_view import TrayView
from nosdesk.ui.trouble_view import TroubleView
from nosdesk.ui.window import MainWindow


@dataclass(frozen=True, slots=True)
class Deeds:
    """What the tray's entries do with the nodes; `leave` lets them finish, again: stops them."""

    pause: Command
    resume: Command
    snooze: Snoozed
    turn: Turned
    leave: Leave


class Presence(QObject):
    """Joins window, tray and menu; `join` comes once the window is there."""

    def __init__(
        self,
        view: State[TrayView],
        deeds: Deeds,
        choices: Choices,
        commands: Commands,
        tokens: Tokens,
    ) -> None:
        super().__init__()
        self._view = view
        self._commands = commands
        self._window: MainWindow | None = None
        self.leaving = Leaving(
            view, choices, commands, leave=deeds.leave, has_tray=lambda: self.tray.is_there
        )
        self._orders = TrayOrders(
            open_page=self._open_page,
            pause=deeds.pause,
            resume=deeds.resume,
            snooze=deeds.snooze,
            turn=deeds.turn,
            leave=self.leaving.quit,
        )
        self._menu = TrayMenu(view, self._orders, commands, tokens)
        self.tray = Tray(view, self._menu, tokens)
        self.tray.opened.connect(lambda: self._open_page(""))
        self.tray.alerts_wanted.connect(lambda: self._open_page("alerts"))
        self.tray.lost.connect(lambda: self._open_page(""))

    def menu(self, tokens: Tokens) -> QMenu:
        """Return the tray's menu once more, for a button in the window."""
        return TrayMenu(self._view, self._orders, self._commands, tokens)

    def join(self, window: MainWindow) -> None:
        """Hide, show and speak through this window."""
        self._window = window
        self.leaving.of(window, window)
        window.have_menu(self.menu)
        for each in (self.tray.dress, self._menu.dress):
            window.dressed.connect(each)
        bind(self, self._commands.trouble, self._tell_trouble)

    def begin(self, *, is_minimised: bool) -> None:
        """Show the window, or only the icon."""
        assert self._window is not None
        if not is_minimised:
            self._window.come_forward()
        elif not self.tray.is_there:
            self._window.showMinimized()

    def tell(self, words: NoticeWords) -> None:
        """Let the notification pop up in the tray, and in the window where there is none."""
        if not self.tray.pop(words) and self._window is not None:
            self._window.pop.pop(words)

    def end(self) -> None:
        """Leave the tray."""
        self.tray.take_away()

    def _open_page(self, name: str) -> None:
        if self._window is None:
            return
        if name:
            self._window.open_page(name)
        self._window.come_forward()

    def _tell_trouble(self, trouble: TroubleView | None) -> None:
        """Tell who sees no window what an entry of the tray's menu could not do."""
        if trouble is not None and self._window is not None and not self._window.isVisible():
            rest = " ".join(text for _, text in trouble.rows)
            self.tray.pop(NoticeWords(Shape.CROSS, Tone.BAD, trouble.what, rest))
