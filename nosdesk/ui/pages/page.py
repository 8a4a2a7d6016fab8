"""What all pages have in common: room around the content, and scrolling where it does not fit."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from nosdesk.ui.theme.tokens import SPACE

_SIDE_MARGIN = 28


class Page(QScrollArea):
    """A page; `content` is where its parts go, from top to bottom."""

    wanted = Signal(str)
    """Asks for another page, by its name."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(f"page_{name}")
        self.setAccessibleName(title)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setObjectName("page_inside")
        self.content = QVBoxLayout(inside)
        self.content.setContentsMargins(_SIDE_MARGIN, SPACE.wide, _SIDE_MARGIN, SPACE.wide)
        self.content.setSpacing(SPACE.large)
        self.setWidget(inside)
