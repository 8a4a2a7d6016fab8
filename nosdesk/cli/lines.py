"""Lines on their way to standard output, written by a thread of their own.

Whoever reads them may be slow, stand still or leave; none of that may hold up a node.
"""

import asyncio
import sys
from collections.abc import Callable
from io import RawIOBase
from queue import Full, Queue
from threading import Thread
from types import TracebackType
from typing import Self

_WAITING_LIMIT = 10_000
_LAST_LINES_S = 2.0


class Lines:
    """Writes lines in order while its block lasts; `put` never waits.

    Lines that a reader leaves unread are lost beyond a limit; `loss` words how many, in the place
    where they would have been. `reader_gone` is set once nobody will read any more.
    """

    def __init__(
        self,
        loss: Callable[[int], str],
        *,
        to: RawIOBase | None = None,
        limit: int = _WAITING_LIMIT,
    ) -> None:
        self.reader_gone = asyncio.Event()
        self._loss = loss
        self._lost = 0
        self._output = to if to is not None else _unbuffered_stdout()
        self._waiting: Queue[str | None] = Queue(limit)
        self._loop = asyncio.get_running_loop()
        # A daemon: a reader that stands still must not keep us from exiting.
        self._thread = Thread(target=self._write_all, name="lines", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Give the last lines a moment to be read."""
        try:
            self._waiting.put(None, timeout=_LAST_LINES_S)
        except Full:
            return
        self._thread.join(_LAST_LINES_S)

    def put(self, line: str) -> None:
        """Write the line soon, or count it as lost."""
        told = f"{self._loss(self._lost)}\n{line}" if self._lost else line
        try:
            self._waiting.put_nowait(told)
        except Full:
            self._lost += 1
        else:
            self._lost = 0

    def _write_all(self) -> None:
        try:
            while (line := self._waiting.get()) is not None:
                self._write(f"{line}\n".encode(errors="backslashreplace"))
        except OSError:
            self._loop.call_soon_threadsafe(self.reader_gone.set)
            while self._waiting.get() is not None:
                pass  # nobody reads it

    def _write(self, text: bytes) -> None:
        while text:
            text = text[self._output.write(text) or 0 :]


def _unbuffered_stdout() -> RawIOBase:
    """Return standard output without its buffer, whose lock a standing write would hold at exit."""
    sys.stdout.flush()
    raw = getattr(sys.stdout.buffer, "raw", sys.stdout.buffer)  # it may have no buffer anyway
    assert isinstance(raw, RawIOBase)
    return raw
