"""Draws the picture beside the first and last page of the Windows installer, from the brand.

`python -m devtools.packaging.wizard_picture` in the environment writes
`installers/windows/wizard.bmp`.
"""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QImage,
    QLinearGradient,
    QPainter,
    QPen,
    QPolygonF,
)
from PySide6.QtSvg import QSvgRenderer

from devtools.steps import ROOT
from nosdesk.ui.theme.tokens import DARK

PICTURE = ROOT / "installers" / "windows" / "wizard.bmp"
WIDTH, HEIGHT = 164, 314  # what the wizard's page has room for
_BRAND = ROOT / "nosdesk" / "ui" / "theme" / "icons" / "brand.svg"
_MARK = 72
_RISES = (0.06, 0.1, 0.09, 0.2, 0.24, 0.38, 0.42, 0.6)
"""A line that goes up from left to right, as shares of the picture's lower third."""


def draw() -> QImage:
    """Return the picture."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB888)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(image.rect(), QColor(DARK.background))
    _draw_line(painter)
    mark = _BRAND.read_text(encoding="ascii").replace("currentColor", DARK.accent)
    place = QRectF((WIDTH - _MARK) / 2, HEIGHT * 0.24, _MARK, _MARK)
    QSvgRenderer(QByteArray(mark.encode())).render(painter, place)
    painter.end()
    return image


def _draw_line(painter: QPainter) -> None:
    step = WIDTH / (len(_RISES) - 1)
    third = HEIGHT / 3
    points = [QPointF(step * at, HEIGHT - 18 - third * rise) for at, rise in enumerate(_RISES)]
    shade = QLinearGradient(0, HEIGHT - third, 0, HEIGHT)
    glow = QColor(DARK.accent)
    glow.setAlphaF(0.35)
    shade.setColorAt(0, glow)
    glow.setAlphaF(0.0)
    shade.setColorAt(1, glow)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shade)
    painter.drawPolygon(QPolygonF([QPointF(0, HEIGHT), *points, QPointF(WIDTH, HEIGHT)]))
    painter.setPen(QPen(QColor(DARK.accent), 2))
    painter.drawPolyline(QPolygonF(points))


def main(target: Path = PICTURE) -> int:
    """Write the picture."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication([])
    written = draw().save(str(target), "BMP")  # type: ignore[call-overload]
    application.quit()
    return 0 if written else 1


if __name__ == "__main__":
    sys.exit(main())
