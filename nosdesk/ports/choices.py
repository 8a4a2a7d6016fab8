"""What the user chose for the GPUs of this PC, kept on disk."""

from collections.abc import AsyncGenerator, Callable
from typing import Protocol

from nosdesk.domain.gpu_choice import RigChoices


class Choices(Protocol):
    """The one set of choices of this PC; several processes may change it."""

    async def load(self) -> RigChoices:
        """Return the choices; those of a PC that nobody chose for yet are empty."""

    async def change(self, how: Callable[[RigChoices], RigChoices]) -> RigChoices:
        """Replace the choices by what `how` makes of the latest, and return them.

        Nothing that another process writes meanwhile is lost; whatever `how` raises leaves them
        as they were. When this returns they survive a power cut.
        """

    def follow(self) -> AsyncGenerator[RigChoices]:
        """Yield the choices now, and again a moment after anybody changed them."""
