import pytest

from nosdesk.domain.errors import BadInput, Refused
from nosdesk.domain.moves.destination import Kind, Place, check_destination
from nosdesk.domain.moves.known import Added, Book, Removed, step

OWNER = "9hSR6S7WPtxmTojgo6GG3k4yDPecgJY292j7xrsUGWBu"
FRIEND = "EdmxWPmx2WH6WgFfTdu9xfkYf3k1g5wD1zccTVySEEh1"
OTHER = "GyGKxMyg1p9SsHfm15MkNUu1u9TN2JtTspcdmrtGUdse"
TWIN = FRIEND[:4] + "1" * 36 + FRIEND[-4:]
WALLET = Place(Kind.WALLET)


def test_a_known_address_and_an_own_one_are_known():
    assert check_destination(FRIEND, OWNER, WALLET, {FRIEND: "friend"}, ())
    assert check_destination(FRIEND, OWNER, WALLET, {}, [FRIEND])
    assert not check_destination(OTHER, OWNER, WALLET, {FRIEND: "friend"}, ())


@pytest.mark.parametrize("kind", [Kind.PROGRAM, Kind.TOKEN_ACCOUNT, Kind.MINT, Kind.OTHER])
def test_what_is_no_wallet_gets_nothing_even_when_it_is_known(kind):
    with pytest.raises(BadInput, match=kind.value):
        check_destination(FRIEND, OWNER, Place(kind), {FRIEND: "friend"}, ())


def test_who_can_have_no_key_gets_nothing():
    with pytest.raises(BadInput, match="no key"):
        check_destination(FRIEND, OWNER, Place(Kind.NOTHING, can_sign=False), {}, ())


def test_nobody_sends_to_themselves():
    with pytest.raises(BadInput):
        check_destination(OWNER, OWNER, WALLET, {OWNER: "me"}, [OWNER])


@pytest.mark.parametrize("twin", [TWIN, TWIN[:2].swapcase() + TWIN[2:], TWIN[:-1] + TWIN[-1]])
def test_a_twin_of_a_known_address_is_refused(twin):
    for known, own in (({FRIEND: "friend"}, ()), ({}, [FRIEND])):
        with pytest.raises(Refused, match="looks like"):
            check_destination(twin, OWNER, WALLET, known, own)


def test_a_twin_of_the_sender_is_refused():
    twin = OWNER[:4] + "1" * 36 + OWNER[-4:]
    with pytest.raises(Refused):
        check_destination(twin, OWNER, WALLET, {}, ())


def test_one_end_alone_is_no_likeness():
    for other in (FRIEND[:4] + OTHER[4:], OTHER[:-4] + FRIEND[-4:]):
        assert not check_destination(other, OWNER, WALLET, {FRIEND: "friend"}, ())


def test_a_twin_that_was_added_by_hand_is_known():
    assert check_destination(TWIN, OWNER, WALLET, {FRIEND: "friend", TWIN: "sure"}, ())


def test_the_book_is_the_sum_of_what_was_written():
    book = Book()
    for event in (Added(FRIEND, "a", 1), Added(OTHER, "b", 2), Added(FRIEND, "c", 3)):
        book, _ = step(book, event)
    assert book.labels == {OTHER: "b", FRIEND: "c"}
    assert step(book, Removed(OTHER))[0].labels == {FRIEND: "c"}
