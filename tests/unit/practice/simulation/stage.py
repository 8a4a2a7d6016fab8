"""A simulated ledger in virtual time with one market and one node, for tests of its parts."""

import asyncio
from collections import Counter
from random import Random

from nosdesk.aio.virtual_time import VirtualClock, VirtualTimeLoop
from nosdesk.domain.actions import EnterRewards, Finish, OpenNosAccount, OpenStake, Work
from nosdesk.domain.addresses import SYSTEM_PROGRAM
from nosdesk.domain.job import Job, JobState
from nosdesk.domain.market import Market, QueueType
from nosdesk.domain.stake import STAKE_MINIMUM_DURATION_S
from nosdesk.practice.simulation.chain import SimulatedChain
from nosdesk.practice.simulation.faults import Weather
from nosdesk.practice.simulation.ledger import SimulatedLedger
from nosdesk.practice.simulation.life import Life
from nosdesk.practice.simulation.rig import NamedSigner

MARKET = "market"
PRICE = 100


def play(scene):
    """Run the scene, an async function of a stage, in virtual time."""

    async def on_stage():
        await scene(SimulatedStage())

    with asyncio.Runner(loop_factory=VirtualTimeLoop) as runner:
        runner.run(on_stage())


def market(address=MARKET, *, price=PRICE, access_key=SYSTEM_PROGRAM):
    return Market(
        address=address,
        authority="authority",
        job_expiration_s=86_400,
        job_price=price,
        job_timeout_s=7_200,
        job_type=0,
        vault="vault",
        vault_bump=255,
        node_access_key=access_key,
        node_xnos_minimum=0,
        queue_type=QueueType.EMPTY,
    )


def job(address, market=MARKET, *, price=PRICE, timeout_s=600):
    return Job(
        address=address,
        definition="Qm",
        result=None,
        market=market,
        node=None,
        payer="poster",
        price=price,
        project="poster",
        state=JobState.QUEUED,
        time_end=0,
        time_start=0,
        timeout_s=timeout_s,
    )


def finish(run, of):
    return Finish(of.address, run.address, of.market, of.price, of.payer, run.payer, "QmResult")


class Always:
    """A die that always strikes."""

    def random(self):
        return 0.0


class SimulatedStage:
    def __init__(self):
        self.clock = VirtualClock(1_000_000)
        self.ledger = SimulatedLedger(self.clock)
        self.ledger.add_market(market())
        self.weather = Weather(frozenset(), Random(1), Counter())
        self.life = Life()
        self.chain = SimulatedChain(self.ledger, self.weather, lambda: self.life)
        self.node = NamedSigner("node")

    async def prepare(self):
        """Give the node everything that the market asks for."""
        self.ledger.fund("node", 1_000_000_000)
        stake = OpenStake(0, STAKE_MINIMUM_DURATION_S)
        await self.land(OpenNosAccount("node"), stake, EnterRewards())

    async def land(self, *actions):
        signed = await self.chain.sign(actions, self.node)
        await self.chain.send(signed)
        return await self.chain.landing(signed.signature, within_s=10), signed

    async def take_job(self):
        """Let the node take a new job; return its run and the job."""
        await self.land(Work(MARKET))
        address = self.ledger.new_address("job")
        self.ledger.list_job(job(address))
        (run,) = await self.chain.runs_of("node")
        return run, await self.chain.job(address)
