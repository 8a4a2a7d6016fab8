"""A node without a window, until it is told to stop."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from nosdesk.adapters.solana.transactions import DEFAULT_CEILING
from nosdesk.app.composition import EngineKind, NodeChoice, open_engine, open_node
from nosdesk.app.gpus import open_gpu_watch
from nosdesk.app.grids import START_GRID, Grid, market_of, read_practice_file
from nosdesk.app.paths import ready_paths
from nosdesk.app.signals import stop_signal
from nosdesk.domain.errors import Unavailable
from nosdesk.domain.money import Lamports
from nosdesk.domain.node_status import NodeStatus
from nosdesk.node.activity import Activity
from nosdesk.node.disk_watch import DISK_FLOOR
from nosdesk.node.node import Node
from nosdesk.ports.chain import Chain

FIRST_ANSWER_S = 10.0

DEFAULT_MAX_FEE = DEFAULT_CEILING
"""What a transaction may offer, in lamports, unless the user says otherwise."""

DEFAULT_DISK_FLOOR = DISK_FLOOR
"""Bytes of the engine's disk that jobs must leave free, unless the user says otherwise."""


@dataclass(frozen=True, slots=True)
class RunOptions:
    """Which grid and market to join, with what."""

    practice_file: Path | None = None
    market: str | None = None
    gpus: tuple[str, ...] = ()
    engine: EngineKind = "docker"
    max_fee: Lamports = DEFAULT_MAX_FEE
    disk_floor: int = DEFAULT_DISK_FLOOR
    isolates: bool = True


@dataclass(frozen=True, slots=True)
class NodeEvents:
    """Whom the node's life is told; none of them may wait.

    `on_put_aside` is told where a damaged journal was kept, should that have happened.
    """

    on_put_aside: Callable[[Path], None]
    on_status: Callable[[NodeStatus], None]
    on_activity: Callable[[Activity], None]


async def run_node(options: RunOptions, events: NodeEvents) -> None:
    """Run the node until a first signal has drained it, or a second one stops it at once.

    Raises `Unavailable` when no grid answers at the start, later it is waited for; and `HostUnfit`
    when one of the GPUs cannot be rented out.
    """
    paths = ready_paths()
    grid = read_practice_file(options.practice_file or paths.practice_file)
    market = market_of(grid, options.market)
    choice = NodeChoice(
        market, options.gpus, max_fee=options.max_fee, disk_floor=options.disk_floor
    )
    async with (
        open_gpu_watch(options.gpus) as gpus,
        open_engine(options.engine, isolates=options.isolates) as containers,
        open_node(grid, choice, containers, paths, gpus=gpus) as parts,
    ):
        if parts.put_aside is not None:
            events.on_put_aside(parts.put_aside)
        await _check_answers(grid, parts.chain)
        await _run_until_told(parts.node, events)


async def _check_answers(grid: Grid, chain: Chain) -> None:
    try:
        async with asyncio.timeout(FIRST_ANSWER_S):
            await chain.market(grid.market)
    except (Unavailable, TimeoutError) as error:
        raise Unavailable(f"No grid answers at {grid.rpcs[0].rpc}.", START_GRID) from error


async def _run_until_told(node: Node, events: NodeEvents) -> None:
    reader = node.activity.open()
    async with asyncio.TaskGroup() as group:
        working = group.create_task(node.run())
        working.add_done_callback(lambda _: reader.close())
        with stop_signal(on_second=working.cancel) as stop:
            drainer = group.create_task(_drain_when(stop, node))
            await asyncio.sleep(0)  # the node has begun: its first status is worth telling
            node.status.subscribe(events.on_status)
            async for what in reader.items():
                events.on_activity(what)
            drainer.cancel()


async def _drain_when(stop: asyncio.Event, node: Node) -> None:
    await stop.wait()
    node.drain()
