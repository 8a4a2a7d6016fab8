"""Holds the user's rules against what goes on around this PC, for every GPU that has a node."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import tzinfo
from functools import reduce
from operator import or_

from nosdesk.domain.gpu import GpuUuid
from nosdesk.domain.gpu_choice import GpuChoice
from nosdesk.domain.market import Market
from nosdesk.domain.node_status import NodeStatus, Phase
from nosdesk.domain.rules import Circumstances, Rules, Ruling, Surroundings, why
from nosdesk.node.gpu_watch import GpuWatch
from nosdesk.ports.clock import Clock
from nosdesk.ports.surroundings import AroundHere, Wanted

LOOK_AROUND_EVERY_S = 5.0
"""How old what is known of the surroundings may be: looking through all programs costs time."""


@dataclass(eq=False)
class RuleDuty:
    """Knows which rule decides about each GPU, now and at any other time."""

    clock: Clock
    zone: Callable[[], tzinfo]
    around: AroundHere | None = None
    gpus: GpuWatch | None = None
    _surroundings: Surroundings = field(default=Surroundings(), init=False)
    _looked_at: float | None = field(default=None, init=False)
    _looked_for: Wanted = field(default=Wanted(0), init=False)
    _circumstances: dict[GpuUuid, Circumstances] = field(default_factory=dict, init=False)

    async def look(self, markets: Mapping[GpuUuid, Market | None], by: Iterable[GpuChoice]) -> None:
        """Take in what goes on now, as far as one of these choices asks for it."""
        choices = tuple(by)
        await self._look_around(choices)
        for choice in choices:
            market = markets.get(choice.uuid)
            self._circumstances[choice.uuid] = Circumstances(
                around=self._surroundings,
                gpu_programs=await self._programs_on(choice),
                job_limit_s=market.job_timeout_s if market else None,
                price=market.job_price if market else None,
            )

    def why(self, choice: GpuChoice, at: float | None = None) -> Ruling:
        """Return which rule decides about this GPU at that time, now when none is given.

        What is not a matter of the clock is taken as it is now.
        """
        return why(
            choice.rules,
            choice.pause,
            choice.insistence,
            self._circumstances.get(choice.uuid, Circumstances()),
            at=self.clock.now() if at is None else at,
            zone=self.zone(),
        )

    async def _look_around(self, choices: Iterable[GpuChoice]) -> None:
        wanted = reduce(or_, (_asked(each.rules) for each in choices), Wanted(0))
        now = self.clock.now()
        is_fresh = self._looked_at is not None and 0 <= now - self._looked_at < LOOK_AROUND_EVERY_S
        if self.around is None or not wanted or (is_fresh and wanted in self._looked_for):
            return
        self._looked_at, self._looked_for = now, wanted
        self._surroundings = await self.around.look(wanted)

    async def _programs_on(self, choice: GpuChoice) -> tuple[str, ...] | None:
        """Return the programs that use this GPU and belong to no job; None: nobody can say."""
        if not choice.rules.yields or self.gpus is None or self.around is None:
            return None
        seen = self.gpus.picture.value.gpus.get(choice.uuid)
        processes = seen.last.reading.processes if seen and seen.is_here and seen.last else None
        if processes is None:
            return None
        names = await self.around.programs_of([each.pid for each in processes])
        return tuple(sorted(set(names.values())))


def _asked(rules: Rules) -> Wanted:
    """Return what these rules need to know: to look through all programs costs time."""
    return (
        (Wanted(0) if rules.on_battery else Wanted.BATTERY)
        | (Wanted(0) if rules.idle_after_s is None else Wanted.IDLE)
        | (Wanted.PROGRAMS if rules.programs else Wanted(0))
    )


def ruled_out(ruling: Ruling) -> NodeStatus:
    """The user's rules keep the GPU from taking jobs."""
    return NodeStatus(Phase.PAUSED, ruling.sentence)
