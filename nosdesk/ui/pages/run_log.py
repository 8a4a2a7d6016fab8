"""A run's log as it is written: it follows the end, can be searched, and is copied whole."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import (
    QFontDatabase,
    QGuiApplication,
    QHideEvent,
    QKeySequence,
    QShortcut,
    QShowEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from nosdesk.domain.addresses import RunAddress
from nosdesk.node.run_sights import MOST_LINES, Batch, RunSights
from nosdesk.ui.kit.buttons import plain_button
from nosdesk.ui.kit.flow import Flow
from nosdesk.ui.kit.text import label
from nosdesk.ui.kit.tick_box import TickBox
from nosdesk.ui.theme.fonts import scaled
from nosdesk.ui.theme.tokens import SPACE, Tokens
from nosdesk.ui.words import number_text, tr

LOOK_EVERY_MS = 100
MOST_AT_ONCE = 200
"""So many new lines are put on the screen in one go: more, and the window would stutter."""

_HEIGHT = 280
_COPIED_MS = 1_500
_SEARCH = 240


class RunLog(QWidget):
    """Shows the last lines that a run wrote; it looks for new ones only while it is seen."""

    def __init__(self, tokens: Tokens, sights: RunSights) -> None:
        super().__init__()
        self._sights = sights
        self._run: RunAddress | None = None
        self._place = 0
        self.text = _text_box()
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search the log"))
        self.search.setAccessibleName(tr("Search the log"))
        self.search.setMaxLength(200)
        self.search.setMinimumWidth(scaled(_SEARCH, self.font()))
        self.next = plain_button(tr("Next"), name=tr("Next match in the log"))
        self.follow = TickBox(tr("Follow the end"), tokens)
        self.follow.setChecked(True)
        self.copy = plain_button(tr("Copy all"), name=tr("Copy the whole log"))
        self._note = label("small_muted", wraps=True)
        self._tools = QWidget()
        self._looking, self._copied = QTimer(self), QTimer(self)
        self._lay_out()
        self._connect()

    def show_run(self, run: RunAddress, *, is_live: bool) -> None:
        """Show this run's log, from its beginning where it was another's before."""
        if run != self._run:
            self._run, self._place = run, 0
            self.text.clear()
            self.follow.setChecked(True)
        self._note.setText(_nothing(is_live=is_live))
        self.look()

    def look(self) -> None:
        """Show what was written since."""
        if self._run is not None:
            batch = self._sights.since(self._run, self._place, MOST_AT_ONCE)
            is_first, self._place = self._place == 0, batch.place
            if batch.lines:
                self._add(batch, is_first=is_first)
        has_lines = self._place > 0
        for part in (self.text, self._tools):
            part.setVisible(has_lines)
        self._note.setVisible(not has_lines)

    def find_next(self) -> None:
        """Mark the next match, from the beginning again after the last."""
        wanted = self.search.text()
        self.follow.setChecked(not wanted)
        if not wanted:
            return
        is_found = self.text.find(wanted)
        if not is_found:
            self.text.moveCursor(QTextCursor.MoveOperation.Start)
            is_found = self.text.find(wanted)
        self.search.setProperty("wrong", not is_found)
        self.search.style().unpolish(self.search)
        self.search.style().polish(self.search)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Look for new lines from now on."""
        super().showEvent(event)
        self._looking.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Rest while nobody sees it."""
        super().hideEvent(event)
        self._looking.stop()

    def _add(self, batch: Batch, *, is_first: bool) -> None:
        texts = [seen.line.text for seen in batch.lines]
        if batch.left_out:
            count = number_text(batch.left_out)
            said = (
                tr("… {n} earlier lines are not shown …", n=count)
                if is_first
                else tr("… {n} lines came too fast to be shown …", n=count)
            )
            texts.insert(0, said)
        bar = self.text.verticalScrollBar()
        at = bar.value()
        self.text.appendPlainText("\n".join(texts))
        bar.setValue(bar.maximum() if self.follow.isChecked() else at)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copy.setText(tr("Copied"))
        self._copied.start()

    def _lay_out(self) -> None:
        tools = Flow(SPACE.medium)
        for part in (self.search, self.next, self.follow, self.copy):
            tools.addWidget(part)
        self._tools.setLayout(tools)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SPACE.medium)
        for each in (self._tools, self.text, self._note):
            body.addWidget(each)

    def _connect(self) -> None:
        self._looking.setInterval(LOOK_EVERY_MS)
        self._looking.timeout.connect(self.look)
        self._copied.setSingleShot(True)
        self._copied.setInterval(_COPIED_MS)
        self._copied.timeout.connect(lambda: self.copy.setText(tr("Copy all")))
        self.search.returnPressed.connect(self.find_next)
        self.next.clicked.connect(self.find_next)
        self.copy.clicked.connect(self._copy)
        self.follow.toggled.connect(self._follow_toggled)
        key = QShortcut(QKeySequence(QKeySequence.StandardKey.FindNext), self)
        key.activated.connect(self.find_next)

    def _follow_toggled(self, is_on: bool) -> None:  # noqa: FBT001 - Qt's signal
        if is_on:
            bar = self.text.verticalScrollBar()
            bar.setValue(bar.maximum())


def _text_box() -> QPlainTextEdit:
    box = QPlainTextEdit()
    font = box.font()
    font.setFamily(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family())
    font.setStyleHint(font.StyleHint.Monospace)
    box.setFont(font)
    box.setAccessibleName(tr("Log"))
    box.setReadOnly(True)
    box.setUndoRedoEnabled(False)
    box.setMaximumBlockCount(MOST_LINES)
    box.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
    box.setTabChangesFocus(True)
    box.setMinimumHeight(scaled(_HEIGHT, box.font()))
    return box


def _nothing(*, is_live: bool) -> str:
    if is_live:
        return tr("It has written nothing yet.")
    return tr("A log is kept here only while the window is open. Its poster has the whole of it.")
