"""Sees one operation of a run through: arguments, files, container, exposure, end."""

import asyncio
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from random import Random

from nosdesk.aio.race import unless
from nosdesk.aio.retry import Backoff
from nosdesk.domain import run as life
from nosdesk.domain.addresses import RunAddress
from nosdesk.domain.definition.container_run import ContainerRun, container_run, volume_name
from nosdesk.domain.definition.job_definition import Defaults, InvalidDefinition, Json
from nosdesk.domain.definition.literals import LiteralFailure, resolve
from nosdesk.domain.errors import NodeError
from nosdesk.domain.exposure import ServiceStatus
from nosdesk.domain.mishaps import Mishap
from nosdesk.domain.run import OpFailure
from nosdesk.node import activity
from nosdesk.node.exposure import Exposure
from nosdesk.node.labels import OP_LABEL
from nosdesk.node.op_execution import (
    ENGINE_PATIENCE_S,
    Ended,
    NotRun,
    OpExecution,
    failure_of,
)
from nosdesk.node.op_exposing import exposed_op, ports_that_fit, seen_services
from nosdesk.node.op_spec import login_of, op_spec
from nosdesk.node.own_gpus import OwnGpus, failure_by
from nosdesk.node.workplace import Workplace
from nosdesk.ports.containers import Container, Mount, PullProgress

EXPOSING_AGAIN = Backoff(first_s=1.0, cap_s=60.0)
"""How soon exposing an operation that runs is tried again."""


class GivenUp(Exception):
    """The operation cannot be run; nothing of it ever started."""

    def __init__(self, failure: OpFailure, exit_code: int = 2) -> None:
        super().__init__(failure.message)
        self.failure = failure
        self.exit_code = exit_code


class OpService:
    """Runs one attempt of one operation; what happens is told as events of the run."""

    def __init__(self, place: Workplace, index: int, tell: Callable[[life.Event], None]) -> None:
        self._place = place
        self._bench = place.bench
        self._index = index
        self._tell = tell
        self._progress = place.op(index)
        self._operation = place.operation(index)
        self._transcript = place.transcript(index)
        self._is_to_stop = asyncio.Event()
        self._execution: OpExecution | None = None
        self._exposure: Exposure | None = None

    def stop(self) -> None:
        """End the operation soon, wherever it is; that it ended is still told."""
        self._is_to_stop.set()
        if self._execution is not None:
            self._execution.stop()

    async def see_through(self) -> None:
        """Run the operation, or follow it where a former life of this program started it."""
        try:
            if self._progress.container is None:
                self._check_engine()
            if self._operation.type == "container/create-volume":
                await self._make_volume()
            else:
                await self._run_container()
        except GivenUp as given_up:
            self._on_failed(given_up.failure, given_up.exit_code)

    # --- A volume ---

    async def _make_volume(self) -> None:
        """A volume of the job's: it lives until the run does not."""
        try:
            name = self._place.volume_name(volume_name(self._arguments()))
            await self._open_volume(name)
        except InvalidDefinition as error:
            raise GivenUp(OpFailure("operation-error", str(error))) from error
        except NodeError as error:
            raise GivenUp(failure_of("container-runtime-error", error)) from error
        now = self._now()
        self._tell(life.OpStarted(self._index, name, now, attempt=self._attempt))
        self._tell(life.OpEnded(self._index, 0, now, attempt=self._attempt))

    async def _open_volume(self, name: str) -> None:
        containers, labels = self._bench.containers, self._place.labels()
        await self._bench.patience.until_answered(lambda: containers.open_volume(name, labels))

    # --- A container ---

    async def _run_container(self) -> None:
        if (known := self._progress.container) is not None:
            await self._follow(known)
            return
        if not await self._has_secrets():
            self._on_not_run()
            return
        run = self._checked_run()
        await self._remove_former()
        await self._check_gpus(self._own_gpus(run))
        mounts = await self._provide_files(run)
        if mounts is None:
            self._on_not_run()
            return
        execution = self._execution_of(run, mounts)
        async with asyncio.TaskGroup() as group:
            exposing: list[asyncio.Task[None]] = []

            def on_started(container: Container) -> None:
                self._on_started(container, run)
                exposing.append(group.create_task(self._expose(run)))

            outcome = await execution.run(
                on_pull=partial(self._on_pull, run.image), on_started=on_started
            )
            for task in exposing:
                task.cancel()
        await self._over(outcome)

    async def _follow(self, container: str) -> None:
        """Follow what a former life started: it runs, whatever its arguments come to by now."""
        asks_for_gpu = self._operation.args.get("gpu") is True or self._place.defaults.gpu
        execution = self._execution_of(ContainerRun(image="", gpu=asks_for_gpu))
        async with asyncio.TaskGroup() as group:
            exposing = group.create_task(self._expose_again())
            outcome = await execution.follow(container)
            exposing.cancel()
        await self._over(outcome)

    def _execution_of(self, run: ContainerRun, mounts: tuple[Mount, ...] = ()) -> OpExecution:
        bench = self._bench
        self._execution = OpExecution(
            bench.containers,
            op_spec(self._place, self._index, run, mounts),
            self._transcript,
            bench.clock,
            bench.patience,
            disk=bench.disk,
            login=login_of(run),
            images=bench.images,
            gpus=self._own_gpus(run),
        )
        if self._is_to_stop.is_set():
            self._execution.stop()
        return self._execution

    def _own_gpus(self, run: ContainerRun) -> OwnGpus | None:
        return self._bench.own_gpus if run.gpu else None

    async def _over(self, outcome: Ended | NotRun) -> None:
        self._place.services.pop(self._index, None)
        if self._exposure is not None:
            with suppress(NodeError):  # what is left goes with the run
                await self._exposure.end()
        self._on_over(outcome)

    # --- Its services ---

    async def _expose_again(self) -> None:
        """Expose what runs already as soon as its ports are known, which another log may name."""
        pauses = EXPOSING_AGAIN.delays(Random())
        while (run := self._exposed_run()) is None:
            await self._bench.clock.sleep(next(pauses))
        await self._expose(run)

    def _exposed_run(self) -> ContainerRun | None:
        """Return of the arguments what is exposed; None while literals in it name nothing."""
        args = self._operation.args
        asked = {name: args[name] for name in ("expose", "private") if name in args}
        resolved = resolve(asked, self._place.known())
        if isinstance(resolved, LiteralFailure):
            return None
        try:
            return container_run({**resolved, "image": "known"}, Defaults())
        except InvalidDefinition:
            return None

    async def _expose(self, run: ContainerRun) -> None:
        """Expose the operation's services for as long as it runs, tried until it works."""
        bench, tunnel = self._bench, self._bench.tunnel
        if tunnel is None or not run.exposed:
            if run.exposed:
                self._transcript.note("This node exposes no services.", self._now())
            self._on_ready()
            return
        op = exposed_op(self._place, self._index, run, tunnel)
        exposure = self._exposure = Exposure(
            op, tunnel, containers=bench.containers, clock=bench.clock, patience=bench.patience
        )

        def on_status(statuses: Mapping[str, ServiceStatus]) -> None:
            seen = seen_services(self._operation.id, op, statuses, is_private=run.private)
            self._place.services[self._index] = seen
            self._on_services(statuses)

        is_noted = False
        for pause_s in EXPOSING_AGAIN.delays(Random()):
            try:
                await exposure.run(on_ready=self._on_ready, on_status=on_status)
            except NodeError as error:
                bench.patience.tell(error)
                if not is_noted:
                    text = f"The service could not be exposed yet: {error.title}"
                    self._transcript.note(text, self._now())
                is_noted = True
            await bench.clock.sleep(pause_s)

    # --- Before it starts ---

    def _check_engine(self) -> None:
        if (why := self._bench.unfit) is not None:
            mishap = why.mishap or Mishap.ENGINE_AWAY
            raise GivenUp(OpFailure("container-runtime-error", why.title, mishap, hands_back=True))

    async def _has_secrets(self) -> bool:
        """Have the passwords that the journal does not keep; False when told to stop meanwhile."""
        if not self._place.needs_secrets(self._index):
            return True
        try:
            is_whole = await unless(self._is_to_stop, self._place.complete())
        except NodeError as error:
            failure = OpFailure("operation-error", str(error), hands_back=True)
            raise GivenUp(failure) from error
        self._operation = self._place.operation(self._index)
        return is_whole

    def _arguments(self) -> Mapping[str, Json]:
        args = resolve(self._operation.args, self._place.known())
        if isinstance(args, LiteralFailure):
            self._transcript.note(args.reason, self._now())
            # The network's own node ends such an operation with exit code 0, failed.
            raise GivenUp(OpFailure("operation-error", args.reason), exit_code=0)
        return args

    def _checked_run(self) -> ContainerRun:
        path = f"$.ops[{self._index}].args"
        try:
            run = container_run(self._arguments(), self._place.defaults, path)
        except InvalidDefinition as error:
            raise GivenUp(OpFailure("operation-error", str(error))) from error
        if run.gpu and not self._bench.gpus:
            reason = "The job asks for a GPU and this node works without one."
            raise GivenUp(
                OpFailure("container-runtime-error", reason, Mishap.GPU_GONE, hands_back=True)
            )
        self._check_ports(run)
        return run

    def _check_ports(self, run: ContainerRun) -> None:
        """Give the operation up when no tunnel client could be told of all its ports."""
        if (tunnel := self._bench.tunnel) is None:
            return
        allowed = ports_that_fit(self._place, self._index, run, tunnel)
        if allowed < len(run.exposed):
            reason = (
                f"The operation exposes {len(run.exposed)} ports one by one, "
                f"of which {allowed} are allowed. A range of ports counts as one."
            )
            raise GivenUp(OpFailure("operation-error", reason))

    async def _remove_former(self) -> None:
        """Remove the containers of former attempts, which would still answer to its names."""
        if not self._attempt:
            return
        containers, name = self._bench.containers, self._place.container_name(self._index)
        labels = {**self._place.labels(), OP_LABEL: self._operation.id}

        async def remove() -> None:
            for each in await containers.find(labels):
                if each.name != name:
                    await containers.remove(each.id)

        removing = self._bench.patience.until_answered(remove, within_s=ENGINE_PATIENCE_S)
        try:
            await unless(self._is_to_stop, removing)
        except NodeError as error:
            raise GivenUp(failure_of("container-runtime-error", error)) from error

    async def _check_gpus(self, gpus: OwnGpus | None) -> None:
        """Give the operation up when its GPUs are not to be trusted with it.

        A job that was begun is brought to its end with GPUs on which none should be begun.
        """
        if gpus is None:
            return
        await gpus.until_known()
        was_begun = self._place.state.was_anything_started
        if (finding := gpus.loss if was_begun else gpus.doubt) is not None:
            raise GivenUp(failure_by(finding))

    async def _provide_files(self, run: ContainerRun) -> tuple[Mount, ...] | None:
        """Return the mounts of the operation; None when it was told to stop meanwhile."""
        mounts: list[Mount] = []

        async def provide() -> None:
            for volume in run.volumes:
                name = self._place.volume_name(volume.name)
                await self._open_volume(name)
                mounts.append(Mount(name, volume.path))
            for resource in run.resources:
                if self._bench.shelf is None:
                    raise GivenUp(OpFailure("resource-error", "This node fetches no resources."))
                mounts.append(await self._bench.shelf.provide(resource, self._place.labels()))

        try:
            is_whole = await unless(self._is_to_stop, provide())
        except NodeError as error:
            raise GivenUp(failure_of("resource-error", error)) from error
        return tuple(mounts) if is_whole else None

    # --- What happened ---

    @property
    def _attempt(self) -> int:
        return self._progress.attempt

    @property
    def _address(self) -> RunAddress:
        return self._place.state.assignment.run

    def _now(self) -> float:
        return self._bench.clock.now()

    def _on_pull(self, image: str, progress: PullProgress) -> None:
        pulling = activity.ImagePulling(
            self._now(), self._address, image, progress.current, progress.total
        )
        self._bench.publish(pulling)

    def _on_started(self, container: Container, run: ContainerRun) -> None:
        at = container.started_at or self._now()
        is_ready = not run.awaits_health
        self._tell(life.OpStarted(self._index, container.id, at, is_ready, self._attempt))
        op = self._operation.id
        self._bench.publish(activity.OpStarted(self._now(), self._address, op, run.image, at))

    def _on_ready(self) -> None:
        self._tell(life.OpReady(self._index, self._now(), self._attempt))

    def _on_services(self, statuses: Mapping[str, ServiceStatus]) -> None:
        services = tuple(statuses.items())
        told = activity.ServicesSeen(self._now(), self._address, self._operation.id, services)
        self._bench.publish(told)

    def _on_over(self, outcome: Ended | NotRun) -> None:
        match outcome:
            case Ended(container, failure):
                self._on_ended(container, failure)
            case NotRun(failure) if failure is not None:
                self._on_failed(failure)
            case NotRun():
                self._on_not_run()

    def _on_ended(self, container: Container, failure: OpFailure | None) -> None:
        ended_at = container.finished_at or self._now()
        exit_code = container.exit_code if container.exit_code is not None else 2
        event = life.OpEnded(
            self._index,
            exit_code,
            ended_at,
            oom_killed=container.oom_killed,
            restarts=container.restarts,
            results=self._transcript.results(),
            failure=failure,
            attempt=self._attempt,
        )
        self._tell(event)
        self._publish_over(exit_code, ended_at, failure.message if failure else "")

    def _on_not_run(self) -> None:
        """It was told to stop before its container ran."""
        now = self._now()
        self._tell(life.OpEnded(self._index, 0, now, attempt=self._attempt))
        self._publish_over(0, now, "stopped before it started")

    def _on_failed(self, failure: OpFailure, exit_code: int = 2) -> None:
        now = self._now()
        self._tell(life.OpFailed(self._index, failure, now, exit_code, self._attempt))
        self._publish_over(exit_code, now, failure.message)

    def _publish_over(self, exit_code: int, ended_at: float, reason: str) -> None:
        op = self._operation.id
        over = activity.OpOver(self._now(), self._address, op, exit_code, ended_at, reason)
        self._bench.publish(over)
