"""What every chain promises: the fake, and the real adapter against the practice grid."""

import asyncio
from contextlib import aclosing

import pytest

from nosdesk.domain.actions import Complete, Finish, OpenNosAccount, Quit, Stop, Work
from nosdesk.domain.errors import Refused, Unavailable
from nosdesk.domain.job import JobState
from nosdesk.domain.market import QueueType
from nosdesk.ports.chain import SignedTransaction
from tests.contract.chain_stages import ACCOUNTS
from tests.fakes.chain import new_address

RESULT = "QmfZxBuQen1NwBcAt7QEs7Cnyx4S5JsE11ZgywXhucyFx3"
UNKNOWN_SIGNATURE = "5" * 87


async def serve(stage, node):
    """Let the node take a job from the market and return its run and job."""
    await stage.land(Work(stage.market), signer=node)
    await stage.post_job(stage.market)
    (run,) = await stage.chain.runs_of(node.address)
    return run, await stage.chain.job(run.job)


def finish(run, job, *, open_deposit=False) -> Finish:
    return Finish(
        job=job.address,
        run=run.address,
        market=job.market,
        price=job.price,
        payer_job=job.payer,
        payer_run=run.payer,
        result=RESULT,
        open_deposit=open_deposit,
    )


async def next_of(notes, wanted):
    """Return the next value that is what the test waits for."""
    async with asyncio.timeout(10):
        async for note in notes:
            if note is not None and wanted(note):
                return note
    raise AssertionError


# --- Accounts ----------------------------------------------------------------------------------


async def test_a_new_key_owns_nothing(stage):
    accounts = await stage.chain.node_accounts(stage.new_signer().address)

    assert (accounts.sol, accounts.nos, accounts.stake, accounts.has_reward) == (
        0,
        None,
        None,
        False,
    )


async def test_a_nodes_accounts_are_made_in_one_transaction(stage):
    signer = stage.new_signer()
    await stage.fund(signer.address)

    landing, _ = await stage.land(OpenNosAccount(signer.address), *ACCOUNTS, signer=signer)
    accounts = await stage.chain.node_accounts(signer.address)

    assert landing.error is None
    assert accounts.nos == 0
    assert accounts.stake.amount == 0
    assert accounts.stake.authority == signer.address
    assert accounts.has_reward
    assert 0 < accounts.sol < 1_000_000_000


async def test_what_is_not_on_the_ledger_is_none(stage):
    nowhere = new_address()

    assert await stage.chain.market(nowhere) is None
    assert await stage.chain.job(nowhere) is None
    assert await stage.chain.run(nowhere) is None
    assert await stage.chain.runs_of(nowhere) == ()


async def test_a_market_is_read(stage):
    market = await stage.chain.market(stage.market)

    assert market.address == stage.market
    assert market.job_price == 115
    assert market.queue_type is QueueType.EMPTY
    assert market.queue == ()


# --- Queues --------------------------------------------------------------------------------------


async def test_work_waits_in_the_queue_and_stop_leaves_it(stage):
    node = await stage.new_node()

    await stage.land(Work(stage.market), signer=node)
    queued = await stage.chain.market(stage.market)
    await stage.land(Stop(stage.market), signer=node)
    left = await stage.chain.market(stage.market)

    assert queued.place_of(node.address) == 1
    assert left.place_of(node.address) is None


async def test_waiting_twice_is_refused(stage):
    node = await stage.new_node()
    await stage.land(Work(stage.market), signer=node)

    with pytest.raises(Refused) as caught:
        await stage.chain.sign([Work(stage.market)], node)

    assert caught.value.name == "NodeAlreadyQueued"


async def test_leaving_an_empty_queue_is_refused(stage):
    node = await stage.new_node()

    with pytest.raises(Refused) as caught:
        await stage.chain.sign([Stop(stage.market)], node)

    assert caught.value.name == "MarketInWrongState"


async def test_a_node_without_accounts_is_refused(stage):
    signer = stage.new_signer()
    await stage.fund(signer.address)

    with pytest.raises(Refused) as caught:
        await stage.chain.sign([Work(stage.market)], signer)

    assert caught.value.name == "AccountNotInitialized"


async def test_an_empty_wallet_is_refused(stage):
    with pytest.raises(Refused) as caught:
        await stage.chain.sign([Work(stage.market)], stage.new_signer())

    assert caught.value.name == "AccountNotFound"


async def test_a_posted_job_goes_to_the_node_that_waits(stage):
    node = await stage.new_node()
    await stage.land(Work(stage.market), signer=node)

    address = await stage.post_job(stage.market, timeout_s=60)
    (run,) = await stage.chain.runs_of(node.address)
    job = await stage.chain.job(address)

    assert (run.job, run.node, run.payer) == (address, node.address, job.payer)
    assert (job.state, job.market, job.timeout_s) == (JobState.QUEUED, stage.market, 60)
    assert await stage.chain.run(run.address) == run
    assert (await stage.chain.market(stage.market)).place_of(node.address) is None


async def test_a_job_that_waits_is_taken_at_once_at_the_nodes_expense(stage):
    node = await stage.new_node()
    address = await stage.post_job(stage.market)

    await stage.land(Work(stage.market), signer=node)
    (run,) = await stage.chain.runs_of(node.address)

    assert (run.job, run.payer) == (address, node.address)


async def test_a_gated_market_wants_its_key(stage):
    node = await stage.new_node()

    assert await stage.chain.access_key(node.address, stage.collection) is None
    with pytest.raises(Refused) as caught:
        await stage.chain.sign([Work(stage.gated_market)], node)
    assert caught.value.name == "NodeNftInvalidAmount"

    mint = await stage.give_key(node.address)
    assert await stage.chain.access_key(node.address, stage.collection) == mint
    assert await stage.chain.access_key(node.address, new_address()) is None
    landing, _ = await stage.land(Work(stage.gated_market, mint), signer=node)
    assert landing.error is None


# --- Settling --------------------------------------------------------------------------------------


async def test_finishing_pays_for_the_time_and_closes_the_run(stage):
    node = await stage.new_node()
    run, job = await serve(stage, node)
    stage.pass_seconds(30)

    landing, signature = await stage.land(finish(run, job), signer=node)
    done = await stage.chain.job(job.address)
    receipt = await stage.chain.receipt(signature, node.address)
    accounts = await stage.chain.node_accounts(node.address)

    assert landing.error is None
    assert (done.state, done.result, done.node) == (JobState.DONE, RESULT, node.address)
    assert done.time_start == run.time
    assert done.time_end - done.time_start >= 30
    assert receipt.nos == accounts.nos == job.price * (done.time_end - done.time_start)
    assert receipt.fee == 5_000
    assert receipt.slot == landing.slot
    assert await stage.chain.run(run.address) is None
    assert await stage.chain.runs_of(node.address) == ()


async def test_pay_stops_at_the_time_out(stage):
    node = await stage.new_node()
    run, job = await serve(stage, node)
    stage.pass_seconds(10 * job.timeout_s)

    _, signature = await stage.land(finish(run, job), signer=node)

    receipt = await stage.chain.receipt(signature, node.address)
    assert receipt.nos == job.price * job.timeout_s


async def test_a_closed_account_of_the_node_cannot_hold_up_its_payment(stage):
    node = await stage.new_node()
    run, job = await serve(stage, node)
    stage.close_nos_accounts(node.address)
    stage.pass_seconds(5)

    landing, signature = await stage.land(finish(run, job), signer=node)

    assert landing.error is None
    assert (await stage.chain.receipt(signature, node.address)).nos > 0


async def test_a_posters_closed_account_is_opened_again_only_when_that_is_asked_for(stage):
    node = await stage.new_node()
    run, job = await serve(stage, node)
    stage.close_nos_accounts(job.payer)
    stage.pass_seconds(5)

    with pytest.raises(Refused) as caught:
        await stage.chain.sign([finish(run, job)], node)
    landing, _ = await stage.land(finish(run, job, open_deposit=True), signer=node)

    assert caught.value.name == "AccountNotInitialized"
    assert landing.error is None


async def test_finishing_twice_is_refused(stage):
    node = await stage.new_node()
    run, job = await serve(stage, node)
    await stage.land(finish(run, job), signer=node)

    with pytest.raises(Refused) as caught:
        await stage.chain.sign([finish(run, job)], node)

    assert caught.value.name == "AccountNotInitialized"


async def test_anothers_run_cannot_be_finished(stage):
    node, thief = await stage.new_node(), await stage.new_node()
    run, job = await serve(stage, node)

    with pytest.raises(Refused) as caught:
        await stage.chain.sign([finish(run, job)], thief)

    assert caught.value.name == "Unauthorized"


async def test_a_job_that_its_poster_ended_is_completed(stage):
    node = await stage.new_node()
    _, job = await serve(stage, node)
    stage.pass_seconds(3)
    await stage.end_job(job.address)
    ended = await stage.chain.job(job.address)
    accounts = await stage.chain.node_accounts(node.address)

    landing, signature = await stage.land(Complete(job.address, RESULT), signer=node)

    assert (ended.state, ended.node, ended.result) == (JobState.DONE, node.address, None)
    assert accounts.nos == job.price * (ended.time_end - ended.time_start) > 0
    assert landing.error is None
    assert (await stage.chain.job(job.address)).result == RESULT
    assert (await stage.chain.receipt(signature, node.address)).nos == 0


async def test_what_a_poster_paid_by_ending_the_job_is_found_by_the_run(stage):
    node = await stage.new_node()
    run, job = await serve(stage, node)
    assert await stage.chain.payout(run.address, node.address) is None
    stage.pass_seconds(3)
    await stage.end_job(job.address)
    stage.pass_blocks(2)
    ended = await stage.chain.job(job.address)
    await stage.land(Complete(job.address, RESULT), signer=node)

    payout = await stage.chain.payout(run.address, node.address)

    assert payout.nos == job.price * (ended.time_end - ended.time_start) > 0
    assert payout.fee == 0
    assert payout.block_time == ended.time_end
    assert await stage.chain.payout(new_address(), node.address) is None


async def test_what_a_claim_of_our_own_paid_is_found_by_the_run_too(stage):
    node = await stage.new_node()
    run, job = await serve(stage, node)
    stage.pass_seconds(5)
    _, signature = await stage.land(finish(run, job), signer=node)

    receipt = await stage.chain.receipt(signature, node.address)
    payout = await stage.chain.payout(run.address, node.address)

    assert payout.nos == receipt.nos > 0
    assert payout.block_time == receipt.block_time


async def test_a_run_that_was_handed_back_is_unpaid(stage):
    node = await stage.new_node()
    run, job = await serve(stage, node)

    landing, _ = await stage.land(Quit(job.address, run.address, run.payer), signer=node)

    assert landing.error is None
    assert (await stage.chain.job(job.address)).state is JobState.STOPPED
    assert await stage.chain.run(run.address) is None
    assert (await stage.chain.node_accounts(node.address)).nos == 0
    assert await stage.chain.payout(run.address, node.address) is None


# --- Landing -----------------------------------------------------------------------------------------


async def test_the_same_bytes_land_once(stage):
    node = await stage.new_node()
    run, job = await serve(stage, node)
    signed = await stage.chain.sign([finish(run, job)], node)

    for _ in range(3):
        await stage.chain.send(signed)
    stage.pass_blocks(2)
    first = await stage.chain.landing(signed.signature, within_s=10)
    paid = (await stage.chain.node_accounts(node.address)).nos
    await stage.chain.send(signed)
    stage.pass_blocks(2)

    assert await stage.chain.landing(signed.signature) == first
    stage.pass_blocks(200)
    assert not await stage.chain.is_expired(signed)
    assert (await stage.chain.node_accounts(node.address)).nos == paid


async def test_what_was_never_sent_has_not_landed(stage):
    node = await stage.new_node()
    signed = await stage.chain.sign([Work(stage.market)], node)

    assert await stage.chain.landing(signed.signature) is None
    assert await stage.chain.landing(signed.signature, within_s=0.05) is None
    assert await stage.chain.receipt(signed.signature, node.address) is None
    assert await stage.chain.landing(UNKNOWN_SIGNATURE) is None
    assert not await stage.chain.is_expired(signed)


async def test_bytes_cannot_land_after_their_last_height(stage):
    node = await stage.new_node()
    signed = await stage.chain.sign([Work(stage.market)], node)
    assert await stage.chain.block_height() <= signed.last_valid_height

    stage.pass_blocks(152)
    try:
        await stage.chain.send(signed)
    except Refused as refusal:
        assert refusal.name == "BlockhashNotFound"  # noqa: PT017 - a grid may say it, or not
    stage.pass_blocks(2)

    assert await stage.chain.block_height() > signed.last_valid_height
    assert await stage.chain.landing(signed.signature) is None
    stage.pass_blocks(32)  # a single endpoint must show it as final
    assert await stage.chain.is_expired(signed)
    assert (await stage.chain.market(stage.market)).queue == ()


async def test_a_landing_says_why_it_failed(stage):
    node = await stage.new_node()
    first = await stage.chain.sign([Work(stage.market)], node)
    second = await stage.chain.sign([Work(stage.market)], node)

    await stage.chain.send(first)
    await stage.chain.send(second)
    stage.pass_blocks(2)

    assert (await stage.chain.landing(first.signature, within_s=10)).error is None
    failed = await stage.chain.landing(second.signature, within_s=10)
    assert failed.error == "NodeAlreadyQueued"
    receipt = await stage.chain.receipt(second.signature, node.address)
    assert (receipt.nos, receipt.fee > 0) == (0, True)


async def test_a_landing_can_be_waited_for(stage):
    node = await stage.new_node()
    signed = await stage.chain.sign([Work(stage.market)], node)

    async with asyncio.TaskGroup() as group:
        waiting = group.create_task(stage.chain.landing(signed.signature, within_s=20))
        await asyncio.sleep(0.05)
        await stage.chain.send(signed)

    assert waiting.result().error is None


# --- Following -----------------------------------------------------------------------------------------


async def test_a_followed_market_tells_its_changes_after_an_invitation_to_look(stage):
    node = await stage.new_node()
    async with aclosing(stage.chain.follow_market(stage.market)) as markets:
        assert await anext(markets) is None

        await stage.land(Work(stage.market), signer=node)

        market = await next_of(markets, lambda market: market.queue)
        assert market.place_of(node.address) == 1


async def test_followed_runs_are_the_nodes_own(stage):
    node, other = await stage.new_node(), await stage.new_node()
    async with aclosing(stage.chain.follow_runs(node.address)) as runs:
        assert await anext(runs) is None
        await stage.land(Work(stage.market), signer=other)
        await stage.land(Work(stage.market), signer=node)

        await stage.post_job(stage.market)
        job = await stage.post_job(stage.market)

        run = await next_of(runs, lambda run: True)
        assert (run.job, run.node) == (job, node.address)


async def test_a_followed_job_tells_its_end(stage):
    node = await stage.new_node()
    _, job = await serve(stage, node)
    async with aclosing(stage.chain.follow_job(job.address)) as jobs:
        assert await anext(jobs) is None

        await stage.end_job(job.address)

        assert (await next_of(jobs, lambda job: True)).state is JobState.DONE


# --- Away ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "call",
    [
        lambda stage, node: stage.chain.node_accounts(node.address),
        lambda stage, node: stage.chain.market(stage.market),
        lambda stage, node: stage.chain.runs_of(node.address),
        lambda stage, node: stage.chain.access_key(node.address, stage.collection),
        lambda stage, node: stage.chain.sign([Work(stage.market)], node),
        lambda stage, node: stage.chain.landing(UNKNOWN_SIGNATURE),
        lambda stage, node: stage.chain.block_height(),
        lambda stage, node: stage.chain.is_expired(SignedTransaction(b"", UNKNOWN_SIGNATURE, 0)),
        lambda stage, node: stage.chain.receipt(UNKNOWN_SIGNATURE, node.address),
    ],
    ids=["accounts", "market", "runs", "key", "sign", "landing", "height", "expiry", "receipt"],
)
async def test_a_ledger_that_is_away_is_never_read_as_empty(stage, call):
    node = stage.new_signer()
    stage.go_away()

    with pytest.raises(Unavailable):
        await call(stage, node)
