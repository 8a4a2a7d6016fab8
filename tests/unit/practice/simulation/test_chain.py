"""What bad weather does to a node's sight of the ledger, and what it cannot do to the ledger."""

import pytest

from nosdesk.domain.actions import Work
from nosdesk.domain.errors import Refused, Unavailable
from nosdesk.practice.faults.names import Fault
from tests.unit.practice.simulation.stage import MARKET, Always, finish, play


def test_a_dropped_transaction_never_lands_and_a_repeat_does():
    async def scene(stage):
        await stage.prepare()
        signed = await stage.chain.sign([Work(MARKET)], stage.node)
        stage.weather.active.add(Fault.TX_DROPPED)
        stage.weather.random = Always()
        await stage.chain.send(signed)
        assert stage.weather.tally == {Fault.TX_DROPPED: 1}
        assert await stage.chain.landing(signed.signature, within_s=30) is None

        stage.weather.active.clear()
        await stage.chain.send(signed)
        assert (await stage.chain.landing(signed.signature, within_s=30)).error is None

    play(scene)


def test_a_transaction_that_is_delayed_past_its_height_never_lands():
    async def scene(stage):
        await stage.prepare()
        signed = await stage.chain.sign([Work(MARKET)], stage.node)

        stage.ledger.submit(signed, delay_s=61)
        await stage.clock.sleep(59)
        assert not await stage.chain.is_expired(signed)
        await stage.clock.sleep(10)

        assert await stage.chain.is_expired(signed)
        assert await stage.chain.landing(signed.signature) is None

    play(scene)


def test_bytes_that_arrive_many_times_land_once():
    async def scene(stage):
        await stage.prepare()
        run, job = await stage.take_job()
        await stage.clock.sleep(30)
        signed = await stage.chain.sign([finish(run, job)], stage.node)
        for delay_s in (3, 1, 2, 1):
            stage.ledger.submit(signed, delay_s)
        await stage.clock.sleep(10)

        (paid,) = stage.ledger.tables.get("paid", job.address)
        assert paid == (await stage.chain.node_accounts("node")).nos > 0
        assert stage.ledger.claimed_twice == []

    play(scene)


def test_a_second_claim_beside_a_living_one_is_noticed():
    async def scene(stage):
        await stage.prepare()
        run, job = await stage.take_job()
        first = await stage.chain.sign([finish(run, job)], stage.node)
        second = await stage.chain.sign([finish(run, job)], stage.node)
        stage.ledger.submit(first, delay_s=30)
        stage.ledger.submit(second, delay_s=30)

        assert stage.ledger.claimed_twice == [job.address]

    play(scene)


def test_a_second_claim_after_the_first_expired_is_fine():
    async def scene(stage):
        await stage.prepare()
        run, job = await stage.take_job()
        first = await stage.chain.sign([finish(run, job)], stage.node)
        stage.ledger.submit(first, delay_s=70)
        await stage.clock.sleep(70)
        landing, _ = await stage.land(finish(run, job))

        assert landing.error is None
        assert stage.ledger.claimed_twice == []

    play(scene)


def test_an_endpoint_that_lags_tells_what_was_true_before():
    async def scene(stage):
        await stage.prepare()
        await stage.clock.sleep(120)
        run, job = await stage.take_job()
        stage.weather.active.add(Fault.RPC_STALE)
        stage.chain._lag_s = 60.0
        assert await stage.chain.run(run.address) is None
        assert await stage.chain.job(job.address) is None

        await stage.clock.sleep(61)
        assert await stage.chain.run(run.address) == run

    play(scene)


def test_an_endpoint_that_lost_its_accounts_answers_empty_now_and_then():
    async def scene(stage):
        stage.weather.active.add(Fault.RPC_EMPTY)
        seen = [await stage.chain.market(MARKET) for _ in range(50)]

        assert None in seen
        assert any(seen)
        assert stage.weather.tally[Fault.RPC_EMPTY] == seen.count(None)

    play(scene)


@pytest.mark.parametrize("fault", [Fault.RPC_OUTAGE, Fault.RPC_429, Fault.RPC_LATENCY])
def test_a_ledger_that_cannot_be_reached_is_unavailable_and_never_empty(fault):
    async def scene(stage):
        stage.weather.active.add(fault)
        with pytest.raises(Unavailable):
            await ask_often(stage.chain)

    async def ask_often(chain):
        for _ in range(50):
            assert await chain.market(MARKET) is not None

    play(scene)


def test_what_fails_changes_nothing_but_the_fee():
    async def scene(stage):
        await stage.prepare()
        first = await stage.chain.sign([Work(MARKET)], stage.node)
        second = await stage.chain.sign([Work(MARKET)], stage.node)
        before = (await stage.chain.node_accounts("node")).sol
        for signed in (first, second):
            await stage.chain.send(signed)
        await stage.clock.sleep(5)

        assert (await stage.chain.landing(second.signature)).error == "NodeAlreadyQueued"
        assert (await stage.chain.market(MARKET)).queue == ("node",)
        assert before - (await stage.chain.node_accounts("node")).sol == 20_000
        with pytest.raises(Refused):
            await stage.chain.sign([Work(MARKET)], stage.node)

    play(scene)


def test_while_a_subscription_is_cut_nothing_is_told_and_then_it_says_to_look():
    async def scene(stage):
        await stage.prepare()
        markets = stage.chain.follow_market(MARKET)
        assert await anext(markets) is None
        stage.weather.active.add(Fault.WS_CUT)
        await stage.land(Work(MARKET))
        stage.weather.active.discard(Fault.WS_CUT)
        stage.chain._reopen()

        assert await anext(markets) is None
        assert stage.weather.tally[Fault.WS_CUT] == 1
        await markets.aclose()

    play(scene)
