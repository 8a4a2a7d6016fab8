"""Telling nodes that work without a window (`nosdesk run`) to finish, from another program.

They heed a signal: the first lets them finish, a second one ends them at once. So it is written
down whom the first was sent, and somebody who asks twice ends nothing at once by mistake.
"""

import os
import signal
import sys
import time
from contextlib import suppress
from dataclasses import astuple

from nosdesk.adapters.docker.makers import MAKER_LABEL, is_dead, this_maker
from nosdesk.app.last_word import Heard, hear
from nosdesk.app.paths import Paths
from nosdesk.domain.errors import Unavailable

_LOOK_S = 0.1
_BETWEEN_S = 0.5
_LONGEST = 500


def end_run(paths: Paths, *, at_once: bool, within_s: float) -> bool | None:
    """Tell the nodes to end, and return whether they have in time; None: none work here.

    Raises `Unavailable` where they work and cannot be told.
    """
    heard = _heard(paths)
    if heard is None or not heard.is_alive:
        return None
    writer = heard.word.writer
    pid = _pid(writer)
    if pid is None and not heard.is_fresh:
        return None  # whether its writer lives cannot be told everywhere
    if pid is None:
        raise Unavailable(
            "Nodes work without a window, and cannot be told to end from here.",
            "Press Ctrl+C where 'nosdesk run' works: they finish what they have, and it ends.",
        )
    _tell(paths, writer, pid, at_once=at_once)
    return _has_ended(writer, within_s)


def _heard(paths: Paths) -> Heard | None:
    with suppress(Unavailable):
        return hear(paths.last_word, time.time())
    return None


def _pid(writer: str) -> int | None:
    """Return the number of that very process, None where it cannot be told for certain."""
    if sys.platform == "win32":
        return None  # a signal would end it there, and nothing would be finished
    theirs, ours = writer.split(" "), this_maker().label.split(" ")
    if len(theirs) != len(astuple(this_maker())) or theirs[:3] != ours[:3] or "-" in theirs:
        return None
    return int(theirs[3]) if theirs[3] != ours[3] else None


def _tell(paths: Paths, writer: str, pid: int, *, at_once: bool) -> None:
    was_told = _noted(paths) == writer
    if not was_told:
        with suppress(OSError):
            paths.told_to_end.write_text(writer, encoding="ascii")
        _signal(pid)
        if at_once:
            time.sleep(_BETWEEN_S)  # noqa: TID251 - two at the same time would count as one
    if at_once:
        _signal(pid)


def _signal(pid: int) -> None:
    try:
        os.kill(pid, signal.SIGTERM)
    except ProcessLookupError:
        return
    except OSError as error:
        raise Unavailable(
            f"The program with the number {pid} cannot be told to end: {error.strerror}.",
            "Ask who started it.",
        ) from error


def _noted(paths: Paths) -> str:
    try:
        with paths.told_to_end.open("rb") as file:
            return file.read(_LONGEST).decode("ascii", errors="replace")
    except OSError:
        return ""


def _has_ended(writer: str, within_s: float) -> bool:
    until = time.monotonic() + within_s
    while not (has_ended := is_dead({MAKER_LABEL: writer})) and time.monotonic() < until:
        time.sleep(_LOOK_S)  # noqa: TID251 - nothing else goes on in this program
    return has_ended
