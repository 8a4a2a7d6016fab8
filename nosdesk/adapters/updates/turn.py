"""Turns between programs of one user: one at a time fetches and installs a new version.

The system ends a turn with the program that has it, however that ends.
"""

import asyncio
import os
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from nosdesk.aio.file_lock import took_lock
from nosdesk.domain.errors import HostUnfit

_LOOK_S = 0.25


@asynccontextmanager
async def turn(
    folder: Path, on_wait: Callable[[], None], *, look_every_s: float = _LOOK_S
) -> AsyncGenerator[None]:
    """Have the folder of updates for oneself while the block lasts, however long that takes.

    `on_wait` is called once where another program has it. Raises `HostUnfit` where there can be no
    file for it; a disk that knows no locks gives turns to everybody.
    """
    handle = _open(folder.with_name(f".{folder.name}.lock"))
    try:
        if not _is_taken(handle):
            on_wait()
            while not _is_taken(handle):  # noqa: ASYNC110 - no program tells another of it
                await asyncio.sleep(look_every_s)
        yield
    finally:
        os.close(handle)


def _open(path: Path) -> int:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        return os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
    except OSError as error:
        raise HostUnfit(
            f"{path} cannot be written: {error.strerror}.", "Check the disk, and its free room."
        ) from error


def _is_taken(handle: int) -> bool:
    """Tell whether the turn is ours now."""
    try:
        return took_lock(handle)
    except OSError:
        return True
