"""An event loop that never waits: when nothing is ready, its clock jumps to the next timer.

`asyncio.sleep`, `asyncio.timeout` and `call_later` work as ever, only at once, so that weeks run
in seconds. There is nothing to wait for but time: no sockets, no threads, no child processes.
"""

import asyncio
import selectors
from collections.abc import Mapping
from typing import Any

ROUNDS_WITHOUT_TIME = 1_000_000
"""So many rounds of the loop at one moment, and somebody waits for something without sleeping."""


class Standstill(RuntimeError):
    """Virtual time cannot go on: everybody waits for ever, or somebody never lets it pass."""


class VirtualTimeLoop(asyncio.SelectorEventLoop):
    """An event loop in virtual time, which begins at 0."""

    def __init__(self) -> None:
        self._jump = _TimeJump()
        super().__init__(selector=self._jump)

    def time(self) -> float:
        """Return the virtual seconds since the loop was made."""
        return self._jump.now


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


class _TimeJump(selectors.BaseSelector):
    """Where a loop waits for sockets, this one lets the time pass instead."""

    def __init__(self) -> None:
        self.now = 0.0
        self._rounds = 0
        self._keys: dict[Any, selectors.SelectorKey] = {}

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is None:
            raise Standstill("Everybody waits, and no timer is set that would wake anybody.")
        if timeout > 0:
            self.now += timeout
            self._rounds = 0
        else:
            self._rounds += 1
            if self._rounds > ROUNDS_WITHOUT_TIME:
                self._rounds = 0  # whoever cleans up now gets a chance
                raise Standstill("Somebody goes round and round without letting time pass.")
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
