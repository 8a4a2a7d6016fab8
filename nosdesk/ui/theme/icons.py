"""Our own line icons: small SVG files, drawn in whatever colour a theme gives them."""

from functools import cache
from importlib.resources import files

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_DENSITIES = (1, 2, 3)


def icon(name: str, colour: str, side: int = 18) -> QIcon:
    """Return the icon in this colour, sharp at 100 to 300 %."""
    made = QIcon()
    for density in _DENSITIES:
        made.addPixmap(pixmap(name, colour, side, density))
    return made


def pixmap(name: str, colour: str, side: int, density: float = 1) -> QPixmap:
    """Return the icon as a picture of `side` pixels at 100 %."""
    renderer = QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))
    image = QImage(QSize(side, side) * density, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, image.width(), image.height()))
    painter.end()
    image.setDevicePixelRatio(density)
    return QPixmap.fromImage(image)


@cache
def _source(name: str) -> str:
    folder = files("nosdesk.ui.theme") / "icons"
    return (folder / f"{name}.svg").read_text(encoding="ascii")
