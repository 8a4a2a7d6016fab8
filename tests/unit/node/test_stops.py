"""Runs that end before their operations do: by the poster, by the clock, or by the host."""

import pytest

from nosdesk.domain.errors import Unavailable
from nosdesk.domain.run import StopReason
from nosdesk.node import activity
from tests.unit.node.world import World


async def working(world, *scripts, timeout_s=600):
    """A job whose first container runs."""
    world.start()
    await world.until_queued()
    job = world.post(*scripts, timeout_s=timeout_s)
    await world.until(lambda: world.did(activity.OpStarted))
    return job


async def test_a_job_whose_time_is_over_is_stopped_and_paid_for_its_whole_time():
    async with World.open() as world:
        job = await working(world, "echo started; sleep 10000", "echo never", timeout_s=100)
        await world.until_settled(job)

        await world.check_all_is_well(job)
        result = world.result(job)
        assert world.earned == 100 * 100
        assert (result["status"], [op["status"] for op in result["opStates"]]) == (
            "success",
            ["success", "stopped"],
        )
        assert result["opStates"][0]["diagnostics"]["reason"]["jobExpired"] is True
        assert result["opStates"][0]["logs"][0]["log"] == "started"
        assert result["endTime"] - result["startTime"] == 100_000


async def test_a_job_that_its_poster_extends_runs_on():
    async with World.open() as world:
        job = await working(world, "sleep 150", timeout_s=100)
        await world.clock.advance(50)
        world.chain.extend_job(job, timeout_s=200)
        await world.until_settled(job)

        await world.check_all_is_well(job)
        result = world.result(job)
        assert result["opStates"][0]["exitCode"] == 0
        assert result["opStates"][0]["diagnostics"]["reason"]["jobExpired"] is False
        assert world.earned >= 150 * 100


async def test_a_job_that_its_poster_ends_is_stopped_and_its_result_handed_in():
    async with World.open() as world:
        job = await working(world, "echo started; sleep 10000", "echo never")
        await world.clock.advance(30)
        world.chain.end_job(job)
        await world.until_settled(job)

        result, record = world.result(job), world.record(job)
        assert result["status"] == "stopped"
        assert [op["status"] for op in result["opStates"]] == ["stopped", "stopped"]
        assert world.earned == 30 * 100
        assert (record.outcome, record.expected) == ("ended_by_poster", 30 * 100)
        assert (record.received, record.standing) == (30 * 100, "matched")
        assert record.reason
        assert await world.engine.find({}) == ()
        await world.until_queued()


@pytest.mark.parametrize("phase", ["fetching", "pulling"])
async def test_a_job_may_be_ended_before_anything_of_it_ran(phase):
    async with World.open() as world:
        call = {"fetching": "content.fetch", "pulling": "engine.has_image"}[phase]
        world.faults[call] = Unavailable("Away.")
        world.start()
        await world.until_queued()
        job = world.post("echo never")
        await world.until(lambda: call in world.calls)
        world.chain.end_job(job)
        await world.until(lambda: world.chain.state.jobs[job].result is not None, within_s=60)
        world.faults.clear()
        await world.until_settled(job)

        assert world.started == []
        assert world.result(job)["status"] == "stopped"
        assert world.record(job).outcome == "ended_by_poster"
        assert [op["status"] for op in world.result(job)["opStates"]] == (
            [] if phase == "fetching" else ["stopped"]
        )


async def test_a_job_that_is_ended_between_two_operations_starts_no_further_one():
    async with World.open() as world:
        world.start()
        await world.until_queued()
        job = world.post("sleep 10", "sleep 10", "sleep 10")
        await world.until(lambda: len(world.did(activity.OpOver)) == 1)
        world.chain.end_job(job)
        await world.until_settled(job)

        assert len(world.started) <= 2
        statuses = [op["status"] for op in world.result(job)["opStates"]]
        assert (statuses[0], statuses[2]) == ("success", "stopped")


async def test_the_host_may_stop_a_run_and_is_paid_for_its_time():
    async with World.open() as world:
        job = await working(world, "sleep 10000")
        await world.clock.advance(20)
        world.node._desk.stop(StopReason.STOPPED_BY_HOST)
        await world.until_settled(job)

        await world.check_all_is_well(job)
        assert world.result(job)["status"] == "failed"
        assert world.earned >= 20 * 100
        world.node._desk.stop(StopReason.STOPPED_BY_HOST)  # nothing runs: nothing happens


async def test_a_job_that_vanishes_under_our_hands_is_not_believed_at_once():
    """An endpoint that lags may say that there is no such job; the work goes on."""
    async with World.open() as world:
        job = await working(world, "sleep 50")
        world.answers["chain.job"] = [None]
        world.chain._tell(None)
        await world.clock.advance(10)
        assert world.answers == {"chain.job": []}
        assert not world.did(activity.OpOver)

        world.chain.end_job(job)  # and what is told afterwards is heard
        await world.until_settled(job, within_s=20)
        assert world.record(job).outcome == "ended_by_poster"
