"""Which of the two sets of routes host services have, by what they answered.

A route that is missing may be missing for a moment only: a proxy in between says so, too, while
services are replaced. So services that showed the present routes once are never taken for former
ones, and who was taken for those is looked at anew after a while.
"""

import time
from collections.abc import Callable

from nosdesk.domain.errors import Unavailable

LOOK_AGAIN_S = 600.0


class Eras:
    """What is known of one address of host services."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._is_present = False
        self._former_until = float("-inf")

    @property
    def is_former(self) -> bool:
        """Whether the former routes are to be asked."""
        return self._now() < self._former_until

    def note_present(self) -> None:
        """Note that a present route answered."""
        self._is_present = True

    def note_missing(self) -> None:
        """Note that a present route is not there; `Unavailable` where it was there before."""
        if self._is_present:
            raise Unavailable("The grid's host services have lost one of their routes.")
        self._former_until = self._now() + LOOK_AGAIN_S
