"""Questions to the system that may take long, or never be answered."""

import asyncio
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from nosdesk.aio.threads import DaemonThread

T = TypeVar("T")


class PatientThread:
    """Asks one question after another on a thread that may be given up.

    One that hangs keeps the thread. Until it is over, others are not asked at all.
    """

    def __init__(self, name: str, answer_within_s: float) -> None:
        self._thread = DaemonThread(name)
        self._answer_within_s = answer_within_s
        self._latest: _Question | None = None
        self._late: _Question | None = None

    async def ask(self, question: Callable[[], T]) -> T | None:
        """Return the answer, None when there is none in time."""
        if self._late is not None and not self._late.is_over:
            return None
        try:
            async with asyncio.timeout(self._answer_within_s):
                return await self._thread.run(partial(self._answered, question))
        except TimeoutError:
            self._late = self._latest
            return None

    def post(self, call: Callable[[], None]) -> None:
        """Have the call made in its turn, whoever waits or not; it must not fail."""
        self._thread.post(call)

    def close(self) -> None:
        """Let the thread end; does not wait for it."""
        self._thread.close()

    def _answered(self, question: Callable[[], T]) -> T:
        asked = self._latest = _Question()
        try:
            return question()
        finally:
            asked.is_over = True


class _Question:
    is_over = False
