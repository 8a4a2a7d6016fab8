"""A box to tick, drawn from lines so that the tick is seen in both themes and at any size."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox

from nosdesk.ui.theme.fonts import scaled
from nosdesk.ui.theme.tokens import RADIUS, SPACE, Tokens

_SIDE = 18
_FOCUS = 2
_TICK = ((0.24, 0.52), (0.43, 0.71), (0.77, 0.31))


class TickBox(QCheckBox):
    """A choice of yes or no with its words beside it."""

    def __init__(self, text: str, tokens: Tokens) -> None:
        super().__init__(text)
        self._tokens = tokens
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the room for box, words and the frame of the focus."""
        words = self.fontMetrics().size(0, self.text())
        side = scaled(_SIDE, self.font())
        wide = side + SPACE.small + words.width() + 4 * _FOCUS
        return QSize(wide, max(side, words.height()) + 4 * _FOCUS)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the same: the words are never cut off."""
        return self.sizeHint()

    def hitButton(self, place: QPoint) -> bool:  # noqa: N802 - Qt's name
        """Take a click anywhere on the box and its words."""
        return self.rect().contains(place)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the box, its tick, the words, and a frame while it has the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = scaled(_SIDE, self.font())
        box = QRectF(2 * _FOCUS, (self.height() - side) / 2, side, side)
        self._paint_box(painter, box.adjusted(1, 1, -1, -1))
        painter.setPen(QColor(self._tokens.text if self.isEnabled() else self._tokens.faint))
        words = QRectF(self.rect()).adjusted(box.right() + SPACE.small, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._tokens.info), _FOCUS))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(frame, RADIUS.small, RADIUS.small)
        painter.end()

    def _paint_box(self, painter: QPainter, box: QRectF) -> None:
        is_on, tokens = self.isChecked(), self._tokens
        painter.setPen(QPen(QColor(tokens.accent if is_on else tokens.faint), 1.5))
        painter.setBrush(QColor(tokens.accent if is_on else tokens.background))
        painter.drawRoundedRect(box, SPACE.tiny, SPACE.tiny)
        if is_on:
            pen = QPen(QColor(tokens.accent_ink), box.width() / 8)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            at = [QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in _TICK]
            painter.drawPolyline(QPolygonF(at))
