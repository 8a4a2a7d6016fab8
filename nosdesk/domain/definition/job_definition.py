"""What a checked job definition says.

An operation's arguments stay JSON here: they may hold literals, which are filled in only when the
operation's turn comes, because they ask for what earlier ones brought about.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from nosdesk.domain.json_rules import Flaw

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]

OpType = Literal["container/run", "container/create-volume"]
LogType = Literal["stdin", "stdout", "stderr", "nodeerr"]
LogisticType = Literal["api", "api-listen"]

ALL_LOG_TYPES: frozenset[LogType] = frozenset(get_args(LogType))


@dataclass(frozen=True, slots=True)
class ResultPattern:
    """A result that is found in an operation's log: a JavaScript pattern, and where it looks."""

    name: str
    pattern: str
    log_types: frozenset[LogType] = ALL_LOG_TYPES


@dataclass(frozen=True, slots=True)
class Execution:
    """When an operation runs, as its author wrote it; `plan` makes sense of it."""

    group: str | None = None
    depends_on: tuple[str, ...] = ()
    stop_if_dependent_stops: bool = False


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation; its arguments may hold passwords, so they are never printed."""

    id: str
    type: OpType
    args: Mapping[str, Json] = field(repr=False)
    results: tuple[ResultPattern, ...] = ()
    execution: Execution = Execution()


@dataclass(frozen=True, slots=True)
class Defaults:
    """What operations fall back to (`global` in the document)."""

    image: str | None = None
    gpu: bool = False
    entrypoint: str | tuple[str, ...] | None = None
    env: Mapping[str, str] = field(default_factory=dict, repr=False)
    work_dir: str | None = None
    variables: Mapping[str, str] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class Logistic:
    """One way between poster and node past the public content store."""

    type: LogisticType
    endpoint: str | None = None

    def endpoint_for(self, job: str) -> str | None:
        """Return the endpoint with the job's address where it asks for it."""
        return self.endpoint and self.endpoint.replace("%%global.job%%", job, 1)


@dataclass(frozen=True, slots=True)
class Logistics:
    """How a confidential job's real definition arrives, and how its result is handed over.

    The document calls them `send` and `receive`, as the poster sees them.
    """

    definition: Logistic
    result: Logistic


@dataclass(frozen=True, slots=True)
class JobDefinition:
    """A checked definition: its operations in the order they are written."""

    ops: tuple[Operation, ...]
    defaults: Defaults = Defaults()
    logistics: Logistics | None = None
    deployment_id: str | None = None
    meta: Mapping[str, Json] = field(default_factory=dict)


class InvalidDefinition(Exception):
    """Something that we cannot carry out; `flaws` says why, by path."""

    def __init__(self, flaws: tuple[Flaw, ...]) -> None:
        super().__init__("; ".join(f"{flaw.path} {flaw.message}" for flaw in flaws[:3]))
        self.flaws = flaws
