"""The population of a practice grid: who is there, and when each of them acts."""

import heapq
import logging
from collections.abc import Sequence
from itertools import count
from random import Random
from typing import Protocol

import msgspec

from nosdesk.domain.addresses import MarketAddress
from nosdesk.domain.errors import Refused
from nosdesk.ports.clock import Clock
from nosdesk.practice.grid import PracticeGrid
from nosdesk.practice.ledger import TransactionRefused
from nosdesk.practice.population.keys import KeyPool
from nosdesk.practice.population.nodes import PlayNode
from nosdesk.practice.population.posters import MarketPoster
from nosdesk.practice.population.runs import RunBook
from nosdesk.practice.population.sending import Sender
from nosdesk.practice.population.town import Town

ARRIVE_WITHIN_S = 20.0
"""So soon after the beginning are all of them there."""

NODES_A_MARKET = (3, 7)
GAP_S = (30.0, 100.0)
"""Between two jobs in one market, on average: some markets are busy, others are not."""

_AGAIN_S = 15.0
_LEAST_PAUSE_S = 0.05

_log = logging.getLogger(__name__)


class _Actor(Protocol):
    def act(self, now: float) -> float | None: ...


class Population:
    """Simulated nodes and posters in every market; the same seed gives the same ones.

    Jobs are listed once definitions were offered. Where a node waits that is not one of these,
    such as this computer's, they come every few seconds until it has one. `runs` are all jobs that
    a node has now.
    """

    def __init__(
        self,
        grid: PracticeGrid,
        clock: Clock,
        *,
        seed: int = 1,
        markets: Sequence[MarketAddress] | None = None,
    ) -> None:
        self._clock = clock
        self._grid = grid
        self._random = Random(seed)
        self._order = count()
        self._due: list[tuple[float, int, _Actor]] = []
        self.runs = RunBook(grid.ledger)
        self._town = Town(
            sender=Sender(grid.ledger, clock.now),
            runs=self.runs,
            keys=KeyPool(self._random),
            random=self._random,
            results=[grid.content.put(each) for each in _results()],
        )
        for number, market in enumerate(markets or tuple(grid.markets.values())):
            self._settle(number, market)

    @property
    def nodes(self) -> frozenset[str]:
        """The addresses of the simulated nodes."""
        return frozenset(self._town.nodes)

    @property
    def keys_made(self) -> int:
        """How many keys its jobs and runs have used so far."""
        return self._town.keys.made

    def offer(self, definitions: Sequence[bytes]) -> None:
        """Let its jobs have these from now on, which must be jobs that every node can run."""
        self._town.definitions[:] = [self._grid.content.put(each) for each in definitions]

    async def run(self) -> None:
        """Live until cancelled."""
        try:
            while True:
                wait_s = self.advance()
                await self._clock.sleep(max(_LEAST_PAUSE_S, wait_s))
        finally:
            self.runs.close()

    def advance(self) -> float:
        """Let the first of those act whose time has come; return the seconds until the next."""
        now = self._clock.now()
        due, _, actor = self._due[0]
        if due > now:
            return due - now
        heapq.heappop(self._due)
        pause_s = self._acted(actor, now)
        if pause_s is not None:
            self._plan(now + pause_s, actor)
        self._town.sender.forget_old()
        return max(0.0, self._due[0][0] - now)

    # --- Inside ---------------------------------------------------------------------------------

    def _settle(self, number: int, market: MarketAddress) -> None:
        random, posters = self._random, self._grid.posters[1:]
        now = self._clock.now()
        poster = MarketPoster(
            self._town,
            market,
            posters[number % len(posters)].key,
            gap_s=random.uniform(*GAP_S),
            keep=lambda job: self._plan(self._clock.now() + _AGAIN_S, job),
        )
        self._plan(now + random.uniform(0, ARRIVE_WITHIN_S), poster)
        for _ in range(random.randint(*NODES_A_MARKET)):
            node = PlayNode(self._town, market, self._town.keys.take())
            self._grid.host_services.statistics.settle(node.address)
            self._plan(now + random.uniform(0, ARRIVE_WITHIN_S), node)

    def _plan(self, at: float, actor: _Actor) -> None:
        heapq.heappush(self._due, (at, next(self._order), actor))

    @staticmethod
    def _acted(actor: _Actor, now: float) -> float | None:
        try:
            return actor.act(now)
        except (Refused, TransactionRefused) as refusal:  # somebody else was first, perhaps
            _log.debug("%s", refusal, extra={"action": "population_refused"})
            return _AGAIN_S


def _results() -> list[bytes]:
    """Return what simulated nodes hand in: it says that nothing was run."""
    return [
        msgspec.json.encode({"status": "success", "startTime": 0, "endTime": 0, "opStates": [],
                             "note": f"Played by a simulated node ({number})."})
        for number in range(4)
    ]  # fmt: skip
