"""Inter, bundled so that the window looks the same everywhere."""

from importlib.resources import files

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase

from nosdesk.ui.theme.tokens import TYPE

FAMILY = "Inter"
_FILES = ("Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf", "Inter-Bold.ttf")


def load_fonts() -> None:
    """Make the bundled font known to Qt; a system that cannot read it keeps its own."""
    folder = files("nosdesk.ui.theme") / "fonts"
    for name in _FILES:
        QFontDatabase.addApplicationFontFromData(QByteArray((folder / name).read_bytes()))


def scaled(pixels: int, font: QFont) -> int:
    """Return a distance of 100 % as it is beside text of this size."""
    return round(pixels * font.pixelSize() / TYPE.body)


def body_font(scale: float = 1.0) -> QFont:
    """Return the font of all text."""
    font = QFont(FAMILY)
    font.setPixelSize(round(TYPE.body * scale))
    return font


def with_even_digits(font: QFont) -> QFont:
    """Return the font with digits of one width, so that figures do not jump as they change."""
    even = QFont(font)
    even.setFeature(QFont.Tag("tnum"), 1)
    return even
