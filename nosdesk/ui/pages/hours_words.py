"""The hours in which a GPU may work, in the user's own words for days; no Qt."""

from collections.abc import Iterator, Sequence

from nosdesk.domain.rules import Hours
from nosdesk.ui.words import tr

_DAY_MIN = 24 * 60
_WEEK = tuple(range(7))


def hours_words(hours: Sequence[Hours]) -> str:
    """Return the spans one after another; days hold until others are named."""
    items, named = [], _WEEK
    for span in hours:
        days = tuple(sorted(set(span.days)))
        times = _times(span)
        items.append(times if days == named else f"{_days(days)} {times}")
        named = days
    return ", ".join(items) or tr("At any hour")


def _times(span: Hours) -> str:
    if (span.begin, span.end) == (0, _DAY_MIN):
        return tr("all day")
    return f"{_clock(span.begin)}-{_clock(span.end)}"


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _days(days: Sequence[int]) -> str:
    names = (tr("Mon"), tr("Tue"), tr("Wed"), tr("Thu"), tr("Fri"), tr("Sat"), tr("Sun"))
    parts = (
        names[first] if first == last else f"{names[first]}-{names[last]}"
        for first, last in _runs(days)
    )
    return " ".join(parts)


def _runs(days: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last of each row of days that follow one another."""
    first = last = days[0] if days else 0
    for day in days[1:]:
        if day != last + 1:
            yield first, last
            first = day
        last = day
    yield first, last
