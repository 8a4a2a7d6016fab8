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
from nosdesk.domain.errors import NodeError, Unavailable
from nosdesk.domain.movements.classify import changes_of, movements_of
from nosdesk.domain.movements.facts import TransactionFacts
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
        await self._mend(reader)
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
        """Read what is listed; what cannot be read now is left for another time."""
        failed: dict[Signature, NodeError] = {}
        in_a_row = 0
        while fresh := [
            each for each in await self._unread(reader) if each.signature not in failed
        ]:
            for each in fresh:
                try:
                    await self._read(reader, each.signature)
                    in_a_row = 0
                except NodeError as error:
                    failed[each.signature] = error
                    in_a_row += 1
                    await self._movements.note_failure(reader.book, each.signature)
                    if in_a_row == IN_A_ROW and isinstance(error, Unavailable):
                        raise

    async def _unread(self, reader: _Reader) -> tuple[Listed, ...]:
        return await self._movements.unread(reader.book, limit=PAGE)

    async def _read(self, reader: _Reader, signature: Signature) -> None:
        try:
            facts = await self._history.facts(signature)
        except NodeError:
            facts = None
        facts = facts or await self._history.facts(signature, by_another=True)
        if facts is None or facts.signature != signature:
            raise Unavailable(f"No RPC endpoint knows the transaction {signature}.")
        await self._record(reader, facts)

    async def _record(self, reader: _Reader, facts: TransactionFacts) -> None:
        changes = changes_of(facts, reader.holdings)
        if not changes:  # a list lied
            await self._movements.forget(reader.book, facts.signature)
            return
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
            last = chain.reckoning.close(held)
            gaps += [*chain.gaps[:GAPS_TOLD], *([last] if last else [])]
        unread = len(await self._unread(reader))
        return BookState(reader.book, balances.slot, tuple(purses), tuple(gaps), unread)

    # --- Gaps ----------------------------------------------------------------------------------

    async def _mend(self, reader: _Reader) -> None:
        """Ask everybody about gaps that are new; each of them once."""
        for purse in Purse:
            gaps = (await self._chain(reader, purse)).gaps
            for gap in [each for each in gaps if each not in reader.mended][:GAPS_MENDED]:
                reader.mended.add(gap)
                await self._fill(reader, gap)
                await self._read_again(reader, gap)

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
        """Take another's word for one end of the gap, if with it the other end fits."""
        for end in (gap.after, gap.before):
            if end is None:
                continue
            with suppress(NodeError):
                facts = await self._history.facts(end, by_another=True)
                change = changes_of(facts, reader.holdings).get(gap.purse) if facts else None
                if facts is None or change is None:
                    continue
                fits = change.after == gap.found if end == gap.after else change.before == gap.left
                if fits:
                    await self._record(reader, facts)
                    return


def _advanced(progress: Progress, rows: tuple[Listed, ...]) -> Progress:
    """Return how far the list is with these rows; a short page is its last.

    One that an endpoint cut short leaves a gap, which is looked into.
    """
    head = progress.head or (rows[0].signature if rows else None)
    if len(rows) < PAGE:
        return Progress(newest=head or progress.newest)
    return Progress(progress.newest, head, rows[-1].signature)
