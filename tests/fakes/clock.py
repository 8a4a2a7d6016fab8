"""Time that passes only when a test says so."""

import asyncio
import heapq
from collections.abc import Callable
from itertools import count

_SETTLING_ROUNDS = 50  # enough for a woken task to pass on what it learnt through several others
_MORE_ROUNDS = 1_000  # as long as somebody is about to go on


class FakeClock:
    """A clock at a standstill: sleepers wake, in order, when the test lets time pass."""

    def __init__(self, now: float = 1_700_000_000.0) -> None:
        self._now = now
        self._sleepers: list[tuple[float, int, asyncio.Event]] = []
        self._turn = count()

    def now(self) -> float:
        return self._now

    async def sleep(self, seconds: float) -> None:
        if seconds <= 0:
            await asyncio.sleep(0)
            return
        woken = asyncio.Event()
        sleeper = (self._now + seconds, next(self._turn), woken)
        heapq.heappush(self._sleepers, sleeper)
        try:
            await woken.wait()
        finally:
            if sleeper in self._sleepers:  # cancelled: nobody sleeps here any more
                self._sleepers.remove(sleeper)
                heapq.heapify(self._sleepers)

    @property
    def sleeping(self) -> int:
        """How many sleep now."""
        return len(self._sleepers)

    async def settle(self) -> None:
        """Let everything that can go on without time go on."""
        for _ in range(_SETTLING_ROUNDS):
            await asyncio.sleep(0)
        loop = asyncio.get_running_loop()
        for _ in range(_MORE_ROUNDS):
            if not loop._ready:
                return
            await asyncio.sleep(0)

    async def advance(self, seconds: float) -> None:
        """Let the seconds pass, waking each sleeper at its own moment."""
        end = self._now + seconds
        await self.settle()
        while self._sleepers and self._sleepers[0][0] <= end:
            await self._wake_next()
        self._now = end
        await self.settle()

    async def until(self, condition: Callable[[], object], *, within_s: float = 86_400) -> None:
        """Let time pass from sleeper to sleeper until the condition holds; fail when it cannot."""
        end = self._now + within_s
        await self.settle()
        while not condition():
            assert self._sleepers, "nobody sleeps, so waiting longer changes nothing"
            assert self._sleepers[0][0] <= end, f"not true within {within_s} s"
            await self._wake_next()

    async def _wake_next(self) -> None:
        self._now, _, woken = heapq.heappop(self._sleepers)
        woken.set()
        await self.settle()
