"""Blocking calls one after another on a thread of their own."""

import asyncio
import threading

import pytest

from nosdesk.aio.threads import OneThread


@pytest.fixture
def thread():
    thread = OneThread("journal")
    yield thread
    thread.close()


async def test_calls_answer_and_fail_as_they_would_directly(thread):
    assert await thread.run(lambda: 1 + 1) == 2
    with pytest.raises(ZeroDivisionError):
        await thread.run(lambda: 1 / 0)


async def test_all_calls_share_one_thread_that_is_not_the_loop_s(thread):
    names = {await thread.run(lambda: threading.current_thread().name) for _ in range(5)}

    assert len(names) == 1
    assert names.pop().startswith("journal")
    assert await thread.run(threading.get_ident) != threading.get_ident()


async def test_calls_run_one_after_another_while_the_loop_goes_on(thread):
    order, gate = [], threading.Event()

    def first():
        gate.wait(5)
        order.append("first")

    async with asyncio.TaskGroup() as group:
        group.create_task(thread.run(first))
        group.create_task(thread.run(lambda: order.append("second")))
        await asyncio.sleep(0)
        assert order == []
        gate.set()

    assert order == ["first", "second"]


async def test_a_cancelled_call_still_happens(thread):
    gate, happened = threading.Event(), threading.Event()

    def call():
        gate.wait(5)
        happened.set()

    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0):
            await thread.run(call)
    gate.set()
    await thread.run(lambda: None)

    assert happened.is_set()


async def test_a_call_that_was_cancelled_before_its_turn_still_happens(thread):
    gate, happened = threading.Event(), threading.Event()
    async with asyncio.TaskGroup() as group:
        group.create_task(thread.run(lambda: gate.wait(5)))
        waiting = group.create_task(thread.run(happened.set))
        await asyncio.sleep(0)
        waiting.cancel()
        gate.set()
    await thread.run(lambda: None)

    assert happened.is_set()


async def test_closing_waits_for_the_calls_already_made():
    thread, done = OneThread("closing"), threading.Event()
    async with asyncio.TaskGroup() as group:
        group.create_task(thread.run(done.set))
        await asyncio.sleep(0)
        thread.close()

    assert done.is_set()
