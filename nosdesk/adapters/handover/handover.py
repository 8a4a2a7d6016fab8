"""Confidential jobs' definitions and results, by whichever way their poster chose."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Self

from nosdesk.adapters.handover.counter import Counter
from nosdesk.adapters.handover.endpoint import Endpoint
from nosdesk.adapters.handover.node_api import NodeApi, serving
from nosdesk.adapters.handover.reach import calling_session
from nosdesk.domain.definition.job_definition import Logistic
from nosdesk.domain.errors import Refused
from nosdesk.domain.run import ResultWay
from nosdesk.ports.clock import Clock
from nosdesk.ports.handover import ConfidentialJob
from nosdesk.ports.keys import Signer


class HttpHandover:
    """One node's hand-over; its API is served on the loopback `port`."""

    def __init__(self, endpoint: Endpoint, counter: Counter, port: int) -> None:
        self._endpoint = endpoint
        self._counter = counter
        self.port = port

    @classmethod
    @asynccontextmanager
    async def open(
        cls, signer: Signer, clock: Clock, *, reaches_home: bool
    ) -> AsyncGenerator[Self]:
        """Serve the node's API and call posters until leaving.

        Only with `reaches_home` may a poster's endpoint be on this computer or its network.
        """
        counter = Counter(clock)
        async with (
            calling_session(reaches_home=reaches_home) as session,
            serving(NodeApi(signer.address, counter, clock)) as port,
        ):
            endpoint = Endpoint(session, signer, clock, reaches_home=reaches_home)
            yield cls(endpoint, counter, port)

    async def receive(self, job: ConfidentialJob, way: Logistic) -> bytes:
        """Return the job's real definition, asked of the poster or waited for."""
        if way.type == "api-listen":
            return await self._counter.definition(job)
        return await self._endpoint.fetch(job.address, _endpoint_of(job, way))

    async def send(self, job: ConfidentialJob, way: ResultWay, result: bytes) -> None:
        """Return once the poster has the result."""
        if way.type == "api-listen":
            await self._counter.fetched(job, result)
            return
        url = _endpoint_of(job, Logistic(way.type, way.endpoint))
        await self._endpoint.deliver(job.address, url, result)


def _endpoint_of(job: ConfidentialJob, way: Logistic) -> str:
    url = way.endpoint_for(job.address)
    if not url:
        raise Refused("The job names no endpoint of its poster.")
    return url
