"""One operation on the engine: image, container, log, end, or an orderly stop.

Whatever goes wrong has a name (`domain/mishaps.py`), which the outcome carries. An engine that
goes away and comes back is waited for, and its container is taken up again where it is then.
"""

import asyncio
import math
from collections.abc import Callable, Coroutine
from contextlib import aclosing
from dataclasses import dataclass, replace
from typing import Any, Literal

import msgspec

from nosdesk.aio.race import unless
from nosdesk.domain.errors import NodeError, Refused, Unavailable
from nosdesk.domain.gpu_guard import Finding
from nosdesk.domain.mishaps import EXPLANATIONS, Mishap, Side
from nosdesk.domain.run import OpFailure
from nosdesk.node.disk_watch import DiskWatch
from nosdesk.node.image_supply import (
    ENGINE_PATIENCE_S,
    PULL_PATIENCE_S,
    ImageSupply,
    disk_is_full,
)
from nosdesk.node.labels import RUN_LABEL
from nosdesk.node.log_relay import OpLog, read_on
from nosdesk.node.own_gpus import OwnGpus, failure_by
from nosdesk.node.patience import Patience
from nosdesk.ports.clock import Clock
from nosdesk.ports.containers import (
    Container,
    Containers,
    ContainerSpec,
    PullProgress,
    RegistryLogin,
)

__all__ = [
    "ENGINE_PATIENCE_S",
    "LOG_TAIL_AT_MOST_S",
    "LOG_TAIL_S",
    "PULL_PATIENCE_S",
    "STOP_GRACE_S",
    "Ended",
    "NotRun",
    "OpExecution",
    "failure_of",
]

STOP_GRACE_S = 10
LOG_TAIL_S, LOG_TAIL_AT_MOST_S = 10.0, 60.0
"""How long after a container's end its next lines may take to arrive, and all of the rest."""

GPU_STOP_S = 60.0
"""How long a container may take to stop whose GPU is lost: one that hangs may never do it."""

LOOK_AGAIN_S = 1.0
ENDED_BY_SIGNAL = (137, 143)
GONE_LOOK_S, GONE_WITHIN_LOOKS = 0.1, 20
"""How often an engine is looked at that may be going, having ended its containers."""
LOG_AGAIN_S = 5.0
"""How long a log that broke off is left at most while its container goes on."""

FailureEvent = Literal[
    "image-pull-error", "container-runtime-error", "operation-error", "resource-error"
]


@dataclass(frozen=True, slots=True)
class Ended:
    """The container ran and ended; `failure` names the mishap that ended it, if it was one."""

    container: Container
    failure: OpFailure | None = None


@dataclass(frozen=True, slots=True)
class NotRun:
    """The container never ran, or was lost; `failure` is None when we were told to stop first."""

    failure: OpFailure | None


class OpExecution:
    """Runs one operation once; `stop` ends it wherever it is."""

    def __init__(  # noqa: PLR0913 - the last two have an answer of their own
        self,
        containers: Containers,
        spec: ContainerSpec,
        log: OpLog,
        clock: Clock,
        patience: Patience,
        *,
        disk: DiskWatch | None = None,
        login: RegistryLogin | None = None,
        images: ImageSupply | None = None,
        gpus: OwnGpus | None = None,
    ) -> None:
        self._containers = containers
        self._spec = spec
        self._log = log
        self._clock = clock
        self._patience = patience
        self._disk = disk or DiskWatch(containers, clock)
        self._login = login
        self._gpus = gpus
        self._gpu_loss: Finding | None = None
        self._images = images or ImageSupply(containers, clock, patience, self._disk)
        self._stop = asyncio.Event()
        self._lost = asyncio.Event()
        self._engine_answers = asyncio.Event()
        self._engine_was_away = False
        self._has_eaten_disk = False
        self._may_have_started = False

    def stop(self) -> None:
        """End the operation soon; the outcome still comes from `run`."""
        self._stop.set()

    async def run(
        self,
        *,
        on_pull: Callable[[PullProgress], None],
        on_started: Callable[[Container], None],
    ) -> Ended | NotRun:
        """Return how the operation ended; `on_started` is told the running container."""
        return await self._guarded(self._run(on_pull, on_started))

    async def follow(self, container: str) -> Ended | NotRun:
        """Return how the operation ended that runs, or ran, in this container already."""
        return await self._guarded(self._follow(container))

    # --- Starting ---

    async def _run(
        self, on_pull: Callable[[PullProgress], None], on_started: Callable[[Container], None]
    ) -> Ended | NotRun:
        run = self._spec.labels.get(RUN_LABEL, "")
        providing = self._images.provide(self._spec.image, on_pull, login=self._login, run=run)
        try:
            await unless(self._stop, providing)
        except NodeError as error:
            return NotRun(failure_of("image-pull-error", error))
        try:
            container = await self._patience.until_answered(self._start, within_s=ENGINE_PATIENCE_S)
        except NodeError as error:
            if self._gpus is not None and error.mishap is Mishap.GPU_NOT_VISIBLE:
                await self._gpus.container_looked(saw_them=False)
            failure = failure_of("container-runtime-error", error)
            if self._may_have_started and isinstance(error, Unavailable):
                failure = msgspec.structs.replace(failure, hands_back=False)
            return NotRun(failure)
        if container is None:
            return NotRun(failure_by(self._gpu_loss) if self._gpu_loss else None)
        on_started(container)
        return await self._follow(container.id)

    async def _start(self) -> Container | None:
        """Start the container unless we were told to stop; a start is never cut off midway."""
        if self._stop.is_set():
            return None
        if self._spec.network is not None:
            await self._containers.open_network(self._spec.network, {})
        spec = await self._spec_within_room()
        self._may_have_started = True  # an engine that goes away in it may have done it
        return await self._containers.start(spec)

    async def _spec_within_room(self) -> ContainerSpec:
        """Return the spec, bounded by what room there is; `HostUnfit` where there is none.

        A container that a former life started already is no matter of room any more.
        """
        room = await self._disk.room()
        if room is None or math.isinf(room):
            return self._spec
        if room > 0:
            return replace(self._spec, limits=replace(self._spec.limits, disk_bytes=int(room)))
        if await self._containers.inspect(self._spec.name) is None:
            raise disk_is_full()
        return self._spec

    # --- Following ---

    async def _follow(self, container: str) -> Ended | NotRun:
        async with asyncio.TaskGroup() as group:
            stopper = group.create_task(self._stop_when_told(container))
            guard = group.create_task(self._stop_when_disk_is_eaten(container))
            ahead = group.create_task(self._make_ready())
            reader = group.create_task(self._read_log(container))
            is_read = asyncio.Event()
            reader.add_done_callback(lambda _: is_read.set())
            outcome = await self._end_of(container)
            if isinstance(outcome, Ended):
                await self._until_last_lines(is_read)
            for task in (stopper, guard, ahead, reader):
                task.cancel()
        return outcome

    async def _until_last_lines(self, is_read: asyncio.Event) -> None:
        """Return once the log is read, or nothing more of it comes; a busy engine is slow."""
        latest = self._clock.now() + LOG_TAIL_AT_MOST_S
        read_to = -1.0
        while not is_read.is_set() and read_to < self._log.last_time:
            if self._clock.now() >= latest:
                return
            read_to = self._log.last_time
            await unless(is_read, self._clock.sleep(LOG_TAIL_S))

    async def _make_ready(self) -> None:
        """Prepare for who comes next while nobody waits; best effort, for a start does without."""
        if (network := self._spec.network) is None:
            return
        try:
            await self._containers.make_ready(network)
        except NodeError as error:
            self._patience.tell(error)

    async def _end_of(self, container: str) -> Ended | NotRun:
        ends: list[Container] = []

        async def watch() -> None:
            ends.append(await self._seen_to_its_end(container))

        try:
            await unless(self._lost, watch())
        except NodeError as error:
            return NotRun(failure_of("container-runtime-error", error))
        if not ends and self._gpu_loss is not None:
            return NotRun(failure_by(self._gpu_loss))
        if not ends:
            reason = "The container engine did not stop the container when it was to end."
            return NotRun(OpFailure("container-runtime-error", reason, Mishap.ENGINE_AWAY))
        return Ended(ends[0], await self._cause_of(ends[0]))

    async def _seen_to_its_end(self, container: str) -> Container:
        """Return the container once it has ended, through every restart of its engine."""
        while True:
            try:
                return await self._containers.wait(container)
            except Unavailable:
                self._engine_answers.clear()
                await self._until_found_again(container)
                self._engine_was_away = True
                self._engine_answers.set()
            await self._clock.sleep(LOOK_AGAIN_S)

    async def _until_found_again(self, container: str) -> None:
        seen = await self._patience.until_answered(
            lambda: self._containers.inspect(container), within_s=ENGINE_PATIENCE_S
        )
        if seen is None:
            lost = "The container is gone: somebody or something removed it."
            raise Refused(lost, mishap=Mishap.CONTAINER_LOST)

    async def _cause_of(self, ended: Container) -> OpFailure | None:
        """Return the mishap that ended the container; None when it ended of its own or by us."""
        mishap = await self._mishap_of(ended)
        if mishap is None:
            return await self._failure_by_gpu(ended)
        return OpFailure("container-runtime-error", EXPLANATIONS[mishap].sentence, mishap)

    async def _failure_by_gpu(self, ended: Container) -> OpFailure | None:
        """Return the loss of the GPU that ended the container, if it was one."""
        has_failed = ended.exit_code not in (0, None) and not self._stop.is_set()
        if self._gpus is not None and self._gpu_loss is None and has_failed:
            self._gpu_loss = await self._gpus.loss_that_ended_it()
        return failure_by(self._gpu_loss) if self._gpu_loss else None

    async def _mishap_of(self, ended: Container) -> Mishap | None:
        if self._has_eaten_disk:
            return Mishap.DISK_FULL
        if ended.exit_code in (0, None) or self._stop.is_set():
            return None
        if ended.oom_killed:
            return Mishap.OUT_OF_MEMORY
        if self._engine_was_away:
            return Mishap.ENGINE_RESTARTED
        room = await self._room_after(ended)
        if room == math.inf:  # the engine has gone just now, and took the container along
            return Mishap.ENGINE_RESTARTED
        return Mishap.DISK_FULL if room is not None and room <= 0 else None

    async def _room_after(self, ended: Container) -> float | None:
        """Return the room on the disk; of an engine that goes, which ends its containers first."""
        room = await self._disk.room()
        looks = GONE_WITHIN_LOOKS if ended.exit_code in ENDED_BY_SIGNAL else 0
        while room != math.inf and looks > 0:
            await self._clock.sleep(GONE_LOOK_S)
            room, looks = await self._disk.room(), looks - 1
        return room

    # --- The GPU ---

    async def _guarded(self, work: Coroutine[Any, Any, Ended | NotRun]) -> Ended | NotRun:
        """Do the work; the operation is ended should its GPU be lost meanwhile."""
        if self._gpus is None:
            return await work
        async with asyncio.TaskGroup() as group:
            guard = group.create_task(self._stop_when_gpu_is_lost(self._gpus))
            noting = group.create_task(self._note_mistakes(self._gpus))
            outcome = await work
            guard.cancel()
            noting.cancel()
        return outcome

    async def _stop_when_gpu_is_lost(self, gpus: OwnGpus) -> None:
        self._gpu_loss = await gpus.until_lost()
        self._stop.set()
        await self._clock.sleep(GPU_STOP_S)
        self._lost.set()

    async def _note_mistakes(self, gpus: OwnGpus) -> None:
        async with aclosing(gpus.mistakes()) as mistakes:
            async for mistake in mistakes:
                self._log.note(mistake, self._clock.now())

    # --- Ending ---

    async def _stop_when_told(self, container: str) -> None:
        await self._stop.wait()
        await self._end(container)

    async def _stop_when_disk_is_eaten(self, container: str) -> None:
        await self._disk.until_eaten_by(container)
        self._has_eaten_disk = True
        await self._end(container)

    async def _end(self, container: str) -> None:
        try:
            await self._patience.until_answered(
                lambda: self._containers.stop(container, grace_s=STOP_GRACE_S),
                within_s=ENGINE_PATIENCE_S,
            )
        except NodeError as error:
            self._patience.tell(error)
            self._lost.set()

    # --- The log ---

    async def _read_log(self, container: str) -> None:
        """Follow the log to its end, resuming at once when the engine is back from a while away.

        A log that cannot be read is reported; it is no reason to lose the run.
        """
        try:
            while not await self._is_log_read(container):
                await self._clock.sleep(LOOK_AGAIN_S)
                await unless(self._engine_answers, self._clock.sleep(LOG_AGAIN_S))
        except NodeError as error:
            self._patience.tell(error)

    async def _is_log_read(self, container: str) -> bool:
        try:
            await read_on(self._containers, container, self._log)
        except Unavailable:  # told of by whoever waits for the container's end
            return False
        return True


def failure_of(event: FailureEvent, error: NodeError) -> OpFailure:
    """Return the failure that the error means; what nobody named is not handed back."""
    if error.mishap is None:
        return OpFailure(event, str(error))
    told = EXPLANATIONS[error.mishap]
    # A remedy for this computer would tell the poster nothing.
    message = str(error) if told.side is Side.POSTER else error.title
    return OpFailure(event, message, error.mishap, told.is_handed_back)
