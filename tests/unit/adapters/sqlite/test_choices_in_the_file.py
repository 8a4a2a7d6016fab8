"""What becomes of choices that cannot be read, and of files that others have open."""

import sqlite3
from contextlib import closing

import pytest

from nosdesk.adapters.sqlite.choices import SqliteChoices, Unreadable
from nosdesk.adapters.sqlite.database import Database
from nosdesk.adapters.sqlite.schema import migrate, migrations
from nosdesk.domain.errors import BadInput, BugError
from nosdesk.domain.gpu_choice import GpuChoice, RigChoices
from nosdesk.domain.rules import Pause
from tests.fakes.clock import FakeClock

SOME = RigChoices((GpuChoice("GPU-1", 0),))
NEWER = b'{"version": 99, "choices": {"gpus": "another form"}}'
DAMAGED = [
    b"",
    b"{",
    b"\xff\xfe",
    b"[]",
    b"null",
    b"[" * 100_000,
    b'{"version": 1}',
    b'{"version": "1", "choices": {}}',
    b'{"choices": {}}',
    b'{"version": 1, "choices": {"gpus": [{"uuid": 5, "number": 0}]}}',
    b'{"version": 1, "choices": {"gpus": [{"uuid": "GPU-1"}]}}',
    b'{"version": 1, "choices": {"switch": {"old": "a", "new": "b", "begun": 1, "phase": "?"}}}',
]


@pytest.fixture
async def database(tmp_path):
    async with Database(tmp_path / "journal.db") as database:
        yield database


def bodies(path):
    with closing(sqlite3.connect(path)) as connection:
        return dict(connection.execute("SELECT name, body FROM choices").fetchall())


async def plant(database, body):
    keep = "INSERT OR REPLACE INTO choices VALUES ('now', ?)"
    await database.write(lambda c: c.execute(keep, (body,)))


@pytest.mark.parametrize("body", DAMAGED)
async def test_a_damaged_document_counts_as_none_and_is_told(database, body):
    choices = SqliteChoices(database, FakeClock())
    await plant(database, body)

    assert await choices.load() == RigChoices()
    assert choices.unreadable.value is Unreadable.DAMAGED


async def test_a_document_of_a_newer_program_stays_until_something_is_chosen(database):
    choices = SqliteChoices(database, FakeClock())
    await plant(database, NEWER)

    assert await choices.load() == RigChoices()
    assert choices.unreadable.value is Unreadable.NEWER
    assert bodies(database.path) == {"now": NEWER}

    assert await choices.change(lambda _: SOME) == SOME
    assert bodies(database.path)["newer-1"] == NEWER
    assert await choices.load() == SOME
    assert choices.unreadable.value is Unreadable.NEWER


async def test_each_document_that_cannot_be_read_is_kept(database):
    choices = SqliteChoices(database, FakeClock())
    for body in (NEWER, b"{", NEWER, b""):
        await plant(database, body)
        await choices.change(lambda _: SOME)

    kept = bodies(database.path)
    del kept["now"]
    assert kept == {"newer-1": NEWER, "damaged-2": b"{", "newer-3": NEWER, "damaged-4": b""}


async def test_a_change_that_fails_sets_nothing_aside(database):
    choices = SqliteChoices(database, FakeClock())
    await plant(database, b"{")

    def refuse(_):
        raise BadInput("Not like this.")

    with pytest.raises(BadInput):
        await choices.change(refuse)
    assert bodies(database.path) == {"now": b"{"}


async def test_what_would_be_read_otherwise_is_not_written(database):
    choices = SqliteChoices(database, FakeClock())
    await choices.change(lambda _: SOME)
    endless = RigChoices((GpuChoice("GPU-1", 0, pause=Pause(1.0, float("inf"))),))

    with pytest.raises(BugError):
        await choices.change(lambda _: endless)
    assert await choices.load() == SOME


async def test_a_document_of_an_earlier_program_lacks_what_has_a_default(database):
    choices = SqliteChoices(database, FakeClock())
    await plant(database, b'{"version": 1, "choices": {"gpus": [{"uuid": "GPU-1", "number": 0}]}}')

    assert await choices.load() == SOME
    assert choices.unreadable.value is None


@pytest.mark.parametrize(
    "gpu",
    [
        b'{"uuid": "GPU-1", "number": 0, "colour": "red"}',
        b'{"uuid": "GPU-1", "number": 0, "rules": {"hours": [{"begin": 0, "end": 9, "moon": 1}]}}',
    ],
)
async def test_a_document_with_a_field_more_is_a_newer_programs(database, gpu):
    choices = SqliteChoices(database, FakeClock())
    body = b'{"version": 1, "choices": {"gpus": [' + gpu + b"]}}"
    await plant(database, body)

    assert await choices.load() == RigChoices()
    assert choices.unreadable.value is Unreadable.NEWER
    await choices.change(lambda _: SOME)
    assert bodies(database.path)["newer-1"] == body


async def test_a_guest_makes_the_file_where_there_is_none(tmp_path):
    path = tmp_path / "deep" / "journal.db"
    async with Database(path, is_guest=True) as database:
        await SqliteChoices(database, FakeClock()).change(lambda _: SOME)

    assert path.stat().st_mode & 0o777 == 0o600
    async with Database(path) as database:
        assert await SqliteChoices(database, FakeClock()).load() == SOME


async def test_a_guest_brings_a_file_of_before_up_to_date(tmp_path):
    path = tmp_path / "journal.db"
    with closing(sqlite3.connect(path)) as connection:
        migrate(connection, path, migrations()[:5])

    async with Database(path, is_guest=True) as database:
        await SqliteChoices(database, FakeClock()).change(lambda _: SOME)
        assert await SqliteChoices(database, FakeClock()).load() == SOME


async def test_a_guest_leaves_a_newer_file_as_it_is(tmp_path):
    path = tmp_path / "journal.db"
    async with Database(path):
        pass
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 9999")

    with pytest.raises(BadInput, match="newer Nosdesk"):
        async with Database(path, is_guest=True):
            pass


async def test_a_node_starts_while_a_guest_has_the_file(tmp_path):
    path = tmp_path / "journal.db"
    async with Database(path, is_guest=True), Database(path) as database:
        assert await SqliteChoices(database, FakeClock()).load() == RigChoices()
