"""Carrying out on this PC what mends a finding, as a port."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from nosdesk.domain.doctor.mending import Mending

Tell = Callable[[Sequence[str]], None]


class Way(StrEnum):
    """How a command gets the rights that it needs.

    DIRECT: it needs none that this program lacks. ASKS: the desktop asks for the password.
    TERMINAL: it is begun in a terminal, which asks. NONE: nothing here can ask.
    """

    DIRECT = "direct"
    ASKS = "asks"
    TERMINAL = "terminal"
    NONE = "none"


class End(StrEnum):
    """How it ended.

    REFUSED: the password was not given, and nothing was changed. HANDED_OVER: a terminal has it,
    and nobody knows how it ends there. GOES_ON: it could not be stopped.
    """

    DONE = "done"
    FAILED = "failed"
    REFUSED = "refused"
    STOPPED = "stopped"
    HANDED_OVER = "handed_over"
    GOES_ON = "goes_on"


@dataclass(frozen=True, slots=True)
class Ended:
    """How it ended; `word` is the last that it said, or why it could not be begun."""

    end: End
    word: str = ""


class Repairs(Protocol):
    """Carries out commands of ours; nothing is begun that has no command."""

    async def way(self, mending: Mending) -> Way:
        """Return how it would get its rights here."""

    async def carry_out(self, mending: Mending, tell: Tell, stop: asyncio.Event) -> Ended:
        """Carry it out until its end, or until `stop` is set; `tell` gets what it says.

        It does not raise: why it could not be begun is how it ended.
        """
