"""A question with a few answers, each of which says in its own words what it does."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QLayout, QPushButton, QVBoxLayout, QWidget

from nosdesk.ui.kit.buttons import plain_button, primary_button
from nosdesk.ui.kit.flow import Flow
from nosdesk.ui.kit.text import label
from nosdesk.ui.theme.fonts import scaled
from nosdesk.ui.theme.tokens import SPACE

_WIDTH = 520
NEVER_MIND = ""
"""The answer of who closes the question."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A button and, above it, what it means; the key is what the asker gets."""

    key: str
    text: str
    means: str = ""


class Question(QDialog):
    """Asks once; the first answer is the one that is most likely wanted. Esc is no answer."""

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        texts: Sequence[str],
        answers: Sequence[Answer],
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setMinimumWidth(scaled(_WIDTH, self.font()))
        self.chosen = NEVER_MIND
        self.buttons: dict[str, QPushButton] = {}
        body = self.body = QVBoxLayout(self)
        body.setContentsMargins(SPACE.wide, SPACE.wide, SPACE.wide, SPACE.wide)
        body.setSpacing(SPACE.medium)
        body.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        body.addWidget(label("heading", title, wraps=True))
        for text in texts:
            body.addWidget(label("explanation", text, wraps=True))
        for answer in answers:
            if answer.means:
                body.addLayout(_meaning(answer))
        body.addSpacing(SPACE.small)
        body.addLayout(self._line(answers))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return as much room as the words take at the width that they are given."""
        wide = max(self.minimumWidth(), super().sizeHint().width())
        return QSize(wide, self.body.totalHeightForWidth(wide))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Never be lower than the words are; Qt's own least height is that of a narrow column."""
        super().resizeEvent(event)
        self.setMinimumHeight(self.body.totalHeightForWidth(event.size().width()))

    def _line(self, answers: Sequence[Answer]) -> Flow:
        line = Flow(SPACE.small)
        for number, answer in enumerate(answers):
            make = primary_button if number == 0 else plain_button
            button = self.buttons[answer.key] = make(answer.text)
            button.setObjectName(f"answer_{answer.key}")
            button.clicked.connect(lambda _=False, key=answer.key: self._choose(key))
            line.addWidget(button)
        return line

    def _choose(self, key: str) -> None:
        self.chosen = key
        self.accept()


def _meaning(answer: Answer) -> QVBoxLayout:
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(label("small", answer.text))
    words.addWidget(label("small_muted", answer.means, wraps=True))
    return words


async def ask(question: Question) -> str:
    """Show the question and return the key of the answer, `NEVER_MIND` when there was none."""
    closed: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def on_finished(_: int) -> None:
        if not closed.done():
            closed.set_result(None)

    question.finished.connect(on_finished)
    question.open()
    try:
        await closed
        return question.chosen
    finally:
        question.deleteLater()
