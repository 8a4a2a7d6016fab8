"""What a run machine is told (events), and what it says is to be done (commands)."""

from typing import Literal

import msgspec
from msgspec import Struct

from nosdesk.domain.addresses import Cid
from nosdesk.domain.json_rules import Flaw
from nosdesk.domain.run.values import OpFailure, OpResults, PlannedOp, ResultWay, StopReason

# --- Events ----------------------------------------------------------------------------------


class DefinitionFetched(Struct, frozen=True, tag=True):
    """The document came, is what was promised, and asks for these operations.

    `secret` is chance of this run's own, as hex: what nobody may guess of the run follows from it.
    """

    document: str
    ops: tuple[PlannedOp, ...]
    result_way: ResultWay | None = None
    secret: str = ""


class DefinitionRefused(Struct, frozen=True, tag=True):
    """There is no definition that we can carry out, and there will not be one.

    With a `result_way` the job is confidential, and so are the flaws.
    """

    status: Literal["validation-error", "init error", "logistics-error"]
    flaws: tuple[Flaw, ...]
    result_way: ResultWay | None = None


class OpStarted(Struct, frozen=True, tag=True):
    """The operation's container runs; `is_ready` unless others must wait for its health checks."""

    index: int
    container: str
    started_at: float
    is_ready: bool = True
    attempt: int = 0


class OpReady(Struct, frozen=True, tag=True):
    """The operation's health checks passed: others may build on it."""

    index: int
    at: float
    attempt: int = 0


class OpEnded(Struct, frozen=True, tag=True):
    """The operation ended by itself or because we stopped it.

    `results` is what was found in its log, for the result and for the operations after it.
    """

    index: int
    exit_code: int
    ended_at: float
    oom_killed: bool = False
    restarts: int = 0
    results: OpResults = msgspec.field(default_factory=dict)
    failure: OpFailure | None = None
    attempt: int = 0


class OpFailed(Struct, frozen=True, tag=True):
    """The operation never ran, or the engine lost it."""

    index: int
    failure: OpFailure
    ended_at: float
    exit_code: int = 2
    attempt: int = 0


class OpsOrdered(Struct, frozen=True, tag=True):
    """The poster wants these operations stopped, or stopped and begun anew."""

    indices: tuple[int, ...]
    order: Literal["stop", "restart"]
    at: float


class TimeExtended(Struct, frozen=True, tag=True):
    """The poster changed how long the job may run."""

    timeout_s: int


class StopOrdered(Struct, frozen=True, tag=True):
    """The run is to end now."""

    reason: StopReason


class ResultComposed(Struct, frozen=True, tag=True):
    """The result document is made; from here on it is what will be handed in."""

    document: str
    status: str


Event = (
    DefinitionFetched
    | DefinitionRefused
    | OpStarted
    | OpReady
    | OpEnded
    | OpFailed
    | OpsOrdered
    | TimeExtended
    | StopOrdered
    | ResultComposed
)

# --- Commands --------------------------------------------------------------------------------


class FetchDefinition(Struct, frozen=True, tag=True):
    """Get the definition by its CID and check it."""

    cid: Cid


class StartOp(Struct, frozen=True, tag=True):
    """Start the operation's container."""

    index: int


class StopOp(Struct, frozen=True, tag=True):
    """End the operation, whether its container runs or is only being prepared."""

    index: int


class ComposeResult(Struct, frozen=True, tag=True):
    """Make the result document from what happened."""


Command = FetchDefinition | StartOp | StopOp | ComposeResult
