"""Turns between programs: who reads and then writes a file of settings does so alone."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from nosdesk.aio.file_lock import took_lock
from nosdesk.domain.errors import HostUnfit

WITHIN_S = 5.0
"""A turn takes a moment; who has it for longer hangs."""

_LOOK_S = 0.02


@contextmanager
def turn(path: Path, *, within_s: float = WITHIN_S) -> Iterator[None]:
    """Have the file for oneself for as long as the block lasts; blocks its thread until then.

    The system ends a turn with the program, however that ends. Raises `HostUnfit` when nobody
    lets go of it in time, `OSError` where there can be no such file, or no locks.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle = os.open(path.with_name(f".{path.name}.lock"), os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _wait(handle, time.monotonic() + within_s)
        yield
    finally:
        os.close(handle)


def _wait(handle: int, until: float) -> None:
    while not took_lock(handle):
        if time.monotonic() > until:
            raise HostUnfit(
                "Another program is changing the settings and does not come to an end.",
                "Try again in a moment.",
            )
        time.sleep(_LOOK_S)  # noqa: TID251 - in a thread of its own
