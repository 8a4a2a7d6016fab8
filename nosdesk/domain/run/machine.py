"""The life of one run, from assignment to a result, as a machine.

`step(state, event)` is total: repeated and late events change nothing. Every run ends in a result,
whatever happens to it, because every result is paid for the time it took.
"""

from collections.abc import Sequence
from heapq import heappop, heappush
from typing import assert_never

from msgspec.structs import replace

from nosdesk.domain.run.events import (
    Command,
    ComposeResult,
    DefinitionFetched,
    DefinitionRefused,
    Event,
    FetchDefinition,
    OpEnded,
    OpFailed,
    OpReady,
    OpsOrdered,
    OpStarted,
    ResultComposed,
    StartOp,
    StopOp,
    StopOrdered,
    TimeExtended,
)
from nosdesk.domain.run.state import RunState
from nosdesk.domain.run.values import Assignment, Op, OpFailure, Phase, StopReason

Outcome = tuple[RunState, tuple[Command, ...]]


def begin(assignment: Assignment) -> Outcome:
    """Return the state of a run that has just been assigned."""
    state = RunState(assignment=assignment, timeout_s=assignment.timeout_s)
    return state, (FetchDefinition(assignment.definition),)


def step(state: RunState, event: Event) -> Outcome:
    """Return the state after the event and what to do about it."""
    match event:
        case DefinitionFetched():
            return _on_definition(state, event)
        case DefinitionRefused():
            return _on_refusal(state, event)
        case OpStarted():
            return _on_op_started(state, event)
        case OpReady():
            return _on_op_ready(state, event)
        case OpEnded() | OpFailed():
            return _on_op_over(state, event)
        case OpsOrdered():
            return _on_ops_ordered(state, event)
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
            starts = (StartOp(index) for index in state.at_work)
            stops = (StopOp(index) for index in state.at_work if state.ops[index].order)
            return (*starts, *stops)
        case Phase.STOPPING:
            return tuple(StopOp(index) for index in state.at_work)
        case Phase.COMPOSING:
            return (ComposeResult(),)
        case Phase.DONE:
            return ()
        case _:
            assert_never(state.phase)


# --- The definition ---


def _on_definition(state: RunState, event: DefinitionFetched) -> Outcome:
    if state.phase is not Phase.FETCHING:
        return state, ()
    ops = tuple(Op(op.id, op.group, op.depends_on, op.stops_with_dependencies) for op in event.ops)
    working = replace(
        state,
        phase=Phase.WORKING,
        document=event.document,
        secret=event.secret,
        ops=ops,
        result_way=event.result_way,
    )
    return _go_on(working)


def _on_refusal(state: RunState, event: DefinitionRefused) -> Outcome:
    if state.phase is not Phase.FETCHING:
        return state, ()
    return _compose(replace(state, refusal=event, result_way=event.result_way))


# --- Operations ---


def _on_op_started(state: RunState, event: OpStarted) -> Outcome:
    op = _told_of(state, event)
    if op is None or op.container is not None:
        return state, ()
    started = replace(
        op,
        container=event.container,
        started_at=event.started_at,
        ready_at=event.started_at if event.is_ready else None,
    )
    return _go_on(_with_op(state, event.index, started))


def _on_op_ready(state: RunState, event: OpReady) -> Outcome:
    op = _told_of(state, event)
    if op is None or op.container is None or op.ready_at is not None:
        return state, ()
    return _go_on(_with_op(state, event.index, replace(op, ready_at=event.at)))


def _on_op_over(state: RunState, event: OpEnded | OpFailed) -> Outcome:
    op = _told_of(state, event)
    if op is None:
        return state, ()
    if op.order == "restart" and state.phase is Phase.WORKING:
        anew = replace(_fresh(op), is_begun=True, attempt=op.attempt + 1)
        return _with_op(state, event.index, anew), (StartOp(event.index),)
    was_cut_short = state.phase is Phase.STOPPING or op.order == "stop"
    over = replace(
        op,
        ended_at=event.ended_at,
        exit_code=event.exit_code,
        failure=event.failure,
        was_cut_short=was_cut_short,
    )
    if isinstance(event, OpEnded):
        over = replace(
            over, oom_killed=event.oom_killed, restarts=event.restarts, results=event.results
        )
    after = _with_op(state, event.index, over)
    if event.failure is not None and event.failure.hands_back and not after.was_anything_started:
        return _hand_back(after, event.failure.message)
    return _go_on(after)


def _on_ops_ordered(state: RunState, event: OpsOrdered) -> Outcome:
    """Only the group whose turn it is takes orders: what is over before it stays over."""
    commands: list[Command] = []
    group = state.group
    for index in event.indices:
        if state.phase is not Phase.WORKING or not 0 <= index < len(state.ops):
            continue
        op = state.ops[index]
        if op.group != group or op.order:
            continue
        if op.is_at_work:
            state = _with_op(state, index, replace(op, order=event.order))
            commands.append(StopOp(index))
        elif event.order == "stop" and not op.is_over:
            over = replace(op, exit_code=0, ended_at=event.at, was_cut_short=True)
            state = _with_op(state, index, over)
        elif event.order == "restart" and op.is_over:
            state = _with_op(state, index, replace(_fresh(op), attempt=op.attempt + 1))
    after, following = _go_on(state)
    return after, (*commands, *following)


def _fresh(op: Op) -> Op:
    """Return the operation as it was before anything happened to it."""
    return Op(op.id, op.group, op.depends_on, op.stops_with_dependencies, attempt=op.attempt)


# --- The plan ---


def _go_on(state: RunState) -> Outcome:
    """Give up what can never start, stop what must end, start what is due, or come to the end.

    An operation that fails does not end the job: the network runs the rest and pays for it.
    """
    if state.phase is Phase.STOPPING and not state.at_work:
        return _end(state)
    if state.phase is not Phase.WORKING:
        return state, ()
    state = _without_hopeless(state)
    group = state.group
    if group is None:
        return _end(state)
    commands: list[Command] = []
    ops = list(state.ops)
    for index, op in enumerate(state.ops):
        if op.group == group and _is_due(state, op):
            ops[index] = replace(op, is_begun=True)
            commands.append(StartOp(index))
        elif op.is_at_work and not op.order and _is_to_stop_with_others(state, op):
            ops[index] = replace(op, order="stop")
            commands.append(StopOp(index))
    return (replace(state, ops=tuple(ops)) if commands else state), tuple(commands)


def _is_due(state: RunState, op: Op) -> bool:
    return (
        not op.is_begun
        and not op.is_over
        and all(state.ops[index].ready_at is not None for index in op.depends_on)
    )


def _is_to_stop_with_others(state: RunState, op: Op) -> bool:
    return op.stops_with_dependencies and any(state.ops[i].is_over for i in op.depends_on)


def _without_hopeless(state: RunState) -> RunState:
    """End what waits for an operation that is over; others may have waited for that in turn."""
    ops = list(state.ops)
    hopeless = [index for index, op in enumerate(ops) if _culprit(ops, op) is not None]
    if not hopeless:
        return state
    waiting, seen = _waiting_for(ops), set(hopeless)
    while hopeless:
        index = heappop(hopeless)
        if (culprit := _culprit(ops, ops[index])) is not None:
            ops[index] = _given_up(ops[index], culprit)
            for other in waiting.get(index, ()):
                if other not in seen:
                    seen.add(other)
                    heappush(hopeless, other)
    return replace(state, ops=tuple(ops))


def _culprit(ops: Sequence[Op], op: Op) -> Op | None:
    """Return what the operation waits for in vain, None when it has hope or needs none."""
    if op.is_begun or op.is_over:
        return None
    for dependency in (ops[index] for index in op.depends_on):
        if dependency.is_over and (dependency.ready_at is None or op.stops_with_dependencies):
            return dependency
    return None


def _waiting_for(ops: Sequence[Op]) -> dict[int, list[int]]:
    """Return by operation those that cannot begin before it."""
    waiting: dict[int, list[int]] = {}
    for index, op in enumerate(ops):
        if not op.is_begun and not op.is_over:
            for dependency in op.depends_on:
                waiting.setdefault(dependency, []).append(index)
    return waiting


def _given_up(op: Op, culprit: Op) -> Op:
    message = f'The operation "{culprit.id}", which this one depends on, never got ready.'
    failure = OpFailure("operation-error", message) if culprit.ready_at is None else None
    return replace(op, ended_at=culprit.ended_at, exit_code=0, failure=failure, was_cut_short=True)


# --- The end ---


def _on_time_extended(state: RunState, timeout_s: int) -> Outcome:
    if state.phase is Phase.DONE:
        return state, ()
    return replace(state, timeout_s=timeout_s), ()


def _on_stop(state: RunState, reason: StopReason) -> Outcome:
    if state.phase not in (Phase.FETCHING, Phase.WORKING):
        return state, ()
    stopped = replace(state, stop_reason=reason)
    if reason is StopReason.STOPPED_BY_HOST and not state.was_anything_started:
        return _hand_back(stopped, "The node was stopped before the job had started.")
    return _wind_down(stopped)


def _hand_back(state: RunState, why: str) -> Outcome:
    return _wind_down(replace(state, hand_back=why))


def _wind_down(state: RunState) -> Outcome:
    """Stop what is at work and end; what was not begun never will be."""
    stopping = replace(state, phase=Phase.STOPPING)
    if not stopping.at_work:
        return _end(stopping)
    return stopping, tuple(StopOp(index) for index in stopping.at_work)


def _end(state: RunState) -> Outcome:
    """Compose the result, unless nothing ever started and the run goes back."""
    if state.hand_back and not state.was_anything_started:
        return replace(state, phase=Phase.DONE), ()
    return _compose(replace(state, hand_back=""))


def _compose(state: RunState) -> Outcome:
    return replace(state, phase=Phase.COMPOSING), (ComposeResult(),)


def _on_result(state: RunState, document: str, status: str) -> Outcome:
    if state.phase is not Phase.COMPOSING:
        return state, ()
    return replace(state, phase=Phase.DONE, result=document, result_status=status), ()


def _told_of(state: RunState, event: OpStarted | OpReady | OpEnded | OpFailed) -> Op | None:
    """Return the operation if it is at work: what is told of any other is late or repeated."""
    if state.phase not in (Phase.WORKING, Phase.STOPPING) or event.index not in state.at_work:
        return None
    op = state.ops[event.index]
    return op if op.attempt == event.attempt else None


def _with_op(state: RunState, index: int, op: Op) -> RunState:
    ops = (*state.ops[:index], op, *state.ops[index + 1 :])
    return replace(state, ops=ops)
