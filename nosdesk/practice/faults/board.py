"""Which faults are on at this moment, and how often each one hit something."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from nosdesk.practice.faults.names import Fault
from nosdesk.practice.faults.plan import Episode


@dataclass(frozen=True, slots=True)
class FaultNotice:
    """A fault begins (or ends)."""

    fault: Fault
    begins: bool


class FaultBoard:
    """Asked by everything that a fault can hit; switched by a rehearsal."""

    def __init__(self, notify: Callable[[FaultNotice], None] = lambda _: None) -> None:
        self._notify = notify
        self._on: dict[Fault, Episode] = {}
        self._hits: Counter[Fault] = Counter()

    @property
    def injected(self) -> dict[str, int]:
        """How often each fault hit something; those that met nothing are left out."""
        return {str(fault): self._hits[fault] for fault in Fault if self._hits[fault]}

    def current(self, fault: Fault) -> Episode | None:
        """Return the fault's episode, None while it is off."""
        return self._on.get(fault)

    def strikes(self, fault: Fault) -> bool:
        """Tell whether the fault is on; then the asker is hit by it, and that is counted."""
        is_on = fault in self._on
        self._hits[fault] += is_on
        return is_on

    def begin(self, episode: Episode) -> None:
        """Switch the fault on."""
        self._on[episode.fault] = episode
        self._notify(FaultNotice(episode.fault, begins=True))

    def end(self, episode: Episode) -> None:
        """Switch the fault off."""
        del self._on[episode.fault]
        self._notify(FaultNotice(episode.fault, begins=False))
