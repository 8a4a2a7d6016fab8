"""A bounded stream: publishing never waits, a reader that lags learns how much it lost."""

import asyncio

from nosdesk.aio.feed import Feed


async def test_each_reader_sees_every_item_in_order():
    feed = Feed()
    readers = [feed.open(), feed.open()]
    for item in range(5):
        feed.publish(item)
    for reader in readers:
        reader.close()

    assert [[item async for item in reader.items()] for reader in readers] == [[0, 1, 2, 3, 4]] * 2


async def test_items_from_before_the_opening_are_not_seen():
    feed = Feed()
    feed.publish("before")
    reader = feed.open()
    feed.publish("after")
    reader.close()

    assert [item async for item in reader.items()] == ["after"]


async def test_a_reader_that_lags_loses_the_oldest_and_is_told_how_many():
    feed = Feed(limit=3)
    reader = feed.open()
    for item in range(10):
        feed.publish(item)
    reader.close()

    assert [item async for item in reader.items()] == [7, 8, 9]
    assert reader.dropped == 7


async def test_a_waiting_reader_gets_what_is_published_later():
    feed = Feed()
    reader = feed.open()
    loop = asyncio.get_running_loop()
    loop.call_soon(feed.publish, "a")
    loop.call_later(0.01, feed.publish, "b")
    loop.call_later(0.02, reader.close)

    async with asyncio.timeout(60):
        assert [item async for item in reader.items()] == ["a", "b"]


async def test_nothing_arrives_after_closing():
    feed = Feed()
    reader = feed.open()
    reader.close()
    feed.publish("late")

    assert [item async for item in reader.items()] == []


async def test_a_reader_may_close_itself_while_it_reads():
    feed = Feed()
    reader = feed.open()
    feed.publish("only")

    seen = []
    async with asyncio.timeout(60):
        async for item in reader.items():
            seen.append(item)
            reader.close()

    assert seen == ["only"]


async def test_a_reader_of_batches_learns_how_many_were_lost_before_each():
    feed: Feed[int] = Feed(limit=3)
    reader = feed.open()
    for number in range(5):
        feed.publish(number)
    batches = reader.batches()
    assert await anext(batches) == (2, [2, 3, 4])
    feed.publish(5)
    assert await anext(batches) == (0, [5])
    reader.close()
    assert [batch async for batch in batches] == []
