"""What can be ordered for a GPU from the window, each as one change of the choices; no Qt."""

from collections.abc import Awaitable, Callable
from enum import StrEnum

from nosdesk.domain import gpu_choices
from nosdesk.domain.errors import BadInput
from nosdesk.domain.gpu import GpuUuid, unsuited
from nosdesk.domain.gpu_choice import NO_GPU, ChosenLimits, RigChoices
from nosdesk.domain.rules import Rules
from nosdesk.node.gpu_picture import GpuPicture
from nosdesk.ui.words import tr

ANYWAY_S = 2 * 3_600

How = Callable[[RigChoices, float], RigChoices]
Change = Callable[[How], Awaitable[None]]


class Deed(StrEnum):
    """What a button of one GPU does."""

    ENABLE = "enable"
    DISABLE = "disable"
    PAUSE = "pause"
    RESUME = "resume"
    RUN_ANYWAY = "run_anyway"
    FOLLOW_RULES = "follow_rules"


class GpuOrders:
    """Carries orders out through `change`; whatever is refused is raised as `NodeError`.

    `cards` are the cards as seen now; `at_most` tells how many GPUs of a PC the grid admits.
    """

    def __init__(
        self,
        change: Change,
        cards: Callable[[], GpuPicture],
        at_most: Callable[[], int | None] = lambda: None,
    ) -> None:
        self._change = change
        self._cards = cards
        self._at_most = at_most

    async def carry_out(self, deed: Deed, gpu: GpuUuid) -> None:
        """Do this with the GPU."""
        if deed is Deed.ENABLE:
            self._check_usable(gpu)
        name, at_most = self._name(gpu), self._at_most()
        how: dict[Deed, How] = {
            Deed.ENABLE: lambda c, _: gpu_choices.enabled(c, gpu, name=name, at_most=at_most),
            Deed.DISABLE: lambda c, _: gpu_choices.disabled(c, gpu),
            Deed.PAUSE: lambda c, now: gpu_choices.paused(c, [gpu], now=now, until=None),
            Deed.RESUME: lambda c, _: gpu_choices.resumed(c, [gpu]),
            Deed.FOLLOW_RULES: lambda c, _: gpu_choices.resumed(c, [gpu]),
            Deed.RUN_ANYWAY: lambda c, now: gpu_choices.resumed(
                c, [gpu], insist_until=now + ANYWAY_S
            ),
        }
        await self._change(how[deed])

    async def switch(self, old: GpuUuid, new: GpuUuid) -> None:
        """Let the old GPU finish its job, then move to the new one."""
        self._check_usable(new)
        name = self._name(new)
        await self._change(lambda c, now: gpu_choices.switched(c, old, new, name=name, now=now))

    async def stay(self) -> None:
        """Cancel the switch that is under way."""
        await self._change(lambda c, now: gpu_choices.cancelled(c, now=now))

    async def set_rules(self, gpu: GpuUuid, rules: Rules) -> None:
        """Let the GPU work by these rules."""
        name = self._name(gpu)
        await self._change(lambda c, _: gpu_choices.with_rules(c, gpu, rules, name=name))

    async def set_limits(self, gpu: GpuUuid, limits: ChosenLimits) -> None:
        """Hold the GPU to these limits."""
        gpu_choices.check_limits(limits)
        name = self._name(gpu)
        await self._change(lambda c, _: gpu_choices.with_limits(c, gpu, limits, name=name))

    def _name(self, gpu: GpuUuid) -> str:
        seen = self._cards().gpus.get(gpu)
        return seen.gpu.name if seen and seen.last else ""

    def _check_usable(self, gpu: GpuUuid) -> None:
        seen = self._cards().gpus.get(gpu)
        if gpu == NO_GPU:
            return
        if seen is None or not seen.is_here:
            raise BadInput(
                tr("That card is not in this PC right now."),
                tr("Its settings are kept until it is back."),
            )
        if why := unsuited(seen.gpu):
            raise BadInput(why)
