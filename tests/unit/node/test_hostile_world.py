"""A grid that talks nonsense, a poster who plays foul, a disk that is full, a wallet that is empty."""

from dataclasses import replace

import pytest

from nosdesk.domain.errors import BadInput, NodeError, Refused, Unavailable, Untrusted
from nosdesk.domain.node_status import Phase
from nosdesk.node import activity
from nosdesk.node.queue_service import LOOK_UNFOLLOWED_S
from tests.unit.node.world import World

NONSENSE = [Refused("Method not found."), Untrusted("Not an account."), BadInput("Not JSON.")]


async def working(world, script="sleep 10", **job):
    world.start()
    await world.until_queued()
    job = world.post(script, **job)
    await world.until(lambda: world.did(activity.OpStarted))
    return job


# --- Endpoints that talk nonsense ---


@pytest.mark.parametrize(
    "call",
    [
        *("chain.run", "chain.job", "chain.runs_of", "chain.market", "chain.receipt"),
        *("chain.landing", "chain.is_expired", "chain.send", "chain.sign", "content.pin"),
    ],
)
async def test_an_endpoint_that_talks_nonsense_is_asked_again_until_it_is_mended(call):
    async with World.open() as world:
        job = await working(world)
        world.faults[call] = list(NONSENSE)
        if call == "chain.is_expired":
            world.chain.drop_next_send()
        await world.until_settled(job)
        await world.until_queued()

        await world.check_all_is_well(job)
        assert world.faults[call] == []


async def test_an_endpoint_that_does_not_know_the_market_does_not_make_us_join_again():
    async with World.open() as world:
        world.start()
        await world.until_queued()
        world.answers["chain.market"] = [None] * 5
        world.chain._tell(None)
        await world.clock.advance(120)

        assert world.phase == Phase.QUEUED
        assert world.calls.count("chain.sign") == 1


async def test_subscriptions_that_are_refused_are_replaced_by_looking():
    def refused(address):
        raise Refused("Method not found.")

    async with World.open() as world:
        for follow in ("follow_runs", "follow_market", "follow_job"):
            setattr(world.chain, follow, refused)
        world.start()
        await world.until_queued()
        job = world.post("sleep 1000", timeout_s=600)
        await world.until(lambda: world.did(activity.OpStarted), within_s=3 * LOOK_UNFOLLOWED_S)
        await world.until_settled(job)
        await world.until_queued()

        await world.check_all_is_well(job)
        assert len(world.did(activity.Trouble)) == 3  # each told once


async def test_subscriptions_that_end_are_opened_again():
    async with World.open() as world:
        real = world.chain.follow_runs
        world.chain.follow_runs = _nothing
        world.start()
        await world.until_queued()
        world.chain.follow_runs = real
        job = world.post("echo hello", timeout_s=3_600)
        await world.until_settled(job, within_s=3 * LOOK_UNFOLLOWED_S)

        await world.check_all_is_well(job)


async def _nothing(node):
    for nothing in ():
        yield nothing


# --- A poster who plays foul ---


async def test_a_poster_who_opens_its_account_again_pays_what_was_given_up():
    async with World.open() as world:
        job = await working(world, "sleep 10", timeout_s=7_200)
        payer = world.chain.state.jobs[job].payer
        world.chain.state.closed.add(payer)
        await world.until_settled(job)
        world.chain.state.closed.discard(payer)
        await world.until(lambda: world.earned > 0)
        await world.until_queued()

        assert world.record(job).outcome == "paid"
        assert len(world.started) == 1
        assert len(world.history.records) == 1


async def test_a_definition_that_takes_long_to_read_is_read_beside_the_loop():
    async with World.open() as world:
        world.start()
        await world.until_queued()
        raw = b"[" + b",".join([b"0"] * 200_000) + b"]"
        job = world.chain.post_job(world.market, definition=world.content.put(raw))
        while not world.did(activity.DefinitionChecked):
            await world.clock.settle()
        await world.until_settled(job)

        await world.check_all_is_well(job)
        assert world.result(job)["status"] == "validation-error"


# --- A chain that shows less than there is ---


async def test_a_lost_run_that_only_a_stale_endpoint_still_shows_stays_lost():
    async with World.open() as world:
        job = await working(world)
        (run,) = world.chain.state.runs.values()
        world.chain.state.jobs.clear()
        world.chain.state.runs.clear()
        await world.until_settled(job)
        for _ in range(5):
            world.chain._tell(run)
            await world.clock.advance(30)
        await world.until_queued()

        assert world.record(job).outcome == "lost"
        assert len(world.did(activity.RunSettled)) == 1


async def test_a_run_that_is_only_found_in_the_list_is_open():
    async with World.open() as world:
        job = await working(world)
        world.faults["content.pin"] = [Unavailable("Away.")]
        await world.until(lambda: "content.pin" in world.calls)
        world.answers["chain.run"] = [None]
        await world.until_settled(job)

        await world.check_all_is_well(job)
        assert world.answers["chain.run"] == []


async def test_a_run_that_an_endpoint_calls_anothers_is_looked_at_again():
    async with World.open() as world:
        job = await working(world)
        (run,) = world.chain.state.runs.values()
        world.faults["content.pin"] = [Unavailable("Away.")]
        await world.until(lambda: "content.pin" in world.calls)
        world.answers["chain.run"] = [replace(run, node="Another")] * 2
        await world.until_settled(job)

        await world.check_all_is_well(job)


# --- A full disk, an empty wallet, a result too large ---


async def test_a_full_disk_holds_the_books_open_for_as_long_as_it_is_full():
    async with World.open() as world:
        world.start()
        await world.until_queued()
        world.faults["journal.close_stream"] = NodeError("The disk is full.")
        job = world.post("echo hello", timeout_s=3_600)
        await world.clock.advance(300)
        assert {what.title for what in world.did(activity.Trouble)} == {"The disk is full."}
        assert world.record(job) is None or not world.is_closed(job)
        world.faults.clear()
        await world.until_settled(job)
        await world.until_queued()

        await world.check_all_is_well(job)


async def test_a_wallet_that_cannot_pay_the_fee_is_waited_for():
    async with World.open() as world:
        job = await working(world)
        world.chain.state.sol[world.signer.address] = 0
        await world.until(lambda: world.phase == Phase.WAITING_FUNDS)
        await world.clock.advance(600)
        assert world.record(job).standing == "waiting"
        world.chain.fund(world.signer.address)
        await world.until_settled(job)

        await world.check_all_is_well(job)


# --- Deaths in between ---


async def test_a_node_that_died_while_joining_is_not_hasty_after_it():
    """Its `work` may have landed, and brought a run that is not to be seen yet."""
    async with World.open() as world:
        world.chain.drop_next_send()
        world.start()
        await world.until(lambda: "chain.send" in world.calls)
        await world.kill()
        job = world.post("echo hello")
        world.start()
        world.answers["chain.runs_of"] = [(), ()]
        await world.until_settled(job)

        await world.check_all_is_well(job)
        before_the_claim = world.calls[: world.calls.index("content.pin")]
        assert before_the_claim.count("chain.sign") == 1


async def test_a_node_drained_before_it_was_ready_leaves_the_queue_that_a_former_life_was_in():
    async with World.open() as world:
        world.settings["market"] = world.market
        world.start()
        await world.until_queued()
        await world.kill()
        world.faults["engine.facts"] = Unavailable("The engine is away.")
        world.start()
        await world.clock.advance(30)
        assert world.phase == Phase.CHECKING
        world.node.drain()
        await world.until(world.task.done, within_s=30)

        assert world.place is None


async def test_a_working_node_that_is_drained_says_so_at_once():
    async with World.open() as world:
        job = await working(world)
        world.node.drain()

        status = world.node.status.value
        assert (status.phase, status.job) == (Phase.DRAINING, job)


async def test_a_transaction_that_the_ledger_refuses_is_shown_by_its_name():
    async with World.open() as world:
        world.chain.fail_next("NodeNotEnoughStake")
        world.start()
        await world.until(lambda: world.phase == Phase.FAULTED)

        assert "NodeNotEnoughStake" in world.node.status.value.sentence.text
        await world.until_queued()
