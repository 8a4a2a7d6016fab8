"""The hub tells watchers what they watch, and costs nothing while nobody does."""

import asyncio

import pytest
from solders.account import Account
from solders.pubkey import Pubkey

from nosdesk.practice.rpc.hub import Hub, Watchers
from tests.unit.practice.world import World


@pytest.fixture
def world():
    return World()


@pytest.fixture
def hub(world):
    made = Hub(world.ledger)
    made.open()
    yield made
    made.close()


def test_watchers_hear_their_key_until_they_leave():
    watchers, heard = Watchers(), []
    leave = watchers.watch("a", heard.append)
    watchers.watch("b", heard.append)

    watchers.publish("a", 1)
    leave()
    leave()
    watchers.publish("a", 2)
    watchers.publish("b", 3)
    watchers.publish("c", 4)

    assert heard == [1, 3]
    assert watchers


def test_a_watcher_may_leave_while_it_is_told():
    watchers, heard = Watchers(), []
    leave = watchers.watch("a", lambda item: (heard.append(item), leave()))
    watchers.watch("a", heard.append)

    watchers.publish("a", 1)
    watchers.publish("a", 2)

    assert heard == [1, 1, 2]


async def test_a_change_is_told_by_address_and_by_owner(world, hub):
    key, owner = Pubkey.new_unique(), Pubkey.new_unique()
    by_key, by_owner, other = [], [], []
    hub.accounts.watch(key, by_key.append)
    hub.programs.watch(owner, by_owner.append)
    hub.accounts.watch(owner, other.append)

    world.ledger.put_account(key, Account(1, b"x", owner))

    assert [change.key for change in by_key] == [change.key for change in by_owner] == [key]
    assert other == []


async def test_slots_are_looked_at_only_while_someone_watches(world, hub):
    asked = []
    slot = world.ledger.slot
    world.ledger.slot = lambda: asked.append(1) or slot()
    await asyncio.sleep(0.05)
    assert asked == []

    told = asyncio.Queue()
    leave = hub.slots.watch(None, told.put_nowait)
    world.now += 0.4
    async with asyncio.timeout(60):
        assert await told.get() == slot()
    leave()
    await asyncio.sleep(0.05)
    seen = len(asked)
    await asyncio.sleep(0.05)

    assert len(asked) == seen
