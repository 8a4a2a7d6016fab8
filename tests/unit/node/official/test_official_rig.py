"""Official nodes in the rig: switched between GPUs, moved with their card's number, stopped."""

from contextlib import asynccontextmanager, contextmanager
from dataclasses import replace

import pytest

from nosdesk.domain.secret import SecretBytes
from nosdesk.node.official.official_node import OfficialNode
from nosdesk.node.outside import NodeSettings, Outside
from tests.fakes.official_software import FakeOfficialSoftware
from tests.unit.node.rig_world import A, B, RigWorld


@contextmanager
def a_key():
    with SecretBytes(bytearray(b"[1]")) as key:
        yield key


class OfficialRig:
    """A rig of which two GPUs have an official node each."""

    def __init__(self, world: RigWorld):
        self.world = world
        self.software = {
            uuid: FakeOfficialSoftware(
                world.clock, world.chain, world.signer(uuid), world.markets[uuid]
            )
            for uuid in (A, B)
        }
        for uuid, software in self.software.items():
            software.poll_s = 1.0
            world.opening[uuid] = self._open
        for index, uuid in enumerate((A, B)):
            self.number(uuid, index)

    def number(self, uuid, index):
        gpus = self.world.gpus
        gpus.plug(replace(gpus.gpus[uuid], index=index), gpus.readings[uuid])

    @asynccontextmanager
    async def _open(self, choice, note_market):
        world, uuid = self.world, choice.uuid
        outside = Outside(
            chain=world.chain,
            content=world.content,
            containers=world.engine,
            host=world.hosts[uuid],
            journal=world.journal,
            history=world.history,
            clock=world.clock,
            signer=world.signer(uuid),
            gpus=world.watch,
        )
        settings = NodeSettings(
            "public", last_market=choice.last_market, note_market=note_market, gpus=(uuid,)
        )
        yield OfficialNode(outside, settings, self.software[uuid], a_key)

    def sentence(self, uuid):
        node = self.world.rig.picture.value.of(uuid)
        return node.status.sentence.id if node else ""

    async def until(self, uuid, sentence):
        await self.world.clock.until(lambda: self.sentence(uuid) == sentence, within_s=3_600)


@pytest.fixture
async def rig():
    async with RigWorld.open() as world:
        rig = OfficialRig(world)
        yield rig
        await world.kill()
        for each in rig.software.values():
            await each.close()


async def test_a_switch_in_a_job_is_seen_through_and_each_gpu_has_its_own_container(rig):
    world = rig.world
    await world.enable(A)
    world.start()
    await rig.until(A, "WAIT_QUEUE")
    job = world.chain.post_job(world.markets[A], timeout_s=600)
    await rig.until(A, "WORKING")

    await world.switch(A, B)
    await rig.until(B, "WAIT_QUEUE")

    assert rig.software[A].done == [job]
    assert rig.software[A].cut_off == []
    assert rig.software[A].container.standing == "ended"
    assert [(each.gpu, each.gpu_index) for each in rig.software[B].starts] == [(B, 1)]
    records = list(world.history.records.values())
    assert [(each.job, each.outcome, each.gpu) for each in records] == [(job, "paid", A)]


async def test_a_card_that_gets_another_number_is_started_anew_between_jobs(rig):
    world = rig.world
    await world.enable(A)
    world.start()
    await rig.until(A, "WAIT_QUEUE")
    job = world.chain.post_job(world.markets[A], timeout_s=600)
    await rig.until(A, "WORKING")

    rig.number(A, 3)
    await world.clock.until(lambda: len(rig.software[A].starts) == 2, within_s=3_600)

    assert rig.software[A].done == [job]
    assert rig.software[A].cut_off == []
    assert rig.software[A].starts[-1].gpu_index == 3
    await rig.until(A, "WAIT_QUEUE")


async def test_stopping_now_waits_for_the_submission_once(rig):
    world = rig.world
    await world.enable(A)
    world.start()
    await rig.until(A, "WAIT_QUEUE")
    job = world.chain.post_job(world.markets[A], timeout_s=600)
    await rig.until(A, "WORKING")

    assert world.rig.stop_now() is True
    assert world.rig.stop_now() is False
    await world.clock.until(world.task.done, within_s=600)

    assert rig.software[A].cut_off == [job]


async def test_its_badge_is_in_the_picture(rig):
    world = rig.world
    await world.enable(A)
    world.start()
    await rig.until(A, "WAIT_QUEUE")

    assert "key" in world.rig.picture.value.of(A).badge
