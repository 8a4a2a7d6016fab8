"""The latest value, and who hears of it."""

import asyncio
import logging

from nosdesk.aio.state import State


def test_a_subscriber_hears_the_value_now_and_each_change_but_no_repeats():
    state, heard = State(1), []
    state.subscribe(heard.append)

    for value in (1, 2, 2, 3):
        state.set(value)

    assert heard == [1, 2, 3]
    assert state.value == 3


def test_a_subscriber_that_left_hears_nothing_and_may_leave_twice():
    state, heard = State(1), []
    leave = state.subscribe(heard.append)
    leave()
    leave()

    state.set(2)

    assert heard == [1]


def test_the_same_listener_may_subscribe_twice():
    state, heard = State(1), []
    leave = state.subscribe(heard.append)
    state.subscribe(heard.append)
    leave()

    state.set(2)

    assert heard == [1, 1, 2]


def test_a_broken_subscriber_is_reported_and_stops_nobody(caplog):
    def broken(value):
        raise RuntimeError("broken")

    state, heard = State(1), []
    state.subscribe(broken)
    state.subscribe(heard.append)

    state.set(2)

    assert heard == [1, 2]
    assert [(r.levelno, r.action) for r in caplog.records] == [
        (logging.ERROR, "subscriber_failed")
    ] * 2


def test_one_may_leave_while_it_is_told():
    state, heard = State(1), []

    def once(value):
        heard.append(value)
        if value == 2:
            leave()

    leave = state.subscribe(once)
    state.set(2)
    state.set(3)

    assert heard == [1, 2]


async def test_a_slow_reader_sees_only_the_latest():
    state, seen = State(0), []
    changes = state.changes()
    seen.append(await anext(changes))
    for value in range(1, 10):
        state.set(value)
    seen.append(await anext(changes))
    await changes.aclose()

    assert seen == [0, 9]


async def test_a_reader_waits_for_the_next_change():
    state = State(0)
    changes = state.changes()
    await anext(changes)
    asyncio.get_running_loop().call_soon(state.set, 1)

    async with asyncio.timeout(60):
        assert await anext(changes) == 1
    await changes.aclose()
