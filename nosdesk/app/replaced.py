"""What becomes of the running program when another version takes its place: it starts anew.

The system's packages replace its files; a user's own installation puts a version beside it, and
says that the next start is that one.

It does so between two jobs, so that what is read late, such as pictures and the style sheet, is not
another version's for long. Its modules stay its own (`app/frozen.py`).
"""

import asyncio
import sys
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path

from nosdesk.app.frozen import is_frozen
from nosdesk.app.installed import Installed, where_installed

LOOK_EVERY_S = 30.0
SETTLED_S = 60.0
"""An upgrade replaces one file after another; by then it is over."""

Mark = tuple[int, int, int]


async def start_anew_when_replaced(
    replaced: "Replaced",
    tell: Callable[[], None],
    at_rest: Callable[[], AbstractAsyncContextManager[None]],
    restart: Callable[[], None],
) -> None:
    """Wait until the program is replaced, tell it, let the nodes finish their jobs, and restart.

    A program that is gone by then, or just being replaced again, is waited for with nodes at work.
    """
    await replaced.watch()
    tell()
    while True:
        async with at_rest():
            if replaced.is_so():
                restart()
                return
        await replaced.watch()


class Replaced:
    """Notices that another program is where this one was started from, or another version is."""

    def __init__(
        self,
        program: Path | None = None,
        *,
        installed: Installed | None = None,
        look_every_s: float = LOOK_EVERY_S,
        settled_s: float = SETTLED_S,
    ) -> None:
        self._program = program or (Path(sys.executable) if is_frozen() else None)
        self._look_every_s, self._settled_s = look_every_s, settled_s
        self._installed = installed or where_installed()
        self._first = _mark(self._program)
        self._first_current = self._installed.current

    async def watch(self) -> None:
        """Return once it is so, and has been for a while; never where it runs from source."""
        while True:
            while not self.is_so():  # noqa: ASYNC110 - nothing tells of it
                await asyncio.sleep(self._look_every_s)
            await asyncio.sleep(self._settled_s)
            if self.is_so():
                return

    def is_so(self) -> bool:
        """Look now; while nothing is at the place an upgrade is under way, or it was removed."""
        if _mark(self._program) not in (None, self._first):
            return True
        return self._installed.current not in (None, self._first_current)


def _mark(program: Path | None) -> Mark | None:
    """Return what tells one file from another in its place, None where there is none."""
    if program is None:
        return None
    try:
        facts = program.stat()
    except OSError:
        return None
    return facts.st_dev, facts.st_ino, facts.st_mtime_ns
