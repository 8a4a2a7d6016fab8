"""Draining: what is in hand is finished and paid, nothing further is taken, and `run` ends."""

import pytest

from nosdesk.domain.errors import Unavailable
from nosdesk.domain.node_status import Phase
from nosdesk.node import activity
from tests.unit.node.world import MISSING_IMAGE, World

AWAY = Unavailable("Away.")


async def drained(world, within_s=3_600):
    world.node.drain()
    await world.until(world.task.done, within_s=within_s)
    assert world.place is None
    assert world.phase == Phase.STOPPED
    assert world.engine._networks == set()


async def test_a_queued_node_leaves_the_queue_and_ends():
    async with World.open() as world:
        world.start()
        await world.until_queued()
        await drained(world, within_s=30)


async def test_a_working_node_finishes_is_paid_and_ends():
    async with World.open() as world:
        world.start()
        await world.until_queued()
        job = world.post("sleep 100")
        await world.until(lambda: world.did(activity.OpStarted))
        await drained(world, within_s=130)

        await world.check_all_is_well(job)


async def test_a_node_that_is_being_paid_is_paid_and_ends():
    async with World.open() as world:
        world.start()
        await world.until_queued()
        job = world.post("echo hello")
        for _ in range(100):
            world.chain.drop_next_send()
        await world.until(lambda: world.phase == Phase.SETTLING)
        await drained(world)

        await world.check_all_is_well(job)


@pytest.mark.parametrize(
    "call",
    ["engine.facts", "host.request_market", "chain.market", "chain.node_accounts"],
)
async def test_a_node_that_is_still_checking_ends_at_once(call):
    async with World.open() as world:
        world.faults[call] = AWAY
        world.start()
        await world.clock.advance(60)
        is_told = call == "host.request_market"  # the node says that the grid keeps it waiting
        assert world.phase == (Phase.WAITING_ADMISSION if is_told else Phase.CHECKING)
        await drained(world, within_s=1)


async def test_a_node_that_waits_to_be_mended_ends_at_once():
    async with World.open() as world:
        world.chain.state.sol.clear()
        world.start()
        await world.until(lambda: world.phase == Phase.WAITING_FUNDS)
        await drained(world, within_s=1)


async def test_a_node_drained_before_it_runs_never_joins():
    async with World.open() as world:
        node = world.start()
        node.drain()
        await world.until(world.task.done)

        assert world.chain.sent == []


async def test_a_node_that_is_joining_leaves_again():
    async with World.open() as world:
        world.start()
        world.chain.delay_next_send(blocks=20)
        await world.until(lambda: world.phase == Phase.JOINING)
        await drained(world, within_s=120)


async def test_a_node_that_is_leaving_does_the_job_that_came_meanwhile():
    async with World.open() as world:
        world.start()
        await world.until_queued()
        world.chain.delay_next_send(blocks=20)
        world.node.drain()
        await world.clock.advance(1)
        assert world.phase == Phase.DRAINING
        job = world.post("sleep 30")
        await drained(world)

        await world.check_all_is_well(job)


async def test_a_node_that_cannot_leave_because_it_was_sent_away_is_out():
    async with World.open() as world:
        world.start()
        await world.until_queued()
        world.chain.refuse_next("NotInMarketQueue")
        world.node.drain()
        await world.clock.settle()
        world.chain.state.markets[world.market] = world.empty_market
        await drained(world)

        assert world.did(activity.Trouble) == []


async def test_a_restarted_node_that_is_drained_finishes_what_it_left_open():
    async with World.open() as world:
        world.start()
        await world.until_queued()
        job = world.post("sleep 100")
        await world.until(lambda: world.did(activity.OpStarted))
        await world.restart()
        await drained(world)

        await world.check_all_is_well(job)


async def test_draining_twice_is_draining():
    async with World.open() as world:
        world.start()
        await world.until_queued()
        world.node.drain()
        await drained(world)


async def test_a_network_that_cannot_be_removed_does_not_keep_the_node_from_ending():
    async with World.open() as world:
        world.start()
        await world.until_queued()
        world.faults["engine.close_network"] = AWAY
        world.node.drain()
        await world.until(world.task.done, within_s=60)

        assert [what.title for what in world.did(activity.Trouble)] == ["Away."]


async def test_a_drain_while_a_further_try_waits_is_heard():
    """A refused `work` waits a while before it is tried again."""
    async with World.open() as world:
        world.start()
        world.chain.refuse_next("NodeNotEnoughStake")
        await world.until(lambda: world.phase == Phase.FAULTED)
        await drained(world, within_s=60)


async def test_a_job_that_cannot_start_while_draining_is_paid_all_the_same():
    async with World.open() as world:
        world.start()
        await world.until_queued()
        op = {"type": "container/run", "id": "a", "args": {"image": MISSING_IMAGE}}
        job = world.post(ops=[op])
        world.node.drain()
        await drained(world)

        await world.check_all_is_well(job)
