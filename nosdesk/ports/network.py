"""The grid as a whole, as somebody looks at it who only wants to know how it goes."""

from dataclasses import dataclass
from typing import Protocol

from nosdesk.domain.market import Market


@dataclass(frozen=True, slots=True)
class MarketActivity:
    """A market with its queue, and how many of its jobs a node has now."""

    market: Market
    running: int


@dataclass(frozen=True, slots=True)
class NetworkLook:
    """All markets at one time, and the jobs that are done as far as the ledger still keeps them.

    `worked_s` is how long those ran, each no longer than it was paid for.
    """

    markets: tuple[MarketActivity, ...]
    jobs_done: int
    worked_s: int


class Network(Protocol):
    """One grid's markets, all at once; a few heavy reads, so it is asked at a calm pace."""

    async def look(self) -> NetworkLook:
        """Return how the grid is; `Unavailable` when no endpoint gave a trustworthy answer.

        A market that cannot be read is left out.
        """
