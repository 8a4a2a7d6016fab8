"""The durable record of what was decided and what is still owed to the outside world."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Entry:
    """One record of a stream: when it was written (Unix seconds) and its JSON."""

    at: float
    body: bytes


class Journal(Protocol):
    """Streams of records, such as one for each run; a stream is open until it is closed."""

    async def append(self, stream: str, bodies: Sequence[bytes]) -> None:
        """Add the records in one transaction; when this returns they survive a power cut.

        The first record opens the stream.
        """

    async def entries(self, stream: str) -> tuple[Entry, ...]:
        """Return the stream's records, oldest first."""

    async def open_streams(self, prefix: str = "") -> tuple[str, ...]:
        """Return the names of open streams that begin so, oldest first."""

    async def close_stream(self, stream: str) -> None:
        """Mark the stream as done with; its records stay. Closing twice is fine."""

    async def reopen_stream(self, stream: str) -> None:
        """Take back that the stream is done with; one that has no records stays unknown."""
