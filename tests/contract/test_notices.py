"""What every history of notices promises: the real one and the fake."""

import pytest

from nosdesk.adapters.sqlite.database import Database
from nosdesk.adapters.sqlite.notices import SqliteNotices
from nosdesk.domain.notices.notice import Kind, Notice
from nosdesk.ports.notices import KEPT
from tests.fakes.notices import FakeNotices


@pytest.fixture(params=["fake", "sqlite"])
async def notices(request, tmp_path):
    if request.param == "fake":
        yield FakeNotices()
        return
    async with Database(tmp_path / "journal.db") as database:
        yield SqliteNotices(database)


def a_notice(at=1.5, kind=Kind.STOPPED, subject="GPU-1", over_at=None):
    return Notice(kind, at, subject, "RTX 4090", "Docker stopped.", 12, over_at)


async def test_what_is_kept_comes_back_whole(notices):
    await notices.record(a_notice())

    assert await notices.recent(limit=9) == (a_notice(),)


async def test_the_latest_come_first(notices):
    for at in (2.0, 3.0, 1.0):
        await notices.record(a_notice(at))

    assert [each.at for each in await notices.recent(limit=2)] == [3.0, 2.0]


async def test_one_that_is_over_takes_the_place_of_itself(notices):
    await notices.record(a_notice())
    await notices.record(a_notice(over_at=9.0))

    assert await notices.recent(limit=9) == (a_notice(over_at=9.0),)
    assert await notices.open_ones() == ()


async def test_only_what_lasts_and_was_never_over_is_open(notices):
    for each in (
        a_notice(1.0), a_notice(2.0, Kind.PAID), a_notice(3.0, subject="GPU-2", over_at=4.0),
        a_notice(5.0, Kind.NETWORK),
    ):  # fmt: skip
        await notices.record(each)

    assert {each.at for each in await notices.open_ones()} == {1.0, 5.0}


async def test_of_one_trouble_only_the_latest_is_open(notices):
    for at in (2.0, 1.0):
        await notices.record(a_notice(at))

    assert [each.at for each in await notices.open_ones()] == [2.0]


async def test_only_so_many_are_kept_and_the_oldest_go(notices):
    for at in range(KEPT + 5):
        await notices.record(a_notice(float(at)))

    kept = await notices.recent(limit=2 * KEPT)

    assert (len(kept), kept[0].at, kept[-1].at) == (KEPT, KEPT + 4, 5.0)


async def test_a_kind_of_a_later_program_is_left_out(tmp_path):
    async with Database(tmp_path / "journal.db") as database:
        notices = SqliteNotices(database)
        await notices.record(a_notice())
        later = "INSERT INTO notices VALUES ('new', 'GPU-1', 9.0, '', '', 0, NULL)"
        await database.write(lambda c: c.execute(later))

        assert await notices.recent(limit=9) == (a_notice(),)
        assert await notices.open_ones() == (a_notice(),)
