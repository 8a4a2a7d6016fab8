"""The user's known addresses: those that money may go to without a question."""

from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager

import msgspec

from nosdesk.adapters.sqlite.journal import SqliteJournal
from nosdesk.aio.clock import SystemClock
from nosdesk.app.moves_file import open_moves_file
from nosdesk.app.paths import Paths
from nosdesk.domain.addresses import Address
from nosdesk.domain.errors import BadInput
from nosdesk.domain.moves import known
from nosdesk.domain.moves.destination import check_look_alike
from nosdesk.domain.moves.known import Book
from nosdesk.domain.wallet.accounts import plain_label
from nosdesk.node.recorded import Recorded, replay
from nosdesk.ports.clock import Clock
from nosdesk.ports.journal import Journal
from nosdesk.protocol.base58 import parse_address

_STREAM = "known-addresses"
_decoder = msgspec.json.Decoder(known.Event)


@asynccontextmanager
async def open_address_book(paths: Paths) -> AsyncGenerator["AddressBook"]:
    """Open the book alone; `Unavailable` while another program moves money."""
    clock = SystemClock()
    async with open_moves_file(paths) as database:
        yield AddressBook(SqliteJournal(database, clock), clock)


class AddressBook:
    """Addresses with labels; what was written stays."""

    def __init__(self, journal: Journal, clock: Clock) -> None:
        self._journal = journal
        self._clock = clock

    async def book(self) -> Book:
        """Return the book as it is now."""
        return (await self._recorded()).state

    async def add(
        self, text: str, label: str, *, own: Sequence[Address] = (), is_sure: bool = False
    ) -> Address:
        """Add the address, or give one that is there another label.

        `Refused` when it looks like one that is known, or the user's own, and is another; unless
        the user is sure.
        """
        address = parse_address(text)
        plain = plain_label(label)
        if not plain:
            raise BadInput("An address needs a label, so that you know whose it is.")
        if _is_address(plain):
            raise BadInput("That label is an address itself.", "Choose words.")
        recorded = await self._recorded()
        if not is_sure:
            ours = dict.fromkeys(own, "your own account")
            check_look_alike(address, {**ours, **recorded.state.labels})
        taken = [each for each, other in recorded.state.labels.items() if other == plain]
        if taken not in ([], [address]):
            raise BadInput(f"'{plain}' is {taken[0]} already.", "Choose another label.")
        await recorded.feed(known.Added(address, plain, self._clock.now()))
        return address

    async def remove(self, wanted: str) -> Address:
        """Remove the address, given by itself or by its label; `BadInput` when there is none."""
        recorded = await self._recorded()
        address = find(recorded.state, wanted)
        if address is None:
            raise BadInput(f"'{wanted}' is not among the known addresses.")
        await recorded.feed(known.Removed(address))
        return address

    async def _recorded(self) -> Recorded[Book, known.Event, object]:
        bodies = [entry.body for entry in await self._journal.entries(_STREAM)]
        book: Book = replay(Book(), known.step, bodies, _decoder)
        return Recorded(self._journal, _STREAM, book, known.step)


def find(book: Book, wanted: str) -> Address | None:
    """Return the known address that is meant, by itself or by its label.

    What is an address stands for itself alone, whatever a label says.
    """
    if _is_address(wanted):
        address = parse_address(wanted)
        return address if address in book.labels else None
    return next((each for each, label in book.labels.items() if label == wanted), None)


def _is_address(text: str) -> bool:
    try:
        parse_address(text)
    except BadInput:
        return False
    return True
