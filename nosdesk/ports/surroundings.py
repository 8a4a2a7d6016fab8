"""What goes on at this PC beside jobs."""

from collections.abc import Iterable, Mapping
from enum import Flag, auto
from typing import Protocol

from nosdesk.domain.rules import Surroundings


class Wanted(Flag):
    """What to look at: each costs a little, so nothing is looked at that no rule asks for."""

    BATTERY = auto()
    IDLE = auto()
    PROGRAMS = auto()
    ALL = BATTERY | IDLE | PROGRAMS


class AroundHere(Protocol):
    """Looks around on this PC; what cannot be found out is None, never an error."""

    async def look(self, wanted: Wanted = Wanted.ALL) -> Surroundings:
        """Return what goes on now; what is not wanted is None.

        Programs in containers are left out.
        """

    async def programs_of(self, pids: Iterable[int]) -> Mapping[int, str]:
        """Return the names of these programs; those in containers, and those gone, are left out."""
