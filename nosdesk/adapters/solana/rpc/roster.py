"""The endpoints of a grid, who of them is trusted, and in which order they are asked.

A slot says how far an endpoint has followed the ledger. The ledger only ever moves forward, and
not faster or slower than so much; an endpoint whose slot does not fit is compared with another.
"""

import asyncio
import logging
from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass, field

from nosdesk.adapters.solana.rpc.endpoint import Endpoint
from nosdesk.adapters.solana.rpc.health import Health

FAR_SLOTS = 50
"""So far apart (20 seconds) are two endpoints that do not show the same ledger."""

_FASTEST, _SLOWEST = 6.0, 1.0
"""Slots a second; the network makes about 2.5."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Sighting:
    """A slot that an endpoint showed, and when."""

    slot: int
    at: float

    def earliest(self, now: float) -> float:
        """Return the slot that the ledger has reached by now at least."""
        return self.slot + (now - self.at) * _SLOWEST - FAR_SLOTS

    def latest(self, now: float) -> float:
        """Return the slot that the ledger can have reached by now at most."""
        return self.slot + (now - self.at) * _FASTEST + FAR_SLOTS


@dataclass(eq=False)
class Source:
    """An endpoint and what is known of it."""

    endpoint: Endpoint
    ws: str = ""
    health: Health = field(default_factory=Health)
    sighting: Sighting | None = None
    is_introduced: bool = False
    """Whether it has shown that it serves the right ledger."""

    is_compared: bool = False
    """Whether its slot was ever held against another's."""

    introduction: asyncio.Lock = field(default_factory=asyncio.Lock)

    @property
    def host(self) -> str:
        """The endpoint's name in errors."""
        return self.endpoint.host


class Roster:
    """Every source of a grid."""

    def __init__(self, sources: Iterable[Source], now: Callable[[], float]) -> None:
        self.all = tuple(sources)
        self.now = now
        self._on_benched: list[Callable[[Source], None]] = []

    def in_order(self, avoiding: Container[Source] = ()) -> list[Source]:
        """Return the sources that may be trusted, the best first."""
        now = self.now()
        trusted = [s for s in self.all if s not in avoiding and not s.health.is_benched(now)]
        return sorted(trusted, key=lambda s: (s.health.is_failing(now), s.health.cost(now)))

    def at_hand(self, avoiding: Container[Source] = ()) -> list[Source]:
        """Return those of them that can be expected to answer now."""
        now = self.now()
        return [
            source
            for source in self.in_order(avoiding)
            if not source.health.is_failing(now) and not source.health.ready_in(now)
        ]

    def bench(self, source: Source, why: str) -> None:
        """Leave out a source that lied; it has to introduce itself again when it comes back."""
        seconds = source.health.bench(self.now())
        source.is_introduced = source.is_compared = False
        source.sighting = None
        _log.warning(
            "%s is not asked for %d seconds: %s",
            source.host,
            seconds,
            why,
            extra={"action": "rpc_benched"},
        )
        for notify in self._on_benched:
            notify(source)

    def on_benched(self, notify: Callable[[Source], None]) -> None:
        """Tell `notify` of every source that is benched."""
        self._on_benched.append(notify)

    def saw(self, source: Source, slot: int) -> None:
        """Note how far the source has followed the ledger."""
        source.sighting = Sighting(slot, self.now())
        source.health.lag_slots = max(0, self._newest() - slot)

    def is_doubtful(self, source: Source, slot: int) -> bool:
        """Tell whether the source's slot is to be held against another's before it is believed."""
        if len(self.all) > 1 and not source.is_compared:
            return True
        return self.is_too_old(slot) or self._is_too_new(slot, self.all)

    def is_too_old(self, slot: int) -> bool:
        """Tell whether the ledger must be further by now, by what was seen of it before."""
        now = self.now()
        return any(s.sighting and slot < s.sighting.earliest(now) for s in self.all)

    def is_own_leap(self, source: Source, slot: int) -> bool:
        """Tell whether the source contradicts what it said itself before."""
        return self._is_too_new(slot, (source,))

    def _is_too_new(self, slot: int, sources: Iterable[Source]) -> bool:
        now = self.now()
        return any(s.sighting and slot > s.sighting.latest(now) for s in sources)

    def _newest(self) -> int:
        return max((s.sighting.slot for s in self.all if s.sighting), default=0)
