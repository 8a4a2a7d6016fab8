"""Faults of a container engine: it goes away, kills, runs out of memory, disk or images.

`FaultyContainers` stands before any engine and pretends what nobody should do to a computer for
a rehearsal: to fill its disk, to take its memory or its registry. `ContainerFaults` hunts for a
running container of the rehearsed jobs and lets it have what the episode brings.
"""

import asyncio
import time
from asyncio import TaskGroup
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable, Mapping
from contextlib import AbstractAsyncContextManager, aclosing, asynccontextmanager, suppress
from dataclasses import replace
from typing import Any, cast

from nosdesk.aio.race import unless
from nosdesk.domain.addresses import JobAddress
from nosdesk.domain.errors import NodeError, Unavailable
from nosdesk.domain.mishaps import Mishap
from nosdesk.ports.containers import (
    Container,
    Containers,
    ContainerSpec,
    DiskSpace,
    LogLine,
    PullProgress,
    RegistryLogin,
)
from nosdesk.practice.faults.board import FaultBoard
from nosdesk.practice.faults.names import Fault

_LOOK_EVERY_S = 0.2
_KILLED = 137
_FULL_FOR_S = 1.0
"""How long a filled disk stays full: until somebody has looked and seen it."""

LIVES_S = 1.2
"""A container is let live for so long: before that it has earned nothing, as seconds are paid."""


class FaultyContainers:
    """An engine that fails while its board says so; what it does not name is passed on."""

    def __init__(self, inner: Containers, board: FaultBoard) -> None:
        self._inner = inner
        self._board = board
        self._went_away = asyncio.Event()
        self._out_of_memory: set[str] = set()
        self._is_disk_full = False

    @property
    def port(self) -> Containers:
        """Itself, as the port that it follows by passing calls on."""
        return cast("Containers", self)

    def __getattr__(self, name: str) -> Callable[..., Any]:
        async def call(*args: object, **named: object) -> Any:  # noqa: ANN401 - the engine's answer
            self._reach()
            return await getattr(self._inner, name)(*args, **named)

        return call

    async def has_image(self, image: str) -> bool:
        """Tell whether the image is here: it is not while its registry is to be missed."""
        self._reach()
        return not self._board.current(Fault.REGISTRY_DOWN) and await self._inner.has_image(image)

    async def pull(
        self,
        image: str,
        on_progress: Callable[[PullProgress], None],
        *,
        login: RegistryLogin | None = None,
    ) -> None:
        """Fetch the image, if it is not here; `Unavailable` while its registry is down."""
        self._reach()
        if self._board.strikes(Fault.REGISTRY_DOWN):
            raise Unavailable(
                f"The image {image} could not be fetched: a rehearsed fault.",
                "Nosdesk tries again.",
                mishap=Mishap.REGISTRY_DOWN,
            )
        if not await self._inner.has_image(image):
            await self._inner.pull(image, on_progress, login=login)

    async def disk(self) -> DiskSpace | None:
        """Return how full the disk is."""
        self._reach()
        return DiskSpace(0, 0) if self._is_disk_full else await self._inner.disk()

    async def start(self, spec: ContainerSpec) -> Container:
        """Create and start the container."""
        self._reach()
        return self._seen(await self._inner.start(spec))

    async def inspect(self, container: str) -> Container | None:
        """Return the container by id or name, None when there is none."""
        self._reach()
        seen = await self._inner.inspect(container)
        return None if seen is None else self._seen(seen)

    async def wait(self, container: str) -> Container:
        """Return the container once it has ended; `Unavailable` when the engine goes meanwhile."""
        self._reach()
        ended: list[Container] = []

        async def wait() -> None:
            ended.append(await self._inner.wait(container))

        await unless(self._went_away, wait())
        self._reach()
        return self._seen(ended[0])

    async def logs(self, container: str, *, after: float = 0) -> AsyncGenerator[LogLine]:
        """Yield every line written after that time, then each new one, until the container ends."""
        self._reach()
        async with aclosing(self._inner.logs(container, after=after)) as lines:
            async for line in lines:
                yield line

    async def find(self, labels: Mapping[str, str]) -> tuple[Container, ...]:
        """Return the containers that carry all these labels, running or not."""
        self._reach()
        return tuple(self._seen(each) for each in await self._inner.find(labels))

    # --- What a rehearsal does ---

    async def kill(self, container: str) -> None:
        """Kill the container."""
        await self._inner.stop(container, grace_s=0)

    async def take_memory(self, container: str) -> None:
        """Kill the container as Linux does when there is no memory left for it."""
        self._out_of_memory.add(container)
        await self._inner.stop(container, grace_s=0)

    async def fill_disk(self, container: str) -> None:
        """Let the disk be full, which ends the container that writes to it."""
        self._is_disk_full = True
        try:
            await self._inner.stop(container, grace_s=0)
            await asyncio.sleep(_FULL_FOR_S)
        finally:
            self._is_disk_full = False

    @asynccontextmanager
    async def away(self, jobs: Callable[[], Iterable[JobAddress]]) -> AsyncGenerator[None]:
        """Be away meanwhile, and take the containers of these jobs along."""
        self._went_away.set()
        try:
            for job in tuple(jobs()):
                for container in await self._inner.find({"nosdesk.job": job}):
                    await self._inner.stop(container.id, grace_s=0)
            yield
        finally:
            self._went_away.clear()

    def _reach(self) -> None:
        if self._went_away.is_set():
            self._board.strikes(Fault.DOCKER_RESTART)
            raise Unavailable("Docker does not answer.", mishap=Mishap.ENGINE_AWAY)

    def _seen(self, container: Container) -> Container:
        if container.id not in self._out_of_memory or container.exit_code is None:
            return container
        return replace(container, oom_killed=True, exit_code=_KILLED)


class ContainerFaults:
    """Lets one running container of these jobs meet each episode; others' are not touched."""

    def __init__(
        self,
        board: FaultBoard,
        containers: FaultyContainers,
        jobs: Callable[[], Iterable[JobAddress]],
        *,
        lives_s: float = LIVES_S,
    ) -> None:
        self._lives_s = lives_s
        self._board = board
        self._containers = containers
        self._jobs = jobs

    def crash(self) -> AbstractAsyncContextManager[None]:
        """Kill the first container that is met meanwhile."""
        return self._hunt(Fault.CONTAINER_CRASH, self._containers.kill)

    def out_of_memory(self) -> AbstractAsyncContextManager[None]:
        """Let the first container that is met meanwhile run out of memory."""
        return self._hunt(Fault.CONTAINER_OOM, self._containers.take_memory)

    def full_disk(self) -> AbstractAsyncContextManager[None]:
        """Let the first container that is met meanwhile find the disk full."""
        return self._hunt(Fault.DISK_FULL, self._containers.fill_disk)

    def away(self) -> AbstractAsyncContextManager[None]:
        """Let the engine be away meanwhile, and take the jobs' containers along."""
        return self._containers.away(self._jobs)

    @asynccontextmanager
    async def _hunt(
        self, fault: Fault, strike: Callable[[str], Awaitable[None]]
    ) -> AsyncGenerator[None]:
        async with TaskGroup() as group:
            hunt = group.create_task(self._strike_one(fault, strike))
            yield
            hunt.cancel()

    async def _strike_one(self, fault: Fault, strike: Callable[[str], Awaitable[None]]) -> None:
        while not await self._strike_if_any(fault, strike):  # noqa: ASYNC110 - no bell rings
            await asyncio.sleep(_LOOK_EVERY_S)

    async def _strike_if_any(self, fault: Fault, strike: Callable[[str], Awaitable[None]]) -> bool:
        with suppress(NodeError):  # the engine is away; another fault may see to that
            for job in tuple(self._jobs()):
                for container in await self._containers.find({"nosdesk.job": job}):
                    if container.running and self._has_lived(container):
                        self._board.strikes(fault)
                        await strike(container.id)
                        return True
        return False

    def _has_lived(self, container: Container) -> bool:
        started_at = container.started_at
        return started_at is not None and started_at + self._lives_s < time.time()
