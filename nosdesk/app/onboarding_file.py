"""Where the set-up keeps how far it is, so that it goes on there after a restart.

What is in the file is never trusted: what makes no sense is as if there were none.
"""

import asyncio
from collections.abc import Callable
from pathlib import Path
from threading import Lock

import msgspec

from nosdesk.app.small_file import read_small, replace_whole
from nosdesk.domain.errors import Unavailable
from nosdesk.domain.setting_up import SettingUp, Where, steps_of

LONGEST = 64 * 1024
_MOST_GPUS = 64
_LONGEST_TEXT = 400


def read_setting_up(path: Path) -> SettingUp | None:
    """Return how far the set-up was; None where nothing sensible was kept."""
    try:
        text = read_small(path, LONGEST + 1)
        kept = msgspec.json.decode(text, type=SettingUp)
    except (OSError, msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
        return None
    return kept if len(text) <= LONGEST and _is_sensible(kept) else None


def keep_setting_up(path: Path, setting_up: SettingUp) -> None:
    """Replace what was kept, wholly or not at all; `Unavailable` where the disk takes nothing."""
    try:
        replace_whole(path, msgspec.json.encode(setting_up))
    except OSError as error:
        raise Unavailable(
            f"How far the set-up is cannot be kept in {path}: {error.strerror}.",
            "Make room on the disk, or mend that folder. The set-up goes on meanwhile.",
        ) from error


class SetUpFile:
    """The file of one set-up, written off the loop: a disk that is slow holds up nobody.

    What was given last stands in it. `on_outcome` is told why it does not, in words, and with an
    empty text that it does.
    """

    def __init__(self, path: Path, on_outcome: Callable[[str], None]) -> None:
        self._path = path
        self._on_outcome = on_outcome
        self._latest = SettingUp()
        self._turn = Lock()
        self._writing: set[asyncio.Future[str]] = set()

    def keep(self, setting_up: SettingUp) -> None:
        """Begin to replace what was kept; where no loop runs, it is done at once."""
        self._latest = setting_up
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            self._on_outcome(self._write())
            return
        writing = loop.run_in_executor(None, self._write)
        self._writing.add(writing)
        writing.add_done_callback(self._written)

    async def kept(self) -> None:
        """Return once what was given survives a power cut, or was told not to."""
        while self._writing:
            await asyncio.wait(tuple(self._writing))

    def _write(self) -> str:
        with self._turn:  # whose turn comes last writes the latest, however threads are served
            try:
                keep_setting_up(self._path, self._latest)
            except Unavailable as error:
                return str(error)
        return ""

    def _written(self, writing: "asyncio.Future[str]") -> None:
        self._writing.discard(writing)
        if not writing.cancelled():
            self._on_outcome(writing.result())


def _is_sensible(kept: SettingUp) -> bool:
    if kept.step not in steps_of(kept.where):
        return False
    if (kept.where is Where.GRID) is not bool(kept.grid):
        return False
    texts = (kept.account, kept.email, kept.discord, kept.grid, *kept.left_off)
    return len(kept.left_off) <= _MOST_GPUS and all(len(each) <= _LONGEST_TEXT for each in texts)
