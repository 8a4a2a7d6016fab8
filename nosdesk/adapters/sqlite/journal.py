"""The journal, in SQLite."""

import sqlite3
from collections.abc import Sequence

from nosdesk.adapters.sqlite.database import Database
from nosdesk.ports.clock import Clock
from nosdesk.ports.journal import Entry

# The first record opens its stream; a later one finds it.
_OPEN_STREAM = "INSERT INTO streams (name) VALUES (?) ON CONFLICT (name) DO NOTHING"

# A record goes behind those that its stream holds already.
_APPEND = """
    INSERT INTO entries (stream, at, body)
    SELECT id, ?, ? FROM streams WHERE name = ?
"""

# A stream's records in the order in which they were written.
_ENTRIES = """
    SELECT entries.at, entries.body
    FROM entries JOIN streams ON streams.id = entries.stream
    WHERE streams.name = ?
    ORDER BY entries.id
"""

# Open streams that begin with a prefix, in the order in which they were opened.
_OPEN_STREAMS = """
    SELECT name FROM streams
    WHERE closed = 0 AND substr(name, 1, length(?1)) = ?1
    ORDER BY id
"""

# A stream that is done with; one that never was is no error.
_CLOSE_STREAM = "UPDATE streams SET closed = 1 WHERE name = ?"


class SqliteJournal:
    """Streams of records in the database's file; what `append` returned from is on the disk."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def append(self, stream: str, bodies: Sequence[bytes]) -> None:
        """Add the records in one transaction; when this returns they survive a power cut."""
        if not bodies:
            return
        at = self._clock.now()

        def change(connection: sqlite3.Connection) -> None:
            connection.execute(_OPEN_STREAM, (stream,))
            connection.executemany(_APPEND, [(at, body, stream) for body in bodies])

        await self._database.write(change)

    async def entries(self, stream: str) -> tuple[Entry, ...]:
        """Return the stream's records, oldest first."""
        rows = await self._database.read(lambda c: c.execute(_ENTRIES, (stream,)).fetchall())
        return tuple(Entry(at, body) for at, body in rows)

    async def open_streams(self, prefix: str = "") -> tuple[str, ...]:
        """Return the names of open streams that begin so, oldest first."""
        rows = await self._database.read(lambda c: c.execute(_OPEN_STREAMS, (prefix,)).fetchall())
        return tuple(name for (name,) in rows)

    async def close_stream(self, stream: str) -> None:
        """Mark the stream as done with; its records stay. Closing twice is fine."""
        await self._database.write(lambda c: c.execute(_CLOSE_STREAM, (stream,)))
