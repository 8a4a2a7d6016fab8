"""Rehearsed faults, joined to what they hit: the grid, the node's clock, the container engine."""

import asyncio
import os
from collections.abc import AsyncGenerator, Callable, Coroutine, Iterable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from nosdesk.adapters.docker.restart import restart_of_engine
from nosdesk.aio.clock import SystemClock
from nosdesk.domain.addresses import JobAddress
from nosdesk.ports.clock import Clock
from nosdesk.ports.containers import Containers
from nosdesk.practice.faults.board import FaultBoard, FaultNotice
from nosdesk.practice.faults.clock import JumpingClock
from nosdesk.practice.faults.containers import ContainerFaults, FaultyContainers
from nosdesk.practice.faults.grid import GridFaults
from nosdesk.practice.faults.names import (
    DEMO_FAULTS,
    DESCRIPTIONS,
    ENGINE_FAULTS,
    GRID_FAULTS,
    GROUPS,
    Fault,
    parse_faults,
)
from nosdesk.practice.faults.plan import Pace
from nosdesk.practice.faults.programs import MortalProgram
from nosdesk.practice.faults.rehearsal import During, Rehearsal
from nosdesk.practice.faults.strength import Strength
from nosdesk.practice.grid import PracticeGrid
from nosdesk.practice.hooks import GridHooks

__all__ = [
    "DEMO_FAULTS",
    "DESCRIPTIONS",
    "GRID_FAULTS",
    "GROUPS",
    "Fault",
    "FaultNotice",
    "FaultOptions",
    "Faults",
    "Pace",
    "Strength",
    "parse_faults",
]

ENDPOINTS = 3
"""How many RPC endpoints there are where some may fail: one that lies must have an honest peer."""

_RPC = GROUPS["rpc"]
Notify = Callable[[FaultNotice], None]


@dataclass(frozen=True, slots=True)
class FaultOptions:
    """Which faults are to come, how often, how hard, and by which seed."""

    faults: tuple[Fault, ...] = ()
    seed: int = 1
    pace: Pace = field(default_factory=Pace)
    strength: Strength = field(default_factory=Strength)


class Faults:
    """One rehearsal: its hooks go into the grid as it is built, its clock into the node.

    Raises `HostUnfit` at once when one of the faults is beyond this computer or its user.
    """

    def __init__(
        self, options: FaultOptions, notify: Notify, *, is_engine_simulated: bool = False
    ) -> None:
        self._options = options
        self._board = FaultBoard(notify)
        self.rpc_endpoints = ENDPOINTS if _RPC.intersection(options.faults) else 1
        """How many RPC endpoints the grid is to have."""
        self._grid_faults = GridFaults(self._board, options.strength, endpoints=self.rpc_endpoints)
        self._clock = JumpingClock(SystemClock(), self._board, options.strength)
        self._containers: FaultyContainers | None = None
        self._program: MortalProgram | None = None
        self._restart: Callable[[], None] | None = None
        if Fault.DOCKER_RESTART in options.faults and not is_engine_simulated:
            self._restart = restart_of_engine(os.environ.get("DOCKER_HOST"))

    @property
    def injected(self) -> dict[str, int]:
        """How often each fault hit something."""
        return self._board.injected

    @property
    def hooks(self) -> GridHooks:
        """What the grid's servers are given."""
        return self._grid_faults.hooks

    @property
    def clock(self) -> Clock:
        """The time as the node has it."""
        return self._clock

    def around(self, containers: Containers) -> Containers:
        """Return the engine as the node is to see it: one that fails as the rehearsal goes."""
        if not ENGINE_FAULTS.intersection(self._options.faults):
            return containers
        self._containers = FaultyContainers(containers, self._board)
        return self._containers.port

    def mortal(self, live: Callable[[], Coroutine[Any, Any, None]]) -> MortalProgram:
        """Return the program as it is to be run: one that dies as the rehearsal goes."""
        self._program = MortalProgram(self._board, live)
        return self._program

    async def rehearse(
        self, grid: PracticeGrid, jobs: Callable[[], Iterable[JobAddress]] = tuple
    ) -> None:
        """Let the faults come and go until cancelled; the jobs are those whose containers die."""
        options = self._options
        during: Mapping[Fault, During] = {
            **self._grid_faults.during(grid),
            **self._during_engine_faults(jobs),
            Fault.CLOCK_JUMP: self._clock.wrong,
        }
        if (program := self._program) is not None:
            during = {**during, Fault.PROCESS_KILL: lambda _: program.dead()}
        await Rehearsal(
            options.faults, options.seed, options.pace, self._board, SystemClock(), during
        ).run()

    def _during_engine_faults(
        self, jobs: Callable[[], Iterable[JobAddress]]
    ) -> Mapping[Fault, During]:
        if self._containers is None:
            return {}
        faults = ContainerFaults(self._board, self._containers, jobs)
        restart = self._restart
        return {
            Fault.CONTAINER_CRASH: lambda _: faults.crash(),
            Fault.CONTAINER_OOM: lambda _: faults.out_of_memory(),
            Fault.DISK_FULL: lambda _: faults.full_disk(),
            Fault.DOCKER_RESTART: lambda _: (
                faults.away() if restart is None else self._restarting(restart)
            ),
        }

    @asynccontextmanager
    async def _restarting(self, restart: Callable[[], None]) -> AsyncGenerator[None]:
        self._board.strikes(Fault.DOCKER_RESTART)
        # On a thread: cancelled or not, what was begun is carried to its end.
        await asyncio.to_thread(restart)
        yield
