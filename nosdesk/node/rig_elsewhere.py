"""What former lives left on other grids, as far as this PC's nodes have to heed it."""

from typing import Protocol

from nosdesk.aio.state import State
from nosdesk.domain.gpu_choice import GpuChoice
from nosdesk.domain.node_status import NodeStatus, Phase, Sentence
from nosdesk.node.rig_picture import LeftThere


class Elsewhere(Protocol):
    """What is seen to on other grids, beside the nodes of this one."""

    @property
    def left(self) -> State[tuple[LeftThere, ...]]:
        """What is left, grid by grid; empty once all of it is finished and paid."""

    @property
    def has_job(self) -> bool:
        """Whether a job of another grid is being done: the nodes' end waits for it."""

    def first(self, choice: GpuChoice) -> NodeStatus | None:
        """Return what has to come before this GPU's node, as it is shown; None: nothing."""


class NothingElsewhere:
    """There is no other grid."""

    has_job = False

    def __init__(self) -> None:
        self.left: State[tuple[LeftThere, ...]] = State(())

    def first(self, _choice: GpuChoice) -> NodeStatus | None:
        """Return None: nothing has to come before."""
        return None


def has_job(status: NodeStatus) -> bool:
    """Tell whether the node is doing a job: one that is done, and waits for its pay, is over."""
    return bool(status.job) and status.phase in (Phase.RUNNING, Phase.DRAINING)


def other_first(title: str) -> NodeStatus:
    """Return how a node is shown that waits for what is left on the grid with this title."""
    text = f"What it has in hand on another grid comes first: {title}."
    return NodeStatus(Phase.PAUSED, Sentence("OTHER_GRID_FIRST", "Next", text))
