"""The step that looks at this PC: a row for each check, with the way to mend what is wrong."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nosdesk.ui.kit.buttons import plain_button
from nosdesk.ui.kit.card import Card
from nosdesk.ui.kit.row_list import RowList
from nosdesk.ui.kit.status_shape import StatusShape
from nosdesk.ui.kit.text import Rule, label, set_tone
from nosdesk.ui.mending_dialog import Fixing, FixOffer
from nosdesk.ui.theme.tokens import SPACE, Tokens, Tone
from nosdesk.ui.wizard.set_up_view import CheckRow, SetUpView
from nosdesk.ui.wizard.step_body import StepBody, named
from nosdesk.ui.words import tr

_SIDE = 18


class ComputerStep(StepBody):
    """Shows the rows; whoever opens it has them looked at."""

    def __init__(self, tokens: Tokens, fixing: Fixing | None = None) -> None:
        super().__init__("computer")
        card = Card()
        self._rows: RowList[CheckRow] = RowList(
            lambda: CheckLine(tokens, fixing),
            name=tr("Checks of this PC"),
            empty=label("small_muted"),
            spacing=SPACE.medium,
        )
        card.body.addWidget(self._rows)
        self.body.addWidget(card)
        self.body.addStretch(1)

    def show_view(self, view: SetUpView) -> None:
        """Show what was found."""
        self._rows.show_rows(view.checks)


class CheckLine(QWidget):
    """One check: shape and word, why it matters, and the command that mends it."""

    def __init__(self, tokens: Tokens, fixing: Fixing | None = None) -> None:
        super().__init__()
        self._shape = StatusShape(tokens, _SIDE)
        self._title, self._word = label("name", wraps=True), label("small")
        self._text = label("small_muted", wraps=True, copies=True)
        self._fix = label("small", wraps=True, copies=True)
        self._command = label("command", wraps=True, copies=True)
        self.copy = plain_button(tr("Copy"))
        self.copy.clicked.connect(self._copy)
        self.offer = FixOffer(fixing)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SPACE.medium)
        self._rule = Rule()
        body.addWidget(self._rule)
        body.addLayout(self._line())

    def show_row(self, row: CheckRow) -> None:
        """Show this check."""
        self._rule.setVisible(row.name != "system")  # the first one
        self._shape.show_shape(row.shape, row.tone, row.word)
        self._title.setText(row.title)
        self._word.setText(row.word)
        set_tone(self._word, None if row.tone is Tone.GOOD else row.tone)
        self._text.setText(row.text)
        for each, text in ((self._fix, row.fix), (self._command, row.command)):
            each.setText(text)
            each.setVisible(bool(text))
        self.copy.setVisible(bool(row.command))
        self.copy.setAccessibleName(tr("Copy the command for “{check}”", check=row.title))
        self.copy.setText(tr("Copy"))
        named(self.copy, f"copy_{row.name}")
        self.offer.show_mending(row.title, row.mending)
        named(self.offer.button, f"fix_{row.name}")
        self.setAccessibleName(f"{row.title}: {row.word}. {row.text} {row.fix}".strip())

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._command.text())
        self.copy.setText(tr("Copied"))

    def _line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(SPACE.large)
        line.addWidget(self._shape, alignment=Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(SPACE.tiny)
        head = QHBoxLayout()
        head.addWidget(self._title, stretch=1)
        head.addWidget(self._word, alignment=Qt.AlignmentFlag.AlignTop)
        words.addLayout(head)
        words.addWidget(self._text)
        words.addWidget(self._fix)
        mend = QHBoxLayout()
        mend.setSpacing(SPACE.small)
        mend.addWidget(self._command, stretch=1)
        for button in (self.copy, self.offer.button):
            mend.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)
        mend.addStretch(0)
        words.addLayout(mend)
        line.addLayout(words, stretch=1)
        return line
