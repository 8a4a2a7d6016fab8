"""What every chain promises of jobs: each is paid once, for its time, whoever ends it."""

import pytest

from nosdesk.domain.actions import Complete, Quit
from nosdesk.domain.errors import Refused
from nosdesk.domain.job import JobState
from tests.contract.chain_jobs import RESULT, finish, serve
from tests.fakes.ledger import new_address

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
