"""A box of which one thing is chosen from a list, with the arrow that says so in both themes."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QComboBox

from nosdesk.ui.theme.fonts import scaled
from nosdesk.ui.theme.tokens import SPACE, Tokens

_WIDE = 10


class ChoiceBox(QComboBox):
    """Shows what is chosen, and the list when it is pressed."""

    def __init__(self, tokens: Tokens, name: str) -> None:
        super().__init__()
        self._tokens = tokens
        self.setAccessibleName(name)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the box, and the arrow at its right."""
        super().paintEvent(event)
        wide = scaled(_WIDE, self.font())
        right, middle = self.width() - SPACE.medium, self.height() / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._tokens.muted), 1.6))
        painter.drawPolyline(
            QPolygonF(
                [
                    QPointF(right - wide, middle - wide / 4),
                    QPointF(right - wide / 2, middle + wide / 4),
                    QPointF(right, middle - wide / 4),
                ]
            )
        )
        painter.end()
