"""A bounded stream of things that happened."""

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Feed(Generic[T]):
    """Passes items to every reader; a reader that lags loses the oldest and learns how many.

    Publishing never waits, so a slow reader cannot hold up the one who publishes.
    """

    def __init__(self, limit: int = 10_000) -> None:
        self._limit = limit
        self._readers: set[_Reader[T]] = set()

    def publish(self, item: T) -> None:
        """Give the item to every current reader."""
        for reader in self._readers:
            reader.put(item)

    def open(self) -> "FeedReader[T]":
        """Return a reader that sees every item published from now on."""
        reader: _Reader[T] = _Reader(self._limit)
        self._readers.add(reader)
        return FeedReader(reader, lambda: self._readers.discard(reader))


class FeedReader(Generic[T]):
    """One reader's end of a feed; close it when done."""

    def __init__(self, reader: "_Reader[T]", detach: Callable[[], None]) -> None:
        self._reader = reader
        self._detach = detach

    @property
    def dropped(self) -> int:
        """Items lost because this reader lagged."""
        return self._reader.dropped

    def close(self) -> None:
        """Stop receiving; a waiting iteration ends after what has already arrived."""
        self._detach()
        self._reader.close()

    async def items(self) -> AsyncGenerator[T]:
        """Yield items in order until the reader is closed."""
        async for _, batch in self.batches():
            for item in batch:
                yield item

    async def batches(self) -> AsyncGenerator[tuple[int, list[T]]]:
        """Yield what has arrived, in order, with how many were lost before it."""
        known = 0
        while batch := await self._reader.take():
            lost, known = self._reader.dropped - known, self._reader.dropped
            yield lost, batch


class _Reader(Generic[T]):
    def __init__(self, limit: int) -> None:
        self._items: deque[T] = deque(maxlen=limit)
        self._arrived = asyncio.Event()
        self._closed = False
        self.dropped = 0

    def put(self, item: T) -> None:
        if len(self._items) == self._items.maxlen:
            self.dropped += 1
        self._items.append(item)
        self._arrived.set()

    def close(self) -> None:
        self._closed = True
        self._arrived.set()

    async def take(self) -> list[T]:
        while not self._items:
            if self._closed:
                return []
            self._arrived.clear()
            await self._arrived.wait()
        batch = list(self._items)
        self._items.clear()
        return batch
