"""Fills in what an operation's arguments leave to be known only when its turn comes.

In the network's order: literals become values, the collection markers merge what they hold,
environment values become texts, and the marker for empty lists goes.

- Text that is nothing but a literal becomes the value itself, and JSON in it is read. Where a
  single text stood, a list of one is unwrapped and a longer one joined by spaces; in a list, its
  items take the literal's place.
- A literal within other text becomes text.
- One that names nothing is an error, and so is a literal that another one brings in.

On purpose unlike the network's node: text that is JSON by chance, such as an environment value
`{"a": 1}`, stays the text it is. There it becomes `[object Object]`, which nobody can want.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from nosdesk.domain.definition.javascript import json_of, parsed, text_of
from nosdesk.domain.definition.job_definition import Json
from nosdesk.domain.definition.known_values import KnownValues, OnRequest
from nosdesk.domain.definition.markers import PAIRS, REMOVE_IF_EMPTY, SPREAD
from nosdesk.domain.definition.spreading import Unresolved, spread_out

SIZE_LIMIT = 4 * 1024 * 1024
"""Characters that filled-in arguments may have: a few literals could ask for gigabytes."""

_WITH_PATH = re.compile(r"%%(ops|global)\.([^.]+)\.([A-Za-z0-9._-]+)%%")
_GLOBAL = re.compile(r"%%(?:global|globals)\.([^.]+)%%")
_INDEX = re.compile(r"0|[1-9][0-9]{0,5}")


@dataclass(frozen=True, slots=True)
class LiteralFailure:
    """Why the arguments cannot be filled in, in the network's words."""

    reason: str


def resolve(args: Mapping[str, Json], known: KnownValues) -> dict[str, Json] | LiteralFailure:
    """Return the arguments with every literal and marker replaced."""
    try:
        spread = spread_out(interpolate(args, known))
    except Unresolved as failure:
        return LiteralFailure(str(failure))
    return _without_empty_marker(_with_env_as_texts(cast("dict[str, Json]", spread)))


def interpolate(args: Mapping[str, Json], known: KnownValues) -> dict[str, Json]:
    """Return the arguments with their literals replaced, or raise `Unresolved`."""
    literals = _Literals(known)
    filled = {name: literals.filled(value) for name, value in args.items()}
    settled = {name: _settled(filled[name], value, name) for name, value in args.items()}
    if _holds_literal(settled):
        raise Unresolved("Unresolved literals remain in interpolated args")
    return settled


class _Literals:
    """Replaces literals by what is known, as long as the whole stays within bounds."""

    def __init__(self, known: KnownValues) -> None:
        self._known = known
        self._room = SIZE_LIMIT

    def filled(self, value: Json) -> Json:
        """Return the value with each literal in it replaced by what it stands for."""
        match value:
            case str():
                return self._filled_text(value)
            case list():
                return [self.filled(item) for item in value]
            case dict():
                return {key: self.filled(item) for key, item in value.items()}
            case _:
                return value

    def _filled_text(self, text: str) -> Json:
        if literal := _WITH_PATH.fullmatch(text):
            return _with_json_read(self._value(literal))
        if literal := _GLOBAL.fullmatch(text):
            return self._global_value(literal)
        text = _WITH_PATH.sub(lambda literal: _spaced(self._value(literal)), text)
        return _GLOBAL.sub(lambda literal: _spaced(self._global_value(literal)), text)

    def _value(self, literal: re.Match[str]) -> Json:
        kind, name, path = literal.groups()
        steps = [name, *path.split(".")]
        if kind == "ops":
            value = _at(self._known.ops, steps)
            return self._found(value, literal, f'opId="{name}", path="{path}"')
        value = _at(self._known.globals, steps)
        return self._found(None if value == "" else value, literal, f'key="{name}.{path}"')

    def _global_value(self, literal: re.Match[str]) -> Json:
        value = self._known.globals.get(literal[1])
        return self._found(None if value == "" else value, literal, f'key="{literal[1]}"')

    def _found(self, value: Json, literal: re.Match[str], asked: str) -> Json:
        if value is None:
            raise Unresolved(f'Unresolved literal: "{literal[0]}" ({asked})')
        self._room -= len(json_of(value))
        if self._room < 0:
            raise Unresolved(f"Literals come to more than {SIZE_LIMIT} characters")
        return value


def _at(value: object, steps: list[str]) -> Json:
    for step in steps:
        if isinstance(value, Mapping):
            value = value.get(step)
        elif isinstance(value, list) and _INDEX.fullmatch(step) and int(step) < len(value):
            value = value[int(step)]
        else:
            return None
    return cast("Json", dict(value) if isinstance(value, OnRequest) else value)


def _settled(value: Json, written: Json, name: str) -> Json:
    """Return what was filled in, in the shape that its place asks for."""
    match written:
        case str() if name in (SPREAD, PAIRS) or _is_literal(written):
            return value[0] if isinstance(value, list) and len(value) == 1 else _spaced(value)
        case list():
            entries = zip(cast("list[Json]", value), written, strict=True)
            return [item for filled, entry in entries for item in _entries(filled, entry)]
        case dict():
            filled = cast("dict[str, Json]", value)
            return {key: _settled(filled[key], entry, key) for key, entry in written.items()}
        case _:
            return value


def _entries(value: Json, written: Json) -> list[Json]:
    """What a list's entry comes to: a literal may be any number of items."""
    is_text = isinstance(written, str) and not _is_literal(written)
    return [value] if is_text else _tokens(value)


def _is_literal(text: str) -> bool:
    return bool(_WITH_PATH.fullmatch(text) or _GLOBAL.fullmatch(text))


def _tokens(value: Json) -> list[Json]:
    """Return the items that a value is in a list: lists are flat there, and JSON is read."""
    read = _json_read(value)
    if isinstance(read, list):
        return [token for item in read for token in _tokens(item)]
    return [] if read is None else [read]


def _spaced(value: Json) -> str:
    return " ".join(text_of(token) for token in _tokens(value))


def _with_json_read(value: Json) -> Json:
    return [_json_read(item) for item in value] if isinstance(value, list) else _json_read(value)


def _json_read(value: Json) -> Json:
    """Text that looks like a JSON list or object becomes it, if it is one."""
    if not isinstance(value, str) or not value.strip().startswith(("[", "{")):
        return value
    try:
        return parsed(value)
    except ValueError:
        return value


def _holds_literal(value: Json) -> bool:
    match value:
        case str():
            return bool(_WITH_PATH.search(value) or _GLOBAL.search(value))
        case list():
            return any(_holds_literal(item) for item in value)
        case dict():
            return any(_holds_literal(item) for item in value.values())
        case _:
            return False


# --- After the literals ---


def _with_env_as_texts(args: dict[str, Json]) -> dict[str, Json]:
    env = args.get("env")
    if not isinstance(env, dict):
        return args
    return {**args, "env": {name: _env_text(value) for name, value in env.items()}}


def _env_text(value: Json) -> str:
    if value is None:
        return ""
    return json_of(value) if isinstance(value, list | dict) else text_of(value)


def _without_empty_marker(args: dict[str, Json]) -> dict[str, Json]:
    """Take the marker out of each list, once, and the list out of the arguments if it is empty."""
    without = dict(args)
    for name, value in args.items():
        if isinstance(value, list) and REMOVE_IF_EMPTY in value:
            place = value.index(REMOVE_IF_EMPTY)
            without[name] = [*value[:place], *value[place + 1 :]]
            if not without[name]:
                del without[name]
    return without
