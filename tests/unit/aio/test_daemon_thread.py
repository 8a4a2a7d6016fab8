"""Blocking calls on a thread that may be given up."""

import asyncio
import subprocess
import sys
import textwrap
import threading

import pytest

from nosdesk.aio.threads import DaemonThread


@pytest.fixture
def thread():
    thread = DaemonThread("driver")
    yield thread
    thread.close()


async def test_calls_answer_and_fail_as_they_would_directly(thread):
    assert await thread.run(lambda: 1 + 1) == 2
    with pytest.raises(ZeroDivisionError):
        await thread.run(lambda: 1 / 0)


async def test_all_calls_share_one_thread_that_is_not_the_loop_s(thread):
    names = {await thread.run(lambda: threading.current_thread().name) for _ in range(5)}

    assert names == {"driver"}


async def test_a_call_that_nobody_waits_for_any_more_is_not_begun(thread):
    gate, begun = threading.Event(), threading.Event()

    async with asyncio.TaskGroup() as group:
        first = group.create_task(thread.run(lambda: gate.wait(30)))
        await asyncio.sleep(0)
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0):
                await thread.run(begun.set)
        gate.set()
    await thread.run(lambda: None)

    assert first.result()
    assert not begun.is_set()


async def test_a_call_that_must_happen_happens_in_its_turn_though_nobody_waits():
    thread, order, done = DaemonThread("posting"), [], threading.Event()
    thread.post(lambda: order.append("posted"))
    await thread.run(lambda: order.append("asked"))
    thread.post(done.set)
    thread.close()

    assert done.wait(5)
    assert order == ["posted", "asked"]


async def test_closing_does_not_wait():
    thread, gate, ended = DaemonThread("closing"), threading.Event(), threading.Event()

    def call():
        gate.wait(5)
        ended.set()

    async with asyncio.TaskGroup() as group:
        group.create_task(thread.run(call))
        await asyncio.sleep(0)
        thread.close()
        assert not ended.is_set()
        gate.set()

    assert ended.is_set()


def test_a_call_that_hangs_does_not_keep_the_program_from_ending():
    program = """
        import asyncio, threading
        from nosdesk.aio.threads import DaemonThread

        async def main():
            try:
                async with asyncio.timeout(0.1):
                    await DaemonThread("driver").run(threading.Event().wait)
            except TimeoutError:
                print("given up")

        asyncio.run(main())
    """
    ran = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)],
        capture_output=True, text=True, timeout=30, check=True,
    )  # fmt: skip

    assert (ran.stdout, ran.stderr) == ("given up\n", "")
