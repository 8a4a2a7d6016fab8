"""A job ends with its GPU or is handed back, and what it took is kept with it."""

import asyncio
from dataclasses import replace

import pytest

from nosdesk.domain.errors import Unavailable
from nosdesk.domain.gpu import GpuUuid, Xid
from nosdesk.domain.job import JobState
from nosdesk.domain.mishaps import EXPLANATIONS, Mishap
from nosdesk.node import activity
from nosdesk.node.op_execution import GPU_STOP_S
from nosdesk.ports.gpus import DriverSilent
from tests.unit.node.gpu_world import (
    FINE,
    ONE,
    any_trouble,
    at_work,
    fall_off_the_bus,
    jobs_containers,
    post,
    unplug,
    world_with_a_gpu,
)

# --- While a job is at work ------------------------------------------------------------------


@any_trouble
async def test_a_job_whose_gpu_is_lost_is_ended_with_its_name_and_paid(trouble):
    befall, mishap, sentence = trouble
    async with world_with_a_gpu() as world:
        job = await at_work(world, "echo begun; sleep 3000")
        await world.clock.advance(100)
        befall(world.gpus)
        await world.until_settled(job, within_s=150)

        await world.check_all_is_well(job)
        (op,) = world.result(job)["opStates"]
        assert (op["status"], op["logs"][0]["log"]) == ("failed", "begun")
        assert [op.failure for op in world.did(activity.OpOver)] == [EXPLANATIONS[mishap].sentence]
        assert world.earned >= 100 * 100
        await world.until(lambda: world.place is None)
        assert world.node.status.value.sentence.id == sentence
        assert world.node.status.value.sentence.action


async def test_what_is_left_of_a_job_is_not_begun_on_a_gpu_that_is_lost():
    async with world_with_a_gpu() as world:
        job = await at_work(world, "sleep 3000", "echo never")
        fall_off_the_bus(world.gpus)
        await world.until_settled(job)

        await world.check_all_is_well(job)
        assert len(jobs_containers(world)) == 1
        assert [op["status"] for op in world.result(job)["opStates"]] == ["failed", "failed"]


async def test_a_gpu_that_hangs_with_its_container_does_not_hold_up_the_pay():
    async with world_with_a_gpu() as world:
        job = await at_work(world, "sleep 3000")
        stopped = []

        async def never(container, *, grace_s):
            stopped.append(container)
            await asyncio.Event().wait()

        world.engine.stop = never
        world.gpus.report(Xid(119, ONE))
        await world.until(lambda: stopped)
        begun = world.clock.now()
        await world.until(lambda: world.chain.state.jobs[job].state is JobState.DONE)

        assert world.clock.now() - begun <= GPU_STOP_S + 10
        assert world.result(job)["opStates"][0]["status"] == "failed"
        assert world.did(activity.OpOver)[0].failure == EXPLANATIONS[Mishap.GPU_XID].sentence
        del world.engine.stop


async def test_a_driver_that_stands_still_at_full_load_ends_the_job():
    async with world_with_a_gpu() as world:
        world.gpus.readings[ONE] = replace(FINE, utilisation=100)
        job = await at_work(world, "sleep 3000")
        await world.clock.advance(400)
        world.gpus.down = DriverSilent("It does not answer.", gpu=ONE)
        await world.until_settled(job, within_s=300)

        await world.check_all_is_well(job)
        assert world.did(activity.OpOver)[0].failure == EXPLANATIONS[Mishap.GPU_HUNG].sentence


async def test_a_program_that_dies_of_its_gpu_before_we_look_is_no_mistake_of_its_poster():
    async with world_with_a_gpu() as world:
        job = await at_work(world, "sleep 60; exit 1")
        await world.clock.advance(59.5)
        unplug(world.gpus)
        await world.until_settled(job)

        assert world.did(activity.OpOver)[0].failure == EXPLANATIONS[Mishap.GPU_GONE].sentence


async def test_a_program_that_fails_on_a_gpu_that_is_well_failed_by_itself():
    async with world_with_a_gpu() as world:
        job = await at_work(world, "sleep 60; exit 1")
        await world.until_settled(job)

        await world.check_all_is_well(job)
        assert [(over.exit_code, over.failure) for over in world.did(activity.OpOver)] == [(1, "")]


async def test_a_programs_own_mistake_is_noted_in_its_log_and_changes_nothing():
    async with world_with_a_gpu() as world:
        job = await at_work(world, "sleep 60")
        world.gpus.report(Xid(31, ONE))
        world.gpus.report(Xid(31, GpuUuid("GPU-of-another-node")))
        await world.until_settled(job)

        await world.check_all_is_well(job)
        logs = [line["log"] for line in world.result(job)["opStates"][0]["logs"]]
        assert logs == ["The GPU's driver reports a mistake of the program (Xid 31)."]
        assert world.did(activity.GpuJudged) == []
        await world.until_queued()


async def test_a_job_that_needs_no_gpu_is_not_ended_by_its_loss():
    async with world_with_a_gpu() as world:
        world.start()
        await world.until_queued()
        job = post(world, "sleep 300", gpu=False)
        await world.until(lambda: world.did(activity.OpStarted))
        unplug(world.gpus)
        await world.until_settled(job)

        await world.check_all_is_well(job)
        assert world.result(job)["status"] == "success"
        await world.until(lambda: world.place is None)


async def test_a_job_taken_up_again_is_ended_when_its_gpu_is_gone_meanwhile():
    async with world_with_a_gpu() as world:
        job = await at_work(world, "sleep 3000")
        await world.kill()
        unplug(world.gpus)
        world.start()
        await world.until_settled(job, within_s=60)

        await world.check_all_is_well(job)
        assert world.did(activity.OpOver)[0].failure == EXPLANATIONS[Mishap.GPU_GONE].sentence


# --- Before it starts ---------------------------------------------------------------------------


@any_trouble
async def test_a_job_whose_gpu_is_lost_before_it_started_is_handed_back(trouble):
    befall, _, _ = trouble
    async with world_with_a_gpu() as world:
        world.start()
        await world.until_queued()
        world.faults["engine.has_image"] = Unavailable("Away.")
        job = post(world, "echo never")
        await world.until(lambda: "engine.has_image" in world.calls)
        befall(world.gpus)
        await world.until_settled(job, within_s=200)

        assert jobs_containers(world) == []
        assert world.record(job).outcome == "handed_back"
        assert world.chain.state.jobs[job].state is JobState.STOPPED


async def test_a_job_that_comes_while_the_node_is_leaving_is_handed_back():
    async with world_with_a_gpu() as world:
        world.start()
        await world.until_queued()
        world.chain.delay_next_send(blocks=20)
        world.gpus.report(Xid(64, ONE))  # the card is worn, and would do for a job in hand
        await world.clock.advance(1)
        assert world.place == 1
        job = post(world, "echo never")
        await world.until_settled(job)

        assert jobs_containers(world) == []
        assert world.record(job).outcome == "handed_back"
        assert world.place is None


async def test_a_job_taken_up_again_before_it_started_waits_for_the_first_look():
    async with world_with_a_gpu() as world:
        world.start()
        await world.until_queued()
        world.faults["engine.has_image"] = Unavailable("Away.")
        job = post(world, "echo done")
        await world.until(lambda: "engine.has_image" in world.calls)
        await world.kill()
        world.gpus.report(Xid(119, ONE))
        world.start()
        await world.until_settled(job)

        assert (jobs_containers(world), world.record(job).outcome) == ([], "handed_back")


# --- What it took ---------------------------------------------------------------------------


async def test_the_energy_of_a_run_is_kept_with_it():
    async with world_with_a_gpu() as world:
        job = await at_work(world, "sleep 100")
        await world.until_settled(job)

        assert world.record(job).energy_wh == pytest.approx(360 * 100 / 3600, rel=0.02)


async def test_energy_that_was_not_measured_is_not_made_up():
    async with world_with_a_gpu() as world:
        world.gpus.readings[ONE] = replace(FINE, power_w=None)
        job = await at_work(world, "sleep 100")
        await world.until_settled(job)

        assert world.record(job).energy_wh is None
