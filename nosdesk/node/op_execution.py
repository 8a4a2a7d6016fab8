"""One operation on the engine: image, container, log, end, or an orderly stop."""

import asyncio
import math
from collections.abc import Callable
from contextlib import aclosing
from dataclasses import dataclass

from nosdesk.aio.race import unless
from nosdesk.domain.errors import NodeError
from nosdesk.domain.run import OpFailure
from nosdesk.node.log_relay import OpLog
from nosdesk.node.patience import Patience
from nosdesk.ports.clock import Clock
from nosdesk.ports.containers import Container, Containers, ContainerSpec, PullProgress

STOP_GRACE_S = 10
ENGINE_PATIENCE_S = 600.0
"""How long an engine that is away may hold up the end of a run: its payment is waiting."""
PULL_PATIENCE_S = 120.0
"""How long a registry that does not answer is asked again before the operation fails."""
LOG_TAIL_S = 10.0
"""How long after its end a container's last lines may take to arrive."""


@dataclass(frozen=True, slots=True)
class Ended:
    """The container ran and ended."""

    container: Container


@dataclass(frozen=True, slots=True)
class NotRun:
    """The container never ran, or was lost; `failure` is None when we were told to stop first."""

    failure: OpFailure | None


class OpExecution:
    """Runs one operation once; `stop` ends it wherever it is."""

    def __init__(
        self,
        containers: Containers,
        spec: ContainerSpec,
        log: OpLog,
        clock: Clock,
        patience: Patience,
    ) -> None:
        self._containers = containers
        self._spec = spec
        self._log = log
        self._clock = clock
        self._patience = patience
        self._stop = asyncio.Event()
        self._lost = asyncio.Event()

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
        try:
            await unless(self._stop, self._provide_image(on_pull))
        except NodeError as error:
            return NotRun(OpFailure("image-pull-error", str(error)))
        try:
            container = await self._patience.until_answered(self._start)
        except NodeError as error:
            return NotRun(OpFailure("container-runtime-error", str(error)))
        if container is None:
            return NotRun(None)
        on_started(container)
        return await self._follow(container.id)

    async def follow(self, container: str) -> Ended | NotRun:
        """Return how the operation ended that runs, or ran, in this container already."""
        return await self._follow(container)

    async def _start(self) -> Container | None:
        """Start the container unless we were told to stop; a start is never cut off midway."""
        if self._stop.is_set():
            return None
        if self._spec.network is not None:
            await self._containers.open_network(self._spec.network, {})
        return await self._containers.start(self._spec)

    async def _provide_image(self, on_pull: Callable[[PullProgress], None]) -> None:
        image = self._spec.image
        if await self._patience.until_answered(lambda: self._containers.has_image(image)):
            return
        await self._patience.until_answered(
            lambda: self._containers.pull(image, on_pull), within_s=PULL_PATIENCE_S
        )

    async def _follow(self, container: str) -> Ended | NotRun:
        async with asyncio.TaskGroup() as group:
            stopper = group.create_task(self._stop_when_told(container))
            reader = group.create_task(self._read_log(container))
            is_read = asyncio.Event()
            reader.add_done_callback(lambda _: is_read.set())
            outcome = await self._end_of(container)
            if isinstance(outcome, Ended):
                await unless(is_read, self._clock.sleep(LOG_TAIL_S))
            stopper.cancel()
            reader.cancel()
        return outcome

    async def _end_of(self, container: str) -> Ended | NotRun:
        ends: list[Container] = []

        async def wait() -> None:
            ends.append(
                await self._patience.until_answered(lambda: self._containers.wait(container))
            )

        try:
            await unless(self._lost, wait())
        except NodeError as error:
            return NotRun(OpFailure("container-runtime-error", str(error)))
        if not ends:
            reason = "The container engine did not stop the container when it was to end."
            return NotRun(OpFailure("container-runtime-error", reason))
        return Ended(ends[0])

    async def _stop_when_told(self, container: str) -> None:
        await self._stop.wait()
        try:
            await self._patience.until_answered(
                lambda: self._containers.stop(container, grace_s=STOP_GRACE_S),
                within_s=ENGINE_PATIENCE_S,
            )
        except NodeError as error:
            self._patience.tell(error)
            self._lost.set()

    async def _read_log(self, container: str) -> None:
        await read_log(self._containers, container, self._log, self._patience)


async def read_log(
    containers: Containers,
    container: str,
    log: OpLog,
    patience: Patience,
    *,
    within_s: float = math.inf,
) -> None:
    """Follow a log to its end, resuming after its last line when the engine went away.

    A log that cannot be read is reported; it is no reason to lose the run.
    """

    async def read() -> None:
        lines = containers.logs(container, after=log.last_time)
        async with aclosing(lines):
            async for line in lines:
                log.add(line)

    try:
        await patience.until_answered(read, within_s=within_s)
    except NodeError as error:
        patience.tell(error)
