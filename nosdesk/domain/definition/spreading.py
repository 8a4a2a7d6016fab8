"""Merges what the collection markers hold into the lists and objects they stand in.

`__spread__` gives a list its items or an object its members; `__pairs__` gives an object members
from a list of `{"key": …, "value": …}`. What they give wins over what is written beside them.
"""

from typing import cast

from nosdesk.domain.definition.javascript import parsed
from nosdesk.domain.definition.job_definition import Json
from nosdesk.domain.definition.markers import PAIRS, SPREAD

_MARKERS = (SPREAD, PAIRS)


class Unresolved(Exception):
    """Something that cannot be filled in; the text says why, in the network's words."""


def spread_out(value: Json) -> Json:
    """Return the value with every marker in it replaced, or raise `Unresolved`."""
    match value:
        case list():
            return [item for entry in value for item in _items(entry)]
        case dict():
            members = {k: spread_out(v) for k, v in value.items() if k not in _MARKERS}
            for marker in value.keys() & _MARKERS:
                members |= _members(marker, value[marker])
            return members
        case _:
            return value


def _items(entry: Json) -> list[Json]:
    """What one entry of a list stands for: mostly itself."""
    marker = next((m for m in _MARKERS if isinstance(entry, dict) and m in entry), None)
    if marker is None:
        return [spread_out(entry)]
    held = cast("dict[str, Json]", entry)
    raw = held[marker]
    if marker == SPREAD and held.get("chunked") is True and _is_texts(raw):
        raw = "".join(cast("list[str]", raw))
    items = _list(marker, raw)
    if marker == SPREAD:
        items = [inner for item in items for inner in (item if isinstance(item, list) else [item])]
    return [spread_out(item) for item in items]


def _members(marker: str, raw: Json) -> dict[str, Json]:
    if marker == PAIRS:
        return dict(_pair(item) for item in _list(marker, raw))
    members = _read(marker, raw)
    if not isinstance(members, dict):
        raise Unresolved(f"{marker} must be a JSON object")
    return members


def _pair(item: Json) -> tuple[str, Json]:
    if not isinstance(item, dict):
        raise Unresolved("__pairs__ items must be objects")
    key, value = item.get("key"), item.get("value")
    if not isinstance(key, str):
        raise Unresolved("__pairs__ item.key must be string")
    return key, "" if value is None else value


def _list(marker: str, raw: Json) -> list[Json]:
    items = _read(marker, raw)
    if not isinstance(items, list):
        raise Unresolved(f"{marker} must be a JSON array")
    return items


def _read(marker: str, raw: Json) -> Json:
    """JSON text becomes what it says; anything else is taken as it is."""
    if not isinstance(raw, str):
        return raw
    try:
        return parsed(raw)
    except ValueError as error:
        raise Unresolved(f"{marker} is not valid JSON: {error}") from error


def _is_texts(value: Json) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)
