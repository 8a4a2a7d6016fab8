"""The ledger of movements over real sockets, while one of its endpoints lies about the past."""

from contextlib import asynccontextmanager

import pytest
from solders.pubkey import Pubkey

from nosdesk.adapters.solana.account_history import SolanaAccountHistory
from nosdesk.domain.actions import OpenNosAccount, SendSol
from nosdesk.domain.errors import Unavailable
from nosdesk.domain.movements.movement import Kind, Purse
from nosdesk.node.movement_reader import MovementReader
from nosdesk.ports.movements import Wanted
from tests.fakes.ledger import new_address
from tests.fakes.movements import FakeMovements
from tests.wire.faulty_grid import faulty_stage

SENT = [1_000_000 + number for number in range(6)]
INVENTED = [{"signature": letter * 87, "slot": 1, "err": None} for letter in "ABCDEFGHJK"]


class HurriedClock:
    async def sleep(self, seconds):
        return


@asynccontextmanager
async def book(lie, *, liars=(0,)):
    """Give a stage, a node with a past on it, and a reader over endpoints of which some lie."""
    async with faulty_stage() as stage:
        signer = stage.new_signer()
        node = signer.address
        stage.grid.ledger.airdrop(Pubkey.from_string(node), 10**9)
        stage.pass_blocks(2)
        await stage.land(OpenNosAccount(node), signer=signer)
        for lamports in SENT:
            await stage.land(SendSol(new_address(), lamports), signer=signer)
        stage.pass_blocks(40)
        for number in liars:
            stage.fronts[number].lie = lie
        kept = FakeMovements()
        history = SolanaAccountHistory(stage.access, stage.grid.programs)
        yield stage, node, MovementReader("practice", history, kept, HurriedClock()), kept


def shortened(method, params, ledger, answer):
    """List every other transaction only."""
    found = answer(ledger)
    return found[::2] if method == "getSignaturesForAddress" else found


def silent(method, params, ledger, answer):
    """List nothing."""
    return [] if method == "getSignaturesForAddress" else answer(ledger)


def inventive(method, params, ledger, answer):
    """List transactions that never were before those that were."""
    found = answer(ledger)
    return [*INVENTED, *found] if method == "getSignaturesForAddress" else found


def forgetful(method, params, ledger, answer):
    """Know no transaction, though all of them are listed."""
    return None if method == "getTransaction" else answer(ledger)


def exaggerating(method, params, ledger, answer):
    """Tell that more was sent away than was."""
    found = answer(ledger)
    if method == "getTransaction" and found:
        meta = found["meta"]
        found = {**found, "meta": {**meta, "preBalances": [n + 7 for n in meta["preBalances"]]}}
    return found


def shifting(method, params, ledger, answer):
    """Tell of more money throughout, so that all fits but the beginning and the end."""
    found = answer(ledger)
    if method == "getTransaction" and found:
        sides = ("preBalances", "postBalances")
        more = {side: [n + 7 for n in found["meta"][side]] for side in sides}
        found = {**found, "meta": {**found["meta"], **more}}
    return found


def misplacing(method, params, ledger, answer):
    """Put every transaction into a later slot."""
    found = answer(ledger)
    return {**found, "slot": found["slot"] + 3} if method == "getTransaction" and found else found


def misnaming(method, params, ledger, answer):
    """Tell of each transaction as if it were strangers'."""
    found = answer(ledger)
    if method == "getTransaction" and found:
        body = found["transaction"]
        strangers = [new_address() for _ in body["message"]["accountKeys"]]
        message = {**body["message"], "accountKeys": strangers}
        found = {**found, "transaction": {**body, "message": message}}
    return found


def timeless(method, params, ledger, answer):
    """Tell of times and numbers that no calendar and no database has."""
    found = answer(ledger)
    if method == "getTransaction" and found:
        found = {**found, "blockTime": 2**63 - 1, "slot": 2**70}
    return found


def mistaking(method, params, ledger, answer):
    """Send another transaction than was asked for."""
    found = answer(ledger)
    if method == "getTransaction" and found:
        body = {**found["transaction"], "signatures": ["9" * 87]}
        found = {**found, "transaction": body}
    return found


def babbling(method, params, ledger, answer):
    """Answer what nobody can read."""
    found = answer(ledger)
    return {"signature": 7} if method in ("getTransaction", "getSignaturesForAddress") else found


async def told(reader, node, times=3):
    """Read some times, as a user would who sees that something was amiss."""
    for _ in range(times):
        try:
            state = await reader.bring_up_to_date(node)
        except Unavailable:
            continue
        if state.is_whole:
            break
    return state


@pytest.mark.parametrize(
    "lie",
    [shortened, silent, forgetful, exaggerating, shifting, misplacing, misnaming, timeless,
     mistaking, babbling],
    ids=lambda lie: lie.__name__,
)  # fmt: skip
async def test_one_honest_endpoint_is_enough_for_a_book_that_adds_up(lie):
    async with book(lie) as (stage, node, reader, kept):
        state = await told(reader, node)
        movements = await kept.page(Wanted("practice"), limit=1_000)

        assert state.is_whole, state
        balance = stage.grid.ledger.account(Pubkey.from_string(node)).lamports
        assert sum(m.amount for m in movements if m.purse is Purse.SOL) == balance
        sent = [-m.amount for m in movements if m.kind is Kind.TRANSFER]
        assert sent == SENT


async def test_transactions_that_never_were_hide_none_of_those_that_were():
    async with book(inventive, liars=(0, 1)) as (_, node, reader, kept):
        state = await told(reader, node)
        movements = await kept.page(Wanted("practice"), limit=1_000)

        assert (state.gaps, state.unread) == ((), len(INVENTED))
        assert [-m.amount for m in movements if m.kind is Kind.TRANSFER] == SENT


def richer(method, params, ledger, answer):
    """Show more money than there is."""
    found = answer(ledger)
    if method == "getMultipleAccounts":
        wallet, *others = found["value"]
        found = {**found, "value": [{**wallet, "lamports": wallet["lamports"] + 5}, *others]}
    return found


@pytest.mark.parametrize(
    "lie", [silent, exaggerating, shifting, richer], ids=lambda lie: lie.__name__
)
async def test_where_everybody_lies_the_book_says_that_it_does_not_add_up(lie):
    async with book(lie, liars=(0, 1)) as (_, node, reader, _kept):
        assert not (await told(reader, node)).is_whole
