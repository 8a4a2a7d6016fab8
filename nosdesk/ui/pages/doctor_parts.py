"""The parts of the doctor page: the cause with what to do, and one check."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nosdesk.ui.kit.command_line import CommandLine
from nosdesk.ui.kit.status_shape import StatusShape
from nosdesk.ui.kit.text import label
from nosdesk.ui.mending_dialog import Fixing, FixOffer
from nosdesk.ui.pages.doctor_view import CheckRow
from nosdesk.ui.theme.tokens import SPACE, Tokens

_SIDE = 18


class CheckLine(QWidget):
    """One check: its shape, its name, what was found, and what to do where it is not well."""

    def __init__(self, tokens: Tokens, fixing: Fixing | None = None) -> None:
        super().__init__()
        self.shape = StatusShape(tokens, _SIDE)
        self._title = label("name", wraps=True)
        self._word = label("small_muted")
        self._text = label("small", wraps=True, copies=True)
        self._why = label("caption", wraps=True)
        self._fix = label("small", wraps=True, copies=True)
        self._command = CommandLine()
        self.offer = FixOffer(fixing)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, SPACE.tiny, 0, SPACE.tiny)
        line.setSpacing(SPACE.medium)
        line.addWidget(self.shape, alignment=Qt.AlignmentFlag.AlignTop)
        line.addLayout(self._words(), stretch=1)

    def show_row(self, row: CheckRow) -> None:
        """Show this one."""
        self.shape.show_shape(row.shape, row.tone, row.word)
        self._title.setText(row.title)
        self._word.setText(row.word)
        for each, text in ((self._text, row.text), (self._why, row.why), (self._fix, row.fix)):
            each.setText(text)
            each.setVisible(bool(text))
        self._command.show_command(row.command)
        self.offer.show_mending(row.title, row.mending)
        self.setAccessibleName(f"{row.title}: {row.word}. {row.text} {row.fix}".strip())

    def _words(self) -> QVBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(SPACE.small)
        head.addWidget(self._title, stretch=1)
        head.addWidget(self._word)
        words.addLayout(head)
        for each in (self._text, self._why, self._fix):
            words.addWidget(each)
        words.addLayout(mending_line(self._command, self.offer))
        return words


def mending_line(command: CommandLine, offer: FixOffer) -> QHBoxLayout:
    """Return both beside each other; where there is no command, the button stands alone."""
    line = QHBoxLayout()
    line.setSpacing(SPACE.small)
    line.addWidget(command, stretch=1)
    line.addWidget(offer.button)
    line.addStretch(0)
    return line
