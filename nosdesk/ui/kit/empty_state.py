"""What a place says that has nothing to show yet: what it will show, and what to do for it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nosdesk.ui.kit.text import label
from nosdesk.ui.theme.fonts import scaled
from nosdesk.ui.theme.icons import pixmap
from nosdesk.ui.theme.tokens import SPACE, Tokens

_WIDTH = 460
_ICON = 40
_MOST = 1_000
"""The column is as wide as it may be before anything is left at its sides."""


class EmptyState(QWidget):
    """An icon, a line and an explanation in the middle of the place; `hint` can be copied."""

    def __init__(self, title: str, text: str, *, icon: str, tokens: Tokens, hint: str = "") -> None:
        super().__init__()
        title = title.removesuffix(".")  # a trouble's is a sentence, and this a heading
        self.setAccessibleName(f"{title}. {text} {hint}".strip())
        column = QWidget()
        column.setMaximumWidth(min(scaled(_WIDTH, self.font()), 2 * _WIDTH))
        words = QVBoxLayout(column)
        words.setSpacing(SPACE.small)
        for each in self._parts(title, text, icon, hint, tokens):
            each.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            words.addWidget(each)
        body = QVBoxLayout(self)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(column, stretch=_MOST)
        line.addStretch(1)
        body.addStretch(2)
        body.addLayout(line)
        body.addStretch(3)

    def _parts(self, title: str, text: str, icon: str, hint: str, tokens: Tokens) -> list[QLabel]:
        picture = label("caption")
        side = scaled(_ICON, self.font())
        picture.setPixmap(pixmap(icon, tokens.faint, side, self.devicePixelRatioF()))
        words = label("heading", title, wraps=True), label("explanation", text, wraps=True)
        parts = [picture, *words]
        return [*parts, label("small_muted", hint, wraps=True, copies=True)] if hint else parts
