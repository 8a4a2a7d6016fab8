"""Where the set-up keeps how far it is, so that it goes on there after a restart.

What is in the file is never trusted: what makes no sense is as if there were none.
"""

import os
from pathlib import Path

import msgspec

from nosdesk.domain.errors import Unavailable
from nosdesk.domain.setting_up import SettingUp, Where, steps_of

LONGEST = 64 * 1024
_MOST_GPUS = 64
_LONGEST_TEXT = 400


def read_setting_up(path: Path) -> SettingUp | None:
    """Return how far the set-up was; None where nothing sensible was kept."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)
    try:
        with os.fdopen(os.open(path, flags), "rb") as file:
            text = file.read(LONGEST + 1)
        kept = msgspec.json.decode(text, type=SettingUp)
    except (OSError, msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
        return None
    return kept if len(text) <= LONGEST and _is_sensible(kept) else None


def keep_setting_up(path: Path, setting_up: SettingUp) -> None:
    """Replace what was kept, wholly or not at all; `Unavailable` where the disk takes nothing."""
    fresh = path.with_suffix(".new")
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0)
    try:
        with os.fdopen(os.open(fresh, flags, 0o600), "wb") as file:
            file.write(msgspec.json.encode(setting_up))
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except OSError as error:
        raise Unavailable(
            f"How far the set-up is cannot be kept in {path}: {error.strerror}.",
            "Make room on the disk, or mend that folder. The set-up goes on meanwhile.",
        ) from error


def _is_sensible(kept: SettingUp) -> bool:
    if kept.step not in steps_of(kept.where):
        return False
    if (kept.where is Where.GRID) is not bool(kept.grid):
        return False
    texts = (kept.account, kept.email, kept.discord, kept.grid, *kept.left_off)
    return len(kept.left_off) <= _MOST_GPUS and all(len(each) <= _LONGEST_TEXT for each in texts)
