"""What every record of the stock promises: the real one and the fake."""

import pytest

from nosdesk.adapters.sqlite.database import Database
from nosdesk.adapters.sqlite.stock import SqliteStock
from nosdesk.domain.stock import PulledImage, StockItem
from tests.fakes.stock import FakeStock


@pytest.fixture(params=["fake", "sqlite"])
async def stock(request, tmp_path):
    if request.param == "fake":
        yield FakeStock()
        return
    async with Database(tmp_path / "journal.db") as database:
        yield SqliteStock(database)


def an_item(volume="v", used_at=1.0, **changed):
    given = {
        "key": "k",
        "label": "a model",
        "size_bytes": 5 * 10**9,
        "filled_at": 0.5,
        "is_required": False,
    }
    return StockItem(volume=volume, used_at=used_at, **(given | changed))


async def test_what_is_kept_is_found_longest_unused_first(stock):
    late, early = an_item("late", 9.25), an_item("early", 1.5, is_required=True)
    await stock.keep(late)
    await stock.keep(early)

    assert await stock.items() == (early, late)


async def test_keeping_a_volume_again_replaces_its_record(stock):
    await stock.keep(an_item(used_at=1))
    await stock.keep(an_item(used_at=2))

    assert await stock.items() == (an_item(used_at=2),)


async def test_what_is_dropped_is_forgotten_and_dropping_it_twice_is_fine(stock):
    await stock.keep(an_item())
    for _ in range(2):
        await stock.drop("v")

    assert await stock.items() == ()


async def test_the_record_outlives_the_program(tmp_path):
    async with Database(tmp_path / "journal.db") as database:
        await SqliteStock(database).keep(an_item())
    async with Database(tmp_path / "journal.db") as database:
        assert await SqliteStock(database).items() == (an_item(),)


def an_image(name="busybox:latest", used_at=1.0, **changed):
    given = {"image_id": "sha256:1", "size_bytes": 4 * 10**6, "pulled_at": 0.5}
    return PulledImage(name=name, used_at=used_at, **(given | changed))


async def test_images_are_found_longest_unused_first(stock):
    late, early = an_image("late", 9.25, run="a run"), an_image("early", is_required=True)
    await stock.keep_image(late)
    await stock.keep_image(early)

    assert await stock.images() == (early, late)
    assert await stock.items() == ()


async def test_keeping_an_image_again_replaces_its_record(stock):
    await stock.keep_image(an_image(used_at=1))
    await stock.keep_image(an_image(used_at=2))

    assert await stock.images() == (an_image(used_at=2),)


async def test_an_image_that_is_dropped_is_forgotten_and_dropping_it_twice_is_fine(stock):
    await stock.keep_image(an_image())
    for _ in range(2):
        await stock.drop_image("busybox:latest")

    assert await stock.images() == ()
