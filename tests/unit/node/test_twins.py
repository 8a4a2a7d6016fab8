"""An account that has something on another grid as well: what is there is left alone."""

import pytest

from nosdesk.node.labels import NODE_LABEL, RUN_LABEL
from nosdesk.ports.containers import MIB, ContainerSpec, Limits
from tests.unit.node.world import World


@pytest.fixture
async def world():
    async with World.open() as world:
        yield world


@pytest.mark.parametrize("is_elsewhere", [True, False])
async def test_containers_of_a_run_that_is_open_on_another_grid_are_not_swept_up(
    world, is_elsewhere
):
    await world.engine.open_network("theirs", {})
    labels = {NODE_LABEL: world.signer.address, RUN_LABEL: "run-there"}
    spec = ContainerSpec("there", "busybox", Limits(64 * MIB), labels, ("sleep", "600"))
    await world.engine.start(spec)

    async def runs_elsewhere():
        return frozenset({"run-there"} if is_elsewhere else ())

    world.settings["runs_elsewhere"] = runs_elsewhere
    world.start()
    await world.until_queued()

    assert bool(await world.engine.find({RUN_LABEL: "run-there"})) is is_elsewhere


@pytest.mark.parametrize("has_twin", [True, False])
async def test_the_network_of_an_account_stays_while_its_node_elsewhere_uses_it(world, has_twin):
    world.settings["has_twin"] = lambda: has_twin
    node = world.start()
    await world.until_queued()
    node.drain()
    await world.until(world.task.done)

    assert (f"nosdesk-{world.signer.address}" in world.engine._networks) is has_twin


async def test_a_run_in_the_books_of_another_profile_of_the_same_ledger_is_not_done_here_too(world):
    is_elsewhere = True

    async def runs_elsewhere():
        return frozenset(world.chain.state.runs if is_elsewhere else ())

    world.settings["runs_elsewhere"] = runs_elsewhere
    world.start()
    await world.until_queued()
    job = world.post("true")
    await world.clock.advance(1_200)
    assert (world.started, await world.journal.open_streams("run:")) == ([], ())

    is_elsewhere = False
    await world.until_settled(job)
