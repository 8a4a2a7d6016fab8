"""Days on which everything goes wrong, in an order that only the seed knows."""

from random import Random

import pytest

from nosdesk.domain.errors import Unavailable
from nosdesk.domain.job import JobState
from tests.unit.node.world import World

AWAY = Unavailable("Away.")
CALLS = [
    *("content.fetch", "content.pin", "engine.start", "engine.wait", "engine.stop"),
    *("engine.has_image", "engine.find", "chain.run", "chain.job", "chain.receipt"),
]


async def bad_moment(world, random):
    match random.randrange(10):
        case 0:
            await world.restart()
        case 1:
            await world.kill()
            await world.clock.advance(random.choice([1, 30, 300]))
            world.start()
        case 2:
            world.chain.drop_next_send()
        case 3:
            world.chain.lose_next_answer()
        case 4:
            world.chain.delay_next_send(random.choice([3, 60, 149, 200]))
        case 5:
            world.chain.fail_next("InstructionError")
        case 6:
            world.chain.refuse_next("BlockhashNotFound")
        case 7:
            world.chain.go_away()
            await world.clock.advance(random.choice([1, 20, 200]))
            world.chain.come_back()
        case 8:
            world.faults[random.choice(CALLS)] = [AWAY] * random.randrange(1, 6)
        case 9:
            world.counted = lambda call: True
            world.kill_at = world.boundaries + random.randrange(1, 40)


async def a_bad_day(seed, jobs, moments):
    random = Random(seed)
    async with World.open() as world:
        world.start()
        listed = []
        for _ in range(moments):
            if len(listed) < jobs and random.random() < 0.4:
                scripts = [f"echo x; sleep {random.randrange(20)}"] * random.randrange(1, 3)
                listed.append(world.post(*scripts, timeout_s=random.choice([30, 600])))
            await bad_moment(world, random)
            await world.clock.advance(random.choice([0, 0, 1, 5, 40]))
            if world.is_killed:
                await world.restart()
        await world.until(lambda: all(is_done(world, job) for job in listed))
        await world.until_settled(*listed)
        await world.until_queued()

        await world.check_all_is_well(*listed)
        assert await world.journal.open_streams() == ()
        assert world.containers_made == len({spec.name for spec in world.started}), (
            "nothing ran twice"
        )


def is_done(world, job):
    return world.chain.state.jobs[job].state is JobState.DONE


@pytest.mark.parametrize("seed", range(40))
async def test_every_job_of_a_bad_day_is_paid_once(seed):
    await a_bad_day(seed, jobs=6, moments=30)
