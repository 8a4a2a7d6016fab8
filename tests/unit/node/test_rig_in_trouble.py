"""What goes wrong with one GPU's node stays with it, is told once, and ends."""

import asyncio
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from nosdesk.domain.errors import Unavailable
from nosdesk.domain.mishaps import Mishap
from nosdesk.domain.rules import Rules
from nosdesk.domain.switching import Outcome, Phase
from nosdesk.node.rest import Rest
from nosdesk.node.rig_picture import RigTrouble, SwitchEnded, SwitchMoved
from nosdesk.ports.host_services import Admission
from tests.unit.node.rig_world import A, B, RigWorld

LOCKED = Unavailable("The keyring is locked.", "Unlock it.")


@pytest.fixture
async def world():
    async with RigWorld.open() as world:
        yield world


async def queued(world, *uuids):
    world.start()
    await world.enable(*uuids)
    await world.until_queued(*uuids)


async def working(world, uuid=A):
    await queued(world, uuid)
    job = world.post(uuid)
    await world.until(lambda: world.phase(uuid) == "running")
    return job


def choice(world, uuid):
    return world.choices.kept.value.of(uuid)


def place_in_market_of(world, other, uuid):
    market = world.chain.state.markets[world.markets[other]]
    return market.place_of(world.signer(uuid).address)


# --- One node and the others ---


async def test_a_journal_that_cannot_be_read_once_ends_no_job(world):
    job = await working(world)
    read, failures = world.journal.open_streams, [Unavailable("The disk could not be read.")]

    async def open_streams(prefix=""):
        if failures:
            raise failures.pop()
        return await read(prefix)

    world.journal.open_streams = open_streams
    await world.enable(B)
    await world.until_paid(job)
    await world.until_queued(B)
    assert not failures


async def test_a_mistake_in_one_node_is_told_and_ends_no_job_of_another(world):
    job = await working(world)
    world.unfit[B] = OSError(24, "Too many open files")
    await world.enable(B)
    await world.until_paid(job)
    (trouble,) = world.did(RigTrouble)
    assert "mistake (OSError)" in trouble.title
    del world.unfit[B]
    await world.until_queued(B)


async def test_trouble_that_lasts_is_told_once(world):
    world.unfit[A] = LOCKED
    world.start()
    await world.enable(A, B)
    await world.until_queued(B)
    await world.clock.advance(3_600)
    assert len(world.did(RigTrouble)) == 1


async def test_who_owes_something_and_cannot_be_opened_is_tried_with_growing_pauses(world):
    await queued(world, A)
    await world.kill()
    await world.disable(A)
    world.unfit[A] = LOCKED
    world.start()
    await world.clock.advance(600)
    assert 5 < world.tries < 40
    del world.unfit[A]
    await world.until(lambda: choice(world, A).is_out)
    assert world.place(A) is None


async def test_a_keyring_that_asks_does_not_hold_up_the_end(world):
    @asynccontextmanager
    async def asking(*_):
        await asyncio.Event().wait()
        yield

    world.opening[A] = asking
    world.start()
    await world.enable(A, B)
    await world.until_queued(B)
    world.rig.drain()
    await world.until(world.task.done, within_s=60)


# --- Markets and rules ---


async def test_a_place_in_a_former_market_is_left_before_another_is_joined(world):
    await queued(world, A)
    await world.kill()
    world.hosts[A] = world.hosts[B]  # from now on the grid means another market for the card
    world.start()
    await world.until(lambda: place_in_market_of(world, B, A))
    assert place_in_market_of(world, A, A) is None


async def test_a_price_that_rises_lets_the_gpu_work_again(world):
    await queued(world, A)
    market = world.markets[A]
    price = world.chain.state.markets[market].job_price
    await world.rule(A, Rules(least_price=price + 1))
    await world.until(lambda: world.phase(A) == "paused" and world.place(A) is None)
    world.chain.change_market(market, job_price=price + 10)
    await world.until_queued(A)


# --- Switches ---


async def test_a_new_gpu_that_is_too_hot_does_not_cost_the_old_one_its_place(world):
    await queued(world, A)
    world.gpus.readings[B] = replace(world.gpus.readings[B], temperature_c=95)
    await world.clock.advance(300)  # until nobody doubts it
    await world.switch(A, B)
    await world.until(lambda: world.did(SwitchEnded))
    assert [each.switch.phase for each in world.did(SwitchMoved)] == [Phase.PREPARING]
    assert world.did(SwitchEnded)[0].over.outcome is Outcome.ROLLED_BACK
    assert world.place(A) == 1


async def test_an_old_gpu_that_may_not_join_any_more_does_not_hold_up_the_switch(world):
    job = await working(world)
    await world.switch(A, B)
    await world.until(lambda: world.choices.kept.value.switch.phase is Phase.LEAVING)
    await world.kill()
    world.hosts[A].admission = Admission(None, status="REJECTED", reason="No more.")
    world.start()
    await world.until_queued(B)
    assert world.is_paid(job)
    await world.until(lambda: world.phase(A) is None)


async def test_a_gpu_that_rests_is_left_at_once(world, monkeypatch):
    monkeypatch.setattr(Rest, "due", lambda *_: (Mishap.DISK_FULL, 3_600.0))
    job = await working(world)
    await world.until_paid(job)
    await world.until(lambda: world.phase(A) == "faulted")
    assert world.status(A).sentence.id == Mishap.DISK_FULL
    begun = world.clock.now()
    await world.switch(A, B)
    await world.until_queued(B)
    assert world.clock.now() - begun < 60


async def test_a_grid_that_admits_one_gpu_has_never_two_at_work():
    async with RigWorld.open() as world:
        world.gpus_at_once = 1
        job = await working(world)
        await world.disable(A)
        await world.enable(B)
        await world.until(
            lambda: world.status(B) and world.status(B).sentence.id == "ONE_AT_A_TIME"
        )
        assert world.place(B) is None
        await world.until_queued(B)
        assert world.is_paid(job)
