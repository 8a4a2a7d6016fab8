"""The energy one GPU took, summed up from its readings."""

from bisect import bisect_right
from collections import deque
from dataclasses import dataclass
from typing import NamedTuple

from nosdesk.domain.gpu import GpuReading

LONGEST_GAP_S = 30.0
"""Between readings further apart than this nobody knows what the card drew, unless it counted."""

_EVERY_READING_FOR = 3_600
_THEN_EVERY_S = 60.0
_THEN_FOR = 7 * 24 * 60
_SECONDS_IN_AN_HOUR = 3_600


@dataclass(frozen=True, slots=True)
class Energy:
    """Watt-hours, and the seconds of the time asked for in which they were measured."""

    wh: float
    measured_s: float


class _Sum(NamedTuple):
    """All that was taken up to one moment, since the meter began."""

    at: float
    wh: float
    measured_s: float


class EnergyMeter:
    """Sums up the energy of one card; a week of it can be asked for, the last hour to the second.

    The card's own counter is believed where it has one, else the power it read is integrated.
    """

    def __init__(self) -> None:
        self._fine: deque[_Sum] = deque()
        self._coarse: deque[_Sum] = deque(maxlen=_THEN_FOR)
        self._last: GpuReading | None = None

    def add(self, at: float, reading: GpuReading) -> None:
        """Take in a reading; when the clock was set back, the meter begins anew."""
        if self._fine and at <= self._fine[-1].at:
            self._fine.clear()
            self._coarse.clear()
        if not self._fine or self._last is None:
            self._fine.append(_Sum(at, 0.0, 0.0))
        else:
            self._fine.append(_grown(self._fine[-1], self._last, at, reading))
        self._last = reading
        if len(self._fine) > _EVERY_READING_FOR:
            oldest = self._fine.popleft()
            if not self._coarse or oldest.at - self._coarse[-1].at >= _THEN_EVERY_S:
                self._coarse.append(oldest)

    def between(self, begin: float, end: float) -> Energy | None:
        """Return what was taken between two instants; None when nothing of it was measured."""
        sums = [*self._coarse, *self._fine]
        if not sums or end <= begin:
            return None
        first, last = _at(sums, begin), _at(sums, end)
        if last.measured_s <= first.measured_s:
            return None
        return Energy(last.wh - first.wh, last.measured_s - first.measured_s)


def _grown(sum_: _Sum, before: GpuReading, at: float, now: GpuReading) -> _Sum:
    seconds = at - sum_.at
    joules: float | None = None
    if before.energy_j is not None and now.energy_j is not None:
        joules = now.energy_j - before.energy_j
    if joules is None or joules < 0:  # a counter that began anew counts for nothing
        joules = _integrated(before.power_w, now.power_w, seconds)
    if joules is None:
        return sum_._replace(at=at)
    return _Sum(at, sum_.wh + joules / _SECONDS_IN_AN_HOUR, sum_.measured_s + seconds)


def _integrated(before_w: float | None, now_w: float | None, seconds: float) -> float | None:
    if before_w is None or now_w is None or seconds > LONGEST_GAP_S:
        return None
    return (before_w + now_w) / 2 * seconds


def _at(sums: list[_Sum], at: float) -> _Sum:
    """Return the sum at that instant, between two known ones on the straight line."""
    after = bisect_right(sums, at, key=lambda each: each.at)
    if after == 0:
        return sums[0]
    if after == len(sums):
        return sums[-1]
    earlier, later = sums[after - 1], sums[after]
    share = (at - earlier.at) / (later.at - earlier.at)
    return _Sum(
        at,
        earlier.wh + share * (later.wh - earlier.wh),
        earlier.measured_s + share * (later.measured_s - earlier.measured_s),
    )
