"""Makes the program's icons from its mark: one SVG, PNGs for Linux, one ICO for Windows.

Run it as `.venv/bin/python -m devtools.packaging.icons` after the mark has changed; what it makes
is kept with the sources, so that nobody who builds installers needs it.
"""

import os
import re
import struct
import sys
from collections.abc import Mapping
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from devtools.steps import ROOT
from nosdesk.ui.theme.tokens import DARK

FOLDER = ROOT / "resources" / "icons"
SIDES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
WINDOWS_SIDES = (16, 24, 32, 48, 64, 256)
_MARK = ROOT / "nosdesk" / "ui" / "theme" / "icons" / "brand.svg"
_AS_PNG = 256
"""From this side on Windows reads PNG inside an ICO; smaller ones are bitmaps for old readers."""


def main() -> int:
    """Write all icons anew."""
    _app = QGuiApplication([])
    write_icons(FOLDER)
    return 0


def write_icons(folder: Path) -> None:
    """Write SVG, PNGs and ICO into the folder; Qt must have been started."""
    folder.mkdir(parents=True, exist_ok=True)
    source = svg(_MARK.read_text(encoding="ascii"))
    (folder / "nosdesk.svg").write_text(source, encoding="ascii", newline="\n")
    drawn = {side: _drawn(source, side) for side in {*SIDES, *WINDOWS_SIDES}}
    for side in SIDES:
        (folder / f"nosdesk-{side}.png").write_bytes(_png(drawn[side]))
    (folder / "nosdesk.ico").write_bytes(ico({side: _entry(drawn[side]) for side in WINDOWS_SIDES}))


def svg(mark: str) -> str:
    """Return the icon: the mark in its colour, its letter in ink, with less air around it."""
    found = re.search(r' d="([^"]+)"', mark)
    if found is None:
        raise ValueError("The mark is one path, and none was found.")
    plate = '<rect x="4" y="4" width="16" height="16" rx="4"'
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="128" height="128" viewBox="2 2 20 20">'
        f'{plate} fill="{DARK.accent_ink}"/>'
        f'<path fill="{DARK.accent}" fill-rule="evenodd" d="{found.group(1)}"/></svg>\n'
    )


def ico(entries: Mapping[int, bytes]) -> bytes:
    """Return the pictures, by their side, as one Windows icon."""
    head = struct.pack("<HHH", 0, 1, len(entries))
    at = len(head) + 16 * len(entries)
    for side, picture in entries.items():
        head += struct.pack("<BBBBHHII", side % 256, side % 256, 0, 0, 1, 32, len(picture), at)
        at += len(picture)
    return head + b"".join(entries.values())


def _drawn(source: str, side: int) -> QImage:
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return image


def _entry(image: QImage) -> bytes:
    return _png(image) if image.width() >= _AS_PNG else _bitmap(image)


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs lack the device form
    return bytes(buffer.data().data())


def _bitmap(image: QImage) -> bytes:
    """Return the picture as icons hold it: no file header, twice the height, an empty mask."""
    side = image.width()
    head = struct.pack("<IiiHHIIiiII", 40, side, 2 * side, 1, 32, 0, 0, 0, 0, 0, 0)
    rows = bytes(image.flipped(Qt.Orientation.Vertical).constBits())
    mask = bytes((side + 31) // 32 * 4 * side)
    return head + rows + mask


if __name__ == "__main__":
    sys.exit(main())
