"""The composition root: builds a node's parts and joins them, top to bottom."""

import os
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from nosdesk.adapters.docker.demo_image import demo_image
from nosdesk.adapters.docker.engine import DockerEngine
from nosdesk.adapters.host_manager.client import HostManagerClient
from nosdesk.adapters.ipfs.content import IpfsContent
from nosdesk.adapters.solana.chain import SolanaChain
from nosdesk.adapters.solana.keys import play_key
from nosdesk.adapters.solana.rpc.access import Access, open_access
from nosdesk.adapters.solana.transactions import DEFAULT_CEILING, FeePolicy
from nosdesk.adapters.sqlite.database import Database
from nosdesk.adapters.sqlite.history import SqliteHistory
from nosdesk.adapters.sqlite.journal import SqliteJournal
from nosdesk.aio.clock import SystemClock
from nosdesk.app.grids import Grid
from nosdesk.app.paths import Paths
from nosdesk.domain.addresses import MarketAddress
from nosdesk.domain.money import Lamports
from nosdesk.node.node import Node
from nosdesk.node.outside import NodeSettings, Outside
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


@asynccontextmanager
async def open_engine(kind: EngineKind) -> AsyncGenerator[Containers]:
    """Open the container engine: the real one, or the one that says it is simulated."""
    if kind == "simulated":
        async with SimulatedEngine.open(SystemClock()) as simulated:
            yield simulated
        return
    async with DockerEngine.open(os.environ.get("DOCKER_HOST")) as engine:
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
) -> AsyncGenerator[NodeParts]:
    """Build a node on the practice grid; its parts are closed in reverse order.

    Nodes that work on the same grid share one `access` to it, and with it one RPC budget.
    """
    signer = play_key(paths.play_key())
    clock = clock or SystemClock()
    async with AsyncExitStack() as stack:
        enter = stack.enter_async_context
        database = await enter(Database(paths.journal))
        if access is None:
            access = await enter(open_access(grid.rpcs, genesis=grid.genesis))
        chain = SolanaChain(access, grid.programs, FeePolicy(ceiling=choice.max_fee))
        content = await enter(IpfsContent([grid.gateway], pin_api=grid.pin, clock=clock))
        host = await enter(HostManagerClient(grid.host_manager))
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
        )
        settings = NodeSettings(
            grid=grid.name,
            market=choice.market,
            email=choice.email,
            gpus=choice.gpus,
            faucet=chain.request_airdrop,
        )
        node = Node(outside, settings)
        aside = database.moved_aside
        address = signer.address
        yield NodeParts(node, chain, containers, history, address, outside, settings, aside)
