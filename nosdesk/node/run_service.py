"""Drives one run from assignment to result: the run machine's hands and eyes."""

import asyncio
from collections.abc import Coroutine
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from typing import Any, Literal

import msgspec

from nosdesk.aio.race import before
from nosdesk.aio.state import State
from nosdesk.domain import run as life
from nosdesk.domain.addresses import RunAddress
from nosdesk.domain.definition.job_definition import InvalidDefinition, JobDefinition
from nosdesk.domain.definition.redaction import lacks_secrets, without_secrets
from nosdesk.domain.errors import NodeError, Unavailable, Untrusted
from nosdesk.domain.run import DefinitionRefused, Phase, RunState, StopReason
from nosdesk.node import activity
from nosdesk.node.definition_source import DefinitionSource, Fetched, parsed
from nosdesk.node.job_access import JobAccess
from nosdesk.node.log_relay import read_log
from nosdesk.node.op_execution import ENGINE_PATIENCE_S, STOP_GRACE_S, failure_of
from nosdesk.node.op_service import OpService
from nosdesk.node.recorded import Recorded
from nosdesk.node.run_watch import RunWatch
from nosdesk.node.transcript import Transcript
from nosdesk.node.workplace import Bench, Workplace
from nosdesk.ports.containers import Container
from nosdesk.ports.handover import PostersJob
from nosdesk.protocol.results import blank_result, compose_result

POSTER_PATIENCE_S = 60.0
"""How long a poster is waited for that is to hand in again what the journal must not have."""

Effect = Coroutine[Any, Any, None]
RunRecorded = Recorded[RunState, life.Event, life.Command]


class RunService:
    """Executes one run; `execute` returns when its result is in the journal."""

    def __init__(self, bench: Bench, recorded: RunRecorded) -> None:
        self._bench = bench
        self._recorded = recorded
        self._events: asyncio.Queue[life.Event] = asyncio.Queue()
        self._place = Workplace(bench, lambda: recorded.state)
        self._seen = State(recorded.state)
        self._access = JobAccess(self._place, self._seen, self._tell)
        self._ops: dict[int, OpService] = {}
        self._source = DefinitionSource(
            recorded.state.assignment,
            content=bench.content,
            handover=bench.handover,
            clock=bench.clock,
            patience=bench.patience,
        )

    @property
    def state(self) -> RunState:
        """What was decided so far."""
        return self._recorded.state

    def stop(self, reason: StopReason) -> None:
        """End the run now; its result is made of what there is."""
        self._tell(life.StopOrdered(reason))

    def order(self, op_ids: tuple[str, ...], order: Literal["stop", "restart"]) -> None:
        """Stop these operations, or begin them anew, as the poster wants."""
        self._access.order(op_ids, order)

    async def execute(self) -> RunState:
        """Return the run as it is done, resuming where a former life left it."""
        await self._take_up()
        commands = life.resume(self.state)
        with self._attended():
            await self._carry_through(commands)
        return self.state

    def _attended(self) -> AbstractContextManager[None]:
        """Let the poster see and steer its job, where the node lets posters in."""
        handover = self._bench.handover
        return nullcontext() if handover is None else handover.attended(self._access)

    async def _carry_through(self, commands: tuple[life.Command, ...]) -> None:
        async with asyncio.TaskGroup() as group:
            watch = RunWatch(self._bench, lambda: self.state, self._tell)
            beside = (watch.time(), watch.job(), self._access.measure())
            tasks = [group.create_task(each) for each in beside]
            while self.state.phase is not Phase.DONE:
                self._seen.set(self.state)
                effects = [effect for command in commands if (effect := self._carry_out(command))]
                tasks += [group.create_task(effect) for effect in effects]
                commands = await self._recorded.feed(await self._events.get())
            self._seen.set(self.state)
            for task in tasks:
                task.cancel()

    async def _take_up(self) -> None:
        """Know the definition that came in a former life, unless this version refuses it.

        The journal has it without passwords. An operation that needs them fetches it again.
        """
        if self.state.document is None:
            return
        document = self.state.document.encode()
        try:
            self._place.definition = (await parsed(document)).definition
        except InvalidDefinition:
            return
        await self._find_begun()
        if lacks_secrets(document):
            self._place.refetch = self._fetch_again

    async def _find_begun(self) -> None:
        """Note the containers that a former life started and did not come to write down.

        Whatever keeps such an operation from being started now, it has begun: its work is claimed
        and never handed back.
        """
        within_s: float = self.state.timeout_s
        for index in self.state.at_work:
            if self.state.ops[index].container is not None:
                continue
            event = await self._begun(index, within_s)
            if isinstance(event, life.OpFailed):
                within_s = 0  # the engine was waited for long enough
            if event is not None:
                await self._recorded.feed(event)
            if isinstance(event, life.OpStarted):
                op, at = self.state.ops[index].id, event.started_at
                self._bench.publish(activity.OpStarted(self._now(), self._address, op, "", at))

    async def _begun(self, index: int, within_s: float) -> life.OpStarted | life.OpFailed | None:
        """Return that the operation was started, None when it was not.

        The engine is waited for while the run has time; if it does not say until then, the
        operation failed and may have begun.
        """
        bench, attempt = self._bench, self.state.ops[index].attempt
        look = partial(bench.containers.inspect, self._place.container_name(index))
        try:
            found = await bench.patience.until_answered(look, within_s=within_s)
        except NodeError as error:
            failure = failure_of("container-runtime-error", error)
            failure = msgspec.structs.replace(failure, hands_back=False)
            return life.OpFailed(index, failure, self._now(), attempt=attempt)
        if found is None or found.started_at is None:  # made is not started
            return None
        return life.OpStarted(index, found.id, found.started_at, is_ready=False, attempt=attempt)

    async def _fetch_again(self) -> JobDefinition:
        """Return the definition with its passwords; a poster must not hand over another one.

        One that is to hand it in again may not come.
        """
        fetched: list[Fetched | DefinitionRefused] = []

        async def fetch() -> None:
            fetched.append(await self._source.fetch())

        if self.state.result_way is None:
            await fetch()
        else:
            await before(self._bench.clock.sleep(POSTER_PATIENCE_S), fetch())
        match fetched:
            case [Fetched() as again] if self._is_the_same(again):
                return again.definition
            case [Fetched()]:
                raise Untrusted("The job's definition is not the one that was begun.")
            case [DefinitionRefused(flaws=flaws)]:
                why = "; ".join(flaw.message for flaw in flaws)
                raise Unavailable(f"The job's passwords could not be fetched again: {why}")
            case _:
                raise Unavailable("The poster did not hand in the job's passwords again.")

    def _is_the_same(self, again: Fetched) -> bool:
        return without_secrets(again.document).decode() == self.state.document

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
        fetched = await self._source.fetch()
        refusal, ops = "", 0
        if isinstance(fetched, DefinitionRefused):
            refusal = "; ".join(f"{flaw.path} {flaw.message}" for flaw in fetched.flaws[:3])
            self._tell(fetched)
        else:
            self._place.definition, ops = fetched.definition, len(fetched.definition.ops)
            self._tell(fetched.event())
        checked = activity.DefinitionChecked(self._now(), self._address, ops, refusal)
        self._bench.publish(checked)

    def _start_op(self, index: int) -> Effect | None:
        if self._place.definition is None:
            reason = "This version of Nosdesk does not accept what a former one had begun."
            failure = life.OpFailure("operation-error", reason)
            attempt = self.state.ops[index].attempt
            self._tell(life.OpFailed(index, failure, self._now(), attempt=attempt))
            return None
        service = self._ops[index] = OpService(self._place, index, self._tell)
        return service.see_through()

    def _stop_op(self, index: int) -> Effect | None:
        service = self._ops.get(index)
        if service is None:
            return self._stop_leftover(index)
        service.stop()
        return None

    async def _stop_leftover(self, index: int) -> None:
        """Stop what a former life of this program may have left running."""
        containers, name = self._bench.containers, self._place.container_name(index)
        attempt = self.state.ops[index].attempt

        async def stop() -> Container | None:
            await containers.stop(name, grace_s=STOP_GRACE_S)
            return await containers.inspect(name)

        try:
            left = await self._bench.patience.until_answered(stop, within_s=ENGINE_PATIENCE_S)
        except NodeError as error:
            failure = failure_of("container-runtime-error", error)
            self._tell(life.OpFailed(index, failure, self._now(), attempt=attempt))
            return
        now = self._now()
        if left is None or left.started_at is None:  # made is not started
            self._tell(life.OpEnded(index, 0, now, attempt=attempt))
            return
        transcript = self._place.transcript(index)
        await self._read_log(left.id, transcript)
        event = life.OpEnded(
            index,
            left.exit_code if left.exit_code is not None else 2,
            left.finished_at or now,
            oom_killed=left.oom_killed,
            restarts=left.restarts,
            results=transcript.results(),
            attempt=attempt,
        )
        self._tell(life.OpStarted(index, left.id, left.started_at, attempt=attempt))
        self._tell(event)

    async def _compose(self) -> None:
        for index, op in enumerate(self.state.ops):
            if op.container is not None and index not in self._place.transcripts:
                await self._reread_log(index, op.container)
        logs = {index: log.lines() for index, log in self._place.transcripts.items()}
        document, status = compose_result(self.state, logs, now=self._now())
        if self.state.result_way is not None:
            document = await self._hand_over(self.state.result_way, document)
        self._tell(life.ResultComposed(document, status))

    async def _hand_over(self, way: life.ResultWay, document: str) -> str:
        """Give the result to the poster alone; return what everybody may see in its place."""
        trouble = "This node offers no hand-over."
        if self._bench.handover is not None:
            facts = self.state.assignment
            job = PostersJob(facts.job, facts.project, self.state.timeout_s)
            try:
                await self._bench.handover.send(job, way, document.encode())
                trouble = ""
            except NodeError as error:
                self._bench.patience.tell(error)
                trouble = error.title
        return blank_result(document, trouble)

    async def _reread_log(self, index: int, container: str) -> None:
        """Read the log of an operation that was over, or lost, in a former life of this program.

        Should its container still run it is ended first: only then does its log have an end.
        """
        definition = self._place.definition
        if definition is not None and definition.ops[index].type == "container/create-volume":
            return
        transcript = self._place.transcript(index)
        containers, patience = self._bench.containers, self._bench.patience
        try:
            await patience.until_answered(
                lambda: containers.stop(container, grace_s=STOP_GRACE_S),
                within_s=ENGINE_PATIENCE_S,
            )
        except NodeError as error:
            patience.tell(error)
        else:
            await self._read_log(container, transcript)

    async def _read_log(self, container: str, transcript: Transcript) -> None:
        containers, patience = self._bench.containers, self._bench.patience
        await read_log(containers, container, transcript, patience, within_s=ENGINE_PATIENCE_S)

    # --- Facts ---

    def _tell(self, event: life.Event) -> None:
        self._events.put_nowait(event)

    @property
    def _address(self) -> RunAddress:
        return self.state.assignment.run

    def _now(self) -> float:
        return self._bench.clock.now()
