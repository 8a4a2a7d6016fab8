"""A ledger of movements in memory, and a past to read it from."""

from collections import Counter, defaultdict
from dataclasses import replace

from nosdesk.domain.errors import Unavailable
from nosdesk.domain.movements.movement import Holdings, Purse
from nosdesk.domain.movements.reckoning import Step
from nosdesk.ports.movements import Balances, Listed, Progress, Sum


class FakeMovements:
    """Keeps everything in dicts."""

    def __init__(self) -> None:
        self.kept: dict = {}
        self.step_by: dict = defaultdict(dict)
        self.listed: dict = {}
        self.tries: Counter = Counter()
        self.how_far: dict = {}

    async def progress(self, book, purse):
        return self.how_far.get((book, purse), Progress())

    async def note_listed(self, book, purse, listed, progress):
        for each in listed:
            if (each.slot, each.signature) not in self.step_by[book, purse]:
                self.listed.setdefault((book, each.signature), each)
        self.how_far[book, purse] = progress

    async def unread(self, book, *, limit):
        mine = [each for (of, _), each in self.listed.items() if of == book]
        return tuple(sorted(mine, key=lambda e: (self.tries[book, e.signature], e.slot))[:limit])

    async def note_failure(self, book, signature):
        self.tries[book, signature] += 1

    async def forget(self, book, signature):
        self.listed.pop((book, signature), None)

    async def record(self, book, reading):
        self.listed.pop((book, reading.signature), None)
        for steps in (self.step_by[book, purse] for purse in Purse):
            for key in [key for key in steps if key[1] == reading.signature]:
                del steps[key]
        for key in [
            key for key in self.kept if key[:2] + key[3:] == (*_of(book), reading.signature)
        ]:
            del self.kept[key]
        for purse, change in reading.changes.items():
            key = reading.slot, reading.signature
            self.step_by[book, purse][key] = Step(*key, change)
        self.kept[book.grid, book.node, reading.slot, reading.signature] = reading.movements

    async def steps(self, book, purse, *, after, limit):
        ordered = [
            step for key, step in sorted(self.step_by[book, purse].items()) if step.slot > after
        ]
        last = ordered[:limit][-1].slot if ordered else 0
        return tuple(step for step in ordered if step.slot <= last)

    async def page(self, wanted, *, limit, after=None):
        ordered = self._wanted(wanted)
        if after is not None:
            ordered = [each for each in ordered if _place(each) > _place(after)]
        return tuple(ordered[:limit])

    async def latest(self, wanted, *, limit):
        return tuple(self._wanted(wanted)[-limit:])

    async def sums(self, wanted):
        groups = defaultdict(list)
        for each in self._wanted(wanted):
            groups[each.purse, each.kind].append(each.amount)
        return tuple(
            Sum(*key, len(amounts), sum(amounts)) for key, amounts in sorted(groups.items())
        )

    def _wanted(self, wanted):
        found = [
            each
            for (grid, node, _, _), movements in self.kept.items()
            for each in movements
            if grid == wanted.grid
            and (wanted.nodes is None or node in wanted.nodes)
            and (wanted.since is None or each.at is None or each.at >= wanted.since)
        ]
        return sorted(found, key=_place)


def _of(book):
    return book.grid, book.node


def _place(movement):
    return movement.slot, movement.signature, movement.node, movement.number


class FakeAccountHistory:
    """The past of one node, as a list of facts; what endpoints get wrong is set by tests.

    `hidden` transactions are missing from its lists, `others_hidden` even from everybody's;
    `wrong` are told wrongly by the endpoint that is usually asked, `lost` by nobody.
    """

    def __init__(self, holdings: Holdings) -> None:
        self._holdings = holdings
        self.past: list = []
        self.hidden: set = set()
        self.pruned: set = set()
        self.wrong: dict = {}
        self.lost: set = set()
        self.calls: Counter = Counter()
        self.held: dict | None = None

    def holdings(self, node):
        return self._holdings

    async def balances(self, holdings):
        self.calls["balances"] += 1
        held = dict.fromkeys(Purse, 0)
        for facts in self.past:
            for purse, account in holdings.accounts.items():
                table = facts.sol if purse is Purse.SOL else facts.nos
                held[purse] = table[account].after if account in table else held[purse]
        return Balances(len(self.past), self.held or held)

    async def listed(self, account, *, before=None, until=None, limit, by_all=False):
        self.calls["listed by all" if by_all else "listed"] += 1
        rows = [Listed(each.signature, each.slot) for each in reversed(self.past)
                if account in each.sol]  # fmt: skip
        names = [row.signature for row in rows]
        start = names.index(before) + 1 if before in names else 0
        end = names.index(until) if until in names else len(names)
        missing = self.pruned if by_all else self.pruned | self.hidden
        return tuple(row for row in rows[start:end] if row.signature not in missing)[:limit]

    async def facts(self, signature):
        self.calls["facts"] += 1
        if signature in self.lost:
            return None
        return self.wrong.get(signature) or self._truth(signature)

    async def versions(self, signature):
        self.calls["versions"] += 1
        if signature in self.lost:
            return ()
        told = (self.wrong.get(signature), self._truth(signature))
        return tuple(each for each in told if each is not None)

    def _truth(self, signature):
        return next((each for each in self.past if each.signature == signature), None)

    def away(self, *_, **__):
        raise Unavailable("No RPC endpoint answered in time.")

    def away_after(self, calls):
        """Return what tells facts for so many calls, and then nothing any more."""
        left = iter(range(calls))

        async def facts(signature):
            return self._truth(signature) if next(left, None) is not None else self.away()

        return facts

    def add(self, facts):
        number = len(self.past)
        self.past.append(replace(facts, signature=f"s{number}", slot=10 + number, at=number))
