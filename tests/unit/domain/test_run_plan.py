"""Groups, dependencies, orders of the poster, and runs that go back: case by case."""

import pytest

from nosdesk.domain import run as life
from nosdesk.domain.run import (
    ComposeResult,
    DefinitionFetched,
    Op,
    OpEnded,
    OpFailed,
    OpFailure,
    OpReady,
    OpsOrdered,
    OpStarted,
    Phase,
    PlannedOp,
    ResultComposed,
    StartOp,
    StopOp,
    StopOrdered,
    StopReason,
)
from tests.builders import NOW, an_assignment, in_turn, together

A, B, C = PlannedOp("a", "a"), PlannedOp("b", "b"), PlannedOp("c", "c")
HOSTS_FAULT = OpFailure("container-runtime-error", "The disk is full.", "DISK_FULL", True)
POSTERS_FAULT = OpFailure("image-pull-error", "There is no such image.")


def after(planned, *events):
    state, _ = life.begin(an_assignment())
    commands = ()
    for event in (DefinitionFetched("{}", planned), *events):
        state, commands = life.step(state, event)
    return state, commands


def started(index, **more):
    return OpStarted(index, f"c{index}", NOW + index, **more)


def ended(index, code=0, **more):
    return OpEnded(index, code, NOW + 10 + index, **more)


def with_dependencies(*indices, stops=False):
    return PlannedOp("b", "all", indices, stops)


def test_operations_of_a_group_start_together():
    assert after(together(A, B, C))[1] == (StartOp(0), StartOp(1), StartOp(2))


def test_a_group_starts_when_all_of_the_group_before_it_is_over():
    planned = (*together(A, B), C)

    assert after(planned, started(0), started(1), ended(1))[1] == ()
    assert after(planned, started(0), started(1), ended(1), ended(0, 1))[1] == (StartOp(2),)


def test_groups_come_in_the_order_they_are_first_named_even_when_they_are_mixed():
    planned = (PlannedOp("a", "one"), PlannedOp("b", "two"), PlannedOp("c", "one"))

    assert after(planned)[1] == (StartOp(0), StartOp(2))
    assert after(planned, ended(0))[1] == ()
    assert after(planned, ended(0), ended(2))[1] == (StartOp(1),)


def test_an_operation_waits_until_all_that_it_depends_on_is_ready():
    planned = together(A, B, PlannedOp("c", "all", (0, 1)))

    assert after(planned, started(0))[1] == ()
    assert after(planned, started(0), started(1))[1] == (StartOp(2),)


def test_an_operation_with_health_checks_is_ready_when_they_passed():
    planned = together(A, PlannedOp("b", "all", (0,)))
    slow = started(0, is_ready=False)

    assert after(planned, slow)[1] == ()
    assert after(planned, OpReady(0, NOW))[1] == (), "not before its container runs"
    assert after(planned, slow, OpReady(0, NOW + 5))[1] == (StartOp(1),)


def test_what_depends_on_an_operation_that_ended_in_order_starts():
    planned = together(A, PlannedOp("b", "all", (0,)), PlannedOp("c", "all", (0, 1)))

    state, commands = after(planned, started(0), ended(0), started(1))

    assert commands == (StartOp(2),)
    assert state.at_work == (1, 2)


def test_what_depends_on_an_operation_that_never_got_ready_is_given_up_with_all_that_waits_for_it():
    planned = together(A, PlannedOp("b", "all", (0,)), PlannedOp("c", "all", (1,)))

    state, commands = after(planned, OpFailed(0, POSTERS_FAULT, NOW + 1))

    assert commands == (ComposeResult(),)
    assert [op.failure.message for op in state.ops[1:]] == [
        'The operation "a", which this one depends on, never got ready.',
        'The operation "b", which this one depends on, never got ready.',
    ]
    assert all(op.started_at is None for op in state.ops)


def test_an_operation_may_end_with_what_it_depends_on():
    planned = together(A, with_dependencies(0, stops=True))

    state, commands = after(planned, started(0), started(1), ended(0))
    assert commands == (StopOp(1),)

    state, commands = life.step(state, ended(1, 143))
    assert commands == (ComposeResult(),)
    assert state.ops[1].was_cut_short


def test_an_operation_that_ends_with_another_is_not_started_after_it():
    planned = together(A, PlannedOp("x", "all"), with_dependencies(0, 1, stops=True))

    state, _ = after(planned, started(0), ended(0))

    assert state.ops[2].is_over
    assert state.ops[2].failure is None


def test_a_stop_ends_all_that_is_at_work():
    planned = (*together(A, B), C)

    state, commands = after(planned, started(0), StopOrdered(StopReason.EXPIRED))
    assert commands == (StopOp(0), StopOp(1))

    state, commands = life.step(state, ended(0, 143))
    assert (commands, life.resume(state)) == ((), (StopOp(1),))

    state, commands = life.step(state, ended(1, 143))
    assert commands == (ComposeResult(),)
    assert not state.ops[2].is_over


# --- orders of the poster ---


def test_the_poster_may_stop_an_operation_and_the_rest_goes_on():
    planned = (*together(A, B), C)
    both = (started(0), started(1))

    state, commands = after(planned, *both, OpsOrdered((0,), "stop", NOW + 5))
    assert commands == (StopOp(0),)
    assert life.resume(state) == (StartOp(0), StartOp(1), StopOp(0))

    state, commands = life.step(state, ended(0, 143))
    assert commands == ()
    assert life.step(state, ended(1))[1] == (StartOp(2),)


def test_an_operation_that_waits_is_stopped_at_once():
    planned = together(A, PlannedOp("b", "all", (0,)))

    state, commands = after(planned, OpsOrdered((1,), "stop", NOW + 5))

    assert commands == ()
    assert state.ops[1].is_over
    assert after(planned, OpsOrdered((1,), "stop", NOW + 5), started(0))[1] == ()


def test_the_poster_may_begin_an_operation_anew_while_it_runs():
    state, commands = after((A,), started(0), OpsOrdered((0,), "restart", NOW + 5))
    assert commands == (StopOp(0),)

    state, commands = life.step(state, ended(0, 143))
    assert commands == (StartOp(0),)
    assert (state.ops[0].attempt, state.ops[0].container) == (1, None)

    assert life.step(state, ended(0, 143)) == (state, ()), "news of the former attempt"
    state, commands = life.step(state, started(0, attempt=1))
    state, commands = life.step(state, ended(0, attempt=1))
    assert commands == (ComposeResult(),)


def test_the_poster_may_begin_an_operation_anew_that_is_over_while_its_group_has_the_turn():
    planned = (*together(A, B), C)

    ended_first = (started(0), ended(0))
    assert after(planned, *ended_first, OpsOrdered((0,), "restart", NOW + 20))[1] == (StartOp(0),)

    later = after(planned, ended(0), ended(1), OpsOrdered((0, 1), "restart", NOW + 20))
    assert later[1] == ()


@pytest.mark.parametrize("order", ["stop", "restart"])
def test_orders_come_to_nothing_for_operations_that_are_not_there_or_a_run_that_ends(order):
    stopping = (A,), started(0), StopOrdered(StopReason.EXPIRED)

    assert after((A,), OpsOrdered((-1, 7), order, NOW)) == (after((A,))[0], ())
    assert after(*stopping, OpsOrdered((0,), order, NOW)) == (after(*stopping)[0], ())


# --- runs that go back ---


def test_a_run_of_which_nothing_started_goes_back_when_this_computer_is_at_fault():
    state, commands = after((A, B), OpFailed(0, HOSTS_FAULT, NOW + 1))

    assert (state.phase, commands) == (Phase.DONE, ())
    assert state.hand_back == "The disk is full."
    assert state.result is None


def test_what_started_is_paid_for_whoever_is_at_fault():
    first_ran = (started(0), ended(0))

    assert after(in_turn("a", "b"), *first_ran, OpFailed(1, HOSTS_FAULT, NOW + 20))[1] == (
        ComposeResult(),
    )
    assert after((A,), OpFailed(0, POSTERS_FAULT, NOW + 1))[1] == (ComposeResult(),)


def test_a_run_goes_back_only_when_the_operations_beside_it_have_not_started_either():
    state, commands = after(together(A, B), OpFailed(0, HOSTS_FAULT, NOW + 1))
    assert commands == (StopOp(1),)

    never_ran, commands = life.step(state, ended(1))
    assert (never_ran.phase, commands) == (Phase.DONE, ())

    state, _ = life.step(state, started(1))
    state, commands = life.step(state, ended(1, 143))
    assert (state.hand_back, commands) == ("", (ComposeResult(),))


def test_a_node_that_is_stopped_hands_back_what_never_started_and_is_paid_for_the_rest():
    stop = StopOrdered(StopReason.STOPPED_BY_HOST)

    assert after((A,), stop, ended(0))[0].phase is Phase.DONE
    assert after((A,), stop, ended(0))[0].hand_back

    state, commands = after((A,), started(0), stop, ended(0, 143))
    assert commands == (ComposeResult(),)
    assert life.step(state, ResultComposed("r", "failed"))[0].result == "r"


def ops_looked_at(monkeypatch, planned):
    """Count how often a step asks whether an operation is over, once the first one failed."""
    is_over, asked = Op.is_over, []

    def counted(op):
        asked.append(op.id)
        return is_over.fget(op)

    state, commands = after(planned)
    failed = OpFailed(commands[0].index, POSTERS_FAULT, NOW)
    monkeypatch.setattr(Op, "is_over", property(counted))
    life.step(state, failed)
    monkeypatch.undo()
    return len(asked)


MANY = range(200)


@pytest.mark.parametrize(
    "planned",
    [
        tuple(PlannedOp(f"o{n}", f"g{n}") for n in MANY),
        tuple(PlannedOp(f"o{n}", "g", (n + 1,) if n + 1 < len(MANY) else ()) for n in MANY),
    ],
    ids=["a group for each", "each waits for the next"],
)
def test_a_step_looks_at_each_of_many_operations_a_few_times_only(monkeypatch, planned):
    assert 0 < ops_looked_at(monkeypatch, planned) < 15 * len(MANY)
