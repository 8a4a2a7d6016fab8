"""Numbered migrations: how a file of any earlier version becomes one of this version.

Each is a file in `migrations/`, applied in one transaction together with its number, which
the file itself keeps (`user_version`). A file that holds data is copied first.
"""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from nosdesk.domain.errors import BadInput


@dataclass(frozen=True, slots=True)
class Migration:
    """One step from the version before it."""

    version: int
    sql: str


def migrations() -> tuple[Migration, ...]:
    """Return every migration, in order."""
    folder = files("nosdesk.adapters.sqlite") / "migrations"
    steps = (
        Migration(int(file.name[:4]), file.read_text(encoding="utf-8"))
        for file in folder.iterdir()
        if file.name.endswith(".sql")
    )
    return tuple(sorted(steps, key=lambda step: step.version))


def migrate(connection: sqlite3.Connection, path: Path, steps: tuple[Migration, ...]) -> None:
    """Bring the file up to date; `BadInput` when it is newer than this program."""
    version = _version(connection)
    if version > steps[-1].version:
        raise BadInput(
            f"{path.name} was written by a newer Nosdesk.",
            "Update Nosdesk; the file has been left as it is.",
        )
    due = [step for step in steps if step.version > version]
    if due and version:
        _copy(connection, path.with_name(f"{path.stem}.v{version}{path.suffix}"))
    for step in due:
        _apply(connection, step)


def is_outdated(connection: sqlite3.Connection, steps: tuple[Migration, ...]) -> bool:
    """Tell whether an earlier program left the file and none has brought it up to date since."""
    return _version(connection) < steps[-1].version


def _version(connection: sqlite3.Connection) -> int:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def _copy(connection: sqlite3.Connection, target: Path) -> None:
    with closing(sqlite3.connect(target)) as copy:
        connection.backup(copy)


def _apply(connection: sqlite3.Connection, step: Migration) -> None:
    try:
        connection.executescript(
            f"BEGIN IMMEDIATE; {step.sql} PRAGMA user_version = {step.version}; COMMIT;"
        )
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
