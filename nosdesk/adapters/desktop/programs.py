"""Which programs run, by psutil; those in containers are left out.

A name is asked for only twice: when its program is new, and once more at the next look, for a
program is often begun as a copy of its parent. Every twelfth look asks for all again, so that a
program that became another, or a number that was given anew, is known within a minute or so.
"""

import sys
from collections.abc import Iterable
from dataclasses import dataclass, replace

import psutil  # type: ignore[import-untyped]  # its authors ship no types

from nosdesk.adapters.desktop.containers import is_in_container

_ALL_AGAIN_AFTER = 12
_TIMES_ASKED = 2


@dataclass(frozen=True, slots=True)
class _Known:
    """What was learnt of a program, and in how many looks; no name when it is none of the PC's."""

    name: str | None
    looks: int


class Programs:
    """The programs of this PC, remembered from one look to the next."""

    def __init__(self) -> None:
        self._known: dict[int, _Known] = {}
        self._looks = 0

    def running(self) -> frozenset[str] | None:
        """Return the names of all programs that run now."""
        try:
            pids = psutil.pids()
        except (psutil.Error, OSError):
            return None
        if self._looks % _ALL_AGAIN_AFTER == 0:
            self._known = {pid: replace(each, looks=1) for pid, each in self._known.items()}
        self._looks += 1
        self._known = {pid: self._look(pid) for pid in pids}
        return frozenset(each.name for each in self._known.values() if each.name)

    def _look(self, pid: int) -> _Known:
        known = self._known.get(pid)
        if known is None:
            return _Known(name_of(pid), 1)
        return known if known.looks == _TIMES_ASKED else _Known(name_of(pid), known.looks + 1)


def names_of(pids: Iterable[int]) -> dict[int, str]:
    """Return the names of these programs, without those in containers and those gone."""
    names = {pid: name_of(pid) for pid in pids}
    return {pid: name for pid, name in names.items() if name}


def name_of(pid: int) -> str | None:
    """Return the program's name, None when it is gone, nobody may ask, or it is in a container."""
    try:
        if sys.platform == "linux" and is_in_container(pid):
            return None
        return str(psutil.Process(pid).name())
    except (psutil.Error, OSError, ValueError, OverflowError):  # the last two for no such number
        return None
