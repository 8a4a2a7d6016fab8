"""Whether a node takes jobs: what it was told, and what stands in the way."""

import asyncio
from collections.abc import AsyncGenerator
from dataclasses import dataclass, replace

from nosdesk.aio.state import State
from nosdesk.domain.node_status import NodeStatus, Phase, running
from nosdesk.domain.queueing import Queueing


@dataclass(frozen=True, slots=True)
class Stance:
    """Told to drain for good, hindered by a GPU, resting, held back by whoever runs the node."""

    is_drained: bool = False
    hindered: NodeStatus | None = None
    resting: NodeStatus | None = None
    held: NodeStatus | None = None

    @property
    def obstacle(self) -> NodeStatus | None:
        """What keeps the node from taking jobs for now, as it is shown; the GPU's comes first."""
        return None if self.is_drained else self.hindered or self.resting or self.held

    @property
    def is_willing(self) -> bool:
        """True while a job would be taken."""
        return not self.is_drained and self.obstacle is None


class Willingness:
    """The node's stance, and who changes it."""

    def __init__(self) -> None:
        self.drain_ordered = asyncio.Event()
        self._stance = State(Stance())

    @property
    def stance(self) -> Stance:
        """What holds right now."""
        return self._stance.value

    def drain(self) -> None:
        """Want no further job, for good."""
        self.drain_ordered.set()
        self._stance.set(replace(self.stance, is_drained=True))

    def hold(self, why: NodeStatus | None) -> None:
        """Want no job for this reason, or go on."""
        self._stance.set(replace(self.stance, held=why))

    def hinder(self, why: NodeStatus | None) -> None:
        """Take in what is wrong with the GPU, or that nothing is."""
        self._stance.set(replace(self.stance, hindered=why))

    def rest(self, why: NodeStatus | None) -> None:
        """Take in that this computer failed a job and rests, or that it has rested."""
        self._stance.set(replace(self.stance, resting=why))

    def changes(self) -> AsyncGenerator[Stance]:
        """Yield the stance now and after changes."""
        return self._stance.changes()


def beside_obstacle(shown: NodeStatus, stance: Stance, queueing: Queueing) -> NodeStatus:
    """Return what is to be shown so; a job in hand, and its pay, go on being shown."""
    obstacle = stance.obstacle
    if queueing.run is None:
        return shown if obstacle is None else replace(obstacle, market=str(queueing.market))
    if obstacle is not None and shown.phase in (Phase.RUNNING, Phase.DRAINING):
        return replace(obstacle, phase=Phase.DRAINING, market=shown.market, job=shown.job)
    if stance.is_willing and shown.phase is Phase.DRAINING:
        return running(shown.market, shown.job)
    return shown
