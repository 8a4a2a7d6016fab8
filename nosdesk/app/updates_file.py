"""Where it is remembered which release was seen last, so that no older list is believed.

What is in the file is never trusted: what makes no sense is as if there were none.
"""

import os
from pathlib import Path

import msgspec

from nosdesk.domain.errors import HostUnfit
from nosdesk.domain.updates.offer import Memory

LONGEST = 8 * 1024


def read_memory(path: Path) -> Memory:
    """Return what was remembered; an empty memory where nothing sensible was."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)
    try:
        with os.fdopen(os.open(path, flags), "rb") as file:
            return msgspec.json.decode(file.read(LONGEST), type=Memory)
    except (OSError, msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
        return Memory()


def keep_memory(path: Path, memory: Memory) -> None:
    """Replace what was remembered, wholly or not at all; `HostUnfit` where the disk fails."""
    fresh = path.with_suffix(".new")
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0)
    try:
        with os.fdopen(os.open(fresh, flags, 0o600), "wb") as file:
            file.write(msgspec.json.encode(memory))
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except OSError as error:
        raise HostUnfit(
            f"{path} cannot be written: {error.strerror}.", "Check the disk, and its free room."
        ) from error
