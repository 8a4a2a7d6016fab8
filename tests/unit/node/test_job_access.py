"""What a poster does with its job in hand, and what comes of it."""

from contextlib import suppress

from nosdesk.domain.errors import Unavailable
from nosdesk.node import activity
from nosdesk.node.job_access import MEASURED_EVERY_S, TOLD_AGAIN_S
from tests.builders import a_definition, an_operation
from tests.unit.node.world import World


def op(name, cmd, group):
    return an_operation(id=name, cmd=cmd) | {"execution": {"group": group}}


async def in_hand(world, *ops, **job):
    """Post a job of these operations; return its address and the poster's access to it."""
    world.start()
    await world.until_queued()
    address = world.post_document(a_definition(*ops), **job)
    await world.until(lambda: world.did(activity.OpStarted))
    return address, world.handover.in_hand[address]


async def test_a_job_that_its_poster_stops_is_a_success_and_paid_for_its_time():
    async with World.open() as world:
        job, access = await in_hand(world, op("a", "echo hi; sleep 1000", "g"))
        assert access.job.owner == world.chain.state.jobs[job].project
        await world.clock.advance(60)
        access.stop()
        await world.until_settled(job)

        await world.check_all_is_well(job)
        assert world.result(job)["status"] == "success"
        assert world.earned < 100 * 600
        assert [(each.order, each.ops) for each in world.did(activity.JobSteered)] == [("stop", ())]
        assert world.handover.in_hand == {}


async def test_operations_take_orders_and_the_owner_of_the_computer_hears_of_them():
    async with World.open() as world:
        job, access = await in_hand(world, op("a", "sleep 1000", "g"), op("b", "sleep 1", "g"))
        access.order(("a",), "restart")
        await world.until(lambda: len(world.did(activity.OpStarted)) == 3)
        assert access.state.value.ops[0].attempt == 1
        access.order(("a",), "stop")
        await world.until_settled(job)

        await world.check_all_is_well(job)
        told = [(each.order, each.ops) for each in world.did(activity.JobSteered)]
        assert told == [("restart", ("a",)), ("stop", ("a",))]


async def test_lines_are_followed_from_the_first_to_the_last():
    async with World.open() as world:
        job, access = await in_hand(world, op("a", "echo one; sleep 10; echo two", "g"))
        reader = access.lines()
        await world.until(access.written)
        assert [each.line.text for each in access.written()] == ["one"]
        await world.until_settled(job)
        reader.close()

        lines = [each async for each in reader.items()]
        assert [(each.op, each.group, each.line.text) for each in lines][-1] == ("a", "g", "two")


async def test_that_somebody_follows_is_told_once_in_a_while():
    async with World.open() as world:
        _, access = await in_hand(world, op("a", "sleep 1000", "g"))
        access.is_followed()
        access.is_followed()
        await world.clock.advance(TOLD_AGAIN_S)
        access.is_followed()
        await world.clock.advance(1)

        assert len(world.did(activity.JobFollowed)) == 2


async def test_usage_is_measured_from_when_it_was_asked_for():
    async with World.open() as world:
        _, access = await in_hand(world, op("a", "sleep 1000", "g"))
        await world.clock.advance(60)
        assert "engine.usage" not in world.calls
        usage = access.usage()
        await world.clock.advance(3 * MEASURED_EVERY_S)

        assert len(usage.value) >= 3
        assert {each.op for each in usage.value} == {"a"}


async def test_an_engine_that_cannot_tell_the_usage_holds_up_nothing():
    async with World.open() as world:
        job, access = await in_hand(world, op("a", "sleep 60", "g"))
        world.faults["engine.usage"] = Unavailable("Away.")
        usage = access.usage()
        with suppress(TimeoutError):
            await world.until_settled(job)

        await world.check_all_is_well(job)
        assert usage.value == ()
