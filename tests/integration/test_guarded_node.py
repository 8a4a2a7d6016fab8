"""A node over the real bindings and a driver that plays a card falling off the bus."""

import asyncio
import time
from contextlib import aclosing

import pytest

from nosdesk.adapters.nvml.gpus import NvmlGpus
from nosdesk.app.composition import NodeChoice, open_engine, open_node
from nosdesk.app.grids import practice_grid as profile_of
from nosdesk.app.paths import Paths
from nosdesk.domain.mishaps import EXPLANATIONS, Mishap
from nosdesk.domain.node_status import Phase
from nosdesk.node import activity
from nosdesk.node.gpu_watch import GpuWatch
from nosdesk.practice.grid import PracticeGrid
from tests.builders import a_definition, an_operation
from tests.integration.programs import nosdesk, practice_grid
from tests.nvml_stub import machine
from tests.nvml_stub.machine import A100, Machine

HURRY = 10


class HurriedClock:
    """The guard asks for half a minute of good readings, which need not be a real one."""

    def __init__(self):
        self._began_at = time.time()

    def now(self):
        return self._began_at + (time.time() - self._began_at) * HURRY

    async def sleep(self, seconds):
        await asyncio.sleep(seconds / HURRY)


class Life:
    """A node at work and what it tells; waits end in time, or fail."""

    def __init__(self, grid, profile, parts):
        self.grid, self.profile, self.parts = grid, profile, parts
        self.told = []

    async def follow(self, reader):
        async for what in reader.items():
            self.told.append(what)

    def did(self, kind):
        return [what for what in self.told if isinstance(what, kind)]

    async def until(self, condition):
        async with asyncio.timeout(120):
            while not condition():
                await asyncio.sleep(0.05)

    async def until_shown(self, phase):
        async with asyncio.timeout(120), aclosing(self.parts.node.status.changes()) as changes:
            async for status in changes:
                if status.phase is phase:
                    return status
        raise AssertionError

    async def post(self, script):
        definition = a_definition(an_operation(cmd=script, gpu=True))
        return await self.grid.poster.post(definition, self.profile.market, timeout_s=3_600)

    async def place(self):
        market = await self.parts.chain.market(self.profile.market)
        return market.place_of(self.parts.address)


@pytest.fixture
def stub(tmp_path, monkeypatch):
    stub = Machine(tmp_path)
    monkeypatch.setenv("NVML_STUB", str(stub.path))
    return stub


async def test_a_card_falls_off_the_bus_during_a_job_and_the_node_is_paid_and_comes_back(
    stub, tmp_path
):
    machine.preload()
    card = stub.plug(0)
    async with (
        NvmlGpus.open(listing=stub.listing) as gpus,
        open_engine("simulated") as engine,
        PracticeGrid() as grid,
    ):
        watch = GpuWatch(gpus, HurriedClock())
        profile = profile_of(grid.connection())
        choice = NodeChoice(profile.market, (card,))
        home = Paths(tmp_path / "home")
        async with open_node(profile, choice, engine, home, gpus=watch) as parts:
            life = Life(grid, profile, parts)
            async with asyncio.TaskGroup() as group:
                watching = [
                    group.create_task(watch.run()),
                    group.create_task(life.follow(parts.node.activity.open())),
                ]
                working = group.create_task(parts.node.run())
                await lose_the_card_and_get_it_back(life, stub)
                parts.node.drain()
                await working
                for each in watching:
                    each.cancel()


async def lose_the_card_and_get_it_back(life, stub):
    await life.until_shown(Phase.QUEUED)
    await life.post("echo begun; sleep 3000")
    await life.until(lambda: life.did(activity.OpStarted))

    stub.report_xid(0, 79)
    stub.change(0, lost=15)
    await life.until(lambda: life.did(activity.RunSettled))
    faulted = await life.until_shown(Phase.FAULTED)

    (settled,) = life.did(activity.RunSettled)
    (over,) = life.did(activity.OpOver)
    assert (settled.outcome, over.failure) == ("paid", EXPLANATIONS[Mishap.GPU_GONE].sentence)
    assert settled.received == settled.expected
    assert faulted.sentence.id == "GPU_GONE"
    assert "(Xid 79)" in faulted.sentence.text
    assert await life.place() is None

    stub.change(0, lost=0)
    await life.until_shown(Phase.QUEUED)
    assert await life.place() == 1
    await life.post("echo again; sleep 1")
    await life.until(lambda: len(life.did(activity.RunSettled)) == 2)
    assert [(told.exit_code, told.failure) for told in life.did(activity.OpOver)][1:] == [(0, "")]


@pytest.fixture
def home(stub, tmp_path, monkeypatch):
    """A practice grid that the program finds, on a computer with the stub's cards."""
    monkeypatch.setenv("LD_LIBRARY_PATH", str(machine.library().parent))
    home = tmp_path / "home"
    with practice_grid(home):
        yield home


def refused(home, uuid):
    ran = nosdesk(home, "run", "--engine", "simulated", "--gpu", uuid)
    assert (ran.returncode, ran.stdout) == (1, "")
    (line,) = ran.stderr.splitlines()
    return line


def test_no_node_is_run_with_a_gpu_that_cannot_be_rented_out(stub, home, tmp_path, monkeypatch):
    first, divided = stub.plug(0), stub.plug(1, A100, mig=1)

    assert refused(home, "GPU-9") == (
        "nosdesk: There is no GPU GPU-9 on this computer. There are:"
        f" {first} (NVIDIA GeForce RTX 4090), {divided} (NVIDIA A100-SXM4-40GB)."
    )
    assert "only whole GPUs can be rented out" in refused(home, divided)

    stub.system(init=9)
    assert refused(home, first).startswith("nosdesk: The NVIDIA driver is installed, but it is")

    (tmp_path / "libnvidia-ml.so.1").write_text("no library")
    monkeypatch.setenv("LD_LIBRARY_PATH", str(tmp_path))
    assert refused(home, first).startswith("nosdesk: There is no NVIDIA driver on this computer.")
