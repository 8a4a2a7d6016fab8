"""A history that an earlier version wrote reads as one of this version."""

import sqlite3

import pytest

from nosdesk.adapters.sqlite.database import Database
from nosdesk.adapters.sqlite.history import SqliteHistory
from nosdesk.adapters.sqlite.schema import migrate, migrations
from nosdesk.domain.errors import Unavailable

_INSERT = """
    INSERT INTO runs (run, job, node, market, grid, engine, assigned_at, settled_at, status,
                      outcome, expected, received, reason)
    VALUES (?, 'job', 'node', 'market', 'practice', 'docker', 1, ?, 'success', ?, ?, ?, '')
"""
RUNS = (
    ("a", 1, "paid", 10, 10),
    ("b", 2, "paid", 10, 9),
    ("c", 3, "paid", 10, None),
    ("d", 4, "ended_by_poster", 10, None),
    ("e", 5, "handed_back", 0, None),
    ("f", 6, "lost", 0, None),
)


@pytest.fixture
def old_file(tmp_path):
    path = tmp_path / "journal.db"
    connection = sqlite3.connect(path, isolation_level=None)
    migrate(connection, path, migrations()[:1])
    connection.executemany(_INSERT, RUNS)
    connection.close()
    return path


@pytest.mark.parametrize("read_only", [False, True], ids=["node", "reader"])
async def test_each_run_of_before_has_its_word(old_file, read_only):
    async with Database(old_file, read_only=read_only) as database:
        history = SqliteHistory(database)
        runs = {run.run: run for run in await history.recent(grid="practice", limit=10)}
        unread = await history.unread(grid="practice", since=0, limit=10)
        totals = await history.totals(grid="practice")

    assert {name: (run.standing, run.received) for name, run in runs.items()} == {
        "a": ("matched", 10),
        "b": ("short", 9),
        "c": ("waiting", None),
        "d": ("waiting", None),
        "e": ("matched", 0),
        "f": ("lost", 0),
    }
    assert [run.run for run in unread] == ["d", "c"]
    assert {run.gpu for run in runs.values()} == {""}
    assert (totals.expected, totals.received, totals.awaited) == (40, 19, 20)


async def test_a_reader_does_not_change_an_old_file_under_a_node_that_uses_it(old_file):
    lock = sqlite3.connect(old_file.with_name("journal.db.lock"), isolation_level=None)
    lock.execute("BEGIN EXCLUSIVE")
    try:
        with pytest.raises(Unavailable, match="Another Nosdesk"):
            async with Database(old_file, read_only=True):
                pass
    finally:
        lock.close()
