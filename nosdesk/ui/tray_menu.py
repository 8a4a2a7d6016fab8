"""The menu of the tray, which the window has too: what the state is, and what can be done."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from nosdesk.aio.state import State
from nosdesk.ui.binding import bind
from nosdesk.ui.commands import Commands
from nosdesk.ui.offers import Command
from nosdesk.ui.theme.tokens import Tokens
from nosdesk.ui.tray_icon import status_icon
from nosdesk.ui.tray_view import TrayGpu, TrayView, Turn, snoozes
from nosdesk.ui.words import tr

Snoozed = Callable[[float | None], Awaitable[object]]
Turned = Callable[[TrayGpu], Awaitable[object]]

SHOWN_PER_SECOND = 2.0
_LINES = 4
"""A sentence has at most so many lines; the tip of the icon has the rest."""


@dataclass(frozen=True, slots=True)
class TrayOrders:
    """What the menu's entries do; `open_page` also brings the window to the front."""

    open_page: Callable[[str], None]
    pause: Command
    resume: Command
    snooze: Snoozed
    turn: Turned
    leave: Callable[[], None]


class TrayMenu(QMenu):
    """Shows a `TrayView`; entries are kept and changed, so an open menu stays as it is."""

    def __init__(
        self, view: State[TrayView], orders: TrayOrders, commands: Commands, tokens: Tokens
    ) -> None:
        super().__init__()
        self._orders = orders
        self._commands = commands
        self._tokens = tokens
        self.gpus: list[QAction] = []
        self._shown_gpus: tuple[TrayGpu, ...] = ()
        self._view = view
        self._lay_out()
        bind(self, view, self.show_view, hz=SHOWN_PER_SECOND)

    def show_view(self, view: TrayView) -> None:
        """Show all of it."""
        said = view.sentence
        for number, action in enumerate(self.said):
            line = view.lines[number] if number < len(view.lines) else ""
            action.setText(_plain(line))
            action.setVisible(bool(line))
        self.said[0].setIcon(status_icon(said.shape, said.tone, self._tokens))
        self.finish.setText(_plain(view.finish_text))
        self.finish.setVisible(view.can_pause or not view.can_resume)
        self.finish.setEnabled(view.can_pause)
        self.resume.setVisible(view.can_resume)
        self.snooze.setEnabled(view.can_pause)
        self.today.setText(_plain(view.today))
        self.alerts.setText(_plain(view.alerts_text))
        self.leave.setText(_plain(view.quit_text))
        self._show_gpus(view.gpus)

    def dress(self, tokens: Tokens) -> None:
        """Use these colours from now on."""
        self._tokens = tokens
        self.show_view(self._view.value)

    # --- Its entries ------------------------------------------------------------------------

    def _lay_out(self) -> None:
        orders = self._orders
        self.said = [self._entry("said", "") for _ in range(_LINES)]
        for line in self.said:
            line.setEnabled(False)
        self.addSeparator()
        self.open = self._entry("open", tr("Open"), lambda: orders.open_page(""))
        self.finish = self._entry("finish", "", partial(self._commands.start, orders.pause))
        self.resume = self._entry(
            "resume", tr("Resume"), partial(self._commands.start, orders.resume)
        )
        self.snooze = self._snooze_menu()
        self.gpu_menu = self.addMenu(tr("GPU"))
        self.addSeparator()
        self.today = self._entry("today", "", lambda: orders.open_page("earnings"))
        self.alerts = self._entry("alerts", "", lambda: orders.open_page("alerts"))
        self.settings = self._entry(
            "settings", tr("Settings"), lambda: orders.open_page("settings")
        )
        self.addSeparator()
        self.leave = self._entry("quit", "", orders.leave)

    def _snooze_menu(self) -> QMenu:
        menu = self.addMenu(tr("Snooze"))
        for each in snoozes():
            action = menu.addAction(_plain(each.text))
            action.triggered.connect(lambda _=False, s=each.seconds: self._snoozed(s))
        forever = menu.addAction(_plain(tr("Until I resume")))
        forever.triggered.connect(lambda _=False: self._commands.start(self._orders.pause))
        return menu

    def _snoozed(self, seconds: float | None) -> None:
        self._commands.start(lambda: self._orders.snooze(seconds))

    def _entry(self, name: str, text: str, does: Callable[[], None] | None = None) -> QAction:
        action = self.addAction(_plain(text))
        action.setObjectName(name)
        if does is not None:
            action.triggered.connect(lambda _=False: does())
        return action

    # --- The GPUs ---------------------------------------------------------------------------

    def _show_gpus(self, gpus: tuple[TrayGpu, ...]) -> None:
        self.gpu_menu.setEnabled(bool(gpus))
        if [each.uuid for each in gpus] != [each.uuid for each in self._shown_gpus]:
            self.gpu_menu.clear()
            self.gpus = [self._gpu_entry(number) for number in range(len(gpus))]
        self._shown_gpus = gpus
        for action, gpu in zip(self.gpus, gpus, strict=True):
            action.setText(_plain(gpu.text))
            action.setChecked(gpu.is_checked)
            action.setEnabled(gpu.turn is not Turn.NOTHING)

    def _gpu_entry(self, number: int) -> QAction:
        action = self.gpu_menu.addAction("")
        action.setCheckable(True)
        action.triggered.connect(lambda _=False: self._turned(number))
        return action

    def _turned(self, number: int) -> None:
        gpu = self._shown_gpus[number]
        self.gpus[number].setChecked(gpu.is_checked)  # it changes when the GPU does
        self._commands.start(lambda: self._orders.turn(gpu))


def _plain(text: str) -> str:
    """Return the text as a menu shows it: what strangers named is never a shortcut."""
    return text.replace("&", "&&")
