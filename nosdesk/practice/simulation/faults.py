"""Which faults a simulation knows, how often they come, and which of them hold right now.

Most faults are spells: they begin at random moments and last for a while, for one rig at a time.
What happens during a spell is for the port to say that it troubles. The same seed brings the same
faults at the same virtual moments.
"""

import asyncio
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from random import Random

from nosdesk.practice.faults import names
from nosdesk.practice.faults.names import Fault

_HOUR = 3600.0


@dataclass(frozen=True, slots=True)
class Spell:
    """How often a fault begins at one rig, on average, and how long it lasts, in seconds."""

    every_s: float
    shortest_s: float = 0.0
    longest_s: float = 0.0


SPELLS: Mapping[str, Spell] = {
    Fault.RPC_OUTAGE: Spell(8 * _HOUR, 20, 3_600),
    Fault.RPC_LATENCY: Spell(8 * _HOUR, 60, 1_800),
    Fault.RPC_429: Spell(8 * _HOUR, 30, 1_200),
    Fault.RPC_EMPTY: Spell(1 * _HOUR, 5, 45),
    Fault.RPC_STALE: Spell(4 * _HOUR, 30, 600),
    Fault.TX_DROPPED: Spell(8 * _HOUR, 60, 1_200),
    Fault.TX_DELAYED: Spell(8 * _HOUR, 60, 1_200),
    Fault.TX_REORDERED: Spell(8 * _HOUR, 60, 1_200),
    Fault.TX_EXPIRED: Spell(8 * _HOUR, 60, 1_200),
    Fault.WS_CUT: Spell(4 * _HOUR, 1, 1_200),
    Fault.GATEWAY_DOWN: Spell(8 * _HOUR, 30, 1_200),
    Fault.GATEWAY_LYING: Spell(24 * _HOUR, 30, 600),
    Fault.PIN_FAILING: Spell(8 * _HOUR, 30, 1_200),
    Fault.PIN_FIRST_DOWN: Spell(8 * _HOUR, 30, 1_200),
    Fault.HOST_MAINTENANCE: Spell(24 * _HOUR, 600, 3_600),
    Fault.DOCKER_RESTART: Spell(8 * _HOUR, 3, 1_200),
    Fault.CONTAINER_CRASH: Spell(6 * _HOUR),
    Fault.CONTAINER_OOM: Spell(12 * _HOUR),
    Fault.DISK_FULL: Spell(24 * _HOUR, 60, 1_800),
    Fault.REGISTRY_DOWN: Spell(24 * _HOUR, 30, 1_800),
    Fault.GPU_LOSS: Spell(24 * _HOUR, 60, 1_800),
    Fault.CLOCK_JUMP: Spell(12 * _HOUR, 60, 3_600),
    Fault.PROCESS_KILL: Spell(1 * _HOUR),
}
"""How often each fault comes, unless it is asked to come more often or less."""


def parse_faults(text: str) -> frozenset[str]:
    """Return the faults that "rpc,process-kill" names; `all` and `none` are words as well."""
    return frozenset() if text == "none" else frozenset(names.parse_faults(text))


@dataclass(slots=True)
class Weather:
    """The faults that hold for one rig now; `tally` counts every time one of them is felt.

    They come `rate` times as often as usual.
    """

    kinds: frozenset[str]
    random: Random
    tally: Counter[str]
    rate: float = 1.0
    active: set[str] = field(default_factory=set)
    _begin: dict[str, list[Callable[[], None]]] = field(default_factory=dict)
    _end: dict[str, list[Callable[[], None]]] = field(default_factory=dict)

    def on(
        self,
        kind: str,
        begin: Callable[[], None] | None = None,
        end: Callable[[], None] | None = None,
    ) -> None:
        """Call these as a spell of the kind begins and ends."""
        if begin is not None:
            self._begin.setdefault(kind, []).append(begin)
        if end is not None:
            self._end.setdefault(kind, []).append(end)

    def rise(self) -> None:
        """Let spells begin from now on."""
        for kind in SPELLS:
            if kind in self.kinds:
                self._schedule(kind)

    def strikes(self, kind: str, share: float = 1.0) -> bool:
        """Tell whether the fault holds and strikes this time; one that does is counted."""
        if kind not in self.active or (share < 1.0 and self.random.random() >= share):
            return False
        self.tally[kind] += 1
        return True

    def _schedule(self, kind: str) -> None:
        pause_s = self.random.expovariate(self.rate / SPELLS[kind].every_s)
        asyncio.get_running_loop().call_later(pause_s, self._on_begin, kind)

    def _on_begin(self, kind: str) -> None:
        self.active.add(kind)
        for notify in self._begin.get(kind, ()):
            notify()
        spell = SPELLS[kind]
        lasts_s = self.random.uniform(spell.shortest_s, spell.longest_s)
        asyncio.get_running_loop().call_later(lasts_s, self._on_end, kind)

    def _on_end(self, kind: str) -> None:
        self.active.discard(kind)
        for notify in self._end.get(kind, ()):
            notify()
        self._schedule(kind)
