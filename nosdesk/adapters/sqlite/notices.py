"""What the user was told, in SQLite."""

import sqlite3

from nosdesk.adapters.sqlite.database import Database
from nosdesk.domain.notices.notice import LASTING, Kind, Notice
from nosdesk.ports.notices import KEPT

_COLUMNS = "kind, subject, at, name, detail, amount, over_at"
_RECORD = f"INSERT OR REPLACE INTO notices ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)"  # noqa: S608 - our names
_TRIM = """
    DELETE FROM notices WHERE at < (SELECT at FROM notices ORDER BY at DESC LIMIT 1 OFFSET ? - 1)
"""
_RECENT = f"SELECT {_COLUMNS} FROM notices ORDER BY at DESC, kind, subject LIMIT ?"  # noqa: S608 - our names
_OPEN = f"SELECT {_COLUMNS} FROM notices WHERE over_at IS NULL ORDER BY at"  # noqa: S608 - our names

_KINDS = {kind.value: kind for kind in Kind}
_Row = tuple[str, str, float, str, str, int, float | None]


class SqliteNotices:
    """Notices in the database's file."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def record(self, notice: Notice) -> None:
        """Keep the notice, in place of the same one before it was over; let the oldest go."""
        row = (
            notice.kind.value, notice.subject, notice.at, notice.name, notice.detail,
            notice.amount, notice.over_at,
        )  # fmt: skip

        def change(connection: sqlite3.Connection) -> None:
            connection.execute(_RECORD, row)
            connection.execute(_TRIM, (KEPT,))

        await self._database.write(change)

    async def recent(self, *, limit: int) -> tuple[Notice, ...]:
        """Return the latest notices, newest first; a later program's kinds are left out."""
        rows = await self._database.read(lambda c: c.execute(_RECENT, (limit,)).fetchall())
        return tuple(notice for row in rows if (notice := _notice(row)) is not None)

    async def open_ones(self) -> tuple[Notice, ...]:
        """Return the lasting ones whose end was never told, the latest of each subject and kind."""
        rows = await self._database.read(lambda c: c.execute(_OPEN).fetchall())
        notices = [notice for row in rows if (notice := _notice(row)) is not None]
        return tuple({(n.subject, n.kind): n for n in notices if n.kind in LASTING}.values())


def _notice(row: _Row) -> Notice | None:
    kind, subject, at, name, detail, amount, over_at = row
    known = _KINDS.get(kind)
    if known is None:
        return None
    return Notice(known, at, subject, name, detail, amount, over_at)
