"""Whatever one of several RPC endpoints says of transactions, and when subscriptions are cut."""

import asyncio
from contextlib import aclosing
from dataclasses import replace

import msgspec
import pytest

from nosdesk.adapters.solana.chain import SolanaChain
from nosdesk.adapters.solana.rpc.address import RpcAddress
from nosdesk.app.grids import practice_grid
from nosdesk.domain.actions import Stop, Work
from nosdesk.domain.errors import Unavailable
from nosdesk.ports.chain import SignedTransaction
from tests.contract.chain_jobs import UNKNOWN_SIGNATURE
from tests.wire import faulty_grid
from tests.wire.faulty_grid import (
    FINAL_BLOCKS,
    LIMITS,
    FaultyStage,
    blind,
    faulty_stage,
    final_lags,
    open_access_to,
    stuck_at,
)


@pytest.fixture
async def stage():
    async with faulty_stage() as stage:
        yield stage


# --- Transactions -------------------------------------------------------------------------------------


async def test_a_transaction_goes_to_every_endpoint(stage):
    node = await stage.new_node()
    stage.forget_counts()

    await stage.land(Work(stage.market), signer=node)

    assert [front.asked["sendTransaction"] for front in stage.fronts] == [1, 1]


async def test_a_transaction_lands_although_one_endpoint_loses_it_and_knows_of_none(stage):
    node = await stage.new_node()

    def lossy(method, params, ledger, answer):
        return (
            UNKNOWN_SIGNATURE
            if method == "sendTransaction"
            else blind(method, params, ledger, answer)
        )

    stage.fronts[0].lie = lossy
    signed = await stage.chain.sign([Work(stage.market)], node)
    await stage.chain.send(signed)
    stage.pass_blocks(2)

    assert (await stage.chain.landing(signed.signature)).error is None
    assert (await stage.chain.receipt(signed.signature, node.address)).fee > 0
    assert not await stage.chain.is_expired(signed)


def claiming_landings(slots_ahead=0, err=None):
    """Show every transaction as final, with a body to match that takes a fee."""

    def lie(method, params, ledger, answer):
        found = answer(ledger)
        slot = ledger.slot() + slots_ahead
        if method == "getSignatureStatuses":
            status = {"slot": slot, "err": err, "confirmationStatus": "finalized"}
            return found | {"value": [status for _ in found["value"]]}
        if method == "getTransaction":
            meta = {"err": err, "fee": 5_000, "postBalances": [1]}
            body = {"message": {"accountKeys": [lie.payer]}}
            return {"slot": slot, "transaction": body, "meta": meta}
        return found

    return lie


@pytest.mark.parametrize("slots_ahead", [0, 20, 1_000_000])
@pytest.mark.parametrize("err", [None, "AccountNotFound"])
@pytest.mark.parametrize("endpoints", [2, 3])
async def test_a_landing_that_only_one_endpoint_shows_is_not_believed(endpoints, err, slots_ahead):
    async with faulty_stage(endpoints=endpoints, limits=replace(LIMITS, slot_s=0.02)) as stage:
        node = await stage.new_node()
        signed = await stage.chain.sign([Work(stage.market)], node)
        for front in stage.fronts:
            front.lie = claiming_landings(slots_ahead, err)
            front.lie.payer = node.address
            assert await stage.chain.landing(signed.signature) is None
            front.lie = None

        await stage.chain.send(signed)
        stage.pass_blocks(2)
        landing = await stage.chain.landing(signed.signature, within_s=30)
        assert landing.error is None
        assert landing.slot <= stage.grid.ledger.slot()
        assert (await stage.chain.market(stage.market)).place_of(node.address) == 1


async def test_a_landing_costs_one_call_more_than_to_believe_the_first(stage):
    node = await stage.new_node()
    _, signature = await stage.land(Work(stage.market), signer=node)
    stage.forget_counts()

    assert (await stage.chain.landing(signature)).error is None

    assert [front.asked["getSignatureStatuses"] for front in stage.fronts] == [1, 1]
    assert sum(stage.asked) == 2


async def test_a_landing_is_waited_for_at_an_endpoint_that_is_a_moment_behind(stage):
    node = await stage.new_node()
    before = stage.grid.ledger.snapshot()
    stage.pass_blocks(2)
    _, signature = await stage.land(Work(stage.market), signer=node)
    asked = 0

    def behind(method, params, ledger, answer):
        nonlocal asked
        asked += method == "getSignatureStatuses"
        return answer(before if asked < 3 else ledger)

    stage.fronts[1].lie = behind

    assert (await stage.chain.landing(signature)).error is None


async def test_who_knows_nothing_at_all_has_no_say_in_a_landing(stage):
    node = await stage.new_node()
    _, signature = await stage.land(Work(stage.market), signer=node)

    def penniless(method, params, ledger, answer):
        found = blind(method, params, ledger, answer)
        return found | {"value": 0} if method == "getBalance" else found

    stage.fronts[0].lie = penniless

    assert (await stage.chain.landing(signature)).error is None
    assert stage.access.pool.roster.all[0] not in stage.access.pool.roster.in_order()


async def test_an_endpoint_that_is_left_alone_must_show_what_the_landing_did(stage):
    node = await stage.new_node()
    _, signature = await stage.land(Work(stage.market), signer=node)
    stage.fronts[1].http = faulty_grid.down
    assert (await stage.chain.landing(signature)).error is None

    stage.fronts[0].lie = claiming_landings()
    stage.fronts[0].lie.payer = node.address
    stage.fronts[0].lie, claims = _unfinal(stage.fronts[0].lie), stage.fronts[0].lie
    assert await stage.chain.landing(UNKNOWN_SIGNATURE) is None
    stage.fronts[0].lie = claims
    assert (await stage.chain.landing(UNKNOWN_SIGNATURE)).slot > 0  # nobody is left to ask


def _unfinal(lie):
    def less(method, params, ledger, answer):
        found = lie(method, params, ledger, answer)
        if method == "getSignatureStatuses":
            for status in found["value"]:
                status["confirmationStatus"] = "confirmed"
        return found

    return less


@pytest.mark.parametrize("number", [0, 1])
async def test_one_liar_cannot_make_a_living_transaction_expire(stage, number):
    node = await stage.new_node()
    signed = await stage.chain.sign([Work(stage.market)], node)

    def in_a_hurry(method, params, ledger, answer):
        found = answer(ledger)
        if method == "getEpochInfo":
            return found | {"blockHeight": found["blockHeight"] + 10_000}
        return found | {"value": False} if method == "isBlockhashValid" else found

    stage.fronts[number].lie = in_a_hurry

    for _ in range(3):
        assert not await stage.chain.is_expired(signed)


async def test_a_last_height_that_was_a_lie_does_not_expire_a_transaction(stage):
    node = await stage.new_node()
    signed = await stage.chain.sign([Work(stage.market)], node)
    understated = SignedTransaction(signed.wire, signed.signature, 5)

    assert not await stage.chain.is_expired(understated)
    stage.pass_blocks(152)
    assert await stage.chain.is_expired(understated)


async def test_one_endpoint_that_knows_of_the_landing_is_enough_to_deny_expiry(stage):
    node = await stage.new_node()
    _, signature = await stage.land(Work(stage.market), signer=node)
    signed = await stage.chain.sign([Stop(stage.market)], node)
    landed = SignedTransaction(signed.wire, signature, signed.last_valid_height)
    stage.pass_blocks(300)

    for front in stage.fronts:
        front.lie = blind
        assert not await stage.chain.is_expired(landed)
        front.lie = None


async def test_while_only_one_endpoint_answers_expiry_must_be_final(stage):
    node = await stage.new_node()
    signed = await stage.chain.sign([Work(stage.market)], node)
    stage.fronts[0].lie = final_lags
    stage.fronts[1].http = faulty_grid.down
    stage.pass_blocks(152)

    assert not await stage.chain.is_expired(signed)
    stage.pass_blocks(32)
    assert await stage.chain.is_expired(signed)


DENIALS = {
    "by height": faulty_grid.denying_by_height,
    "by blockhash": faulty_grid.denying_by_blockhash,
    "by sighting": faulty_grid.denying_by_sighting,
}
LIFE_S = 90.0


@pytest.mark.parametrize("endpoints", [1, 2])
async def test_a_last_height_that_is_too_high_is_bounded_by_a_blockhashs_life(endpoints):
    async with faulty_stage(endpoints=endpoints) as stage:
        node = await stage.new_node()
        signed = await stage.chain.sign([Work(stage.market)], node)
        overstated = SignedTransaction(signed.wire, signed.signature, 2**62)

        assert not await stage.chain.is_expired(overstated)
        stage.pass_blocks(190)
        assert not await stage.chain.is_expired(overstated)
        stage.pass_blocks(40)
        assert await stage.chain.is_expired(overstated)
        assert await stage.chain.is_expired(overstated)


@pytest.mark.parametrize("denial", DENIALS.values(), ids=DENIALS.keys())
async def test_one_of_three_that_denies_expiry_is_overruled_by_what_is_final(denial):
    async with faulty_stage(endpoints=3) as stage:
        node = await stage.new_node()
        signed = await stage.chain.sign([Work(stage.market)], node)
        for front in stage.fronts:
            front.lie = final_lags
        stage.fronts[0].lie = denial
        liar = stage.access.pool.roster.all[0]

        assert not await stage.chain.is_expired(signed)
        stage.pass_blocks(152)
        assert not await stage.chain.is_expired(signed)
        stage.pass_blocks(FINAL_BLOCKS)
        stage.pass_seconds(LIFE_S)
        assert await stage.chain.is_expired(signed)
        assert liar not in stage.access.pool.roster.in_order()


@pytest.mark.parametrize("denial", DENIALS.values(), ids=DENIALS.keys())
async def test_one_of_two_that_denies_expiry_is_overruled_after_several_lives(denial):
    async with faulty_stage() as stage:
        node = await stage.new_node()
        signed = await stage.chain.sign([Work(stage.market)], node)
        for front in stage.fronts:
            front.lie = final_lags
        stage.fronts[1].lie = denial
        liar = stage.access.pool.roster.all[1]

        told = []
        for _ in range(5):
            try:
                assert not await stage.chain.is_expired(signed)
            except Unavailable as error:
                told.append(error)
            stage.pass_seconds(LIFE_S)

        assert ["A transaction may still land" in str(error) for error in told] == [True]
        stage.pass_seconds(1)
        assert await stage.chain.is_expired(signed)
        assert liar not in stage.access.pool.roster.in_order()


async def test_the_user_is_told_when_the_only_endpoint_denies_expiry_for_too_long():
    async with faulty_stage(endpoints=1) as stage:
        node = await stage.new_node()
        signed = await stage.chain.sign([Work(stage.market)], node)
        stage.fronts[0].lie = faulty_grid.denying_by_blockhash

        assert not await stage.chain.is_expired(signed)
        stage.pass_seconds(3 * LIFE_S)
        with pytest.raises(Unavailable, match="use another RPC endpoint"):
            await stage.chain.is_expired(signed)
        assert not await stage.chain.is_expired(signed)


async def test_an_endpoint_whose_slot_stands_still_has_no_say_in_expiry(stage):
    node = await stage.new_node()
    signed = await stage.chain.sign([Work(stage.market)], node)
    stage.fronts[0].lie = stuck_at(stage.grid.ledger.snapshot())

    stage.pass_blocks(152)

    assert await stage.chain.is_expired(signed)


# --- Subscriptions ------------------------------------------------------------------------------------


async def next_note(notes):
    async with asyncio.timeout(60):
        return await anext(notes)


async def heard_of_a_run(stage, runs, node):
    """Let the node get a job, and return its run as it is told."""
    await stage.land(Work(stage.market), signer=node)
    await stage.post_job(stage.market)
    while (run := await next_note(runs)) is None:
        pass
    return run


async def test_subscriptions_move_to_another_endpoint_when_theirs_goes(stage):
    node = await stage.new_node()
    async with aclosing(stage.chain.follow_runs(node.address)) as runs:
        assert await next_note(runs) is None
        (front,) = [front for front in stage.fronts if front.sockets]
        front.refuses_sockets = True
        front.cut_sockets()
        assert await next_note(runs) is None

        assert (await heard_of_a_run(stage, runs, node)).node == node.address
        assert not front.sockets


async def test_subscriptions_leave_an_endpoint_that_is_benched(stage):
    node = await stage.new_node()
    async with aclosing(stage.chain.follow_runs(node.address)) as runs:
        assert await next_note(runs) is None
        (number,) = [n for n, front in enumerate(stage.fronts) if front.sockets]
        roster = stage.access.pool.roster
        roster.bench(roster.all[number], "lies")
        assert await next_note(runs) is None

        assert (await heard_of_a_run(stage, runs, node)).node == node.address
        assert not stage.fronts[number].sockets


async def test_a_shared_access_serves_several_nodes_at_once():
    stage = FaultyStage()
    async with stage.grid, open_access_to(stage) as access:
        chains = [SolanaChain(access, stage.grid.programs) for _ in range(3)]
        async with asyncio.TaskGroup() as group:
            for chain in chains:
                group.create_task(chain.market(stage.market))

        assert stage.fronts[0].asked["getGenesisHash"] == 1


async def test_further_endpoints_are_told_in_the_connection():
    stage = FaultyStage()
    async with stage.grid:
        connection = stage.grid.connection()

    first, second = connection.rpcs
    assert (first.rpc, first.ws) == (connection.rpc, connection.ws)
    assert second.rpc not in (first.rpc, first.ws)
    assert practice_grid(connection).rpcs == (
        RpcAddress(first.rpc, first.ws),
        RpcAddress(second.rpc, second.ws),
    )
    alone = msgspec.structs.replace(connection, rpcs=[], genesis="")
    assert practice_grid(alone).rpcs == (RpcAddress(first.rpc, first.ws),)
    assert practice_grid(alone).genesis is None
