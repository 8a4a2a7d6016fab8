"""The fake chain does what tests tell it to, and no more than a network could."""

import asyncio
from contextlib import aclosing

import pytest

from nosdesk.domain.actions import Stop, Work
from nosdesk.domain.errors import Refused, Unavailable
from tests.fakes.chain import FakeChain
from tests.fakes.clock import FakeClock
from tests.fakes.keys import FakeSigner
from tests.fakes.ledger import VALID_BLOCKS


@pytest.fixture
def clock():
    return FakeClock()


@pytest.fixture
def node():
    return FakeSigner()


@pytest.fixture
def chain(clock, node):
    chain = FakeChain(clock)
    chain.prepare(node.address)
    return chain


@pytest.fixture
def market(chain):
    return chain.add_market()


@pytest.fixture
async def signed(chain, market, node):
    return await chain.sign([Work(market)], node)


async def test_bytes_that_are_dropped_do_not_land_but_a_repeat_does(chain, signed):
    chain.drop_next_send()
    await chain.send(signed)
    assert await chain.landing(signed.signature) is None

    await chain.send(signed)
    assert (await chain.landing(signed.signature)).error is None


async def test_an_answer_can_be_lost_although_the_bytes_landed(chain, signed):
    chain.lose_next_answer()

    with pytest.raises(Unavailable):
        await chain.send(signed)

    assert (await chain.landing(signed.signature)).error is None


async def test_bytes_can_be_on_their_way_for_a_while(chain, signed):
    chain.delay_next_send(blocks=10)
    await chain.send(signed)
    assert await chain.landing(signed.signature) is None

    chain.advance_blocks(10)
    assert (await chain.landing(signed.signature)).error is None


async def test_bytes_that_are_on_their_way_for_too_long_expire(chain, signed):
    chain.delay_next_send(blocks=VALID_BLOCKS + 1)
    await chain.send(signed)

    chain.advance_blocks(VALID_BLOCKS + 1)

    assert await chain.landing(signed.signature) is None
    assert await chain.block_height() > signed.last_valid_height


async def test_heights_follow_the_clock(chain, clock):
    before = await chain.block_height()

    await clock.advance(4.0)

    assert await chain.block_height() == before + 10


async def test_waiting_for_a_landing_takes_the_clocks_time(chain, clock, signed):
    async with asyncio.TaskGroup() as group:
        waiting = group.create_task(chain.landing(signed.signature, within_s=30))
        await clock.advance(29)
        assert not waiting.done()
        await clock.advance(1)
        assert waiting.done()

    assert waiting.result() is None
    assert clock.sleeping == 0


async def test_a_trial_and_a_landing_can_be_made_to_fail(chain, market, node, signed):
    chain.refuse_next("NodeNotEnoughStake")
    with pytest.raises(Refused) as caught:
        await chain.sign([Work(market)], node)
    chain.fail_next("MarketInWrongState")
    await chain.send(signed)

    assert caught.value.name == "NodeNotEnoughStake"
    assert (await chain.landing(signed.signature)).error == "MarketInWrongState"
    assert (await chain.market(market)).queue == ()


async def test_while_away_nothing_is_told_and_afterwards_followers_are_told_to_look(chain, market):
    async with aclosing(chain.follow_market(market)) as markets:
        assert await anext(markets) is None
        chain.go_away()
        with pytest.raises(Unavailable):
            await chain.market(market)
        chain.post_job(market)

        chain.come_back()

        assert await anext(markets) is None
        assert len((await chain.market(market)).queue) == 1


async def test_one_failing_action_undoes_the_others(chain, market, node):
    with pytest.raises(Refused):
        await chain.sign([Work(market), Stop(market), Stop(market)], node)

    assert (await chain.market(market)).queue == ()
