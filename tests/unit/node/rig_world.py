"""A whole PC in virtual time: several GPUs, a node for each, one journal, engine and grid."""

import asyncio
from collections.abc import Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

from nosdesk.domain import gpu_choices
from nosdesk.domain.gpu import Gpu, GpuProcess, GpuReading, GpuUuid
from nosdesk.domain.gpu_choice import GpuChoice
from nosdesk.domain.job import JobState
from nosdesk.node.gpu_watch import GpuWatch, Pace
from nosdesk.node.labels import RUN_LABEL
from nosdesk.node.node import Node
from nosdesk.node.outside import NodeSettings, Outside
from nosdesk.node.rig import Rig, RigOutside
from nosdesk.node.rig_elsewhere import NothingElsewhere
from nosdesk.node.rig_picture import Happening, NodeDid
from nosdesk.ports.containers import ContainerSpec
from nosdesk.practice.engine import SimulatedEngine
from tests.builders import a_definition, an_operation
from tests.fakes.chain import FakeChain
from tests.fakes.choices import FakeChoices
from tests.fakes.clock import FakeClock
from tests.fakes.content import FakeContent
from tests.fakes.gpus import FakeGpus
from tests.fakes.handover import FakeHandover
from tests.fakes.history import FakeHistory
from tests.fakes.host_services import FakeHostServices
from tests.fakes.journal import FakeJournal
from tests.fakes.keys import FakeSigner
from tests.fakes.stock import FakeStock
from tests.fakes.surroundings import FakeSurroundings

BERLIN = ZoneInfo("Europe/Berlin")
A, B, C = (GpuUuid(f"GPU-{letter}") for letter in "ABC")
FINE = GpuReading(utilisation=5, temperature_c=50, power_w=60, power_limit_w=320, processes=())


async def trial_image():
    return "busybox"


class NotingEngine:
    """Passes every call on, and keeps what was started."""

    def __init__(self, engine: SimulatedEngine) -> None:
        self._engine = engine
        self.started: list[ContainerSpec] = []
        self.begun: dict[str, float] = {}
        self.ended: dict[str, float] = {}

    def __getattr__(self, name: str):
        return getattr(self._engine, name)

    async def start(self, spec: ContainerSpec):
        container = await self._engine.start(spec)
        self.started.append(spec)
        self.begun.setdefault(spec.name, container.started_at)
        return container

    async def wait(self, name: str):
        container = await self._engine.wait(name)
        self.ended[container.name] = container.finished_at
        return container


class RigWorld:
    """Three cards, a market for each, a poster; and the program, when it is started.

    `unfit` names the GPUs whose node cannot even be opened, with why.
    """

    def __init__(self, clock: FakeClock, engine: SimulatedEngine, group: asyncio.TaskGroup):
        self.clock, self.engine, self.group = clock, NotingEngine(engine), group
        self.chain = FakeChain(clock)
        self.content, self.handover = FakeContent(), FakeHandover(clock)
        self.journal, self.history, self.stock = FakeJournal(clock), FakeHistory(), FakeStock()
        self.choices, self.around, self.gpus = FakeChoices(), FakeSurroundings(), FakeGpus()
        self.markets = {uuid: self.chain.add_market(timeout_s=3_600) for uuid in (A, B, C)}
        self.hosts = {u: FakeHostServices(market) for u, market in self.markets.items()}
        for uuid in self.markets:
            self.gpus.plug(Gpu(uuid, f"RTX {uuid[-1]}", slowdown_c=92), FINE)
            self.chain.prepare(self.signer(uuid).address)
        self.unfit: dict[GpuUuid, Exception] = {}
        self.seen: list[Happening] = []
        self.opened: list[GpuUuid] = []
        self.tries = 0
        self.opening: dict[GpuUuid, Callable] = {}
        """Opens the node of a GPU in another way."""
        self.gpus_at_once: int | None = None
        self.elsewhere = NothingElsewhere()
        self.pace = Pace()
        self.watch: GpuWatch | None = None
        self.rig: Rig | None = None
        self.task: asyncio.Task | None = None

    @classmethod
    @asynccontextmanager
    async def open(cls, *, at: str = "2026-03-02T08:00"):
        begin = datetime.fromisoformat(at).replace(tzinfo=BERLIN)
        clock = FakeClock(begin.timestamp())
        async with SimulatedEngine.open(clock) as engine, asyncio.TaskGroup() as group:
            world = cls(clock, engine, group)
            failures = []
            try:
                yield world
            except Exception as failure:  # noqa: BLE001 - told outside the group, to be readable
                failures.append(failure)
            await world.kill()
        for failure in failures:
            raise failure

    # --- the program ---

    def start(self) -> Rig:
        self.watch = GpuWatch(self.gpus, self.clock, self.pace)
        self.rig = Rig(
            RigOutside(
                choices=self.choices,
                open_node=self._open_node,
                clock=self.clock,
                zone=lambda: BERLIN,
                gpus=self.watch,
                around=self.around,
                gpus_at_once=self.gpus_at_once,
                elsewhere=self.elsewhere,
            )
        )
        self.task = self.group.create_task(self._live(self.rig))
        return self.rig

    async def _live(self, rig: Rig) -> None:
        reader = rig.happenings.open()
        async with asyncio.TaskGroup() as group:
            beside = [group.create_task(self._note(reader)), group.create_task(self.watch.run())]
            await rig.run()
            await asyncio.sleep(0)
            for each in beside:
                each.cancel()

    async def _note(self, reader) -> None:
        async for what in reader.items():
            self.seen.append(what)

    @asynccontextmanager
    async def _open_node(self, choice: GpuChoice, note_market):
        self.tries += 1
        if choice.uuid in self.unfit:
            raise self.unfit[choice.uuid]
        if choice.uuid in self.opening:
            async with self.opening[choice.uuid](choice, note_market) as node:
                yield node
            return
        self.opened.append(choice.uuid)
        outside = Outside(
            chain=self.chain,
            content=self.content,
            containers=self.engine,
            host=self.hosts[choice.uuid],
            journal=self.journal,
            history=self.history,
            clock=self.clock,
            signer=self.signer(choice.uuid),
            stock=self.stock,
            handover=self.handover,
            gpus=self.watch,
        )
        settings = NodeSettings(
            "practice",
            last_market=choice.last_market,
            note_market=note_market,
            gpus=(choice.uuid,),
            trial_image=trial_image,
        )
        yield Node(outside, settings)

    async def kill(self) -> None:
        if self.task is not None:
            self.task.cancel()
            await asyncio.wait([self.task])
            self.task = None

    async def restart(self) -> Rig:
        await self.kill()
        return self.start()

    # --- the user ---

    async def enable(self, *uuids: GpuUuid) -> None:
        for uuid in uuids:
            name = f"RTX {uuid[-1]}"
            await self.choices.change(partial(gpu_choices.enabled, uuid=uuid, name=name))

    async def disable(self, uuid: GpuUuid) -> None:
        await self.choices.change(partial(gpu_choices.disabled, uuid=uuid))

    async def switch(self, old: GpuUuid, new: GpuUuid) -> None:
        order = partial(gpu_choices.switched, old=old, new=new, name=f"RTX {new[-1]}")
        await self.choices.change(partial(order, now=self.clock.now()))

    async def cancel_switch(self) -> None:
        await self.choices.change(partial(gpu_choices.cancelled, now=self.clock.now()))

    async def rule(self, uuid: GpuUuid, rules) -> None:
        await self.choices.change(partial(gpu_choices.with_rules, uuid=uuid, rules=rules))

    def use(self, uuid: GpuUuid, *, pid: int, name: str) -> None:
        """Let a program of the user's use the card."""
        used = (GpuProcess(pid, computes=False),)
        self.gpus.readings[uuid] = replace(self.gpus.readings[uuid], processes=used)
        self.around.names[pid] = name

    # --- the poster ---

    def limit_jobs(self, seconds: int) -> None:
        """Let no job of any market take longer."""
        markets = self.chain.state.markets
        for address in self.markets.values():
            markets[address] = replace(markets[address], job_timeout_s=seconds)

    def post(self, uuid: GpuUuid, cmd: str = "sleep 600", *, timeout_s: int = 3_600) -> str:
        """List a job in this GPU's market."""
        cid = self.content.put_json(a_definition(an_operation(cmd=cmd, gpu=True)))
        market = self.markets[uuid]
        return self.chain.post_job(market, timeout_s=timeout_s, definition=cid)

    # --- what comes of it ---

    def signer(self, uuid: GpuUuid) -> FakeSigner:
        return FakeSigner(f"node of {uuid}")

    def place(self, uuid: GpuUuid) -> int | None:
        market = self.chain.state.markets[self.markets[uuid]]
        return market.place_of(self.signer(uuid).address)

    def status(self, uuid: GpuUuid):
        picture = self.rig.picture.value.of(uuid)
        return None if picture is None else picture.status

    def phase(self, uuid: GpuUuid) -> str | None:
        return None if (status := self.status(uuid)) is None else str(status.phase)

    def job_state(self, job: str) -> JobState:
        return self.chain.state.jobs[job].state

    def is_paid(self, job: str) -> bool:
        records = self.history.records.values()
        return any(each.job == job and each.outcome == "paid" for each in records)

    def is_settled(self, job: str) -> bool:
        """Tell whether the job is paid, or went back before it began."""
        records = self.history.records.values()
        return any(each.job == job and each.outcome in ("paid", "handed_back") for each in records)

    def work_of(self, uuid: GpuUuid) -> list[tuple[float, float]]:
        """Return when each container of a job with this card began and ended."""
        names = [spec.name for spec in self.containers_of(uuid)]
        return [(self.engine.begun[name], self.engine.ended[name]) for name in names]

    def did(self, kind: type) -> list:
        return [
            what.what if isinstance(what, NodeDid) else what
            for what in self.seen
            if isinstance(what.what if isinstance(what, NodeDid) else what, kind)
        ]

    def containers_of(self, uuid: GpuUuid) -> list:
        jobs = [spec for spec in self.engine.started if RUN_LABEL in spec.labels]
        return [spec for spec in jobs if uuid in spec.gpus]

    async def until(self, condition, *, within_s: float = 86_400) -> None:
        await self.clock.until(condition, within_s=within_s)

    async def until_queued(self, *uuids: GpuUuid) -> None:
        await self.until(lambda: all(self.phase(u) == "queued" and self.place(u) for u in uuids))

    async def until_paid(self, *jobs: str) -> None:
        await self.until(lambda: all(self.is_paid(job) for job in jobs))
