"""What every ledger of movements promises, the fake one and the one on disk alike."""

from dataclasses import replace

import pytest

from nosdesk.adapters.sqlite.database import Database
from nosdesk.adapters.sqlite.movements import SqliteMovements
from nosdesk.domain.movements.facts import Change
from nosdesk.domain.movements.movement import Kind, Movement, Purse
from nosdesk.domain.movements.reckoning import Step
from nosdesk.ports.movements import Book, Listed, Progress, Reading, Sum, Wanted
from tests.fakes.movements import FakeMovements

BOOK = Book("practice", "node")
ALL = Wanted("practice")
FEE = Movement("node", "s1", 0, 7, 100, Purse.SOL, Kind.NETWORK_FEE, -5_000)
PAID = Movement(
    "node", "s1", 1, 7, 100, Purse.NOS, Kind.JOB_PAYMENT, 5_160, "poster", "run", "job", "why"
)  # fmt: skip
READING = Reading(
    "s1", 7, {Purse.SOL: Change(9_000, 4_000), Purse.NOS: Change(0, 5_160)}, (FEE, PAID)
)


def reading(number, *movements, slot=None):
    slot = number if slot is None else slot
    placed = tuple(
        replace(each, signature=f"s{number}", slot=slot, number=place, at=number)
        for place, each in enumerate(movements)
    )
    return Reading(f"s{number}", slot, {Purse.SOL: Change(number, number + 1)}, placed)


@pytest.fixture(params=["fake", "sqlite"])
async def movements(request, tmp_path):
    if request.param == "fake":
        yield FakeMovements()
        return
    async with Database(tmp_path / "ledger.db") as database:
        yield SqliteMovements(database)


async def test_what_was_recorded_comes_back_as_it_was(movements):
    await movements.record(BOOK, READING)

    assert await movements.page(ALL, limit=10) == (FEE, PAID)
    assert await movements.steps(BOOK, Purse.NOS, after=-1, limit=10) == (
        Step(7, "s1", Change(0, 5_160)),
    )
    assert await movements.steps(BOOK, Purse.STAKED, after=-1, limit=10) == ()


async def test_recording_a_transaction_again_replaces_what_was_read_of_it(movements):
    await movements.record(BOOK, READING)
    await movements.record(BOOK, replace(READING, movements=(replace(FEE, amount=-1),)))

    assert [each.amount for each in await movements.page(ALL, limit=10)] == [-1]
    assert len(await movements.steps(BOOK, Purse.SOL, after=-1, limit=10)) == 1


async def test_what_was_read_of_a_wrong_slot_goes_with_the_right_one(movements):
    elsewhere = tuple(replace(each, slot=9) for each in READING.movements)
    await movements.record(BOOK, replace(READING, slot=9, movements=elsewhere))
    await movements.record(BOOK, replace(READING, changes={Purse.SOL: Change(1, 2)}))

    assert [each.slot for each in await movements.page(ALL, limit=10)] == [7, 7]
    assert [step.slot for step in await movements.steps(BOOK, Purse.SOL, after=-1, limit=9)] == [7]
    assert await movements.steps(BOOK, Purse.NOS, after=-1, limit=9) == ()


async def test_a_listed_transaction_is_to_be_read_until_it_is_recorded_or_forgotten(movements):
    listed = [Listed(f"s{number}", number) for number in (3, 2, 1)]
    await movements.note_listed(BOOK, Purse.SOL, listed, Progress(head="s3", cursor="s1"))
    assert [each.signature for each in await movements.unread(BOOK, limit=2)] == ["s1", "s2"]

    await movements.record(BOOK, reading(1, FEE))
    await movements.forget(BOOK, "s3")
    await movements.note_listed(BOOK, Purse.SOL, listed[1:], Progress(newest="s3"))

    assert await movements.unread(BOOK, limit=10) == (Listed("s2", 2),)
    assert await movements.progress(BOOK, Purse.SOL) == Progress(newest="s3")
    assert await movements.progress(BOOK, Purse.NOS) == Progress()
    assert await movements.unread(Book("practice", "other"), limit=10) == ()


async def test_what_could_not_be_read_is_tried_after_the_others(movements):
    listed = [Listed(f"s{number}", number) for number in (1, 2)]
    await movements.note_listed(BOOK, Purse.SOL, listed, Progress())

    await movements.note_failure(BOOK, "s1")

    assert [each.signature for each in await movements.unread(BOOK, limit=10)] == ["s2", "s1"]


async def test_steps_come_in_whole_slots(movements):
    for number, slot in ((1, 5), (2, 6), (3, 6), (4, 6), (5, 9)):
        await movements.record(BOOK, reading(number, FEE, slot=slot))

    first = await movements.steps(BOOK, Purse.SOL, after=-1, limit=2)
    rest = await movements.steps(BOOK, Purse.SOL, after=first[-1].slot, limit=2)

    assert [step.slot for step in first] == [5, 6, 6, 6]
    assert [step.slot for step in rest] == [9]
    assert await movements.steps(BOOK, Purse.SOL, after=9, limit=2) == ()


async def test_each_page_goes_on_after_the_last_even_within_a_transaction(movements):
    for number in range(1, 5):
        await movements.record(BOOK, reading(number, FEE, PAID))

    seen, last = [], None
    while page := await movements.page(ALL, limit=3, after=last):
        seen += [(each.signature, each.number) for each in page]
        last = page[-1]

    assert seen == [(f"s{number}", place) for number in range(1, 5) for place in (0, 1)]
    assert [each.signature for each in await movements.latest(ALL, limit=3)] == ["s3", "s4", "s4"]


async def test_grids_accounts_and_times_are_told_apart(movements):
    await movements.record(BOOK, reading(1, FEE))
    await movements.record(BOOK, reading(9, FEE))
    timeless = reading(5, FEE)
    timeless = replace(timeless, movements=(replace(timeless.movements[0], at=None),))
    await movements.record(BOOK, timeless)
    other = Book("practice", "other")
    await movements.record(other, reading(2, replace(FEE, node="other")))
    await movements.record(Book("devnet", "node"), reading(3, FEE))

    async def signatures(**wanted):
        found = await movements.page(Wanted("practice", **wanted), limit=10)
        return [each.signature for each in found]

    assert await signatures() == ["s1", "s2", "s5", "s9"]
    assert await signatures(nodes=("node",)) == ["s1", "s5", "s9"]
    assert await signatures(nodes=()) == []
    assert await signatures(since=5) == ["s5", "s9"]


async def test_sums_are_told_by_purse_and_kind(movements):
    await movements.record(BOOK, READING)
    await movements.record(BOOK, reading(9, FEE))

    assert await movements.sums(ALL) == (
        Sum(Purse.NOS, Kind.JOB_PAYMENT, 1, 5_160),
        Sum(Purse.SOL, Kind.NETWORK_FEE, 2, -10_000),
    )
    assert await movements.sums(Wanted("devnet")) == ()
