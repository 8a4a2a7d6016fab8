"""Killing a node's program in the middle of whatever it does, and starting it again."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import Any

from nosdesk.aio.race import unless
from nosdesk.practice.faults.board import FaultBoard
from nosdesk.practice.faults.names import Fault


class MortalProgram:
    """A program with as many lives as it takes until one of them comes to its own end.

    `live` begins a life; whatever one knew that is not written down is gone with it.
    """

    def __init__(self, board: FaultBoard, live: Callable[[], Coroutine[Any, Any, None]]) -> None:
        self._board = board
        self._live = live
        self._is_to_die = asyncio.Event()
        self._may_live = asyncio.Event()
        self._may_live.set()

    async def run(self) -> None:
        """Return once a life has come to its own end."""
        while True:
            await self._may_live.wait()
            if await unless(self._is_to_die, self._live()):
                return

    @asynccontextmanager
    async def dead(self) -> AsyncGenerator[None]:
        """Kill the program now and let it be dead meanwhile."""
        self._board.strikes(Fault.PROCESS_KILL)
        self._may_live.clear()
        self._is_to_die.set()
        try:
            yield
        finally:
            self._is_to_die.clear()
            self._may_live.set()
