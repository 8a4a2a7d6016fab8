"""What every chain promises of transactions that land, and of what is followed."""

import asyncio
from contextlib import aclosing

from nosdesk.domain.actions import Work
from nosdesk.domain.errors import Refused
from nosdesk.domain.job import JobState
from tests.contract.chain_jobs import UNKNOWN_SIGNATURE, finish, serve


async def next_of(notes, wanted):
    """Return the next value that is what the test waits for."""
    async with asyncio.timeout(60):
        async for note in notes:
            if note is not None and wanted(note):
                return note
    raise AssertionError


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
        waiting = group.create_task(stage.chain.landing(signed.signature, within_s=60))
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
