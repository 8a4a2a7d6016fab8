"""Long answers of the engine (logs, wait, pull), read on a thread of their own.

The reading thread blocks on a socket; the follower lives on the event loop. Between them lies a
bounded mailbox, so a slow follower slows the engine down instead of filling the memory.
Closing the follower shuts the socket, which wakes and ends the thread.
"""

import asyncio
from collections.abc import AsyncGenerator, Callable, Iterable, Iterator
from contextlib import suppress
from threading import Condition, Thread
from typing import Generic, TypeVar

from requests import Response

from nosdesk.adapters.docker.faults import plain_words
from nosdesk.domain.errors import BugError, NodeError

T = TypeVar("T")

_WAITING_LIMIT = 128
"""Items that are handed over at once at most: what a follower does with them holds up the loop."""

_CHUNK = 64 * 1024


async def followed(
    opened: Callable[[], Response], parsed: Callable[[Iterator[bytes]], Iterable[T]]
) -> AsyncGenerator[T]:
    """Yield what `parsed` makes of the answer's body as it arrives, until the answer ends.

    Both run on the thread. A failure is raised after everything that came before it.
    """
    mailbox: _Mailbox[T] = _Mailbox(asyncio.get_running_loop())
    # A daemon thread: an engine that never sends its headers must not keep us from exiting.
    Thread(target=_read, args=(mailbox, opened, parsed), name="docker-follow", daemon=True).start()
    try:
        while batch := await mailbox.take():
            for item in batch:
                yield item
            await asyncio.sleep(0)  # others have their turn, however much comes in
    finally:
        mailbox.close()


def _read(
    mailbox: "_Mailbox[T]",
    opened: Callable[[], Response],
    parsed: Callable[[Iterator[bytes]], Iterable[T]],
) -> None:
    failure: Exception | None = BugError("The thread that read from Docker failed.")
    try:
        with plain_words(), opened() as response:
            if mailbox.attach(response):
                for item in parsed(_pieces(response)):
                    if not mailbox.put(item):
                        break
        failure = None
    except NodeError as error:
        failure = error
    finally:
        mailbox.end(failure)


def _pieces(response: Response) -> Iterator[bytes]:
    """Yield what has arrived, as soon as it has."""
    if response.raw.chunked:
        yield from response.iter_content(_CHUNK)
    else:  # there `iter_content` waits until it can fill a whole chunk
        while piece := response.raw.read1(_CHUNK):
            yield piece


class _Mailbox(Generic[T]):
    """Hands items from a thread to the loop; `put` waits while it is full."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._arrived = asyncio.Event()
        self._change = Condition()
        self._items: list[T] = []
        self._response: Response | None = None
        self._failure: Exception | None = None
        self._ended = False
        self._closed = False

    def attach(self, response: Response) -> bool:
        """Remember what to shut when the follower leaves; False when it has left."""
        with self._change:
            self._response = response
            return not self._closed

    def put(self, item: T) -> bool:
        with self._change:
            self._change.wait_for(lambda: self._closed or len(self._items) < _WAITING_LIMIT)
            self._items.append(item)
            if len(self._items) == 1:
                self._wake()
            return not self._closed

    def end(self, failure: Exception | None) -> None:
        with self._change:
            self._failure = failure
            self._ended = True
            self._response = None
            self._wake()

    async def take(self) -> list[T]:
        """Return all that arrived; nothing once it is over, or raise why it is."""
        while True:
            with self._change:
                batch, self._items = self._items, []
                self._change.notify()
                if batch or (self._ended and self._failure is None):
                    return batch
                if self._failure is not None:
                    raise self._failure
                self._arrived.clear()
            await self._arrived.wait()

    def close(self) -> None:
        with self._change:
            self._closed = True
            self._change.notify()
            response = self._response
        if response is not None:
            with suppress(OSError, ValueError, RuntimeError):  # it ended by itself just now
                response.raw.shutdown()

    def _wake(self) -> None:
        if not self._closed:
            self._loop.call_soon_threadsafe(self._arrived.set)
