"""What one node is given: the ports to the outside, and what the user decided."""

from dataclasses import dataclass, field
from random import Random

from nosdesk.domain.addresses import MarketAddress
from nosdesk.node.readiness import Faucet
from nosdesk.ports.chain import Chain
from nosdesk.ports.clock import Clock
from nosdesk.ports.containers import Containers
from nosdesk.ports.content import Content
from nosdesk.ports.history import History
from nosdesk.ports.host_services import HostServices
from nosdesk.ports.journal import Journal
from nosdesk.ports.keys import Signer


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
    random: Random = field(default_factory=Random, repr=False)


@dataclass(frozen=True, slots=True)
class NodeSettings:
    """What the user decided about one node."""

    grid: str
    market: MarketAddress | None = None
    email: str = ""
    gpus: tuple[str, ...] = ()
    faucet: Faucet | None = field(default=None, repr=False)
