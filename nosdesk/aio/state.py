"""The latest value of something, and who wants to hear when it changes."""

import asyncio
import logging
from collections.abc import AsyncGenerator, Callable
from typing import Generic, TypeVar

T = TypeVar("T")
Unsubscribe = Callable[[], None]

_log = logging.getLogger(__name__)


class State(Generic[T]):
    """Holds the latest value; only its owner sets it, anyone may watch.

    Equal values are not announced. A subscriber that fails is reported and skipped: it never
    stops the owner or its siblings.
    """

    def __init__(self, value: T) -> None:
        self._value = value
        self._subscribers: dict[object, Callable[[T], None]] = {}

    @property
    def value(self) -> T:
        """The latest value."""
        return self._value

    def set(self, value: T) -> None:
        """Change the value and tell every subscriber, in the order they came."""
        if value == self._value:
            return
        self._value = value
        for notify in tuple(self._subscribers.values()):
            _tell(notify, value)

    def subscribe(self, notify: Callable[[T], None]) -> Unsubscribe:
        """Tell `notify` the value now and at every change, until the returned call."""
        key = object()
        self._subscribers[key] = notify
        _tell(notify, self._value)
        return lambda: self._subscribers.pop(key, None) and None

    async def changes(self) -> AsyncGenerator[T]:
        """Yield the value now and after changes; a slow reader sees only the latest."""
        changed = asyncio.Event()
        unsubscribe = self.subscribe(lambda _: changed.set())
        try:
            while True:
                await changed.wait()
                changed.clear()
                yield self._value
        finally:
            unsubscribe()


def _tell(notify: Callable[[T], None], value: T) -> None:
    try:
        notify(value)
    except Exception:  # noqa: BLE001 - a broken listener must not break the one it listens to
        _log.exception("A subscriber failed", extra={"action": "subscriber_failed"})
