"""A gated market's key is received in a transaction that is looked through, and only once."""

import base64
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from nosdesk.domain.errors import Refused, Unavailable
from nosdesk.domain.node_status import Phase
from nosdesk.node import activity
from nosdesk.node.access_key import KEY_COSTS_AT_MOST, SYNC_PAUSE_S
from nosdesk.ports.host_services import Admission
from tests.fakes.chain_rules import FEE, RENT
from tests.unit.node.world import World

COLLECTION = "Collection1"


@asynccontextmanager
async def gated():
    """A world whose one market asks for a key, which its grid offers until the node holds it."""
    async with World.open() as world:
        chain, me = world.chain, world.signer.address
        markets = chain.state.markets
        markets[world.market] = replace(markets[world.market], node_access_key=COLLECTION)
        world.empty_market = markets[world.market]

        def offer(node):
            is_known = (node, COLLECTION) in chain.state.keys and me in world.host.synced
            return None if is_known else chain.offer_key(node, COLLECTION)

        world.host.offer_key = offer
        yield world


def faulted(world):
    return lambda: world.phase == Phase.FAULTED


def declined(world):
    return lambda: world.node.status.value.is_lasting


async def test_a_key_is_looked_through_shown_signed_and_told_to_the_grid():
    async with gated() as world:
        began = world.clock.now()
        world.start()
        await world.until_queued()

        (offered,) = world.did(activity.KeyOffered)
        (received,) = world.did(activity.KeyReceived)
        assert offered.words == (f"Puts the access key {received.mint} there.",)
        assert offered.refusal == ""
        assert b"Collection1" in base64.b64decode(offered.transaction)
        calls = [call.split(".")[1] for call in world.calls]
        order = [calls.index(one) for one in ("look_through", "countersign", "send", "sync")]
        assert order == sorted(order)
        assert world.host.synced == [world.signer.address]
        assert world.clock.now() - began >= SYNC_PAUSE_S
        assert await world.journal.open_streams("transaction:") == ()


@pytest.mark.parametrize("is_agreed", [True, False])
async def test_who_wants_to_be_asked_decides_before_anything_is_signed(is_agreed):
    asked = []

    async def consent(words, raw):
        asked.append((words, raw))
        assert "chain.countersign" not in world.calls
        assert world.node.status.value.sentence.id == "NEED_CONSENT"
        return is_agreed

    async with gated() as world:
        world.settings["consent"] = consent
        world.start()
        await (world.until_queued() if is_agreed else world.until(declined(world)))

        (offered,) = world.did(activity.KeyOffered)
        assert asked == [(offered.words, offered.transaction)]
        assert ("chain.countersign" in world.calls) is is_agreed
        assert is_agreed or world.chain.sent == []


async def test_a_key_that_we_hold_is_not_fetched_again():
    async with gated() as world:
        world.chain.give_key(world.signer.address, COLLECTION)
        world.host.synced.append(world.signer.address)
        world.start()
        await world.until_queued()

        assert "chain.look_through" not in world.calls
        assert len(world.host.synced) == 1


@pytest.mark.parametrize(
    ("offer", "told"),
    [
        (lambda world: world.chain.offer_key(world.signer.address, "Another"), "another's"),
        (lambda world: world.chain.offer_key("somebody else", COLLECTION), "no key"),
        (lambda world: "\x1b[2Jsign me!" + "!" * 5_000, "malformed"),
    ],
    ids=["another market's", "another node's", "no transaction"],
)
async def test_what_the_guard_refuses_is_shown_and_never_signed(offer, told):
    async with gated() as world:
        world.host.offer_key = lambda node: offer(world)
        world.start()
        await world.until(faulted(world))

        assert "was not signed" in world.node.status.value.sentence.text
        offered = world.did(activity.KeyOffered)[0]
        assert told in offered.refusal
        assert offered.transaction.isprintable()
        assert len(offered.transaction) <= 2_000
        assert world.chain.sent == []
        assert "chain.countersign" not in world.calls


async def test_a_grid_that_offers_no_key_is_told_so():
    async with gated() as world:
        world.host.offer_key = None
        world.start()
        await world.until(faulted(world))

        assert "access key" in world.node.status.value.sentence.text
        assert world.chain.sent == []


async def test_a_transaction_that_came_too_late_is_asked_for_anew():
    async with gated() as world:
        ages = [-1, -1, 150]
        world.host.offer_key = lambda node: world.chain.offer_key(
            node, COLLECTION, valid_blocks=ages.pop(0) if len(ages) > 1 else ages[0]
        )
        world.start()
        await world.until_queued()

        assert ages == [150]
        assert len(world.did(activity.KeyOffered)) == 1
        assert world.did(activity.Trouble) == []


async def test_a_grid_that_is_always_too_late_is_not_stormed():
    async with gated() as world:
        asked = []

        def stale(node):
            asked.append(node)
            return world.chain.offer_key(node, COLLECTION, valid_blocks=-1)

        world.host.offer_key = stale
        world.start()
        await world.until(faulted(world))

        assert len(asked) <= 6
        assert "too late" in world.node.status.value.sentence.text


async def test_a_transaction_that_never_lands_is_proven_dead_before_another_is_signed():
    async with gated() as world:
        for _ in range(45):
            world.chain.drop_next_send()
        world.start()
        await world.until_queued()

        assert len(world.did(activity.KeyOffered)) == 2
        spent = 1_000_000_000 - world.chain.state.sol[world.signer.address]
        assert spent == RENT["token"] + FEE + 2 * FEE  # the key once, and `work` with its fresh key


async def test_a_key_that_the_ledger_refuses_is_told_by_name():
    async with gated() as world:
        world.start()
        world.chain.fail_next("Custom:1")
        await world.until(faulted(world))

        assert "Custom:1" in world.node.status.value.sentence.text


@pytest.mark.parametrize("error", [Refused("Not now."), Unavailable("Away.")])
async def test_services_that_will_not_look_do_not_keep_the_node_from_work(error):
    async with gated() as world:
        world.faults["host.sync"] = [error]
        world.start()
        await world.until_queued()

        assert [what.title for what in world.did(activity.Trouble)] == [error.title]


async def test_services_that_were_not_asked_to_look_are_asked_after_a_restart():
    async with gated() as world:
        world.start()
        await world.until(lambda: world.did(activity.KeyReceived))
        assert world.host.synced == []

        await world.restart()
        await world.until_queued()

        assert world.host.synced == [world.signer.address]
        assert len(world.chain.state.keys) == 1


@pytest.mark.parametrize("kill_at", range(1, 60, 2))
async def test_wherever_the_node_dies_it_pays_for_one_key(kill_at):
    async with gated() as world:
        world.kill_at = kill_at
        world.counted = lambda call: call.startswith(("chain.", "host.", "journal."))
        world.start()
        await world.until(lambda: world.place is not None)

        spent = 1_000_000_000 - world.chain.state.sol[world.signer.address]
        assert spent == RENT["token"] + FEE + 2 * FEE
        assert spent < KEY_COSTS_AT_MOST


async def test_a_market_that_asks_for_no_key_gets_nothing_signed_for_one():
    async with World.open() as world:
        offered = world.chain.offer_key(world.signer.address, COLLECTION)
        world.host.admission = Admission(world.market, key_transaction=offered)
        world.start()
        await world.until_queued()

        assert "chain.look_through" not in world.calls
        assert ["asks for none" in what.title for what in world.did(activity.Trouble)] == [True]
