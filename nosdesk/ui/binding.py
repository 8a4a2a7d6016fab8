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
    notify = show if hz is None else _Pace(owner, show, hz).take
    unsubscribe = state.subscribe(notify)
    owner.destroyed.connect(lambda *_: unsubscribe())  # the object it passes is gone by then


class _Pace(Generic[T]):
    """Lets one value through at once and then the latest of each period."""

    def __init__(self, owner: QObject, show: Callable[[T], None], hz: float) -> None:
        self._show = show
        self._latest: list[T] = []
        self._timer = QTimer(owner)
        self._timer.setSingleShot(True)
        self._timer.setInterval(round(1000 / hz))
        self._timer.timeout.connect(self._pass_on)

    def take(self, value: T) -> None:
        self._latest = [value]
        if not self._timer.isActive():
            self._pass_on()

    def _pass_on(self) -> None:
        if self._latest:
            self._timer.start()
            self._show(self._latest.pop())
