"""The wall clock of a zone: what it shows at an instant, and when it is put forward or back.

Instants are Unix seconds. Those beyond the years that a calendar can name, which only a broken
clock or a damaged file brings, are taken for the first or the last one of them.
"""

from datetime import UTC, datetime, timedelta, tzinfo

from nosdesk.domain.rules.duration import DAY_S

EARLIEST = -62_000_000_000
LATEST = 253_000_000_000

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LOOK_S = 6 * 3600
"""No zone ever moved its clock and moved it back within so short a time."""

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def bounded(at: float) -> float:
    """Return the instant, or the nearest one that a calendar can name."""
    return min(max(EARLIEST, at), LATEST)  # in this order no NaN gets through


def wall_time(at: float, zone: tzinfo) -> datetime:
    """Return what the wall clock shows."""
    return (_EPOCH + timedelta(seconds=bounded(at))).astimezone(zone)


def offset_at(second: int, zone: tzinfo) -> int:
    """Return how many seconds the wall clock is ahead of UTC."""
    ahead = wall_time(second, zone).utcoffset()
    return int(ahead.total_seconds()) if ahead else 0


def next_shift(begin: int, end: int, zone: tzinfo) -> int:
    """Return when after `begin` the clock is put forward or back; `end` if not before it."""
    offset = offset_at(begin, zone)
    while begin < end:
        ahead = min(begin + _LOOK_S, end)
        if offset_at(ahead, zone) != offset:
            return _first_other(begin, ahead, offset, zone)
        begin = ahead
    return end


def clock_text(then: float, at: float, zone: tzinfo) -> str:
    """Return the clock time of `then`, with the day where it is not within a day of `at`."""
    shown = wall_time(then, zone)
    time = f"{shown:%H:%M}"
    days_apart = abs(then - at) / DAY_S
    if days_apart < 1:
        return time
    if then > at and days_apart < 7:
        return f"{_DAYS[shown.weekday()]} {time}"
    year = "" if shown.year == wall_time(at, zone).year else f" {shown.year}"
    return f"{shown.day} {_MONTHS[shown.month - 1]}{year} {time}"


def _first_other(same: int, other: int, offset: int, zone: tzinfo) -> int:
    while other - same > 1:
        middle = (same + other) // 2
        if offset_at(middle, zone) == offset:
            same = middle
        else:
            other = middle
    return other
