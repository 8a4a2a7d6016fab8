"""Whatever one of two RPC endpoints does, reads stay right and nothing is concluded from lies."""

from dataclasses import replace

import pytest

from nosdesk.adapters.solana.chain import SolanaChain
from nosdesk.domain.actions import Stop, Work
from nosdesk.domain.errors import Refused, Unavailable
from tests.contract.chain_jobs import serve
from tests.fakes.ledger import new_address
from tests.wire import faulty_grid
from tests.wire.faulty_grid import (
    HURRIED,
    LIMITS,
    FaultyStage,
    blind,
    elsewhere,
    faulty_stage,
    stuck_at,
)

BROKEN = {
    "down": faulty_grid.down,
    "failing": faulty_grid.failing,
    "fed up": faulty_grid.fed_up,
    "slow": faulty_grid.slow,
    "cut in the middle": faulty_grid.cut_in_the_middle,
}
FAR_S = 60.0
"""So long a stop puts an endpoint far behind."""


@pytest.fixture
async def stage():
    async with faulty_stage() as stage:
        yield stage


@pytest.fixture
async def hurried_stage():
    async with faulty_stage(limits=HURRIED, try_s=1) as stage:
        yield stage


async def everything(stage: FaultyStage, node, run, job) -> None:
    """Read all that a node reads and find it right."""
    chain = stage.chain
    assert (await chain.market(stage.market)).address == stage.market
    assert (await chain.job(job.address)).node in (None, node.address)
    assert await chain.run(run.address) == run
    assert await chain.runs_of(node.address) == (run,)
    assert (await chain.node_accounts(node.address)).nos == 0
    assert await chain.block_height() > 0


@pytest.mark.parametrize("number", [0, 1])
@pytest.mark.parametrize("fault", BROKEN.values(), ids=BROKEN.keys())
async def test_reads_stay_right_while_one_endpoint_is_broken(hurried_stage, fault, number):
    stage = hurried_stage
    node = await stage.new_node()
    run, job = await serve(stage, node)

    stage.fronts[number].http = fault

    await everything(stage, node, run, job)


@pytest.mark.parametrize("fault", BROKEN.values(), ids=BROKEN.keys())
async def test_a_grid_is_joined_although_the_first_endpoint_is_broken_from_the_start(
    hurried_stage, fault
):
    stage = hurried_stage
    stage.fronts[0].http = fault

    node = await stage.new_node()
    landing, _ = await stage.land(Work(stage.market), signer=node)

    assert landing.error is None
    assert (await stage.chain.market(stage.market)).place_of(node.address) == 1


@pytest.mark.parametrize("number", [0, 1])
@pytest.mark.parametrize(
    "lie", [blind, elsewhere, "stuck"], ids=["blind", "another ledger", "stuck"]
)
async def test_reads_stay_right_while_one_endpoint_lies(number, lie):
    async with faulty_stage() as stage:
        past = stage.grid.ledger.snapshot()
        stage.pass_seconds(FAR_S)
        stage.fronts[number].lie = stuck_at(past) if lie == "stuck" else lie
        node = await stage.new_node()
        run, job = await serve(stage, node)

        await everything(stage, node, run, job)


async def test_with_both_away_nothing_is_said(stage):
    for front in stage.fronts:
        front.http = faulty_grid.failing

    with pytest.raises(Unavailable):
        await stage.chain.runs_of(new_address())


# --- Absence --------------------------------------------------------------------------------------


async def test_absence_takes_two_endpoints(stage):
    await stage.chain.block_height()
    stage.forget_counts()

    assert await stage.chain.runs_of(new_address()) == ()

    assert [front.asked["getProgramAccounts"] for front in stage.fronts] == [1, 1]


async def test_what_is_there_takes_one(stage):
    await stage.chain.market(stage.market)
    stage.forget_counts()

    await stage.chain.market(stage.market)

    assert sum(stage.asked) == 1


async def test_an_endpoint_that_misses_what_another_shows_is_benched_and_comes_back(stage):
    node = await stage.new_node()
    run, _ = await serve(stage, node)
    blinded = stage.access.pool.roster.in_order()[0]
    front = stage.fronts[stage.access.pool.roster.all.index(blinded)]
    front.lie = blind

    assert await stage.chain.runs_of(node.address) == (run,)
    assert blinded not in stage.access.pool.roster.in_order()
    stage.forget_counts()
    for _ in range(3):
        assert await stage.chain.runs_of(node.address) == (run,)
    assert sum(front.asked.values()) == 0

    front.lie = None
    stage.pass_seconds(61)
    assert blinded in stage.access.pool.roster.in_order()
    assert await stage.chain.runs_of(new_address()) == ()
    assert front.asked["getGenesisHash"] == 1
    assert front.asked["getProgramAccounts"] == 1


async def test_two_endpoints_that_are_each_half_blind_are_not_believed(stage):
    node = await stage.new_node()

    def without(which):
        def lie(method, params, ledger, answer):
            found = answer(ledger)
            if method == "getMultipleAccounts":
                found["value"][which] = None
            return found

        return lie

    stage.fronts[0].lie, stage.fronts[1].lie = without(0), without(1)

    with pytest.raises(Unavailable):
        await stage.chain.node_accounts(node.address)


async def test_with_the_other_away_absence_is_asked_for_twice(stage):
    await stage.chain.block_height()
    stage.fronts[1].http = faulty_grid.down
    stage.forget_counts()

    assert await stage.chain.runs_of(new_address()) == ()

    assert stage.fronts[0].asked["getProgramAccounts"] == 2


async def test_a_single_endpoint_must_show_absence_again_in_a_later_slot():
    async with faulty_stage(endpoints=1) as stage:
        assert await stage.chain.run(new_address()) is None

        stage.fronts[0].lie = stuck_at(stage.grid.ledger.snapshot())

        with pytest.raises(Unavailable):
            await stage.chain.run(new_address())


async def test_a_single_endpoint_that_stands_still_is_not_believed_for_long():
    async with faulty_stage(endpoints=1) as stage:
        await stage.chain.market(stage.market)
        stage.fronts[0].lie = stuck_at(stage.grid.ledger.snapshot())
        await stage.chain.market(stage.market)
        stage.pass_seconds(FAR_S)

        with pytest.raises(Unavailable):
            await stage.chain.market(stage.market)


# --- The past -------------------------------------------------------------------------------------


async def test_who_is_far_behind_is_benched_at_first_contact(stage):
    past = stage.grid.ledger.snapshot()
    stage.pass_seconds(FAR_S)
    stage.fronts[0].lie = stuck_at(past)

    await stage.chain.market(stage.market)

    assert stage.fronts[1].asked["getAccountInfo"] == 1
    assert len(stage.access.pool.roster.in_order()) == 1


async def test_who_stops_following_the_ledger_later_is_benched_too(stage):
    await stage.chain.market(stage.market)
    (first, _) = stage.access.pool.roster.all
    stage.fronts[0].lie = stuck_at(stage.grid.ledger.snapshot())
    stage.pass_seconds(FAR_S)

    for _ in range(2):
        await stage.chain.runs_of(new_address())

    assert first not in stage.access.pool.roster.in_order()


async def test_the_future_is_not_believed_from_who_has_a_past(stage):
    for _ in range(2):
        assert await stage.chain.runs_of(new_address()) == ()
    roster = stage.access.pool.roster
    liar = roster.in_order()[0]

    def ahead(method, params, ledger, answer):
        found = answer(ledger)
        if isinstance(found, dict) and "context" in found:
            found["context"]["slot"] += 1_000_000
        return found

    stage.fronts[roster.all.index(liar)].lie = ahead

    await stage.chain.market(stage.market)
    assert liar not in roster.in_order()
    assert (await stage.chain.market(stage.market)).address == stage.market


async def test_after_a_landing_nobody_may_answer_of_the_time_before_it(stage):
    node = await stage.new_node()
    past = stage.grid.ledger.snapshot()
    stage.pass_blocks(2)
    await stage.land(Work(stage.market), signer=node)
    stage.fronts[0].lie = stuck_at(past)

    for _ in range(3):
        assert (await stage.chain.market(stage.market)).place_of(node.address) == 1


async def test_a_trial_that_fails_at_an_endpoint_that_lags_is_tried_at_another(stage):
    past = stage.grid.ledger.snapshot()
    node = await stage.new_node()

    def lagging(method, params, ledger, answer):
        if method != "simulateTransaction":
            return answer(ledger)
        then, now = answer(past), answer(ledger)
        return then | {"context": now["context"]}

    stage.fronts[0].lie = lagging

    landing, _ = await stage.land(Work(stage.market), signer=node)

    assert landing.error is None


async def test_a_trial_that_fails_at_both_is_refused(stage):
    node = await stage.new_node()

    with pytest.raises(Refused) as caught:
        await stage.chain.sign([Stop(stage.market)], node)

    assert caught.value.name == "MarketInWrongState"


# --- Being spared -----------------------------------------------------------------------------------


async def test_who_is_fed_up_is_left_alone_for_as_long_as_he_says(stage):
    await stage.chain.market(stage.market)
    turned_away = 0

    async def fed_up(request, handler):
        nonlocal turned_away
        turned_away += 1
        return await faulty_grid.fed_up(request, handler)

    (first, _) = stage.access.pool.roster.all
    stage.fronts[0].http = fed_up
    for _ in range(5):
        await stage.chain.runs_of(new_address())
    assert turned_away == 1

    stage.fronts[0].http = None
    stage.pass_seconds(31)
    assert first in stage.access.pool.roster.at_hand()


async def test_a_single_endpoint_that_is_fed_up_is_left_alone_as_well():
    async with faulty_stage(endpoints=1) as stage:
        stage.fronts[0].http = faulty_grid.fed_up

        with pytest.raises(Unavailable):
            await stage.chain.market(stage.market)
        stage.fronts[0].http = None
        with pytest.raises(Unavailable):
            await stage.chain.market(stage.market)

        stage.pass_seconds(31)
        assert (await stage.chain.market(stage.market)).address == stage.market


async def test_an_idle_nodes_hour_stays_within_its_budget(stage):
    """Two looks at the market, and one at the node's runs; and the nodes share what is known."""
    node = await stage.new_node()
    other = SolanaChain(stage.access, stage.grid.programs)
    stage.forget_counts()

    for chain in (stage.chain, other):
        await chain.runs_of(node.address)
        for _ in range(2):
            await chain.market(stage.market)
            stage.pass_seconds(1_800)

    assert sum(stage.asked) <= 2 * 4 + 2
    assert chain.calls == stage.chain.calls


async def test_a_second_endpoint_is_asked_beside_a_slow_one_not_after_it():
    async with faulty_stage(limits=replace(LIMITS, hedge_s=0.05)) as stage:
        stage.fronts[0].http = faulty_grid.slow

        await stage.chain.block_height()

        assert [front.asked["getBlockHeight"] for front in stage.fronts] == [0, 1]


async def test_who_was_slow_is_not_asked_first_again(hurried_stage):
    stage = hurried_stage
    stage.fronts[0].http = faulty_grid.slow
    await stage.chain.block_height()
    stage.fronts[0].http = None

    await stage.chain.block_height()

    assert stage.fronts[0].asked["getBlockHeight"] == 0


async def test_another_ledger_is_asked_for_nothing_but_its_name(stage):
    stage.fronts[0].lie = elsewhere

    for _ in range(3):
        await stage.chain.runs_of(new_address())

    assert stage.fronts[0].asked == {"getGenesisHash": 1}
