"""The loop that never waits."""

import asyncio
import time

import pytest

from nosdesk.aio.virtual_time import Standstill, VirtualClock, VirtualTimeLoop


def play(coroutine):
    with asyncio.Runner(loop_factory=VirtualTimeLoop) as runner:
        return runner.run(coroutine)


def test_weeks_pass_in_no_time():
    async def sleep_for_weeks():
        clock = VirtualClock(epoch=1_000)
        await clock.sleep(6 * 7 * 86_400)
        return clock.now()

    began = time.monotonic()

    assert play(sleep_for_weeks()) == 1_000 + 6 * 7 * 86_400
    assert time.monotonic() - began < 10


def test_sleepers_wake_in_the_order_of_their_moments():
    woken = []

    async def sleeper(name, seconds):
        await asyncio.sleep(seconds)
        woken.append((name, asyncio.get_running_loop().time()))

    async def three():
        async with asyncio.TaskGroup() as group:
            for name, seconds in (("late", 30), ("soon", 1), ("later", 31)):
                group.create_task(sleeper(name, seconds))

    play(three())

    assert woken == [("soon", 1), ("late", 30), ("later", 31)]


def test_timers_of_one_moment_come_in_the_order_they_were_set_and_cancelled_ones_never():
    async def scene():
        loop, called = asyncio.get_running_loop(), []
        timers = [loop.call_later(5, called.append, number) for number in range(5)]
        timers[2].cancel()
        loop.call_at(5, timers[3].cancel)
        loop.call_at(4, timers[4].cancel)
        await asyncio.sleep(6)
        return called

    assert play(scene()) == [0, 1, 3]


def test_a_timeout_ends_what_takes_too_long():
    async def wait():
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(3_600):
                await asyncio.Event().wait()
        return asyncio.get_running_loop().time()

    assert play(wait()) == 3_600


def test_waiting_for_what_never_comes_is_said_rather_than_hung():
    with pytest.raises(Standstill, match="Everybody waits"):
        play(asyncio.Event().wait())


def test_going_round_without_letting_time_pass_is_said_rather_than_hung():
    async def spin():
        while True:
            await asyncio.sleep(0)

    with pytest.raises(Standstill, match="round and round"):
        play(spin())
