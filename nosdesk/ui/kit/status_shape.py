"""The painted shape that stands for a state."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from nosdesk.ui.kit.shape_painting import UNIT, paint_shape
from nosdesk.ui.kit.text import set_tip
from nosdesk.ui.sentence_view import Shape
from nosdesk.ui.theme.fonts import scaled
from nosdesk.ui.theme.tokens import Tokens, Tone

_HALO = 6
_HALO_WIDTH = 2
_HALO_STRENGTH = 0.35


class StatusShape(QWidget):
    """Shows one shape; with a halo it stands for the whole PC."""

    def __init__(self, tokens: Tokens, side: int, *, has_halo: bool = False) -> None:
        super().__init__()
        self._tokens = tokens
        self._side = scaled(side, self.font())
        self._halo = _HALO if has_halo else 0
        self._shape = Shape.HOLLOW
        self._tone = Tone.QUIET
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self._shape)

    def show_shape(self, shape: Shape, tone: Tone, name: str) -> None:
        """Show this one; `name` is what it means, for those who hear the window."""
        self._shape, self._tone = shape, tone
        self.setAccessibleName(name)
        set_tip(self, name)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the side of the square, halo included."""
        side = self._side + 2 * self._halo
        return QSize(side, side)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw shape and halo."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = QColor(self._tokens.of(self._tone))
        if self._halo and self._shape in (Shape.FILLED, Shape.TICKED, Shape.ENDING):
            self._paint_halo(painter, ink)
        painter.translate(self._halo, self._halo)
        painter.scale(self._side / UNIT, self._side / UNIT)
        paint_shape(painter, self._shape, ink, QColor(self._tokens.panel))
        painter.end()

    def _paint_halo(self, painter: QPainter, ink: QColor) -> None:
        faded = QColor(ink)
        faded.setAlphaF(_HALO_STRENGTH)
        painter.setPen(QPen(faded, _HALO_WIDTH))
        edge = _HALO_WIDTH / 2
        side = self._side + 2 * (self._halo - edge)
        painter.drawEllipse(QRectF(edge, edge, side, side))
