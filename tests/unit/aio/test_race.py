"""Doing something unless something else happens first."""

import asyncio

import pytest

from nosdesk.aio.race import unless


async def test_work_that_ends_first_is_done():
    stop, done = asyncio.Event(), []

    async def work():
        await asyncio.sleep(0)
        done.append("all of it")

    assert await unless(stop, work()) is True
    assert done == ["all of it"]


async def test_work_is_cancelled_when_the_stop_comes_first():
    stop, ends = asyncio.Event(), []

    async def work():
        stop.set()
        try:
            await asyncio.Event().wait()
        finally:
            ends.append("let go")

    assert await unless(stop, work()) is False
    assert ends == ["let go"]


async def test_work_that_needs_no_time_is_done_even_when_the_stop_was_set_before():
    stop, done = asyncio.Event(), []
    stop.set()

    async def work():
        done.append("at once")

    assert await unless(stop, work()) is True
    assert done == ["at once"]


async def test_work_that_waits_is_cancelled_at_once_when_the_stop_was_set_before():
    stop = asyncio.Event()
    stop.set()

    assert await unless(stop, asyncio.Event().wait()) is False


async def test_a_failure_of_the_work_comes_out_as_it_is():
    class Failure(Exception):
        pass

    async def work():
        await asyncio.sleep(0)
        raise Failure

    with pytest.raises(Failure):
        await unless(asyncio.Event(), work())


async def test_a_failure_while_the_work_is_cancelled_comes_out_as_it_is():
    class Failure(Exception):
        pass

    stop = asyncio.Event()

    async def work():
        stop.set()
        try:
            await asyncio.Event().wait()
        finally:
            raise Failure

    with pytest.raises(Failure):
        await unless(stop, work())


async def test_cancelling_from_outside_cancels_the_work_too():
    started, ends = asyncio.Event(), []

    async def work():
        started.set()
        try:
            await asyncio.Event().wait()
        finally:
            ends.append("let go")

    async with asyncio.TaskGroup() as group:
        task = group.create_task(unless(asyncio.Event(), work()))
        await started.wait()
        task.cancel()

    assert task.cancelled()
    assert ends == ["let go"]
