"""Where posters hand definitions in and fetch results: what is awaited, and what lies ready.

Each thing happens once: a definition that was taken is not replaced, and a result that was fetched
is gone. So whoever repeats a poster's request changes nothing.
"""

import asyncio
from dataclasses import dataclass, field

from nosdesk.aio.race import before
from nosdesk.domain.errors import Unavailable
from nosdesk.ports.clock import Clock
from nosdesk.ports.handover import RESULT_PATIENCE_S, PostersJob


@dataclass(eq=False, slots=True)
class Errand:
    """What is between one poster and the node; `definition` and `result` once they are there."""

    job: PostersJob
    definition: bytes | None = None
    result: bytes | None = None
    is_awaited: bool = False
    readers: int = 0
    """How many fetch the result at this moment."""
    _moved: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def awaits_definition(self) -> bool:
        """True while the poster is to hand the definition in."""
        return self.is_awaited and self.definition is None

    def hand_in(self, definition: bytes) -> None:
        """Give the node the definition that it awaits."""
        self.definition = definition
        self._moved.set()

    def was_fetched(self) -> None:
        """Tell the node that the poster has the whole result."""
        self._moved.set()

    async def moved(self) -> None:
        """Return once the poster did what it was awaited for."""
        await self._moved.wait()


class Counter:
    """The errands of the jobs in hand; a job's is dropped when its result is through."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._errands: dict[str, Errand] = {}

    def find(self, job: str) -> Errand | None:
        """Return the errand of the job; None when the node has no such job to talk about."""
        return self._errands.get(job)

    async def definition(self, job: PostersJob) -> bytes:
        """Return the definition when the poster hands it in; it stays known while the job is."""
        errand = self._open(Errand(job))
        try:
            await errand.moved()
        finally:
            errand.is_awaited = False
            if errand.definition is None:
                self._drop(errand)
        assert errand.definition is not None
        return errand.definition

    async def fetched(self, job: PostersJob, result: bytes) -> None:
        """Return when the poster has fetched the result; `Unavailable` when it does not come."""
        former = self.find(job.address)
        definition = former.definition if former else None
        errand = self._open(Errand(job, definition, result))
        try:
            if await self._is_fetched(errand) or (
                errand.readers and await self._is_fetched(errand)
            ):
                return
        finally:
            self._drop(errand)
        raise Unavailable(
            f"The poster did not fetch the result within {RESULT_PATIENCE_S:.0f} seconds."
        )

    async def _is_fetched(self, errand: Errand) -> bool:
        return await before(self._clock.sleep(RESULT_PATIENCE_S), errand.moved())

    def _open(self, errand: Errand) -> Errand:
        """Make the errand known, and forget those that nobody waits for any more."""
        errand.is_awaited = True
        left = {job: each for job, each in self._errands.items() if each.is_awaited}
        self._errands = {**left, errand.job.address: errand}
        return errand

    def _drop(self, errand: Errand) -> None:
        if self._errands.get(errand.job.address) is errand:
            del self._errands[errand.job.address]
