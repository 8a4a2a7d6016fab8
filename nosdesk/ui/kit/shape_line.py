"""A line with a shape before it, a title, and what is to be said of it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nosdesk.ui.kit.status_shape import StatusShape
from nosdesk.ui.kit.text import label
from nosdesk.ui.sentence_view import Shape
from nosdesk.ui.theme.tokens import SPACE, Tokens, Tone

_SIDE = 18


class ShapeLine(QWidget):
    """Shows one thing that needs attention; `word` is what the shape means to who cannot see it."""

    def __init__(self, tokens: Tokens) -> None:
        super().__init__()
        self._shape = StatusShape(tokens, _SIDE)
        self._title = label("small", wraps=True)
        self._text = label("small_muted", wraps=True, copies=True)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE.medium)
        line.addWidget(self._shape, alignment=Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._text)
        line.addLayout(words, stretch=1)

    def show_words(self, shape: Shape, tone: Tone, word: str, title: str, text: str) -> None:
        """Show these."""
        self._shape.show_shape(shape, tone, word)
        self._title.setText(title)
        self._text.setText(text)
        self.setAccessibleName(f"{title}. {text}")
