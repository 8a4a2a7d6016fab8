"""What was run and what was paid for it, for people to read."""

from dataclasses import dataclass
from typing import Protocol

from nosdesk.domain.addresses import (
    Cid,
    JobAddress,
    MarketAddress,
    NodeAddress,
    RunAddress,
    Signature,
)
from nosdesk.domain.money import MicroNos


@dataclass(frozen=True, slots=True)
class RunRecord:
    """One settled run; times are Unix seconds, `received` is None when it could not be read.

    `outcome` is `paid`, `ended_by_poster`, `handed_back` or `lost`; `reason` says why in words.
    """

    run: RunAddress
    job: JobAddress
    node: NodeAddress
    market: MarketAddress
    grid: str
    engine: str
    assigned_at: float
    started_at: float | None
    ended_at: float | None
    sent_at: float | None
    settled_at: float
    status: str
    outcome: str
    expected: MicroNos
    received: MicroNos | None
    result: Cid | None
    signature: Signature | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Totals:
    """Sums over a grid's settled runs."""

    runs: int
    paid: int
    expected: MicroNos
    received: MicroNos


class History(Protocol):
    """Settled runs, kept for ever."""

    async def record(self, run: RunRecord) -> None:
        """Keep the record; recording a run again replaces it."""

    async def recent(
        self, *, grid: str, limit: int, older_than: RunRecord | None = None
    ) -> tuple[RunRecord, ...]:
        """Return the grid's latest records, newest first; of those older than one, when given.

        The last record of a page asks for the next page, so that all can be read in pieces.
        """

    async def totals(self, *, grid: str) -> Totals:
        """Return the sums over all of the grid's records."""
