"""What all pages have in common: room, scrolling where it does not fit, and rest while unseen."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from nosdesk.aio.state import State
from nosdesk.ui.binding import Pace, bind
from nosdesk.ui.kit.text import label
from nosdesk.ui.theme.tokens import SPACE

_SIDE_MARGIN = 28
T = TypeVar("T")


class Page(QScrollArea):
    """A page; `content` is where its parts go, from top to bottom, below its `heading`.

    One that is not `is_titled` begins with something that says as much.
    """

    wanted = Signal(str)
    """Asks for another page, by its name."""
    seen = Signal(bool)
    """Whether it can be seen from now on."""

    def __init__(self, name: str, title: str, *, is_titled: bool = True) -> None:
        super().__init__()
        self._is_seen = False
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
        self.heading = label("heading", title)
        if is_titled:
            self.content.addWidget(self.heading)
        self.setWidget(inside)

    def follow(
        self, state: State[T], show: Callable[[T], None], *, hz: float | None = None
    ) -> None:
        """Show the state's value now, and what it changes to whenever the page can be seen."""
        pace = Pace(self, show, hz, lambda: self._is_seen)
        self.seen.connect(lambda _: pace.catch_up())
        bind(self, state, pace.take)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Catch up with what came while it could not be seen."""
        super().showEvent(event)
        self._tell_seen(True)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Rest, also when the whole window is minimised."""
        super().hideEvent(event)
        self._tell_seen(False)

    def _tell_seen(self, is_seen: bool) -> None:  # noqa: FBT001 - what the signal carries
        if is_seen != self._is_seen:
            self._is_seen = is_seen
            self.seen.emit(is_seen)
