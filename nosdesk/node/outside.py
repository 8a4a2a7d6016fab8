"""What one node is given: the ports to the outside, and what the user decided."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from random import Random

from nosdesk.domain.addresses import MarketAddress, RunAddress
from nosdesk.node.access_key import SYNC_PAUSE_S, AskConsent
from nosdesk.node.disk_watch import DISK_FLOOR
from nosdesk.node.examining import RunBenchmark
from nosdesk.node.exposure import TunnelSettings
from nosdesk.node.gpu_trial import FindImage
from nosdesk.node.gpu_watch import GpuWatch
from nosdesk.node.readiness import Faucet
from nosdesk.node.shelf import ShelfSettings
from nosdesk.node.storekeeper import Storekeeper
from nosdesk.ports.chain import Chain
from nosdesk.ports.clock import Clock
from nosdesk.ports.containers import Containers
from nosdesk.ports.content import Content
from nosdesk.ports.handover import Handover
from nosdesk.ports.history import History
from nosdesk.ports.host_services import HostServices
from nosdesk.ports.journal import Journal
from nosdesk.ports.keys import Signer
from nosdesk.ports.stock import Stock

RunsElsewhere = Callable[[], Awaitable[frozenset[RunAddress]]]

NoteMarket = Callable[[MarketAddress], Awaitable[None]]


def _whole() -> float:
    return 1.0


@dataclass(frozen=True, slots=True)
class Outside:
    """The ports of one node, and where its randomness comes from."""

    chain: Chain
    content: Content
    containers: Containers
    host: HostServices
    journal: Journal
    history: History
    clock: Clock
    signer: Signer
    stock: Stock | None = None
    handover: Handover | None = None
    storekeeper: Storekeeper = field(default_factory=Storekeeper, repr=False)
    """The same one for all nodes that share the stock."""

    share: Callable[[], float] = _whole
    """What part of this PC a job of this node may use: other nodes have jobs at the same time."""

    gpus: GpuWatch | None = None
    """Run by whoever made it, for all nodes of this PC; None where nobody guards the GPUs."""
    random: Random = field(default_factory=Random, repr=False)


@dataclass(frozen=True, slots=True)
class NodeSettings:
    """What the user decided about one node."""

    grid: str
    market: MarketAddress | None = None
    last_market: MarketAddress | None = None
    """Where a former life may have left it in the queue, if it knows."""

    note_market: NoteMarket | None = field(default=None, repr=False)
    """Writes down where the node goes, before it does: what is to become `last_market`."""

    email: str = ""
    market_names: Mapping[MarketAddress, str] = field(default_factory=dict)
    """What the user calls the grid's markets."""

    gpus: tuple[str, ...] = ()
    faucet: Faucet | None = field(default=None, repr=False)
    sync_pause_s: float = SYNC_PAUSE_S
    consent: AskConsent | None = field(default=None, repr=False)
    """Asks the user before a transaction that the grid wrote is signed."""

    tunnel: TunnelSettings | None = None
    shelf: ShelfSettings | None = None
    disk_floor: int = DISK_FLOOR
    """Bytes of the engine's disk that jobs must leave free."""

    benchmark: RunBenchmark | None = field(default=None, repr=False)
    """Runs the benchmark that the grid wants to see first."""

    runs_elsewhere: RunsElsewhere | None = field(default=None, repr=False)
    """Finds the runs that are open on other grids, maybe this account's: what they have stays."""

    has_twin: Callable[[], bool] = field(default=lambda: False, repr=False)
    """Tells whether this account has a node on another grid, too, whose jobs use its network."""

    trial_image: FindImage | None = field(default=None, repr=False)
    """Finds an image in which to try whether containers are given the GPUs."""
