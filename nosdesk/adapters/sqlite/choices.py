"""What the user chose for the GPUs, in SQLite: one document in one row, with its form's version.

A document that is damaged, or of a newer program, counts as no choices at all. It stays where it
is while nobody changes anything, so the program that can read it finds it; the first change keeps
it in the table under another name.

Each grid has a document of its own, for accounts, markets and places in queues are its own. One
that has none yet begins with the cards of the practice grid's, and what holds for them anywhere.
"""

import asyncio
import sqlite3
from collections.abc import AsyncGenerator, Callable
from enum import StrEnum

import msgspec
from msgspec import Struct

from nosdesk.adapters.sqlite.database import Database
from nosdesk.aio.race import unless
from nosdesk.aio.state import State
from nosdesk.domain.errors import BugError
from nosdesk.domain.gpu_choice import RigChoices
from nosdesk.ports.clock import Clock

VERSION = 1
"""The document's form. A field more needs no other: a program of before sees that it lacks it."""

_LOOK_EVERY_S = 1.0

_FIND = "SELECT body FROM choices WHERE name = ?"

_KEEP = "INSERT OR REPLACE INTO choices (name, body) VALUES (?, ?)"

_NOW = "now"
_NAMES = "SELECT name FROM choices WHERE name = 'now' OR substr(name, 1, 4) = 'now:'"

# A document that cannot be read, under a name that none has yet: rows are never removed.
_SET_ASIDE = """
    UPDATE choices SET name = ? || '-' || (SELECT count(*) FROM choices) WHERE name = ?
"""

_OTHERS_CHANGES = "PRAGMA data_version"


class Unreadable(StrEnum):
    """Why a document cannot be read; in the table its name begins so."""

    DAMAGED = "damaged"
    NEWER = "newer"


class SqliteChoices:
    """The choices in the database's file, for the grid of this `realm`.

    `unreadable` tells that a document was found that could not be read, and why.
    """

    def __init__(self, database: Database, clock: Clock, realm: str = "") -> None:
        self._name = f"{_NOW}:{realm}" if realm else _NOW
        self.unreadable: State[Unreadable | None] = State(None)
        self._database = database
        self._clock = clock
        self._own_changes = State(0)

    async def load(self) -> RigChoices:
        """Return the choices; those of a PC that nobody chose for yet are empty."""
        return self._told(await self._database.read(self._found))

    async def change(self, how: Callable[[RigChoices], RigChoices]) -> RigChoices:
        """Replace the choices by what `how` makes of the latest, and return them.

        `how` runs on the database's thread while no other process can write: it must be quick.
        """
        found, choices = await self._database.write(lambda c: self._changed(c, how))
        self._told(found)
        self._own_changes.set(self._own_changes.value + 1)
        return choices

    async def follow(self) -> AsyncGenerator[RigChoices]:
        """Yield the choices now, and again a moment after anybody changed them.

        What became unreadable meanwhile is left out: whoever follows goes on with what was.
        """
        changed = asyncio.Event()
        unsubscribe = self._own_changes.subscribe(lambda _: changed.set())
        stamp: tuple[int, int] | None = None
        latest: RigChoices | None = None
        try:
            while True:
                changed.clear()
                if (now := await self._database.read(_stamp)) != stamp:
                    stamp = now
                    choices = await self.load()
                    is_lost = latest is not None and self.unreadable.value is not None
                    if choices != latest and not is_lost:
                        latest = choices
                        yield choices
                await unless(changed, self._clock.sleep(_LOOK_EVERY_S))
        finally:
            unsubscribe()

    def _found(self, connection: sqlite3.Connection) -> "RigChoices | Unreadable":
        found = _document(connection, self._name)
        if found is None and self._name != _NOW:
            others = _document(connection, _NOW)
            return others.elsewhere if isinstance(others, RigChoices) else RigChoices()
        return RigChoices() if found is None else found

    def _changed(
        self, connection: sqlite3.Connection, how: Callable[[RigChoices], RigChoices]
    ) -> "tuple[RigChoices | Unreadable, RigChoices]":
        found = self._found(connection)
        choices = how(RigChoices() if isinstance(found, Unreadable) else found)
        if isinstance(found, Unreadable):
            connection.execute(_SET_ASIDE, (found, self._name))
        if choices != found:
            connection.execute(_KEEP, (self._name, _written(choices)))
        return found, choices

    def _told(self, found: "RigChoices | Unreadable") -> RigChoices:
        if isinstance(found, Unreadable):
            self.unreadable.set(found)
            return RigChoices()
        return found


class _Document(Struct, frozen=True):
    choices: RigChoices
    version: int = VERSION


class _AnyDocument(Struct, frozen=True):
    version: int


def _stamp(connection: sqlite3.Connection) -> tuple[int, int]:
    """Return what differs after any change to the file, of others or over this connection."""
    (others,) = connection.execute(_OTHERS_CHANGES).fetchone()
    return int(others), connection.total_changes


def _document(connection: sqlite3.Connection, name: str) -> RigChoices | Unreadable | None:
    row = connection.execute(_FIND, (name,)).fetchone()
    return None if row is None else _read(row[0])


async def chosen_realms(database: Database) -> tuple[str, ...]:
    """Return the realms that something was chosen for, the one without a name as empty text."""
    rows = await database.read(lambda c: c.execute(_NAMES).fetchall())
    return tuple(name.partition(":")[2] for (name,) in rows)


def _read(body: bytes) -> RigChoices | Unreadable:
    try:
        if msgspec.json.decode(body, type=_AnyDocument).version > VERSION:
            return Unreadable.NEWER
        document = msgspec.json.decode(body, type=_Document)
        is_whole = _holds(
            msgspec.json.decode(msgspec.json.encode(document)), msgspec.json.decode(body)
        )
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return Unreadable.DAMAGED
    return document.choices if is_whole else Unreadable.NEWER


def _holds(ours: object, theirs: object) -> bool:
    """Tell whether ours has a place for everything in theirs: what has none would be dropped."""
    if isinstance(ours, dict) and isinstance(theirs, dict):
        return all(name in ours and _holds(ours[name], theirs[name]) for name in theirs)
    if isinstance(ours, list) and isinstance(theirs, list):
        return all(_holds(mine, other) for mine, other in zip(ours, theirs, strict=True))
    return True


def _written(choices: RigChoices) -> bytes:
    """Return the document; it is read once more, for what cannot be read back would be lost."""
    body = msgspec.json.encode(_Document(choices))
    if _read(body) != choices:
        raise BugError("These choices cannot be kept: they would read otherwise than written.")
    return body
