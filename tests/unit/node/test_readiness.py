"""What must be true before a node may join, made or waited for."""

from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from nosdesk.domain.errors import HostUnfit, NodeError, Refused, Unavailable
from nosdesk.domain.gpu import DriverFacts, Gpu, GpuUuid
from nosdesk.domain.gpu_class import GpuClass
from nosdesk.domain.node_status import Phase
from nosdesk.node import activity
from nosdesk.node.admittance import ADMISSION_PAUSE_S, CHECK_PATIENCE_S
from nosdesk.node.delivery import Delivery
from nosdesk.node.patience import Patience
from nosdesk.node.readiness import SOL_TO_CONTINUE, SOL_TO_START, Readiness, is_lasting
from nosdesk.ports.host_services import Admission
from nosdesk.protocol.guard import Reason, RefusedToSign
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
    except NodeError as error:
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
        assert is_lasting(error)


async def test_a_market_that_is_not_on_the_ledger_is_not_joined():
    async with reaching() as (world, readiness):
        world.host.admission = Admission("NoSuchMarket")
        error = await outcome(world, readiness)

        assert "NoSuchMarket" in error.title
        assert (error.name, is_lasting(error)) == ("UNKNOWN_MARKET", True)


async def test_a_market_that_asks_for_more_stake_than_we_have_is_not_joined():
    async with reaching() as (world, readiness):
        markets = world.chain.state.markets
        markets[world.market] = replace(markets[world.market], node_xnos_minimum=5)
        error = await outcome(world, readiness)

        assert error.name == "NodeNotEnoughStake"
        assert is_lasting(error)
        assert "5 xNOS" in error.title


async def test_a_gated_market_is_joined_with_the_key_that_we_hold_and_not_without():
    async with reaching() as (world, readiness):
        markets = world.chain.state.markets
        markets[world.market] = replace(markets[world.market], node_access_key="Collection1")
        error = await outcome(world, readiness)
        assert "access key" in error.title
        assert (error.name, is_lasting(error)) == ("NO_ACCESS_KEY", True)

        key = world.chain.give_key(world.signer.address, "Collection1")
        assert (await outcome(world, readiness)).access_key == key


RTX_3060 = Gpu(GpuUuid("GPU-1"), "NVIDIA GeForce RTX 3060", vram_bytes=12 * 2**30)
DRIVER = DriverFacts("570.133.07", (12, 8))


@asynccontextmanager
async def two_classes(**changed):
    """A world with a market for another card first, and one for ours."""
    async with reaching(**({"gpu": RTX_3060, "driver": DRIVER} | changed)) as (world, readiness):
        world.small = world.chain.add_market()
        world.host.markets = (world.market, world.small)
        world.host.classes = {
            world.market: GpuClass("large", ("NVIDIA GeForce RTX 4090",)),
            world.small: GpuClass("small", ("NVIDIA GeForce RTX 3060",)),
        }
        yield world, readiness


async def test_a_node_without_a_gpu_asks_nothing_about_its_market():
    async with two_classes(gpu=None) as (world, readiness):
        ready = await outcome(world, readiness)

        assert (ready.market.address, world.host.checks) == (world.market, [])


async def test_a_node_whose_market_is_left_to_the_grid_goes_where_its_gpu_belongs():
    async with two_classes() as (world, readiness):
        ready = await outcome(world, readiness)

        assert ready.market.address == world.small
        assert world.host.checks == [(RTX_3060, DRIVER)]
        assert world.told == []


async def test_the_market_that_the_grid_means_anyway_is_kept():
    async with two_classes() as (world, readiness):
        ready = await outcome(world, replace(readiness, wanted_market=world.small))

        assert (ready.market.address, world.told) == (world.small, [])


async def test_a_market_that_is_wrong_for_the_gpu_is_not_joined_and_the_right_one_named():
    async with two_classes() as (world, readiness):
        names = {world.market: "nvidia-4090", world.small: "nvidia-3060"}
        wanting = replace(readiness, wanted_market=world.market, market_names=names)
        error = await outcome(world, wanting)

        assert (error.name, error.meant, is_lasting(error)) == ("WRONG_MARKET", world.small, True)
        assert error.title == (
            "The market nvidia-4090 is not for this GPU (NVIDIA GeForce RTX 3060)."
            " The grid says: NVIDIA GeForce RTX 3060 belongs elsewhere."
        )
        assert error.remedy.startswith("Choose the market nvidia-3060,")
        assert world.chain.sent == []


async def test_a_market_without_a_name_is_told_by_its_address():
    async with two_classes() as (world, readiness):
        error = await outcome(world, replace(readiness, wanted_market=world.market))

        assert world.market in error.title
        assert world.small in error.remedy


@pytest.mark.parametrize("is_named", [True, False])
async def test_a_gpu_that_no_market_is_for_joins_none(is_named):
    async with two_classes() as (world, readiness):
        del world.host.classes[world.small]
        wanted = world.market if is_named else None
        error = await outcome(world, replace(readiness, wanted_market=wanted))

        assert (error.name, error.meant) == ("WRONG_MARKET", None)
        assert "Use another GPU" in error.remedy


async def test_a_grid_that_means_one_market_and_admits_to_another_is_not_followed_in_a_circle():
    async with two_classes() as (world, readiness):
        world.host.admission = Admission(world.market)
        error = await outcome(world, readiness)

        assert (error.name, error.meant) == ("WRONG_MARKET", world.small)
        assert len(world.host.checks) == 1


@pytest.mark.parametrize("is_named", [True, False])
async def test_a_grid_that_sends_the_node_to_where_it_is_has_no_objection(is_named):
    async with two_classes() as (world, readiness):
        world.host.admission = Admission(world.small)
        wanted = world.small if is_named else None
        ready = await outcome(world, replace(readiness, wanted_market=wanted))

        assert ready.market.address == world.small


async def test_a_waitlist_of_the_market_that_is_meant_is_waited_for():
    async with two_classes() as (world, readiness):
        check = world.host.check_market

        async def full_from_then_on(*facts):
            world.host.admission = Admission(None, status="WAITLISTED", reason="You are third.")
            return await check(*facts)

        world.host.check_market = full_from_then_on
        task = world.group.create_task(readiness.reach())
        await world.clock.advance(3 * ADMISSION_PAUSE_S)
        assert world.shown[-1].phase == Phase.WAITING_ADMISSION

        world.host.admission = None
        await world.until(task.done)
        assert (await task).market.address == world.small


async def test_a_grid_that_judges_no_gpus_is_told_of_and_joined():
    async with two_classes() as (world, readiness):
        world.host.classes = {}
        world.host.has_check = False
        ready = await outcome(world, readiness)

        assert ready.market.address == world.market
        assert [type(error) for error in world.told] == [Unavailable]
        assert "did not say whether its market is for this GPU" in world.told[0].title


@pytest.mark.parametrize("trouble", [Unavailable("Away."), Refused("What is a GPU?")])
async def test_a_check_that_fails_for_long_does_not_keep_the_node_out(trouble):
    async with two_classes() as (world, readiness):

        async def failing(*_):
            raise trouble

        world.host.check_market = failing
        before = world.clock.now()
        ready = await outcome(world, readiness)

        assert ready.market.address == world.market
        assert trouble.title in world.told[-1].title
        assert world.clock.now() - before < 2 * CHECK_PATIENCE_S + 10


async def test_a_check_that_fails_for_a_while_is_made_again():
    async with two_classes() as (world, readiness):
        check, failures = world.host.check_market, [Unavailable("Away.")] * 3

        async def failing_at_first(*facts):
            if failures:
                raise failures.pop()
            return await check(*facts)

        world.host.check_market = failing_at_first
        ready = await outcome(world, readiness)

        assert ready.market.address == world.small
        assert [error.title for error in world.told] == ["Away."]


async def test_a_key_that_came_too_late_is_asked_for_in_the_market_that_the_grid_means():
    async with two_classes(sync_pause_s=0) as (world, readiness):
        markets = world.chain.state.markets
        markets[world.small] = replace(markets[world.small], node_access_key="Collection1")
        request_market, asked = world.host.request_market, []

        async def late_at_first(signer, *, wanted=None):
            asked.append(wanted)
            admission = await request_market(signer, wanted=wanted)
            if admission is None or admission.market != world.small:
                return admission
            blocks = 150 if asked.count(world.small) > 1 else -1
            offered = world.chain.offer_key(signer.address, "Collection1", valid_blocks=blocks)
            return replace(admission, key_transaction=offered)

        world.host.request_market = late_at_first
        ready = await outcome(world, readiness)

        assert ready.access_key is not None
        assert asked[-2:] == [world.small] * 2


def test_only_what_somebody_must_decide_or_mend_lasts():
    lasting = (
        HostUnfit("Docker is too old."),
        RefusedToSign(Reason.SENDS_SOL, "too dear"),
        Refused("No.", name="WRONG_MARKET"),
    )
    passing = (
        Unavailable("Away."),
        Refused("No."),
        Refused("No.", name="KEY_TURNED_DOWN"),
        Refused("No.", name="KEY_TOO_LATE"),
        Refused("No.", name="Custom:1"),
    )

    assert all(map(is_lasting, lasting))
    assert not any(map(is_lasting, passing))


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
