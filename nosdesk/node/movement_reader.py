"""Keeps the ledger of a node's movements up to date, by few questions, and says what is missing.

Balances are asked first: while they are what the known movements add up to, nothing else is asked.
Lists and transactions come from one endpoint each and are believed as long as they make a chain,
each transaction beginning with what the one before it left, up to what the accounts hold now. So
what an endpoint leaves out or makes up shows as a gap; then all endpoints are asked about that
place, and what still does not fit is told, never hidden.

All that was read is kept at once, so that a reading that was interrupted goes on where it was.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

from nosdesk.domain.addresses import NodeAddress, Signature
from nosdesk.domain.errors import NodeError, Unavailable, Untrusted
from nosdesk.domain.movements.classify import changes_of, movements_of
from nosdesk.domain.movements.facts import Change, TransactionFacts
from nosdesk.domain.movements.movement import Holdings, Purse
from nosdesk.domain.movements.reckoning import Gap, Reckoning
from nosdesk.ports.clock import Clock
from nosdesk.ports.movements import (
    AccountHistory,
    Balances,
    Book,
    Listed,
    Movements,
    Progress,
    Reading,
)

PAGE = 1_000
"""Transactions asked for in one list; what endpoints give at most."""

MOST_PAGES = 1_000
"""Pages of a list that are read in one go, lest a hostile one never end."""

ROUNDS = 4
"""How often balances and movements are compared, since both may change meanwhile."""

ROUND_PAUSE_S = 1.0
GAPS_MENDED = 20
GAPS_TOLD = 100
IN_A_ROW = 3
"""After so many failures one after another, the ledger is taken to be away."""

UNKNOWN_IN_A_ROW = 100
"""After so many that nobody knows, the rest is left for another time: a list may be made up."""


@dataclass(frozen=True, slots=True)
class PurseState:
    """What a purse holds, and what all of its known movements add up to."""

    purse: Purse
    balance: int
    moved: int


@dataclass(frozen=True, slots=True)
class BookState:
    """How a node's book stands as of a slot: it is whole when there is nothing in `gaps`.

    `unread` transactions are known to be there and could not be read yet; there may be more.
    """

    book: Book
    slot: int
    purses: tuple[PurseState, ...]
    gaps: tuple[Gap, ...] = ()
    unread: int = 0

    @property
    def is_whole(self) -> bool:
        """Whether the movements explain the balances to the last unit."""
        return not self.gaps and not self.unread


@dataclass
class _Chain:
    """A purse's reckoning up to a slot."""

    reckoning: Reckoning
    slot: int = -1
    gaps: list[Gap] = field(default_factory=list)


@dataclass
class _Reader:
    """One node's book."""

    book: Book
    holdings: Holdings
    chains: dict[Purse, _Chain] = field(default_factory=dict)
    mended: set[Gap] = field(default_factory=set)


class MovementReader:
    """Reads the movements of any nodes on one grid; `on_read` is told after each transaction."""

    def __init__(
        self,
        grid: str,
        history: AccountHistory,
        movements: Movements,
        clock: Clock,
        *,
        on_read: Callable[[], None] = lambda: None,
    ) -> None:
        self._grid = grid
        self._history = history
        self._movements = movements
        self._clock = clock
        self._on_read = on_read
        self._readers: dict[NodeAddress, _Reader] = {}

    async def bring_up_to_date(self, node: NodeAddress) -> BookState:
        """Read what is new, and return how the book stands then."""
        reader = self._reader(node)
        balances = await self._history.balances(reader.holdings)
        await self._read_on(reader)
        listed: set[Purse] = set()
        for number in range(ROUNDS):
            if not await self._is_off(reader, balances, listed):
                break
            if number:
                await self._clock.sleep(ROUND_PAUSE_S)  # lists come later than balances
            await self._read_what_is_off(reader, balances, listed)
            balances = await self._history.balances(reader.holdings)
        if await self._mend(reader, balances):
            balances = await self._history.balances(reader.holdings)  # of news it may have read
        return await self._state(reader, balances)

    async def state(self, node: NodeAddress) -> BookState:
        """Return how the book stands by what is known, asking for the balances only."""
        reader = self._reader(node)
        return await self._state(reader, await self._history.balances(reader.holdings))

    def _reader(self, node: NodeAddress) -> _Reader:
        if node not in self._readers:
            holdings = self._history.holdings(node)
            self._readers[node] = _Reader(Book(self._grid, node), holdings)
        return self._readers[node]

    # --- Lists ---------------------------------------------------------------------------------

    async def _read_on(self, reader: _Reader) -> None:
        """Take up lists and transactions that an earlier life was at."""
        for purse in Purse:
            progress = await self._movements.progress(reader.book, purse)
            if progress.cursor is not None:
                await self._list(reader, purse)
        await self._read_all(reader)

    async def _read_what_is_off(
        self, reader: _Reader, balances: Balances, listed: set[Purse]
    ) -> None:
        """Read the purses that do not add up, the wallet first: most others are settled by it."""
        for purse in Purse:
            if await self._is_purse_off(reader, purse, balances, listed):
                await self._list(reader, purse)
                await self._read_all(reader)
                listed.add(purse)

    async def _list(self, reader: _Reader, purse: Purse) -> None:
        """Note what is new in the list of the purse's account, backwards from its end."""
        account = reader.holdings.accounts[purse]
        progress = await self._movements.progress(reader.book, purse)
        for _ in range(MOST_PAGES):
            rows = await self._history.listed(
                account, before=progress.cursor, until=progress.newest, limit=PAGE
            )
            progress = _advanced(progress, rows)
            await self._movements.note_listed(reader.book, purse, rows, progress)
            if progress.cursor is None:
                return

    # --- Transactions --------------------------------------------------------------------------

    async def _read_all(self, reader: _Reader) -> None:
        """Read what is listed; what cannot be read now is left for another time.

        What nobody knows may have been made up by who listed it, so the others are read all the
        same; but where nobody answers, that is not tried for each of them.
        """
        failed = set[Signature]()
        away = unknown = 0
        while fresh := [
            each for each in await self._unread(reader) if each.signature not in failed
        ]:
            for each in fresh:
                error: NodeError | None = None
                try:
                    is_read = await self._read(reader, each)
                    away, unknown = 0, 0 if is_read else unknown + 1
                except NodeError as caught:
                    error, is_read, away = caught, False, away + 1
                if not is_read:
                    failed.add(each.signature)
                    await self._movements.note_failure(reader.book, each.signature)
                if away == IN_A_ROW and isinstance(error, Unavailable):
                    raise error
                if unknown == UNKNOWN_IN_A_ROW:
                    return

    async def _unread(self, reader: _Reader) -> tuple[Listed, ...]:
        return await self._movements.unread(reader.book, limit=PAGE)

    async def _read(self, reader: _Reader, listed: Listed) -> bool:
        """Record the transaction, or strike it when it is not the node's; False when it stays.

        Whoever tells of it otherwise than the list does is not taken at their word alone.
        """
        with suppress(NodeError):
            facts = await self._history.facts(listed.signature)
            if facts is not None and _is_of(facts, listed) and changes_of(facts, reader.holdings):
                await self._record(reader, facts)
                return True
        told = await self._history.versions(listed.signature)
        versions = [each for each in told if each.signature == listed.signature]
        ours = [each for each in versions if changes_of(each, reader.holdings)]
        for facts in sorted(ours, key=lambda each: not _is_of(each, listed)):
            with suppress(Untrusted):
                await self._record(reader, facts)
                return True
        if versions and not ours:  # the list lied
            await self._movements.forget(reader.book, listed.signature)
        return bool(versions) and not ours

    async def _record(self, reader: _Reader, facts: TransactionFacts) -> None:
        changes = changes_of(facts, reader.holdings)
        movements = movements_of(facts, reader.holdings)
        reading = Reading(facts.signature, facts.slot, changes, movements)
        await self._movements.record(reader.book, reading)
        for purse in changes:
            if purse in reader.chains and reader.chains[purse].slot >= facts.slot:
                del reader.chains[purse]
        self._on_read()

    # --- Reckoning -----------------------------------------------------------------------------

    async def _chain(self, reader: _Reader, purse: Purse) -> _Chain:
        """Return the purse's reckoning, followed to the latest step known."""
        chain = reader.chains.setdefault(purse, _Chain(Reckoning(purse)))
        while steps := await self._movements.steps(
            reader.book, purse, after=chain.slot, limit=PAGE
        ):
            chain.gaps += chain.reckoning.follow(steps)
            chain.slot = steps[-1].slot
        return chain

    async def _is_off(self, reader: _Reader, balances: Balances, listed: set[Purse]) -> bool:
        for purse in Purse:
            if await self._is_purse_off(reader, purse, balances, listed):
                return True
        return False

    async def _is_purse_off(
        self, reader: _Reader, purse: Purse, balances: Balances, listed: set[Purse]
    ) -> bool:
        """Tell whether the purse's list is to be read; for a gap in the past that is done once."""
        chain = await self._chain(reader, purse)
        if chain.reckoning.balance != balances.held[purse]:
            return True
        return purse not in listed and any(gap not in reader.mended for gap in chain.gaps)

    async def _state(self, reader: _Reader, balances: Balances) -> BookState:
        purses, gaps = [], []
        for purse in Purse:
            chain, held = await self._chain(reader, purse), balances.held[purse]
            purses.append(PurseState(purse, held, chain.reckoning.moved))
            of_purse = await self._gaps(reader, purse, balances)
            gaps += [*of_purse[:GAPS_TOLD], *of_purse[GAPS_TOLD:][-1:]]
        unread = len(await self._unread(reader))
        return BookState(reader.book, balances.slot, tuple(purses), tuple(gaps), unread)

    # --- Gaps ----------------------------------------------------------------------------------

    async def _mend(self, reader: _Reader, balances: Balances) -> bool:
        """Ask everybody about gaps that are new, also those that mending shows; each once.

        Tells whether there were any.
        """
        known = len(reader.mended)
        for purse in Purse:
            for _ in range(GAPS_MENDED):
                gaps = await self._gaps(reader, purse, balances)
                fresh = [each for each in gaps if each not in reader.mended]
                if not fresh:
                    break
                reader.mended.add(fresh[0])
                await self._fill(reader, fresh[0])
                await self._read_again(reader, fresh[0])
        return len(reader.mended) > known

    async def _gaps(self, reader: _Reader, purse: Purse, balances: Balances) -> list[Gap]:
        chain = await self._chain(reader, purse)
        last = chain.reckoning.close(balances.held[purse])
        return [*chain.gaps, *([last] if last else [])]

    async def _fill(self, reader: _Reader, gap: Gap) -> None:
        """Read what any endpoint lists between the gap's two ends."""
        account = reader.holdings.accounts[gap.purse]
        progress = await self._movements.progress(reader.book, gap.purse)
        before = gap.before
        for _ in range(MOST_PAGES):
            rows = await self._history.listed(
                account, before=before, until=gap.after, limit=PAGE, by_all=True
            )
            if not rows or rows[-1].signature == before:
                break
            await self._movements.note_listed(reader.book, gap.purse, rows, progress)
            before = rows[-1].signature
        await self._read_all(reader)

    async def _read_again(self, reader: _Reader, gap: Gap) -> None:
        """Take anybody's word for one end of the gap, if with it the other end fits.

        The later end comes first, so that what is right grows from the beginning, where an
        account holds nothing whatever anybody says.
        """
        for end in (gap.before, gap.after):
            if end is None:
                continue
            with suppress(NodeError):
                for facts in await self._history.versions(end):
                    change = changes_of(facts, reader.holdings).get(gap.purse)
                    if change is not None and _fits(change, gap, is_left=end == gap.after):
                        await self._record(reader, facts)
                        reader.chains.clear()  # it may have been told of another slot before
                        return


def _is_of(facts: TransactionFacts, listed: Listed) -> bool:
    return (facts.signature, facts.slot) == (listed.signature, listed.slot)


def _fits(change: Change, gap: Gap, *, is_left: bool) -> bool:
    return change.after == gap.found if is_left else change.before == gap.left


def _advanced(progress: Progress, rows: tuple[Listed, ...]) -> Progress:
    """Return how far the list is with these rows; a short page is its last.

    One that an endpoint cut short leaves a gap, which is looked into.
    """
    head = progress.head or (rows[0].signature if rows else None)
    if len(rows) < PAGE:
        return Progress(newest=head or progress.newest)
    return Progress(progress.newest, head, rows[-1].signature)
