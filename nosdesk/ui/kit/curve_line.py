"""A small curve without axes: how something was in the last minutes."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from nosdesk.ui.kit.text import set_tip
from nosdesk.ui.theme.fonts import scaled
from nosdesk.ui.theme.tokens import Tokens, Tone

_HEIGHT = 44
_WIDTH = 80
_STROKE = 1.6
_FILL_STRENGTH = 0.14


class CurveLine(QWidget):
    """Draws points from 0 to 1 at even distances; where nothing was measured there is a gap."""

    def __init__(self, tokens: Tokens) -> None:
        super().__init__()
        self._tokens = tokens
        self._tone = Tone.INFO
        self._points: tuple[float | None, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_points(self, points: Sequence[float | None], tone: Tone, spoken: str) -> None:
        """Show this curve; `spoken` says it to those who hear the window."""
        self._points, self._tone = tuple(points), tone
        self.setAccessibleName(spoken)
        set_tip(self, spoken)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a size that grows with the text beside it."""
        return QSize(scaled(_WIDTH, self.font()), scaled(_HEIGHT, self.font()))

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the ground line, the area and the curve."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = QRectF(self.rect()).adjusted(1, _STROKE, -1, -1)
        painter.setPen(QPen(QColor(self._tokens.line), 1))
        painter.drawLine(inside.bottomLeft(), inside.bottomRight())
        for run in _runs(self._points, inside):
            self._paint_run(painter, run, inside.bottom())
        painter.end()

    def _paint_run(self, painter: QPainter, run: Sequence[QPointF], bottom: float) -> None:
        ink = QColor(self._tokens.of(self._tone))
        pen = QPen(ink, _STROKE)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        area = QPainterPath(QPointF(run[0].x(), bottom))
        for point in (*run, QPointF(run[-1].x(), bottom)):
            area.lineTo(point)
        faded = QColor(ink)
        faded.setAlphaF(_FILL_STRENGTH)
        painter.fillPath(area, faded)
        painter.setPen(pen)
        painter.drawPolyline(QPolygonF(list(run)))
        if len(run) == 1:
            painter.drawPoint(run[0])


def _runs(points: Sequence[float | None], inside: QRectF) -> Iterator[list[QPointF]]:
    """Yield what was measured without a gap, as places in the rectangle."""
    step = inside.width() / max(1, len(points) - 1)
    for is_known, run in groupby(enumerate(points), key=lambda each: each[1] is not None):
        if is_known:
            yield [
                QPointF(inside.left() + number * step, inside.bottom() - value * inside.height())
                for number, value in run
                if value is not None
            ]
