"""What every journal promises, the fake one and the one on disk alike."""

import pytest

from nosdesk.adapters.sqlite.database import Database
from nosdesk.adapters.sqlite.journal import SqliteJournal
from nosdesk.practice.simulation.life import Life
from nosdesk.practice.simulation.memory import MemoryJournal
from tests.fakes.clock import FakeClock
from tests.fakes.journal import FakeJournal


@pytest.fixture
def clock():
    return FakeClock(now=1_000.5)


@pytest.fixture(params=["fake", "simulated", "sqlite", "sqlite, of a realm"])
async def journal(request, clock, tmp_path):
    if request.param == "fake":
        yield FakeJournal(clock)
        return
    if request.param == "simulated":
        life = Life()
        yield MemoryJournal(clock, lambda: life)
        return
    async with Database(tmp_path / "journal.db") as database:
        realm = "devnet" if "realm" in request.param else ""
        yield SqliteJournal(database, clock, realm)


async def bodies(journal, stream):
    return [entry.body for entry in await journal.entries(stream)]


async def test_records_come_back_in_the_order_in_which_they_were_written(journal):
    await journal.append("run/a", [b"1", b"2"])
    await journal.append("run/b", [b"other"])
    await journal.append("run/a", [b"3"])

    assert await bodies(journal, "run/a") == [b"1", b"2", b"3"]


async def test_a_record_keeps_its_bytes_and_its_time(journal, clock):
    await journal.append("run/a", [b'{"text": "\xc3\xbc\x00"}'])
    await clock.advance(2)
    await journal.append("run/a", [b"later"])

    first, later = await journal.entries("run/a")

    assert (first.at, first.body) == (1_000.5, b'{"text": "\xc3\xbc\x00"}')
    assert later.at == 1_002.5


async def test_an_unknown_stream_has_no_records(journal):
    assert await journal.entries("run/none") == ()


async def test_streams_are_open_from_their_first_record_oldest_first(journal):
    for stream in ("run/b", "run/a", "work/c"):
        await journal.append(stream, [b"1"])
    await journal.append("run/b", [b"2"])

    assert await journal.open_streams() == ("run/b", "run/a", "work/c")
    assert await journal.open_streams("run/") == ("run/b", "run/a")


async def test_a_prefix_is_text_and_no_pattern(journal):
    for stream in ("run%", "run_", "runs", "Run%"):
        await journal.append(stream, [b"1"])

    assert await journal.open_streams("run%") == ("run%",)
    assert await journal.open_streams("run_") == ("run_",)


async def test_a_stream_that_is_not_done_with_after_all_is_open_again(journal):
    await journal.append("run/a", [b"1"])
    await journal.close_stream("run/a")

    for stream in ("run/a", "run/a", "run/none"):
        await journal.reopen_stream(stream)
    await journal.append("run/a", [b"2"])
    assert await journal.open_streams() == ("run/a",)
    assert await bodies(journal, "run/a") == [b"1", b"2"]


async def test_a_closed_stream_is_no_longer_open_but_keeps_its_records(journal):
    await journal.append("run/a", [b"1"])
    await journal.append("run/b", [b"1"])

    await journal.close_stream("run/a")
    await journal.close_stream("run/a")

    assert await journal.open_streams() == ("run/b",)
    assert await bodies(journal, "run/a") == [b"1"]


async def test_a_late_record_does_not_open_a_closed_stream_again(journal):
    await journal.append("run/a", [b"1"])
    await journal.close_stream("run/a")

    await journal.append("run/a", [b"late"])

    assert await journal.open_streams() == ()
    assert await bodies(journal, "run/a") == [b"1", b"late"]


async def test_closing_a_stream_that_never_was_is_fine(journal):
    await journal.close_stream("run/none")
    await journal.append("run/none", [b"1"])

    assert await journal.open_streams() == ("run/none",)


async def test_writing_nothing_opens_nothing(journal):
    await journal.append("run/a", [])

    assert await journal.open_streams() == ()
