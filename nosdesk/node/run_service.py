"""Drives one run from assignment to result: the run machine's hands and eyes."""

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import aclosing
from dataclasses import dataclass
from typing import Any

from nosdesk.domain import run as life
from nosdesk.domain.addresses import RunAddress
from nosdesk.domain.errors import BadInput, NodeError, Refused, Unavailable, Untrusted
from nosdesk.domain.job import JobState
from nosdesk.domain.job_definition import (
    InvalidDefinition,
    JobDefinition,
    parse_definition,
)
from nosdesk.domain.json_rules import Flaw
from nosdesk.domain.run import Phase, RunState, StopReason
from nosdesk.node import activity
from nosdesk.node.log_relay import OpLog
from nosdesk.node.op_execution import (
    ENGINE_PATIENCE_S,
    STOP_GRACE_S,
    NotRun,
    OpExecution,
    read_log,
)
from nosdesk.node.patience import Patience
from nosdesk.node.recorded import Recorded
from nosdesk.ports.chain import Chain
from nosdesk.ports.clock import Clock
from nosdesk.ports.containers import Container, Containers, ContainerSpec, Limits, PullProgress
from nosdesk.ports.content import Content
from nosdesk.protocol.results import compose_result

DEFINITION_PATIENCE_S = 600.0
"""How long a definition that no gateway has is waited for before the run ends without it."""

LYING_PATIENCE_S = 20.0
LYING_PAUSE_S = 5.0
"""How long content that is not what its CID names is asked for again, and how often."""

FOLLOW_AGAIN_S = 30.0
LARGE = 64 * 1024
"""Bytes from which on parsing is worth a thread, so that a poster cannot hold up the loop."""

RUN_LABEL = "nosdesk.run"
NODE_LABEL = "nosdesk.node"

Effect = Coroutine[Any, Any, None]
RunRecorded = Recorded[RunState, life.Event, life.Command]


@dataclass(frozen=True, slots=True)
class Bench:
    """What every run is executed with: the outside, bounds, and whom to tell."""

    chain: Chain
    content: Content
    containers: Containers
    clock: Clock
    patience: Patience
    limits: Limits
    gpus: tuple[str, ...]
    network: str
    publish: Callable[[activity.Activity], None]


class RunService:
    """Executes one run; `execute` returns when its result is in the journal."""

    def __init__(self, bench: Bench, recorded: RunRecorded) -> None:
        self._bench = bench
        self._recorded = recorded
        self._events: asyncio.Queue[life.Event] = asyncio.Queue()
        self._definition: JobDefinition | None = None
        self._logs: dict[int, OpLog] = {}
        self._executions: dict[int, OpExecution] = {}

    @property
    def state(self) -> RunState:
        """What was decided so far."""
        return self._recorded.state

    def stop(self, reason: StopReason) -> None:
        """End the run now; its result is made of what there is."""
        self._events.put_nowait(life.StopOrdered(reason))

    async def execute(self) -> RunState:
        """Return the run with its result composed, resuming where a former life left it."""
        self._definition = _definition_of(self.state)
        commands = life.resume(self.state)
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(self._watch_time()), group.create_task(self._watch_job())]
            while self.state.phase is not Phase.DONE:
                effects = [effect for command in commands if (effect := self._carry_out(command))]
                tasks += [group.create_task(effect) for effect in effects]
                commands = await self._recorded.feed(await self._events.get())
            for task in tasks:
                task.cancel()
        return self.state

    # --- Commands ---

    def _carry_out(self, command: life.Command) -> Effect | None:
        """Do what the command says, and return what of it takes time."""
        match command:
            case life.FetchDefinition():
                return self._fetch_definition()
            case life.StartOp(index):
                return self._start_op(index)
            case life.StopOp(index):
                return self._stop_op(index)
            case life.ComposeResult():
                return self._compose()

    async def _fetch_definition(self) -> None:
        event = await self._definition_event()
        self._events.put_nowait(event)
        refusal = ""
        if isinstance(event, life.DefinitionRefused):
            refusal = "; ".join(f"{flaw.path} {flaw.message}" for flaw in event.flaws[:3])
        ops = len(self._definition.ops) if self._definition else 0
        checked = activity.DefinitionChecked(self._now(), self._address, ops, refusal)
        self._bench.publish(checked)

    async def _definition_event(self) -> life.DefinitionFetched | life.DefinitionRefused:
        try:
            document = await self._document()
            self._definition = await _parse(document)
        except InvalidDefinition as error:
            return life.DefinitionRefused("validation-error", error.flaws)
        except Unavailable:
            minutes = round(DEFINITION_PATIENCE_S / 60)
            flaw = Flaw("$", f"could not be fetched from any gateway for {minutes} minutes")
            return life.DefinitionRefused("init error", (flaw,))
        except (BadInput, Untrusted, Refused) as error:
            return life.DefinitionRefused("init error", (Flaw("$", str(error)),))
        planned = tuple(life.PlannedOp(op.id, op.id) for op in self._definition.ops)
        return life.DefinitionFetched(document.decode(), planned)

    async def _document(self) -> bytes:
        """Return the definition; a gateway that lies may be mended or passed by in a moment."""
        bench, cid = self._bench, self.state.assignment.definition
        lied_since: float | None = None
        while True:
            try:
                return await bench.patience.until_answered(
                    lambda: bench.content.fetch(cid), within_s=DEFINITION_PATIENCE_S
                )
            except Untrusted as error:
                lied_since = lied_since or self._now()
                if self._now() - lied_since >= LYING_PATIENCE_S:
                    raise
                bench.patience.tell(error)
            await bench.clock.sleep(LYING_PAUSE_S)

    def _start_op(self, index: int) -> Effect | None:
        spec = self._spec(index)
        if isinstance(spec, life.OpFailure):
            self._on_not_run(index, spec)
            return None
        bench = self._bench
        execution = self._executions[index] = OpExecution(
            bench.containers, spec, self._new_log(index), bench.clock, bench.patience
        )
        return self._run_op(index, execution)

    async def _run_op(self, index: int, execution: OpExecution) -> None:
        """See the operation through; one that was started before is followed, never repeated."""
        if container := self.state.ops[index].container:
            outcome = await execution.follow(container)
        else:
            outcome = await execution.run(
                on_pull=lambda progress: self._on_pull(index, progress),
                on_started=lambda started: self._on_started(index, started),
            )
        if isinstance(outcome, NotRun):
            self._on_not_run(index, outcome.failure)
        else:
            self._on_ended(index, outcome.container)

    def _stop_op(self, index: int) -> Effect | None:
        execution = self._executions.get(index)
        if execution is None:
            return self._stop_leftover(index)
        execution.stop()
        return None

    async def _stop_leftover(self, index: int) -> None:
        """Stop what a former life of this program may have left running."""
        containers, name = self._bench.containers, self._container_name(index)

        async def stop() -> Container | None:
            await containers.stop(name, grace_s=STOP_GRACE_S)
            return await containers.inspect(name)

        try:
            left = await self._bench.patience.until_answered(stop, within_s=ENGINE_PATIENCE_S)
        except NodeError as error:
            self._on_not_run(index, life.OpFailure("container-runtime-error", str(error)))
            return
        if left is None:
            self._on_not_run(index, None)
            return
        self._on_started(index, left)
        self._on_ended(index, left)

    async def _compose(self) -> None:
        for index, op in enumerate(self.state.ops):
            if op.container is not None and index not in self._logs:
                await self._reread_log(index, op.container)
        logs = {index: log.lines() for index, log in self._logs.items()}
        document, status = compose_result(self.state, logs, now=self._now())
        self._events.put_nowait(life.ResultComposed(document, status))

    async def _reread_log(self, index: int, container: str) -> None:
        """Read the log of an operation that was over, or lost, in a former life of this program.

        Should its container still run it is ended first: only then does its log have an end.
        """
        log, containers, patience = (
            self._new_log(index),
            self._bench.containers,
            self._bench.patience,
        )
        try:
            await patience.until_answered(
                lambda: containers.stop(container, grace_s=STOP_GRACE_S),
                within_s=ENGINE_PATIENCE_S,
            )
        except NodeError as error:
            patience.tell(error)
        else:
            await read_log(containers, container, log, patience, within_s=ENGINE_PATIENCE_S)

    # --- What happened ---

    def _on_pull(self, index: int, progress: PullProgress) -> None:
        pulling = activity.ImagePulling(
            self._now(), self._address, self._image(index), progress.current, progress.total
        )
        self._bench.publish(pulling)

    def _on_started(self, index: int, container: Container) -> None:
        started_at = container.started_at or self._now()
        self._events.put_nowait(life.OpStarted(index, container.id, started_at))
        op, image = self.state.ops[index].id, self._image(index)
        self._bench.publish(activity.OpStarted(self._now(), self._address, op, image, started_at))

    def _on_ended(self, index: int, container: Container) -> None:
        ended_at = container.finished_at or self._now()
        exit_code = container.exit_code if container.exit_code is not None else 2
        event = life.OpEnded(index, exit_code, ended_at, container.oom_killed)
        self._events.put_nowait(event)
        op = self.state.ops[index].id
        self._bench.publish(activity.OpOver(self._now(), self._address, op, exit_code, ended_at))

    def _on_not_run(self, index: int, failure: life.OpFailure | None) -> None:
        now = self._now()
        if failure is None:
            self._events.put_nowait(life.OpEnded(index, 0, now))
        else:
            self._events.put_nowait(life.OpFailed(index, failure, now))
        reason = "stopped before it started" if failure is None else failure.message
        op = self.state.ops[index].id
        self._bench.publish(activity.OpOver(now, self._address, op, 2, now, reason))

    # --- Watching the world ---

    async def _watch_time(self) -> None:
        """Order the stop when the job's time is over; the poster may extend it meanwhile.

        Time is counted from when we first knew of the run, and as it passes here: this computer's
        clock may be hours from the chain's, or be set while the job runs. A run that goes on a
        little too long costs nothing, for its pay is capped; one that is cut short is unearned.
        """
        passed = self._time_passed()
        while (left := self.state.timeout_s - passed) > 0:
            pause = min(left, 30.0)
            await self._bench.clock.sleep(pause)
            passed += pause
        self.stop(StopReason.EXPIRED)

    def _time_passed(self) -> float:
        """Return how long the run is known, as far as the clock can be believed."""
        facts = self.state.assignment
        since = facts.time_start if facts.seen_at is None else facts.seen_at
        return max(0.0, self._now() - since)

    async def _watch_job(self) -> None:
        """Notice when the poster extends or ends the job."""
        told = False
        while True:
            try:
                await self._follow_job()
            except NodeError as error:  # cannot be followed: look again after a while
                if not told:
                    self._bench.patience.tell(error)
                told = True
            await self._bench.clock.sleep(FOLLOW_AGAIN_S)

    async def _follow_job(self) -> None:
        chain, address = self._bench.chain, self.state.assignment.job
        async with aclosing(chain.follow_job(address)) as jobs:
            async for seen in jobs:
                job = seen or await self._bench.patience.until_read(lambda: chain.job(address))
                if job is None:
                    continue  # one empty answer proves nothing; the settlement will look closely
                if job.state is not JobState.QUEUED:
                    self.stop(StopReason.ENDED_BY_POSTER)
                elif job.timeout_s != self.state.timeout_s:
                    self._events.put_nowait(life.TimeExtended(job.timeout_s))

    # --- Facts ---

    @property
    def _address(self) -> RunAddress:
        return self.state.assignment.run

    def _labels(self) -> dict[str, str]:
        facts = self.state.assignment
        return {RUN_LABEL: facts.run, NODE_LABEL: facts.node, "nosdesk.job": facts.job}

    def _now(self) -> float:
        return self._bench.clock.now()

    def _new_log(self, index: int) -> OpLog:
        log = self._logs[index] = OpLog(sharers=len(self.state.ops))
        return log

    def _container_name(self, index: int) -> str:
        return f"nosdesk-{self._address}-{index}"

    def _image(self, index: int) -> str:
        return self._definition.ops[index].image if self._definition else ""

    def _spec(self, index: int) -> ContainerSpec | life.OpFailure:
        if self._definition is None:
            reason = "This version of Nosdesk does not accept what a former one had begun."
            return life.OpFailure("operation-error", reason)
        op = self._definition.ops[index]
        if op.gpu and not self._bench.gpus:
            reason = "The job asks for a GPU and this node works without one."
            return life.OpFailure("container-runtime-error", reason)
        return ContainerSpec(
            name=self._container_name(index),
            image=op.image,
            limits=self._bench.limits,
            labels={**self._labels(), "nosdesk.op": op.id},
            command=op.command,
            entrypoint=op.entrypoint,
            env={**op.env, "NOSANA_ID": self.state.assignment.job},
            work_dir=op.work_dir,
            gpus=self._bench.gpus if op.gpu else (),
            network=self._bench.network,
        )


def _definition_of(state: RunState) -> JobDefinition | None:
    """Return the definition that came in a former life; None when this version refuses it."""
    try:
        return None if state.document is None else parse_definition(state.document.encode())
    except InvalidDefinition:
        return None


async def _parse(document: bytes) -> JobDefinition:
    if len(document) < LARGE:
        return parse_definition(document)
    return await asyncio.to_thread(parse_definition, document)
