"""This PC's battery, programs and last touch as the `AroundHere` port; never waited for too long.

What may hang for good, a bus or an X server, is asked on a thread apart from the rest.
"""

import os
import sys
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Protocol

from nosdesk.adapters.desktop.asking import PatientThread
from nosdesk.adapters.desktop.battery import LINUX_SUPPLIES, on_battery
from nosdesk.adapters.desktop.programs import Programs, names_of
from nosdesk.domain.rules import Surroundings
from nosdesk.ports.surroundings import Wanted

ANSWER_WITHIN_S = 5.0


class Idle(Protocol):
    """Tells how long nobody has touched this PC."""

    def idle_s(self) -> float | None:
        """Return the seconds, None when that cannot be found out."""

    def close(self) -> None:
        """Let go of what it asks; called where it was asked."""


class DesktopSurroundings:
    """What goes on at this PC."""

    def __init__(self, idle: Idle | None, supplies: Path, answer_within_s: float) -> None:
        self._idle = idle
        self._supplies = supplies
        self._programs = Programs()
        self._touches = PatientThread("idle", answer_within_s)
        self._system = PatientThread("surroundings", answer_within_s)

    @classmethod
    @asynccontextmanager
    async def open(
        cls,
        idle: Idle | None = None,
        *,
        supplies: Path = LINUX_SUPPLIES,
        answer_within_s: float = ANSWER_WITHIN_S,
    ) -> "AsyncIterator[DesktopSurroundings]":
        """Give the surroundings; nothing is asked before the first look.

        `idle` is for those who know better than the system when it was last touched.
        """
        around = cls(idle or _idle_of_system(), supplies, answer_within_s)
        try:
            yield around
        finally:
            around.close()

    async def look(self, wanted: Wanted = Wanted.ALL) -> Surroundings:
        """Return what goes on now; what is not wanted is None."""
        battery, idle_s, programs = None, None, None
        if Wanted.BATTERY in wanted:
            battery = await self._system.ask(lambda: on_battery(self._supplies))
        if Wanted.PROGRAMS in wanted:
            programs = await self._system.ask(self._programs.running)
        if Wanted.IDLE in wanted and self._idle is not None:
            idle_s = await self._touches.ask(self._idle.idle_s)
        return Surroundings(battery, idle_s, programs)

    async def programs_of(self, pids: Iterable[int]) -> Mapping[int, str]:
        """Return the names of these programs; those in containers, and those gone, are left out."""
        asked = tuple(pids)
        return await self._system.ask(lambda: names_of(asked)) or {}

    def close(self) -> None:
        """Let go of the threads; does not wait for one that hangs."""
        if self._idle is not None:
            self._touches.post(self._idle.close)
        self._touches.close()
        self._system.close()


def _idle_of_system() -> Idle | None:
    if sys.platform == "win32":
        from nosdesk.adapters.desktop.windows_idle import WindowsIdle  # noqa: PLC0415

        return WindowsIdle()
    if sys.platform == "darwin":
        from nosdesk.adapters.desktop.macos_idle import MacosIdle  # noqa: PLC0415

        return MacosIdle()
    if sys.platform != "linux":
        return None
    from nosdesk.adapters.desktop.linux_idle import LinuxIdle  # noqa: PLC0415 - needs jeepney

    return LinuxIdle(os.environ, os.getuid())
