"""Where it is remembered which release was seen last, so that no older list is believed.

What is in the file is never trusted: what makes no sense is as if there were none.
"""

from pathlib import Path

import msgspec

from nosdesk.app.small_file import read_small, replace_whole
from nosdesk.domain.errors import HostUnfit
from nosdesk.domain.updates.offer import Memory

LONGEST = 8 * 1024


def read_memory(path: Path) -> Memory:
    """Return what was remembered; an empty memory where nothing sensible was."""
    try:
        return msgspec.json.decode(read_small(path, LONGEST), type=Memory)
    except (OSError, msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
        return Memory()


def keep_memory(path: Path, memory: Memory) -> None:
    """Replace what was remembered, wholly or not at all; `HostUnfit` where the disk fails."""
    try:
        replace_whole(path, msgspec.json.encode(memory))
    except OSError as error:
        raise HostUnfit(
            f"{path} cannot be written: {error.strerror}.", "Check the disk, and its free room."
        ) from error
