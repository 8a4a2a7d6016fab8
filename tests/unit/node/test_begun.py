"""What a former life began counts as begun, although it never came to write that down."""

import pytest

from nosdesk.domain.errors import Refused, Unavailable
from nosdesk.domain.mishaps import Mishap
from tests.unit.node.world import World

TROUBLES = {
    "image": {
        "engine.has_image": Unavailable("Away.", mishap=Mishap.ENGINE_AWAY),
        "engine.pull": Unavailable("Away.", mishap=Mishap.REGISTRY_DOWN),
    },
    "gpu": {"engine.start": Refused("The GPU is gone.", mishap=Mishap.GPU_GONE)},
    "engine": {
        "engine.inspect": [Unavailable("Away.", mishap=Mishap.ENGINE_AWAY)] * 40,
        "engine.start": Unavailable("Away.", mishap=Mishap.ENGINE_AWAY),
    },
}


async def killed_as_it_started(world, timeout_s):
    """Post a job, and kill the program just after the engine has started its container."""
    world.start()
    await world.until_queued()
    world.boundaries, world.kill_at = 0, 2
    world.counted = lambda call: call == "engine.start"
    job = world.post("echo hello; sleep 100", timeout_s=timeout_s)
    await world.clock.until(lambda: world.is_killed, within_s=60)
    world.kill_at = None
    await world.kill()
    return job


@pytest.mark.parametrize("faults", TROUBLES.values(), ids=TROUBLES.keys())
async def test_a_container_that_was_started_and_not_written_down_is_paid_for(faults):
    async with World.open() as world:
        job = await killed_as_it_started(world, timeout_s=7_200)
        world.faults = {name: [*f] if isinstance(f, list) else f for name, f in faults.items()}
        world.start()
        await world.until_settled(job)

        await world.check_all_is_well(job)
        assert world.containers_made == 1


async def test_a_container_that_the_engine_never_tells_of_again_is_paid_for():
    async with World.open() as world:
        job = await killed_as_it_started(world, timeout_s=600)
        away = Unavailable("Away.", mishap=Mishap.ENGINE_AWAY)
        world.faults = {f"engine.{call}": away for call in ("inspect", "start", "wait", "stop")}
        world.start()
        await world.until(lambda: world.record(job) is not None)

        assert world.record(job).outcome == "paid"
        assert [op["status"] for op in world.result(job)["opStates"]] == ["failed"]
        assert world.earned == 600 * 100
