"""A few ways to go, each a large button with its reasons, of which one is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from nosdesk.ui.kit.status_shape import StatusShape
from nosdesk.ui.kit.text import label
from nosdesk.ui.sentence_view import Shape
from nosdesk.ui.theme.tokens import SPACE, Tokens, Tone
from nosdesk.ui.wizard.set_up_view import Choice
from nosdesk.ui.words import tr

_SIDE = 20


class WayButtons(QWidget):
    """Shows the ways below each other; `chosen` says the key of the one that was clicked."""

    chosen = Signal(str)

    def __init__(self, name: str, tokens: Tokens) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._tokens = tokens
        self._group = QButtonGroup(self)
        self.buttons: dict[str, WayButton] = {}
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(SPACE.medium)

    def show_ways(self, ways: Sequence[Choice]) -> None:
        """Show these."""
        for way in ways:
            if way.key not in self.buttons:
                self._add(way.key)
            self.buttons[way.key].show_way(way)
        keys = {way.key for way in ways}
        for key, button in self.buttons.items():
            button.setVisible(key in keys)

    def _add(self, key: str) -> None:
        button = self.buttons[key] = WayButton(key, self._tokens)
        self._group.addButton(button)
        self._body.addWidget(button)
        button.clicked.connect(lambda _=False: self.chosen.emit(key))


class WayButton(QPushButton):
    """One way: its name, what speaks for it, and a mark when it is the chosen one."""

    def __init__(self, key: str, tokens: Tokens) -> None:
        super().__init__()
        self.setObjectName(f"set_up_way_{key}")
        self.setProperty("role", "way")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._shape = StatusShape(tokens, _SIDE)
        self._title, self._text = label("name"), label("small_muted", wraps=True)
        line = QHBoxLayout(self)
        line.setContentsMargins(18, SPACE.large, 18, SPACE.large)
        line.setSpacing(SPACE.large)
        line.addWidget(self._shape, alignment=Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(SPACE.tiny)
        words.addWidget(self._title)
        words.addWidget(self._text)
        line.addLayout(words, stretch=1)
        for each in (self._shape, self._title, self._text):
            each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_way(self, way: Choice) -> None:
        """Show this way."""
        shape, word = (Shape.FILLED, tr("chosen")) if way.is_chosen else (Shape.HOLLOW, "")
        if not way.is_open:
            shape, word = Shape.SLASHED, tr("not possible here")
        self._shape.show_shape(shape, Tone.GOOD if way.is_chosen else Tone.QUIET, word)
        self._title.setText(way.title)
        self._text.setText(way.text)
        self.setChecked(way.is_chosen)
        self.setEnabled(way.is_open)
        self.setAccessibleName(way.title)
        self.setAccessibleDescription(f"{word} {way.text}".strip())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the room that its words want."""
        return self._room().sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the least room for its words."""
        return self._room().minimumSize()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Tell that its words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return how high its words are in so much room."""
        return self._room().heightForWidth(width)

    def _room(self) -> QHBoxLayout:
        room = self.layout()
        assert isinstance(room, QHBoxLayout)
        return room
