"""The window's words and figures, in the language that is spoken; no Qt in it.

View values are made without Qt and hold what people read, so what translates and what formats a
number is put in here once, when the program starts.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Literal

NOT_KNOWN = "—"
"""What was not measured: never zero."""

DateKind = Literal["day", "full", "month", "year"]
"""How much of a date is said: "23 Nov", "23 Nov 2026", "Nov 2026" or "2026"."""


_AMOUNT = re.compile(
    r"(?<![\w.])([0-9]+)\.([0-9]+)(?= (?:(?:of|von|de) [0-9.]+ )?(?:NOS|SOL|GiB|GB)\b)", re.ASCII
)
"""An amount with a fraction, alone or of another, as nodes write it in every language."""


def _english(number: float, decimals: int) -> str:
    return f"{number:,.{decimals}f}"


def _english_when(moment: datetime) -> str:
    return f"{moment.day} {moment:%b, %H:%M}"


def _english_date(day: date, kind: DateKind) -> str:
    texts = {
        "day": f"{day.day} {day:%b}",
        "full": f"{day.day} {day:%b %Y}",
        "month": f"{day:%b %Y}",
    }
    return texts.get(kind, f"{day:%Y}")


@dataclass(frozen=True, slots=True)
class Language:
    """How texts, numbers and moments are put; English as written unless told otherwise."""

    translate: Callable[[str], str] = lambda text: text
    number: Callable[[float, int], str] = _english
    when: Callable[[datetime], str] = _english_when
    date: Callable[[date, DateKind], str] = _english_date
    country: Callable[[str], str] = lambda code: code
    point: str = "."
    """What stands before the fraction of a number."""

    say: Callable[[str], str] | None = None
    """Translates what a node said, which holds values already; None where `translate` does."""


_spoken = Language()


def speak(language: Language) -> None:
    """Use this language from now on; what is already shown keeps its words."""
    global _spoken  # noqa: PLW0603 - one program speaks one language, as gettext has it
    _spoken = language


def tr(text: str, /, **values: object) -> str:
    """Return the text in the user's language, with the values in their places."""
    translated = _spoken.translate(text)
    return translated.format(**values) if values else translated


def as_heading(text: str) -> str:
    """Return words of a sentence as they begin a line of their own."""
    return text[:1].upper() + text[1:]


def said(*texts: str) -> str:
    """Return what a node says, values and all, in the user's language; several make one text."""
    say = _spoken.say or _spoken.translate
    return amounts_text(" ".join(say(text) for text in texts if text))


def amounts_text(text: str) -> str:
    """Return the text with the amounts in it as they are written here, to the last digit."""
    if _spoken.point == ".":
        return text
    return _AMOUNT.sub(lambda found: f"{found[1]}{_spoken.point}{found[2]}", text)


def typed_number(text: str) -> str:
    """Return what was typed with a point before its fraction, whatever stands there here."""
    plain = text.strip()
    return plain if "." in plain else plain.replace(_spoken.point, ".")


def number_text(value: float, decimals: int = 0) -> str:
    """Return the number as it is written here."""
    return _spoken.number(value, decimals)


def moment_text(at: float, zone: tzinfo | None = None) -> str:
    """Return the day and time of day, in the PC's zone unless another is given.

    What no calendar has is not known: the network may claim any moment.
    """
    try:
        moment = datetime.fromtimestamp(at, zone).astimezone(zone)
    except (OverflowError, ValueError, OSError):
        return NOT_KNOWN
    return _spoken.when(moment)


def date_text(day: date, kind: DateKind = "full") -> str:
    """Return the day, or the month or year that it is in."""
    return _spoken.date(day, kind)


def span_text(seconds: float) -> str:
    """Return a length of time in its largest fitting unit: "18 min", "3.5 h", "2 d"."""
    if seconds < 60:
        return tr("{n} s", n=number_text(max(0, seconds)))
    if seconds < 90 * 60:
        return tr("{n} min", n=number_text(seconds / 60))
    if seconds < 48 * 3600:
        hours = round(seconds / 3600, 1)
        return tr("{n} h", n=number_text(hours, 0 if hours.is_integer() else 1))
    return tr("{n} d", n=number_text(seconds / 86400))


def age_text(seconds: float) -> str:
    """Return how long ago something was, for what may be out of date."""
    return tr("{span} ago", span=span_text(seconds))


def country_text(code: str) -> str:
    """Return the name of the country with this code; what is no code stays as it is written."""
    return _spoken.country(code)
