"""A journal in memory."""

from collections.abc import Sequence

from nosdesk.domain.errors import NodeError
from nosdesk.ports.clock import Clock
from nosdesk.ports.journal import Entry
from tests.fakes.clock import FakeClock


class FakeJournal:
    """Keeps streams in a dict; `down` is raised by every call while it is set.

    A test of recovery gives the same journal to a second node.
    """

    def __init__(self, clock: Clock | None = None) -> None:
        self._clock = clock or FakeClock()
        self.streams: dict[str, list[Entry]] = {}
        self.closed: set[str] = set()
        self.down: NodeError | None = None

    async def append(self, stream: str, bodies: Sequence[bytes]) -> None:
        self._check()
        if bodies:
            at = self._clock.now()
            self.streams.setdefault(stream, []).extend(Entry(at, body) for body in bodies)

    async def entries(self, stream: str) -> tuple[Entry, ...]:
        self._check()
        return tuple(self.streams.get(stream, ()))

    async def open_streams(self, prefix: str = "") -> tuple[str, ...]:
        self._check()
        return tuple(
            name for name in self.streams if name.startswith(prefix) and name not in self.closed
        )

    async def close_stream(self, stream: str) -> None:
        self._check()
        if stream in self.streams:
            self.closed.add(stream)

    async def reopen_stream(self, stream: str) -> None:
        self._check()
        self.closed.discard(stream)

    def bodies(self, stream: str) -> list[bytes]:
        """What was written to the stream."""
        return [entry.body for entry in self.streams.get(stream, ())]

    def _check(self) -> None:
        if self.down:
            raise self.down
