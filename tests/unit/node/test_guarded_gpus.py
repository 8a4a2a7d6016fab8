"""A node acts on what its GPUs do: it ends, finishes, leaves, and comes back by itself."""

import asyncio
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from nosdesk.domain.errors import HostUnfit, Refused, Unavailable
from nosdesk.domain.gpu import CardFault, Gpu, GpuReading, GpuUuid, Xid
from nosdesk.domain.job import JobState
from nosdesk.domain.mishaps import EXPLANATIONS, Mishap
from nosdesk.domain.node_status import Phase
from nosdesk.node import activity
from nosdesk.node.gpu_trial import AGAIN_AFTER_S
from nosdesk.node.op_execution import GPU_STOP_S
from nosdesk.ports.gpus import DriverSilent
from tests.builders import a_definition, an_operation
from tests.fakes.gpus import FakeGpus
from tests.unit.node.world import World

ONE = GpuUuid("GPU-1")
CARD = Gpu(ONE, "RTX", slowdown_c=92)
FINE = GpuReading(utilisation=50, temperature_c=60, power_w=360)
HOT, FAR_TOO_HOT = replace(FINE, temperature_c=91), replace(FINE, temperature_c=100)
NOT_GIVEN = Refused(
    "Docker cannot give a container the GPU: no device driver.",
    "Install the NVIDIA Container Toolkit and restart Docker.",
    mishap=Mishap.GPU_NOT_VISIBLE,
)


async def trial_image():
    return "busybox"


@asynccontextmanager
async def world_with_a_gpu(**settings):
    async with World.open() as world:
        world.gpus = FakeGpus()
        world.gpus.plug(CARD, FINE)
        world.settings = {"gpus": (ONE,), "trial_image": trial_image} | settings
        yield world


def post(world, *scripts, gpu=True, timeout_s=3_600):
    ops = [an_operation(id=f"op{n}", cmd=cmd, gpu=gpu) for n, cmd in enumerate(scripts)]
    return world.post_document(a_definition(*ops), timeout_s=timeout_s)


async def at_work(world, *scripts):
    world.start()
    await world.until_queued()
    job = post(world, *scripts)
    await world.until(lambda: world.did(activity.OpStarted))
    return job


def jobs_containers(world):
    return [spec for spec in world.started if "nosdesk.run" in spec.labels]


def trials(world):
    return [spec for spec in world.started if "nosdesk.run" not in spec.labels]


def unplug(gpus):
    gpus.unplug(ONE)


def fall_off_the_bus(gpus):
    gpus.report(Xid(79, ONE))
    gpus.faults[ONE] = CardFault.LOST


def plug(gpus):
    gpus.faults.clear()
    gpus.down = None
    gpus.plug(CARD, FINE)


TROUBLES = {
    "vanished": (unplug, Mishap.GPU_GONE, "GPU_GONE"),
    "lost": (lambda gpus: gpus.faults.update({ONE: CardFault.LOST}), Mishap.GPU_GONE, "GPU_GONE"),
    "off the bus": (fall_off_the_bus, Mishap.GPU_GONE, "GPU_GONE"),
    "failed": (lambda gpus: gpus.report(Xid(119, ONE)), Mishap.GPU_XID, "GPU_FAILED"),
    "needs a reset": (
        lambda gpus: gpus.faults.update({ONE: CardFault.NEEDS_RESET}),
        Mishap.GPU_XID,
        "GPU_NEEDS_RESET",
    ),
    "far too hot": (
        lambda gpus: gpus.readings.update({ONE: FAR_TOO_HOT}),
        Mishap.GPU_HOT,
        "GPU_FAR_TOO_HOT",
    ),
}


@pytest.fixture(params=TROUBLES, ids=lambda name: name.replace(" ", "_"))
def trouble(request):
    return TROUBLES[request.param]


# --- While a job is at work ------------------------------------------------------------------


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


# --- In the queue -------------------------------------------------------------------------------


async def test_a_node_whose_gpu_is_lost_leaves_the_queue_and_comes_back_with_it(trouble):
    befall, _, sentence = trouble
    async with world_with_a_gpu() as world:
        world.start()
        await world.until_queued()
        befall(world.gpus)
        await world.until(lambda: world.place is None, within_s=90)
        assert world.node.status.value.sentence.id == sentence
        assert world.phase == Phase.FAULTED

        plug(world.gpus)
        if sentence == "GPU_FAILED":  # which only a restart ends, or the user
            await world.gpu_watch.retry(ONE)
        await world.until_queued()
        job = post(world, "sleep 5")
        await world.until_settled(job)
        await world.check_all_is_well(job)


async def test_a_node_whose_gpu_is_doubted_finishes_its_job_and_then_pauses():
    async with world_with_a_gpu() as world:
        job = await at_work(world, "sleep 600")
        world.gpus.readings[ONE] = HOT
        await world.until(lambda: world.phase == Phase.DRAINING, within_s=200)
        status = world.node.status.value
        assert (status.sentence.id, status.job) == ("GPU_TOO_HOT", job)
        await world.until_settled(job)

        await world.check_all_is_well(job)
        assert world.result(job)["status"] == "success"
        await world.until(lambda: world.phase == Phase.PAUSED)
        assert world.place is None
        assert world.node.status.value.sentence.action == "Check the fans"

        world.gpus.readings[ONE] = FINE
        await world.until_queued()


async def test_a_doubt_that_passes_during_the_job_is_forgotten():
    async with world_with_a_gpu() as world:
        job = await at_work(world, "sleep 1000")
        world.gpus.readings[ONE] = HOT
        await world.until(lambda: world.phase == Phase.DRAINING)
        world.gpus.readings[ONE] = FINE
        await world.until(lambda: world.phase == Phase.RUNNING, within_s=100)
        await world.until_settled(job)

        await world.until_queued()


async def test_a_node_that_is_started_again_keeps_its_place_in_the_queue():
    async with world_with_a_gpu() as world:
        world.start()
        await world.until_queued()
        sent = len(world.chain.sent)
        await world.restart()
        await world.until_queued()
        await world.clock.advance(60)

        assert (world.place, len(world.chain.sent)) == (1, sent)


async def test_a_node_that_is_started_again_without_its_gpu_leaves_the_queue():
    async with world_with_a_gpu() as world:
        world.start()
        await world.until_queued()
        await world.kill()
        unplug(world.gpus)
        world.start()
        await world.until(lambda: world.place is None, within_s=60)

        assert world.phase == Phase.FAULTED


async def test_a_warning_is_told_and_changes_nothing():
    async with world_with_a_gpu() as world:
        world.start()
        await world.until_queued()
        world.gpus.report(Xid(137, ONE))
        await world.clock.advance(10)

        assert [told.reasons for told in world.did(activity.GpuJudged)] == [
            ("The GPU driver reported an error (Xid 137).",)
        ]
        assert (world.place, world.phase) == (1, Phase.QUEUED)


async def test_a_gpu_that_is_not_there_keeps_the_node_from_joining_until_it_is():
    async with world_with_a_gpu() as world:
        unplug(world.gpus)
        world.start()
        await world.until(lambda: world.phase == Phase.FAULTED)
        await world.clock.advance(3_600)
        assert world.chain.sent == []

        plug(world.gpus)
        await world.until_queued()


async def test_a_driver_that_cannot_be_used_is_shown_with_its_fix():
    async with world_with_a_gpu() as world:
        world.gpus.down = HostUnfit("The driver is not running.", "Restart the PC.")
        world.start()
        await world.until(lambda: world.phase == Phase.FAULTED)
        await world.clock.advance(600)
        sentence = world.node.status.value.sentence
        assert sentence.text == "The driver is not running. Restart the PC."

        world.gpus.down = None
        await world.until_queued()


async def test_a_node_whose_gpu_is_lost_can_be_drained():
    async with world_with_a_gpu() as world:
        world.start()
        await world.until_queued()
        unplug(world.gpus)
        await world.until(lambda: world.phase == Phase.FAULTED)
        world.node.drain()
        await world.until(world.task.done, within_s=10)

        assert world.phase == Phase.STOPPED


async def test_a_node_that_is_drained_does_not_come_back_with_its_gpu():
    async with world_with_a_gpu() as world:
        job = await at_work(world, "sleep 300")
        world.gpus.readings[ONE] = HOT
        await world.until(lambda: world.phase == Phase.DRAINING)
        world.node.drain()
        world.gpus.readings[ONE] = FINE
        await world.until(world.task.done)

        await world.check_all_is_well(job)
        assert world.place is None


# --- Whether containers see it ---------------------------------------------------------------


async def test_containers_are_tried_before_the_node_joins_and_then_no_more():
    async with world_with_a_gpu() as world:
        world.start()
        await world.until_queued()
        await world.clock.advance(3_600)

        (trial,) = trials(world)
        assert (trial.gpus, trial.image) == ((ONE,), "busybox")
        assert world.calls.index("engine.start") < world.calls.index("chain.sign")
        assert await world.engine.find({}) == ()


async def test_a_node_whose_containers_do_not_see_the_gpu_says_how_to_mend_it_and_waits():
    async with world_with_a_gpu() as world:
        world.faults["engine.start"] = [NOT_GIVEN] * 3
        world.start()
        await world.until(lambda: world.phase == Phase.FAULTED)
        sentence = world.node.status.value.sentence
        assert (sentence.id, sentence.action) == (
            "GPU_UNSEEN",
            "Install the NVIDIA Container Toolkit",
        )
        assert [trouble.title for trouble in world.did(activity.Trouble)] == [NOT_GIVEN.title]
        await world.clock.advance(AGAIN_AFTER_S / 2)
        assert world.calls.count("engine.start") == 1
        assert world.chain.sent == []

        await world.until_queued()
        assert len(world.did(activity.Trouble)) == 1


async def test_containers_are_tried_again_after_the_driver_changed():
    async with world_with_a_gpu() as world:
        world.start()
        await world.until_queued()
        world.gpus.driver = replace(world.gpus.driver, version="580.65.06")
        await world.clock.advance(60)

        assert len(trials(world)) == 2
        assert world.place == 1


async def test_a_job_that_was_refused_its_gpu_is_handed_back_and_containers_are_tried():
    async with world_with_a_gpu() as world:
        world.start()
        await world.until_queued()
        world.faults["engine.start"] = [NOT_GIVEN] * 2
        job = post(world, "echo never")
        await world.until_settled(job)

        assert world.record(job).outcome == "handed_back"
        await world.until_queued()
        assert len(trials(world)) == 2  # the first, and the one that was not refused


async def test_without_an_image_to_try_it_in_the_node_joins_untried():
    async def none():
        raise HostUnfit("There is no busybox.", "Install it.")

    async with world_with_a_gpu(trial_image=none) as world:
        world.start()
        await world.until_queued()

        assert [trouble.title for trouble in world.did(activity.Trouble)] == [
            "There is no busybox."
        ]


async def test_a_container_that_does_not_start_in_time_is_tried_again():
    async with world_with_a_gpu() as world:
        waits = world.engine.wait
        tries = []

        async def hangs_once(container):
            tries.append(container)
            if len(tries) == 1:
                await asyncio.Event().wait()
            return await waits(container)

        world.engine.wait = hangs_once
        world.start()
        await world.until_queued()

        assert len(tries) == 2
        assert await world.engine.find({}) == ()
        del world.engine.wait


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
