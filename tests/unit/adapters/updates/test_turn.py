"""Turns between programs that update, with another program as a real process."""

import asyncio
import errno
import os
import subprocess
import sys
from contextlib import asynccontextmanager

import pytest

from nosdesk.adapters.updates import turn as turn_module
from nosdesk.adapters.updates.turn import turn
from nosdesk.domain.errors import HostUnfit

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="locks by another name there")


@asynccontextmanager
async def quick_turn(folder, said=None):
    waits = [] if said is None else said
    async with turn(folder, lambda: waits.append("waits"), look_every_s=0.001):
        yield


async def test_one_waits_for_the_other_and_says_so_once(tmp_path):
    said = []

    async def second():
        async with quick_turn(tmp_path / "updates", said):
            said.append("has it")

    async with (
        asyncio.timeout(10),
        asyncio.TaskGroup() as group,
        quick_turn(tmp_path / "updates"),
    ):
        group.create_task(second())
        while not said:
            await asyncio.sleep(0.001)
        await asyncio.sleep(0.01)
        assert said == ["waits"]

    assert said == ["waits", "has it"]


async def test_the_turn_of_a_program_that_was_killed_is_free(tmp_path):
    held = (
        "import fcntl, sys, time; f = open(sys.argv[1], 'w'); fcntl.flock(f, 2); print(flush=True)"
    )
    words = [sys.executable, "-c", f"{held}; time.sleep(60)", tmp_path / ".updates.lock"]
    said = []
    with subprocess.Popen(words, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        other.stdout.readline()
        async with asyncio.timeout(30), asyncio.TaskGroup() as group:
            group.create_task(taken(tmp_path / "updates", said))
            while not said:
                await asyncio.sleep(0.001)
            other.kill()

    assert said == ["waits"]


async def taken(folder, said):
    async with quick_turn(folder, said):
        pass


async def test_a_disk_without_locks_keeps_nobody_from_updating(tmp_path, monkeypatch):
    def no_locks(_handle):
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr(turn_module, "took_lock", no_locks)
    said = []
    async with asyncio.timeout(60):
        await taken(tmp_path / "updates", said)
    assert said == []


async def test_where_no_file_can_be_made_it_is_said(tmp_path):
    (tmp_path / "home").write_text("no folder")

    with pytest.raises(HostUnfit, match="cannot be written"):
        await taken(tmp_path / "home" / "updates", [])
