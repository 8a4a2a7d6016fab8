"""What the containers of a run wrote, kept within bounds and honest about what is missing."""

from collections import deque

import msgspec

from nosdesk.ports.containers import LogLine
from nosdesk.protocol.results import ResultLine

HEAD_LINES = 2_000
HEAD_BYTES = 256 * 1024
TAIL_LINES = 20_000
TAIL_BYTES = 2 * 1024 * 1024
SHARE_AT_LEAST = 16 * 1024
"""What an operation may always keep, however many share the bounds: about one longest line."""


class OpLog:
    """The lines of one operation: the first ones, the last ones, and how many are missing.

    The bounds are those of a whole result as it is encoded, and stay well under what a gateway
    hands out; `sharers` is how many operations share them.
    """

    def __init__(self, sharers: int = 1) -> None:
        self._head: list[ResultLine] = []
        self._head_room = max(SHARE_AT_LEAST, HEAD_BYTES // sharers)
        self._tail: deque[ResultLine] = deque()
        self._tail_room = max(SHARE_AT_LEAST, TAIL_BYTES // sharers)
        self._left_out = 0
        self.last_time = 0.0

    def add(self, line: LogLine) -> None:
        """Keep the line; the oldest of the tail goes when the bounds are reached."""
        self.last_time = max(self.last_time, line.time)
        kept = ResultLine(line.stream, line.text, round(line.time * 1000))
        if self._fits_head(kept):
            self._head.append(kept)
            self._head_room -= _size(kept)
        else:
            self._tail.append(kept)
            self._tail_room -= _size(kept)
            self._trim()

    def lines(self) -> list[ResultLine]:
        """Return what was kept, with a line that says so where lines were left out."""
        if not self._left_out:
            return [*self._head, *self._tail]
        note = f"{self._left_out} lines were left out here to keep the result small."
        stamp = self._head[-1].time if self._head else 0
        return [*self._head, ResultLine("nodeerr", note, stamp), *self._tail]

    def _fits_head(self, line: ResultLine) -> bool:
        return (
            not self._tail
            and not self._left_out
            and len(self._head) < HEAD_LINES
            and _size(line) <= self._head_room
        )

    def _trim(self) -> None:
        while len(self._tail) > TAIL_LINES or self._tail_room < 0:
            self._tail_room += _size(self._tail.popleft())
            self._left_out += 1


def _size(line: ResultLine) -> int:
    """Return the bytes that the line takes in the result: escapes can make six of one."""
    return len(msgspec.json.encode(line)) + 1
