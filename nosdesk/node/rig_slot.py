"""One GPU's place in the rig: its node while that is open, and what is known of it."""

import asyncio
import logging
from dataclasses import dataclass, field

from nosdesk.domain import node_status
from nosdesk.domain.errors import NodeError, Unavailable
from nosdesk.domain.gpu_choice import GpuChoice
from nosdesk.domain.node_status import NodeStatus
from nosdesk.domain.rules import Ruling
from nosdesk.node.rig_node import RigNode, Stage
from nosdesk.node.rig_picture import NodePicture

_log = logging.getLogger(__name__)


@dataclass(eq=False)
class Slot:
    """One GPU's place: its node while that is open, and what is known of it."""

    choice: GpuChoice
    node: RigNode | None = None
    trouble: NodeStatus | None = None
    hold: NodeStatus | None = None
    ruling: Ruling | None = None
    task: asyncio.Task[None] | None = field(default=None, repr=False)

    @property
    def status(self) -> NodeStatus:
        """What its node does, or why there is none."""
        if self.trouble is not None:
            return self.trouble
        return self.node.status.value if self.node else node_status.checking("the account")

    @property
    def stage(self) -> Stage:
        """How far its node is; one that is not open yet has everything before it."""
        return self.node.stage.value if self.node else Stage.GETTING_READY

    @property
    def is_hindered(self) -> bool:
        """Whether its GPU keeps its node from taking jobs."""
        return self.node is not None and self.node.is_hindered

    @property
    def is_ruled_out(self) -> bool:
        """Whether the user's rules keep its node from taking jobs."""
        return self.ruling is not None and not self.ruling.allows

    def let(self, hold: NodeStatus | None) -> None:
        """Hold the node back for this reason, or let it work."""
        self.hold = hold
        if self.node is not None:
            self.node.hold(hold)

    @property
    def picture(self) -> NodePicture:
        """What is shown of it."""
        node = self.node
        return NodePicture(
            choice=self.choice,
            status=self.status,
            stage=self.stage,
            address=node.address if node else None,
            ruling=self.ruling,
            market=node.market.value if node else None,
            badge=node.badge if node else "",
        )


def told_of(failure: Exception) -> NodeError:
    """Return the failure as something to tell; what nobody foresaw is logged with its traces."""
    first: BaseException = failure
    while isinstance(first, BaseExceptionGroup):
        first = first.exceptions[0]
    if isinstance(first, NodeError):
        return first
    _log.error("A node failed", exc_info=failure, extra={"action": "node_failed"})
    return Unavailable(
        f"Nosdesk made a mistake ({type(first).__name__}), and tries it again.",
        "Please report it, with what `nosdesk run --verbose` prints.",
    )
