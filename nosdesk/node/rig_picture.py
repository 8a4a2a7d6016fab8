"""What is known of this PC's nodes, one for each GPU, for those who follow."""

from dataclasses import dataclass, field

from nosdesk.domain.addresses import Address, NodeAddress, Signature
from nosdesk.domain.gpu import GpuUuid
from nosdesk.domain.gpu_choice import GpuChoice, RigChoices
from nosdesk.domain.market import Market
from nosdesk.domain.money import MicroNos
from nosdesk.domain.node_status import NodeStatus
from nosdesk.domain.rules import Ruling
from nosdesk.domain.switching import Switch, SwitchOver
from nosdesk.node.activity import Activity
from nosdesk.node.rig_node import Stage


@dataclass(frozen=True, slots=True)
class NodePicture:
    """One GPU's node; `address` is None until it was opened, `ruling` while it has no rules.

    `badge` is what must be known of others' software that does its jobs.
    """

    choice: GpuChoice
    status: NodeStatus
    stage: Stage
    address: NodeAddress | None = None
    ruling: Ruling | None = None
    market: Market | None = None
    badge: str = ""


@dataclass(frozen=True, slots=True)
class LeftThere:
    """What a former life left on another grid, which has this `title`, and how far that is.

    With `is_owed` it is a job or a transaction that is not over; else a place in a queue at most.
    """

    grid: str
    title: str
    status: NodeStatus
    is_owed: bool = True


@dataclass(frozen=True, slots=True)
class RigPicture:
    """The choices as they are now, and every node that runs, in the order of the choices.

    `elsewhere` is what is still seen to on other grids.
    """

    choices: RigChoices = field(default_factory=RigChoices)
    nodes: tuple[NodePicture, ...] = ()
    elsewhere: tuple[LeftThere, ...] = ()

    def of(self, gpu: GpuUuid) -> NodePicture | None:
        """Return this GPU's node, None while it has none."""
        return next((each for each in self.nodes if each.choice.uuid == gpu), None)


# --- What happens ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class NodeDid:
    """A GPU's node did something."""

    gpu: GpuUuid
    what: Activity


@dataclass(frozen=True, slots=True)
class RuleApplied:
    """Another rule decides about a GPU now, or none does any more."""

    at: float
    gpu: GpuUuid
    ruling: Ruling


@dataclass(frozen=True, slots=True)
class SwitchMoved:
    """A switch between two GPUs began, or came a step further."""

    at: float
    switch: Switch


@dataclass(frozen=True, slots=True)
class SwitchEnded:
    """A switch came about, was cancelled, or led back to the old GPU."""

    at: float
    over: SwitchOver


@dataclass(frozen=True, slots=True)
class RigTrouble:
    """Something is wrong with what all nodes share; it is tried again."""

    at: float
    title: str
    remedy: str


@dataclass(frozen=True, slots=True)
class MoneySwept:
    """NOS above the user's cap went from a node's account to the cold address."""

    at: float
    owner: NodeAddress
    cold: Address
    amount: MicroNos
    signature: Signature
    is_test: bool = False
    """A small amount, that the owner has to see arrive before the rest goes."""


Happening = NodeDid | RuleApplied | SwitchMoved | SwitchEnded | RigTrouble | MoneySwept
