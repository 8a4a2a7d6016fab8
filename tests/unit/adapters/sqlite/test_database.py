"""The file that holds journal and history: its care, and what is told when it is not well."""

import sqlite3
import stat

import pytest

from nosdesk.adapters.sqlite import database as database_module
from nosdesk.adapters.sqlite.database import Database
from nosdesk.adapters.sqlite.journal import SqliteJournal
from nosdesk.adapters.sqlite.schema import Migration, migrations
from nosdesk.domain.errors import BadInput, BugError, HostUnfit, Unavailable
from tests.fakes.clock import FakeClock


@pytest.fixture
def path(tmp_path):
    return tmp_path / "home" / "journal.db"


async def write(path, body=b"kept", stream="run/a"):
    async with Database(path) as database:
        await SqliteJournal(database, FakeClock()).append(stream, [body])


async def read(path, stream="run/a", **options):
    async with Database(path, **options) as database:
        return [e.body for e in await SqliteJournal(database, FakeClock()).entries(stream)]


async def test_what_was_written_is_there_after_reopening(path):
    await write(path)

    assert await read(path) == [b"kept"]


async def test_commits_reach_the_disk_before_they_are_acknowledged(path):
    async with Database(path) as database:
        settings = await database.read(
            lambda c: [
                c.execute(f"PRAGMA {name}").fetchone()[0]
                for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
            ]
        )

    assert settings == ["wal", 2, 1, 5000]


async def test_the_files_are_nobody_elses_to_read_even_those_of_before(path):
    path.parent.mkdir()
    for name in ("journal.db", "journal.db.lock"):
        path.with_name(name).touch(0o644)

    async with Database(path) as database:
        await SqliteJournal(database, FakeClock()).append("run/a", [b"1"])
        modes = {each.name: stat.S_IMODE(each.stat().st_mode) for each in path.parent.iterdir()}

    assert modes.keys() >= {"journal.db", "journal.db-wal", "journal.db.lock"}
    assert set(modes.values()) == {0o600}


async def test_every_table_is_strict(path):
    async with Database(path) as database:
        loose = await database.read(
            lambda c: c.execute(
                "SELECT name FROM pragma_table_list WHERE type = 'table'"
                " AND NOT strict AND name NOT LIKE 'sqlite_%'"
            ).fetchall()
        )

    assert loose == []


async def test_a_change_that_fails_leaves_nothing_behind(path):
    def half(connection):
        connection.execute("INSERT INTO streams (name) VALUES ('run/half')")
        raise ValueError("in the middle")

    async with Database(path) as database:
        with pytest.raises(ValueError, match="in the middle"):
            await database.write(half)

        assert await SqliteJournal(database, FakeClock()).open_streams() == ()


async def test_a_second_node_on_the_same_folder_is_told_so(path):
    await write(path)
    async with Database(path):
        with pytest.raises(Unavailable, match="Another Nosdesk is using"):
            await read(path)

    assert await read(path) == [b"kept"]


async def test_others_may_read_while_a_node_writes(path):
    async with Database(path) as database:
        journal = SqliteJournal(database, FakeClock())
        await journal.append("run/a", [b"1"])

        assert await read(path, read_only=True) == [b"1"]

        await journal.append("run/a", [b"2"])
        assert await read(path, read_only=True) == [b"1", b"2"]


async def test_a_reader_cannot_write(path):
    await write(path)
    async with Database(path, read_only=True) as database:
        with pytest.raises(HostUnfit, match="cannot be opened for writing"):
            await SqliteJournal(database, FakeClock()).append("run/a", [b"2"])


async def test_a_reader_of_a_file_that_never_was_is_told_and_makes_none(path):
    with pytest.raises(Unavailable, match="Nothing has been recorded"):
        await read(path, read_only=True)

    assert not path.exists()


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda file: b"this is no database" * 1000, id="not a database"),
        pytest.param(lambda file: file[: len(file) // 2], id="cut off"),
        pytest.param(lambda file: file[:4096] + bytes(len(file) - 4096), id="overwritten"),
    ],
)
async def test_a_damaged_file_is_kept_aside_and_a_new_one_begun(path, damage):
    await write(path)
    damaged = damage(path.read_bytes())
    path.write_bytes(damaged)

    async with Database(path) as database:
        aside = database.moved_aside
        journal = SqliteJournal(database, FakeClock())
        assert await journal.open_streams() == ()
        await journal.append("run/b", [b"new"])

    assert aside == path.with_name("journal.broken-1.db")
    assert aside.read_bytes() == damaged
    assert await read(path, "run/b") == [b"new"]


async def test_a_second_damaged_file_does_not_replace_the_first(path):
    for garbage in (b"first" * 2000, b"second" * 2000):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(garbage)
        await write(path)

    assert path.with_name("journal.broken-1.db").read_bytes().startswith(b"first")
    assert path.with_name("journal.broken-2.db").read_bytes().startswith(b"second")


async def test_a_sound_file_is_not_moved(path):
    await write(path)

    async with Database(path) as database:
        assert database.moved_aside is None


async def test_a_file_of_a_newer_program_is_refused_and_left_alone(path):
    await write(path)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 999")
    connection.close()

    with pytest.raises(BadInput, match="written by a newer Nosdesk"):
        await read(path)

    assert await read(path, read_only=True) == [b"kept"]


@pytest.fixture
def next_version(monkeypatch):
    def use(sql):
        latest = migrations()[-1].version
        steps = (*migrations(), Migration(latest + 1, sql))
        monkeypatch.setattr(database_module, "migrations", lambda: steps)
        return latest

    return use


async def test_an_older_file_is_copied_before_it_is_migrated(path, next_version):
    await write(path)
    latest = next_version("ALTER TABLE streams ADD COLUMN note TEXT;")

    await write(path, b"after")

    with sqlite3.connect(path.with_name(f"journal.v{latest}.db")) as copy:
        assert copy.execute("SELECT body FROM entries").fetchall() == [(b"kept",)]
        assert copy.execute("PRAGMA user_version").fetchone() == (latest,)
    copy.close()
    assert await read(path) == [b"kept", b"after"]


async def test_a_migration_that_fails_changes_nothing(path, next_version, monkeypatch):
    await write(path)
    next_version("ALTER TABLE streams ADD COLUMN note TEXT; SELECT * FROM nowhere;")

    with pytest.raises(BugError):
        await read(path)

    monkeypatch.undo()
    assert await read(path) == [b"kept"]


async def test_migrations_are_numbered_without_a_gap():
    assert [step.version for step in migrations()] == list(range(1, len(migrations()) + 1))


async def test_a_full_disk_is_told_as_such(path):
    async with Database(path) as database:
        await database.read(lambda c: c.execute("PRAGMA max_page_count = 1").fetchall())
        with pytest.raises(HostUnfit, match="disk is full"):
            await SqliteJournal(database, FakeClock()).append("run/a", [bytes(1_000_000)])
        await database.read(lambda c: c.execute("PRAGMA max_page_count = 100000").fetchall())
        await SqliteJournal(database, FakeClock()).append("run/a", [b"fits"])

    assert await read(path) == [b"fits"]


async def test_our_own_broken_sql_is_a_bug(path):
    async with Database(path) as database:
        with pytest.raises(BugError):
            await database.read(lambda c: c.execute("SELECT nonsense"))


async def test_a_folder_that_cannot_be_written_is_told_as_such(tmp_path):
    (tmp_path / "home").write_text("a file where a folder should be")

    with pytest.raises(HostUnfit):
        await read(tmp_path / "home" / "journal.db")
