"""Slices of time added up: for a GPU, for a span, for everything; no Qt."""

from collections.abc import Iterable
from dataclasses import dataclass

from nosdesk.domain.money import MicroNos
from nosdesk.ports.earnings import Slice

_NOTHING = MicroNos(0)


@dataclass(frozen=True, slots=True)
class Sums:
    """What some slices come to; `energy_wh` is None where nothing was measured."""

    runs: int = 0
    expected: MicroNos = _NOTHING
    received: MicroNos = _NOTHING
    awaited: MicroNos = _NOTHING
    missing: MicroNos = _NOTHING
    lost: MicroNos = _NOTHING
    energy_wh: float | None = None
    measured: int = 0

    @property
    def unpaid(self) -> MicroNos:
        """What was owed and did not come, or will not."""
        return MicroNos(self.missing + self.lost)


def summed(slices: Iterable[Slice]) -> Sums:
    """Return the sums over all of them."""
    given = tuple(slices)
    measured = sum(each.measured for each in given)
    return Sums(
        runs=sum(each.runs for each in given),
        expected=MicroNos(sum(each.expected for each in given)),
        received=MicroNos(sum(each.received for each in given)),
        awaited=MicroNos(sum(each.awaited for each in given)),
        missing=MicroNos(sum(each.missing for each in given)),
        lost=MicroNos(sum(each.lost for each in given)),
        energy_wh=sum(each.energy_wh for each in given) if measured else None,
        measured=measured,
    )
