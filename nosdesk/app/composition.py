"""The composition root: builds a node's parts and joins them, top to bottom."""

import os
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Literal

from nosdesk.adapters.docker.demo_image import demo_image
from nosdesk.adapters.docker.engine import DockerEngine
from nosdesk.adapters.handover.handover import HttpHandover
from nosdesk.adapters.host_manager.client import HostManagerClient
from nosdesk.adapters.ipfs.content import IpfsContent
from nosdesk.adapters.solana.chain import SolanaChain
from nosdesk.adapters.solana.keys import play_key
from nosdesk.adapters.solana.rpc.access import Access, open_access
from nosdesk.adapters.solana.transactions import DEFAULT_CEILING, FeePolicy
from nosdesk.adapters.sqlite.database import Database
from nosdesk.adapters.sqlite.history import SqliteHistory
from nosdesk.adapters.sqlite.journal import SqliteJournal
from nosdesk.adapters.sqlite.stock import SqliteStock
from nosdesk.aio.clock import SystemClock
from nosdesk.app.grids import Grid
from nosdesk.app.paths import Paths
from nosdesk.app.tunnels import practice_api, practice_tunnel
from nosdesk.domain.addresses import MarketAddress
from nosdesk.domain.money import Lamports
from nosdesk.node.disk_watch import DISK_FLOOR
from nosdesk.node.gpu_watch import GpuWatch
from nosdesk.node.node import Node
from nosdesk.node.outside import NodeSettings, Outside
from nosdesk.node.shelf import ShelfSettings
from nosdesk.ports.clock import Clock
from nosdesk.ports.containers import Containers
from nosdesk.practice.engine import SimulatedEngine

EngineKind = Literal["docker", "simulated"]


@dataclass(frozen=True, slots=True)
class NodeParts:
    """A built node and those of its parts that the program shows or measures."""

    node: Node
    chain: SolanaChain
    containers: Containers
    history: SqliteHistory
    address: str
    outside: Outside
    settings: NodeSettings
    put_aside: Path | None = None
    """Where the journal is kept that was damaged, so that a new one was begun."""


@dataclass(frozen=True, slots=True)
class NodeChoice:
    """What the user chose for one node."""

    market: MarketAddress
    gpus: tuple[str, ...] = ()
    email: str = "practice@localhost"
    max_fee: Lamports = DEFAULT_CEILING
    """What a transaction may offer at most to be served sooner, beside the network's own fee."""

    disk_floor: int = DISK_FLOOR
    """Bytes of the engine's disk that jobs must leave free."""


@asynccontextmanager
async def open_engine(kind: EngineKind, *, isolates: bool = True) -> AsyncGenerator[Containers]:
    """Open the container engine: the real one, or the one that says it is simulated.

    With `isolates` jobs reach neither this computer nor the home network.
    """
    if kind == "simulated":
        async with SimulatedEngine.open(SystemClock()) as simulated:
            yield simulated
        return
    async with DockerEngine.open(os.environ.get("DOCKER_HOST"), isolates=isolates) as engine:
        yield engine


async def image_for_demo(containers: Containers) -> str:
    """Make sure that the demo's image is there and return its name."""
    if isinstance(containers, DockerEngine):
        return await demo_image(containers)
    return "busybox:stable"


@asynccontextmanager
async def open_node(  # noqa: PLR0913 - the last two are for demos, tests and second nodes
    grid: Grid,
    choice: NodeChoice,
    containers: Containers,
    paths: Paths,
    *,
    clock: Clock | None = None,
    access: Access | None = None,
    gpus: GpuWatch | None = None,
) -> AsyncGenerator[NodeParts]:
    """Build a node on the practice grid; its parts are closed in reverse order.

    Nodes that work on the same grid share one `access` to it, and with it one RPC budget; nodes
    of one PC share the watch over its `gpus`, where there is one.
    """
    signer = play_key(paths.play_key())
    clock = clock or SystemClock()
    async with AsyncExitStack() as stack:
        enter = stack.enter_async_context
        database = await enter(Database(paths.journal))
        if access is None:
            access = await enter(open_access(grid.rpcs, genesis=grid.genesis))
        chain = SolanaChain(access, grid.programs, FeePolicy(ceiling=choice.max_fee))
        content = await enter(IpfsContent([grid.gateway], grid.pins, clock=clock))
        host = await enter(HostManagerClient(grid.host_manager))
        handover = await enter(HttpHandover.open(signer, clock, reaches_home=grid.posters_at_home))
        await enter(practice_api(signer.address, grid.edge, grid.tunnel, handover.port))
        history = SqliteHistory(database)
        outside = Outside(
            chain=chain,
            content=content,
            containers=containers,
            host=host,
            journal=SqliteJournal(database, clock),
            history=history,
            clock=clock,
            signer=signer,
            stock=SqliteStock(database),
            handover=handover,
            gpus=gpus,
        )
        settings = NodeSettings(
            grid=grid.name,
            market=choice.market,
            email=choice.email,
            gpus=choice.gpus,
            disk_floor=choice.disk_floor,
            faucet=chain.request_airdrop,
            trial_image=partial(image_for_demo, containers),
            sync_pause_s=0,  # these services ask the ledger every time
            tunnel=practice_tunnel(containers, grid.edge, grid.tunnel),
            shelf=ShelfSettings(grid.resource_helper),
        )
        node = Node(outside, settings)
        aside = database.moved_aside
        address = signer.address
        yield NodeParts(node, chain, containers, history, address, outside, settings, aside)
