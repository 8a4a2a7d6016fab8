"""Whether what is known of a purse adds up: a gap is money that no known transaction explains.

Each transaction says what the account held before and after it. So they make a chain, from an
account that was not there to what it holds now; where two links do not fit, something between
them is not known.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from nosdesk.domain.addresses import Signature
from nosdesk.domain.movements.facts import Change
from nosdesk.domain.movements.movement import Purse


@dataclass(frozen=True, slots=True)
class Step:
    """What one transaction did to one account."""

    slot: int
    signature: Signature
    change: Change


@dataclass(frozen=True, slots=True)
class Gap:
    """What came (or went) unseen, after one known transaction and before another.

    Without `after` it lies before all that is known, without `before` behind it. `left` is what
    the one left in the purse, `found` what the other found there.
    """

    purse: Purse
    left: int
    found: int
    after: Signature | None
    before: Signature | None
    slot: int

    @property
    def amount(self) -> int:
        """What came in unseen; negative for what went out."""
        return self.found - self.left


class Reckoning:
    """Follows one purse from its beginning; steps are given by slot, the earliest first."""

    def __init__(self, purse: Purse) -> None:
        self.purse = purse
        self.balance = 0
        """What the purse held after the latest step."""
        self.moved = 0
        """What all steps together brought in."""
        self._latest: Step | None = None

    def follow(self, steps: Iterable[Step]) -> Iterator[Gap]:
        """Take the steps, which hold all of every slot that they hold; yield the gaps."""
        for _, of_slot in groupby(steps, key=lambda step: step.slot):
            for step in _in_order(list(of_slot), self.balance):
                yield from self._take(step)

    def close(self, balance: int) -> Gap | None:
        """Return the gap between the latest step and what the purse holds now, if there is one."""
        if balance == self.balance:
            return None
        latest = self._latest
        after, slot = (latest.signature, latest.slot) if latest else (None, 0)
        return Gap(self.purse, self.balance, balance, after, None, slot)

    def _take(self, step: Step) -> Iterator[Gap]:
        if step.change.before != self.balance:
            after = self._latest.signature if self._latest else None
            found = step.change.before
            yield Gap(self.purse, self.balance, found, after, step.signature, step.slot)
        self.balance = step.change.after
        self.moved += step.change.amount
        self._latest = step


def _in_order(steps: list[Step], balance: int) -> list[Step]:
    """Return a slot's transactions in an order in which each begins where the last one ended.

    The ledger knows their true order, but its lists are not needed for it: any order that fits
    moves the same money. Where none fits, something between them is not known.
    """
    walk = _walk(steps, balance)
    return walk if _fits(walk, balance) and len(walk) == len(steps) else _nearly(steps, balance)


def _walk(steps: list[Step], balance: int) -> list[Step]:
    """Return a walk over as many steps as can be reached; over all, if there is such a walk.

    This is Hierholzer's algorithm for a trail through every edge of a graph.
    """
    leaving: defaultdict[int, list[Step]] = defaultdict(list)
    for step in steps:
        leaving[step.change.before].append(step)
    walk: list[Step] = []
    trail: list[tuple[int, Step | None]] = [(balance, None)]
    while trail:
        at, by = trail[-1]
        if leaving[at]:
            step = leaving[at].pop()
            trail.append((step.change.after, step))
        else:
            trail.pop()
            walk += [] if by is None else [by]
    return walk[::-1]


def _fits(walk: list[Step], balance: int) -> bool:
    held = [balance, *(step.change.after for step in walk)]
    return all(step.change.before == before for step, before in zip(walk, held, strict=False))


def _nearly(steps: list[Step], balance: int) -> list[Step]:
    """Return the steps so that each next one fits where one does."""
    waiting, order = list(steps), []
    while waiting:
        step = min(
            waiting, key=lambda each: (each.change.before != balance, each.change.amount != 0)
        )
        waiting.remove(step)
        order.append(step)
        balance = step.change.after
    return order
