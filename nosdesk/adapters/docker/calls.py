"""One blocking call on a thread that cannot keep the program from ending.

The threads of an executor are waited for when the interpreter exits, so that an engine that
accepts and never answers would keep a stopped program alive for minutes.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread
from typing import TypeVar

T = TypeVar("T")


async def called(call: Callable[[], T], *, name: str) -> T:
    """Return what the call returns, or raise what it raises.

    A caller that is cancelled stops waiting, but its call goes on.
    """
    outcome: Future[T] = Future()
    Thread(target=_settle, args=(outcome, call), name=name, daemon=True).start()
    return await asyncio.wrap_future(outcome)


def _settle(outcome: Future[T], call: Callable[[], T]) -> None:
    if not outcome.set_running_or_notify_cancel():
        return
    try:
        outcome.set_result(call())
    except BaseException as error:  # noqa: BLE001 - the caller gets it, whatever it is
        outcome.set_exception(error)
