"""The settings as one JSON file, replaced whole; what cannot be read of it is never fatal.

Several programs may change them at once: each does it in a turn of its own.
"""

import asyncio
import os
import stat
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec

from nosdesk.adapters.settings.turns import turn
from nosdesk.domain.errors import BadInput, HostUnfit
from nosdesk.domain.settings import (
    Read,
    Settings,
    for_elsewhere,
    plain,
    settings_from,
    with_own,
)

LONGEST = 64 * 1024
"""Bytes that a file of settings may have."""

_LATER = "Check the disk, and who owns the folder."


class SettingsFile:
    """Settings in this file; before values are lost that it could not read, a copy is kept."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = asyncio.Lock()

    async def load(self) -> Read:
        """Return the settings, the defaults where there is no file or none that can be read."""
        return await asyncio.to_thread(self._load)

    def load_at_once(self) -> Read:
        """Return what `load` does, for those who cannot wait; the file is small."""
        return self._load()

    async def change(self, how: Callable[[Settings], Settings]) -> Settings:
        """Replace the settings by what `how` makes of the latest."""
        async with self._lock:
            return await asyncio.to_thread(self._change, how)

    async def take_from(self, file: Path) -> Read:
        """Replace all settings by those of another file, but for what it does not hold of ours."""
        async with self._lock:
            return await asyncio.to_thread(self._take, file)

    async def give_to(self, file: Path) -> None:
        """Write all settings into another file, but for what may hold a key."""
        settings = (await self.load()).settings
        await asyncio.to_thread(_write, file, for_elsewhere(settings))

    def _load(self) -> Read:
        try:
            return _read(self._path)
        except FileNotFoundError:
            return Read()
        except BadInput as error:
            return Read(left_out=(error.title,))

    def _change(self, how: Callable[[Settings], Settings]) -> Settings:
        with _translated(self._path, "written"), turn(self._path):
            before = self._load()
            settings = how(before.settings)
            if before.left_out:
                _keep_copy(self._path)
            _write(self._path, plain(settings))
            return settings

    def _take(self, file: Path) -> Read:
        try:
            found = _read(file)
        except FileNotFoundError as error:
            raise BadInput(f"There is no file {file}.") from error
        return Read(self._change(lambda own: with_own(found.settings, own)), found.left_out)


def _read(path: Path) -> Read:
    try:
        raw = msgspec.json.decode(_bytes(path))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise BadInput(f"{path} is not readable as settings; it is no JSON.") from error
    if not isinstance(raw, dict):
        raise BadInput(f"{path} is not readable as settings; it has no values with names.")
    return settings_from(raw)


def _bytes(path: Path) -> bytes:
    """Return what is in the file; a pipe or a device is not waited for."""
    try:
        with os.fdopen(os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise BadInput(f"{path} is no plain file.")
            content = file.read(LONGEST + 1)
    except FileNotFoundError:
        raise
    except OSError as error:
        raise BadInput(f"{path} cannot be read: {error.strerror}.", _LATER) from error
    if len(content) > LONGEST:
        raise BadInput(f"{path} is too large for settings.")
    return content


def _write(path: Path, settings: dict[str, Any]) -> None:
    """Replace the file; it is there whole or not at all, also after a power cut."""
    text = msgspec.json.format(msgspec.json.encode(settings), indent=2) + b"\n"
    with _translated(path, "written"):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        number, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        draft = Path(name)
        try:
            with os.fdopen(number, "wb") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            draft.replace(path)
        finally:
            draft.unlink(missing_ok=True)


def _keep_copy(path: Path) -> None:
    """Keep what is there beside it, so that nothing a later version said is lost."""
    with _translated(path, "replaced"):
        path.replace(path.with_suffix(".old.json"))


@contextmanager
def _translated(path: Path, what: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise HostUnfit(f"{path} cannot be {what}: {error.strerror}.", _LATER) from error
