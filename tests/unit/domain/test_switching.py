"""A switch between two GPUs: every event in every phase, and whom it holds back meanwhile."""

import pytest

from nosdesk.domain.switching import (
    CancelOrdered,
    NewJoined,
    NewReady,
    NewUnfit,
    OldOut,
    Outcome,
    Phase,
    Switch,
    SwitchOver,
    is_held,
    step,
)

PREPARING, LEAVING, JOINING = Phase
BEGUN, NOW = 10.0, 20.0


def at(phase):
    return Switch("GPU-A", "GPU-B", BEGUN, phase)


@pytest.mark.parametrize(
    ("phase", "event", "after"),
    [
        (PREPARING, NewReady(), LEAVING),
        (PREPARING, OldOut(), PREPARING),
        (PREPARING, NewJoined(), PREPARING),
        (LEAVING, NewReady(), LEAVING),
        (LEAVING, OldOut(), JOINING),
        (LEAVING, NewJoined(), LEAVING),
        (JOINING, NewReady(), JOINING),
        (JOINING, OldOut(), JOINING),
    ],
)
def test_a_switch_goes_from_phase_to_phase_and_leaves_none_out(phase, event, after):
    assert step(at(phase), event, now=NOW) == at(after)


def test_it_is_done_once_the_new_gpu_is_in_its_queue():
    assert step(at(JOINING), NewJoined(), now=NOW) == SwitchOver(at(JOINING), Outcome.DONE, NOW)


@pytest.mark.parametrize("phase", list(Phase))
def test_it_can_be_cancelled_and_can_fail_in_every_phase(phase):
    cancelled = step(at(phase), CancelOrdered(), now=NOW)
    failed = step(at(phase), NewUnfit("No room."), now=NOW)
    assert cancelled == SwitchOver(at(phase), Outcome.CANCELLED, NOW)
    assert failed == SwitchOver(at(phase), Outcome.ROLLED_BACK, NOW, "No room.")


@pytest.mark.parametrize(
    ("phase", "old", "new"),
    [(PREPARING, False, True), (LEAVING, True, True), (JOINING, True, False)],
)
def test_never_are_both_let_into_their_queues_at_once(phase, old, new):
    assert is_held(at(phase), "GPU-A") is old
    assert is_held(at(phase), "GPU-B") is new


def test_a_switch_is_nothing_to_the_other_gpus():
    assert not any(is_held(at(phase), "GPU-C") for phase in Phase)
    assert not is_held(None, "GPU-A")
