"""Killed at every journal write and every outside effect of a run, then started again: paid once.

The grid, its ledger and its sockets live on in this process; the node is a child process that
kills itself at the nth moment and is then started again without a wish to die. Docker is real.
The children are forked from one process that has read everything in: there are over a hundred.
"""

import asyncio
import multiprocessing
from pathlib import Path

import pytest

from nosdesk.domain.job import JobState, payment
from nosdesk.practice.audit import Audit
from nosdesk.practice.grid import PracticeGrid
from tests.contract.docker_images import docker_url, test_image
from tests.crash.mortal import live

AT_ONCE = 4
LIFE_S = 200
LIVES = multiprocessing.get_context("forkserver")
LIVES.set_forkserver_preload(["tests.crash.mortal"])


class Sweep:
    """One grid, and nodes that die on it, each in a market and a folder of its own."""

    def __init__(self, grid: PracticeGrid, folder: Path) -> None:
        self.grid = grid
        self.audit = Audit(grid.ledger)
        self.folder = folder
        self.grid_file = folder / "grid.json"
        self.grid_file.write_bytes(grid.connection().to_json())
        self.image = test_image()

    async def life(self, home: Path, market: str, dies_at: int) -> str:
        """Let a node live until it dies or has drained; return what it said last."""
        said = home.with_suffix(f".{dies_at}")
        wish = (str(self.grid_file), str(home), market, dies_at, str(said))
        process = LIVES.Process(target=live, args=wish)
        process.start()
        try:
            async with asyncio.timeout(LIFE_S):
                await ended(process)
        except TimeoutError:
            process.kill()
            process.join()
            return f"stuck: {said.read_text()[-5000:]}"
        return (said.read_text().strip().splitlines() or [f"silent: {process.exitcode}"])[-1]

    async def trial(self, market: str, dies_at: int) -> tuple[str, str, list[str]]:
        """Return how the first life ended, how the second did, and what is wrong with the books."""
        home = self.folder / f"{market}-{dies_at}"
        args = {"image": self.image, "cmd": "echo working; sleep 1"}
        op = {"type": "container/run", "id": "only", "args": args}
        definition = {"version": "0.1", "type": "container", "ops": [op]}
        job = await self.grid.poster.post(definition, self.grid.markets[market], timeout_s=300)
        first = await self.life(home, market, dies_at)
        second = await self.life(home, market, 0) if first.startswith("dies") else first
        return first, second, await self.wrongs(home, job)

    async def wrongs(self, home: Path, address: str) -> list[str]:
        """Return what the ledger says against this trial, nothing when the job was paid once."""
        job = self.audit.job(address)
        if job is None or job.state is not JobState.DONE or job.result is None:
            return [f"job {address} is {job}"]
        due = payment(job.price, job.time_start, job.time_end, job.timeout_s)
        got = self.audit.nos_of(job.node)
        return [] if got == due > 0 else [f"{due} was due and {got} was paid"]


async def ended(process):
    loop, gone = asyncio.get_running_loop(), asyncio.Event()
    loop.add_reader(process.sentinel, gone.set)
    try:
        await gone.wait()
    finally:
        loop.remove_reader(process.sentinel)
    process.join()


@pytest.fixture
async def sweep(tmp_path):
    docker_url()
    async with PracticeGrid() as grid:
        yield Sweep(grid, tmp_path)


@pytest.mark.docker
@pytest.mark.timeout(900)
async def test_a_node_killed_at_any_moment_is_paid_exactly_once(sweep):
    markets = [name for name in sweep.grid.markets if name != "nvidia-h100"]  # that one is gated
    _, last, wrongs = await sweep.trial(markets[0], 0)
    assert wrongs == []
    moments = int(last.removeprefix("moments "))
    assert moments > 30

    failures = []
    points = asyncio.Queue()
    for dies_at in range(1, moments + 1):
        points.put_nowait(dies_at)

    async def work(market: str) -> None:
        while not points.empty():
            dies_at = points.get_nowait()
            first, second, wrongs = await sweep.trial(market, dies_at)
            if wrongs or not second.startswith("moments"):
                failures.append((dies_at, first, second, wrongs))

    async with asyncio.TaskGroup() as group:
        for market in markets[:AT_ONCE]:
            group.create_task(work(market))

    assert failures == []
