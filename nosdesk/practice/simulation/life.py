"""One life of a node's program, which may end at any moment."""

import asyncio
import math


class Life:
    """Kills its task in the middle of whatever it does, at one of the moments the ports tell of.

    A moment is every beginning and end of something done outside. Once it has ended, nothing gets
    out any more: whatever the dying task still tries is cut off as well.
    """

    def __init__(self) -> None:
        self.is_over = False
        self._moments_left = math.inf
        self._task: asyncio.Task[None] | None = None

    def begin(self, task: "asyncio.Task[None]") -> None:
        """This task is the life."""
        self._task = task

    def doom(self, moments: int) -> None:
        """Let it end in so many moments, unless it ends earlier."""
        self._moments_left = min(self._moments_left, moments)

    def moment(self) -> None:
        """Go on, or end here."""
        self._moments_left -= 1
        if self._moments_left > 0:
            return
        if not self.is_over and self._task is not None:
            self._task.cancel()
        self.is_over = True
        raise asyncio.CancelledError
