"""Serving a practice grid until told to stop."""

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from nosdesk.app.paths import ready_paths
from nosdesk.app.signals import stop_signal
from nosdesk.practice.connection import Connection
from nosdesk.practice.grid import PracticeGrid
from nosdesk.protocol.programs import DEVNET, MAINNET

__all__ = ["Connection", "PracticeOptions", "serve_practice"]


@dataclass(frozen=True, slots=True)
class PracticeOptions:
    """Whose program addresses to answer to, and on which ports."""

    ids: Literal["mainnet", "devnet"] = "mainnet"
    port_base: int | None = None


async def serve_practice(options: PracticeOptions, on_ready: Callable[[Connection], None]) -> None:
    """Serve the grid until SIGINT or SIGTERM.

    While it serves, its addresses are in the user's folder, where `nosdesk run` finds them.
    """
    path = ready_paths().practice_file
    programs = DEVNET if options.ids == "devnet" else MAINNET
    async with PracticeGrid(programs=programs, port_base=options.port_base) as grid:
        connection = grid.connection()
        written = connection.to_json()
        _write_privately(path, written)
        try:
            with stop_signal() as stop:
                on_ready(connection)
                await stop.wait()
        finally:
            _remove_own(path, written)


def _remove_own(path: Path, written: bytes) -> None:
    """Remove the file unless another grid has put its own there since."""
    with suppress(FileNotFoundError):
        if path.read_bytes() == written:
            path.unlink()


def _write_privately(path: Path, content: bytes) -> None:
    fresh = path.with_suffix(".new")
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(content)
    fresh.replace(path)
