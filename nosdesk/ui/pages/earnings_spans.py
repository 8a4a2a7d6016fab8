"""Days, weeks, months and years by the PC's own calendar, as spans to sum over; no Qt."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from enum import StrEnum
from itertools import islice

from nosdesk.ui.words import date_text, tr

DAYS = 30
WEEKS = 26
MONTHS = 12
MOST_MONTHS = 36
"""All of a longer history is shown by years."""


class Period(StrEnum):
    """How the time is divided."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    ALL = "all"


_Words = Callable[[date], tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Span:
    """One bar's time, from its begin to the next one's: `label` is short, `name` says it all."""

    begin: float
    label: str
    name: str


@dataclass(frozen=True, slots=True)
class Spans:
    """Spans in a row, the last one running now, and when that ends."""

    spans: tuple[Span, ...]
    end: float

    @property
    def edges(self) -> tuple[float, ...]:
        """Where each begins, and the end of all."""
        return (*(span.begin for span in self.spans), self.end)


def spans_of(period: Period, now: float, zone: tzinfo, first: float | None) -> Spans:
    """Return the spans up to now; `first` is when the first run was settled."""
    today = datetime.fromtimestamp(now, zone).date()
    if period is Period.DAY:
        return last_days(now, zone, DAYS)
    monday = today - timedelta(today.weekday())
    if period is Period.WEEK:
        return _spans(_back(monday, WEEKS, days=7), monday + timedelta(7), zone, _week)
    month = today.replace(day=1)
    if period is Period.MONTH:
        return _months(month, MONTHS, zone)
    begin = today if first is None else datetime.fromtimestamp(min(first, now), zone).date()
    count = 12 * (today.year - begin.year) + today.month - begin.month + 1
    return _months(month, count, zone) if count <= MOST_MONTHS else _years(begin, today, zone)


def last_days(now: float, zone: tzinfo, count: int) -> Spans:
    """Return the last days up to today, so many of them."""
    today = datetime.fromtimestamp(now, zone).date()
    return _spans(_back(today, count, days=1), today + timedelta(1), zone, _day)


def _day(day: date) -> tuple[str, str]:
    return date_text(day, "day"), date_text(day, "full")


def _week(day: date) -> tuple[str, str]:
    return date_text(day, "day"), tr("Week from {day}", day=date_text(day, "full"))


def _month(day: date) -> tuple[str, str]:
    return date_text(day, "month"), date_text(day, "month")


def _year(day: date) -> tuple[str, str]:
    return date_text(day, "year"), date_text(day, "year")


def _back(last: date, count: int, *, days: int) -> list[date]:
    return [last - timedelta(days * number) for number in range(count - 1, -1, -1)]


def _months(last: date, count: int, zone: tzinfo) -> Spans:
    begins = list(islice(_months_before(last), count))[::-1]
    return _spans(begins, _next_month(last), zone, _month)


def _months_before(month: date) -> Iterator[date]:
    while True:
        yield month
        month = (month - timedelta(1)).replace(day=1)


def _next_month(month: date) -> date:
    return (month + timedelta(31)).replace(day=1)


def _years(first: date, last: date, zone: tzinfo) -> Spans:
    begins = [date(year, 1, 1) for year in range(first.year, last.year + 1)]
    return _spans(begins, date(last.year + 1, 1, 1), zone, _year)


def _spans(begins: list[date], end: date, zone: tzinfo, words: _Words) -> Spans:
    return Spans(
        tuple(Span(_midnight(day, zone), *words(day)) for day in begins), _midnight(end, zone)
    )


def _midnight(day: date, zone: tzinfo) -> float:
    return datetime(day.year, day.month, day.day, tzinfo=zone).timestamp()
