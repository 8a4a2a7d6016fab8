"""A clock that is set wrong for a while, as a computer's is before it has asked the time."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from nosdesk.ports.clock import Clock
from nosdesk.practice.faults.board import FaultBoard
from nosdesk.practice.faults.names import Fault
from nosdesk.practice.faults.plan import Episode
from nosdesk.practice.faults.strength import Strength


class JumpingClock:
    """Tells another clock's time, wrongly while it is made to; waiting is as long as ever."""

    def __init__(self, true: Clock, board: FaultBoard, strength: Strength) -> None:
        self._true = true
        self._board = board
        self._strength = strength
        self._offset = 0.0

    def now(self) -> float:
        """Return Unix time in seconds, or what the clock takes for it."""
        return self._true.now() + self._offset

    async def sleep(self, seconds: float) -> None:
        """Return when the seconds have passed."""
        await self._true.sleep(seconds)

    @asynccontextmanager
    async def wrong(self, episode: Episode) -> AsyncGenerator[None]:
        """Be ahead or behind meanwhile, by as much as the dice say."""
        self._board.strikes(Fault.CLOCK_JUMP)
        self._offset = (2 * episode.dice - 1) * self._strength.clock_jump_s
        try:
            yield
        finally:
            self._offset = 0.0
