"""The system's clock, and the one of the tests."""

import asyncio
import time

import pytest

from nosdesk.aio.clock import SystemClock
from tests.fakes.clock import FakeClock


async def test_the_system_clock_tells_unix_time_and_waits():
    clock = SystemClock()
    before = time.time()

    await clock.sleep(0.02)
    await clock.sleep(-1)

    assert before + 0.015 <= clock.now() <= time.time()


async def test_sleepers_of_the_fake_clock_wake_at_their_own_moments():
    clock, woken = FakeClock(now=0), []

    async def sleeper(seconds):
        await clock.sleep(seconds)
        woken.append((seconds, clock.now()))
        await clock.sleep(1)
        woken.append((seconds, clock.now()))

    async with asyncio.TaskGroup() as group:
        for seconds in (3, 1):
            group.create_task(sleeper(seconds))
        await clock.advance(3.5)
        assert woken == [(1, 1), (1, 2), (3, 3)]
        assert clock.now() == 3.5
        await clock.until(lambda: len(woken) == 4)

    assert clock.now() == 4


async def test_the_fake_clock_forgets_a_sleeper_that_was_cancelled():
    clock = FakeClock()
    async with asyncio.TaskGroup() as group:
        task = group.create_task(clock.sleep(5))
        await clock.settle()
        task.cancel()

    assert clock.sleeping == 0


async def test_waiting_for_what_time_cannot_change_fails():
    with pytest.raises(AssertionError, match="nobody sleeps"):
        await FakeClock().until(lambda: False)
