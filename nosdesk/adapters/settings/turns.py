"""Turns between programs: who reads and then writes a file of settings does so alone."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from nosdesk.domain.errors import HostUnfit

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


WITHIN_S = 5.0
"""A turn takes a moment; who has it for longer hangs."""

_LOOK_S = 0.02


@contextmanager
def turn(path: Path, *, within_s: float = WITHIN_S) -> Iterator[None]:
    """Have the file for oneself for as long as the block lasts; blocks its thread until then.

    The system ends a turn with the program, however that ends. Raises `HostUnfit` when nobody
    lets go of it in time, `OSError` where there can be no such file.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle = os.open(path.with_name(f".{path.name}.lock"), os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _wait(handle, time.monotonic() + within_s)
        yield
    finally:
        os.close(handle)


def _wait(handle: int, until: float) -> None:
    while True:
        try:
            _take(handle)
        except OSError as error:
            if time.monotonic() > until:
                raise HostUnfit(
                    "Another program is changing the settings and does not come to an end.",
                    "Try again in a moment.",
                ) from error
        else:
            return
        time.sleep(_LOOK_S)  # noqa: TID251 - in a thread of its own
