"""What of a valid definition is bound to go wrong when it runs, so that its author can be told."""

from collections.abc import Iterator

from nosdesk.domain.definition.container_run import container_run, volume_name
from nosdesk.domain.definition.job_definition import (
    Defaults,
    InvalidDefinition,
    JobDefinition,
    Operation,
)
from nosdesk.domain.definition.known_values import KnownValues
from nosdesk.domain.definition.literals import LiteralFailure, resolve
from nosdesk.domain.definition.plan import plan_of
from nosdesk.domain.json_rules import FLAW_LIMIT, Flaw, step_to
from nosdesk.domain.patterns.pattern import Pattern
from nosdesk.domain.patterns.reader import BadPattern


def failures_ahead(definition: JobDefinition) -> tuple[Flaw, ...]:
    """Return what will fail, as far as it can be seen without the values of literals."""
    flaws = [*_of_plan(definition), *_of_logistics(definition)]
    for index, op in enumerate(definition.ops):
        if len(flaws) >= FLAW_LIMIT:
            break
        flaws += _of_args(op, definition.defaults, f"$.ops[{index}].args")
        flaws += _of_results(op, f"$.ops[{index}].results")
    return tuple(flaws[:FLAW_LIMIT])


def _of_plan(definition: JobDefinition) -> tuple[Flaw, ...]:
    try:
        plan_of(definition)
    except InvalidDefinition as error:
        return error.flaws
    return ()


def _of_logistics(definition: JobDefinition) -> Iterator[Flaw]:
    if (logistics := definition.logistics) is None:
        return
    for name, way in (("send", logistics.definition), ("receive", logistics.result)):
        if way.type == "api" and not way.endpoint:
            yield Flaw(f"$.logistics.{name}.args.endpoint", "is missing, and nothing else says it")


def _of_args(op: Operation, defaults: Defaults, path: str) -> tuple[Flaw, ...]:
    args = resolve(op.args, KnownValues())
    if isinstance(args, LiteralFailure):
        return ()  # what it asks for may well be known when its turn comes
    try:
        if op.type == "container/run":
            container_run(args, defaults, path)
        else:
            volume_name(args, path)
    except InvalidDefinition as error:
        return error.flaws
    return ()


def _of_results(op: Operation, path: str) -> Iterator[Flaw]:
    for wanted in op.results:
        try:
            if wanted.pattern != "*":
                Pattern(wanted.pattern)
        except BadPattern as error:
            yield Flaw(f"{path}{step_to(wanted.name)}", f"cannot be looked for: {error}")
