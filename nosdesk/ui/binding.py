"""Joins widgets to `State`s for as long as the widget lives."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

from nosdesk.aio.state import State

T = TypeVar("T")


def bind(
    owner: QObject, state: State[T], show: Callable[[T], None], *, hz: float | None = None
) -> None:
    """Call `show` with the state's value now and at each change, until the owner is destroyed.

    With `hz` no more often than that, and always with the latest value in the end.
    """
    notify = show if hz is None else Pace(owner, show, hz).take
    unsubscribe = state.subscribe(notify)
    owner.destroyed.connect(lambda *_: unsubscribe())  # the object it passes is gone by then


class Pace(Generic[T]):
    """Lets one value through at once and then the latest of each period.

    While nobody sees the owner, what comes after the first value waits for `catch_up`.
    """

    def __init__(
        self,
        owner: QObject,
        show: Callable[[T], None],
        hz: float | None,
        is_seen: Callable[[], bool] = lambda: True,
    ) -> None:
        self._show = show
        self._is_seen = is_seen
        self._is_first = True
        self._latest: list[T] = []
        self._timer = QTimer(owner)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0 if hz is None else round(1000 / hz))
        self._timer.timeout.connect(self.catch_up)
        self._has_pace = hz is not None

    def take(self, value: T) -> None:
        """Show the value now, or the latest one when its time has come."""
        self._latest = [value]
        if not self._timer.isActive():
            self.catch_up()

    def catch_up(self) -> None:
        """Show what waits, if it can be seen."""
        if not self._latest or not (self._is_first or self._is_seen()):
            return
        self._is_first = False
        if self._has_pace:
            self._timer.start()
        self._show(self._latest.pop())
