"""What the window's “Fix” runs: one command at a time, and then the look that it is for."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace

from nosdesk.adapters.desktop.repairs import SystemRepairs
from nosdesk.aio.state import State
from nosdesk.app.onboarding import Onboarding
from nosdesk.domain.doctor.mending import Mending
from nosdesk.ports.repairs import End, Ended, Repairs
from nosdesk.ui.mending_view import MendingNow
from nosdesk.ui.pages.doctor_feed import DoctorFeed


class DeskMending:
    """Keeps `now`: the command that is meant, what it says, and how it ended."""

    def __init__(self, repairs: Repairs, look_again: Callable[[], Awaitable[None]]) -> None:
        self.now = State(MendingNow())
        self._repairs = repairs
        self._look_again = look_again
        self._stop = asyncio.Event()

    async def consider(self, title: str, mending: Mending) -> None:
        """Mean this one, and find out how it can be run; nothing changes while one runs."""
        if self.now.value.is_running:
            return
        meant = MendingNow(title, mending)
        self.now.set(meant)
        way = await self._repairs.way(mending)
        if self.now.value == meant:
            self.now.set(replace(meant, way=way))

    async def run(self) -> None:
        """Run what is meant, then look again at what it was to mend."""
        if self.now.value.is_running:
            return
        self._stop.clear()
        self.now.set(replace(self.now.value, is_running=True, lines=(), ended=None))
        ended = Ended(End.STOPPED)
        try:
            ended = await self._repairs.carry_out(self.now.value.mending, self._tell, self._stop)
        finally:
            self.now.set(replace(self.now.value, is_running=False, ended=ended))
        await self._look_again()

    def stop(self) -> None:
        """End what runs."""
        self._stop.set()

    def _tell(self, lines: Sequence[str]) -> None:
        self.now.set(self.now.value.told(lines))


def desk_mending(onboarding: Onboarding, doctor: DoctorFeed) -> DeskMending:
    """Return it for this PC: what is looked at again is what is open."""

    async def look_again() -> None:
        await (onboarding.check_computer() if onboarding.is_open.value else doctor.look_anew())

    return DeskMending(SystemRepairs(), look_again)
