"""Killing a job's container, as a driver, a kernel or a person in a hurry does."""

import asyncio
import time
from asyncio import TaskGroup
from collections.abc import AsyncGenerator, Callable, Iterable
from contextlib import asynccontextmanager, suppress

from nosdesk.domain.addresses import JobAddress
from nosdesk.domain.errors import NodeError
from nosdesk.ports.containers import Container, Containers
from nosdesk.practice.faults.board import FaultBoard
from nosdesk.practice.faults.names import Fault

_LOOK_EVERY_S = 0.2
LIVES_S = 1.2
"""A container is let live for so long: before that it has earned nothing, as seconds are paid."""


class ContainerFaults:
    """Kills one running container of these jobs in each episode; others' are not touched."""

    def __init__(
        self,
        board: FaultBoard,
        containers: Containers,
        jobs: Callable[[], Iterable[JobAddress]],
        *,
        lives_s: float = LIVES_S,
    ) -> None:
        self._lives_s = lives_s
        self._board = board
        self._containers = containers
        self._jobs = jobs

    @asynccontextmanager
    async def crash(self) -> AsyncGenerator[None]:
        """Kill the first container that is met meanwhile."""
        async with TaskGroup() as group:
            hunt = group.create_task(self._kill_one())
            yield
            hunt.cancel()

    async def _kill_one(self) -> None:
        while not await self._kill_if_any():  # noqa: ASYNC110 - the engine rings no bell
            await asyncio.sleep(_LOOK_EVERY_S)

    async def _kill_if_any(self) -> bool:
        with suppress(NodeError):  # the engine is away; another fault may see to that
            for job in tuple(self._jobs()):
                for container in await self._containers.find({"nosdesk.job": job}):
                    if container.running and self._has_lived(container):
                        await self._containers.stop(container.id, grace_s=0)
                        return self._board.strikes(Fault.CONTAINER_CRASH)
        return False

    def _has_lived(self, container: Container) -> bool:
        started_at = container.started_at
        return started_at is not None and started_at + self._lives_s < time.time()
