"""What the rig needs of a node, whoever's software does its jobs."""

from enum import StrEnum
from typing import Protocol

from nosdesk.aio.feed import Feed
from nosdesk.aio.state import State
from nosdesk.domain.addresses import NodeAddress
from nosdesk.domain.market import Market
from nosdesk.domain.node_status import NodeStatus
from nosdesk.node.activity import Activity


class Stage(StrEnum):
    """How far a node is on its way into its market's queue, and out of it."""

    GETTING_READY = "getting_ready"
    AT_WORK = "at_work"
    """In the queue, on its way into it or out of it, or with a run that is not paid yet."""
    OUT = "out"
    """Ready to join, and kept from it; nothing of it is left in the queue."""
    ENDED = "ended"


class RigNode(Protocol):
    """One key in one market's queue: state goes up, commands come down."""

    @property
    def status(self) -> State[NodeStatus]:
        """Where the node is; only the node sets it."""

    @property
    def activity(self) -> Feed[Activity]:
        """What the node does, as it does it."""

    @property
    def stage(self) -> State[Stage]:
        """How far in or out of the queue it is; only the node sets it."""

    @property
    def market(self) -> State[Market | None]:
        """The market it works in as seen last, None while it is not known."""

    @property
    def address(self) -> NodeAddress:
        """Who it is on the grid."""

    @property
    def badge(self) -> str:
        """What must be known of the software that does the jobs; empty where it is Nosdesk's."""

    @property
    def is_hindered(self) -> bool:
        """Whether its GPUs, or a rest after a job that it failed, keep it from taking jobs."""

    def hold(self, why: NodeStatus | None) -> None:
        """Take no further job for this reason, which is shown; with None, take jobs again."""

    def drain(self) -> None:
        """Take no further job: finish the one in hand, be paid, leave the queue, end `run`."""

    def stop_now(self) -> bool:
        """End software that is not Nosdesk's own, with time to hand in what it has.

        True where that began now and is to be waited for; False where cancelling `run` does it all.
        """

    async def run(self) -> None:
        """Work until drained."""
