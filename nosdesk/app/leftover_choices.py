"""What was chosen on a grid, for a rig that only sees to what is left there."""

from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing

from msgspec.structs import replace

from nosdesk.domain.gpu_choice import RigChoices
from nosdesk.ports.choices import Choices


class LeftoverChoices:
    """The choices with every GPU switched off; what is changed is changed in the choices.

    Whether a GPU is switched on there, and a switch between two, stay as the user left them.
    """

    def __init__(self, choices: Choices) -> None:
        self._choices = choices

    async def load(self) -> RigChoices:
        """Return the choices; none of them lets a GPU take jobs."""
        return _switched_off(await self._choices.load())

    async def change(self, how: Callable[[RigChoices], RigChoices]) -> RigChoices:
        """Replace the choices by what `how` makes of them, and return that."""
        return _switched_off(await self._choices.change(lambda latest: _changed(latest, how)))

    async def follow(self) -> AsyncGenerator[RigChoices]:
        """Yield the choices now, and again a moment after anybody changed them."""
        async with aclosing(self._choices.follow()) as latest:
            async for choices in latest:
                yield _switched_off(choices)


def is_all_out(choices: RigChoices) -> bool:
    """Tell whether nothing of any node may be left on the grid."""
    return all(each.is_out for each in choices.gpus)


def _switched_off(choices: RigChoices) -> RigChoices:
    gpus = tuple(replace(each, is_enabled=False) for each in choices.gpus)
    return replace(choices, gpus=gpus, switch=None)


def _changed(latest: RigChoices, how: Callable[[RigChoices], RigChoices]) -> RigChoices:
    after, enabled = how(_switched_off(latest)), latest.enabled
    gpus = tuple(replace(each, is_enabled=each.uuid in enabled) for each in after.gpus)
    return replace(after, gpus=gpus, switch=latest.switch)
