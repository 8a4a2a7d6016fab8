"""Plays a plan of faults as time passes."""

from asyncio import TaskGroup
from collections.abc import Callable, Collection, Mapping
from contextlib import AbstractAsyncContextManager, nullcontext
from dataclasses import dataclass, field

from nosdesk.ports.clock import Clock
from nosdesk.practice.faults.board import FaultBoard
from nosdesk.practice.faults.names import Fault
from nosdesk.practice.faults.plan import Episode, Pace, episodes

During = Callable[[Episode], AbstractAsyncContextManager[object]]
"""What is entered as an episode begins and left as it ends."""


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """Switches the faults on the board on and off, in time; the seed and the pace say when.

    `during` holds what some faults do beyond being on; leaving it ends the episode.
    """

    faults: Collection[Fault]
    seed: int
    pace: Pace
    board: FaultBoard
    clock: Clock
    during: Mapping[Fault, During] = field(default_factory=dict)

    async def run(self) -> None:
        """Play the plan until cancelled; whatever is on then is switched off."""
        began_at = self.clock.now()
        async with TaskGroup() as group:
            for fault in self.faults:
                group.create_task(self._play(fault, began_at))

    async def _play(self, fault: Fault, began_at: float) -> None:
        for episode in episodes(fault, self.seed, self.pace):
            await self._until(began_at + episode.begins)
            if self.clock.now() < began_at + episode.ends:  # or the one before took too long
                await self._play_one(episode, began_at)

    async def _play_one(self, episode: Episode, began_at: float) -> None:
        self.board.begin(episode)
        try:
            async with self._during(episode):
                await self._until(began_at + episode.ends)
        finally:
            self.board.end(episode)

    def _during(self, episode: Episode) -> AbstractAsyncContextManager[object]:
        enter = self.during.get(episode.fault)
        return nullcontext() if enter is None else enter(episode)

    async def _until(self, moment: float) -> None:
        await self.clock.sleep(max(0.0, moment - self.clock.now()))
