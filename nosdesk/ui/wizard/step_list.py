"""The set-up's steps at its left: which are done, where we are, and what is to come."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from nosdesk.ui.kit.status_shape import StatusShape
from nosdesk.ui.kit.text import label, set_tone
from nosdesk.ui.sentence_view import Shape
from nosdesk.ui.theme.fonts import scaled
from nosdesk.ui.theme.icons import pixmap
from nosdesk.ui.theme.tokens import SPACE, Tokens, Tone
from nosdesk.ui.wizard.set_up_view import StepMark
from nosdesk.ui.words import tr

_BRAND = 22
_SIDE = 20
_WIDTH = 220
_WIDEST = 320


class StepList(QFrame):
    """Shows the steps; it is looked at, not clicked."""

    def __init__(self, tokens: Tokens) -> None:
        super().__init__()
        self.setAccessibleName(tr("Steps of the set-up"))
        self.setFixedWidth(min(scaled(_WIDTH, self.font()), _WIDEST))
        self._tokens = tokens
        self._lines: list[_StepLine] = []
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(SPACE.wide, 20, SPACE.medium, SPACE.large)
        self._body.setSpacing(SPACE.wide)
        self._body.addLayout(self._brand())
        self._body.addStretch(1)

    def show_marks(self, marks: Sequence[StepMark]) -> None:
        """Show these steps."""
        while len(self._lines) < len(marks):
            line = _StepLine(self._tokens)
            self._body.insertWidget(self._body.count() - 1, line)
            self._lines.append(line)
        for number, line in enumerate(self._lines):
            line.setVisible(number < len(marks))
            if number < len(marks):
                line.show_mark(number + 1, len(marks), marks[number])

    def _brand(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(10)
        sign = label("caption")
        side = scaled(_BRAND, self.font())
        sign.setPixmap(pixmap("brand", self._tokens.accent, side, self.devicePixelRatioF()))
        line.addWidget(sign)
        line.addWidget(label("brand", "Nosdesk"), stretch=1)
        return line


class _StepLine(QWidget):
    def __init__(self, tokens: Tokens) -> None:
        super().__init__()
        self._shape = StatusShape(tokens, _SIDE)
        self._title = label("explanation", wraps=True)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE.medium)
        line.addWidget(self._shape, alignment=Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._title, stretch=1)

    def show_mark(self, number: int, count: int, mark: StepMark) -> None:
        shape, tone, word = Shape.HOLLOW, Tone.QUIET, tr("to come")
        if mark.is_done:
            shape, tone, word = Shape.TICKED, Tone.GOOD, tr("done")
        if mark.is_current:
            shape, tone, word = Shape.RING, Tone.GOOD, tr("now")
        self._shape.show_shape(shape, tone, word)
        self._title.setText(mark.title)
        self._title.setProperty("type", "name" if mark.is_current else "explanation")
        set_tone(self._title, None if mark.is_current else Tone.QUIET)
        self._title.style().polish(self._title)
        self.setAccessibleName(
            tr("Step {n} of {all}: {title}, {word}", n=number, all=count, title=mark.title,
               word=word)
        )  # fmt: skip
