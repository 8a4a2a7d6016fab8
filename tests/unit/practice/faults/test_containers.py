"""Faults of a container engine, played on one that is simulated."""

import asyncio
from contextlib import aclosing, asynccontextmanager

import pytest

from nosdesk.aio.clock import SystemClock
from nosdesk.domain.addresses import Address, JobAddress
from nosdesk.domain.errors import Unavailable
from nosdesk.domain.mishaps import Mishap
from nosdesk.ports.containers import ContainerSpec, DiskSpace, Limits
from nosdesk.practice.engine import SimulatedEngine
from nosdesk.practice.faults.board import FaultBoard
from nosdesk.practice.faults.containers import ContainerFaults, FaultyContainers
from nosdesk.practice.faults.names import Fault
from nosdesk.practice.faults.plan import Episode

OURS, THEIRS = JobAddress(Address("ours")), JobAddress(Address("theirs"))


def spec(job, image="busybox:stable"):
    return ContainerSpec(
        name=f"test-{job}",
        image=image,
        limits=Limits(memory_bytes=64 * 1024**2),
        labels={"nosdesk.job": job},
        command=("sleep", "600"),
    )


class Stage:
    """A simulated engine behind its faults, of which one is on."""

    def __init__(self, inner, fault):
        self.inner = inner
        self.fault = fault
        self.board = FaultBoard()
        self.board.begin(Episode(fault, 0, 1, 0))
        self.engine = FaultyContainers(inner, self.board)
        self.faults = ContainerFaults(self.board, self.engine, lambda: [OURS], lives_s=0.01)

    @property
    def hits(self):
        return self.board.injected.get(self.fault, 0)


@asynccontextmanager
async def stage_for(fault):
    async with SimulatedEngine.open(SystemClock()) as inner, asyncio.timeout(10):
        yield Stage(inner, fault)


HUNTS = [
    (Fault.CONTAINER_CRASH, ContainerFaults.crash),
    (Fault.CONTAINER_OOM, ContainerFaults.out_of_memory),
    (Fault.DISK_FULL, ContainerFaults.full_disk),
]


@pytest.mark.parametrize(("fault", "hunt"), HUNTS)
async def test_one_container_of_these_jobs_is_hit_and_no_other(fault, hunt):
    async with stage_for(fault) as stage:
        theirs = await stage.engine.start(spec(THEIRS))
        async with hunt(stage.faults):
            ours = await stage.engine.start(spec(OURS))
            ended = await stage.engine.wait(ours.id)

        still = await stage.engine.inspect(theirs.id)
        assert (ended.running, still.running) == (False, True)
        assert stage.hits == 1


@pytest.mark.parametrize(("fault", "hunt"), HUNTS)
async def test_a_hunt_that_meets_no_container_is_over_in_time(fault, hunt):
    async with stage_for(fault) as stage:
        async with hunt(stage.faults):
            await asyncio.sleep(0)

        assert stage.hits == 0


async def test_a_container_without_memory_looks_as_linux_leaves_it():
    async with stage_for(Fault.CONTAINER_OOM) as stage:
        async with stage.faults.out_of_memory():
            ours = await stage.engine.start(spec(OURS))
            ended = await stage.engine.wait(ours.id)

        seen = [ended, await stage.engine.inspect(ours.id), *await stage.engine.find({})]
        assert [(each.oom_killed, each.exit_code) for each in seen] == [(True, 137)] * 3


async def test_a_full_disk_is_seen_when_its_victim_is_and_is_free_again_soon():
    async with stage_for(Fault.DISK_FULL) as stage:
        async with stage.faults.full_disk():
            assert await stage.engine.disk() is None
            ours = await stage.engine.start(spec(OURS))
            await stage.engine.wait(ours.id)
            assert await stage.engine.disk() == DiskSpace(0, 0)

        assert await stage.engine.disk() is None


async def test_images_are_missed_while_their_registry_is_down():
    async with stage_for(Fault.REGISTRY_DOWN) as stage:
        engine, progress = stage.engine, []
        assert not await engine.has_image("busybox")
        with pytest.raises(Unavailable) as refused:
            await engine.pull("busybox", progress.append)
        assert refused.value.mishap is Mishap.REGISTRY_DOWN
        stage.board.end(Episode(Fault.REGISTRY_DOWN, 0, 1, 0))

        await engine.pull("busybox", progress.append)  # it is here: nothing needs to be fetched
        assert await engine.has_image("busybox")
        assert progress == []
        assert stage.hits == 1


async def test_an_engine_that_restarts_takes_the_jobs_containers_along_and_comes_back():
    async with stage_for(Fault.DOCKER_RESTART) as stage, asyncio.TaskGroup() as group:
        theirs = await stage.engine.start(spec(THEIRS))
        ours = await stage.engine.start(spec(OURS))
        waiting = group.create_task(caught(stage.engine.wait(ours.id)))
        await asyncio.sleep(0)
        async with stage.faults.away():
            away = [
                await waiting,
                await caught(stage.engine.facts()),
                await caught(stage.engine.inspect(ours.id)),
                await caught(first_line(stage.engine, ours.id)),
            ]

        assert [error.mishap for error in away] == [Mishap.ENGINE_AWAY] * 4
        assert not (await stage.engine.wait(ours.id)).running
        assert (await stage.engine.inspect(theirs.id)).running
        assert (await stage.engine.facts()).kind == "simulated"
        assert stage.hits > 0


async def first_line(engine, container):
    async with aclosing(engine.logs(container)) as lines:
        return await anext(lines)


async def caught(call):
    with pytest.raises(Unavailable) as away:
        await call
    return away.value
