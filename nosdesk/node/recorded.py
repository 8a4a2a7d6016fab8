"""A machine whose every step is in the journal before anyone acts on it."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

import msgspec

from nosdesk.ports.journal import Journal

S = TypeVar("S")
E = TypeVar("E")
C = TypeVar("C")


class Recorded(Generic[S, E, C]):
    """Steps a machine and writes each event that changes something before it returns."""

    def __init__(
        self,
        journal: Journal,
        stream: str,
        state: S,
        step: Callable[[S, E], tuple[S, tuple[C, ...]]],
    ) -> None:
        self._journal = journal
        self._stream = stream
        self._step = step
        self.state = state

    async def feed(self, event: E) -> tuple[C, ...]:
        """Take the event and return what to do now; the event is durable by then."""
        after, commands = self._step(self.state, event)
        if after == self.state and not commands:
            return ()
        await self._journal.append(self._stream, [msgspec.json.encode(event)])
        self.state = after
        return commands


def replay(
    state: S,
    step: Callable[[S, E], tuple[S, tuple[Any, ...]]],
    bodies: list[bytes],
    decoder: "msgspec.json.Decoder[E]",
) -> S:
    """Return the state that these journalled events lead to."""
    for body in bodies:
        state, _ = step(state, decoder.decode(body))
    return state
