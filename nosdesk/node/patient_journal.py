"""A journal that waits rather than loses: a disk that fails stops the node, it does not end it."""

from collections.abc import Sequence

from nosdesk.node.patience import Patience
from nosdesk.ports.journal import Entry, Journal


class PatientJournal:
    """Passes everything on; a call that fails is told of and tried until it succeeds."""

    def __init__(self, journal: Journal, patience: Patience) -> None:
        self._journal = journal
        self._patience = patience

    async def append(self, stream: str, bodies: Sequence[bytes]) -> None:
        """Add the records; when this returns they survive a power cut."""
        await self._patience.until_read(lambda: self._journal.append(stream, bodies))

    async def entries(self, stream: str) -> tuple[Entry, ...]:
        """Return the stream's records, oldest first."""
        return await self._patience.until_read(lambda: self._journal.entries(stream))

    async def open_streams(self, prefix: str = "") -> tuple[str, ...]:
        """Return the names of open streams that begin so, oldest first."""
        return await self._patience.until_read(lambda: self._journal.open_streams(prefix))

    async def close_stream(self, stream: str) -> None:
        """Mark the stream as done with."""
        await self._patience.until_read(lambda: self._journal.close_stream(stream))

    async def reopen_stream(self, stream: str) -> None:
        """Take back that the stream is done with."""
        await self._patience.until_read(lambda: self._journal.reopen_stream(stream))
