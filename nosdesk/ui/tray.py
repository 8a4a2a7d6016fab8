"""The icon in the system's tray, where there is one: it may come later, go, or never be there."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from nosdesk.aio.state import State
from nosdesk.ui.binding import bind
from nosdesk.ui.pages.notice_words import NoticeWords
from nosdesk.ui.theme.tokens import Tokens
from nosdesk.ui.tray_icon import status_icon
from nosdesk.ui.tray_view import TrayView

LOOK_EVERY_MS = 5_000
SHOWN_PER_SECOND = 2.0
_POP_MS = 10_000
_STAY_MS = 24 * 3_600 * 1_000
_LONGEST_TIP = 120
"""Some systems cut off longer ones in the middle of a letter."""


class Tray(QObject):
    """Shows the state as long as there is a tray; the menu is the tray's own."""

    opened = Signal()
    """The icon was pressed."""
    alerts_wanted = Signal()
    """A notification was pressed."""
    lost = Signal()
    """There was a tray, and there is none any more."""

    def __init__(self, view: State[TrayView], menu: QMenu, tokens: Tokens) -> None:
        super().__init__()
        self._tokens = tokens
        self._view = view
        self.icon = QSystemTrayIcon()
        self.icon.setContextMenu(menu)
        self.icon.activated.connect(self._pressed)
        self.icon.messageClicked.connect(self.alerts_wanted)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        bind(self, view, self.show_view, hz=SHOWN_PER_SECOND)
        self.look()
        self._timer.start()

    @property
    def is_there(self) -> bool:
        """Whether the icon stands in a tray."""
        return self.icon.isVisible()

    def look(self) -> None:
        """Show the icon if there is a tray now, and say so when there is none any more."""
        is_available = QSystemTrayIcon.isSystemTrayAvailable()
        if is_available == self.icon.isVisible():
            return
        self.icon.setVisible(is_available)
        if not is_available:
            self.lost.emit()

    def show_view(self, view: TrayView) -> None:
        """Show the state by shape and colour, and say it to whom rests there."""
        said = view.sentence
        self.icon.setIcon(status_icon(said.shape, said.tone, self._tokens))
        self.icon.setToolTip(_cut(view.headline))

    def dress(self, tokens: Tokens) -> None:
        """Use these colours from now on."""
        self._tokens = tokens
        self.show_view(self._view.value)

    def pop(self, words: NoticeWords) -> bool:
        """Show the notification; False where the tray shows none."""
        if not (self.is_there and QSystemTrayIcon.supportsMessages()):
            return False
        icon = status_icon(words.shape, words.tone, self._tokens)
        time_ms = _STAY_MS if words.stays else _POP_MS
        self.icon.showMessage(words.title, words.text, icon, time_ms)
        return True

    def take_away(self) -> None:
        """Leave the tray: the program ends."""
        self._timer.stop()
        self.icon.hide()

    def _pressed(self, how: QSystemTrayIcon.ActivationReason) -> None:
        reasons = QSystemTrayIcon.ActivationReason
        if how in (reasons.Trigger, reasons.DoubleClick):
            self.opened.emit()


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_TIP else f"{text[: _LONGEST_TIP - 1]}…"
