"""Autostart on Linux desktops: an entry in the user's folder, which wins over the system's own.

Desktops switch an entry off by `Hidden` or `X-GNOME-Autostart-enabled` in it. So both are read, and
an entry counts only if what it starts is there.
"""

import asyncio
import os
import re
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

from nosdesk.domain.errors import HostUnfit

LONGEST = 64 * 1024
_GROUP = "[Desktop Entry]"
_RESERVED = '"`$\\'


def folders() -> tuple[Path, tuple[Path, ...]]:
    """Return the user's own folder of such entries, and the system's."""
    own = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    system = os.environ.get("XDG_CONFIG_DIRS") or "/etc/xdg"
    return own / "autostart", tuple(Path(each) / "autostart" for each in system.split(":") if each)


class XdgAutostart:
    """The entry of this name; `words` are what it starts."""

    def __init__(
        self, name: str, words: Sequence[str], own: Path, system: Sequence[Path] = ()
    ) -> None:
        self._words = tuple(words)
        self._file = own / f"{name}.desktop"
        self._systems = tuple(folder / f"{name}.desktop" for folder in system)

    async def is_on(self) -> bool:
        """Return whether the next session will start it."""
        return await asyncio.to_thread(self._is_on)

    async def switch(self, *, on: bool) -> None:
        """Write the entry, or take it away; one of the system's is hidden by one of our own."""
        try:
            await asyncio.to_thread(self._switch, on)
        except OSError as error:
            raise HostUnfit(
                f"{self._file} cannot be changed: {error.strerror}.",
                "Check who owns that folder.",
            ) from error

    def _is_on(self) -> bool:
        entry = next((e for e in map(_entry, (self._file, *self._systems)) if e is not None), None)
        return entry is not None and _is_active(entry)

    def _switch(self, on: bool) -> None:  # noqa: FBT001 - handed to a thread
        if on:
            _write(self._file, _text(self._words))
        elif any(each.exists() for each in self._systems):
            hidden = (_GROUP, "Type=Application", "Name=Nosdesk", "Hidden=true")
            _write(self._file, "\n".join(hidden) + "\n")
        else:
            self._file.unlink(missing_ok=True)


def _text(words: Sequence[str]) -> str:
    lines = (
        _GROUP,
        "Type=Application",
        "Version=1.5",
        "Name=Nosdesk",
        f"Exec={' '.join(map(_quoted, words))}",
        "Icon=org.nosdesk.Nosdesk",
        "Terminal=false",
        "X-GNOME-Autostart-enabled=true",
    )
    return "\n".join(lines) + "\n"


def _quoted(word: str) -> str:
    """Return the word as an entry has it: quoted for the command, then escaped for the file."""
    if not word.isprintable():
        raise HostUnfit(
            "The program lies in a folder whose name no list of programs can hold.",
            "Install it somewhere else.",
        )
    inside = "".join(f"\\{each}" if each in _RESERVED else each for each in word)
    is_plain = all(each.isalnum() or each in "/._-+=:,@" for each in word) and bool(word)
    quoted = word if is_plain else f'"{inside}"'
    return quoted.replace("\\", "\\\\").replace("%", "%%")


def _entry(path: Path) -> dict[str, str] | None:
    """Return the entry's keys; None where there is no such file, nothing in it where unreadable."""
    try:
        if not path.is_file():
            return None
        with path.open("rb") as file:
            text = file.read(LONGEST).decode(errors="replace")
    except OSError:
        return {}
    keys: dict[str, str] = {}
    is_ours = False
    for line in map(str.strip, text.splitlines()):
        if line.startswith("["):
            is_ours = line == _GROUP
        elif is_ours and "=" in line and not line.startswith("#"):
            key, _, value = line.partition("=")
            keys.setdefault(key.strip(), value.strip())
    return keys


def _is_active(entry: dict[str, str]) -> bool:
    if entry.get("Hidden") == "true" or entry.get("X-GNOME-Autostart-enabled") == "false":
        return False
    program = _program(entry.get("Exec", ""))
    return bool(program) and shutil.which(program) is not None


def _program(command: str) -> str:
    """Return what the entry starts, nothing where that cannot be read."""
    command = command.replace("\\\\", "\\").strip()
    if command.startswith('"'):
        found = re.match(r'"((?:[^"\\]|\\.)*)"', command)
        program = re.sub(r"\\(.)", r"\1", found[1]) if found else ""
    else:
        program = command.split(" ")[0]
    return program.replace("%%", "%")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    number, name = tempfile.mkstemp(prefix=".nosdesk-", dir=path.parent)
    draft = Path(name)
    try:
        with os.fdopen(number, "w", encoding="utf-8") as file:
            file.write(text)
        draft.chmod(0o644)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
