"""A whole outside for one node, in virtual time: every port a fake, every call of it in hand."""

import asyncio
import inspect
import json
from collections.abc import Callable, Mapping
from contextlib import asynccontextmanager
from typing import Any

from nosdesk.domain.actions import Complete, Finish
from nosdesk.domain.job import JobState
from nosdesk.node import activity
from nosdesk.node.gpu_watch import GpuWatch
from nosdesk.node.node import Node
from nosdesk.node.outside import NodeSettings, Outside
from nosdesk.node.run_desk import CLEAN_UP_S
from nosdesk.ports.containers import ContainerSpec, RegistryLogin
from nosdesk.practice.engine import SimulatedEngine
from tests.builders import a_definition, an_operation
from tests.fakes.chain import FakeChain
from tests.fakes.clock import FakeClock
from tests.fakes.content import FakeContent
from tests.fakes.gpus import FakeGpus
from tests.fakes.handover import FakeHandover
from tests.fakes.history import FakeHistory
from tests.fakes.host_services import FakeHostServices
from tests.fakes.journal import FakeJournal
from tests.fakes.keys import FakeSigner
from tests.fakes.stock import FakeStock

MISSING_IMAGE = "no.such/image"


class Tap:
    """Passes every call on to a port, and tells the world before and after it."""

    def __init__(self, port: Any, name: str, world: "World") -> None:
        self._port = port
        self._name = name
        self._world = world

    def __getattr__(self, name: str) -> Any:
        member = getattr(self._port, name)
        if not inspect.iscoroutinefunction(member):
            return member

        async def call(*args: Any, **kwargs: Any) -> Any:
            full_name = f"{self._name}.{name}"
            await self._world.on_call(full_name, "before", *args)
            other_answers = self._world.answers.get(full_name, [])
            answer = other_answers.pop(0) if other_answers else await member(*args, **kwargs)
            await self._world.on_call(full_name, "after")
            return answer

        return call


class World:
    """Markets, posters, an engine, a clock at a standstill; and one node, when it is started.

    `faults` maps a call ("engine.start") to what it raises instead, `answers` to what it answers
    instead, one after another. `kill_at` is the number of the boundary (before or after a call)
    at which the program dies, to be started again after `dead_s`; only calls that are `counted`
    make boundaries.
    """

    def __init__(self, clock: FakeClock, engine: SimulatedEngine, group: asyncio.TaskGroup):
        self.clock = clock
        self.engine = engine
        self.group = group
        self.chain = FakeChain(clock)
        self.content = FakeContent()
        self.handover = FakeHandover(clock)
        self.journal = FakeJournal(clock)
        self.history = FakeHistory()
        self.stock = FakeStock()
        self.signer = FakeSigner()
        self.market = self.chain.add_market(price=100)
        self.empty_market = self.chain.state.markets[self.market]
        self.host = FakeHostServices(self.market)
        self.settings: dict[str, Any] = {}
        self.gpus: FakeGpus | None = None
        self.gpu_watch: GpuWatch | None = None
        self.chain.prepare(self.signer.address)
        self.faults: dict[str, Exception | list[Exception | None]] = {}
        self.answers: dict[str, list[Any]] = {}
        self.calls: list[str] = []
        self.started: list[ContainerSpec] = []
        self.boundaries = 0
        self.kill_at: int | None = None
        self.counted: Callable[[str], bool] = lambda call: True
        self.dead_s = 0.0
        self.is_killed = False
        self.seen: list[activity.Activity] = []
        self.node: Node | None = None
        self.task: asyncio.Task | None = None

    @classmethod
    @asynccontextmanager
    async def open(cls, *, private: Mapping[str, RegistryLogin] | None = None):
        clock = FakeClock()
        engine_at_work = SimulatedEngine.open(clock, missing=[MISSING_IMAGE], private=private)
        async with engine_at_work as engine, asyncio.TaskGroup() as group:
            world = cls(clock, engine, group)
            failures = []
            try:
                yield world
            except Exception as failure:  # noqa: BLE001 - told outside the groups, to be readable
                failures.append(failure)
            await world.kill()
        for failure in failures:
            raise failure

    # --- the node ---

    def start(self) -> Node:
        """Start the program (again): whatever a former life knew, it knows from the journal."""
        ports = {
            "chain": self.chain,
            "content": self.content,
            "handover": self.handover,
            "host": self.host,
            "journal": self.journal,
            "history": self.history,
            "stock": self.stock,
        }
        taps = {name: Tap(port, name, self) for name, port in ports.items()}
        taps["containers"] = Tap(self.engine, "engine", self)
        self.gpu_watch = GpuWatch(self.gpus, self.clock) if self.gpus is not None else None
        outside = Outside(clock=self.clock, signer=self.signer, gpus=self.gpu_watch, **taps)
        self.is_killed = False
        self.node = Node(outside, NodeSettings(grid="practice", **self.settings))
        self.task = self.group.create_task(self._live(self.node))
        return self.node

    async def _live(self, node: Node) -> None:
        reader = node.activity.open()
        async with asyncio.TaskGroup() as group:
            watching = [group.create_task(self._watch(reader))]
            if self.gpu_watch is not None:
                watching.append(group.create_task(self.gpu_watch.run()))
            await node.run()
            await asyncio.sleep(0)  # what it did last is read, too
            for each in watching:
                each.cancel()

    async def _watch(self, reader) -> None:
        async for what in reader.items():
            self.seen.append(what)

    async def kill(self) -> None:
        """End the program where it is."""
        if self.task is not None:
            self.task.cancel()
            await asyncio.wait([self.task])
            self.task = None

    async def restart(self) -> Node:
        await self.kill()
        return self.start()

    async def on_call(self, call: str, when: str, *args: Any) -> None:
        if self.is_killed:
            await asyncio.Event().wait()
        if self.counted(call):
            self.boundaries += 1
            if self.boundaries == self.kill_at:
                self.is_killed = True
                await asyncio.Event().wait()
        if when == "before":
            self.calls.append(call)
            self._check_journal(call, *args)
            self._fail(call)
            if call == "engine.start":
                self.started += args

    def _check_journal(self, call: str, *args: Any) -> None:
        """Whatever the outside would remember is in the journal before it is done."""
        match call, args:
            case "chain.send", [transaction]:
                assert self._is_written(transaction.signature)
            case "content.pin", [document]:
                as_written = json.dumps(document.decode(), ensure_ascii=False)[1:-1]
                # What was refused with its logs follows, without them, from what is written.
                assert self._is_written(as_written) or b"The log was left out" in document
            case "engine.start", [spec] if "nosdesk.run" in spec.labels:
                assert self._is_written(spec.labels["nosdesk.run"])
                assert self._is_written('"DefinitionFetched"')
            case "chain.sign", [[Finish(result=result) | Complete(result=result)], _]:
                assert self._is_written(result)

    def _is_written(self, text: str) -> bool:
        entries = (entry for stream in self.journal.streams.values() for entry in stream)
        return any(text in entry.body.decode() for entry in entries)

    def _fail(self, call: str) -> None:
        fault = self.faults.get(call)
        if isinstance(fault, list):
            fault = fault.pop(0) if fault else None
        if fault is not None:
            raise fault

    # --- the poster ---

    def post(self, *scripts: str, timeout_s: int = 600, **changed: Any) -> str:
        """List a job that runs these scripts one after another."""
        ops = [an_operation(id=f"op{n}", cmd=script) for n, script in enumerate(scripts)]
        return self.post_document(a_definition(**{"ops": ops} | changed), timeout_s=timeout_s)

    def post_document(self, definition: Any, *, timeout_s: int = 600) -> str:
        cid = self.content.put_json(definition)
        return self.chain.post_job(self.market, timeout_s=timeout_s, definition=cid)

    # --- what comes of it ---

    async def until(self, condition: Callable[[], object], *, within_s: float = 86_400) -> None:
        """Let time pass until the condition holds; a program that dies meanwhile is restarted."""
        await self.clock.until(lambda: self.is_killed or condition(), within_s=within_s)
        if self.is_killed:
            await self.kill()
            await self.clock.advance(self.dead_s)
            self.start()
            await self.clock.until(condition, within_s=within_s)

    async def until_queued(self) -> None:
        await self.until(lambda: self.place is not None)
        await self.until(lambda: self.phase == "queued")

    async def until_settled(self, *jobs: str, within_s: float = 86_400) -> None:
        await self.until(lambda: all(self.is_closed(job) for job in jobs), within_s=within_s)

    @property
    def containers_made(self) -> int:
        return self.engine._numbers.__reduce__()[1][0] - 1

    @property
    def phase(self) -> str | None:
        return self.node.status.value.phase if self.node else None

    @property
    def place(self) -> int | None:
        return self.chain.state.markets[self.market].place_of(self.signer.address)

    @property
    def earned(self) -> int:
        return self.chain.state.nos[self.signer.address]

    def record(self, job: str):
        return next((record for record in self.history.records.values() if record.job == job), None)

    def is_closed(self, job: str) -> bool:
        record = self.record(job)
        return record is not None and f"run:{record.run}" in self.journal.closed

    def result(self, job: str) -> dict[str, Any]:
        """The result document as the poster reads it: by the CID that the ledger holds."""
        return json.loads(self.content.documents[self.chain.state.jobs[job].result])

    def did(self, kind: type) -> list[Any]:
        return [what for what in self.seen if isinstance(what, kind)]

    async def check_all_is_well(self, *jobs: str) -> None:
        """Each job is done, handed in, paid exactly once, and nothing of it is left behind."""
        owed = 0
        for job in jobs:
            posted, record = self.chain.state.jobs[job], self.record(job)
            assert (posted.state, posted.node) == (JobState.DONE, self.signer.address)
            assert posted.result in self.content.documents
            owed += posted.price * min(posted.time_end - posted.time_start, posted.timeout_s)
            assert (record.outcome, record.result) == ("paid", posted.result)
        assert self.earned == owed
        assert len(self.history.records) == len(jobs)
        assert not self.chain.state.runs
        assert await self.journal.open_streams("run:") == ()
        assert await self.journal.open_streams("settlement:") == ()
        await self.clock.advance(CLEAN_UP_S)  # which comes after the money
        assert await self.engine.find({}) == ()
