"""Keeps jobs from filling the disk that the engine, and often the whole computer, lives on.

A look costs little while there is room, and comes only when the fastest disk could have used
that room up since the last one. What a container wrote is asked only when there is too little.
"""

import asyncio
import math
from dataclasses import dataclass

from nosdesk.domain.errors import NodeError
from nosdesk.ports.clock import Clock
from nosdesk.ports.containers import MIB, Containers

DISK_FLOOR = 2 * 1024 * MIB
"""Bytes of the engine's disk that jobs must leave free, unless the user says otherwise."""

FASTEST = 4 * 1024 * MIB
"""Bytes that a disk of today takes in a second at most."""

LOOK_AFTER_S = 1.0
LOOK_WITHIN_S = 30.0


@dataclass(frozen=True, slots=True)
class DiskWatch:
    """Knows how much room jobs have left on the engine's disk; `floor` bytes are not theirs."""

    containers: Containers
    clock: Clock
    floor: int = DISK_FLOOR

    async def room(self) -> float | None:
        """Return the bytes left above the floor, below 0 when there are too few.

        Without end while the engine does not tell; None where it never can.
        """
        try:
            space = await self.containers.disk()
        except NodeError:  # whoever waits for the engine hears of it
            return math.inf
        return None if space is None else space.free - self.floor

    async def until_short(self) -> float:
        """Return how many bytes are missing once the floor is reached; never if none can see."""
        while (room := await self.room()) is None or room >= 0:
            if room is None:
                await asyncio.Event().wait()
            else:
                await self.clock.sleep(_pause_s(room))
        return -room

    async def until_eaten_by(self, container: str) -> None:
        """Return once too little is left and this container should be ended for it.

        Either ending it would make up for what is missing, or so little is left that whoever
        took the rest, the computer would soon be unusable.
        """
        while True:
            missing = await self.until_short()
            if missing > self.floor // 2 or await self._written_by(container) >= missing:
                return
            await self.clock.sleep(LOOK_WITHIN_S)

    async def _written_by(self, container: str) -> int:
        try:
            return await self.containers.written(container)
        except NodeError:  # not now; the next look asks again
            return 0


def _pause_s(room: float) -> float:
    return min(LOOK_WITHIN_S, max(LOOK_AFTER_S, room / FASTEST))
