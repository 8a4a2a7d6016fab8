"""Looks at everything again whenever it is asked to, and says what was found so far; no Qt."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Protocol

from nosdesk.aio.state import State
from nosdesk.domain.doctor.checks import Check
from nosdesk.domain.doctor.diagnosis import Diagnosis
from nosdesk.domain.doctor.findings import Finding
from nosdesk.domain.errors import NodeError
from nosdesk.ports.clock import Clock
from nosdesk.ui.pages.doctor_view import DoctorView, Examination, doctor_view
from nosdesk.ui.pages.home_view import HomeView

_log = logging.getLogger(__name__)

AGAIN_AFTER_S = 5.0
"""What comes back to the front within this time of a look is shown as it was found."""

_AGES_EVERY_S = 20.0

Tell = Callable[[Check, tuple[Finding, ...]], None]


class Examined(Protocol):
    """What an examination comes to."""

    @property
    def diagnosis(self) -> Diagnosis:
        """The one cause."""


Examine = Callable[[Tell], Awaitable[Examined]]


class DoctorFeed:
    """Keeps `view` as it is known; only a look that is asked for costs anything."""

    def __init__(self, examine: Examine, home: State[HomeView], clock: Clock) -> None:
        self._examine = examine
        self._home = home
        self._clock = clock
        self._seen = Examination(is_looking=False)
        self._asked = asyncio.Event()
        self._is_stale = False
        self.view: State[DoctorView] = State(doctor_view(self._seen, home.value, clock.now()))

    async def look(self) -> None:
        """Look again; what is under way already is not begun twice."""
        self._asked.set()

    async def look_anew(self) -> None:
        """Look again, also where a look is under way: something was mended meanwhile."""
        self._is_stale = True
        self._asked.set()

    def look_if_old(self) -> None:
        """Look again unless it was a moment ago: the user came back, and may have mended it."""
        at = self._seen.at
        if at is None or self._clock.now() - at >= AGAIN_AFTER_S:
            self._asked.set()

    async def run(self) -> None:
        """Answer what is asked for, until cancelled."""
        unsubscribe = self._home.subscribe(lambda _: self._show())
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(self._grow_old())
                while True:
                    await self._asked.wait()
                    self._is_stale = False
                    await self._look()
                    if not self._is_stale:
                        self._asked.clear()
        finally:
            unsubscribe()

    async def _look(self) -> None:
        self._seen = replace(self._seen, trouble=None, is_looking=True)
        self._show()
        try:
            report = await self._examine(self._tell)
        except NodeError as error:
            self._over(replace(self._seen, trouble=error))
        except Exception as error:  # noqa: BLE001 - a mistake in a look must not end the window
            _log.exception("A look failed", extra={"action": "look_failed"})
            trouble = NodeError(
                "Nosdesk made a mistake.", "Look again; if it comes back, report it."
            )
            trouble.__cause__ = error
            self._over(replace(self._seen, trouble=trouble))
        else:
            self._over(replace(self._seen, diagnosis=report.diagnosis))

    def _tell(self, check: Check, found: tuple[Finding, ...]) -> None:
        self._seen = replace(self._seen, found={**self._seen.found, check.id: found})
        self._show()

    def _over(self, seen: Examination) -> None:
        self._seen = replace(seen, is_looking=False, at=self._clock.now())
        self._show()

    async def _grow_old(self) -> None:
        while True:
            await self._clock.sleep(_AGES_EVERY_S)
            self._show()

    def _show(self) -> None:
        self.view.set(doctor_view(self._seen, self._home.value, self._clock.now()))
