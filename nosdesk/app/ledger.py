"""The ledger of movements: brought up to date from the grid, matched with runs, valued, exported.

It has a file of its own, for all of it can be read from the grid again, and a node that runs keeps
the journal's to itself.
"""

from collections.abc import AsyncGenerator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

from nosdesk.adapters.grids.profile import PRACTICE
from nosdesk.adapters.keyring.account_book import AccountBook
from nosdesk.adapters.prices.price_file import PriceFile
from nosdesk.adapters.prices.price_service import PriceService, ServiceShape
from nosdesk.adapters.solana.account_history import SolanaAccountHistory
from nosdesk.adapters.solana.rpc.access import open_access
from nosdesk.adapters.sqlite.database import Database
from nosdesk.adapters.sqlite.movements import SqliteMovements, SqliteRunIndex
from nosdesk.adapters.sqlite.prices import KeptPrices
from nosdesk.aio.clock import SystemClock
from nosdesk.app.grid_in_use import grid_in_use, grid_name
from nosdesk.app.paths import Paths, ready_paths
from nosdesk.app.play_keys import play_signer
from nosdesk.domain.addresses import NodeAddress
from nosdesk.domain.errors import BadInput, NodeError, Unavailable
from nosdesk.domain.movements.movement import Movement
from nosdesk.node.movement_reader import BookState, MovementReader
from nosdesk.ports.movements import Movements, Wanted
from nosdesk.ports.prices import USUAL_CURRENCY, USUAL_PATH, Coin, Price, Prices
from nosdesk.protocol.base58 import parse_address

PAGE = 1_000
_GIVEN_UP_AFTER = 3
_SHORTEST_BEGINNING = 4


@dataclass(frozen=True, slots=True)
class PriceChoice:
    """Where prices come from by the user's word: a file, or a service's address, and in what."""

    source: str
    currency: str
    path: str = USUAL_PATH

    @classmethod
    def of(cls, source: str, currency: str | None, path: str) -> "PriceChoice":
        """Return the choice; `BadInput` when nobody says in which currency a service answers."""
        shape = ServiceShape(source, path)
        if currency is None and _is_service(source) and not shape.names_currency:
            raise BadInput(
                "Nothing says in which currency this service gives its prices.",
                "Put {currency} into its address or the price path, or say it with --currency.",
            )
        return cls(source, currency or USUAL_CURRENCY, path)


@dataclass(frozen=True, slots=True)
class LedgerChoice:
    """Which accounts' movements are wanted, since when; with `offline` nobody is asked."""

    accounts: tuple[str, ...] = ()
    since: datetime | None = None
    practice_file: Path | None = None
    offline: bool = False
    prices: PriceChoice | None = None


@dataclass(frozen=True, slots=True)
class Valued:
    """A movement, and what it was worth on its day where a price is known."""

    movement: Movement
    price: Price | None = None

    @property
    def worth(self) -> Decimal | None:
        """The amount's value without sign, in whole units of the currency."""
        if self.price is None:
            return None
        units = self.movement.purse.in_units(abs(self.movement.amount))
        return units * self.price.amount


@dataclass
class Ledger:
    """An opened ledger; `wanted` says what of it was asked for.

    `states` says how the books stand by the grid's word, `trouble` why nobody could be asked, or
    why prices are missing.
    """

    movements: Movements
    wanted: Wanted
    runs: SqliteRunIndex | None
    valuer: "_Valuer"
    states: list[BookState] = field(default_factory=list)
    trouble: list[NodeError] = field(default_factory=list)

    async def every(self) -> AsyncGenerator[Valued]:
        """Yield every wanted movement, the earliest first; a page of them is in memory at once."""
        last: Movement | None = None
        while page := await self.movements.page(self.wanted, limit=PAGE, after=last):
            for valued in await self._finished(page):
                yield valued
            last = page[-1]

    async def latest(self, limit: int) -> tuple[Valued, ...]:
        """Return the latest movements, the earliest of them first."""
        return await self._finished(await self.movements.latest(self.wanted, limit=limit))

    async def _finished(self, page: tuple[Movement, ...]) -> tuple[Valued, ...]:
        if self.runs is not None:
            page = await self.runs.matched(page)
        return tuple([Valued(each, await self.valuer.price(each)) for each in page])


@asynccontextmanager
async def open_ledger(
    choice: LedgerChoice, on_read: Callable[[], None] = lambda: None
) -> AsyncGenerator[Ledger]:
    """Open the user's ledger, brought up to date from the grid if that answers."""
    paths = ready_paths()
    async with AsyncExitStack() as stack:
        enter = stack.enter_async_context
        runs = await _recorded_runs(stack, paths)
        grid = grid_name(paths) if choice.practice_file is None else PRACTICE
        nodes = await _nodes(choice.accounts, paths, runs, grid)
        database = await enter(Database(paths.ledger))
        movements = SqliteMovements(database)
        trouble: list[NodeError] = []
        prices = None if choice.prices is None else await _prices(stack, choice.prices, database)
        valuer = _Valuer(prices, choice.prices.currency if choice.prices else "", trouble)
        since = None if choice.since is None else choice.since.timestamp()
        ledger = Ledger(movements, Wanted(grid, nodes, since), runs, valuer, [], trouble)
        if not choice.offline:
            await _bring_up_to_date(ledger, paths, choice.practice_file, on_read)
        yield ledger


async def _bring_up_to_date(
    ledger: Ledger, paths: Paths, file: Path | None, on_read: Callable[[], None]
) -> None:
    """Read what is new of each account; trouble with the grid leaves what is known."""
    try:
        grid = grid_in_use(paths, file)
        async with open_access(grid.rpcs, genesis=grid.genesis) as access:
            history = SolanaAccountHistory(access, grid.programs)
            reader = MovementReader(
                grid.name, history, ledger.movements, SystemClock(), on_read=on_read
            )
            for node in ledger.wanted.nodes or ():
                ledger.states.append(await reader.bring_up_to_date(node))
    except NodeError as error:
        ledger.trouble.append(error)


async def _nodes(
    wanted: tuple[str, ...], paths: Paths, runs: SqliteRunIndex | None, grid: str
) -> tuple[NodeAddress, ...]:
    """Return the accounts by address, beginning or label; all of the user's when none is named."""
    known = {each.address: each.label for each in AccountBook(paths.wallet).entries().accounts}
    known |= dict.fromkeys(_play_accounts(paths), "")
    if runs is not None:
        known = dict.fromkeys(await runs.nodes(grid), "") | known
    if not wanted:
        return tuple(known)
    return tuple(dict.fromkeys(_node(text, known) for text in wanted))


def _play_accounts(paths: Paths) -> list[NodeAddress]:
    """Return the practice accounts that are there; none is made for this."""
    numbers = {0} if paths.play_words.exists() else set[int]()
    files = (path.stem.rpartition("-")[2] for path in paths.home.glob("practice-key-*.json"))
    numbers |= {int(number) for number in files if number.isdecimal()}
    return [play_signer(paths, number).address for number in sorted(numbers)]


def _node(text: str, known: dict[NodeAddress, str]) -> NodeAddress:
    found = [address for address, label in known.items() if text in (address, label)]
    if not found and len(text) >= _SHORTEST_BEGINNING:
        found = [address for address in known if address.startswith(text)]
    if len(found) > 1:
        raise BadInput(f"There are several accounts '{text}'.", "Name one by its whole address.")
    return found[0] if found else NodeAddress(parse_address(text))


async def _recorded_runs(stack: AsyncExitStack, paths: Paths) -> SqliteRunIndex | None:
    """Return the history's runs; None when there are none, or they cannot be read beside a node."""
    try:
        journal = await stack.enter_async_context(Database(paths.journal, read_only=True))
    except Unavailable:
        return None
    return SqliteRunIndex(journal)


async def _prices(stack: AsyncExitStack, choice: PriceChoice, database: Database) -> Prices:
    """Return the source that the user named; a service's answers are kept, a file's are there."""
    if not _is_service(choice.source):
        return PriceFile(Path(choice.source))
    shape = ServiceShape(choice.source, choice.path)
    service = await stack.enter_async_context(PriceService(shape))
    return KeptPrices(database, service, shape.question, SystemClock())


def _is_service(source: str) -> bool:
    return source.startswith(("http://", "https://"))


class _Valuer:
    """Finds prices, each once; a source that is away is not asked for every movement."""

    def __init__(self, prices: Prices | None, currency: str, trouble: list[NodeError]) -> None:
        self._prices = prices
        self._currency = currency
        self._trouble = trouble
        self._failures = 0
        self._known: dict[tuple[Coin, date], Price | None] = {}

    async def price(self, movement: Movement) -> Price | None:
        """Return the price of the movement's coin on its day, None when it is not known."""
        moment = movement.moment
        if self._prices is None or moment is None or not movement.amount:
            return None
        key = movement.purse.unit, moment.date()
        if key not in self._known:
            self._known[key] = await self._asked(self._prices, *key)
        return self._known[key]

    async def _asked(self, prices: Prices, coin: Coin, day: date) -> Price | None:
        if self._failures == _GIVEN_UP_AFTER:
            return None
        try:
            return await prices.price(coin, day, self._currency)
        except Unavailable as error:
            self._failures += 1
            if self._failures == _GIVEN_UP_AFTER:
                self._trouble.append(error)
            return None
