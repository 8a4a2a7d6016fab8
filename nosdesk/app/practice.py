"""Serving a practice grid until told to stop."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from nosdesk.app.faults import FaultNotice, FaultOptions, Faults
from nosdesk.app.paths import ready_paths
from nosdesk.app.practice_place import announced
from nosdesk.app.signals import stop_signal
from nosdesk.practice.connection import Connection
from nosdesk.practice.grid import PracticeGrid
from nosdesk.protocol.programs import DEVNET, MAINNET

__all__ = ["Connection", "PracticeOptions", "serve_practice"]


@dataclass(frozen=True, slots=True)
class PracticeOptions:
    """Whose program addresses to answer to, on which ports, and what is to go wrong."""

    ids: Literal["mainnet", "devnet"] = "mainnet"
    port_base: int | None = None
    faults: FaultOptions = field(default_factory=FaultOptions)


async def serve_practice(
    options: PracticeOptions,
    on_ready: Callable[[Connection], None],
    on_fault: Callable[[FaultNotice], None] = lambda _: None,
) -> None:
    """Serve the grid until SIGINT or SIGTERM.

    While it serves, its addresses are in the user's folder, where `nosdesk run` finds them.
    """
    path = ready_paths().practice_file
    programs = DEVNET if options.ids == "devnet" else MAINNET
    faults = Faults(options.faults, on_fault)
    async with PracticeGrid(
        programs=programs,
        port_base=options.port_base,
        hooks=faults.hooks,
        rpc_endpoints=faults.rpc_endpoints,
    ) as grid:
        connection = grid.connection()
        with announced(connection, path), stop_signal() as stop:
            on_ready(connection)
            await _rehearse_until(stop, faults, grid)


async def _rehearse_until(stop: asyncio.Event, faults: Faults, grid: PracticeGrid) -> None:
    async with asyncio.TaskGroup() as group:
        rehearsing = group.create_task(faults.rehearse(grid))
        await stop.wait()
        rehearsing.cancel()
