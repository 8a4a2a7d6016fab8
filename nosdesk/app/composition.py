"""The composition root: builds the parts of a PC's nodes and joins them, top to bottom."""

import asyncio
import os
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Literal

from nosdesk.adapters.docker.demo_image import demo_image
from nosdesk.adapters.docker.engine import DockerEngine
from nosdesk.adapters.host_manager.client import HostManagerClient
from nosdesk.adapters.ipfs.content import IpfsContent
from nosdesk.adapters.posters.handover import HttpHandover
from nosdesk.adapters.solana.chain import SolanaChain
from nosdesk.adapters.solana.rpc.access import Access, open_access
from nosdesk.adapters.solana.transactions import DEFAULT_CEILING, FeePolicy
from nosdesk.adapters.sqlite.database import Database
from nosdesk.adapters.sqlite.history import SqliteHistory
from nosdesk.adapters.sqlite.journal import SqliteJournal, open_elsewhere
from nosdesk.adapters.sqlite.stock import SqliteStock
from nosdesk.aio.clock import SystemClock
from nosdesk.app.grids import Grid
from nosdesk.app.node_portrait import NodePortrait
from nosdesk.app.official import official_node
from nosdesk.app.paths import Paths
from nosdesk.app.signers import Signers, open_signers
from nosdesk.app.tunnels import api_way, tunnel_of
from nosdesk.domain.addresses import MarketAddress, NodeAddress, RunAddress
from nosdesk.domain.errors import BadInput, Unavailable
from nosdesk.domain.money import Lamports
from nosdesk.domain.node_status import Phase
from nosdesk.node.access_key import SYNC_PAUSE_S
from nosdesk.node.books import Books, runs_among
from nosdesk.node.delivery import on_their_way
from nosdesk.node.disk_watch import DISK_FLOOR
from nosdesk.node.gpu_watch import GpuWatch
from nosdesk.node.node import Node
from nosdesk.node.outside import NodeSettings, NoteMarket, Outside
from nosdesk.node.rig_node import RigNode, Stage
from nosdesk.node.run_sights import RunSights, overheard
from nosdesk.node.shelf import ShelfSettings
from nosdesk.node.storekeeper import Storekeeper
from nosdesk.ports.clock import Clock
from nosdesk.ports.containers import Containers
from nosdesk.ports.keys import Signer
from nosdesk.practice.engine import SimulatedEngine

Examine = Callable[[Containers, bytes, tuple[str, ...]], Awaitable[bytes]]
"""Runs a definition with some GPUs and returns its result document."""

EngineKind = Literal["docker", "simulated"]

_WAITING = frozenset({Phase.FAULTED, Phase.WAITING_ADMISSION, Phase.WAITING_FUNDS})


@dataclass(frozen=True, slots=True)
class NodeParts:
    """A built node and those of its parts that the program shows or measures."""

    node: RigNode
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

    market: MarketAddress | None
    """None takes the one that the grid means for the GPU."""

    gpus: tuple[str, ...] = ()
    email: str = "practice@localhost"
    max_fee: Lamports = DEFAULT_CEILING
    """What a transaction may offer at most to be served sooner, beside the network's own fee."""

    disk_floor: int = DISK_FLOOR
    """Bytes of the engine's disk that jobs must leave free."""

    number: int = 0
    """Which of the user's accounts it works with."""

    account: str = ""
    """The address of another account of the user's to work with instead."""

    last_market: MarketAddress | None = None
    """Where it was last, and may have a place or a job still."""

    note_market: NoteMarket | None = field(default=None, repr=False)
    """Told where it goes, before it does."""


@asynccontextmanager
async def open_engine(
    kind: EngineKind, *, isolates: bool = True, keeps: bool = True
) -> AsyncGenerator[Containers]:
    """Open the container engine: the real one, or the one that says it is simulated.

    With `isolates` jobs reach neither this computer nor the home network. Without `keeps`, what
    is made is never taken up again by another process.
    """
    if kind == "simulated":
        async with SimulatedEngine.open(SystemClock()) as simulated:
            yield simulated
        return
    url = os.environ.get("DOCKER_HOST")
    async with DockerEngine.open(url, isolates=isolates, keeps=keeps) as engine:
        yield engine


async def image_for_demo(containers: Containers) -> str:
    """Make sure that the demo's image is there and return its name."""
    if isinstance(containers, DockerEngine):
        return await demo_image(containers)
    return "busybox:stable"


@dataclass(eq=False)
class Workshop:
    """What the nodes of this PC share on one grid, and the nodes that are open in it."""

    grid: Grid
    paths: Paths
    containers: Containers
    clock: Clock
    access: Access
    database: Database
    content: IpfsContent
    host: HostManagerClient
    gpus: GpuWatch | None
    signers: Signers
    storekeeper: Storekeeper = field(default_factory=Storekeeper)
    first: "Workshop | None" = None
    """That of the chosen grid, where this one only sees to what is left on another."""
    sights: RunSights | None = field(default=None, init=False)
    """Where it is noted what nodes run that are built from then on; None: nobody looks."""
    examine: Examine | None = field(default=None, init=False)
    """Runs the benchmark that the grid wants to see of a node before it lets it in."""
    beside: list["Workshop"] = field(default_factory=list, init=False)
    """Those of other grids that are open now."""
    history: SqliteHistory = field(init=False)
    _open: dict[NodeAddress, Signer] = field(default_factory=dict, init=False)
    _nodes: dict[NodeAddress, RigNode] = field(default_factory=dict, init=False)
    _image_turn: asyncio.Lock = field(default_factory=asyncio.Lock, init=False)

    def __post_init__(self) -> None:
        self.history = SqliteHistory(self.database)
        self._journal = SqliteJournal(self.database, self.clock, self.grid.realm)
        self._stock = SqliteStock(self.database)
        self._tunnel = tunnel_of(self.containers, self.grid)

    async def owing(self) -> dict[NodeAddress, MarketAddress | None]:
        """Return every node that has a run to finish or a transaction on its way, and its market.

        Each has to be opened again, whatever became of its GPU. The market is None where only a
        transaction is left, which does not name it.
        """
        sent = await on_their_way(self._journal)
        owing: dict[NodeAddress, MarketAddress | None] = {
            each.node: None for each in sent if each.node is not None
        }
        runs = await Books(self._journal).open_assignments()
        return owing | {each.node: each.market for each in runs}

    @property
    def at_work(self) -> dict[NodeAddress, Signer]:
        """The accounts whose nodes are open, each with its key."""
        return dict(self._open)

    def chain(self, ceiling: Lamports = DEFAULT_CEILING) -> SolanaChain:
        """Return the grid's ledger, within the RPC budget that all share."""
        return SolanaChain(self.access, self.grid.programs, FeePolicy(ceiling=ceiling))

    @asynccontextmanager
    async def node(self, choice: NodeChoice) -> AsyncGenerator[NodeParts]:
        """Build one node; its own parts are closed in reverse order.

        Raises `BadInput` when that account has a node here already.
        """
        async with self.signers.signer(choice.number, choice.account) as signer:
            if signer.address in self._open:
                raise BadInput(f"The account {signer.address} has a node already.")
            self._open[signer.address] = signer
            try:
                build = self._official if self.grid.rules.needs_official else self._built
                async with build(choice, signer) as parts:
                    yield parts
            finally:
                del self._open[signer.address]

    @asynccontextmanager
    async def _built(self, choice: NodeChoice, signer: Signer) -> AsyncGenerator[NodeParts]:
        grid, clock, address = self.grid, self.clock, signer.address
        chain = self.chain(choice.max_fee)
        async with (
            HttpHandover.open(signer, clock, reaches_home=grid.posters_at_home) as handover,
            api_way(
                self.containers,
                grid,
                address,
                handover.port,
                clock,
                mark="" if self.first is None else f"-{grid.realm}",
            ),
        ):
            outside = Outside(
                chain=chain,
                content=self.content,
                containers=self._looked_at(),
                host=self.host,
                journal=self._journal,
                history=self.history,
                clock=clock,
                signer=signer,
                stock=self._stock,
                handover=handover,
                storekeeper=self.storekeeper,
                share=self._share,
                gpus=self.gpus,
            )
            settings = self._settings(choice, chain, address)
            node, aside = Node(outside, settings), self.database.moved_aside
            self._nodes[address] = node
            portrait = NodePortrait(node, self.containers, clock, self.gpus, choice.gpus)
            handover.show(portrait.facts)
            try:
                yield NodeParts(
                    node, chain, self.containers, self.history, address, outside, settings, aside
                )
            finally:
                del self._nodes[address]

    @asynccontextmanager
    async def _official(self, choice: NodeChoice, signer: Signer) -> AsyncGenerator[NodeParts]:
        """Build a node whose jobs the network's own software does."""
        chain, address = self.chain(choice.max_fee), signer.address
        outside = Outside(
            chain=chain,
            content=self.content,
            containers=self.containers,
            host=self.host,
            journal=self._journal,
            history=self.history,
            clock=self.clock,
            signer=signer,
            gpus=self.gpus,
        )
        settings, aside = self._settings(choice, chain, address), self.database.moved_aside
        node = official_node(self.grid, self.containers, self.paths, outside, settings)
        self._nodes[address] = node
        try:
            yield NodeParts(
                node, chain, self.containers, self.history, address, outside, settings, aside
            )
        finally:
            del self._nodes[address]

    def _looked_at(self) -> Containers:
        return overheard(self.containers, self.sights) if self.sights else self.containers

    async def _runs_elsewhere(self) -> frozenset[RunAddress]:
        return runs_among(await open_elsewhere(self.database, self.grid.realm))

    def _settings(
        self, choice: NodeChoice, chain: SolanaChain, address: NodeAddress
    ) -> NodeSettings:
        return NodeSettings(
            grid=self.grid.name,
            market=choice.market,
            market_names=self.grid.market_names,
            last_market=choice.last_market,
            note_market=choice.note_market,
            email=choice.email,
            gpus=choice.gpus,
            disk_floor=choice.disk_floor,
            benchmark=partial(self._examine, choice.gpus),
            faucet=chain.request_airdrop if self.grid.plays else None,
            consent=self.signers.consent,
            trial_image=self._trial_image,
            runs_elsewhere=self._runs_elsewhere,
            has_twin=lambda: any(address in each.at_work for each in self.beside),
            sync_pause_s=0 if self.grid.is_practice else SYNC_PAUSE_S,
            tunnel=self._tunnel,
            shelf=ShelfSettings(self.grid.resource_helper),
        )

    async def _examine(self, gpus: tuple[str, ...], definition: bytes) -> bytes:
        """Run a benchmark that the grid handed out."""
        if self.examine is None:
            raise Unavailable("This program runs no benchmarks for a grid.")
        return await self.examine(self.containers, definition, gpus)

    def _share(self) -> float:
        """Return what part of this PC's memory the next job of any node may use."""
        sharers = [node for node in self._nodes.values() if _may_soon_have_a_job(node)]
        return 1 / max(1, len(sharers))

    async def _trial_image(self) -> str:
        async with self._image_turn:  # or two nodes would both make it
            return await image_for_demo(self.containers)


def _may_soon_have_a_job(node: RigNode) -> bool:
    """Tell whether memory must be left for it: after a start, nodes come to work one by one."""
    if node.stage.value is Stage.GETTING_READY:
        return node.status.value.phase not in _WAITING
    return node.stage.value is Stage.AT_WORK


@asynccontextmanager
async def open_workshop(  # noqa: PLR0913 - the last three are for demos, tests and benchmarks
    grid: Grid,
    containers: Containers,
    paths: Paths,
    *,
    clock: Clock | None = None,
    access: Access | None = None,
    gpus: GpuWatch | None = None,
    signers: Signers | None = None,
) -> AsyncGenerator[Workshop]:
    """Open what this PC's nodes share on a practice grid; it is closed in reverse order.

    That is one database, one RPC budget (`access`), one stock, one watch over the `gpus`, where
    there is one, and the `signers`; without them nobody is asked for a passphrase.
    """
    clock = clock or SystemClock()
    async with AsyncExitStack() as stack:
        enter = stack.enter_async_context
        database = await enter(Database(paths.journal))
        if access is None:
            access = await enter(open_access(grid.rpcs, genesis=grid.genesis))
        content = await enter(IpfsContent(grid.gateways, grid.pins, clock=clock))
        host = await enter(HostManagerClient(grid.host_manager))
        if signers is None:
            signers = stack.enter_context(open_signers(paths, plays=grid.plays))
        yield Workshop(
            grid, paths, containers, clock, access, database, content, host, gpus, signers
        )


@asynccontextmanager
async def open_beside(first: Workshop, grid: Grid) -> AsyncGenerator[Workshop]:
    """Open what nodes need on another grid; all that is this PC's they share with the first's."""
    async with AsyncExitStack() as stack:
        enter = stack.enter_async_context
        access = await enter(open_access(grid.rpcs, genesis=grid.genesis))
        content = await enter(IpfsContent(grid.gateways, grid.pins, clock=first.clock))
        host = await enter(HostManagerClient(grid.host_manager))
        other = Workshop(
            grid, first.paths, first.containers, first.clock, access, first.database, content,
            host, first.gpus, first.signers.on(plays=grid.plays), first.storekeeper, first,
        )  # fmt: skip
        other.sights = first.sights
        first.beside.append(other)
        other.beside.append(first)
        try:
            yield other
        finally:
            first.beside.remove(other)


@asynccontextmanager
async def open_node(  # noqa: PLR0913 - the last three are those of the workshop
    grid: Grid,
    choice: NodeChoice,
    containers: Containers,
    paths: Paths,
    *,
    clock: Clock | None = None,
    access: Access | None = None,
    gpus: GpuWatch | None = None,
) -> AsyncGenerator[NodeParts]:
    """Build the one node of this PC, in a workshop of its own."""
    opened = open_workshop(grid, containers, paths, clock=clock, access=access, gpus=gpus)
    async with opened as workshop, workshop.node(choice) as parts:
        yield parts
