"""One official node in virtual time: the fake ledger, a played software, a poster."""

import asyncio
from contextlib import asynccontextmanager, contextmanager

from nosdesk.domain.secret import SecretBytes
from nosdesk.node import activity
from nosdesk.node.official.official_node import OfficialNode
from nosdesk.node.outside import NodeSettings, Outside
from nosdesk.practice.engine import SimulatedEngine
from tests.fakes.chain import FakeChain
from tests.fakes.clock import FakeClock
from tests.fakes.content import FakeContent
from tests.fakes.history import FakeHistory
from tests.fakes.host_services import FakeHostServices
from tests.fakes.journal import FakeJournal
from tests.fakes.keys import FakeSigner
from tests.fakes.official_software import FakeOfficialSoftware

KEY = b"[1,2,3]"


class OfficialWorld:
    def __init__(self, clock: FakeClock, containers, group: asyncio.TaskGroup, job_s: float):
        self.clock, self.containers, self.group = clock, containers, group
        self.chain, self.signer = FakeChain(clock), FakeSigner()
        self.market = self.chain.add_market(price=100)
        self.chain.prepare(self.signer.address)
        self.host = FakeHostServices(self.market)
        self.journal, self.history = FakeJournal(clock), FakeHistory()
        self.software = FakeOfficialSoftware(
            clock, self.chain, self.signer, self.market, job_s=job_s
        )
        self.keys_out = 0
        self.did: list[activity.Activity] = []
        self.sentences: list[str] = []
        self.node: OfficialNode | None = None
        self.task: asyncio.Task | None = None

    @classmethod
    @asynccontextmanager
    async def open(cls, *, job_s: float = 30.0):
        clock = FakeClock()
        async with SimulatedEngine.open(clock) as engine, asyncio.TaskGroup() as group:
            world = cls(clock, engine, group, job_s)
            failures = []
            try:
                yield world
            except Exception as failure:  # noqa: BLE001 - told outside the group, to be readable
                failures.append(failure)
            await world.kill()
            await world.software.close()
        for failure in failures:
            raise failure

    @contextmanager
    def _key(self):
        self.keys_out += 1
        with SecretBytes(bytearray(KEY)) as key:
            yield key
        self.keys_out -= 1

    def start(self, **settings) -> OfficialNode:
        outside = Outside(
            chain=self.chain,
            content=FakeContent(),
            containers=self.containers,
            host=self.host,
            journal=self.journal,
            history=self.history,
            clock=self.clock,
            signer=self.signer,
        )
        given = NodeSettings("public", market=self.market, **settings)
        self.node = OfficialNode(outside, given, self.software, self._key, update_every_s=900)
        self.node.status.subscribe(lambda s: self.sentences.append(s.sentence.id))
        reader = self.node.activity.open()
        self.group.create_task(self._note(reader))
        self.task = self.group.create_task(self._live(self.node, reader))
        return self.node

    async def _live(self, node, reader) -> None:
        try:
            await node.run()
        finally:
            reader.close()

    async def _note(self, reader) -> None:
        async for what in reader.items():
            self.did.append(what)

    async def kill(self) -> None:
        """Let this program die; what the engine runs goes on."""
        if self.task is not None:
            self.task.cancel()
            await asyncio.wait([self.task])
            self.task = None

    @property
    def records(self):
        return list(self.history.records.values())

    @property
    def phase(self) -> str:
        return str(self.node.status.value.phase)

    @property
    def sentence(self) -> str:
        return self.node.status.value.sentence.id

    async def until(self, *phases: str, within_s: float = 3_600) -> None:
        await self.clock.until(lambda: self.phase in phases, within_s=within_s)

    async def until_over(self, *, within_s: float = 3_600) -> None:
        await self.clock.until(self.task.done, within_s=within_s)

    @property
    def is_in_queue(self) -> bool:
        return self.chain.state.markets[self.market].place_of(self.signer.address) is not None

    @property
    def troubles(self) -> list[str]:
        return [each.title for each in self.did if isinstance(each, activity.Trouble)]
