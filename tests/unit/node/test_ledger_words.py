"""What the history says of each run's money, and that what is not known yet becomes known."""

from dataclasses import replace

import pytest

from nosdesk.domain.errors import HostUnfit, Unavailable
from nosdesk.node import activity
from nosdesk.node.bookkeeping import SETTLING_NOTED_AFTER_S
from nosdesk.node.receipts import READING_TRIES
from nosdesk.ports.chain import Receipt
from tests.fakes.ledger import new_address
from tests.unit.node.world import World

AWAY = Unavailable("Away.")
HOUR_S = 3_600.0


async def working(world, script="sleep 10", **job):
    world.start()
    await world.until_queued()
    job = world.post(script, **job)
    await world.until(lambda: world.did(activity.OpStarted))
    return job


def words(world, job):
    record = world.record(job)
    return record.outcome, record.standing


async def test_what_was_paid_in_full_is_matched_and_needs_no_reason():
    async with World.open() as world:
        job = await working(world)
        await world.until_settled(job)

        record = world.record(job)
        assert words(world, job) == ("paid", "matched")
        assert (record.expected, record.reason) == (record.received, "")


async def test_what_brought_in_less_than_is_owed_is_short_and_says_so():
    async with World.open() as world:
        job = await working(world)
        world.answers["chain.receipt"] = [Receipt(nos=999, fee=5_000, slot=1, block_time=None)]
        await world.until_settled(job)

        record = world.record(job)
        assert words(world, job) == ("paid", "short")
        assert (record.expected, record.received) == (1_000, 999)
        assert "Less came in" in record.reason


@pytest.mark.parametrize("restart", [False, True], ids=["from time to time", "at the next start"])
async def test_a_receipt_that_cannot_be_read_waits_and_is_read_later(restart):
    async with World.open() as world:
        job = await working(world)
        world.answers["chain.receipt"] = [None] * READING_TRIES
        await world.until_settled(job)

        assert words(world, job) == ("paid", "waiting")
        assert "does not tell yet" in world.record(job).reason
        if restart:
            await world.restart()
        await world.until(
            lambda: world.record(job).standing == "matched", within_s=60 if restart else 2 * HOUR_S
        )

        record = world.record(job)
        assert (record.received, record.reason) == (record.expected, "")
        await world.until_queued()
        assert len(world.did(activity.RunSettled)) == 1


async def test_what_cannot_be_read_for_long_is_asked_for_ever_more_seldom():
    async with World.open() as world:
        job = await working(world)
        world.answers["chain.receipt"] = [None] * READING_TRIES
        await world.until_settled(job)
        world.faults["chain.payout"] = AWAY
        await world.clock.advance(10 * 24 * HOUR_S)

        assert words(world, job) == ("paid", "waiting")
        assert 10 <= world.calls.count("chain.payout") <= 20
        await world.clock.advance(40 * 24 * HOUR_S)
        world.calls.clear()
        await world.clock.advance(10 * 24 * HOUR_S)
        assert "chain.payout" not in world.calls


async def test_what_a_poster_paid_and_the_ledger_does_not_tell_waits_too():
    async with World.open() as world:
        job = await working(world, "sleep 10000")
        await world.clock.advance(30)
        world.chain.end_job(job)
        payouts, world.chain.state.payouts = world.chain.state.payouts, {}
        await world.until_settled(job)
        assert words(world, job) == ("ended_by_poster", "waiting")

        world.chain.state.payouts = payouts
        await world.until(lambda: world.record(job).standing == "matched")
        assert world.record(job).received == world.earned == 30 * 100
        assert (
            world.record(job).reason == "The poster ended the job, and the ledger paid for it then."
        )


async def test_a_job_that_earned_nothing_is_matched_without_a_trace_on_the_ledger():
    async with World.open() as world:
        world.start()
        await world.until_queued()
        job = world.post("sleep 100")
        await world.clock.settle()
        world.chain.end_job(job)
        await world.until_settled(job)

        record = world.record(job)
        assert words(world, job) == ("ended_by_poster", "matched")
        assert (record.expected, record.received) == (0, 0)


async def test_a_settlement_that_takes_long_is_written_down_as_waiting_with_what_holds_it_up():
    async with World.open() as world:
        world.faults["content.pin"] = AWAY
        job = await working(world)
        await world.until(lambda: world.did(activity.OpOver))
        await world.clock.advance(SETTLING_NOTED_AFTER_S - 5)
        assert world.record(job) is None
        await world.clock.advance(10)

        record = world.record(job)
        assert words(world, job) == ("settling", "waiting")
        assert record.reason == "The result is not published yet. Away."
        assert (record.received, record.expected >= 10 * 100) == (None, True)

        world.faults.clear()
        await world.until_settled(job)
        assert words(world, job) == ("paid", "matched")
        await world.check_all_is_well(job)


async def test_a_node_that_dies_while_it_settles_does_not_take_the_entry_for_a_receipt_to_read():
    async with World.open() as world:
        world.faults["content.pin"] = AWAY
        job = await working(world)
        await world.until(lambda: world.record(job) is not None)
        await world.restart()
        world.faults.clear()
        await world.until_settled(job)

        assert words(world, job) == ("paid", "matched")
        assert "chain.payout" not in world.calls


async def test_a_run_that_its_poster_ended_before_it_could_be_read_is_booked():
    async with World.open() as world:
        world.start()
        await world.until_queued()
        world.answers["chain.run"] = [None] * 4  # it is told of, but not to be read yet
        job = world.post("echo never")
        (run,) = world.chain.state.runs.values()
        await world.clock.advance(3)
        world.chain.end_job(job)
        await world.until(lambda: world.record(job) is not None)

        record = world.record(job)
        assert words(world, job) == ("ended_by_poster", "matched")
        assert record.run == run.address
        assert record.expected == record.received == world.earned > 0
        assert "before this computer had heard of it" in record.reason
        assert world.did(activity.RunSettled)[0].run == run.address
        assert world.started == []
        await world.until_queued()


async def test_a_run_that_vanished_without_pay_is_not_booked():
    async with World.open() as world:
        world.start()
        await world.until_queued()
        job = world.post("echo never")
        world.chain.state.runs.clear()
        await world.clock.advance(60)

        assert world.record(job) is None
        await world.until_queued()


async def test_a_job_that_was_paid_and_cleaned_up_before_the_claim_is_not_lost():
    async with World.open() as world:
        world.faults["content.pin"] = AWAY
        job = await working(world)
        await world.until(lambda: "content.pin" in world.calls)
        world.chain.end_job(job)
        world.chain.remove_job(job)
        world.faults.clear()
        await world.until_settled(job)

        record = world.record(job)
        assert words(world, job) == ("ended_by_poster", "matched")
        assert record.expected == record.received == world.earned > 0


async def test_a_lost_run_says_what_it_would_have_brought_in():
    async with World.open() as world:
        job = await working(world)
        world.chain.state.runs.clear()
        world.chain.remove_job(job)
        await world.until_settled(job)

        record = world.record(job)
        assert words(world, job) == ("lost", "lost")
        assert (record.expected, record.received) == (10 * 100, 0)


async def test_a_full_disk_holds_up_the_history_and_does_not_end_the_node():
    async with World.open() as world:
        job = await working(world)
        world.faults["history.record"] = [HostUnfit("The disk is full.")] * 3
        await world.until_settled(job)

        await world.check_all_is_well(job)


async def test_receipts_of_other_grids_and_settled_ones_are_not_asked_for():
    async with World.open() as world:
        job = await working(world)
        await world.until_settled(job)
        other = replace(world.record(job), run=new_address(), grid="devnet", received=None)
        world.history.records[other.run] = replace(other, standing="waiting")
        await world.clock.advance(24 * HOUR_S)

        assert "chain.payout" not in world.calls
