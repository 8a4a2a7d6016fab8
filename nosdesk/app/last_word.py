"""The file in which the running program says how its nodes are, and who reads it.

It is replaced whole, at most once a second, and also when nothing changed, so that its age tells
whether whoever wrote it still does; it goes when that one ends. The writer is named by its number
and its beginning, so a number that is used anew is no mistake.
"""

import asyncio
import logging
import os
import stat
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from nosdesk.adapters.docker.makers import MAKER_LABEL, is_dead, this_maker
from nosdesk.aio.clock import SystemClock
from nosdesk.aio.state import State
from nosdesk.aio.threads import OneThread
from nosdesk.app.grids import Grid
from nosdesk.app.paths import Paths
from nosdesk.app.small_file import replace_whole
from nosdesk.domain.errors import Unavailable
from nosdesk.node.last_word import (
    FRESH_S,
    LONGEST,
    VERSION,
    LastWord,
    decoded,
    elsewhere_of,
    encoded,
    nodes_of,
)
from nosdesk.node.rig_picture import RigPicture
from nosdesk.ports.clock import Clock

AT_MOST_EVERY_S = 1.0
HEARTBEAT_S = 5.0

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Heard:
    """The last word, how old it is, and whether its writer lives; `is_fresh` needs both."""

    word: LastWord
    age_s: float
    is_alive: bool

    @property
    def is_fresh(self) -> bool:
        """Whether what was said can be taken for what is."""
        return self.is_alive and abs(self.age_s) <= FRESH_S


@asynccontextmanager
async def published(
    picture: State[RigPicture], grid: Grid, paths: Paths, clock: Clock | None = None
) -> AsyncGenerator[None]:
    """Write down how the nodes are for as long as the block lasts."""
    writing = _Writing(picture, grid, paths.last_word, clock or SystemClock())
    thread = OneThread("last-word")
    try:
        async with asyncio.TaskGroup() as group:
            task = group.create_task(writing.go_on(thread))
            try:
                yield
            finally:
                task.cancel()
    finally:
        with suppress(OSError):
            await thread.run(writing.take_away)
        thread.close()


def hear(path: Path, now: float) -> Heard | None:
    """Return what was said last, None where nobody said anything.

    Raises `Unavailable` when the file cannot be made sense of. It may take a moment.
    """
    text = _read(path)
    if text is None:
        return None
    word = decoded(text)
    is_alive = not is_dead({MAKER_LABEL: word.writer})
    return Heard(word, now - word.at, is_alive)


class _Writing:
    """Writes the picture whenever it changed, and now and then when it did not."""

    def __init__(self, picture: State[RigPicture], grid: Grid, path: Path, clock: Clock) -> None:
        self._picture = picture
        self._grid = grid
        self._path = path
        self._clock = clock
        self._changed = asyncio.Event()
        self._writer = this_maker()
        self._has_told = False

    async def go_on(self, thread: OneThread) -> None:
        unsubscribe = self._picture.subscribe(lambda _: self._changed.set())
        try:
            while True:
                self._changed.clear()
                text = encoded(self._word())
                await thread.run(lambda text=text: self._write(text))  # type: ignore[misc]
                await self._clock.sleep(AT_MOST_EVERY_S)
                with suppress(TimeoutError):
                    async with asyncio.timeout(HEARTBEAT_S - AT_MOST_EVERY_S):
                        await self._changed.wait()
        finally:
            unsubscribe()

    def take_away(self) -> None:
        """Remove the file unless another program has put its own there since."""
        text = _read_quietly(self._path)
        if text is not None and text.writer == self._writer.label:
            self._path.unlink(missing_ok=True)

    def _word(self) -> LastWord:
        nodes = nodes_of(self._picture.value, self._grid.market_names)
        writer = self._writer
        return LastWord(
            VERSION, self._grid.name, os.getpid(), writer.label, self._clock.now(), nodes,
            elsewhere_of(self._picture.value),
        )  # fmt: skip

    def _write(self, text: bytes) -> None:
        """Replace the file; a disk that takes nothing is told of once, and holds up nobody."""
        try:
            replace_whole(self._path, text, survives_power_cut=False)
        except OSError as error:
            if not self._has_told:
                _log.warning("%s cannot be written: %s", self._path, error.strerror)
            self._has_told = True


def _read_quietly(path: Path) -> LastWord | None:
    with suppress(Unavailable):
        text = _read(path)
        return None if text is None else decoded(text)
    return None


def _read(path: Path) -> bytes | None:
    """Return what is in the file, however it came there; a pipe or a device is not waited for."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)
    try:
        with os.fdopen(os.open(path, flags), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise Unavailable(f"{path} is no plain file.", "Remove it.")
            text = file.read(LONGEST + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise Unavailable(f"{path} cannot be read: {error.strerror}.", "Remove it.") from error
    if len(text) > LONGEST:
        raise Unavailable(f"{path} is too large to be what Nosdesk said.", "Remove it.")
    return text
