"""Posters of confidential jobs, in memory."""

import asyncio
from collections.abc import Generator
from contextlib import contextmanager

from nosdesk.aio.race import before
from nosdesk.domain.addresses import JobAddress
from nosdesk.domain.definition.job_definition import Logistic
from nosdesk.domain.errors import BadInput, NodeError, Refused, Unavailable
from nosdesk.domain.run import ResultWay
from nosdesk.ports.clock import Clock
from nosdesk.ports.content import DOCUMENT_LIMIT
from nosdesk.ports.handover import RESULT_PATIENCE_S, JobInHand, PostersJob


class FakeHandover:
    """Posters that keep an endpoint, or come to the node; `down` is raised while it is set.

    At their endpoints they have `definitions`, and `results` is what arrived, by job. Those who
    come do so by `hand_in` and `fetch`.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.definitions: dict[JobAddress, bytes] = {}
        self.results: dict[JobAddress, bytes] = {}
        self.down: NodeError | None = None
        self.jobs: list[PostersJob] = []
        self.in_hand: dict[JobAddress, JobInHand] = {}
        self._awaited: dict[JobAddress, asyncio.Future[bytes]] = {}
        self._ready: dict[JobAddress, tuple[bytes, asyncio.Event]] = {}

    # --- the posters ---

    def hand_in(self, job: JobAddress, definition: bytes) -> bool:
        """Give the node the definition; tell whether it awaits one."""
        awaited = self._awaited.pop(job, None)
        if awaited is None:
            return False
        awaited.set_result(definition)
        return True

    def fetch(self, job: JobAddress) -> bytes | None:
        """Take the result, None while there is none to take."""
        result, fetched = self._ready.pop(job, (None, None))
        if fetched is not None:
            fetched.set()
        return result

    # --- the port ---

    async def receive(self, job: PostersJob, way: Logistic) -> bytes:
        self.jobs.append(job)
        if way.type == "api-listen":
            return await self._handed_in(job)
        self._check(way.endpoint)
        definition = self.definitions.get(job.address)
        if definition is None:
            raise Refused("The poster has no such job.")
        if len(definition) > DOCUMENT_LIMIT:
            raise BadInput("The definition is too large.")
        return definition

    async def send(self, job: PostersJob, way: ResultWay, result: bytes) -> None:
        self.jobs.append(job)
        if way.type == "api-listen":
            await self._fetched(job, result)
            return
        self._check(way.endpoint)
        self.results[job.address] = result

    @contextmanager
    def attended(self, job: JobInHand) -> Generator[None]:
        self.in_hand[job.job.address] = job
        try:
            yield
        finally:
            del self.in_hand[job.job.address]

    def _check(self, endpoint: str | None) -> None:
        if not endpoint:
            raise Refused("The job names no endpoint.")
        if self.down:
            raise self.down

    async def _handed_in(self, job: PostersJob) -> bytes:
        awaited = asyncio.get_running_loop().create_future()
        self._awaited[job.address] = awaited
        try:
            return await awaited
        finally:
            self._awaited.pop(job.address, None)

    async def _fetched(self, job: PostersJob, result: bytes) -> None:
        fetched = asyncio.Event()
        self._ready[job.address] = result, fetched
        try:
            if not await before(self._clock.sleep(RESULT_PATIENCE_S), fetched.wait()):
                raise Unavailable("The poster did not fetch the result.")
        finally:
            self._ready.pop(job.address, None)
