"""What the doctor's checks have in common: the parts they ask, and what they found so far."""

import asyncio
import os
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from nosdesk.adapters.desktop.around_here import DesktopSurroundings
from nosdesk.adapters.docker.engine import DockerEngine
from nosdesk.adapters.host_manager.client import HostManagerClient
from nosdesk.adapters.nvml.gpus import NvmlGpus
from nosdesk.adapters.solana.chain import SolanaChain
from nosdesk.adapters.solana.rpc.access import Access, open_access
from nosdesk.app.gpu_selection import chosen
from nosdesk.app.gpus import SurveyedGpu
from nosdesk.app.grid_in_use import grid_in_use
from nosdesk.app.grids import Grid
from nosdesk.app.last_word import Heard, hear
from nosdesk.app.paths import Paths
from nosdesk.app.signers import ask_nobody
from nosdesk.app.wallet import Wallet, open_wallet
from nosdesk.domain.addresses import NodeAddress
from nosdesk.domain.errors import NodeError
from nosdesk.domain.gpu import GpuUuid
from nosdesk.domain.gpu_choice import LOST_ACCOUNT, NO_GPU, GpuChoice, RigChoices
from nosdesk.domain.market import Market
from nosdesk.domain.node_status import NodeStatus
from nosdesk.node.disk_watch import DISK_FLOOR
from nosdesk.node.last_word import NodeWord

_TELLING = 12
"""So many characters of a UUID, "GPU-" and eight more, tell one from another."""

PRACTICE_NODE = GpuChoice(NO_GPU, 0, is_enabled=True)
"""What `nosdesk run` works with where nothing was chosen."""


@dataclass(frozen=True, slots=True)
class DoctorOptions:
    """What to look at: the practice grid's file, and the bytes of disk that jobs leave free."""

    practice_file: Path | None = None
    disk_floor: int = DISK_FLOOR


@dataclass(frozen=True, slots=True)
class GridParts:
    """What answers questions about the grid."""

    grid: Grid
    access: Access
    chain: SolanaChain
    host: HostManagerClient


@dataclass(eq=False)
class Consultation:
    """One examination: what it may ask, what is known from the start, what was found meanwhile.

    `no_grid`, `no_choices` and `unheard` say why one of these could not be read.
    """

    options: DoctorOptions
    paths: Paths
    gpus: NvmlGpus
    engine: DockerEngine | None
    around: DesktopSurroundings
    wallet: Wallet
    on_grid: GridParts | None = None
    no_grid: NodeError | None = None
    choices: RigChoices = field(default_factory=RigChoices)
    no_choices: NodeError | None = None
    heard: Heard | None = None
    unheard: NodeError | None = None

    cards: dict[GpuUuid, SurveyedGpu] = field(default_factory=dict)
    offsets_s: list[float] = field(default_factory=list)
    addresses: dict[GpuUuid, NodeAddress] = field(default_factory=dict)
    markets: dict[GpuUuid, Market] = field(default_factory=dict)

    @property
    def nodes(self) -> tuple[GpuChoice, ...]:
        """The choices whose nodes are to earn; where none is switched on, those that could."""
        choices = self.choices
        known = [each for each in choices.gpus if not each.uuid.startswith(LOST_ACCOUNT)]
        enabled = tuple(each for each in known if each.is_enabled)
        return enabled or tuple(known) or (PRACTICE_NODE,)

    @property
    def real(self) -> tuple[GpuChoice, ...]:
        """Those of the nodes that have a GPU and are switched on."""
        return tuple(each for each in self.nodes if each.uuid != NO_GPU and each.is_enabled)

    def about(self, choice: GpuChoice) -> str:
        """Return what to call the node, where there are several."""
        return self.label(choice) if len(self.nodes) > 1 else ""

    def label(self, choice: GpuChoice) -> str:
        """Return what to call the GPU; two of one name are told apart by their UUIDs."""
        name = choice.name or "GPU"
        alike = [each for each in self.choices.gpus if (each.name or "GPU") == name]
        return name if len(alike) < 2 else f"{name} ({choice.uuid[:_TELLING]}…)"

    def word_of(self, choice: GpuChoice) -> NodeWord | None:
        """Return what the node itself said a moment ago, if anybody did."""
        if self.heard is None or not self.heard.is_fresh:
            return None
        return next((each for each in self.heard.word.nodes if each.gpu == choice.uuid), None)

    def status_of(self, choice: GpuChoice) -> NodeStatus | None:
        """Return how the node itself says it is, if it did."""
        word = self.word_of(choice)
        return None if word is None else word.status


@asynccontextmanager
async def open_consultation(
    options: DoctorOptions, paths: Paths, now: float
) -> AsyncGenerator[Consultation]:
    """Open all that is asked; nothing is asked of it yet, and nothing is changed by it."""
    async with AsyncExitStack() as stack:
        enter = stack.enter_async_context
        engine: DockerEngine | None = None
        try:
            opened = DockerEngine.open(os.environ.get("DOCKER_HOST"), isolates=False, keeps=False)
            engine = await enter(opened)
        except NodeError:  # its address is malformed, which the check of Docker tells
            engine = None
        what = Consultation(
            options,
            paths,
            await enter(NvmlGpus.open()),
            engine,
            await enter(DesktopSurroundings.open()),
            stack.enter_context(open_wallet(ask_nobody, lambda: None, paths.wallet)),
        )
        await _remember(what, now)
        await _find_grid(what, stack)
        yield what


async def _remember(what: Consultation, now: float) -> None:
    try:
        what.choices = await chosen()
    except NodeError as error:
        what.no_choices = error
    try:
        what.heard = await asyncio.to_thread(hear, what.paths.last_word, now)
    except NodeError as error:
        what.unheard = error


async def _find_grid(what: Consultation, stack: AsyncExitStack) -> None:
    try:
        grid = grid_in_use(what.paths, what.options.practice_file)
    except NodeError as error:
        what.no_grid = error
        return
    access = await stack.enter_async_context(open_access(grid.rpcs, genesis=grid.genesis))
    host = await stack.enter_async_context(HostManagerClient(grid.host_manager))
    what.on_grid = GridParts(grid, access, SolanaChain(access, grid.programs), host)
