"""What the user is asked before a transaction that the grid wrote is signed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from nosdesk.aio.state import State


@dataclass(frozen=True, slots=True)
class KeyQuestion:
    """What the transaction does, in words, and itself, in base64."""

    words: tuple[str, ...]
    raw: str


class ConsentOrders(Protocol):
    """Where the questions come from, and the answers go."""

    @property
    def wanted(self) -> State[KeyQuestion | None]:
        """The question that is to be shown now."""
        ...

    @property
    def answer(self) -> Callable[[bool], None]:
        """Say whether it may be signed."""
        ...

    @property
    def put_off(self) -> Callable[[], None]:
        """Show it no longer; it stays open."""
        ...
