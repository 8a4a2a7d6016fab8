"""The journal, in SQLite."""

import sqlite3
from collections.abc import Sequence

from nosdesk.adapters.sqlite.database import Database
from nosdesk.ports.clock import Clock
from nosdesk.ports.journal import Entry

REALM = "grid:"
"""How the name of a stream begins that is in a realm; the realm's own name follows."""

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

# A stream that was done with, and is not after all.
_REOPEN_STREAM = "UPDATE streams SET closed = 0 WHERE name = ?"


class SqliteJournal:
    """Streams of records in the database's file; what `append` returned from is on the disk.

    Streams of one `realm` are not seen from another: a grid's records are its own.
    """

    def __init__(self, database: Database, clock: Clock, realm: str = "") -> None:
        self._database = database
        self._clock = clock
        self._prefix = realm_prefix(realm)

    async def append(self, stream: str, bodies: Sequence[bytes]) -> None:
        """Add the records in one transaction; when this returns they survive a power cut."""
        if not bodies:
            return
        at, name = self._clock.now(), self._prefix + stream

        def change(connection: sqlite3.Connection) -> None:
            connection.execute(_OPEN_STREAM, (name,))
            connection.executemany(_APPEND, [(at, body, name) for body in bodies])

        await self._database.write(change)

    async def entries(self, stream: str) -> tuple[Entry, ...]:
        """Return the stream's records, oldest first."""
        name = self._prefix + stream
        rows = await self._database.read(lambda c: c.execute(_ENTRIES, (name,)).fetchall())
        return tuple(Entry(at, body) for at, body in rows)

    async def open_streams(self, prefix: str = "") -> tuple[str, ...]:
        """Return the names of open streams that begin so, oldest first."""
        begin = self._prefix + prefix
        rows = await self._database.read(lambda c: c.execute(_OPEN_STREAMS, (begin,)).fetchall())
        names = [name.removeprefix(self._prefix) for (name,) in rows]
        return tuple(each for each in names if not each.startswith(REALM))

    async def close_stream(self, stream: str) -> None:
        """Mark the stream as done with; its records stay. Closing twice is fine."""
        name = self._prefix + stream
        await self._database.write(lambda c: c.execute(_CLOSE_STREAM, (name,)))

    async def reopen_stream(self, stream: str) -> None:
        """Take back that the stream is done with; one that has no records stays unknown."""
        name = self._prefix + stream
        await self._database.write(lambda c: c.execute(_REOPEN_STREAM, (name,)))


def realm_prefix(realm: str) -> str:
    """Return how the names of a realm's streams begin; those without a realm just begin."""
    return f"{REALM}{realm}:" if realm else ""


async def open_elsewhere(database: Database, realm: str) -> tuple[str, ...]:
    """Return the names of streams that are open in other realms, without the realm."""
    rows = await database.read(lambda c: c.execute(_OPEN_STREAMS, ("",)).fetchall())
    of_this = realm_prefix(realm)
    parts = [(realm_prefix(_realm_of(name)), name) for (name,) in rows]
    return tuple(name.removeprefix(begin) for begin, name in parts if begin != of_this)


async def open_realms(database: Database) -> tuple[str, ...]:
    """Return the realms that have something open, the one without a name as empty text."""
    rows = await database.read(lambda c: c.execute(_OPEN_STREAMS, ("",)).fetchall())
    return tuple(dict.fromkeys(_realm_of(name) for (name,) in rows))


def _realm_of(stream: str) -> str:
    """Return the realm of the stream with this whole name."""
    first, *rest = stream.split(":", 2)
    return rest[0] if f"{first}:" == REALM else ""
