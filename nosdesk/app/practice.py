"""Serving a practice grid until told to stop."""

import asyncio
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from nosdesk.app.faults import FaultNotice, FaultOptions, Faults
from nosdesk.app.paths import ready_paths
from nosdesk.app.signals import stop_signal
from nosdesk.domain.errors import BadInput
from nosdesk.practice.connection import Connection, read_connection
from nosdesk.practice.grid import PracticeGrid
from nosdesk.protocol.programs import DEVNET, MAINNET

__all__ = ["Connection", "PracticeOptions", "announced", "is_served", "serve_practice"]

_HERE = ("127.0.0.1", "::1", "localhost")
_ANSWER_S = 2.0


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


@contextmanager
def announced(connection: Connection, path: Path) -> Iterator[None]:
    """Keep the grid's addresses in the file for as long as the block lasts."""
    written = connection.to_json()
    _write_privately(path, written)
    try:
        yield
    finally:
        _remove_own(path, written)


async def is_served(path: Path, *, besides: Connection) -> bool:
    """Tell whether the file speaks of another grid that is there, or may be on another PC.

    One of this PC at whose place nobody answers was left by a program that ended too early.
    """
    try:
        known = read_connection(await asyncio.to_thread(path.read_bytes))
        url = urlsplit(known.rpc)
        if url.hostname not in _HERE or known.rpc == besides.rpc:
            return known.rpc != besides.rpc
        async with asyncio.timeout(_ANSWER_S):
            _, writer = await asyncio.open_connection(url.hostname, url.port)
    except (OSError, TimeoutError, BadInput):
        return False
    writer.close()
    return True


def _remove_own(path: Path, written: bytes) -> None:
    """Remove the file unless another grid has put its own there since."""
    with suppress(FileNotFoundError):
        if path.read_bytes() == written:
            path.unlink()


async def _rehearse_until(stop: asyncio.Event, faults: Faults, grid: PracticeGrid) -> None:
    async with asyncio.TaskGroup() as group:
        rehearsing = group.create_task(faults.rehearse(grid))
        await stop.wait()
        rehearsing.cancel()


def _write_privately(path: Path, content: bytes) -> None:
    fresh = path.with_suffix(".new")
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(content)
    fresh.replace(path)
