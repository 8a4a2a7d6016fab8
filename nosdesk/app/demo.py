"""The demo: a practice grid, a node and a poster in one process, until every job is paid.

What is reported as expected and received is read from the ledger, not from the node's own books.
"""

import asyncio
import tempfile
import time
from collections.abc import Callable
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass, field
from pathlib import Path

from msgspec import Struct

from nosdesk.aio.feed import Feed
from nosdesk.aio.race import unless
from nosdesk.app.command_name import command_line
from nosdesk.app.composition import (
    EngineKind,
    NodeChoice,
    NodeParts,
    image_for_demo,
    open_engine,
    open_node,
)
from nosdesk.app.faults import FaultNotice, FaultOptions, Faults
from nosdesk.app.grids import Grid, practice_grid
from nosdesk.app.measures import Measures, Spread
from nosdesk.app.paths import Paths
from nosdesk.app.signals import stop_signal
from nosdesk.domain.addresses import JobAddress
from nosdesk.domain.errors import HostUnfit, NodeError, Unavailable
from nosdesk.domain.job import JobState, payment
from nosdesk.domain.node_status import Phase
from nosdesk.node import activity
from nosdesk.node.activity import Activity
from nosdesk.node.labels import NODE_LABEL
from nosdesk.node.node import Node
from nosdesk.node.shelf import files_network
from nosdesk.ports.containers import Containers, EngineFacts
from nosdesk.practice.audit import Audit
from nosdesk.practice.grid import PracticeGrid

START_S = 120
SECONDS_A_JOB = 60
SECONDS_A_JOB_WITH_FAULTS = 300
"""A transaction that expires costs a minute, and some jobs meet several faults."""

JOB_TIMEOUT_S = 600
CLEAN_UP_S = 15
CLEAN_UP_PAUSE_S = 0.5
WORK_S = 2
"""How long a demo job runs, unless said otherwise; the program pays by whole seconds."""


@dataclass(frozen=True, slots=True)
class DemoOptions:
    """How many jobs to post, what runs them, and what is to go wrong meanwhile."""

    jobs: int = 5
    engine: EngineKind = "docker"
    faults: FaultOptions = field(default_factory=FaultOptions)
    work_s: int = WORK_S

    @property
    def has_faults(self) -> bool:
        """True when something is to go wrong."""
        return bool(self.faults.faults)

    @property
    def limit_s(self) -> float:
        """How long the demo may take before it gives up and reports what is missing."""
        a_job = SECONDS_A_JOB_WITH_FAULTS if self.has_faults else SECONDS_A_JOB
        return START_S + a_job * self.jobs


class DemoReport(Struct, frozen=True):
    """What the demo did; money in micro-NOS, times in milliseconds."""

    engine: str
    nodes: int
    jobs_posted: int
    jobs_finished: int
    jobs_paid: int
    payments_missed: int
    nos_expected: int
    nos_received: int
    assign_to_start_ms: Spread
    exit_to_sent_ms: Spread
    exit_to_paid_ms: Spread
    idle_gap_ms: Spread
    rpc_calls: int
    faults_injected: dict[str, int]

    @property
    def all_paid(self) -> bool:
        """True when every job asked for was paid, to the last unit."""
        return self.payments_missed == 0 and self.nos_received == self.nos_expected

    @property
    def jobs_asked(self) -> int:
        """How many jobs were to be posted, whether or not it came to that."""
        return self.jobs_paid + self.payments_missed


@dataclass(frozen=True, slots=True)
class Watcher:
    """Whom the demo tells what happens."""

    on_grid: Callable[[Grid, str], None]
    on_activity: Callable[[Activity], None]
    on_fault: Callable[[FaultNotice], None] = lambda _: None


async def run_demo(
    options: DemoOptions, watcher: Watcher, *, now: Callable[[], float] = time.time
) -> DemoReport:
    """Post the jobs, wait until each is settled, and return what the ledger says of them.

    `now` is the ledger's clock. Raises `NodeError` when a signal stops it; either way nothing of
    it is left.
    """
    reports: list[DemoReport] = []

    async def play() -> None:
        reports.append(await _played(options, watcher, now))

    with stop_signal() as stop:
        if not await unless(stop, play()):
            raise NodeError("The demo was stopped before its end.")
    return reports[0]


async def _played(options: DemoOptions, watcher: Watcher, now: Callable[[], float]) -> DemoReport:
    is_simulated = options.engine == "simulated"
    faults = Faults(options.faults, watcher.on_fault, is_engine_simulated=is_simulated)
    async with AsyncExitStack() as stack:
        enter = stack.enter_async_context
        containers = await enter(open_engine(options.engine, keeps=False))
        facts = await _facts(containers)
        image = await image_for_demo(containers)
        faulty = faults.around(containers)
        grid = await enter(
            PracticeGrid(now=now, hooks=faults.hooks, rpc_endpoints=faults.rpc_endpoints)
        )
        home = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="nosdesk-demo-")))
        profile = practice_grid(grid.connection())
        watcher.on_grid(profile, f"{facts.kind} {facts.version}")
        choice = NodeChoice(profile.market)
        parts = await enter(open_node(profile, choice, faulty, Paths(home), clock=faults.clock))
        stack.push_async_callback(_clean_up, containers, parts.address)
        demo = _Demo(options, watcher, faults, grid, profile, parts, image, Audit(grid.ledger))
        await demo.play()
        return demo.report(facts.kind)


async def _facts(containers: Containers) -> EngineFacts:
    try:
        return await containers.facts()
    except Unavailable as error:
        raise HostUnfit(
            error.title,
            "Start Docker (on Linux: `sudo systemctl start docker`) and run the demo again,"
            f" or do without: {command_line('demo --engine simulated')}.",
        ) from error


async def _clean_up(containers: Containers, node: str) -> None:
    """Remove what the demo's node may have left; best effort, for it carries our label.

    More than once where need be: a container may still be starting when the demo is stopped.
    """
    with suppress(TimeoutError):
        async with asyncio.timeout(CLEAN_UP_S):
            while not await _is_removed(containers, node):  # noqa: ASYNC110 - nothing tells of it
                await asyncio.sleep(CLEAN_UP_PAUSE_S)


async def _is_removed(containers: Containers, node: str) -> bool:
    try:
        for container in await containers.find({NODE_LABEL: node}):
            await containers.remove(container.id)
        for network in (f"nosdesk-{node}", files_network(f"nosdesk-{node}")):
            await containers.close_network(network)
        return not await containers.find({NODE_LABEL: node})
    except NodeError:
        return False


@dataclass
class _Demo:
    options: DemoOptions
    watcher: Watcher
    faults: Faults
    grid: PracticeGrid
    profile: Grid
    parts: NodeParts
    image: str
    audit: Audit
    measures: Measures = field(default_factory=Measures)
    posted: list[JobAddress] = field(default_factory=list)
    settled: int = 0
    is_over: bool = False
    told: Feed[Activity] = field(default_factory=Feed)
    """What the node does, in all of its lives."""

    node: Node = field(init=False)
    """Its present life."""

    async def play(self) -> None:
        """Run the node and post a job each time it waits in the queue, until all are settled."""
        unsubscribe = self.audit.on_run(self.measures.run_appeared)
        program = self.faults.mortal(self._live)
        reader = self.told.open()
        try:
            async with asyncio.timeout(self.options.limit_s), asyncio.TaskGroup() as group:
                working = group.create_task(program.run())
                working.add_done_callback(lambda _: reader.close())
                rehearsing = group.create_task(self._rehearse())
                async for what in reader.items():
                    await self._on_activity(what)
                rehearsing.cancel()
        except TimeoutError:
            return  # the report says what is missing
        finally:
            unsubscribe()

    async def _live(self) -> None:
        """Play one life of the node's program, and pass on what it tells."""
        node = self.node = Node(self.parts.outside, self.parts.settings)
        if self.is_over:
            node.drain()
        telling = node.activity.open()
        async with asyncio.TaskGroup() as group:
            working = group.create_task(node.run())
            working.add_done_callback(lambda _: telling.close())
            async for what in telling.items():
                self.told.publish(what)

    async def _rehearse(self) -> None:
        await self.faults.rehearse(self.grid, lambda: self.posted)

    async def _on_activity(self, what: Activity) -> None:
        self.measures.note(what)
        self.watcher.on_activity(what)
        match what:
            case activity.Queued() if len(self.posted) < self.options.jobs:
                await self._post()
            case activity.Trouble(title=title, remedy=remedy) if self._is_stuck:
                raise HostUnfit(title, remedy)
            case activity.RunSettled():
                self.settled += 1
                self._end_if(self.settled == self.options.jobs)
            case activity.Queued():
                self._end_if(self._are_all_done)  # a life that ended could not tell of it
            case _:
                pass

    def _end_if(self, is_over: bool) -> None:  # noqa: FBT001 - reads as the sentence it is
        if is_over:
            self.is_over = True
            self.node.drain()

    @property
    def _are_all_done(self) -> bool:
        jobs = [self.audit.job(address) for address in self.posted]
        return all(job is not None and job.state is not JobState.QUEUED for job in jobs)

    @property
    def _is_stuck(self) -> bool:
        """True when only a person can help; where faults are rehearsed, they pass."""
        is_faulted = self.node.status.value.phase is Phase.FAULTED
        return is_faulted and not self.options.has_faults

    async def _post(self) -> None:
        number = len(self.posted) + 1
        script = f"echo 'Job {number} says hello.'; sleep {self.options.work_s}; echo 'Done.'"
        args = {"image": self.image, "cmd": script}
        definition = {
            "version": "0.1",
            "type": "container",
            "meta": {"trigger": "nosdesk demo"},
            "ops": [{"type": "container/run", "id": "hello", "args": args}],
        }
        job = await self.grid.poster.post(definition, self.profile.market, timeout_s=JOB_TIMEOUT_S)
        self.posted.append(job)

    def report(self, engine: str) -> DemoReport:
        """Return what the ledger and the clock say."""
        jobs = [self.audit.job(address) for address in self.posted]
        done = [job for job in jobs if job and job.state is JobState.DONE]
        owed = [payment(j.price, j.time_start, j.time_end, j.timeout_s) for j in done]
        paid = sum(1 for job, due in zip(done, owed, strict=True) if job.result and due > 0)
        return DemoReport(
            engine=engine,
            nodes=1,
            jobs_posted=len(self.posted),
            jobs_finished=len(done),
            jobs_paid=paid,
            payments_missed=self.options.jobs - paid,
            nos_expected=sum(owed),
            nos_received=self.audit.nos_of(self.parts.address),
            assign_to_start_ms=self.measures.assign_to_start,
            exit_to_sent_ms=self.measures.exit_to_sent,
            exit_to_paid_ms=self.measures.exit_to_paid,
            idle_gap_ms=self.measures.idle_gap,
            rpc_calls=sum(self.parts.chain.calls.values()),
            faults_injected=self.faults.injected,
        )
