"""Shows a command before it runs, what it says while it does, and how it ended."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from nosdesk.domain.doctor.mending import Mending
from nosdesk.domain.errors import HostUnfit
from nosdesk.ui.binding import bind
from nosdesk.ui.commands import Commands
from nosdesk.ui.kit.buttons import link_button, plain_button, primary_button
from nosdesk.ui.kit.flow import Flow
from nosdesk.ui.kit.text import label, set_tone
from nosdesk.ui.mending_view import (
    MOST_LINES,
    MendingNow,
    MendingOrders,
    MendingView,
    fix_label,
    mending_view,
)
from nosdesk.ui.theme.fonts import scaled
from nosdesk.ui.theme.tokens import SPACE
from nosdesk.ui.words import tr

SHOWN_PER_SECOND = 8.0
_WIDTH, _HEIGHT = 680, 150

Browse = Callable[[str], object]


def browse(page: str) -> None:
    """Open the page with the desktop's own program for it; `HostUnfit` where there is none."""
    if not QDesktopServices.openUrl(QUrl(page)):
        raise HostUnfit(tr("Nothing here can open a page."), tr("It is {page}.", page=page))


class MendingDialog(QDialog):
    """Follows the orders' `now`; closing it stops nothing."""

    def __init__(
        self, parent: QWidget | None, orders: MendingOrders, commands: Commands, browse: Browse
    ) -> None:
        super().__init__(parent)
        self.setObjectName("mending_dialog")
        self.setMinimumWidth(scaled(_WIDTH, self.font()))
        self._page, self._browse = "", browse
        self._parts: tuple[object, ...] = ()
        self._title = label("heading", wraps=True)
        self._changes = label("explanation", wraps=True, copies=True)
        self._command = label("command", wraps=True, copies=True)
        self._note, self._after = label("small_muted", wraps=True), label("small", wraps=True)
        self.output = _output()
        self._result = label("small", wraps=True, copies=True)
        self.run_it = _named(primary_button(tr("Run it")), "mending_run")
        self.stop = _named(plain_button(tr("Stop")), "mending_stop")
        self.copy = _named(plain_button(tr("Copy")), "mending_copy")
        self.page = _named(link_button(tr("Open the page")), "mending_page")
        self.leave = _named(plain_button(tr("Close")), "mending_close")
        commands.connect(self.run_it, orders.run)
        self.stop.clicked.connect(orders.stop)
        self.page.clicked.connect(lambda: commands.start(self._open_page))
        self.copy.clicked.connect(self._copy)
        self.leave.clicked.connect(self.reject)
        self.finished.connect(self.deleteLater)
        self._lay_out()
        bind(self, orders.now, self._show_now, hz=SHOWN_PER_SECOND)
        self.leave.setDefault(True)  # an Enter elsewhere must not run what nobody read
        self.leave.setFocus()

    def _show_now(self, now: MendingNow) -> None:
        self.show_view(mending_view(now))

    def show_view(self, view: MendingView) -> None:
        """Show all of it."""
        self.setWindowTitle(view.title)
        self.setAccessibleName(view.title)
        texts = (
            (self._title, view.title), (self._changes, view.changes),
            (self._command, view.command), (self._note, view.note),
            (self._after, view.afterwards), (self._result, view.result),
        )  # fmt: skip
        for each, text in texts:
            each.setText(text)
            each.setVisible(bool(text))
        set_tone(self._result, view.tone)
        self._show_output(view.output)
        self._page = view.page
        self.page.setVisible(bool(view.page))
        self.run_it.setVisible(view.can_run)
        self.stop.setVisible(view.can_stop)
        parts = (view.command, view.note, view.result, bool(view.output))
        if parts != self._parts:
            self._parts = parts
            self._fit()

    def _fit(self) -> None:
        """Be as high as the words need at this width; Qt itself asks them at a narrower one."""
        if (layout := self.layout()) is not None:
            layout.activate()
            width = max(self.width(), self.minimumWidth())
            self.resize(width, layout.totalHeightForWidth(width))

    async def _open_page(self) -> None:
        self._browse(self._page)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._command.text())
        self.copy.setText(tr("Copied"))

    def _show_output(self, output: str) -> None:
        self.output.setVisible(bool(output))
        if output != self.output.toPlainText():
            self.output.setPlainText(output)
            bar = self.output.verticalScrollBar()
            bar.setValue(bar.maximum())

    def _lay_out(self) -> None:
        body = QVBoxLayout(self)
        body.setContentsMargins(SPACE.wide, SPACE.wide, SPACE.wide, SPACE.wide)
        body.setSpacing(SPACE.medium)
        body.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # see `_fit`
        parts = (
            self._title, self._changes, self._command, self._note, self.output, self._result,
            self._after,
        )  # fmt: skip
        for part in parts:
            body.addWidget(part)
        body.addSpacing(SPACE.small)
        body.addStretch(1)
        line = Flow(SPACE.small)
        for each in (self.run_it, self.stop, self.leave, self.copy, self.page):
            line.addWidget(each)
        body.addLayout(line)


class Fixing:
    """Leads from a check to what mends it: a dialog for a command, the browser for a page."""

    def __init__(self, orders: MendingOrders, commands: Commands, browse: Browse = browse) -> None:
        self._orders, self._commands, self._browse = orders, commands, browse

    def open(self, asker: QWidget, title: str, mending: Mending) -> None:
        """Show it in front of the asker's window; nothing is run yet."""
        if not mending.steps:
            self._commands.start(partial(self._open_page, mending.page))
            return
        self._commands.start(partial(self._orders.consider, title, mending))
        MendingDialog(asker.window(), self._orders, self._commands, self._browse).open()

    async def _open_page(self, page: str) -> None:
        self._browse(page)


class FixOffer:
    """The button beside a check; hidden where nothing mends it, or nobody can `fix` anything."""

    def __init__(self, fixing: Fixing | None) -> None:
        self.button = plain_button(tr("Fix…"))
        self.button.hide()
        self._fixing = fixing
        self._title, self._mending = "", Mending()
        self.button.clicked.connect(self._open)

    def show_mending(self, title: str, mending: Mending | None) -> None:
        """Offer this one, for the check of this title."""
        self._title, self._mending = title, mending or Mending()
        text = fix_label(self._mending) if self._fixing else ""
        self.button.setText(text)
        self.button.setAccessibleName(f"{text} {title}")
        self.button.setVisible(bool(text))

    def _open(self) -> None:
        if self._fixing is not None:
            self._fixing.open(self.button, self._title, self._mending)


def _named(button: QPushButton, name: str) -> QPushButton:
    button.setObjectName(name)
    return button


def _output() -> QPlainTextEdit:
    box = QPlainTextEdit()
    font = box.font()
    font.setFamily(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family())
    box.setFont(font)
    box.setAccessibleName(tr("What it says"))
    box.setReadOnly(True)
    box.setUndoRedoEnabled(False)
    box.setMaximumBlockCount(MOST_LINES)
    box.setTabChangesFocus(True)
    box.setFixedHeight(scaled(_HEIGHT, box.font()))
    return box
