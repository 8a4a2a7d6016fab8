"""The network's own node on a practice grid: a stub image in a real engine, a real ledger.

The stub plays what the node tells of itself; what that node does on the ledger, the test does with
the node's own key.
"""

import asyncio
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from nosdesk.adapters.docker.engine import DockerEngine
from nosdesk.adapters.sqlite.database import Database
from nosdesk.adapters.sqlite.history import SqliteHistory
from nosdesk.app.composition import NodeChoice, open_workshop
from nosdesk.app.grids import practice_grid
from nosdesk.app.paths import Paths
from nosdesk.app.play_keys import play_signer
from nosdesk.domain.actions import Finish, Work
from nosdesk.domain.grid_rules import GridRules
from nosdesk.domain.job import JobState
from nosdesk.node.official.official_node import OfficialNode
from nosdesk.node.readiness import missing_accounts
from nosdesk.practice.grid import PracticeGrid
from nosdesk.protocol.cids import cid_of
from tests.builders import a_definition, an_operation
from tests.contract.official_stage import DockerStage, mirrored_docker, publish
from tests.fakes import official_image

pytestmark = [pytest.mark.docker, pytest.mark.registry]

WITHIN_S = 120
RULES = GridRules(play_money=True, node_software="official")
RESULT = cid_of(b"what the official node made of it")


@pytest.fixture(scope="module")
def mirror(tmp_path_factory):
    with mirrored_docker(tmp_path_factory.mktemp("mirror")) as mirror:
        yield mirror


class Pc:
    """The program on a PC whose grid expects the official node, and that node's hands."""

    def __init__(self, grid, stage, workshop, node, market):
        self.grid, self.stage, self.node, self.market = grid, stage, node, market
        self.chain, self.history = workshop.chain(), workshop.history
        self.signer = workshop.at_work[node.address]

    @property
    def sentence(self):
        return self.node.status.value.sentence.id

    async def until(self, condition):
        async with asyncio.timeout(WITHIN_S):
            while not (
                await condition() if asyncio.iscoroutinefunction(condition) else condition()
            ):
                await asyncio.sleep(0.05)

    async def says(self, state, sentence=None):
        await self.stage.say(state)
        if sentence is not None:
            await self.until(lambda: self.sentence == sentence)

    async def send(self, *actions):
        signed = await self.chain.sign(list(actions), self.signer)
        await self.chain.send(signed)
        landing = await self.chain.landing(signed.signature, within_s=60)
        assert landing is not None
        assert landing.error is None

    async def join(self):
        accounts = await self.chain.node_accounts(self.node.address)
        if missing := missing_accounts(self.node.address, accounts):
            await self.send(*missing)
        await self.send(Work(self.market))

    async def post(self):
        definition = a_definition(an_operation(cmd="true"))
        return await self.grid.poster.post(definition, self.market, timeout_s=60)

    async def finish(self, address):
        (run,) = await self.chain.runs_of(self.node.address)
        job = await self.chain.job(address)
        await self.send(
            Finish(address, run.address, job.market, job.price, job.payer, run.payer, RESULT)
        )

    async def records(self):
        return await self.history.recent(grid="practice", limit=10)

    async def is_written_down(self):
        return bool(await self.records())


@asynccontextmanager
async def a_pc(mirror, folder, monkeypatch):
    docker, address = mirror
    monkeypatch.setenv("DOCKER_HOST", docker.url)
    paths = Paths(folder)
    node_address = play_signer(paths).address
    await asyncio.to_thread(lambda: publish(docker, address, node_address))
    async with PracticeGrid() as grid, DockerEngine.open(docker.url) as engine:
        known = practice_grid(grid.connection())
        profile = replace(known, rules=RULES, node_image=official_image.NAME, network="devnet")
        choice = NodeChoice(profile.market)
        async with (
            open_workshop(profile, engine, paths) as workshop,
            workshop.node(choice) as parts,
            asyncio.TaskGroup() as group,
        ):
            assert isinstance(parts.node, OfficialNode)
            stage = DockerStage(docker, address, engine, folder)
            stage.settings = replace(stage.settings, node=node_address, network="devnet")
            running = group.create_task(parts.node.run())
            pc = Pc(grid, stage, workshop, parts.node, profile.market)
            try:
                yield pc
                async with asyncio.timeout(WITHIN_S):
                    await running
            finally:
                running.cancel()
                for each in await engine.find({}):
                    await engine.remove(each.id)


async def until_up(pc):
    await pc.until(lambda: pc.node.status.value.sentence.id == "CHECKING")

    async def tells():
        return await _told(pc) == "node-starting"

    await pc.until(tells)


async def _told(pc):
    return await pc.node._software.told()


async def test_it_queues_does_a_job_is_paid_and_finishes_then_stops(mirror, tmp_path, monkeypatch):
    async with a_pc(mirror, tmp_path, monkeypatch) as pc:
        await until_up(pc)
        await pc.join()
        await pc.says("queueing-in-market-success", "WAIT_QUEUE")

        job = await pc.post()
        await pc.says("job-running", "WORKING")
        assert pc.node.status.value.job == job
        pc.node.drain()
        await pc.until(lambda: pc.sentence == "DRAINING")
        await asyncio.sleep(1)
        assert (await pc.chain.job(job)).state is JobState.QUEUED
        assert await _told(pc) == "job-running"

        await pc.says("job-finishing")
        await pc.finish(job)
        await pc.says("node-restarting")
        await pc.until(pc.is_written_down)

    (record,) = await _records_of(tmp_path)
    assert (record.job, record.outcome, record.engine) == (job, "paid", "official")
    assert record.received == record.expected > 0


async def test_told_to_stop_in_the_queue_it_leaves_that_first(mirror, tmp_path, monkeypatch):
    async with a_pc(mirror, tmp_path, monkeypatch) as pc:
        await until_up(pc)
        await pc.join()
        await pc.says("queueing-in-market-success", "WAIT_QUEUE")

        pc.node.drain()

        async def has_left():
            market = await pc.chain.market(pc.market)
            return market.place_of(pc.node.address) is None

        await pc.until(has_left)
        assert await _told(pc) is not None


async def _records_of(folder):
    async with Database(Paths(folder).journal) as database:
        return await SqliteHistory(database).recent(grid="practice", limit=10)


async def test_an_update_that_does_not_come_up_twice_leads_back_to_the_image_before(
    mirror, tmp_path, monkeypatch
):
    async with a_pc(mirror, tmp_path, monkeypatch) as pc:
        await until_up(pc)
        await pc.says("health-check-running")
        await pc.until(lambda: pc.node._state.phase == "up")
        first = pc.node._state.builds.current
        docker, address = mirror
        broken = await asyncio.to_thread(
            lambda: publish(docker, address, pc.node.address, behaves="broken", version="2")
        )

        await pc.stage.exit(129)
        await pc.until(lambda: pc.node._state.builds.refused == (broken,))
        await pc.until(pc.node._software.told)

        assert pc.node._state.builds.current == first
        pc.node.drain()
