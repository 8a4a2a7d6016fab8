"""The book of known addresses means what is written in it."""

import pytest

from nosdesk.aio.clock import SystemClock
from nosdesk.app.address_book import AddressBook, find
from nosdesk.domain.errors import BadInput
from nosdesk.domain.moves.known import Book
from tests.fakes.journal import FakeJournal
from tests.fakes.ledger import new_address

MINE, THEIRS = new_address(), new_address()


@pytest.fixture
def book():
    return AddressBook(FakeJournal(SystemClock()), SystemClock())


async def test_an_address_is_found_by_itself_and_by_its_label(book):
    await book.add(MINE, "exchange")
    for wanted in (MINE, "exchange"):
        assert find(await book.book(), wanted) == MINE
    assert find(await book.book(), THEIRS) is None


async def test_a_label_that_is_an_address_is_refused(book):
    with pytest.raises(BadInput, match="an address itself"):
        await book.add(THEIRS, MINE)


def test_no_label_leads_an_address_elsewhere():
    assert find(Book({THEIRS: MINE, MINE: "exchange"}), MINE) == MINE
    assert find(Book({THEIRS: MINE}), MINE) is None
