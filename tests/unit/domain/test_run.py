"""The life of one run, case by case."""

import msgspec
import pytest

from nosdesk.domain import run as life
from nosdesk.domain.json_rules import Flaw
from nosdesk.domain.run import (
    ComposeResult,
    DefinitionFetched,
    DefinitionRefused,
    FetchDefinition,
    OpEnded,
    OpFailed,
    OpFailure,
    OpStarted,
    Phase,
    ResultComposed,
    StartOp,
    StopOp,
    StopOrdered,
    StopReason,
    TimeExtended,
)
from tests.builders import DEFINITION, NOW, an_assignment, in_turn

FETCHED = DefinitionFetched("{}", in_turn("first", "second"))
REFUSED = DefinitionRefused("validation-error", (Flaw("$", "is not JSON"),))
FAILURE = OpFailure("image-pull-error", "There is no such image.")
STOP = StopOrdered(StopReason.ENDED_BY_POSTER)


def after(*events):
    """The state after these events, and the commands of the last of them."""
    state, commands = life.begin(an_assignment())
    for event in events:
        state, commands = life.step(state, event)
    return state, commands


def test_a_run_begins_by_fetching_its_definition():
    state, commands = after()

    assert state.phase is Phase.FETCHING
    assert state.timeout_s == 600
    assert commands == (FetchDefinition(DEFINITION),)


def test_operations_start_one_after_another():
    assert after(FETCHED)[1] == (StartOp(0),)
    assert after(FETCHED, OpStarted(0, "c0", NOW))[1] == ()

    state, commands = after(FETCHED, OpStarted(0, "c0", NOW), OpEnded(0, 0, NOW + 1))

    assert commands == (StartOp(1),)
    assert state.at_work == (1,)


def test_an_operation_keeps_the_container_it_was_started_in():
    started = (FETCHED, OpStarted(0, "c0", NOW))

    assert after(*started, OpStarted(0, "another", NOW)) == (after(*started)[0], ())


def test_a_run_is_composed_after_its_last_operation_and_done_with_its_result():
    events = (FETCHED, OpEnded(0, 0, NOW + 1), OpEnded(1, 0, NOW + 2))

    assert after(*events)[1] == (ComposeResult(),)

    state, commands = after(*events, ResultComposed("the result", "success"))

    assert (state.phase, state.result, state.result_status) == (
        Phase.DONE,
        "the result",
        "success",
    )
    assert commands == ()


def test_what_is_told_of_an_operation_is_kept():
    ended = OpEnded(0, 137, NOW + 9.5, oom_killed=True)

    state, _ = after(FETCHED, OpStarted(0, "c0", NOW + 0.5), ended)

    op = state.ops[0]
    assert (op.id, op.container) == ("first", "c0")
    assert (op.started_at, op.ready_at, op.ended_at) == (NOW + 0.5, NOW + 0.5, NOW + 9.5)
    assert (op.exit_code, op.oom_killed) == (137, True)


def test_an_operation_that_fails_does_not_keep_the_next_from_starting():
    state, commands = after(FETCHED, OpFailed(0, FAILURE, NOW + 1))

    assert state.ops[0].failure == FAILURE
    assert state.ops[0].exit_code == 2
    assert commands == (StartOp(1),)


def test_a_definition_without_operations_is_done_at_once():
    assert after(DefinitionFetched("{}", ()))[1] == (ComposeResult(),)


def test_a_refused_definition_still_ends_in_a_result():
    state, commands = after(REFUSED)

    assert (state.phase, state.refusal) == (Phase.COMPOSING, REFUSED)
    assert commands == (ComposeResult(),)


def test_a_run_stopped_before_its_definition_came_still_ends_in_a_result():
    state, commands = after(STOP)

    assert state.stop_reason is StopReason.ENDED_BY_POSTER
    assert commands == (ComposeResult(),)
    assert after(STOP, FETCHED) == (state, ())


def test_a_stop_ends_the_operation_whose_turn_it_is_and_starts_no_other():
    events = (FETCHED, OpEnded(0, 0, NOW + 1), STOP)

    state, commands = after(*events)
    assert (state.phase, commands) == (Phase.STOPPING, (StopOp(1),))

    state, commands = after(*events, OpEnded(1, 143, NOW + 2))
    assert (state.phase, commands) == (Phase.COMPOSING, (ComposeResult(),))


def test_the_first_reason_to_stop_stands():
    state, _ = after(FETCHED, STOP, StopOrdered(StopReason.EXPIRED))

    assert state.stop_reason is StopReason.ENDED_BY_POSTER


def test_a_container_that_starts_while_it_is_being_stopped_is_known():
    state, _ = after(FETCHED, STOP, OpStarted(0, "c0", NOW))

    assert state.ops[0].container == "c0"


@pytest.mark.parametrize("event", [OpStarted(1, "c1", NOW), OpEnded(1, 0, NOW)], ids=repr)
def test_an_operation_whose_turn_never_came_is_not_touched_after_a_stop(event):
    stopped = (FETCHED, STOP, OpEnded(0, 143, NOW + 1))

    assert after(*stopped, event) == (after(*stopped)[0], ())


@pytest.mark.parametrize("index", [-1, 1, 2])
def test_news_of_an_operation_whose_turn_it_is_not_changes_nothing(index):
    assert after(FETCHED, OpStarted(index, "c", NOW)) == (after(FETCHED)[0], ())
    assert after(FETCHED, OpFailed(index, FAILURE, NOW)) == (after(FETCHED)[0], ())


def test_time_may_be_extended_until_the_run_is_done():
    assert after(FETCHED, TimeExtended(900))[0].timeout_s == 900

    done = (REFUSED, ResultComposed("r", "failed"))
    assert after(*done, TimeExtended(900)) == (after(*done)[0], ())


@pytest.mark.parametrize("late", [FETCHED, REFUSED, STOP, ResultComposed("other", "failed")])
def test_nothing_changes_a_run_that_is_done(late):
    done = (FETCHED, STOP, OpEnded(0, 0, NOW), ResultComposed("r", "stopped"))

    assert after(*done, late) == (after(*done)[0], ())


def test_a_refusal_after_the_definition_came_is_ignored():
    assert after(FETCHED, REFUSED) == (after(FETCHED)[0], ())


@pytest.mark.parametrize(
    ("events", "commands"),
    [
        ((), (FetchDefinition(DEFINITION),)),
        ((FETCHED,), (StartOp(0),)),
        ((FETCHED, OpStarted(0, "c0", NOW)), (StartOp(0),)),
        ((FETCHED, OpEnded(0, 0, NOW)), (StartOp(1),)),
        ((FETCHED, OpEnded(0, 0, NOW), STOP), (StopOp(1),)),
        ((REFUSED,), (ComposeResult(),)),
        ((REFUSED, ResultComposed("r", "failed")), ()),
    ],
)
def test_after_a_restart_a_run_goes_on_where_it_was(events, commands):
    assert life.resume(after(*events)[0]) == commands


def test_an_event_from_elsewhere_is_our_own_mistake():
    with pytest.raises(AssertionError):
        life.step(after()[0], "not an event")


def test_an_unknown_phase_is_our_own_mistake():
    lost = msgspec.structs.replace(after()[0], phase="nowhere")

    with pytest.raises(AssertionError):
        life.resume(lost)
