"""The life of one run, from assignment to a result, as a machine.

`step(state, event)` is total: repeated and late events change nothing. Every run ends in a result,
whatever happens to it, because every result is paid for the time it took.
"""

from enum import StrEnum
from typing import Literal, assert_never

import msgspec
from msgspec import Struct

from nosdesk.domain.addresses import (
    Address,
    Cid,
    JobAddress,
    MarketAddress,
    NodeAddress,
    RunAddress,
)
from nosdesk.domain.json_rules import Flaw
from nosdesk.domain.money import MicroNos


class Phase(StrEnum):
    """Where a run is."""

    FETCHING = "fetching"
    WORKING = "working"
    STOPPING = "stopping"
    COMPOSING = "composing"
    DONE = "done"


class StopReason(StrEnum):
    """Why a run ended before its operations did."""

    EXPIRED = "expired"
    ENDED_BY_POSTER = "ended_by_poster"
    STOPPED_BY_HOST = "stopped_by_host"


class Assignment(Struct, frozen=True, tag=True):
    """What the chain says of a run when it is assigned; times in Unix seconds, chain clock.

    Only `seen_at` is by this computer's clock, which may be wrong: when we first knew of the run.
    """

    run: RunAddress
    job: JobAddress
    node: NodeAddress
    market: MarketAddress
    project: Address
    payer_run: Address
    payer_job: Address
    price: MicroNos
    definition: Cid
    time_start: int
    timeout_s: int
    seen_at: float | None = None


class OpFailure(Struct, frozen=True):
    """Why an operation could not run; `event` is the network's word for the kind of failure."""

    event: Literal[
        "image-pull-error", "container-runtime-error", "operation-error", "resource-error"
    ]
    message: str


class Op(Struct, frozen=True):
    """One operation's progress; times in Unix seconds, None while it has not come to that."""

    id: str
    container: str | None = None
    started_at: float | None = None
    ended_at: float | None = None
    exit_code: int | None = None
    oom_killed: bool = False
    failure: OpFailure | None = None

    @property
    def is_over(self) -> bool:
        """True once nothing more can happen to it."""
        return self.ended_at is not None


# --- Events ----------------------------------------------------------------------------------


class DefinitionFetched(Struct, frozen=True, tag=True):
    """The document came, matches its CID, and asks for these operations."""

    document: str
    op_ids: tuple[str, ...]


class DefinitionRefused(Struct, frozen=True, tag=True):
    """There is no definition that we can carry out, and there will not be one."""

    status: Literal["validation-error", "init error"]
    flaws: tuple[Flaw, ...]


class OpStarted(Struct, frozen=True, tag=True):
    """The operation's container runs."""

    index: int
    container: str
    started_at: float


class OpEnded(Struct, frozen=True, tag=True):
    """The operation's container ended by itself or because we stopped it."""

    index: int
    exit_code: int
    ended_at: float
    oom_killed: bool = False


class OpFailed(Struct, frozen=True, tag=True):
    """The operation never ran, or the engine lost it."""

    index: int
    failure: OpFailure
    ended_at: float


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
    | OpEnded
    | OpFailed
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

# --- State -----------------------------------------------------------------------------------


class RunState(Struct, frozen=True):
    """Everything that was decided about one run."""

    assignment: Assignment
    phase: Phase = Phase.FETCHING
    timeout_s: int = 0
    document: str | None = None
    refusal: DefinitionRefused | None = None
    ops: tuple[Op, ...] = ()
    stop_reason: StopReason | None = None
    result: str | None = None
    result_status: str = ""

    @property
    def current_op(self) -> int | None:
        """The index of the operation whose turn it is, None when none is left."""
        return next((i for i, op in enumerate(self.ops) if not op.is_over), None)


Outcome = tuple[RunState, tuple[Command, ...]]


def begin(assignment: Assignment) -> Outcome:
    """Return the state of a run that has just been assigned."""
    state = RunState(assignment=assignment, timeout_s=assignment.timeout_s)
    return state, (FetchDefinition(assignment.definition),)


def step(state: RunState, event: Event) -> Outcome:
    """Return the state after the event and what to do about it."""
    match event:
        case DefinitionFetched(document, op_ids):
            return _on_definition(state, document, op_ids)
        case DefinitionRefused():
            return _on_refusal(state, event)
        case OpStarted():
            return _on_op_started(state, event)
        case OpEnded() | OpFailed():
            return _on_op_over(state, event)
        case TimeExtended(timeout_s):
            return _on_time_extended(state, timeout_s)
        case StopOrdered(reason):
            return _on_stop(state, reason)
        case ResultComposed(document, status):
            return _on_result(state, document, status)
        case _:
            assert_never(event)


def resume(state: RunState) -> tuple[Command, ...]:
    """Return what to do about a run found in this state after a restart."""
    match state.phase:
        case Phase.FETCHING:
            return (FetchDefinition(state.assignment.definition),)
        case Phase.WORKING:
            return _next_op(state)[1]
        case Phase.STOPPING:
            return (StopOp(state.current_op or 0),)
        case Phase.COMPOSING:
            return (ComposeResult(),)
        case Phase.DONE:
            return ()
        case _:
            assert_never(state.phase)


def _on_definition(state: RunState, document: str, op_ids: tuple[str, ...]) -> Outcome:
    if state.phase is not Phase.FETCHING:
        return state, ()
    ops = tuple(Op(id=op_id) for op_id in op_ids)
    return _next_op(msgspec.structs.replace(state, phase=Phase.WORKING, document=document, ops=ops))


def _on_refusal(state: RunState, event: DefinitionRefused) -> Outcome:
    if state.phase is not Phase.FETCHING:
        return state, ()
    return _compose(msgspec.structs.replace(state, refusal=event))


def _on_op_started(state: RunState, event: OpStarted) -> Outcome:
    op = _current(state, event.index)
    if op is None or op.container is not None:
        return state, ()
    started = msgspec.structs.replace(op, container=event.container, started_at=event.started_at)
    return _with_op(state, event.index, started), ()


def _on_op_over(state: RunState, event: OpEnded | OpFailed) -> Outcome:
    op = _current(state, event.index)
    if op is None:
        return state, ()
    if isinstance(event, OpEnded):
        over = msgspec.structs.replace(
            op,
            exit_code=event.exit_code,
            ended_at=event.ended_at,
            oom_killed=event.oom_killed,
        )
    else:
        over = msgspec.structs.replace(
            op, exit_code=2, ended_at=event.ended_at, failure=event.failure
        )
    after = _with_op(state, event.index, over)
    return _compose(after) if after.phase is Phase.STOPPING else _next_op(after)


def _on_time_extended(state: RunState, timeout_s: int) -> Outcome:
    if state.phase is Phase.DONE:
        return state, ()
    return msgspec.structs.replace(state, timeout_s=timeout_s), ()


def _on_stop(state: RunState, reason: StopReason) -> Outcome:
    match state.phase:
        case Phase.FETCHING:
            return _compose(msgspec.structs.replace(state, stop_reason=reason))
        case Phase.WORKING:
            stopping = msgspec.structs.replace(state, phase=Phase.STOPPING, stop_reason=reason)
            return stopping, (StopOp(state.current_op or 0),)
        case Phase.STOPPING | Phase.COMPOSING | Phase.DONE:
            return state, ()
        case _:
            assert_never(state.phase)


def _on_result(state: RunState, document: str, status: str) -> Outcome:
    if state.phase is not Phase.COMPOSING:
        return state, ()
    return msgspec.structs.replace(
        state, phase=Phase.DONE, result=document, result_status=status
    ), ()


def _next_op(state: RunState) -> Outcome:
    """An operation that fails does not end the job: the network runs the rest and pays for it."""
    index = state.current_op
    return _compose(state) if index is None else (state, (StartOp(index),))


def _compose(state: RunState) -> Outcome:
    return msgspec.structs.replace(state, phase=Phase.COMPOSING), (ComposeResult(),)


def _current(state: RunState, index: int) -> Op | None:
    """Return the operation if it is its turn: what is told of any other is late or repeated."""
    if state.phase not in (Phase.WORKING, Phase.STOPPING) or index != state.current_op:
        return None
    return state.ops[index]


def _with_op(state: RunState, index: int, op: Op) -> RunState:
    ops = (*state.ops[:index], op, *state.ops[index + 1 :])
    return msgspec.structs.replace(state, ops=ops)
