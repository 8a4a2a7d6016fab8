"""What must be true before a node may join, made or waited for."""

from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from nosdesk.domain.errors import HostUnfit, Refused, Unavailable
from nosdesk.domain.node_status import Phase
from nosdesk.node import activity
from nosdesk.node.delivery import Delivery
from nosdesk.node.patience import Patience
from nosdesk.node.readiness import ADMISSION_PAUSE_S, SOL_TO_CONTINUE, SOL_TO_START, Readiness
from nosdesk.ports.host_services import Admission
from tests.unit.node.world import World


@asynccontextmanager
async def reaching(**changed):
    """A world and a readiness over it; `shown` is what a person would have seen."""
    async with World.open() as world:
        world.shown, world.told = [], []
        patience = Patience(world.clock, world.told.append)
        given = {
            "chain": world.chain,
            "containers": world.engine,
            "host": world.host,
            "delivery": Delivery(world.chain, world.journal, patience),
            "signer": world.signer,
            "clock": world.clock,
            "patience": patience,
            "show": world.shown.append,
            "publish": world.seen.append,
        }
        yield world, Readiness(**(given | changed))


async def outcome(world, readiness):
    """What `reach` returns or raises, however long it takes in virtual time."""
    task = world.group.create_task(_caught(readiness.reach()))
    await world.until(task.done)
    return task.result()


async def _caught(reaching):
    try:
        return await reaching
    except (HostUnfit, Refused) as error:
        return error


def make_bare(world):
    for owned in (world.chain.state.stakes, world.chain.state.rewards, world.chain.state.nos):
        owned.clear()


async def test_a_prepared_node_is_ready_without_spending_anything():
    async with reaching() as (world, readiness):
        ready = await outcome(world, readiness)

        assert (ready.market.address, ready.access_key) == (world.market, None)
        assert world.chain.sent == []
        assert {status.phase for status in world.shown} == {Phase.CHECKING}


async def test_a_node_makes_only_the_accounts_that_are_missing():
    async with reaching() as (world, readiness):
        del world.chain.state.rewards[world.signer.address]
        await outcome(world, readiness)

        (prepared,) = world.did(activity.Prepared)
        assert prepared.made == ("EnterRewards",)
        assert await world.journal.open_streams() == ()


async def test_accounts_whose_transaction_expired_are_made_again():
    async with reaching() as (world, readiness):
        make_bare(world)
        for _ in range(45):
            world.chain.drop_next_send()
        ready = await outcome(world, readiness)

        assert ready.market.address == world.market
        assert len(world.did(activity.Prepared)) == 1


async def test_accounts_that_the_ledger_refuses_are_told_by_name():
    async with reaching() as (world, readiness):
        make_bare(world)
        world.chain.fail_next("Custom:1")
        error = await outcome(world, readiness)

        assert (type(error), error.name) == (Refused, "Custom:1")


@pytest.mark.parametrize(
    ("is_bare", "have", "is_enough"),
    [
        (True, SOL_TO_START, True),
        (True, SOL_TO_START - 1, False),
        (False, SOL_TO_CONTINUE, True),
        (False, SOL_TO_CONTINUE - 1, False),
    ],
)
async def test_nothing_is_spent_before_there_is_enough_for_all_of_it(is_bare, have, is_enough):
    async with reaching() as (world, readiness):
        if is_bare:
            make_bare(world)
        world.chain.state.sol[world.signer.address] = have
        task = world.group.create_task(readiness.reach())
        await world.clock.advance(120)
        assert task.done() == is_enough
        assert (Phase.WAITING_FUNDS in [status.phase for status in world.shown]) != is_enough
        assert is_enough or not world.chain.sent

        world.chain.fund(world.signer.address)
        await world.until(task.done)
        assert (await task).market.address == world.market


async def test_a_faucet_is_asked_and_not_stormed():
    asked = []

    async def faucet(address):
        asked.append(address)
        if len(asked) == 3:
            world.chain.fund(address)

    async with reaching(faucet=faucet) as (world, readiness):
        world.chain.state.sol.clear()
        before = world.clock.now()
        await outcome(world, readiness)

        assert asked == [world.signer.address] * 3
        assert world.clock.now() - before >= 2


async def test_a_faucet_that_is_away_is_asked_again():
    failures = [Unavailable("Away."), Unavailable("Away.")]

    async def faucet(address):
        if failures:
            raise failures.pop()
        world.chain.fund(address)

    async with reaching(faucet=faucet) as (world, readiness):
        world.chain.state.sol.clear()

        assert (await outcome(world, readiness)).market.address == world.market
        assert len(world.told) == 1


async def test_a_node_that_the_grid_does_not_know_registers_with_its_mail():
    async with reaching(email="me@example.org") as (world, readiness):
        await outcome(world, readiness)

        assert world.host.registered == {world.signer.address: "me@example.org"}


async def test_a_grid_that_forgets_us_at_once_is_not_stormed():
    async with reaching() as (world, readiness):
        asked = []

        async def nobody_we_know(signer, *, wanted=None):
            asked.append(signer.address)

        world.host.request_market = nobody_we_know
        task = world.group.create_task(readiness.reach())
        await world.clock.advance(10 * ADMISSION_PAUSE_S)
        task.cancel()

        assert 5 <= len(asked) <= 12


async def test_a_node_that_must_wait_for_admission_waits_and_says_why():
    async with reaching() as (world, readiness):
        world.host.admission = Admission(None, status="WAITLISTED", reason="You are third.")
        task = world.group.create_task(readiness.reach())
        await world.clock.advance(3 * ADMISSION_PAUSE_S)
        waiting = world.shown[-1]
        assert (waiting.phase, waiting.sentence.text) == (
            Phase.WAITING_ADMISSION,
            "You are third.",
        )

        world.host.admission = None
        await world.until(task.done)
        assert (await task).market.address == world.market


async def test_a_node_that_was_turned_down_is_told_so():
    async with reaching() as (world, readiness):
        world.host.admission = Admission(None, status="REJECTED", reason="Your GPU is too small.")
        error = await outcome(world, readiness)

        assert (error.name, error.remedy) == ("REJECTED", "Your GPU is too small.")


async def test_a_market_that_is_not_on_the_ledger_is_not_joined():
    async with reaching() as (world, readiness):
        world.host.admission = Admission("NoSuchMarket")

        assert "NoSuchMarket" in (await outcome(world, readiness)).title


async def test_a_market_that_asks_for_more_stake_than_we_have_is_not_joined():
    async with reaching() as (world, readiness):
        markets = world.chain.state.markets
        markets[world.market] = replace(markets[world.market], node_xnos_minimum=5)
        error = await outcome(world, readiness)

        assert error.name == "NodeNotEnoughStake"
        assert "5 xNOS" in error.title


async def test_a_gated_market_is_joined_with_the_key_that_we_hold_and_not_without():
    async with reaching() as (world, readiness):
        markets = world.chain.state.markets
        markets[world.market] = replace(markets[world.market], node_access_key="Collection1")
        assert "access key" in (await outcome(world, readiness)).title

        key = world.chain.give_key(world.signer.address, "Collection1")
        assert (await outcome(world, readiness)).access_key == key


async def test_a_wanted_market_is_asked_for():
    async with World.open() as world:
        other = world.chain.add_market()
        world.host.markets = (world.market, other)
        world.settings["market"] = other
        world.start()
        await world.until(lambda: world.phase == Phase.QUEUED)

        assert world.node.status.value.market == other


async def test_a_fault_is_shown_and_looked_at_again_until_it_is_mended():
    async with World.open() as world:
        world.faults["engine.facts"] = HostUnfit("Docker is too old.", "Install a newer one.")
        world.start()
        await world.until(lambda: world.phase == Phase.FAULTED)
        assert world.node.status.value.sentence.text == "Docker is too old. Install a newer one."

        world.faults.clear()
        await world.until_queued()


async def test_a_market_that_refuses_us_is_shown_and_tried_again():
    async with World.open() as world:
        world.start()
        world.chain.refuse_next("NodeNotEnoughStake")
        await world.until(lambda: world.phase == Phase.FAULTED)
        assert "NodeNotEnoughStake" in world.node.status.value.sentence.text

        await world.until_queued()
        assert len(world.did(activity.Trouble)) == 1


async def test_a_queue_that_changed_before_our_transaction_came_is_no_trouble():
    async with World.open() as world:
        world.start()
        world.chain.refuse_next("NodeAlreadyQueued")
        await world.until_queued()

        assert world.did(activity.Trouble) == []


async def test_a_place_that_was_taken_from_us_is_asked_for_again():
    async with World.open() as world:
        world.start()
        await world.until_queued()
        world.chain.state.markets[world.market] = world.empty_market
        world.chain._tell(world.empty_market)
        await world.until(lambda: world.place is None)
        await world.until(lambda: world.place == 1, within_s=30)


async def test_a_heart_that_is_refused_is_told_and_beats_on():
    async with World.open() as world:
        world.faults["host.heartbeat"] = [Refused("Who are you?")]
        world.start()
        await world.until_queued()
        await world.clock.advance(200)

        assert [what.title for what in world.did(activity.Trouble)] == ["Who are you?"]
        assert len(world.host.beats) >= 1
