"""What every history promises, the fake one and the one on disk alike."""

from dataclasses import replace

import pytest

from nosdesk.adapters.sqlite.database import Database
from nosdesk.adapters.sqlite.history import SqliteHistory
from nosdesk.ports.history import SETTLING, RunFilter, RunRecord, Totals
from nosdesk.practice.simulation.life import Life
from nosdesk.practice.simulation.memory import MemoryHistory
from tests.fakes.history import FakeHistory

RECORD = RunRecord(
    run="run-0",
    job="job",
    node="node",
    market="market",
    grid="practice",
    engine="docker",
    assigned_at=100.25,
    started_at=101.0,
    ended_at=120.0,
    sent_at=120.5,
    settled_at=121.0,
    status="success",
    outcome="paid",
    expected=5_160,
    received=5_159,
    result="Qm",
    signature="sig",
    standing="short",
    reason="it went well",
    gpu="GPU-1",
)
LOST = replace(
    RECORD,
    run="run-lost",
    started_at=None,
    ended_at=None,
    sent_at=None,
    outcome="lost",
    received=None,
    result=None,
    signature=None,
    standing="lost",
    reason="",
)


@pytest.fixture(params=["fake", "simulated", "sqlite"])
async def history(request, tmp_path):
    if request.param == "fake":
        yield FakeHistory()
        return
    if request.param == "simulated":
        life = Life()
        yield MemoryHistory(lambda: life)
        return
    async with Database(tmp_path / "journal.db") as database:
        yield SqliteHistory(database)


@pytest.mark.parametrize("record", [RECORD, LOST], ids=["paid", "lost"])
async def test_a_record_comes_back_as_it_was(history, record):
    await history.record(record)

    assert await history.recent(grid="practice", limit=10) == (record,)


async def test_recording_a_run_again_replaces_it(history):
    await history.record(replace(RECORD, received=None))
    await history.record(RECORD)

    assert await history.recent(grid="practice", limit=10) == (RECORD,)


async def test_the_latest_come_first_and_only_so_many(history):
    for number in (2, 1, 3):
        await history.record(replace(RECORD, run=f"run-{number}", settled_at=float(number)))

    latest = await history.recent(grid="practice", limit=2)

    assert [record.run for record in latest] == ["run-3", "run-2"]


async def test_each_page_goes_on_after_the_last_even_among_runs_of_one_moment(history):
    names = [f"run-{number}" for number in range(7)]
    for name in names:
        await history.record(replace(RECORD, run=name))

    seen, last = [], None
    while page := await history.recent(grid="practice", limit=3, older_than=last):
        seen += [record.run for record in page]
        last = page[-1]

    assert seen == names[::-1]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (RunFilter(), {"run-0", "run-lost", "Run_9"}),
        (RunFilter(text="RUN-"), {"run-0", "run-lost"}),
        (RunFilter(text="n_9"), {"Run_9"}),
        (RunFilter(text="jobXy"), {"Run_9"}),
        (RunFilter(text="%"), set()),
        (RunFilter(text="none", words=("lost", "other")), {"run-lost", "Run_9"}),
        (RunFilter(standing="short"), {"run-0", "Run_9"}),
        (RunFilter(text="run-", standing="short"), {"run-0"}),
        (RunFilter(text="none", words=("paid",), standing="lost"), set()),
    ],
)
async def test_runs_are_found_by_address_word_and_standing(history, wanted, found):
    other = replace(RECORD, run="Run_9", job="JOBxyz", market="other", settled_at=90.0)
    for record in (RECORD, LOST, other):
        await history.record(record)

    rows = await history.recent(grid="practice", limit=9, wanted=wanted)

    assert {row.run for row in rows} == found


async def test_what_is_looked_for_comes_in_pages_too(history):
    for number in range(5):
        await history.record(replace(RECORD, run=f"run-{number}", settled_at=100.0 + number // 2))
    wanted = RunFilter(standing="short")

    first = await history.recent(grid="practice", limit=3, wanted=wanted)
    rest = await history.recent(grid="practice", limit=3, wanted=wanted, older_than=first[-1])

    assert [row.run for row in (*first, *rest)] == ["run-4", "run-3", "run-2", "run-1", "run-0"]


async def test_grids_are_kept_apart(history):
    other = replace(RECORD, run="run-1", grid="devnet")
    await history.record(RECORD)
    await history.record(other)

    assert await history.recent(grid="devnet", limit=10) == (other,)
    assert (await history.totals(grid="practice")).runs == 1
    assert (await history.recent(grid="devnet", limit=10, older_than=other)) == ()


async def test_totals_sum_what_was_expected_and_received_and_count_each_standing(history):
    await history.record(RECORD)
    await history.record(LOST)
    matched = replace(RECORD, run="run-2", expected=10, received=10, standing="matched")
    await history.record(matched)
    await history.record(replace(matched, run="run-3", received=None, standing="waiting"))

    assert await history.totals(grid="practice") == Totals(
        runs=4,
        paid=3,
        expected=10_340,
        received=5_169,
        matched=1,
        short=1,
        waiting=1,
        lost=1,
        awaited=10,
    )


async def test_totals_since_a_moment_leave_out_what_was_settled_before(history):
    for number in (1, 2, 3):
        run = replace(RECORD, run=f"run-{number}", expected=10, received=number)
        await history.record(replace(run, settled_at=float(number), standing="matched"))

    totals = await history.totals(grid="practice", since=2.0)

    assert (totals.runs, totals.expected, totals.received) == (2, 20, 5)


async def test_what_is_still_to_be_read_is_found_the_latest_first(history):
    waiting = replace(RECORD, received=None, standing="waiting")
    for number in (1, 3, 2, 4):
        await history.record(replace(waiting, run=f"run-{number}", settled_at=float(number)))
    await history.record(replace(waiting, run="run-5", grid="devnet", settled_at=5.0))
    await history.record(replace(waiting, run="run-6", outcome=SETTLING, settled_at=6.0))
    await history.record(replace(RECORD, run="run-7", settled_at=7.0))

    found = await history.unread(grid="practice", since=2.0, limit=10)

    assert [record.run for record in found] == ["run-4", "run-3", "run-2"]
    assert found[0] == replace(waiting, run="run-4", settled_at=4.0)
    assert await history.unread(grid="practice", since=2.0, limit=1) == found[:1]


async def test_nothing_was_earned_on_a_grid_never_used(history):
    assert await history.totals(grid="mainnet") == Totals(*[0] * 9)
    assert await history.recent(grid="mainnet", limit=10) == ()
    assert await history.unread(grid="mainnet", since=0, limit=10) == ()
