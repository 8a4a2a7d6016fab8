"""Job definitions: what a poster asks for, checked before anything of it is believed.

This version carries out `container/run` operations, one after another. What the network's format
has beyond that is refused by name rather than ignored, so a poster never gets half of a job.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import msgspec

from nosdesk.domain.json_rules import (
    FLAW_LIMIT,
    UNSUPPORTED,
    Flaw,
    Rule,
    array,
    boolean,
    either,
    flaws_of,
    literal,
    mapping,
    number,
    record,
    text,
    unsupported,
)

DEPTH_LIMIT = 64
OPS_LIMIT = 1_000
ENV_LIMIT = 1_000
CMD_LIMIT = 1_000
META_LIMIT = 1_000

_REFERENCE = re.compile(r"%%(?:ops|globals?)\.[^%]+%%")
_MARKERS = frozenset({"__remove-if-empty__", "__spread__", "__pairs__"})


def _plain(rule: Rule) -> Rule:
    """The rule, and nothing in it that the network would replace before the job starts."""

    def check(value: object, path: str, flaws: list[Flaw]) -> None:
        if flawed := flaws_of(rule, value, path):
            flaws.extend(flawed)
        elif any(_is_replaced(word) for word in _words_in(value)):
            flaws.append(Flaw(path, f"asks for something to be filled in, which {UNSUPPORTED}"))

    return check


def _words_in(value: object) -> list[str]:
    if isinstance(value, dict):
        return [*value.keys(), *value.values()]
    return value if isinstance(value, list) else [str(value)]


def _is_replaced(word: str) -> bool:
    return word in _MARKERS or _REFERENCE.search(word) is not None


def _args(value: object, path: str, flaws: list[Flaw]) -> None:
    if isinstance(value, dict) and value.keys() == {"name"}:
        unsupported(value, f"{path}.name", flaws)  # a volume's, which the network lets pass here
    else:
        _RUN_ARGS(value, path, flaws)


def _operation_rule(value: object, path: str, flaws: list[Flaw]) -> None:
    if isinstance(value, dict) and value.get("type") == "container/create-volume":
        unsupported(value, f"{path}.type", flaws)
    else:
        _RUN_OPERATION(value, path, flaws)


_IMAGE = _plain(text(limit=1_000))
_WORDS = _plain(
    either("must be text or a list of texts", text(), array(text(), limit=CMD_LIMIT)),
)
_ENV = _plain(mapping(text(), limit=ENV_LIMIT))
_WORK_DIR = _plain(text(limit=4_096))
_RUN_ARGS = record(
    {"image": _IMAGE},
    {
        "cmd": _WORDS,
        "entrypoint": _WORDS,
        "env": _ENV,
        "gpu": boolean,
        "work_dir": _WORK_DIR,
        "aliases": unsupported,
        "authentication": unsupported,
        "expose": unsupported,
        "private": unsupported,
        "resources": unsupported,
        "restart_policy": unsupported,
        "volumes": unsupported,
    },
)
_RUN_OPERATION = record(
    {"type": literal("container/run"), "id": text(limit=200), "args": _args},
    {"results": unsupported, "execution": unsupported},
)
_GLOBAL = record(
    {},
    {
        "image": _IMAGE,
        "gpu": boolean,
        "entrypoint": _WORDS,
        "env": _ENV,
        "work_dir": _WORK_DIR,
        "variables": unsupported,
    },
)
_SCALAR = either("must be text or a number", text(), number)
_SCALARS = array(_SCALAR, limit=META_LIMIT)
_META = record(
    {},
    {"trigger": text(), "system_resources": mapping(_SCALAR, limit=META_LIMIT)},
    others=either(
        "must be text, a number, a list of these, or an object of these",
        text(),
        number,
        _SCALARS,
        mapping(
            either("must be text, a number or a list of these", text(), number, _SCALARS),
            limit=META_LIMIT,
        ),
    ),
)
_DEFINITION: Rule = record(
    {
        "version": literal("0.1"),
        "type": literal("container"),
        "ops": array(_operation_rule, limit=OPS_LIMIT),
    },
    {
        "global": _GLOBAL,
        "meta": _META,
        "deployment_id": text(limit=1_000),
        "logistics": unsupported,
    },
)


@dataclass(frozen=True, slots=True)
class Operation:
    """One `container/run` operation with the definition's defaults filled in."""

    id: str
    image: str
    command: tuple[str, ...] = ()
    entrypoint: tuple[str, ...] = ()
    env: Mapping[str, str] = field(default_factory=dict)
    work_dir: str | None = None
    gpu: bool = False


@dataclass(frozen=True, slots=True)
class JobDefinition:
    """A checked definition: its operations in the order they run."""

    ops: tuple[Operation, ...]


class InvalidDefinition(Exception):
    """The document is no job definition that we can carry out; `flaws` says why, by path."""

    def __init__(self, flaws: tuple[Flaw, ...]) -> None:
        super().__init__("; ".join(f"{flaw.path} {flaw.message}" for flaw in flaws[:3]))
        self.flaws = flaws


def parse_definition(document: bytes) -> JobDefinition:
    """Return the definition in the document, or raise `InvalidDefinition` with every flaw."""
    untrusted = _parse_json(document)
    flaws = flaws_of(_DEFINITION, untrusted) or _flaws_across(untrusted)
    if flaws:
        raise InvalidDefinition(flaws)
    return _definition(untrusted)


def _parse_json(document: bytes) -> Any:  # noqa: ANN401 - JSON before it was checked
    try:
        untrusted = msgspec.json.decode(document)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
        raise InvalidDefinition((Flaw("$", f"is not JSON: {error}"),)) from error
    if _depth(untrusted) > DEPTH_LIMIT:
        raise InvalidDefinition((Flaw("$", f"is nested deeper than {DEPTH_LIMIT} levels"),))
    return untrusted


def _depth(value: object) -> int:
    deepest, waiting = 0, [(value, 1)]
    while waiting:
        current, depth = waiting.pop()
        deepest = max(deepest, depth)
        if depth > DEPTH_LIMIT:
            return depth
        if isinstance(current, dict):
            waiting.extend((child, depth + 1) for child in current.values())
        elif isinstance(current, list):
            waiting.extend((child, depth + 1) for child in current)
    return deepest


def _flaws_across(definition: dict[str, Any]) -> tuple[Flaw, ...]:
    flaws = []
    seen: set[str] = set()
    for index, op in enumerate(definition["ops"]):
        if op["id"] in seen:
            flaws.append(Flaw(f"$.ops[{index}].id", f'"{op["id"]}" is used twice'))
        seen.add(op["id"])
    return tuple(flaws[:FLAW_LIMIT])


def _definition(document: dict[str, Any]) -> JobDefinition:
    defaults = document.get("global", {})
    return JobDefinition(tuple(_operation(op, defaults) for op in document["ops"]))


def _operation(op: dict[str, Any], defaults: dict[str, Any]) -> Operation:
    args = op["args"]
    return Operation(
        id=op["id"],
        image=args["image"] or defaults.get("image", ""),
        command=_command(args.get("cmd")),
        entrypoint=_entrypoint(args.get("entrypoint", defaults.get("entrypoint"))),
        env={**defaults.get("env", {}), **args.get("env", {})},
        work_dir=args.get("work_dir", defaults.get("work_dir")),
        gpu=args.get("gpu", False) or defaults.get("gpu", False),
    )


def _command(cmd: str | list[str] | None) -> tuple[str, ...]:
    """A text is a shell line, a list is taken as it is: the network's own rule."""
    if isinstance(cmd, str):
        return ("/bin/sh", "-c", cmd)
    return tuple(cmd or ())


def _entrypoint(entrypoint: str | list[str] | None) -> tuple[str, ...]:
    return (entrypoint,) if isinstance(entrypoint, str) else tuple(entrypoint or ())
