"""A QR code, painted dark on light in both themes: many readers want it so."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nosdesk.domain.addresses import Address
from nosdesk.ui.theme.fonts import scaled
from nosdesk.ui.theme.tokens import LIGHT
from nosdesk.ui.wallet.qr_matrix import qr_matrix
from nosdesk.ui.words import tr

_SIDE = 208
_MOST = 300
_QUIET = 4
"""Light modules around the code, without which many readers do not find it."""


class QrCode(QWidget):
    """Shows one address to a camera."""

    def __init__(self) -> None:
        super().__init__()
        self._matrix: tuple[tuple[bool, ...], ...] = ()
        self._address = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_address(self, address: Address) -> None:
        """Show this one."""
        if address != self._address:
            self._address = address
            self._matrix = qr_matrix(address)
            self.setAccessibleName(tr("QR code of {address}", address=address))
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room enough for a telephone at arm's length."""
        side = min(scaled(_SIDE, self.font()), _MOST)
        return QSize(side, side)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the modules on whole pixels, so that none is grey."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(LIGHT.panel))
        count = len(self._matrix) + 2 * _QUIET
        ratio = self.devicePixelRatioF()
        module = int(self.width() * ratio) // count / ratio
        start = (self.width() - module * len(self._matrix)) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        for y, row in enumerate(self._matrix):
            for x, is_dark in enumerate(row):
                if is_dark:
                    place = QRectF(start + x * module, start + y * module, module, module)
                    painter.fillRect(place, QColor(LIGHT.text))
        painter.end()
