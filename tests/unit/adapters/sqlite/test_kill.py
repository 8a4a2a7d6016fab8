"""Killing the process at any moment loses nothing that was acknowledged."""

import asyncio
import random
import sys
from pathlib import Path

import pytest

from nosdesk.adapters.sqlite.database import Database
from nosdesk.adapters.sqlite.journal import SqliteJournal
from tests.fakes.clock import FakeClock

CHILD = Path(__file__).with_name("appending.py")
KILLS = 20


async def acknowledged_before_the_kill(path: Path, *, acks: int, delay_s: float) -> int:
    child = await asyncio.create_subprocess_exec(
        sys.executable, str(CHILD), str(path), stdout=asyncio.subprocess.PIPE
    )
    seen = b""
    for _ in range(acks):
        seen += await child.stdout.readline()
    await asyncio.sleep(delay_s)
    child.kill()
    seen += await child.stdout.read()
    await child.wait()
    whole_lines = seen[: seen.rfind(b"\n") + 1].split()
    return int(whole_lines[-1]) if whole_lines else 0


@pytest.mark.parametrize("seed", [1])
async def test_a_killed_writer_loses_nothing_acknowledged(tmp_path, seed):
    path = tmp_path / "journal.db"
    chance = random.Random(seed)
    acknowledged = 0
    for kill in range(KILLS):
        # Into the opening of the file, into single appends, and a moment later: anywhere at all.
        acks = chance.choice([0, 1, 2, 7, 30])
        delay_s = chance.random() * (0.01 if acks else 0.2)
        told = await acknowledged_before_the_kill(path, acks=acks, delay_s=delay_s)
        acknowledged = max(acknowledged, told)

        async with Database(path) as database:
            entries = await SqliteJournal(database, FakeClock()).entries("run/a")
            check = await database.read(lambda c: c.execute("PRAGMA integrity_check").fetchall())

        assert database.moved_aside is None, kill
        assert check == [("ok",)]
        assert len(entries) >= acknowledged, kill
        assert len(entries) % 3 == 0, "an append was torn"
        assert [e.body for e in entries] == [str(n).encode() * 200 for n in range(len(entries))]
    assert acknowledged > KILLS
