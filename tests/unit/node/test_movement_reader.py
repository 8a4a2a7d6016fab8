"""The reader keeps a book that adds up, over a past that is told late, wrongly or in part."""

from dataclasses import replace

import pytest

from nosdesk.domain.errors import Unavailable
from nosdesk.domain.movements.facts import Change
from nosdesk.domain.movements.movement import Purse
from nosdesk.node import movement_reader
from nosdesk.node.movement_reader import MovementReader
from nosdesk.ports.movements import Book, Listed, Progress, Wanted
from tests.fakes.movements import FakeAccountHistory, FakeMovements
from tests.unit.domain.movements.statements import HOLDINGS, ME, NOS, deed, facts


class HurriedClock:
    async def sleep(self, seconds):
        return


class Stage:
    def __init__(self):
        self.past = FakeAccountHistory(HOLDINGS)
        self.kept = FakeMovements()
        self.balance = {ME: 0, NOS: 0}
        self.reborn()

    def reborn(self):
        self.reader = MovementReader("practice", self.past, self.kept, HurriedClock())

    def land(self, amount, account=ME):
        """Let somebody send so much, or take it."""
        before = self.balance[account]
        after = self.balance[account] = before + amount
        if account == ME:
            moving = deed("system.transfer", amount, source="you", target=ME)
            self.past.add(facts(moving, payer="you", sol={ME: (before, after)}))
        else:
            moving = deed("token.transfer", amount, source="theirs", target=NOS, authority="you")
            self.past.add(facts(moving, payer="you", nos={NOS: (before, after)}))

    async def read(self):
        self.past.calls.clear()
        return await self.reader.bring_up_to_date(ME)

    async def sum(self, purse=Purse.SOL):
        found = await self.kept.page(Wanted("practice"), limit=10**6)
        return sum(each.amount for each in found if each.purse is purse)


@pytest.fixture
def stage():
    return Stage()


async def test_an_account_that_was_never_used_has_an_empty_book_for_one_question(stage):
    state = await stage.read()

    assert state.is_whole
    assert stage.past.calls == {"balances": 1}


async def test_what_is_new_is_read_and_nothing_twice(stage):
    for amount in (5, 6):
        stage.land(amount)
    assert (await stage.read()).is_whole
    stage.land(7)

    state = await stage.read()

    assert state.is_whole
    assert stage.past.calls == {"balances": 2, "listed": 1, "facts": 1}
    assert await stage.sum() == 18


async def test_a_payment_into_the_nos_account_alone_costs_only_its_list(stage):
    stage.land(5)
    await stage.read()
    stage.land(9, NOS)

    state = await stage.read()

    assert state.is_whole
    assert await stage.sum(Purse.NOS) == 9
    assert stage.past.calls == {"balances": 2, "listed": 1, "facts": 1}


async def test_a_long_past_is_read_page_by_page(stage, monkeypatch):
    monkeypatch.setattr(movement_reader, "PAGE", 3)
    for amount in range(1, 11):
        stage.land(amount)

    assert (await stage.read()).is_whole
    assert await stage.sum() == 55
    assert stage.past.calls["listed"] == 4


async def test_a_list_that_an_endpoint_ends_early_is_filled_from_the_others(stage):
    for amount in range(1, 6):
        stage.land(amount)
    stage.past.hidden = {"s0", "s1", "s3"}

    state = await stage.read()

    assert state.is_whole
    assert await stage.sum() == 15


async def test_history_that_nobody_has_any_more_is_a_gap_that_is_asked_for_once(stage):
    for amount in range(1, 6):
        stage.land(amount)
    stage.past.pruned = {"s0", "s1"}

    first = await stage.read()
    second = await stage.read()

    for state in (first, second):
        (gap,) = state.gaps
        assert (gap.purse, gap.amount, gap.after, gap.before) == (Purse.SOL, 3, None, "s2")
        assert await stage.sum() + gap.amount == state.purses[0].balance == 15
    assert stage.past.calls == {"balances": 1}


async def test_a_lie_about_an_amount_is_put_right_by_another(stage):
    for amount in (1, 2, 3):
        stage.land(amount)
    truth = stage.past.past[1]
    stage.past.wrong["s1"] = replace(truth, sol={**truth.sol, ME: Change(1, 1_000)})

    state = await stage.read()

    assert state.is_whole
    assert await stage.sum() == 6


async def test_a_transaction_that_cannot_be_read_is_told_and_read_later(stage):
    for amount in (1, 2, 3):
        stage.land(amount)
    stage.past.lost = {"s1"}

    first = await stage.read()
    stage.past.lost = set()
    second = await stage.read()

    assert (first.unread, len(first.gaps)) == (1, 1)
    assert second.is_whole


async def test_a_listed_transaction_that_does_not_name_the_account_is_forgotten(stage):
    stage.land(1)
    await stage.kept.note_listed(Book("practice", ME), Purse.SOL, [Listed("odd", 1)], Progress())
    stage.past.wrong["odd"] = replace(facts(payer="you"), signature="odd", slot=1)

    assert (await stage.read()).is_whole
    assert await stage.kept.unread(Book("practice", ME), limit=9) == ()


async def test_an_answer_about_another_transaction_is_not_taken(stage):
    stage.land(1)
    stage.past.wrong["s0"] = replace(facts(payer="you"), signature="other", slot=1)

    assert (await stage.read()).is_whole
    assert await stage.sum() == 1


async def test_who_says_that_a_transaction_is_not_the_nodes_is_not_believed_alone(stage):
    stage.land(1)
    stage.past.wrong["s0"] = replace(stage.past.past[0], sol={})

    assert (await stage.read()).is_whole


async def test_more_than_there_is_is_asked_of_another(stage):
    for amount in (1, 2):
        stage.land(amount)
    stage.past.wrong["s1"] = replace(stage.past.past[1], sol={ME: Change(1, 2**63)})

    assert (await stage.read()).is_whole
    assert await stage.sum() == 3


async def test_what_was_told_of_a_wrong_slot_is_in_the_book_once(stage):
    for amount in (1, 2, 3):
        stage.land(amount)
    stage.past.wrong["s1"] = replace(stage.past.past[1], slot=99)

    assert (await stage.read()).is_whole
    assert await stage.sum() == 6


async def test_transactions_that_never_were_do_not_keep_the_others_from_being_read(
    stage, monkeypatch
):
    monkeypatch.setattr(movement_reader, "UNKNOWN_IN_A_ROW", 5)
    made_up = [Listed(f"never {number}", 0) for number in range(12)]
    await stage.kept.note_listed(Book("practice", ME), Purse.SOL, made_up, Progress())
    for amount in (1, 2, 3):
        stage.land(amount)

    for _ in range(3):
        state = await stage.read()

    assert (state.unread, state.gaps) == (12, ())
    assert await stage.sum() == 6


async def test_a_balance_that_lists_do_not_explain_is_a_gap_at_the_end(stage):
    stage.land(1)
    stage.past.held = {Purse.SOL: 5, Purse.NOS: 0, Purse.STAKED: 0}

    state = await stage.read()

    (gap,) = state.gaps
    assert (gap.amount, gap.after, gap.before) == (4, "s0", None)
    assert stage.past.calls["listed"] <= movement_reader.ROUNDS


async def test_a_ledger_that_goes_away_is_told_and_what_was_read_stays(stage):
    for amount in range(1, 8):
        stage.land(amount)
    stage.past.facts = stage.past.versions = stage.past.away_after(2)

    with pytest.raises(Unavailable):
        await stage.read()
    assert await stage.sum() == 3

    del stage.past.facts, stage.past.versions
    stage.reborn()
    assert (await stage.read()).is_whole


async def test_what_was_killed_in_the_middle_of_a_list_goes_on_there(stage, monkeypatch):
    monkeypatch.setattr(movement_reader, "PAGE", 2)
    for amount in range(1, 8):
        stage.land(amount)
    listed, asked = stage.past.listed, []

    async def dying(account, **where):
        asked.append(where)
        if len(asked) == 3:
            raise Unavailable("No RPC endpoint answered in time.")
        return await listed(account, **where)

    stage.past.listed = dying
    with pytest.raises(Unavailable):
        await stage.read()
    stage.land(100)
    stage.reborn()

    state = await stage.read()

    assert state.is_whole
    assert await stage.sum() == 128
    assert asked[3]["before"] == asked[2]["before"] == "s3"
