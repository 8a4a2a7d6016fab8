"""An event loop that never waits: when nothing is ready, its clock jumps to the next timer.

`asyncio.sleep`, `asyncio.timeout` and `call_later` work as ever, only at once, so that weeks run
in seconds. There is nothing to wait for but time: no sockets, no threads, no child processes.

The round of the loop is our own: there is nothing to select, and timers are compared by number
rather than in Python, which is a fifth of the time that a simulation takes. Timers of one moment
come in the order in which they were set.
"""

import asyncio
import selectors
from collections import deque
from collections.abc import Callable, Mapping
from contextvars import Context
from heapq import heappop, heappush
from itertools import count
from typing import Any, TypeVarTuple

Args = TypeVarTuple("Args")

ROUNDS_WITHOUT_TIME = 1_000_000
"""So many rounds of the loop at one moment, and somebody waits for something without sleeping."""


class Standstill(RuntimeError):
    """Virtual time cannot go on: everybody waits for ever, or somebody never lets it pass."""


class VirtualTimeLoop(asyncio.SelectorEventLoop):
    """An event loop in virtual time, which begins at 0."""

    _ready: deque[asyncio.Handle]
    """What asyncio's own `call_soon` adds to."""

    def __init__(self) -> None:
        self._now = 0.0
        self._rounds = 0
        self._timers: list[tuple[float, int, asyncio.TimerHandle]] = []
        self._numbers = count()
        super().__init__(selector=_Nothing())

    def time(self) -> float:
        """Return the virtual seconds since the loop was made."""
        return self._now

    def call_at(
        self,
        when: float,
        callback: Callable[[*Args], object],
        *args: *Args,
        context: Context | None = None,
    ) -> asyncio.TimerHandle:
        """Call it at that moment."""
        timer = asyncio.TimerHandle(when, callback, args, self, context)
        heappush(self._timers, (when, next(self._numbers), timer))
        return timer

    def _run_once(self) -> None:
        """Run what is ready; asyncio calls this again and again."""
        ready = self._ready
        self._let_time_pass()
        for _ in range(len(ready)):
            handle = ready.popleft()
            if not handle._cancelled:  # noqa: SLF001 - as the class above does
                handle._run()  # noqa: SLF001

    def _let_time_pass(self) -> None:
        """Jump to the next timer if nothing is ready, and make ready what is due."""
        timers = self._timers
        while timers and timers[0][2].cancelled():
            heappop(timers)
        if self._ready or not timers or timers[0][0] <= self._now:
            self._count_round(is_over=not self._ready and not timers)
        else:
            self._now, self._rounds = timers[0][0], 0
        while timers and timers[0][0] <= self._now:
            self._ready.append(heappop(timers)[2])

    def _count_round(self, *, is_over: bool) -> None:
        self._rounds += 1
        if is_over:
            raise Standstill("Everybody waits, and no timer is set that would wake anybody.")
        if self._rounds > ROUNDS_WITHOUT_TIME:
            self._rounds = 0  # whoever cleans up now gets a chance
            raise Standstill("Somebody goes round and round without letting time pass.")


class VirtualClock:
    """The time of the running virtual loop, counted from an epoch, as a clock."""

    def __init__(self, epoch: float = 0.0) -> None:
        self._epoch = epoch
        self._loop = asyncio.get_running_loop()

    def now(self) -> float:
        """Return Unix time in seconds, if the epoch is."""
        return self._epoch + self._loop.time()

    async def sleep(self, seconds: float) -> None:
        """Return when the virtual seconds have passed; at once when they are not positive."""
        await asyncio.sleep(seconds)


class _Nothing(selectors.BaseSelector):
    """Where a loop waits for sockets, this one has none; only asyncio's own end of a pair."""

    def __init__(self) -> None:
        self._keys: dict[Any, selectors.SelectorKey] = {}

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:  # noqa: ARG002 - nothing comes
        return []

    def register(
        self,
        fileobj: Any,  # noqa: ANN401 - as the class above has it
        events: int,
        data: Any = None,  # noqa: ANN401
    ) -> selectors.SelectorKey:
        key = self._keys[fileobj] = selectors.SelectorKey(fileobj, 0, events, data)
        return key

    def unregister(self, fileobj: Any) -> selectors.SelectorKey:  # noqa: ANN401
        return self._keys.pop(fileobj)

    def get_map(self) -> Mapping[Any, selectors.SelectorKey]:
        return self._keys
