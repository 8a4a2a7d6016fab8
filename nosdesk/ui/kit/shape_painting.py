"""Draws each state's shape from lines, so that it is sharp at any size and in any colour."""

from collections.abc import Callable
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from nosdesk.ui.sentence_view import Shape

UNIT = 24.0
"""Shapes are drawn on a square of this side."""

_MIDDLE = QPointF(12, 12)
_STROKE = 2.6


def paint_shape(painter: QPainter, shape: Shape, ink: QColor, ground: QColor) -> None:
    """Draw the shape on a square of `UNIT`; `ground` is what shines through its holes."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_pen(ink))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _PAINTERS[shape](painter, ink, ground)


def _pen(colour: QColor, width: float = _STROKE) -> QPen:
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _hollow(painter: QPainter, ink: QColor, _: QColor) -> None:
    painter.setPen(_pen(ink, 1.6))
    painter.drawEllipse(_MIDDLE, 9.0, 9.0)


def _ring(painter: QPainter, ink: QColor, _: QColor) -> None:
    painter.setPen(_pen(ink, 4))
    painter.drawEllipse(_MIDDLE, 8.5, 8.5)


def _dashed(painter: QPainter, ink: QColor, _: QColor) -> None:
    pen = _pen(ink, 3.2)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    for turn in range(8):
        painter.drawArc(QRectF(3, 3, 18, 18), turn * 45 * 16, 22 * 16)


def _gauge(painter: QPainter, *_: QColor) -> None:
    painter.drawArc(QRectF(3, 4, 18, 18), -20 * 16, 220 * 16)
    painter.drawLine(QPointF(12, 13), QPointF(16.5, 8.5))


def _filled(painter: QPainter, ink: QColor, _: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawEllipse(_MIDDLE, 10.5, 10.5)


def _ticked(painter: QPainter, ink: QColor, ground: QColor) -> None:
    _filled(painter, ink, ground)
    painter.setPen(_pen(ground))
    painter.drawPolyline(QPolygonF([QPointF(7.5, 12.3), QPointF(10.7, 15.5), QPointF(16.5, 9)]))


def _ending(painter: QPainter, ink: QColor, ground: QColor) -> None:
    _filled(painter, ink, ground)
    painter.setBrush(ground)
    painter.drawRoundedRect(QRectF(8.2, 8.2, 7.6, 7.6), 1.2, 1.2)


def _slashed(painter: QPainter, *_: QColor) -> None:
    painter.drawRoundedRect(QRectF(4, 4, 16, 16), 2, 2)
    painter.drawLine(QPointF(6.5, 17.5), QPointF(17.5, 6.5))


def _bars(painter: QPainter, ink: QColor, _: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawRoundedRect(QRectF(4, 3, 6, 18), 1.6, 1.6)
    painter.drawRoundedRect(QRectF(14, 3, 6, 18), 1.6, 1.6)


def _bars_with_room(painter: QPainter, ink: QColor, ground: QColor) -> None:
    """Draw the bars, with room in the lower right corner for a small sign."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawRoundedRect(QRectF(2, 2, 4.6, 18), 1.4, 1.4)
    painter.drawRoundedRect(QRectF(9.4, 2, 4.6, 18), 1.4, 1.4)
    painter.setBrush(ground)
    painter.drawEllipse(QPointF(16.5, 16.5), 8.2, 8.2)
    painter.setPen(_pen(ink, 1.8))


def _bars_clock(painter: QPainter, ink: QColor, ground: QColor) -> None:
    _bars_with_room(painter, ink, ground)
    painter.drawEllipse(QPointF(16.8, 16.8), 6, 6)
    painter.drawPolyline(QPolygonF([QPointF(16.8, 13.6), QPointF(16.8, 17), QPointF(19, 18.2)]))


def _bars_game(painter: QPainter, ink: QColor, ground: QColor) -> None:
    _bars_with_room(painter, ink, ground)
    painter.setBrush(ink)
    painter.drawRoundedRect(QRectF(9.6, 12.6, 13.4, 8.6), 4, 4)
    painter.setPen(_pen(ground, 1.6))
    painter.drawLine(QPointF(12, 16.9), QPointF(15, 16.9))
    painter.drawLine(QPointF(13.5, 15.4), QPointF(13.5, 18.4))
    painter.drawPoint(QPointF(19.4, 16.9))


def _triangle(painter: QPainter, ink: QColor, ground: QColor) -> None:
    painter.setBrush(ink)
    painter.drawPolygon(QPolygonF([QPointF(12, 4), QPointF(21.5, 20), QPointF(2.5, 20)]))
    painter.setPen(_pen(ground, 2.2))
    painter.drawLine(QPointF(12, 10), QPointF(12, 14))
    painter.drawPoint(QPointF(12, 17.4))


def _arrow(painter: QPainter, ink: QColor, _: QColor) -> None:
    painter.setPen(_pen(ink, 2))
    painter.drawPolygon(QPolygonF([QPointF(12, 3.5), QPointF(21.5, 20.5), QPointF(2.5, 20.5)]))
    painter.drawArc(QRectF(8.4, 10.4, 7.2, 7.2), 40 * 16, 280 * 16)
    tip = QPointF(12 + 3.6 * cos(pi / 4), 14 - 3.6 * sin(pi / 4))
    painter.drawPolyline(QPolygonF([tip + QPointF(-2.6, 0), tip, tip + QPointF(0.2, -2.6)]))


def _hourglass(painter: QPainter, ink: QColor, _: QColor) -> None:
    painter.setPen(_pen(ink, 2.2))
    painter.drawLine(QPointF(6, 3.5), QPointF(18, 3.5))
    painter.drawLine(QPointF(6, 20.5), QPointF(18, 20.5))
    painter.drawPolygon(
        QPolygonF([QPointF(7.5, 3.5), QPointF(16.5, 3.5), QPointF(7.5, 20.5), QPointF(16.5, 20.5)])
    )


def _cross(painter: QPainter, ink: QColor, _: QColor) -> None:
    painter.setPen(_pen(ink, 4.4))
    painter.drawLine(QPointF(5, 5), QPointF(19, 19))
    painter.drawLine(QPointF(19, 5), QPointF(5, 19))


def _question(painter: QPainter, ink: QColor, _: QColor) -> None:
    painter.drawArc(QRectF(7, 3.5, 10, 10), -80 * 16, 250 * 16)
    painter.drawLine(QPointF(12.6, 13.4), QPointF(12, 15.6))
    painter.setPen(_pen(ink, 3.6))
    painter.drawPoint(QPointF(12, 20))


_PAINTERS: dict[Shape, Callable[[QPainter, QColor, QColor], None]] = {
    Shape.HOLLOW: _hollow,
    Shape.SLASHED: _slashed,
    Shape.DASHED: _dashed,
    Shape.GAUGE: _gauge,
    Shape.RING: _ring,
    Shape.FILLED: _filled,
    Shape.TICKED: _ticked,
    Shape.ENDING: _ending,
    Shape.BARS: _bars,
    Shape.BARS_CLOCK: _bars_clock,
    Shape.BARS_GAME: _bars_game,
    Shape.TRIANGLE: _triangle,
    Shape.HOURGLASS: _hourglass,
    Shape.ARROW: _arrow,
    Shape.CROSS: _cross,
    Shape.QUESTION: _question,
}
