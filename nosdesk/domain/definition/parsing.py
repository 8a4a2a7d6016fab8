"""From untrusted bytes to a checked job definition.

As strict as the network's own validator (its 2.1 line), flaw by flaw. Where both refuse, a path
here may go deeper than there: to the operation that is no object rather than to the list.
"""

from typing import Any

import msgspec

from nosdesk.domain.definition.args_rules import ENV, IMAGE, WORDS, WORK_DIR, args_as_written
from nosdesk.domain.definition.job_definition import (
    ALL_LOG_TYPES,
    Defaults,
    Execution,
    InvalidDefinition,
    JobDefinition,
    Logistic,
    Logistics,
    Operation,
    ResultPattern,
)
from nosdesk.domain.json_rules import (
    FLAW_LIMIT,
    Flaw,
    Rule,
    array,
    boolean,
    by_kind,
    flaws_of,
    is_deeper_than,
    mapping,
    number,
    record,
    shortened,
    text,
    word,
)
from nosdesk.domain.patterns.reader import PATTERN_LIMIT

DEPTH_LIMIT = 64
OPS_LIMIT = 1_000
ID_LIMIT = 200
RESULTS_LIMIT = 100
META_LIMIT = 1_000
VARIABLES_LIMIT = 1_000


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
    if is_deeper_than(DEPTH_LIMIT, untrusted):
        raise InvalidDefinition((Flaw("$", f"is nested deeper than {DEPTH_LIMIT} levels"),))
    return untrusted


def _flaws_across(definition: dict[str, Any]) -> tuple[Flaw, ...]:
    flaws = []
    seen: set[str] = set()
    for index, op in enumerate(definition["ops"]):
        if op["id"] in seen:
            flaws.append(Flaw(f"$.ops[{index}].id", f'"{shortened(op["id"])}" is used twice'))
        seen.add(op["id"])
    return tuple(flaws[:FLAW_LIMIT])


# --- What it says ---


def _definition(document: dict[str, Any]) -> JobDefinition:
    return JobDefinition(
        ops=tuple(_operation(op) for op in document["ops"]),
        defaults=_defaults(document.get("global", {})),
        logistics=_logistics(document["logistics"]) if "logistics" in document else None,
        deployment_id=document.get("deployment_id"),
        meta=document.get("meta", {}),
    )


def _operation(op: dict[str, Any]) -> Operation:
    results = op.get("results", {})
    return Operation(
        id=op["id"],
        type=op["type"],
        args=op["args"],
        results=tuple(_pattern(name, wanted) for name, wanted in results.items()),
        execution=_execution(op.get("execution", {})),
    )


def _pattern(name: str, wanted: str | dict[str, Any]) -> ResultPattern:
    if isinstance(wanted, str):
        return ResultPattern(name, wanted)
    return ResultPattern(name, wanted["regex"], frozenset(wanted["logType"]))


def _execution(execution: dict[str, Any]) -> Execution:
    return Execution(
        group=execution.get("group"),
        depends_on=tuple(execution.get("depends_on", ())),
        stop_if_dependent_stops=execution.get("stop_if_dependent_stops", False),
    )


def _defaults(defaults: dict[str, Any]) -> Defaults:
    entrypoint = defaults.get("entrypoint")
    return Defaults(
        image=defaults.get("image"),
        gpu=defaults.get("gpu", False),
        entrypoint=tuple(entrypoint) if isinstance(entrypoint, list) else entrypoint,
        env=defaults.get("env", {}),
        work_dir=defaults.get("work_dir"),
        variables=defaults.get("variables", {}),
    )


def _logistics(logistics: dict[str, Any]) -> Logistics:
    return Logistics(
        definition=_logistic(logistics["send"]), result=_logistic(logistics["receive"])
    )


def _logistic(way: dict[str, Any]) -> Logistic:
    return Logistic(way["type"], way["args"].get("endpoint"))


# --- What it may look like ---


def _id(value: object, path: str, flaws: list[Flaw]) -> None:
    text(limit=ID_LIMIT)(value, path, flaws)
    if isinstance(value, str) and " " in value:
        flaws.append(Flaw(path, "must not contain spaces"))


def _log_types(value: object, path: str, flaws: list[Flaw]) -> None:
    flawed = flaws_of(_LOG_TYPES, value, path)
    flaws.extend(flawed)
    named = value if isinstance(value, list) and not flawed else ["stdout"]
    if not named or len(set(named)) < len(named):
        flaws.append(Flaw(path, "must name at least one kind of log, and none twice"))


def _execution_rule(value: object, path: str, flaws: list[Flaw]) -> None:
    _EXECUTION(value, path, flaws)
    if isinstance(value, dict) and value.keys() & _STOP and "depends_on" not in value:
        flaws.append(Flaw(f"{path}.stop_if_dependent_stops", 'means nothing without "depends_on"'))


_STOP = {"stop_if_dependent_stops"}
_EXECUTION = record(
    {},
    {
        "group": text(limit=ID_LIMIT),
        "depends_on": array(text(limit=ID_LIMIT), limit=OPS_LIMIT),
        "stop_if_dependent_stops": boolean,
    },
)
_LOG_TYPES = array(word(*sorted(ALL_LOG_TYPES)), limit=100)
_PATTERN = text(limit=PATTERN_LIMIT)
_RESULT = by_kind(
    "must be a pattern, or an object with a pattern and log types",
    text=_PATTERN,
    object=record({"regex": _PATTERN, "logType": _log_types}),
)
_OPERATION = record(
    {
        "type": word("container/run", "container/create-volume"),
        "id": _id,
        "args": args_as_written,
    },
    {"results": mapping(_RESULT, limit=RESULTS_LIMIT), "execution": _execution_rule},
)
_GLOBAL = record(
    {},
    {
        "image": IMAGE,
        "gpu": boolean,
        "entrypoint": WORDS,
        "env": ENV,
        "work_dir": WORK_DIR,
        "variables": mapping(text(), limit=VARIABLES_LIMIT),
    },
)
_SCALAR = by_kind("must be text or a number", text=text(), number=number)
_SCALARS = array(_SCALAR, limit=META_LIMIT)
_META = record(
    {},
    {"trigger": text(), "system_resources": mapping(_SCALAR, limit=META_LIMIT)},
    others=by_kind(
        "must be text, a number, a list of these, or an object of these",
        text=text(),
        number=number,
        list=_SCALARS,
        object=mapping(
            by_kind(
                "must be text, a number or a list of these",
                text=text(),
                number=number,
                list=_SCALARS,
            ),
            limit=META_LIMIT,
        ),
    ),
)
_LOGISTIC = record(
    {"type": word("api", "api-listen"), "args": record({}, {"endpoint": text(limit=10_000)})}
)
_DEFINITION: Rule = record(
    {
        "version": word("0.1"),
        "type": word("container"),
        "ops": array(_OPERATION, limit=OPS_LIMIT),
    },
    {
        "global": _GLOBAL,
        "meta": _META,
        "deployment_id": text(limit=1_000),
        "logistics": record({"send": _LOGISTIC, "receive": _LOGISTIC}),
    },
)
