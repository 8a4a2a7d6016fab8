"""Where the set-up keeps how far it is, so that it goes on there after a restart.

What is in the file is never trusted: what makes no sense is as if there were none.
"""

from pathlib import Path

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


def _is_sensible(kept: SettingUp) -> bool:
    if kept.step not in steps_of(kept.where):
        return False
    if (kept.where is Where.GRID) is not bool(kept.grid):
        return False
    texts = (kept.account, kept.email, kept.discord, kept.grid, *kept.left_off)
    return len(kept.left_off) <= _MOST_GPUS and all(len(each) <= _LONGEST_TEXT for each in texts)
