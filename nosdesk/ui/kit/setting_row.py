"""What can be set: words at the left, its control at the right, or below where it is narrow."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from nosdesk.ui.kit.text import label
from nosdesk.ui.theme.tokens import SPACE

_WIDE_EM = 46
"""From this many letters' width on, words and control stand side by side."""


class SettingRow(QWidget):
    """One thing that can be set: its name, what it means, and the control that changes it."""

    def __init__(self, title: str, text: str, control: QWidget) -> None:
        super().__init__()
        self._title = label("name", wraps=True)
        self._text = label("small_muted", wraps=True)
        self.show_words(title, text)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._text)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, SPACE.tiny, 0, SPACE.tiny)
        self._line.setSpacing(SPACE.wide)
        self._line.addLayout(words, stretch=1)
        self._line.addWidget(control, stretch=1)
        self._line.setAlignment(words, Qt.AlignmentFlag.AlignVCenter)
        self._line.setAlignment(control, Qt.AlignmentFlag.AlignVCenter)

    def show_words(self, title: str, text: str) -> None:
        """Show these words beside the control."""
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Stand side by side where there is room."""
        super().resizeEvent(event)
        em = self.fontMetrics().horizontalAdvance("M")
        is_wide = event.size().width() >= _WIDE_EM * em
        way = QBoxLayout.Direction
        self._line.setDirection(way.LeftToRight if is_wide else way.TopToBottom)
        self._line.setSpacing(SPACE.wide if is_wide else SPACE.small)
