"""The jobs that a node has in hand, as its API finds them."""

import asyncio
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field

from nosdesk.adapters.posters.owner import Orders
from nosdesk.aio.feed import FeedReader
from nosdesk.ports.handover import JobInHand
from nosdesk.protocol.job_views import OpLine

STREAMS_OF_ALL = 24
STREAMS_OF_JOB = 8
"""How many may follow something at the same time: in all, and of one job."""


class TooMany(Exception):
    """So many follow already that nobody else may."""


@dataclass(eq=False, slots=True)
class Attendance:
    """One job in hand; `over` is set when it is no more."""

    job: JobInHand
    over: asyncio.Event = field(default_factory=asyncio.Event)
    orders: Orders = field(default_factory=Orders)
    streams: int = 0
    _readers: set[FeedReader[OpLine]] = field(default_factory=set)

    @contextmanager
    def reading(self) -> Generator[FeedReader[OpLine]]:
        """Give a reader of what is written from now on, which ends with the job."""
        reader = self.job.lines()
        self._readers.add(reader)
        try:
            yield reader
        finally:
            self._readers.discard(reader)
            reader.close()

    def end(self) -> None:
        """Tell all who follow the job that it is over."""
        self.over.set()
        for reader in self._readers:
            reader.close()


class JobsInHand:
    """The jobs in hand by their address."""

    def __init__(self) -> None:
        self._attended: dict[str, Attendance] = {}
        self._streams = 0

    @property
    def streams(self) -> int:
        """How many follow something at this moment."""
        return self._streams

    def find(self, job: str) -> Attendance | None:
        """Return the job's attendance, None when it is not in hand."""
        return self._attended.get(job)

    @contextmanager
    def attended(self, job: JobInHand) -> Generator[None]:
        """Know the job until leaving, when all who follow it are told that it is over."""
        address, attendance = job.job.address, Attendance(job)
        self._attended[address] = attendance
        try:
            yield
        finally:
            attendance.end()
            if self._attended.get(address) is attendance:
                del self._attended[address]

    @contextmanager
    def streaming(self, attendance: Attendance) -> Generator[None]:
        """Count one who follows the job until leaving; `TooMany` when there is no room for it."""
        if self._streams >= STREAMS_OF_ALL or attendance.streams >= STREAMS_OF_JOB:
            raise TooMany
        self._streams += 1
        attendance.streams += 1
        try:
            yield
        finally:
            self._streams -= 1
            attendance.streams -= 1
