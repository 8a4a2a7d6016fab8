"""One simulated computer: its clock, engine and memory, and its sight of the grid.

It outlives the node's program, which may die and come back as often as it wants.
"""

from collections import Counter
from dataclasses import dataclass, field
from random import Random

from nosdesk.domain.addresses import MarketAddress, NodeAddress
from nosdesk.ports.clock import Clock
from nosdesk.practice.faults.names import Fault
from nosdesk.practice.simulation.chain import SimulatedChain
from nosdesk.practice.simulation.engine import VirtualEngine
from nosdesk.practice.simulation.faults import Weather
from nosdesk.practice.simulation.ledger import SimulatedLedger
from nosdesk.practice.simulation.life import Life
from nosdesk.practice.simulation.memory import MemoryHistory, MemoryJournal
from nosdesk.practice.simulation.services import (
    ContentShelf,
    SimulatedContent,
    SimulatedHostServices,
)

GPU = "GPU-00000000-0000-0000-0000-000000000000"
JUMP_S = 1_800.0
"""How far a computer's clock jumps at most, ahead or back."""
DOOMED_WITHIN = 60
"""A kill comes at one of so many next moments, so that busy moments are met most often."""


@dataclass(frozen=True, slots=True)
class NamedSigner:
    """A key that is only a name: nobody here verifies a signature."""

    address: NodeAddress

    def sign(self, message: bytes) -> bytes:
        """Return what is no signature."""
        return bytes(64) + message[:0]


@dataclass(slots=True)
class RigClock:
    """The computer's own clock, which may be wrong."""

    true: Clock
    ahead_s: float = 0.0

    def now(self) -> float:
        """Return what the computer believes."""
        return self.true.now() + self.ahead_s

    async def sleep(self, seconds: float) -> None:
        """Return when the seconds have passed; a wrong clock still runs at the right pace."""
        await self.true.sleep(seconds)


@dataclass(frozen=True, slots=True)
class Site:
    """What all rigs of a market share."""

    clock: Clock
    ledger: SimulatedLedger
    shelf: ContentShelf
    market: MarketAddress
    kinds: frozenset[str] = frozenset()
    tally: Counter[str] = field(default_factory=Counter)
    fault_rate: float = 1.0


class Rig:
    """The ports of one node, over a grid that all rigs share."""

    def __init__(self, site: Site, address: NodeAddress, seed: str) -> None:
        self.random = Random(f"{seed}/{address}")
        self.weather = Weather(
            site.kinds, Random(f"{seed}/{address}/weather"), site.tally, site.fault_rate
        )
        self.life = Life()
        self.market = site.market
        self.signer = NamedSigner(address)
        self.clock = RigClock(site.clock)
        self.chain = SimulatedChain(site.ledger, self.weather, self._life)
        self.containers = VirtualEngine(self.clock, self.weather, self._life)
        self.content = SimulatedContent(site.shelf, self.weather, self._life)
        self.host = SimulatedHostServices(site.market, self.weather, self._life)
        self.journal = MemoryJournal(self.clock, self._life)
        self.history = MemoryHistory(self._life)
        self.weather.on(Fault.CLOCK_JUMP, self._jump, self._set_right)
        self.weather.on(Fault.PROCESS_KILL, self._doom)

    @property
    def address(self) -> NodeAddress:
        """The node that works here."""
        return self.signer.address

    def _life(self) -> Life:
        return self.life

    def _doom(self) -> None:
        self.weather.tally[Fault.PROCESS_KILL] += 1
        self.life.doom(self.weather.random.randint(1, DOOMED_WITHIN))

    def _jump(self) -> None:
        self.weather.tally[Fault.CLOCK_JUMP] += 1
        self.clock.ahead_s = self.weather.random.uniform(-JUMP_S, JUMP_S)

    def _set_right(self) -> None:
        self.clock.ahead_s = 0.0
