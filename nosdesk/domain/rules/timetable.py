"""The user's hours as one week of free and quiet minutes, held against a wall clock.

A minute is free when the wall clock shows one that the hours name. So when the clock is put
forward, the minutes that it skips are not worked, and what follows is judged as ever; when it is
put back, the minutes that come twice are free twice, or quiet twice.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import tzinfo
from functools import lru_cache
from itertools import chain, groupby
from math import ceil, floor

from nosdesk.domain.rules.rules import Hours, Rules
from nosdesk.domain.rules.wall_clock import bounded, next_shift, offset_at

DAY_MIN = 24 * 60
WEEK_MIN = 7 * DAY_MIN
HORIZON_S = 28 * 86_400
"""Far enough to meet every span of a week, also when a moved clock skips it once."""

_MONDAY_S = 3 * 86_400
"""The Unix epoch was a Thursday."""


@dataclass(frozen=True, slots=True)
class Span:
    """From `begin` to just before `end` the GPU may work, or is to be quiet."""

    begin: float
    end: float
    is_free: bool


@dataclass(frozen=True, slots=True)
class Timetable:
    """A week by the wall clock, from Monday 00:00: each minute 1 where it is free.

    `flips` are the minutes that differ from the one before; there are none in a week that is all
    free or all quiet.
    """

    minutes: bytes
    flips: tuple[int, ...]

    def is_free(self, minute: int) -> bool:
        """Tell whether the GPU may work in this minute of the week."""
        return self.minutes[minute] == 1

    def minutes_to_flip(self, minute: int) -> int:
        """Return how far it is from this minute to the next flip, of which there must be one."""
        place = bisect_right(self.flips, minute)
        return (
            self.flips[place] - minute
            if place < len(self.flips)
            else self.flips[0] - minute + WEEK_MIN
        )

    @property
    def longest_free_min(self) -> int:
        """How long the longest free span is; a week when it has no end."""
        if not self.flips:
            return WEEK_MIN if self.is_free(0) else 0
        return max(self.minutes_to_flip(flip) for flip in self.flips if self.is_free(flip))


@dataclass(frozen=True, slots=True)
class Outlook:
    """What the hours say at an instant about work that takes a certain time.

    `changes` is when free turns into quiet or back, `next_start` the first instant, this one
    included, at which the work can begin and end before the quiet time; None is never.
    `is_hopeless` says that no free span of a week is long enough.
    """

    is_free: bool
    is_hopeless: bool
    changes: float | None
    next_start: float | None


@lru_cache(maxsize=64)
def timetable_of(hours: tuple[Hours, ...]) -> Timetable:
    """Return the week that these hours make; without any it is all free."""
    week = bytearray(WEEK_MIN) if hours else bytearray(b"\x01" * WEEK_MIN)
    for span in hours:
        for day in span.days:
            _set_free(week, day * DAY_MIN + span.begin, _length(span))
    flips = tuple(minute for minute in range(WEEK_MIN) if week[minute] != week[minute - 1])
    return Timetable(bytes(week), flips)


def outlook(hours: tuple[Hours, ...], need_s: float, at: float, zone: tzinfo) -> Outlook:
    """Return what the hours say at this instant about work that takes so long."""
    table, at = timetable_of(hours), bounded(at)
    if not table.flips:
        is_free = table.is_free(0)
        return Outlook(is_free, not is_free, None, at if is_free else None)
    is_hopeless = table.longest_free_min * 60 <= need_s
    coming = _spans(table, at, at + HORIZON_S, zone)
    now = next(coming)
    fitting = (s.begin for s in chain([now], coming) if s.is_free and s.end - need_s > s.begin)
    next_start = None if is_hopeless else next(fitting, None)
    changes = now.end if now.end < at + HORIZON_S else None
    return Outlook(now.is_free, is_hopeless, changes, next_start)


def ruled_spans(rules: Rules, begin: float, end: float, zone: tzinfo) -> Iterator[Span]:
    """Yield the free and the quiet spans between two instants, in turn and without a gap."""
    yield from _spans(timetable_of(rules.hours), bounded(begin), bounded(end), zone)


def _set_free(week: bytearray, begin: int, length: int) -> None:
    begin %= WEEK_MIN
    end = begin + length
    week[begin : min(end, WEEK_MIN)] = b"\x01" * (min(end, WEEK_MIN) - begin)
    rest = max(0, end - WEEK_MIN)
    week[:rest] = b"\x01" * rest


def _length(span: Hours) -> int:
    length = span.end - span.begin
    return min(max(0, length if length > 0 else length + DAY_MIN), DAY_MIN)


def _spans(table: Timetable, begin: float, end: float, zone: tzinfo) -> Iterator[Span]:
    pieces = _pieces(table, floor(begin), ceil(end), zone) if begin < end else iter(())
    for is_free, alike in groupby(pieces, key=lambda piece: piece.is_free):
        edges = [edge for piece in alike for edge in (piece.begin, piece.end)]
        yield Span(max(begin, edges[0]), min(end, edges[-1]), is_free)


def _pieces(table: Timetable, begin: int, end: int, zone: tzinfo) -> Iterator[Span]:
    """Yield the spans, cut also where the wall clock is put forward or back."""
    if not table.flips:
        yield Span(begin, end, table.is_free(0))
        return
    while begin < end:
        since_monday = begin + offset_at(begin, zone) + _MONDAY_S
        minute, seconds = divmod(since_monday % (WEEK_MIN * 60), 60)
        flip = begin + table.minutes_to_flip(minute) * 60 - seconds
        until = next_shift(begin, min(flip, end), zone)
        yield Span(begin, until, table.is_free(minute))
        begin = until
