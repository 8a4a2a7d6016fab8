"""Blocking work, off the loop."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from queue import SimpleQueue
from threading import Thread
from typing import TypeVar

from nosdesk.aio.float_stack import empty_float_stack

T = TypeVar("T")


class OneThread:
    """Runs blocking calls one after another on a thread of their own.

    One such thread for each resource that must not be used by two at once. A caller that is
    cancelled stops waiting, but its call still happens: treat the outcome as unknown.
    """

    def __init__(self, name: str) -> None:
        self._executor = ThreadPoolExecutor(
            max_workers=1, thread_name_prefix=name, initializer=empty_float_stack
        )

    async def run(self, call: Callable[[], T]) -> T:
        """Return what the call returns, or raise what it raises."""
        made = asyncio.get_running_loop().run_in_executor(self._executor, call)
        return await asyncio.shield(made)  # or one that waits for its turn would be taken back

    def close(self) -> None:
        """Wait for the calls already made, then end the thread."""
        self._executor.shutdown(wait=True)


class DaemonThread:
    """Runs blocking calls one after another on a thread that may be given up.

    For calls that can hang for good, such as a driver's: neither `close` nor the end of the
    program waits for one that does. A caller that is cancelled stops waiting, but its call goes on.
    """

    def __init__(self, name: str) -> None:
        self._calls: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        Thread(target=self._work, name=name, daemon=True).start()

    async def run(self, call: Callable[[], T]) -> T:
        """Return what the call returns, or raise what it raises."""
        outcome: Future[T] = Future()
        self._calls.put(lambda: _settle(outcome, call))
        return await asyncio.wrap_future(outcome)

    def post(self, call: Callable[[], None]) -> None:
        """Have the call made in its turn, whoever waits or not; it must not fail."""
        self._calls.put(call)

    def close(self) -> None:
        """Let the thread end after the calls already made; does not wait for them."""
        self._calls.put(None)

    def _work(self) -> None:
        while (call := self._calls.get()) is not None:
            call()


def _settle(outcome: Future[T], call: Callable[[], T]) -> None:
    if not outcome.set_running_or_notify_cancel():
        return
    try:
        outcome.set_result(call())
    except BaseException as error:  # noqa: BLE001 - the caller gets it, whatever it is
        outcome.set_exception(error)
