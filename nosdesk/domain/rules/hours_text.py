"""Hours as people write them: "22:00-06:00", "mo-fr 18-24, sa-su 0-24", "always".

Days come before the times they are meant for, and hold until other days are named, as on a
shop's door: "mo-fr 8-12, 14-18" is both on five days. Without days it is every day.
"""

import re
from collections.abc import Iterator, Sequence

from nosdesk.domain.errors import BadInput
from nosdesk.domain.rules.rules import Hours

HOURS_LIMIT = 50
ALWAYS = "always"

_TEXT_LIMIT = 2_000
_SHOWN = 40
_DAY_MIN = 24 * 60
_WEEK = tuple(range(7))
_SHORT = ("mo", "tu", "we", "th", "fr", "sa", "su")
_LONG = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_GROUPS = {"daily": _WEEK, "weekdays": _WEEK[:5], "weekends": _WEEK[5:], "weekend": _WEEK[5:]}

_DASH = re.compile(r"\s*(?:[-–—]|\bto\b)\s*")  # noqa: RUF001 - people paste these dashes
_TIMES = re.compile(r"([0-9]{1,2})(?::([0-9]{2}))?-([0-9]{1,2})(?::([0-9]{2}))?")
_REMEDY = "Write hours such as 22:00-06:00, or mo-fr 18-24, sa-su 0-24, or always."


def parse_hours(text: str) -> tuple[Hours, ...]:
    """Return the hours that the text means, none for "always"; `BadInput` says what it is not."""
    if len(text) > _TEXT_LIMIT:
        raise BadInput("These hours are too long a text.", _REMEDY)
    words = re.split(r"[\s,;]+", _DASH.sub("-", text.lower()).strip(" \t\r\n,;"))
    if words == [ALWAYS]:
        return ()
    hours = tuple(_spans(words))
    if len(hours) > HOURS_LIMIT:
        raise BadInput(f"These are {len(hours)} spans; {HOURS_LIMIT} are possible.", _REMEDY)
    return hours


def hours_text(hours: Sequence[Hours]) -> str:
    """Return the hours as `parse_hours` reads them."""
    items, said = [], _WEEK
    for span in hours:
        days = tuple(sorted(set(span.days)))
        times = f"{_clock(span.begin)}-{_clock(span.end)}"
        items.append(times if days == said else f"{_days_text(days)} {times}")
        said = days
    return ", ".join(items) or ALWAYS


def _spans(words: Sequence[str]) -> Iterator[Hours]:
    named: set[int] = set()
    days = _WEEK
    for word in words:
        if match := _TIMES.fullmatch(word):
            days, named = tuple(sorted(named)) or days, set()
            yield _span(word, match, days)
        else:
            named.update(_days(word))
    if named:
        raise BadInput("These hours end with days that have no times.", _REMEDY)


def _span(word: str, match: re.Match[str], days: tuple[int, ...]) -> Hours:
    first, first_minute, last, last_minute = (int(part or 0) for part in match.groups())
    begin, end = first * 60 + first_minute, last * 60 + last_minute
    if max(first_minute, last_minute) > 59 or begin >= _DAY_MIN or end > _DAY_MIN:
        raise BadInput(f"“{word}” are no times of a day (00:00 to 24:00).", _REMEDY)
    return Hours(begin, end or _DAY_MIN, days)


def _days(word: str) -> Sequence[int]:
    if word in _GROUPS:
        return _GROUPS[word]
    ends = [_day(name, word) for name in word.split("-")]
    if len(ends) > 2:
        raise _unknown(word)
    first, last = ends[0], ends[-1]
    return [(first + step) % 7 for step in range((last - first) % 7 + 1)]


def _day(name: str, word: str) -> int:
    if len(name) >= 2:
        for day, long in enumerate(_LONG):
            if long.startswith(name):
                return day
    raise _unknown(word)


def _unknown(word: str) -> BadInput:
    return BadInput(f"“{word[:_SHOWN]}” is neither a day of the week nor times.", _REMEDY)


def _days_text(days: Sequence[int]) -> str:
    runs: list[list[int]] = []
    for day in days:
        if runs and day == runs[-1][-1] + 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return ",".join("-".join(_SHORT[day] for day in sorted({run[0], run[-1]})) for run in runs)


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"
