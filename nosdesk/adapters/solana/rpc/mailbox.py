"""Where notifications wait for their reader."""

import asyncio
from collections import deque
from typing import Generic, TypeVar

T = TypeVar("T")


class Mailbox(Generic[T]):
    """Holds a bounded number of items; a reader who lags finds None in place of the lost ones.

    Several losses in a row are one None. A mailbox of `limit` 1 keeps the latest item instead,
    for what has no history, such as the state of an account. Putting never waits.
    """

    def __init__(self, limit: int) -> None:
        self._items: deque[T | None] = deque()
        self._limit = limit
        self._error: Exception | None = None
        self._arrived = asyncio.Event()

    def put(self, item: T) -> None:
        """Add the item; if that is too much, forget everything that waits."""
        if len(self._items) >= self._limit:
            self._items.clear()
            if self._limit > 1:
                self.put_gap()
                return
        self._items.append(item)
        self._arrived.set()

    def put_gap(self) -> None:
        """Say that something may have been missed."""
        if not self._items or self._items[-1] is not None:
            self._items.append(None)
        self._arrived.set()

    def fail(self, error: Exception) -> None:
        """Raise this from `take` once what waits is taken."""
        self._error = error
        self._arrived.set()

    async def take(self) -> T | None:
        """Return the next item, None for a gap."""
        while not self._items:
            if self._error is not None:
                raise self._error
            self._arrived.clear()
            await self._arrived.wait()
        return self._items.popleft()
