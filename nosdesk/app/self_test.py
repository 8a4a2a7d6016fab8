"""Whether this program is whole: every part of it is opened once, in a folder that is thrown away.

It is for those who made or installed it, and for whoever helps its user. Nothing of the user's is
read or changed, and no network is asked.
"""

import asyncio
import logging
import os
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from importlib import import_module
from pathlib import Path

from msgspec import Struct

from nosdesk.app import self_test_parts as parts
from nosdesk.app.self_test_parts import Failed, Note
from nosdesk.domain.errors import NodeError

LIMIT_S = 120.0
"""How long one part may take; the slow PC of a user takes a tenth of that."""

_log = logging.getLogger(__name__)


class Result(StrEnum):
    """How one part is; a note says something that is no fault of the program."""

    OK = "ok"
    NOTE = "note"
    FAILED = "failed"


class Finding(Struct, frozen=True):
    """What was found of one part, and how long it took."""

    part: str
    result: Result
    text: str
    seconds: float


Check = Callable[[Path], Awaitable[str]]
"""Looks at one part, given a folder for it, and says what it found; raises `Failed` or `Note`."""

Tell = Callable[[Finding], object]

_PARTS: tuple[tuple[str, Check], ...] = (
    ("files", parts.check_files),
    ("modules", parts.check_modules),
    ("children", parts.check_children),
    ("journal", parts.check_journal),
    ("keyring", parts.check_keyring),
    ("ledger", parts.check_ledger),
    ("job", parts.check_job),
)


_WINDOW = "nosdesk.app.self_test_window"


def self_test(tell: Tell) -> bool:
    """Look at every part, tell of each, and return whether none failed."""
    with _thrown_away() as folder:
        is_sound = asyncio.run(_all_sound(_PARTS, folder, tell))
        return _is_window_sound(folder, tell) and is_sound


def _is_window_sound(folder: Path, tell: Tell) -> bool:
    """Look at what needs Qt, which may lack a library of the system."""
    if not asyncio.run(_all_sound((("window", _check_window),), folder, tell)):
        return False
    window = import_module(_WINDOW)
    seen = (
        ("pages", window.check_pages),
        ("set-up", window.check_set_up),
        ("languages", window.check_languages),
    )
    return bool(window.with_window(lambda: _all_sound(seen, folder, tell)))


async def _check_window(_: Path) -> str:
    import_module(_WINDOW)
    return "Qt and all pages are read in"


async def _all_sound(checks: Sequence[tuple[str, Check]], folder: Path, tell: Tell) -> bool:
    is_sound = True
    for part, check in checks:
        begun = time.monotonic()
        result, text = await _looked(check, folder)
        tell(Finding(part, result, text, round(time.monotonic() - begun, 2)))
        is_sound = is_sound and result is not Result.FAILED
    return is_sound


async def _looked(check: Check, folder: Path) -> tuple[Result, str]:
    try:
        async with asyncio.timeout(LIMIT_S):
            return Result.OK, await check(folder)
    except Note as note:
        return Result.NOTE, str(note)
    except (Failed, NodeError) as error:
        return Result.FAILED, str(error)
    except TimeoutError:
        return Result.FAILED, f"It took longer than {LIMIT_S:.0f} seconds."
    except Exception as error:  # noqa: BLE001 - whatever is broken is to be told, and the rest looked at
        _log.exception("A part of the program is broken.")
        return Result.FAILED, f"{type(error).__name__}: {error}"


@contextmanager
def _thrown_away() -> Iterator[Path]:
    """Give a folder in the place of the user's, and no screen, for as long as the block lasts."""
    with tempfile.TemporaryDirectory(prefix="nosdesk-self-test-") as name:
        instead = {"NOSDESK_HOME": name, "QT_QPA_PLATFORM": "offscreen"}
        former = {each: os.environ.get(each) for each in instead}
        os.environ.update(instead)
        try:
            yield Path(name)
        finally:
            for each, value in former.items():
                os.environ.pop(each)
                if value is not None:
                    os.environ[each] = value
