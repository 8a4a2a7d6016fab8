"""A node joins once a container was seen to see its GPU."""

import asyncio
from dataclasses import replace

from nosdesk.domain.errors import HostUnfit
from nosdesk.domain.node_status import Phase
from nosdesk.node import activity
from nosdesk.node.gpu_trial import AGAIN_AFTER_S
from tests.unit.node.gpu_world import (
    NOT_GIVEN,
    ONE,
    post,
    trials,
    world_with_a_gpu,
)


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
