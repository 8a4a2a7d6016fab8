"""A node without a window, until it is told to stop."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from nosdesk.adapters.solana.transactions import DEFAULT_CEILING
from nosdesk.app.composition import EngineKind, NodeChoice, open_engine, open_node
from nosdesk.app.grids import market_of, read_practice_file
from nosdesk.app.paths import user_paths
from nosdesk.app.signals import stop_signal
from nosdesk.domain.money import Lamports
from nosdesk.domain.node_status import NodeStatus
from nosdesk.node.activity import Activity
from nosdesk.node.node import Node

DEFAULT_MAX_FEE = DEFAULT_CEILING
"""What a transaction may offer, in lamports, unless the user says otherwise."""


@dataclass(frozen=True, slots=True)
class RunOptions:
    """Which grid and market to join, with what."""

    practice_file: Path | None = None
    market: str | None = None
    gpus: tuple[str, ...] = ()
    engine: EngineKind = "docker"
    max_fee: Lamports = DEFAULT_MAX_FEE


async def run_node(
    options: RunOptions,
    on_status: Callable[[NodeStatus], None],
    on_activity: Callable[[Activity], None],
) -> None:
    """Run the node until a first signal has drained it, or a second one stops it at once."""
    paths = user_paths()
    grid = read_practice_file(options.practice_file or paths.practice_file)
    market = market_of(grid, options.market)
    choice = NodeChoice(market, options.gpus, max_fee=options.max_fee)
    async with (
        open_engine(options.engine) as containers,
        open_node(grid, choice, containers, paths) as parts,
    ):
        await _run_until_told(parts.node, on_status, on_activity)


async def _run_until_told(
    node: Node,
    on_status: Callable[[NodeStatus], None],
    on_activity: Callable[[Activity], None],
) -> None:
    reader = node.activity.open()
    async with asyncio.TaskGroup() as group:
        working = group.create_task(node.run())
        working.add_done_callback(lambda _: reader.close())
        with stop_signal(on_second=working.cancel) as stop:
            drainer = group.create_task(_drain_when(stop, node))
            await asyncio.sleep(0)  # the node has begun: its first status is worth telling
            node.status.subscribe(on_status)
            async for what in reader.items():
                on_activity(what)
            drainer.cancel()


async def _drain_when(stop: asyncio.Event, node: Node) -> None:
    await stop.wait()
    node.drain()
