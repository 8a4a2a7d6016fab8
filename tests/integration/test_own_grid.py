"""A grid that somebody runs with the same programs: added by its profile, worked on, left again.

Nodes are whole programs; their engine is the simulated one, and says so.
"""

import asyncio
import json
import os
import signal
import sys
from contextlib import asynccontextmanager

import msgspec
import pytest

from nosdesk.adapters.grids.profile import written
from nosdesk.app.paths import Paths
from nosdesk.app.play_keys import play_signer
from nosdesk.domain.job import JobState
from nosdesk.practice.audit import Audit
from nosdesk.practice.grid import PracticeGrid
from tests.integration.programs import PROGRAM
from tests.own_profile import profile_of

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="children are told by signals")
WITHIN_S = 120


class Pc:
    """A PC with a folder of its own, and commands typed on it."""

    def __init__(self, folder):
        self.home = folder / "home"
        self.home.mkdir()
        self.folder = folder

    async def types(self, *words):
        """Return exit code and output of a command."""
        process = await self._start(*words)
        async with asyncio.timeout(WITHIN_S):
            out, err = await process.communicate()
        return process.returncode, out.decode(), err.decode()

    async def adds(self, grid, name, **rules):
        file = self.folder / "profile.json"
        file.write_bytes(written(profile_of(grid.connection(), name, **rules)))
        code, _, err = await self.types("grids", "add", str(file))
        assert (code, err) == (0, "")

    @asynccontextmanager
    async def runs(self, *words, ends=signal.SIGTERM):
        """A node that runs for as long as the block lasts; what it says is in the given list."""
        process = await self._start("run", "--engine", "simulated", "--json", *words)
        told = []

        async def listen():
            while line := await process.stdout.readline():
                told.append(line.decode())

        async with asyncio.TaskGroup() as group:
            group.create_task(listen())
            try:
                yield told
            finally:
                process.send_signal(ends)
                async with asyncio.timeout(WITHIN_S):
                    await process.wait()

    async def _start(self, *words):
        return await asyncio.create_subprocess_exec(
            *PROGRAM, *words, env={**os.environ, "NOSDESK_HOME": str(self.home)},
            stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
        )  # fmt: skip

    @property
    def address(self):
        return play_signer(Paths(self.home)).address

    async def history(self, *words):
        _, out, _ = await self.types("history", "--json", *words)
        return json.loads(out)["runs"] if out else []


@pytest.fixture
async def grid():
    async with PracticeGrid() as grid:
        yield grid


@pytest.fixture
async def pc(tmp_path):
    pc = Pc(tmp_path)
    await pc.types("settings", "set", "grid.email", "me@example.org")
    return pc


async def post(grid, seconds=1):
    args = {"image": "busybox", "cmd": f"echo begun; sleep {seconds}"}
    definition = {
        "version": "0.1",
        "type": "container",
        "ops": [{"type": "container/run", "id": "only", "args": args}],
    }
    return await grid.poster.post(definition, grid.connection().market, timeout_s=600)


async def done(grid, job):
    async with asyncio.timeout(WITHIN_S):
        assert (await grid.poster.finished(job)).state is JobState.DONE


async def until_told(told, words):
    async with asyncio.timeout(WITHIN_S):
        while not any(words in line for line in told):
            await asyncio.sleep(0.05)


async def test_an_own_grid_is_added_tested_chosen_worked_on_and_removed(pc, grid):
    await pc.adds(grid, "cellar")
    code, out, _ = await pc.types("grids", "test", "cellar", "--json")
    services = json.loads(out)["services"]
    assert code == 0
    assert all(each["well"] and each["ms"] is not None for each in services)
    assert (await pc.types("grids", "use", "cellar"))[0] == 0

    async with pc.runs():
        job = await post(grid)
        await done(grid, job)

    assert Audit(grid.ledger).job(job).node == pc.address
    (run,) = await pc.history()
    assert (run["job"], run["grid"]) == (job, "cellar")
    assert await pc.history("--grid", "practice") == []
    assert "your" not in (await pc.types("grids", "remove", "cellar"))[1]
    assert (await pc.types("grids", "use", "practice"))[0] == 0
    assert (await pc.types("grids", "remove", "cellar"))[0] == 0


async def test_the_same_account_on_two_grids_keeps_their_jobs_apart_and_finishes_both(pc, grid):
    async with PracticeGrid() as attic:
        await pc.adds(grid, "cellar")
        await pc.adds(attic, "attic")
        async with pc.runs("--grid", "cellar", ends=signal.SIGKILL) as told:
            owed = await post(grid, seconds=4)
            await until_told(told, owed)
            await until_told(told, '"WORKING"')
        code, _, err = await pc.types("grids", "remove", "cellar")
        assert code == 1
        assert "still to be finished or paid" in err
        async with pc.runs("--grid", "attic") as told:
            await until_told(told, "another grid: Grid in the cellar (yours)")
            await done(grid, owed)
            other = await post(attic)
            await done(attic, other)

        assert [each["job"] for each in await pc.history("--grid", "cellar")] == [owed]
        assert [each["job"] for each in await pc.history("--grid", "attic")] == [other]
        assert Audit(grid.ledger).job(owed).node == Audit(attic.ledger).job(other).node


async def test_a_ledger_that_is_another_ones_is_found_out(pc, grid):
    own = profile_of(grid.connection())
    file = pc.folder / "profile.json"
    file.write_bytes(written(msgspec.structs.replace(own, genesis=own.market)))
    await pc.types("grids", "add", str(file))

    code, out, _ = await pc.types("grids", "test", "cellar")
    assert code == 1
    assert "another ledger" in out
    code, _, err = await pc.types("run", "--grid", "cellar", "--engine", "simulated")
    assert code == 1
    assert "Traceback" not in err


async def test_where_other_software_is_expected_our_own_node_does_not_work(pc, grid):
    await pc.adds(grid, "cellar", node_software="official")
    code, out, err = await pc.types("run", "--grid", "cellar", "--engine", "simulated")

    assert (code, out) == (1, "")
    assert "network's own node software" in err
    assert "nosdesk grids" in err


async def test_a_system_that_the_grid_does_not_admit_is_told_so_and_not_let_in(pc, grid):
    await pc.adds(grid, "cellar", platforms=("other",))
    code, out, err = await pc.types("run", "--grid", "cellar", "--engine", "simulated")

    assert (code, out) == (1, "")
    assert "admits other systems only" in err


async def test_a_grid_that_wants_an_address_to_write_to_says_so(pc, grid):
    await pc.adds(grid, "cellar")
    await pc.types("settings", "set", "grid.email", "")
    code, _, err = await pc.types("run", "--grid", "cellar", "--engine", "simulated")

    assert code == 2
    assert "settings set grid.email" in err


@pytest.mark.parametrize("words", [["run"], ["doctor"], ["wallet", "balance"]])
async def test_a_grid_that_nobody_knows_is_named_in_one_sentence(pc, words):
    code, out, err = await pc.types(*words, "--grid", "nowhere")

    assert code in (1, 2)
    assert "There is no grid 'nowhere'" in out + err
    assert "Traceback" not in err
