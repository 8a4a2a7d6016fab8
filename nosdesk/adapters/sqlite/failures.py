"""Errors of SQLite and the file system, translated once.

What the user's machine lacks becomes a sentence and a remedy; the rest is our own mistake.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from nosdesk.domain.errors import BugError, HostUnfit, NodeError, Unavailable

BROKEN = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def primary_code(error: sqlite3.Error) -> int:
    """Return SQLite's result code without its details; 0 when the error has none."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Raise errors about the file as ours."""
    try:
        yield
    except OSError as error:
        raise _not_writable(path) from error
    except sqlite3.Error as error:
        known = _known(primary_code(error), path)
        if known is None:
            raise BugError(f"SQLite rejected what we asked of {path.name}: {error}") from error
        raise known from error


def _not_writable(path: Path) -> HostUnfit:
    return HostUnfit(f"{path} cannot be opened for writing.", "Check who owns its folder.")


def _known(code: int, path: Path) -> NodeError | None:
    match code:
        case sqlite3.SQLITE_FULL:
            return HostUnfit(
                f"The disk is full: {path.name} cannot be written.", "Free some disk space."
            )
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM | sqlite3.SQLITE_CANTOPEN:
            return HostUnfit(f"{path} cannot be opened for writing.", "Check who owns its folder.")
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return Unavailable(f"{path.name} is busy.", "Close other programs that have it open.")
        case sqlite3.SQLITE_IOERR:
            return HostUnfit(f"Reading or writing {path.name} failed.", "Check the disk.")
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return HostUnfit(
                f"{path.name} is damaged.",
                "Restart Nosdesk: it keeps the damaged file and begins a new one.",
            )
        case _:
            return None
