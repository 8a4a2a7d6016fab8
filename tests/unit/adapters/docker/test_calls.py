"""Calls on threads that nobody has to wait for."""

import asyncio
import threading

import pytest

from nosdesk.adapters.docker.calls import called


async def test_a_call_returns_or_raises_what_it_does_off_the_loop():
    assert await called(lambda: threading.current_thread().name, name="apart") == "apart"

    def fail() -> None:
        raise ValueError("in it")

    with pytest.raises(ValueError, match="in it"):
        await called(fail, name="apart")


async def test_a_call_that_never_returns_can_be_left_and_keeps_nobody_alive():
    release, seen = threading.Event(), list[bool]()

    def hang() -> None:
        seen.append(threading.current_thread().daemon)
        release.wait(20)

    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.05):
            await called(hang, name="apart")
    while not seen:  # the thread may only begin by now
        await asyncio.sleep(0.01)
    release.set()

    assert seen == [True]
