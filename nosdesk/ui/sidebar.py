"""The sidebar: the six pages, and Doctor, Settings and Help below them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout

from nosdesk.ui.kit.text import label
from nosdesk.ui.theme.fonts import scaled
from nosdesk.ui.theme.icons import icon, pixmap
from nosdesk.ui.theme.tokens import SPACE, Tokens
from nosdesk.ui.words import tr

_ICON = 18
_BRAND = 22
_LEAST_WIDTH = 208
_AROUND_WORDS = 88


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry; `shortcut` is empty where it has none."""

    name: str
    title: str
    shortcut: str = ""


class Sidebar(QFrame):
    """Lets one choose a page; it does not know the pages themselves."""

    chosen = Signal(str)

    def __init__(self, top: Sequence[Entry], foot: Sequence[Entry], tokens: Tokens) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        self.setFixedWidth(self._width((*top, *foot)))
        self.buttons: dict[str, QPushButton] = {}
        self._tokens = tokens
        self._body = body = QVBoxLayout(self)
        body.setContentsMargins(SPACE.medium, 20, SPACE.medium, SPACE.large)
        body.setSpacing(2)
        body.addLayout(self._brand())
        for entry in top:
            body.addWidget(self._button(entry))
        body.addStretch(1)
        for entry in foot:
            body.addWidget(self._button(entry))

    def add_menu(self, menu: QMenu) -> None:
        """Have a button at the foot that opens this menu, which is the sidebar's from now on."""
        menu.setParent(self, menu.windowFlags())
        self.menu = QPushButton(f"  {tr('Menu')}")
        self.menu.setObjectName("menu")
        self.menu.setAccessibleName(tr("Menu"))
        side = scaled(_ICON, self.font())
        self.menu.setIconSize(QSize(side, side))
        self.menu.setIcon(self._icon("menu", is_open=False))
        self.menu.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.menu.setCursor(Qt.CursorShape.PointingHandCursor)
        self.menu.setAutoDefault(True)
        self.menu.clicked.connect(lambda _=False: self._open(menu))
        self._body.addWidget(self.menu)

    def _open(self, menu: QMenu) -> None:
        """Open it above its button, which stands at the foot of the window."""
        menu.popup(self.menu.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def mark(self, name: str) -> None:
        """Show which page is open."""
        for each, button in self.buttons.items():
            button.setChecked(each == name)
            button.setIcon(self._icon(each, is_open=each == name))

    def _width(self, entries: Sequence[Entry]) -> int:
        words = max(self.fontMetrics().horizontalAdvance(each.title) for each in entries)
        return max(_LEAST_WIDTH, words + scaled(_AROUND_WORDS, self.font()))

    def _brand(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(SPACE.medium, 0, 0, SPACE.large)
        line.setSpacing(10)
        sign = label("caption")
        side = scaled(_BRAND, self.font())
        sign.setPixmap(pixmap("brand", self._tokens.accent, side, self.devicePixelRatioF()))
        line.addWidget(sign)
        line.addWidget(label("brand", "Nosdesk"), stretch=1)
        return line

    def _button(self, entry: Entry) -> QPushButton:
        button = QPushButton(f"  {entry.title}")
        button.setObjectName(f"go_{entry.name}")
        button.setAccessibleName(entry.title)
        side = scaled(_ICON, self.font())
        button.setIconSize(QSize(side, side))
        button.setIcon(self._icon(entry.name, is_open=False))
        button.setCheckable(True)
        button.setAutoDefault(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        if entry.shortcut:
            button.setToolTip(entry.shortcut)
        button.clicked.connect(lambda _=False, name=entry.name: self.chosen.emit(name))
        self.buttons[entry.name] = button
        return button

    def _icon(self, name: str, *, is_open: bool) -> QIcon:
        return icon(
            name, self._tokens.text if is_open else self._tokens.muted, scaled(_ICON, self.font())
        )
