"""What a whole node makes of a mishap: a run that never started goes back, others are paid."""

import pytest

from nosdesk.domain.errors import Refused
from nosdesk.domain.mishaps import EXPLANATIONS, Mishap, Side
from nosdesk.domain.run import OpFailure
from nosdesk.node.rest import AILMENTS, FIRST_REST_S, LONGEST_REST_S, Rest
from nosdesk.ports.containers import DiskSpace
from tests.builders import a_run_state, an_op
from tests.fakes.clock import FakeClock
from tests.unit.node.world import World

GIB = 1024**3


def outcomes(world):
    return [record.outcome for record in world.history.records.values()]


async def failed_to_start(world, mishap):
    """Post a job that cannot be started for this mishap; return once its run is closed."""
    world.faults["engine.start"] = [Refused("No.", mishap=mishap)]
    job = world.post("echo hello")
    await world.until_settled(job)
    return job


@pytest.mark.parametrize("mishap", Mishap)
async def test_a_run_that_never_started_goes_back_unless_the_poster_is_at_fault(mishap):
    async with World.open() as world:
        world.start()
        await world.until_queued()
        await failed_to_start(world, mishap)

        is_posters = EXPLANATIONS[mishap].side is Side.POSTER
        assert outcomes(world) == ["paid" if is_posters else "handed_back"]


@pytest.mark.parametrize("mishap", sorted(AILMENTS))
async def test_a_computer_that_cannot_work_rests_before_it_takes_another_job(mishap):
    async with World.open() as world:
        world.start()
        await world.until_queued()
        await failed_to_start(world, mishap)
        failed_at = world.clock.now()

        resting = world.node.status.value
        assert (resting.phase, resting.sentence.id) == ("faulted", mishap)
        assert resting.wait.next_try == failed_at + FIRST_REST_S
        assert world.place is None
        await world.until_queued()
        assert world.clock.now() >= failed_at + FIRST_REST_S


async def test_a_job_that_no_computer_can_do_is_no_reason_to_rest():
    async with World.open() as world:
        world.start()
        await world.until_queued()
        await failed_to_start(world, Mishap.BAD_COMMAND)
        failed_at = world.clock.now()

        await world.until_queued()
        assert world.clock.now() < failed_at + FIRST_REST_S


async def test_a_node_that_rests_can_be_drained():
    async with World.open() as world:
        world.start()
        await world.until_queued()
        await failed_to_start(world, Mishap.DISK_FULL)
        failed_at = world.clock.now()

        world.node.drain()
        await world.until(world.task.done)
        assert world.clock.now() < failed_at + FIRST_REST_S


async def test_the_users_own_floor_decides_when_a_disk_is_short():
    async with World.open() as world:
        world.settings["disk_floor"] = 10 * GIB
        world.start()
        await world.until_queued()
        world.answers["engine.disk"] = [DiskSpace(9 * GIB, 100 * GIB)]
        job = world.post("echo hello")
        await world.until_settled(job)

        assert outcomes(world) == ["handed_back"]
        assert world.started == []


# --- How long ---


def handed_back(mishap=Mishap.DISK_FULL):
    failure = OpFailure("container-runtime-error", "No.", mishap, hands_back=True)
    return a_run_state(an_op(started_at=None, failure=failure), hand_back="No.")


def a_rest():
    return Rest(FakeClock(), lambda status: None)


def rest_after(rest, run):
    due = rest.due(run)
    return due and due[1]


def test_a_rest_grows_each_time_in_a_row_and_has_an_end():
    rest = a_rest()
    rests = [rest_after(rest, handed_back()) for _ in range(10)]

    assert rests[:3] == [FIRST_REST_S, 2 * FIRST_REST_S, 4 * FIRST_REST_S]
    assert rests[-1] == LONGEST_REST_S


def test_a_job_that_ran_makes_the_next_rest_short_again_and_one_that_did_not_changes_nothing():
    rest = a_rest()
    ran, refused = a_run_state(an_op()), a_run_state(an_op(started_at=None))
    of_another = handed_back(Mishap.REGISTRY_DOWN)

    seen = [
        rest_after(rest, each)
        for each in (handed_back(), refused, of_another, handed_back(), ran, handed_back())
    ]

    assert seen == [FIRST_REST_S, None, None, 2 * FIRST_REST_S, None, FIRST_REST_S]


def test_a_start_that_a_poster_may_have_made_fail_never_makes_a_rest_long_or_come_twice_in_a_row():
    rest = a_rest()

    seen = [rest_after(rest, handed_back(Mishap.ENGINE_FAILED)) for _ in range(4)]

    assert seen == [FIRST_REST_S, None, FIRST_REST_S, None]
    assert rest_after(rest, handed_back(Mishap.DISK_FULL)) == FIRST_REST_S
