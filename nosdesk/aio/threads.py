"""Blocking work, off the loop."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")


class OneThread:
    """Runs blocking calls one after another on a thread of their own.

    One such thread for each resource that must not be used by two at once. A caller that is
    cancelled stops waiting, but its call still happens: treat the outcome as unknown.
    """

    def __init__(self, name: str) -> None:
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)

    async def run(self, call: Callable[[], T]) -> T:
        """Return what the call returns, or raise what it raises."""
        return await asyncio.get_running_loop().run_in_executor(self._executor, call)

    def close(self) -> None:
        """Wait for the calls already made, then end the thread."""
        self._executor.shutdown(wait=True)
