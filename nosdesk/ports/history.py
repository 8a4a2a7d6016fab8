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
from nosdesk.domain.standing import Standing

SETTLING = "settling"
"""The outcome of a run whose settlement takes long and goes on."""


@dataclass(frozen=True, slots=True)
class RunRecord:
    """One run; times are Unix seconds, `received` is None while it is not known.

    `outcome` is `paid`, `ended_by_poster`, `handed_back` or `lost`, or `SETTLING` when it is none
    of these yet. `expected` is what the program owes, or what was earned where it will not be
    paid. `reason` says in words why a run is not simply paid. `energy_wh` is what the GPUs took
    while it ran, None where that was not measured. `gpu` is the UUID of the node's GPU, several
    with commas between them, empty where it had none or nobody wrote it down.
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
    standing: Standing
    reason: str = ""
    energy_wh: float | None = None
    gpu: str = ""


@dataclass(frozen=True, slots=True)
class RunFilter:
    """Which runs are looked for: those of the standing that `text` or one of `words` is found in.

    `text` is part of the job's, run's or market's address, in any case; `words` are a whole
    outcome, standing or market. Nothing given admits every run.
    """

    text: str = ""
    words: tuple[str, ...] = ()
    standing: Standing | None = None

    def admits(self, run: RunRecord) -> bool:
        """Return whether this run is looked for."""
        if self.standing is not None and run.standing != self.standing:
            return False
        text = self.text.lower()
        addresses = (run.job, run.run, run.market)
        return any(text in address.lower() for address in addresses) or any(
            word in (run.outcome, run.standing, run.market) for word in self.words
        )


@dataclass(frozen=True, slots=True)
class Totals:
    """Sums over a grid's runs, and how many there are of each standing.

    `awaited` is the part of what is expected that may come in, or be read, yet.
    """

    runs: int
    paid: int
    expected: MicroNos
    received: MicroNos
    matched: int
    short: int
    waiting: int
    lost: int
    awaited: MicroNos


class History(Protocol):
    """Runs and what came of them, kept for ever."""

    async def record(self, run: RunRecord) -> None:
        """Keep the record; recording a run again replaces it."""

    async def recent(
        self,
        *,
        grid: str,
        limit: int,
        older_than: RunRecord | None = None,
        wanted: RunFilter | None = None,
    ) -> tuple[RunRecord, ...]:
        """Return the grid's latest records, newest first; of those older than one, when given.

        With `wanted` only those that it admits.

        The last record of a page asks for the next page, so that all can be read in pieces.
        """

    async def unread(self, *, grid: str, since: float, limit: int) -> tuple[RunRecord, ...]:
        """Return the latest runs settled since then whose receipt is still to be read."""

    async def totals(self, *, grid: str, since: float | None = None) -> Totals:
        """Return the sums over the grid's records, over those settled since then when given."""
