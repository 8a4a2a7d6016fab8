"""The state as a small picture: its shape in its colour, on a ground that stands out anywhere."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPen, QPixmap

from nosdesk.ui.kit.shape_painting import UNIT, paint_shape
from nosdesk.ui.sentence_view import Shape
from nosdesk.ui.theme.tokens import Tokens, Tone

_SIDES = (16, 22, 24, 32, 48, 64)
_EDGE = 4.0
"""Room around the shape, of the square of `UNIT`."""

_ROUND = 7.0


def status_icon(shape: Shape, tone: Tone, tokens: Tokens) -> QIcon:
    """Return the icon in every size that trays use."""
    made = QIcon()
    for side in _SIDES:
        picture = status_picture(shape, tone, tokens, side)
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled):  # beside a sentence to read only
            made.addPixmap(picture, mode)
    return made


def status_picture(shape: Shape, tone: Tone, tokens: Tokens, side: int) -> QPixmap:
    """Return the picture with this many pixels on a side."""
    image = QImage(QSize(side, side), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    whole = UNIT + 2 * _EDGE
    painter.scale(side / whole, side / whole)
    painter.setPen(QPen(QColor(tokens.line), 1))
    painter.setBrush(QColor(tokens.panel))
    painter.drawRoundedRect(QRectF(0.5, 0.5, whole - 1, whole - 1), _ROUND, _ROUND)
    painter.translate(_EDGE, _EDGE)
    paint_shape(painter, shape, QColor(tokens.of(tone)), QColor(tokens.panel))
    painter.end()
    return QPixmap.fromImage(image)
