"""A part of a form that few people need: its title shows it, and hides it again."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from nosdesk.ui.kit.buttons import link_button
from nosdesk.ui.theme.fonts import scaled
from nosdesk.ui.theme.tokens import SPACE, Tokens

_SIDE = 12


class Fold(QWidget):
    """Holds in `body` what belongs under a title; a click on the title opens or closes it."""

    def __init__(self, title: str, tokens: Tokens) -> None:
        super().__init__()
        self.head: QPushButton = link_button(title)
        self.head.setCheckable(True)
        self.head.toggled.connect(self._show_open)
        self._arrow = _Arrow(self.head, tokens)
        self._inside = QWidget()
        self.body = QVBoxLayout(self._inside)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(SPACE.medium)
        line = QHBoxLayout()
        line.setSpacing(SPACE.small)
        line.addWidget(self._arrow)
        line.addWidget(self.head)
        line.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(SPACE.small)
        whole.addLayout(line)
        whole.addWidget(self._inside)
        self._inside.hide()

    @property
    def is_open(self) -> bool:
        """Whether what it holds is shown."""
        return self.head.isChecked()

    def open_up(self, *, is_open: bool) -> None:
        """Show what it holds, or hide it."""
        self.head.setChecked(is_open)

    def _show_open(self, is_open: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._inside.setVisible(is_open)
        self._arrow.update()


class _Arrow(QWidget):
    """Points at the title, or down at what is open."""

    def __init__(self, head: QPushButton, tokens: Tokens) -> None:
        super().__init__()
        self._head, self._tokens = head, tokens
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a square as high as small letters."""
        side = scaled(_SIDE, self.font())
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the same."""
        return self.sizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Do what a click on the title does."""
        event.accept()
        self._head.toggle()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the arrow."""
        wide, middle = self.width() / 3, QPointF(self.rect().center())
        places = [QPointF(-wide / 2, -wide), QPointF(wide / 2, 0), QPointF(-wide / 2, wide)]
        if self._head.isChecked():
            places = [QPointF(each.y(), each.x()) for each in places]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._tokens.muted), 1.6))
        painter.drawPolyline(QPolygonF([middle + each for each in places]))
        painter.end()
