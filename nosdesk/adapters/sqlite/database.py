"""The one file that holds journal and history, its one connection, and the connection's thread.

A node keeps the file to itself: it holds an exclusive transaction on a second, empty file
beside it (`journal.db.lock`), which the system ends with the process, however it ends. So a
second node is told so at once, while programs that only read (`nosdesk history`) open the
file without that lock and read beside the node. So do programs that write what is anybody's to
write, such as the user's choices.
"""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from nosdesk.adapters.sqlite.failures import BROKEN, primary_code, translated
from nosdesk.adapters.sqlite.schema import is_outdated, migrate, migrations
from nosdesk.aio.threads import OneThread
from nosdesk.domain.errors import Unavailable

T = TypeVar("T")

_BUSY_MS = 5_000  # for a reader's checkpoint or a virus scanner; never for a second node


class Database:
    """Opened with `async with`; every call runs on the file's own thread, one after another.

    `moved_aside` is where a damaged file was kept when a new one had to be begun, else None.
    With `read_only` or `is_guest` it is opened beside a node that has it; a guest may write.
    """

    def __init__(self, path: Path, *, read_only: bool = False, is_guest: bool = False) -> None:
        self.path = path
        self.moved_aside: Path | None = None
        self._read_only = read_only
        self._is_guest = is_guest
        self._thread = OneThread(path.stem)
        self._opened: list[sqlite3.Connection] = []

    async def __aenter__(self) -> Self:
        try:
            await self._thread.run(self._open)
        except BaseException:
            await self._close()
            raise
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._close()

    async def read(self, query: Callable[[sqlite3.Connection], T]) -> T:
        """Return what the query returns."""
        return await self._thread.run(lambda: self._query(query))

    async def write(self, change: Callable[[sqlite3.Connection], T]) -> T:
        """Return what the change returns once it is on the disk; all of it or nothing."""
        return await self._thread.run(lambda: self._query(lambda c: _in_transaction(c, change)))

    def _query(self, query: Callable[[sqlite3.Connection], T]) -> T:
        with translated(self.path):
            return query(self._opened[-1])

    def _open(self) -> None:
        with translated(self.path):
            if self._read_only:
                self._open_to_read()
            elif self._is_guest:
                self._open_as_guest()
            else:
                self._open_to_write()

    def _open_to_read(self) -> None:
        reader = _reader(self.path)
        self._opened.append(reader)
        if is_outdated(reader, migrations()):
            self._close_all()
            self._open_to_write()
            self._close_all()
            self._opened.append(_reader(self.path))

    def _open_as_guest(self) -> None:
        if not self.path.exists() or _is_of_before(self.path):
            self._open_to_write()
            self._close_all()
        self._opened.append(_writer(self.path))
        migrate(self._opened[-1], self.path, migrations())  # nothing is due: it may be too new

    def _open_to_write(self) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        _keep_private(self.path)
        self._opened.append(_lock(self.path))
        if not _is_sound(self.path):
            self.moved_aside = _move_aside(self.path)
            _keep_private(self.path)
        connection = _writer(self.path)
        self._opened.append(connection)
        migrate(connection, self.path, migrations())

    async def _close(self) -> None:
        await self._thread.run(self._close_all)
        self._thread.close()

    def _close_all(self) -> None:
        while self._opened:
            self._opened.pop().close()


def _keep_private(path: Path) -> None:
    """Make the file and its lock for their owner's eyes alone: it holds what posters wrote.

    SQLite makes `-wal` and `-shm` with the file's own mode. A file that exists is never opened
    here: closing it would drop the locks that this process holds on it.
    """
    for name in (path.name, f"{path.name}.lock"):
        with suppress(FileExistsError):
            os.close(os.open(path.with_name(name), os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    for ending in ("", ".lock", "-wal", "-shm"):
        with suppress(FileNotFoundError):
            path.with_name(path.name + ending).chmod(0o600)


def _writer(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None, timeout=_BUSY_MS / 1000)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def _reader(path: Path) -> sqlite3.Connection:
    if not path.exists():
        raise Unavailable("Nothing has been recorded on this computer yet.", "Run a node first.")
    uri = f"{path.absolute().as_uri()}?mode=ro"
    return sqlite3.connect(uri, uri=True, isolation_level=None, timeout=_BUSY_MS / 1000)


def _is_of_before(path: Path) -> bool:
    with closing(_reader(path)) as reader:
        return is_outdated(reader, migrations())


def _lock(path: Path) -> sqlite3.Connection:
    lock = sqlite3.connect(path.with_name(f"{path.name}.lock"), isolation_level=None, timeout=0)
    try:
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        lock.close()
        if primary_code(error) != sqlite3.SQLITE_BUSY:
            raise
        raise Unavailable(
            f"Another Nosdesk is using {path.parent}.",
            "Stop that one first, or give this one a folder of its own (NOSDESK_HOME).",
        ) from error
    return lock


def _is_sound(path: Path) -> bool:
    if not path.exists():
        return True
    connection = sqlite3.connect(path, isolation_level=None, timeout=_BUSY_MS / 1000)
    try:
        rows = connection.execute("PRAGMA quick_check(1)").fetchall()
    except sqlite3.DatabaseError as error:
        if primary_code(error) not in BROKEN:
            raise
        return False
    finally:
        connection.close()
    return rows == [("ok",)]


def _move_aside(path: Path) -> Path:
    number = 1
    while (kept := path.with_name(f"{path.stem}.broken-{number}{path.suffix}")).exists():
        number += 1
    for ending in ("", "-wal", "-shm"):
        part = path.with_name(path.name + ending)
        if part.exists():
            part.rename(kept.with_name(kept.name + ending))
    return kept


def _in_transaction(connection: sqlite3.Connection, change: Callable[[sqlite3.Connection], T]) -> T:
    connection.execute("BEGIN IMMEDIATE")
    try:
        answer = change(connection)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    return answer
