"""What came in over time, summed where it is kept, so that a long history is shown at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from nosdesk.domain.money import MicroNos
from nosdesk.domain.standing import Standing


@dataclass(frozen=True, slots=True)
class Slice:
    """The sums over one GPU's runs that were settled in one span of time.

    `span` is its number, from 0. `awaited` may come in yet, `missing` is what came in too little
    where it was less than owed, `lost` will not come. `energy_wh` is of the `measured` runs alone.
    """

    span: int
    gpu: str
    runs: int
    expected: MicroNos
    received: MicroNos
    awaited: MicroNos
    missing: MicroNos
    lost: MicroNos
    energy_wh: float
    measured: int


@dataclass(frozen=True, slots=True)
class Shortfall:
    """One GPU's runs that are not simply paid, and for the same reason; `amount` is what lacks."""

    gpu: str
    standing: Standing
    reason: str
    runs: int
    amount: MicroNos


class Earnings(Protocol):
    """Sums over a grid's runs, each counted when it was settled."""

    async def first(self, *, grid: str) -> float | None:
        """Return when the grid's first run was settled, None where there is none."""

    async def slices(self, *, grid: str, edges: Sequence[float]) -> tuple[Slice, ...]:
        """Return the sums of each span that has any, by span and GPU.

        Edges rise; a span is from one edge, which is part of it, to the next, which is not.
        """

    async def shortfalls(self, *, grid: str, since: float, until: float) -> tuple[Shortfall, ...]:
        """Return what was not simply paid of the runs settled in this time, the most first."""
