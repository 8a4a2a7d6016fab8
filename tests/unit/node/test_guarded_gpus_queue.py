"""A node whose GPU is in doubt leaves the queue, and comes back with it by itself."""

from nosdesk.domain.errors import HostUnfit
from nosdesk.domain.gpu import Xid
from nosdesk.domain.node_status import Phase
from nosdesk.node import activity
from tests.unit.node.gpu_world import (
    FINE,
    HOT,
    ONE,
    any_trouble,
    at_work,
    plug,
    post,
    unplug,
    world_with_a_gpu,
)


@any_trouble
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
