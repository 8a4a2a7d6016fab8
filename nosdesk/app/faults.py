"""Rehearsed faults, joined to what they hit: the grid, the node's clock, the container engine."""

import asyncio
import os
from collections.abc import AsyncGenerator, Callable, Iterable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from nosdesk.adapters.docker.restart import restart_of_engine
from nosdesk.aio.clock import SystemClock
from nosdesk.domain.addresses import JobAddress
from nosdesk.ports.clock import Clock
from nosdesk.ports.containers import Containers
from nosdesk.practice.faults.board import FaultBoard, FaultNotice
from nosdesk.practice.faults.clock import JumpingClock
from nosdesk.practice.faults.containers import ContainerFaults
from nosdesk.practice.faults.grid import GridFaults
from nosdesk.practice.faults.names import DESCRIPTIONS, GRID_FAULTS, GROUPS, Fault, parse_faults
from nosdesk.practice.faults.plan import Episode, Pace
from nosdesk.practice.faults.rehearsal import During, Rehearsal
from nosdesk.practice.faults.strength import Strength
from nosdesk.practice.grid import PracticeGrid
from nosdesk.practice.hooks import GridHooks

__all__ = [
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

    def __init__(self, options: FaultOptions, notify: Notify) -> None:
        self._options = options
        self._board = FaultBoard(notify)
        self.rpc_endpoints = ENDPOINTS if _RPC.intersection(options.faults) else 1
        """How many RPC endpoints the grid is to have."""
        self._grid_faults = GridFaults(self._board, options.strength, endpoints=self.rpc_endpoints)
        self._clock = JumpingClock(SystemClock(), self._board, options.strength)
        self._restart: Callable[[], None] = lambda: None
        if Fault.DOCKER_RESTART in options.faults:
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

    async def rehearse(
        self,
        grid: PracticeGrid,
        containers: Containers | None = None,
        jobs: Callable[[], Iterable[JobAddress]] = tuple,
    ) -> None:
        """Let the faults come and go until cancelled; the jobs are those whose containers die."""
        options = self._options
        during: Mapping[Fault, During] = {
            **self._grid_faults.during(grid),
            Fault.CLOCK_JUMP: self._clock.wrong,
            Fault.DOCKER_RESTART: self._restarting,
        }
        if containers is not None:
            crash = ContainerFaults(self._board, containers, jobs).crash
            during = {**during, Fault.CONTAINER_CRASH: lambda _: crash()}
        await Rehearsal(
            options.faults, options.seed, options.pace, self._board, SystemClock(), during
        ).run()

    @asynccontextmanager
    async def _restarting(self, _: Episode) -> AsyncGenerator[None]:
        self._board.strikes(Fault.DOCKER_RESTART)
        # On a thread: cancelled or not, what was begun is carried to its end.
        await asyncio.to_thread(self._restart)
        yield
