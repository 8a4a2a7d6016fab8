"""The history of what the user was told, so that it can be read later and is not told twice."""

from typing import Protocol

from nosdesk.domain.notices.notice import Notice

KEPT = 1_000
"""So many notices are kept, the latest."""


class Notices(Protocol):
    """What was told; one notice has its kind, its subject and its time to itself."""

    async def record(self, notice: Notice) -> None:
        """Keep the notice, in place of the same one before it was over; let the oldest go."""

    async def recent(self, *, limit: int) -> tuple[Notice, ...]:
        """Return the latest notices, by when they began, newest first."""

    async def open_ones(self) -> tuple[Notice, ...]:
        """Return the lasting ones whose end was never told, the latest of each subject and kind."""
