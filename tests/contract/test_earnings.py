"""What sums over the runs promise, the fake ones and those on disk alike."""

from dataclasses import replace

import pytest

from nosdesk.adapters.sqlite.database import Database
from nosdesk.adapters.sqlite.earnings import SqliteEarnings
from nosdesk.adapters.sqlite.history import SqliteHistory
from nosdesk.ports.earnings import Shortfall, Slice
from tests.contract.test_history import RECORD
from tests.fakes.earnings import FakeEarnings
from tests.fakes.history import FakeHistory

RUN = replace(
    RECORD, expected=100, received=100, standing="matched", reason="", energy_wh=2.5, gpu="GPU-1"
)


class Books:
    def __init__(self, history, earnings):
        self.earnings = earnings
        self._history = history
        self._count = 0

    async def enter(self, settled_at, **changed):
        self._count += 1
        run = replace(RUN, run=f"run-{self._count}", settled_at=float(settled_at), **changed)
        await self._history.record(run)

    async def slices(self, *edges):
        return await self.earnings.slices(grid="practice", edges=edges)

    async def shortfalls(self, since=0, until=100):
        return await self.earnings.shortfalls(grid="practice", since=since, until=until)


@pytest.fixture(params=["fake", "sqlite"])
async def books(request, tmp_path):
    if request.param == "fake":
        history = FakeHistory()
        yield Books(history, FakeEarnings(history))
        return
    async with Database(tmp_path / "journal.db") as database:
        yield Books(SqliteHistory(database), SqliteEarnings(database))


async def test_nothing_came_in_on_a_grid_never_used(books):
    await books.enter(1, grid="devnet")

    assert await books.earnings.first(grid="practice") is None
    assert await books.slices(0, 10) == ()
    assert await books.shortfalls() == ()


async def test_the_first_run_is_the_one_settled_first(books):
    for at in (30, 10, 20):
        await books.enter(at)

    assert await books.earnings.first(grid="practice") == 10


async def test_a_run_counts_in_the_span_that_it_was_settled_in_and_in_no_other(books):
    for at in (9.99, 10, 19.99, 20, 30):
        await books.enter(at)

    found = await books.slices(10, 20, 30)

    assert [(each.span, each.runs) for each in found] == [(0, 2), (1, 1)]


async def test_spans_need_not_be_of_one_length_nor_have_any_run(books):
    await books.enter(1)
    await books.enter(99)

    assert [each.span for each in await books.slices(0, 2, 50, 51, 100)] == [0, 3]


async def test_the_sums_keep_apart_what_came_is_awaited_lacks_and_is_lost(books):
    await books.enter(1)
    await books.enter(1, received=None, standing="waiting", energy_wh=None)
    await books.enter(1, received=40, standing="short")
    await books.enter(1, received=None, standing="short", energy_wh=0.0)
    await books.enter(1, received=None, standing="lost", energy_wh=None)

    assert await books.slices(0, 10) == (
        Slice(
            span=0, gpu="GPU-1", runs=5, expected=500, received=140, awaited=100, missing=160,
            lost=100, energy_wh=5.0, measured=3,
        ),
    )  # fmt: skip


async def test_each_gpu_has_its_own_sums(books):
    await books.enter(1, gpu="GPU-2")
    await books.enter(2)
    await books.enter(11, gpu="")

    found = await books.slices(0, 10, 20)

    assert [(each.span, each.gpu) for each in found] == [(0, "GPU-1"), (0, "GPU-2"), (1, "")]


async def test_what_was_not_simply_paid_is_told_by_its_reason_the_most_first(books):
    for received in (90, 80):
        await books.enter(1, received=received, standing="short", reason="stopped early")
    await books.enter(2, received=None, standing="waiting", reason="not read")
    await books.enter(3, received=0, standing="lost", reason="too late")
    await books.enter(4)

    assert await books.shortfalls() == (
        Shortfall("GPU-1", "lost", "too late", 1, 100),
        Shortfall("GPU-1", "waiting", "not read", 1, 100),
        Shortfall("GPU-1", "short", "stopped early", 2, 30),
    )
    assert [each.standing for each in await books.shortfalls(2, 3)] == ["waiting"]
