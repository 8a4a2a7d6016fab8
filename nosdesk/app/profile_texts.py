"""A grid's profile as the texts of a form, by their places, and back to what JSON would hold."""

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

import msgspec

from nosdesk.adapters.grids.profile import GridProfile, Images
from nosdesk.domain.grid_rules import GridRules
from nosdesk.ui.grids.draft import YES

_LISTS = ("rpcs", "gateways", "pins")
_NUMBERS = frozenset(
    f"$.rules.{name}"
    for name in ("gpus_per_pc", "minimum_ram_gb", "minimum_disk_gb", "minimum_vram_gb")
)
_TICKS = frozenset(("$.rules.play_money", "$.posters_at_home"))
_SEVERAL = frozenset(("$.rules.platforms",))
_HIDDEN = ("$.markets", "$.unknown", "$.rules.cards")
_STEP = re.compile(r"\.(\w+)|\[(\d+)\]")


def texts_of(profile: GridProfile) -> dict[str, str]:
    """Return what the form shows of the profile."""
    return _flat("$", msgspec.to_builtins(profile))


def empty_texts() -> dict[str, str]:
    """Return what stands in an empty form: nothing, but what the rules say of themselves."""
    return _flat("$", {"rules": msgspec.to_builtins(GridRules())})


def raw_profile(texts: Mapping[str, str], begun_with: GridProfile | None) -> dict[str, Any]:
    """Return what the texts mean as JSON would hold it, which need be no profile.

    What no form shows is that of the profile it began with.
    """
    raw: dict[str, Any] = _bare() if begun_with is None else msgspec.to_builtins(begun_with)
    for name in _LISTS:
        raw[name] = []
    for place, text in texts.items():
        steps = _steps(place)
        part: Any = raw
        for step, following in pairwise(steps):
            part = _inside(part, step, following)
        _put(part, steps[-1], _value(place, text.strip()))
    return raw


def _bare() -> dict[str, Any]:
    return {"programs": {}, "images": msgspec.to_builtins(Images()), "rules": {}}


def _flat(place: str, value: object) -> dict[str, str]:
    if place in _HIDDEN:
        return {}
    if place in _SEVERAL and isinstance(value, list | tuple):
        return {place: " ".join(value)}
    if isinstance(value, dict):
        inner = [_flat(f"{place}.{name}", part) for name, part in value.items()]
    elif isinstance(value, list | tuple):
        inner = [_flat(f"{place}[{number}]", part) for number, part in enumerate(value)]
    else:
        return {place: _text(value)}
    return {key: text for each in inner for key, text in each.items()}


def _text(value: object) -> str:
    if isinstance(value, bool):
        return YES if value else ""
    return str(value) if value else ""


def _steps(place: str) -> list[str | int]:
    return [name or int(number) for name, number in _STEP.findall(place)]


def _inside(part: Any, step: str | int, following: str | int) -> Any:  # noqa: ANN401 - JSON
    """Return what is there, made where it is missing."""
    if isinstance(step, int):
        while len(part) <= step:
            part.append([] if isinstance(following, int) else {})
        return part[step]
    return part.setdefault(step, [] if isinstance(following, int) else {})


def _put(part: Any, step: str | int, value: object) -> None:  # noqa: ANN401 - JSON
    if isinstance(step, int):
        part.insert(step, value)
    elif value is None:
        part.pop(step, None)  # the rule's own word for "not said"
    else:
        part[step] = value


def _value(place: str, text: str) -> object:
    if place in _NUMBERS:
        is_number = text.isascii() and text.isdecimal() and len(text) < 10
        return int(text) if is_number else text or None
    if place in _TICKS:
        return text == YES
    return text.split() if place in _SEVERAL else text
