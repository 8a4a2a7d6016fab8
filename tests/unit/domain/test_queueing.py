"""Being in a market's queue, case by case."""

import msgspec
import pytest

from nosdesk.domain import queueing as life
from nosdesk.domain.queueing import (
    DOUBTFUL_LOOKS,
    PAUSE_BETWEEN_LOOKS_S,
    DrainOrdered,
    Join,
    Leave,
    Look,
    LookOrdered,
    Phase,
    PlaceLost,
    ResumeOrdered,
    RunAppeared,
    RunSettled,
    Seen,
    Serve,
    TransactionOver,
)

ASSIGNED = RunAppeared("Run1")


def after(*events):
    """The state after these events, and the commands of the last of them.

    A `Seen` here answers the latest look, unless it says that it answers none.
    """
    state, commands = life.begin("Market1")
    for event in events:
        answers = isinstance(event, Seen) and event.look == "latest"
        told = msgspec.structs.replace(event, look=state.look) if answers else event
        state, commands = life.step(state, told)
    return state, commands


def seen(place=None, run=None, look="latest"):
    return Seen(place, 7, run, look)


ABSENT, WAITING = seen(), seen(place=3)
TOLD_OF_PLACE = seen(place=4, look=None)
JOINED = (ABSENT, TransactionOver(), WAITING)


def test_a_node_looks_before_it_joins():
    assert after()[1] == (Look(1),)
    assert after(ABSENT)[1] == (Join(),)


def test_a_node_that_waits_already_does_not_join_again():
    state, commands = after(WAITING)

    assert (state.phase, state.place, state.length, commands) == (Phase.QUEUED, 3, 7, ())


def test_a_run_that_is_found_at_the_first_look_is_served():
    state, commands = after(seen(place=None, run="Run9"))

    assert (state.phase, state.run, commands) == (Phase.SERVING, "Run9", (Serve("Run9"),))


def test_after_joining_the_chain_says_where_we_are():
    state, commands = after(ABSENT, TransactionOver())
    assert (state.phase, commands) == (Phase.LOOKING, (Look(2),))

    assert after(*JOINED)[0].phase is Phase.QUEUED


def test_an_absent_place_is_doubted_before_joining_again():
    events = [*JOINED, PlaceLost()]

    assert after(*events)[1] == (Look(3),)
    for further in range(1, DOUBTFUL_LOOKS):
        events.append(ABSENT)
        assert after(*events)[1] == (Look(3 + further, PAUSE_BETWEEN_LOOKS_S),)
    assert after(*events, ABSENT)[1] == (Join(),)


def test_a_place_that_is_seen_again_ends_the_doubt():
    state, _ = after(*JOINED, PlaceLost(), ABSENT, WAITING)

    assert (state.phase, state.looks_left) == (Phase.QUEUED, DOUBTFUL_LOOKS)


def test_several_alarms_at_once_are_one_look_and_not_several_in_a_row():
    state, commands = after(*JOINED, PlaceLost(), PlaceLost(), LookOrdered())

    assert commands == ()
    assert state.looks_left == DOUBTFUL_LOOKS


def test_the_answer_to_an_outdated_look_is_ignored():
    waiting = (*JOINED, PlaceLost(), ABSENT)

    assert after(*waiting, seen(look=3)) == (after(*waiting)[0], ())


def test_a_change_while_a_look_is_under_way_asks_for_another_one():
    state, commands = after(*JOINED, LookOrdered(), PlaceLost(), WAITING)

    assert (state.phase, commands) == (Phase.LOOKING, (Look(4),))


def test_a_place_that_the_chain_told_after_the_change_is_believed():
    state, _ = after(*JOINED, LookOrdered(), PlaceLost(), TOLD_OF_PLACE)

    assert (state.phase, state.place, state.is_doubted) == (Phase.QUEUED, 4, False)


def test_an_absence_that_nobody_asked_for_is_looked_into():
    assert after(*JOINED, seen(look=None))[1] == (Look(3),)


def test_a_change_of_place_is_told():
    assert after(*JOINED, TOLD_OF_PLACE)[0].place == 4


@pytest.mark.parametrize("before", [(), (ABSENT,), JOINED, (*JOINED, DrainOrdered())], ids=len)
def test_a_run_that_appears_is_served_whatever_we_were_doing(before):
    state, commands = after(*before, ASSIGNED)

    assert (state.phase, commands) == (Phase.SERVING, (Serve("Run1"),))


def test_a_run_that_appears_after_we_left_is_served():
    left = (DrainOrdered(), ABSENT)
    assert after(*left)[0].phase is Phase.OUT

    assert after(*left, ASSIGNED)[1] == (Serve("Run1"),)


def test_a_second_run_waits_until_the_first_is_settled():
    serving = (*JOINED, ASSIGNED)
    assert after(*serving, RunAppeared("Run2")) == (after(*serving)[0], ())
    assert after(*serving, RunSettled("Run1"))[1] == (Look(3),)

    assert after(*serving, RunSettled("Run1"), seen(run="Run2"))[1] == (Serve("Run2"),)


def test_after_a_settled_run_one_look_is_enough_to_join_again():
    assert after(*JOINED, ASSIGNED, RunSettled("Run1"), ABSENT)[1] == (Join(),)


@pytest.mark.parametrize(
    "late", [ABSENT, WAITING, PlaceLost(), LookOrdered(), ASSIGNED, RunSettled("Run0")]
)
def test_nothing_but_its_end_disturbs_a_run(late):
    serving = (*JOINED, ASSIGNED)

    assert after(*serving, late) == (after(*serving)[0], ())


def test_a_run_that_is_not_served_cannot_be_settled():
    assert after(*JOINED, RunSettled("Run1")) == (after(*JOINED)[0], ())


def test_a_second_transaction_waits_for_the_first():
    """The run came before we heard that our `work` had landed, and was over before that, too."""
    served = (ABSENT, ASSIGNED, RunSettled("Run1"))

    state, commands = after(*served, ABSENT)
    assert (state.phase, commands) == (Phase.JOINING, ())

    events = [*served, ABSENT, TransactionOver(), *[ABSENT] * DOUBTFUL_LOOKS]
    assert after(*events)[1] == (Join(),)


def test_a_drained_node_leaves_the_queue_and_is_out():
    draining = (*JOINED, DrainOrdered())
    assert after(*draining)[1] == (Leave(),)

    events = [*draining, TransactionOver(), *[ABSENT] * DOUBTFUL_LOOKS]
    assert after(*events)[0].phase is Phase.OUT


def test_a_drained_node_that_finds_itself_in_the_queue_leaves_it():
    assert after(DrainOrdered(), WAITING)[1] == (Leave(),)


def test_a_node_drained_while_joining_leaves_once_it_is_in():
    joining = (ABSENT, DrainOrdered())
    assert after(*joining)[1] == ()

    assert after(*joining, TransactionOver(), WAITING)[1] == (Leave(),)


def test_a_node_drained_at_work_finishes_and_is_out():
    state, commands = after(*JOINED, ASSIGNED, DrainOrdered(), RunSettled("Run1"), ABSENT)

    assert (state.phase, commands) == (Phase.OUT, ())


def test_a_node_is_not_out_while_a_transaction_may_still_bring_it_in():
    served = (ABSENT, ASSIGNED, DrainOrdered(), RunSettled("Run1"), ABSENT)
    assert after(*served)[0].phase is Phase.LEAVING

    events = [*served, TransactionOver(), *[ABSENT] * DOUBTFUL_LOOKS]
    assert after(*events)[0].phase is Phase.OUT


def test_a_node_that_is_wanted_again_before_it_left_joins_again():
    events = [*JOINED, DrainOrdered(), ResumeOrdered(), TransactionOver()]

    assert after(*events, *[ABSENT] * DOUBTFUL_LOOKS)[1] == (Join(),)


def test_a_node_that_is_wanted_again_after_it_left_looks_first():
    assert after(DrainOrdered(), ABSENT, ResumeOrdered())[1] == (Look(2),)


def test_a_transaction_of_a_former_phase_does_not_end_a_later_one():
    serving = (ABSENT, ASSIGNED)

    state, commands = after(*serving, TransactionOver())

    assert (state.phase, state.is_sending, commands) == (Phase.SERVING, False, ())


@pytest.mark.parametrize("alarm", [PlaceLost(), LookOrdered()])
@pytest.mark.parametrize("before", [(ABSENT,), (*JOINED, DrainOrdered()), (DrainOrdered(), ABSENT)])
def test_an_alarm_changes_nothing_while_joining_leaving_or_out(before, alarm):
    assert after(*before, alarm) == (after(*before)[0], ())


def test_what_is_not_an_event_or_a_phase_is_our_own_mistake():
    state, _ = after()

    with pytest.raises(AssertionError):
        life.step(state, "not an event")
    with pytest.raises(AssertionError):
        life.step(msgspec.structs.replace(state, phase="nowhere"), PlaceLost())


def test_who_left_by_a_transaction_that_landed_looks_only_once_more():
    leaving = [*JOINED, DrainOrdered()]
    assert after(*leaving)[1] == (Leave(),)
    state, commands = after(*leaving, TransactionOver(has_left=True), ABSENT)
    assert (state.phase, commands) == (Phase.OUT, ())


def test_who_left_otherwise_looks_again_until_it_is_certain():
    state, commands = after(*JOINED, DrainOrdered(), TransactionOver(), ABSENT)
    assert state.phase is Phase.LOOKING
    assert [type(each) for each in commands] == [Look]
