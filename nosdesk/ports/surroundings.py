"""What goes on at this PC beside jobs."""

from collections.abc import Iterable, Mapping
from typing import Protocol

from nosdesk.domain.rules import Surroundings


class AroundHere(Protocol):
    """Looks around on this PC; what cannot be found out is None, never an error."""

    async def look(self) -> Surroundings:
        """Return what goes on now."""

    async def programs_of(self, pids: Iterable[int]) -> Mapping[int, str]:
        """Return the names of these programs; those in containers, and those gone, are left out."""
