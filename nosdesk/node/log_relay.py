"""What the containers of a run wrote, kept within bounds and honest about what is missing."""

import math
from collections import deque
from collections.abc import Callable, Iterable
from contextlib import aclosing

import msgspec

from nosdesk.domain.errors import NodeError
from nosdesk.node.patience import Patience
from nosdesk.ports.containers import Containers, LogLine
from nosdesk.protocol.results import ResultLine

HEAD_LINES = 2_000
HEAD_BYTES = 256 * 1024
TAIL_LINES = 20_000
TAIL_BYTES = 2 * 1024 * 1024
SHARE_AT_LEAST = 16 * 1024
"""What an operation may always keep, however many share the bounds: about one longest line."""

REREAD_S = 2.0
"""How much of a log is read again where reading broke off."""


class OpLog:
    """The lines of one operation: the first ones, the last ones, and how many are missing.

    The bounds are those of a whole result as it is encoded, and stay well under what a gateway
    hands out; `sharers` is how many operations share them. `on_line` hears of each new line.
    """

    def __init__(
        self, sharers: int = 1, on_line: Callable[[ResultLine], None] | None = None
    ) -> None:
        self._on_line = on_line
        self._head: list[ResultLine] = []
        self._head_room = max(SHARE_AT_LEAST, HEAD_BYTES // sharers)
        self._tail: deque[ResultLine] = deque()
        self._tail_room = max(SHARE_AT_LEAST, TAIL_BYTES // sharers)
        self._left_out = 0
        self._last: dict[str, float] = {}
        self._known: dict[str, float] = {}
        self.last_time = 0.0

    def resume(self) -> float:
        """Return from when on the log is to be read (again): no line is lost or kept twice.

        That is a little before the last line, for the lines of two streams may arrive in another
        order than that of their times; of those that come again, each is recognised by its time.
        """
        self._known = dict(self._last)
        return max(0.0, self.last_time - REREAD_S)

    def add(self, line: LogLine) -> bool:
        """Keep the line unless it was kept before; tell whether it is new.

        The oldest of the tail goes when the bounds are reached.
        """
        if line.time <= self._known.get(line.stream, -1.0):
            return False
        self._last[line.stream] = max(line.time, self._last.get(line.stream, 0.0))
        self.last_time = max(self.last_time, line.time)
        self._take(ResultLine(line.stream, line.text, round(line.time * 1000)))
        return True

    def note(self, text: str, at: float) -> None:
        """Add a line of the node's own, for the poster to read."""
        self._take(ResultLine("nodeerr", text, round(at * 1000)))

    def begin_anew(self, former: Iterable[ResultLine], at: float) -> None:
        """Keep what a former attempt wrote, within the same bounds, and say where it ends."""
        for line in former:
            self._keep(line)
        self.note("The operation was begun anew here.", at)

    def _take(self, line: ResultLine) -> None:
        self._keep(line)
        if self._on_line is not None:
            self._on_line(line)

    def _keep(self, kept: ResultLine) -> None:
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
        note = f"{self._left_out} lines or more were left out here to keep the result small."
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


async def read_on(containers: Containers, container: str, log: OpLog) -> None:
    """Follow the log to its end, from where it was read last."""
    lines = containers.logs(container, after=log.resume())
    async with aclosing(lines):
        async for line in lines:
            log.add(line)


async def read_log(
    containers: Containers,
    container: str,
    log: OpLog,
    patience: Patience,
    *,
    within_s: float = math.inf,
) -> None:
    """Follow a log to its end, however often the engine goes away meanwhile.

    A log that cannot be read is reported; it is no reason to lose the run.
    """
    try:
        await patience.until_answered(
            lambda: read_on(containers, container, log), within_s=within_s
        )
    except NodeError as error:
        patience.tell(error)
