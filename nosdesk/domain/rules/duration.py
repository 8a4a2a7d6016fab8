"""Lengths of time, as people write and read them: "90m", "2h30m", "1 h 12 min"."""

import math
import re

from nosdesk.domain.errors import BadInput

MINUTE_S = 60
HOUR_S = 3600
DAY_S = 86_400
LONGEST_S = 366 * DAY_S
_TEXT_LIMIT = 40
_SHOWN_DAYS = 99

_DURATION = re.compile(
    r"(?:([0-9]{1,9}) ?d(?:ays?)?)? ?(?:([0-9]{1,9}) ?h)? ?"
    r"(?:([0-9]{1,9}) ?m(?:in)?)? ?(?:([0-9]{1,9}) ?s)?"
)
_REMEDY = "Write it such as 90m, 1h or 2h30m; up to 366d."


def parse_duration(text: str) -> int:
    """Return the seconds that the text means; `BadInput` when it means none, or too many."""
    plain = " ".join(text.lower().split()) if len(text) <= _TEXT_LIMIT else ""
    match = _DURATION.fullmatch(plain)
    parts = match.groups() if match else ()
    units = (DAY_S, HOUR_S, MINUTE_S, 1)
    seconds = sum(int(part) * unit for part, unit in zip(parts, units, strict=False) if part)
    if not 0 < seconds <= LONGEST_S:
        raise BadInput(f"“{text[:_TEXT_LIMIT]}” is no length of time.", _REMEDY)
    return seconds


def duration_text(seconds: float) -> str:
    """Return the length of time in its two largest units, rounded up: "1 h 12 min"."""
    if not seconds <= _SHOWN_DAYS * DAY_S:
        return f"more than {_SHOWN_DAYS} days"
    whole = max(1, math.ceil(seconds))
    if whole < MINUTE_S:
        return f"{whole} s"
    if whole <= DAY_S - MINUTE_S:
        return _in_two(math.ceil(whole / MINUTE_S), 60, " h", " min")
    hours = math.ceil(whole / HOUR_S)
    return _in_two(hours, 24, " day" if hours < 2 * 24 else " days", " h")


def _in_two(count: int, per_large: int, large: str, small: str) -> str:
    many, rest = divmod(count, per_large)
    return " ".join([f"{many}{large}"] * bool(many) + [f"{rest}{small}"] * bool(rest))
