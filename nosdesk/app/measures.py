"""How long each part of a run took, taken from what the node reports and the ledger shows."""

import math
from dataclasses import dataclass, field

from msgspec import Struct

from nosdesk.node import activity
from nosdesk.node.activity import Activity


class Spread(Struct, frozen=True):
    """Milliseconds: the middle value and the one that 99 of 100 stay under; None without data."""

    p50: float | None
    p99: float | None


def spread_ms(seconds: list[float]) -> Spread:
    """Return the spread of these durations (nearest-rank percentiles)."""
    ranked = sorted(seconds)
    return Spread(_rank(ranked, 0.50), _rank(ranked, 0.99))


def _rank(ranked: list[float], share: float) -> float | None:
    if not ranked:
        return None
    return round(ranked[max(0, math.ceil(share * len(ranked)) - 1)] * 1000, 1)


@dataclass
class _Times:
    appeared: float | None = None
    started: float | None = None
    ended: float | None = None
    sent: float | None = None
    paid: float | None = None


@dataclass
class Measures:
    """Collects the moments of every run; all of them are this computer's clock."""

    _runs: dict[str, _Times] = field(default_factory=dict)
    _gaps: list[float] = field(default_factory=list)
    _paid_at: float | None = None

    def run_appeared(self, run: str, at: float) -> None:
        """Note when the ledger made the run account."""
        self._of(run).appeared = at

    def note(self, what: Activity) -> None:
        """Take the moments out of what the node reports."""
        match what:
            case activity.OpStarted(run=run, started_at=at):
                times = self._of(run)
                times.started = times.started or at
            case activity.OpOver(run=run, ended_at=at):
                self._of(run).ended = at
            case activity.ClaimSent(run=run, at=at):
                times = self._of(run)
                times.sent = times.sent or at
            case activity.ClaimConfirmed(run=run, at=at):
                self._of(run).paid = self._paid_at = at
            case activity.Queued(at=at) | activity.RunAssigned(at=at):
                if self._paid_at is not None:
                    self._gaps.append(at - self._paid_at)
                    self._paid_at = None
            case _:
                pass

    @property
    def assign_to_start(self) -> Spread:
        """From the run account's appearance to the first container's start."""
        return self._between("appeared", "started")

    @property
    def exit_to_sent(self) -> Spread:
        """From the last container's exit to the claim leaving for the network."""
        return self._between("ended", "sent")

    @property
    def exit_to_paid(self) -> Spread:
        """From the last container's exit to the confirmed payment."""
        return self._between("ended", "paid")

    @property
    def idle_gap(self) -> Spread:
        """From a confirmed payment to being queued or assigned again."""
        return spread_ms(self._gaps)

    def _of(self, run: str) -> _Times:
        return self._runs.setdefault(run, _Times())

    def _between(self, first: str, second: str) -> Spread:
        pairs = ((getattr(t, first), getattr(t, second)) for t in self._runs.values())
        return spread_ms([end - start for start, end in pairs if None not in (start, end)])
