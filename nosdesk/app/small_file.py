"""Small files of ours, which another program may look at while they change."""

import os
from pathlib import Path


def read_small(path: Path, longest: int) -> bytes:
    """Return what is in the file, cut after `longest` bytes; a pipe is not waited for.

    Raises `OSError`.
    """
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)
    with os.fdopen(os.open(path, flags), "rb") as file:
        return file.read(longest)


def replace_whole(path: Path, content: bytes, *, survives_power_cut: bool = True) -> None:
    """Replace what is in the file, wholly or not at all; only its owner may read it.

    Raises `OSError`.
    """
    fresh = path.with_suffix(".new")
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0)
    with os.fdopen(os.open(fresh, flags, 0o600), "wb") as file:
        file.write(content)
        if survives_power_cut:
            file.flush()
            os.fsync(file.fileno())
    fresh.replace(path)
