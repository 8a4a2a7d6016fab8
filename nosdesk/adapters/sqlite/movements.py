"""The ledger of movements, in SQLite; and which of the recorded runs a movement belongs to."""

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from nosdesk.adapters.sqlite.database import Database
from nosdesk.domain.addresses import (
    Address,
    JobAddress,
    NodeAddress,
    RunAddress,
    Signature,
)
from nosdesk.domain.movements.facts import Change
from nosdesk.domain.movements.movement import Kind, Movement, Purse
from nosdesk.domain.movements.reckoning import Step
from nosdesk.ports.movements import Book, Listed, Progress, Reading, Sum, Wanted

_PROGRESS = """
    SELECT newest, head, cursor FROM list_progress WHERE grid = ? AND node = ? AND purse = ?
"""
_KEEP_PROGRESS = "INSERT OR REPLACE INTO list_progress VALUES (?, ?, ?, ?, ?, ?)"

# What is listed is to be read, unless the purse has its step already.
_NOTE = """
    INSERT INTO unread_transactions (grid, node, signature, slot)
    SELECT ?1, ?2, ?4, ?5 WHERE NOT EXISTS (
        SELECT 1 FROM purse_steps
        WHERE grid = ?1 AND node = ?2 AND purse = ?3 AND slot = ?5 AND signature = ?4
    )
    ON CONFLICT DO NOTHING
"""
_UNREAD = """
    SELECT signature, slot FROM unread_transactions WHERE grid = ? AND node = ?
    ORDER BY tries, slot LIMIT ?
"""
_FAILED = """
    UPDATE unread_transactions SET tries = tries + 1
    WHERE grid = ? AND node = ? AND signature = ?
"""
_FORGET = "DELETE FROM unread_transactions WHERE grid = ? AND node = ? AND signature = ?"

# Of whatever slot: an endpoint may have told of a wrong one.
_DROP_MOVEMENTS = "DELETE FROM movements WHERE grid = ? AND node = ? AND signature = ?"
_DROP_STEPS = "DELETE FROM purse_steps WHERE grid = ? AND node = ? AND signature = ?"
_KEEP_MOVEMENT = "INSERT INTO movements VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_KEEP_STEP = "INSERT INTO purse_steps VALUES (?, ?, ?, ?, ?, ?, ?)"

# The steps of the first slots after one, up to and with the slot that fills the page.
_STEPS = """
    SELECT slot, signature, before, after FROM purse_steps
    WHERE grid = ?1 AND node = ?2 AND purse = ?3 AND slot > ?4 AND slot <= coalesce((
        SELECT slot FROM purse_steps
        WHERE grid = ?1 AND node = ?2 AND purse = ?3 AND slot > ?4
        ORDER BY slot LIMIT 1 OFFSET ?5 - 1
    ), 9223372036854775807)
    ORDER BY slot, signature
"""

_COLUMNS = "node, signature, number, slot, at, purse, kind, amount, counterparty, run, job, error"
_ORDER = "slot, signature, node, number"
_BACKWARDS = "slot DESC, signature DESC, node DESC, number DESC"

_NODES = "SELECT DISTINCT node FROM runs WHERE grid = ? ORDER BY node"
_RUN = "SELECT run, job FROM runs WHERE run = ?"
_RUN_OF_JOB = "SELECT run, job FROM runs WHERE job = ? AND node = ? LIMIT 2"
_RUN_OF_SIGNATURE = "SELECT run, job FROM runs WHERE signature = ? AND node = ? LIMIT 2"


class SqliteMovements:
    """What is known of the nodes' money, in the database's file."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def progress(self, book: Book, purse: Purse) -> Progress:
        """Return how far the list of the purse's account is read."""
        key = (book.grid, book.node, purse.value)
        row = await self._database.read(lambda c: c.execute(_PROGRESS, key).fetchone())
        return Progress() if row is None else Progress(*row)

    async def note_listed(
        self, book: Book, purse: Purse, listed: Sequence[Listed], progress: Progress
    ) -> None:
        """Note transactions that are to be read, and how far the list is; both or neither."""
        key = (book.grid, book.node, purse.value)
        rows = [(*key, each.signature, each.slot) for each in listed]

        def change(connection: sqlite3.Connection) -> None:
            connection.executemany(_NOTE, rows)
            state = (progress.newest, progress.head, progress.cursor)
            connection.execute(_KEEP_PROGRESS, (*key, *state))

        await self._database.write(change)

    async def unread(self, book: Book, *, limit: int) -> tuple[Listed, ...]:
        """Return transactions that are to be read, those that were tried least often first."""
        query = (book.grid, book.node, limit)
        rows = await self._database.read(lambda c: c.execute(_UNREAD, query).fetchall())
        return tuple(Listed(Signature(signature), slot) for signature, slot in rows)

    async def note_failure(self, book: Book, signature: Signature) -> None:
        """Note that the transaction could not be read this time."""
        await self._write(_FAILED, book, signature)

    async def forget(self, book: Book, signature: Signature) -> None:
        """Strike the transaction from those to be read."""
        await self._write(_FORGET, book, signature)

    async def record(self, book: Book, reading: Reading) -> None:
        """Keep what was read, in place of what was read of it before."""
        grid, node, slot, signature = book.grid, book.node, reading.slot, reading.signature
        steps = [
            (grid, node, purse.value, slot, signature, change.before, change.after)
            for purse, change in reading.changes.items()
        ]

        def change(connection: sqlite3.Connection) -> None:
            for former in (_FORGET, _DROP_MOVEMENTS, _DROP_STEPS):
                connection.execute(former, (grid, node, signature))
            connection.executemany(_KEEP_STEP, steps)
            connection.executemany(_KEEP_MOVEMENT, [_row(grid, m) for m in reading.movements])

        await self._database.write(change)

    async def steps(self, book: Book, purse: Purse, *, after: int, limit: int) -> tuple[Step, ...]:
        """Return what moved the purse in the first slots after this one, whole slots only."""
        query = (book.grid, book.node, purse.value, after, limit)
        rows = await self._database.read(lambda c: c.execute(_STEPS, query).fetchall())
        return tuple(
            Step(slot, Signature(signature), Change(before, left))
            for slot, signature, before, left in rows
        )

    async def page(
        self, wanted: Wanted, *, limit: int, after: Movement | None = None
    ) -> tuple[Movement, ...]:
        """Return movements, the earliest first; those after one, when given."""
        query, values = _page_query(wanted, limit, after)
        rows = await self._database.read(lambda c: c.execute(query, values).fetchall())
        return tuple(map(_movement, rows))

    async def latest(self, wanted: Wanted, *, limit: int) -> tuple[Movement, ...]:
        """Return the latest movements, the earliest of them first."""
        where, bound = _where(wanted)
        query = f"SELECT {_COLUMNS} FROM movements WHERE {where} ORDER BY {_BACKWARDS} LIMIT ?"  # noqa: S608 - our names
        rows = await self._database.read(lambda c: c.execute(query, [*bound, limit]).fetchall())
        return tuple(map(_movement, reversed(rows)))

    async def sums(self, wanted: Wanted) -> tuple[Sum, ...]:
        """Return what each kind of movement brought into each purse, in a fixed order."""
        where, bound = _where(wanted)
        query = f"""
            SELECT purse, kind, count(*), sum(amount) FROM movements WHERE {where}
            GROUP BY purse, kind ORDER BY purse, kind
        """  # noqa: S608 - our names
        rows = await self._database.read(lambda c: c.execute(query, bound).fetchall())
        return tuple(Sum(Purse(purse), Kind(kind), *rest) for purse, kind, *rest in rows)

    async def _write(self, statement: str, book: Book, signature: Signature) -> None:
        key = (book.grid, book.node, signature)
        await self._database.write(lambda c: c.execute(statement, key))


class SqliteRunIndex:
    """Finds the run and job of movements among the recorded runs."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def matched(self, movements: Sequence[Movement]) -> tuple[Movement, ...]:
        """Return the movements with run and job where the history knows them."""
        return await self._database.read(lambda c: tuple(_matched(c, each) for each in movements))

    async def nodes(self, grid: str) -> tuple[NodeAddress, ...]:
        """Return who worked on the grid."""
        rows = await self._database.read(lambda c: c.execute(_NODES, (grid,)).fetchall())
        return tuple(NodeAddress(Address(node)) for (node,) in rows)


def _matched(connection: sqlite3.Connection, movement: Movement) -> Movement:
    if movement.run and movement.job:
        return movement
    found: list[tuple[str, str]] = []
    if movement.run:
        found = connection.execute(_RUN, (movement.run,)).fetchall()
    elif movement.job:
        found = connection.execute(_RUN_OF_JOB, (movement.job, movement.node)).fetchall()
    else:
        key = (movement.signature, movement.node)
        found = connection.execute(_RUN_OF_SIGNATURE, key).fetchall()
    if len(found) != 1:
        return movement
    ((run, job),) = found
    return replace(movement, run=RunAddress(Address(run)), job=JobAddress(Address(job)))


def _page_query(wanted: Wanted, limit: int, after: Movement | None) -> tuple[str, list[object]]:
    where, bound = _where(wanted)
    if after is not None:
        where += f" AND ({_ORDER}) > (?, ?, ?, ?)"
        bound += [after.slot, after.signature, after.node, after.number]
    query = f"SELECT {_COLUMNS} FROM movements WHERE {where} ORDER BY {_ORDER} LIMIT ?"  # noqa: S608 - our names
    return query, [*bound, limit]


def _where(wanted: Wanted) -> tuple[str, list[object]]:
    """Return the condition and its values: those are bound, only our own words are joined."""
    terms, bound = ["grid = ?"], list[object]((wanted.grid,))
    if wanted.nodes is not None:
        terms.append(f"node IN ({', '.join('?' for _ in wanted.nodes)})")
        bound += wanted.nodes
    if wanted.since is not None:
        terms.append("(at IS NULL OR at >= ?)")  # what has no time is never left out
        bound.append(wanted.since)
    return " AND ".join(terms), bound


def _row(grid: str, movement: Movement) -> tuple[object, ...]:
    return (
        grid,
        movement.slot,
        movement.signature,
        movement.node,
        movement.number,
        movement.at,
        movement.purse.value,
        movement.kind.value,
        movement.amount,
        movement.counterparty,
        movement.run,
        movement.job,
        movement.error,
    )


def _movement(row: tuple[Any, ...]) -> Movement:
    """Return the movement in a row, whose columns are STRICT."""
    node, signature, number, slot, at, purse, kind, *rest = row
    return Movement(node, signature, number, slot, at, Purse(purse), Kind(kind), *rest)
