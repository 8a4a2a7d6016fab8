"""One market's share of a grid: its ledger, its rigs, and a poster that lists the planned jobs."""

import asyncio
from collections import deque
from collections.abc import Iterator

from nosdesk.domain.addresses import (
    SYSTEM_PROGRAM,
    Address,
    Cid,
    JobAddress,
    MarketAddress,
    NodeAddress,
)
from nosdesk.domain.job import Job, JobState
from nosdesk.domain.market import Market, QueueType
from nosdesk.domain.money import MicroNos
from nosdesk.ports.clock import Clock
from nosdesk.practice.simulation.ledger import SimulatedLedger
from nosdesk.practice.simulation.plan import PlannedJob, Share, planned_jobs
from nosdesk.practice.simulation.rig import Rig, Site
from nosdesk.practice.simulation.services import ContentShelf

FIRST_JOB_AFTER_S = 120.0
"""By then every node of a calm grid waits in the queue."""

_POSTER = Address("poster")


class SimulatedGrid:
    """A market with nodes and jobs; `posted` and `done` are the ledger's word on the jobs."""

    def __init__(self, share: Share, clock: Clock) -> None:
        self.share = share
        self.ledger = SimulatedLedger(clock)
        self.posted: list[JobAddress] = []
        self.done: dict[JobAddress, Job] = {}
        self._clock = clock
        self._expiring: deque[tuple[float, JobAddress]] = deque()
        self._all_done = asyncio.Event()
        self._market = MarketAddress(Address(share.terms.name))
        self._shelf = ContentShelf()
        self._open_market()
        site = Site(
            clock,
            self.ledger,
            self._shelf,
            self._market,
            share.kinds,
            fault_rate=share.fault_rate,
        )
        self.tally = site.tally
        self.rigs = [
            Rig(site, NodeAddress(Address(f"{share.terms.name}-node-{number}")), share.name)
            for number in range(1, share.nodes + 1)
        ]
        if share.terms.gated:
            for rig in self.rigs:
                self.ledger.give_key(rig.address, _collection(share))

    @property
    def market(self) -> Market:
        """The market as it is now."""
        market: Market = self.ledger.tables.get("markets", self._market)
        return market

    def is_pinned(self, result: Cid) -> bool:
        """Tell whether the result was published before it was handed in."""
        return result in self._shelf.pinned

    async def post_jobs(self) -> None:
        """List every job at its moment."""
        began = self._clock.now() + FIRST_JOB_AFTER_S
        for job in planned_jobs(self.share):
            await self._clock.sleep(began + job.at_s - self._clock.now())
            self._clean_up()
            self._post(job)

    async def until_all_done(self, within_s: float) -> None:
        """Return once every posted job is done, or after so many seconds."""
        try:
            async with asyncio.timeout(within_s):
                await self._all_done.wait()
        except TimeoutError:
            return

    def _open_market(self) -> None:
        terms = self.share.terms
        market = Market(
            address=self._market,
            authority=Address("authority"),
            job_expiration_s=terms.expiration_s,
            job_price=MicroNos(terms.price),
            job_timeout_s=terms.timeout_s,
            job_type=0,
            vault=Address("vault"),
            vault_bump=255,
            node_access_key=Address(_collection(self.share)) if terms.gated else SYSTEM_PROGRAM,
            node_xnos_minimum=0,
            queue_type=QueueType.EMPTY,
        )
        self.ledger.add_market(market)

    def _post(self, planned: PlannedJob) -> None:
        address = JobAddress(self.ledger.new_address("job"))
        definition = self._shelf.put(_definition(planned))
        job = Job(
            address=address,
            definition=definition,
            result=None,
            market=self._market,
            node=None,
            payer=_POSTER,
            price=MicroNos(self.share.terms.price),
            project=_POSTER,
            state=JobState.QUEUED,
            time_end=0,
            time_start=0,
            timeout_s=planned.timeout_s,
        )
        self.posted.append(address)
        self.ledger.follow("jobs", address, self._on_job)
        self.ledger.list_job(job)
        loop = asyncio.get_running_loop()
        if planned.ends_after_s is not None:
            loop.call_later(planned.ends_after_s, self.ledger.end_job, address)
        if planned.extends_after_s is not None:
            longer_s = int(planned.work_s) + 300
            loop.call_later(planned.extends_after_s, self.ledger.extend_job, address, longer_s)

    def _clean_up(self) -> None:
        """Take jobs off the ledger that were done long ago, as others do on the real one."""
        while self._expiring and self._expiring[0][0] <= self._clock.now():
            _, address = self._expiring.popleft()
            self.ledger.remove_job(address)

    def _on_job(self, job: Job | None) -> None:
        if job is None or job.state is JobState.QUEUED:
            return
        if job.address not in self.done:
            self._expiring.append((self._clock.now() + self.share.terms.expiration_s, job.address))
        self.done[job.address] = job
        if len(self.done) == self.share.jobs:
            self._all_done.set()


def _collection(share: Share) -> str:
    return f"{share.terms.name}-keys"


def _definition(planned: PlannedJob) -> bytes:
    if planned.is_flawed:
        return b'{"version": "0.1", "type": "container", "ops": "none"}'
    ops = ",".join(_operations(planned))
    return f'{{"version":"0.1","type":"container","ops":[{ops}]}}'.encode()


def _operations(planned: PlannedJob) -> Iterator[str]:
    parts = 2 if planned.has_two_ops else 1
    for number in range(parts):
        args = f'{{"image":"model:1","gpu":true,"cmd":"sleep {planned.work_s / parts}"}}'
        yield f'{{"type":"container/run","id":"op{number}","args":{args}}}'
