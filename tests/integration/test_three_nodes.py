"""Three nodes in one program on one PC: each does its own jobs, once, whatever becomes of it."""

import asyncio
from collections import Counter
from contextlib import AsyncExitStack, asynccontextmanager

import pytest

from nosdesk.adapters.sqlite.journal import SqliteJournal
from nosdesk.aio.clock import SystemClock
from nosdesk.app.composition import NodeChoice, open_engine, open_workshop
from nosdesk.app.grids import practice_grid
from nosdesk.app.paths import Paths
from nosdesk.app.play_keys import play_signer
from nosdesk.domain.errors import BadInput
from nosdesk.domain.job import JobState, payment
from nosdesk.domain.node_status import Phase
from nosdesk.node.provisions import limits_for
from nosdesk.practice.audit import Audit
from nosdesk.practice.grid import PracticeGrid

MARKETS = ("nvidia-3060", "nvidia-4090", "nvidia-a4000")


class Counting:
    """The engine, and what was asked of it."""

    def __init__(self, engine):
        self._engine = engine
        self.made = Counter()
        self.memory = []

    def __getattr__(self, name):
        return getattr(self._engine, name)

    async def start(self, spec):
        if await self._engine.inspect(spec.name) is None:
            self.made[spec.labels["nosdesk.job"], spec.labels["nosdesk.node"]] += 1
            self.memory.append(spec.limits.memory_bytes)
        return await self._engine.start(spec)


class Pc:
    """One computer on a grid of its own, and the program on it, which lives and dies."""

    def __init__(self, grid, engine, folder):
        self.grid, self.engine, self.folder = grid, Counting(engine), folder
        self.profile = practice_grid(grid.connection())
        self.posted = []
        self.lives = []

    def market(self, number):
        return self.profile.markets[MARKETS[number]]

    def address(self, number):
        return play_signer(Paths(self.folder), number).address

    async def post(self, number, seconds):
        args = {"image": "busybox", "cmd": f"echo begun; sleep {seconds}"}
        definition = {
            "version": "0.1",
            "type": "container",
            "ops": [{"type": "container/run", "id": "only", "args": args}],
        }
        job = await self.grid.poster.post(definition, self.market(number), timeout_s=600)
        self.posted.append((job, number))
        return job

    @asynccontextmanager
    async def life(self, *numbers, drained=()):
        """The program with these nodes; at the end it dies where it is."""
        opened = open_workshop(self.profile, self.engine, Paths(self.folder))
        async with opened as workshop, asyncio.TaskGroup() as group, AsyncExitStack() as stack:
            nodes = []
            for number in (*numbers, *drained):
                choice = NodeChoice(self.market(number), (f"GPU-{number}",), number=number)
                nodes.append((await stack.enter_async_context(workshop.node(choice))).node)
                if number in drained:
                    nodes[-1].drain()
            self.lives = [group.create_task(node.run()) for node in nodes]
            yield workshop, nodes
            for life in self.lives:
                life.cancel()
            await asyncio.wait(self.lives)

    async def until_at_work(self, count):
        await until(lambda: len(self.engine.made) >= count)

    async def until_done(self, *jobs):
        async with asyncio.timeout(120):
            for job in jobs:
                assert (await self.grid.poster.finished(job)).state is JobState.DONE

    async def until_ended(self):
        async with asyncio.timeout(120):
            await asyncio.wait(self.lives)

    async def check_each_was_done_once_and_paid(self, history, jobs):
        """By the ledger, by the engine, and by the program's own books."""
        audit, due = Audit(self.grid.ledger), Counter()
        for job, number in jobs:
            seen = audit.job(job)
            assert (seen.state, seen.node) == (JobState.DONE, self.address(number))
            due[number] += payment(seen.price, seen.time_start, seen.time_end, seen.timeout_s)
        assert self.engine.made == {(job, self.address(number)): 1 for job, number in jobs}
        for number in range(len(MARKETS)):
            assert audit.nos_of(self.address(number)) == due[number] > 0
        records = await history.recent(grid="practice", limit=100)
        assert {(each.job, each.node, each.gpu, each.market) for each in records} == {
            (job, self.address(number), f"GPU-{number}", self.market(number))
            for job, number in jobs
        }
        assert len(records) == len(jobs)
        assert {each.outcome for each in records} == {"paid"}
        assert sum(each.received for each in records) == due.total()


@pytest.fixture
async def pc(tmp_path):
    async with open_engine("simulated") as engine, PracticeGrid() as grid:
        yield Pc(grid, engine, tmp_path)


async def until(condition):
    async with asyncio.timeout(120):
        while not condition():
            await asyncio.sleep(0.05)


async def all_settled(workshop, jobs):
    async with asyncio.timeout(120):
        while len(await workshop.history.recent(grid="practice", limit=100)) < len(jobs):
            await asyncio.sleep(0.05)


async def open_streams(workshop):
    return await SqliteJournal(workshop.database, SystemClock()).open_streams()


async def test_three_nodes_that_die_together_do_each_job_once_and_are_paid_once(pc):
    async with pc.life(0, 1, 2) as (_, nodes):
        await until(lambda: all(node.status.value.phase is Phase.QUEUED for node in nodes))
        for number in range(3):
            for seconds in (1, 2, 1):
                await pc.post(number, seconds)
        await pc.until_done(*(job for job, _ in pc.posted[::3]))
        await pc.until_at_work(6)

    async with pc.life(0, 1, 2) as (workshop, nodes):
        await pc.until_done(*(job for job, _ in pc.posted))
        await all_settled(workshop, pc.posted)
        for node in nodes:
            node.drain()
        await pc.until_ended()

        await pc.check_each_was_done_once_and_paid(workshop.history, pc.posted)
        assert await open_streams(workshop) == ()
        facts = await pc.engine.facts()
        assert set(pc.engine.memory) == {limits_for(facts, 1 / 3).memory_bytes}


async def test_a_node_whose_gpu_is_gone_is_still_owed_its_job_and_named_for_it(pc):
    async with pc.life(0, 1, 2):
        for number in range(3):
            await pc.post(number, 8)  # all three are begun before one is done
        await pc.until_at_work(3)
    begun = tuple(pc.posted)
    await pc.post(2, 1)

    async with pc.life(0, 1) as (workshop, _):
        assert await workshop.owing() == {pc.address(n): pc.market(n) for n in range(3)}
        await pc.until_done(*(job for job, number in begun if number != 2))
        await all_settled(workshop, begun[:2])
        owing = await workshop.owing()
        assert owing.keys() >= {pc.address(2)}
        assert owing[pc.address(2)] == pc.market(2)

    async with pc.life(drained=(2,)) as (workshop, _):
        await pc.until_ended()
        await pc.check_each_was_done_once_and_paid(workshop.history, begun)
        assert pc.address(2) not in await workshop.owing()
    assert Audit(pc.grid.ledger).job(pc.posted[-1][0]).state is JobState.QUEUED


async def test_an_account_has_one_node_at_a_time(pc):
    async with pc.life(0, 1) as (workshop, _):
        with pytest.raises(BadInput, match=pc.address(1)):
            async with workshop.node(NodeChoice(pc.market(2), number=1)):
                raise AssertionError("not reached")
        async with workshop.node(NodeChoice(pc.market(2), number=2)) as parts:
            assert parts.address == pc.address(2)
        async with workshop.node(NodeChoice(pc.market(2), number=2)):
            pass
