"""One GPU's place in the rig: its node while that is open, and what is known of it."""

import asyncio
import logging
from dataclasses import dataclass, field

from nosdesk.domain import node_status
from nosdesk.domain.errors import NodeError, Unavailable
from nosdesk.domain.gpu_choice import ChosenLimits, GpuChoice
from nosdesk.domain.gpu_troubles import Limits
from nosdesk.domain.node_status import NodeStatus, Phase
from nosdesk.domain.rules import Ruling
from nosdesk.node.rig_elsewhere import has_job
from nosdesk.node.rig_node import RigNode, Stage
from nosdesk.node.rig_picture import NodePicture

LEAVE_WITHIN_S = 60.0
"""So long nodes may take to leave a grid, beside a job that they have in hand."""

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
    busy_at: float = 0.0
    """When it had a job last, as far as anybody had to know."""

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
    def name(self) -> str:
        """What its GPU is called."""
        return self.choice.name or self.choice.uuid

    @property
    def has_begun(self) -> bool:
        """Whether its node has something in hand, which it has to finish itself."""
        is_leaving = self.status.phase is Phase.DRAINING
        return self.node is not None and bool(self.status.job or is_leaving or self.node.badge)

    def put_to_rest(self, *, is_last: bool) -> None:
        """Let the node finish what it has begun; one that only waits is dropped with the last."""
        if self.node is not None and self.has_begun:
            self.node.drain()
        elif is_last:
            self.drop()

    def leave_behind(self, since: float, now: float) -> None:
        """Drop the node where it is if it was to leave since then, and is still not out.

        A job is waited for, and so is others' node software, which would go on by itself.
        """
        if has_job(self.status) or (self.node is not None and self.node.badge):
            self.busy_at = now
        if now - max(since, self.busy_at) >= LEAVE_WITHIN_S:
            self.drop()

    def drop(self) -> None:
        """End it where it is: a later life takes it up from there."""
        if self.task is not None and not self.task.cancelling():
            self.task.cancel()

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


def limits_of(chosen: ChosenLimits, usual: Limits) -> Limits:
    """Return what a card is held to: as it was chosen, else as is usual for it."""
    heat = usual.temperature_c if chosen.temperature_c is None else chosen.temperature_c
    power = usual.power_w if chosen.power_w is None else chosen.power_w
    return Limits(heat, power)
