"""What goes between a node and the posters of its jobs, by whichever way they chose."""

from collections.abc import AsyncGenerator
from contextlib import AbstractContextManager, asynccontextmanager
from typing import Self

from nosdesk.adapters.posters.counter import Counter
from nosdesk.adapters.posters.endpoint import Endpoint
from nosdesk.adapters.posters.jobs import JobsInHand
from nosdesk.adapters.posters.node_api import Describe, NodeApi
from nosdesk.adapters.posters.reach import calling_session
from nosdesk.domain.definition.job_definition import Logistic
from nosdesk.domain.errors import Refused
from nosdesk.domain.run import ResultWay
from nosdesk.ports.clock import Clock
from nosdesk.ports.handover import JobInHand, PostersJob
from nosdesk.ports.keys import Signer


class HttpHandover:
    """One node's hand-over; its API is served on the loopback `port`."""

    def __init__(
        self, endpoint: Endpoint, counter: Counter, jobs: JobsInHand, api: NodeApi, port: int
    ) -> None:
        self._endpoint = endpoint
        self._counter = counter
        self._jobs = jobs
        self._api = api
        self.port = port

    @classmethod
    @asynccontextmanager
    async def open(
        cls, signer: Signer, clock: Clock, *, reaches_home: bool
    ) -> AsyncGenerator[Self]:
        """Serve the node's API and call posters until leaving.

        Only with `reaches_home` may a poster's endpoint be on this computer or its network.
        """
        counter, jobs = Counter(clock), JobsInHand()
        api = NodeApi(signer.address, counter, jobs, clock)
        async with (
            calling_session(reaches_home=reaches_home) as session,
            api.serving() as port,
        ):
            endpoint = Endpoint(session, signer, clock, reaches_home=reaches_home)
            yield cls(endpoint, counter, jobs, api, port)

    def show(self, describe: Describe) -> None:
        """Let the API say this of the node from now on."""
        self._api.describe = describe

    async def receive(self, job: PostersJob, way: Logistic) -> bytes:
        """Return the job's real definition, asked of the poster or waited for."""
        if way.type == "api-listen":
            return await self._counter.definition(job)
        return await self._endpoint.fetch(job.address, _endpoint_of(job, way))

    async def send(self, job: PostersJob, way: ResultWay, result: bytes) -> None:
        """Return once the poster has the result."""
        if way.type == "api-listen":
            await self._counter.fetched(job, result)
            return
        url = _endpoint_of(job, Logistic(way.type, way.endpoint))
        await self._endpoint.deliver(job.address, url, result)

    def attended(self, job: JobInHand) -> AbstractContextManager[None]:
        """Let the job's poster see and steer it until leaving."""
        return self._jobs.attended(job)


def _endpoint_of(job: PostersJob, way: Logistic) -> str:
    url = way.endpoint_for(job.address)
    if not url:
        raise Refused("The job names no endpoint of its poster.")
    return url
