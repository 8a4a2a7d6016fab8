"""Backup words or a key on the screen: painted, never a text that Qt keeps or lets be marked."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nosdesk.domain.secret import SecretBytes
from nosdesk.ui.theme.tokens import RADIUS, SPACE, Tokens
from nosdesk.ui.words import tr

_COLUMN_EM = 10
_PIECE = 11
_MOST_COLUMNS = 4
_DOTS = "●●●●●"


class SecretWords(QWidget):
    """Shows numbered words, or a key in pieces, while `is_open`; `clear` overwrites them."""

    def __init__(self, tokens: Tokens, *, is_open: bool) -> None:
        super().__init__()
        self._tokens = tokens
        self._secret = SecretBytes(bytearray())
        self._opens = is_open
        self.is_open = is_open
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(tr("Secret words. They are painted, and are not read out."))

    @property
    def count(self) -> int:
        """How many words or pieces there are."""
        return len(self._places())

    def show_secret(self, secret: SecretBytes) -> None:
        """Take a copy of the secret; it is seen at once only where it opens so."""
        self.clear()
        self._secret = secret.copy()
        self.updateGeometry()
        self.update()

    def as_text(self) -> str:
        """Return the secret as a text, for who asked to have it copied."""
        return self._secret.reveal().decode("ascii")

    def open_up(self, *, is_open: bool) -> None:
        """Show the words, or dots in their places."""
        self.is_open = is_open
        self.update()

    def clear(self) -> None:
        """Overwrite the secret; nothing is seen any more."""
        self._secret.wipe()
        self._secret = SecretBytes(bytearray())
        self.is_open = self._opens
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the room for three columns."""
        width = 3 * self._column()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the room for one column, as high as the width at hand asks for."""
        return QSize(self._column(), self.heightForWidth(max(self.width(), self._column())))

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Tell that a narrow place makes it higher."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return how high it is in a place so wide."""
        return self._rows(width) * self._line() + 2 * SPACE.medium

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the ground, and each word with its number."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self._tokens.line))
        painter.setBrush(QColor(self._tokens.background))
        ground = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(ground, RADIUS.control, RADIUS.control)
        columns = self._columns(self.width())
        for number, (start, end) in enumerate(self._places()):
            x = SPACE.medium + number % columns * self._column()
            y = SPACE.medium + number // columns * self._line()
            self._paint_word(
                painter, QRectF(x, y, self._column(), self._line()), number, start, end
            )
        painter.end()

    def _paint_word(
        self, painter: QPainter, place: QRectF, number: int, start: int, end: int
    ) -> None:
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        room = self.fontMetrics().horizontalAdvance("24") + SPACE.tiny
        painter.setPen(QColor(self._tokens.faint))
        painter.drawText(QRectF(place.x(), place.y(), room, place.height()), right, str(number + 1))
        painter.setPen(QColor(self._tokens.text))
        word = self._secret.reveal()[start:end].decode("ascii") if self.is_open else _DOTS
        painter.drawText(place.adjusted(room + SPACE.small, 0, 0, 0), left, word)

    def _places(self) -> list[tuple[int, int]]:
        """Return where in the secret each word, or each piece of a key, stands."""
        content = self._secret.reveal()
        if b" " not in content:
            size = len(content)
            return [(at, min(size, at + _PIECE)) for at in range(0, size, _PIECE)]
        places, start = [], 0
        for at, byte in enumerate(content):
            if byte == ord(" "):
                places.append((start, at))
                start = at + 1
        return [*places, (start, len(content))]

    def _rows(self, width: int) -> int:
        return max(1, -(-self.count // self._columns(width)))

    def _columns(self, width: int) -> int:
        return min(_MOST_COLUMNS, max(1, (width - 2 * SPACE.medium) // self._column()))

    def _column(self) -> int:
        return _COLUMN_EM * self.fontMetrics().horizontalAdvance("M")

    def _line(self) -> int:
        return self.fontMetrics().height() + SPACE.small
