"""Docker's log stream, taken apart: bytes into frames, frames into lines.

The engine sends one frame per piece of output: a head of eight bytes (the stream, then the
length), then a time stamp and the text. HTTP chunks split frames anywhere, and a line longer than
16 KiB comes in several frames that each repeat the same time stamp. So: frames are gathered
whole, then lines are, for each stream on its own.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from functools import lru_cache
from typing import Literal

from nosdesk.domain.errors import Unavailable, Untrusted
from nosdesk.ports.containers import LogLine

LINE_LIMIT = 16 * 1024
"""Bytes of a line that are kept; the rest of it is dropped."""

FRAME_LIMIT = 1024 * 1024
_HEAD = 8
Stream = Literal["stdout", "stderr"]
_STREAMS: tuple[Stream, ...] = ("stdout", "stdout", "stderr")
_STAMP = len("2006-01-02T15:04:05.000000000Z ")


def frames(chunks: Iterable[bytes]) -> Iterator[tuple[int, bytes]]:
    """Yield each whole frame as its stream's number and its content."""
    waiting = bytearray()
    for chunk in chunks:
        waiting += chunk
        start = 0
        while (end := _frame_end(waiting, start)) is not None:
            yield waiting[start], bytes(waiting[start + _HEAD : end])
            start = end
        del waiting[:start]


def _frame_end(waiting: bytearray, start: int) -> int | None:
    if len(waiting) - start < _HEAD:
        return None
    size = int.from_bytes(waiting[start + 4 : start + _HEAD])
    if size > FRAME_LIMIT:
        raise Untrusted(f"Docker announced a log frame of {size} bytes.", "Restart Docker.")
    end = start + _HEAD + size
    return end if end <= len(waiting) else None


def lines(chunks: Iterable[bytes], after: Mapping[Stream, float]) -> Iterator[LogLine]:
    """Yield each whole line written after its stream's time, in the order in which lines end."""
    unfinished = {name: _Line() for name in _STREAMS}
    for number, content in frames(chunks):
        if number >= len(_STREAMS):
            raise Unavailable("Docker failed to read the log.", content.decode("utf-8", "replace"))
        stream = _STREAMS[number]
        for text, time in unfinished[stream].add(content):
            if time > after[stream]:
                yield LogLine(stream, text, time)
    for stream, line in unfinished.items():
        for text, time in line.rest():
            if time > after[stream]:
                yield LogLine(stream, text, time)


class _Line:
    """One stream's unfinished line: its first 16 KiB, and the stamp it began with."""

    def __init__(self) -> None:
        self._kept = bytearray()
        self._time = 0.0

    def add(self, content: bytes) -> Iterator[tuple[str, float]]:
        """Yield the lines that this content finishes."""
        if len(self._kept) >= _STAMP and content[:_STAMP] == self._kept[:_STAMP]:
            content = content[_STAMP:]  # a long line goes on, and repeats its stamp
        *finished, rest = content.split(b"\n")
        for part in finished:
            self._keep(part)
            yield self._taken()
        self._keep(rest)

    def rest(self) -> Iterator[tuple[str, float]]:
        """Yield what the container left without a line end."""
        if self._kept:
            yield self._taken()

    def _keep(self, part: bytes) -> None:
        self._kept += part[: _STAMP + LINE_LIMIT - len(self._kept)]

    def _taken(self) -> tuple[str, float]:
        line, self._kept = bytes(self._kept), bytearray()
        time = _unix_time(line[:_STAMP])
        if time is not None:
            self._time, line = time, line[_STAMP:]
        return line[:LINE_LIMIT].rstrip(b"\r").decode("utf-8", "replace"), self._time


def _unix_time(stamp: bytes) -> float | None:
    """Return Unix seconds, as fine as a float holds them; None when it is no time stamp."""
    second, dot, fraction = stamp.partition(b".")
    digits = fraction.removesuffix(b"Z ")
    if not dot or len(digits) == len(fraction) or not digits.isdigit():
        return None
    whole = _unix_second(second)
    return None if whole is None else whole + int(digits) / 10 ** len(digits)


@lru_cache(maxsize=8)
def _unix_second(text: bytes) -> int | None:
    try:
        return int(datetime.fromisoformat(text.decode("ascii") + "+00:00").timestamp())
    except ValueError:
        return None
