"""What can be done in a state, with the words for it; no Qt."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

Command = Callable[[], Awaitable[object]]


@dataclass(frozen=True, slots=True)
class Offer:
    """The words on a button, and what it does; what goes wrong is raised as `NodeError`."""

    label: str
    command: Command
