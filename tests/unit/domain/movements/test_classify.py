"""What each kind of transaction means for a node's money."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nosdesk.domain.errors import Untrusted
from nosdesk.domain.movements.classify import changes_of, movements_of
from nosdesk.domain.movements.facts import Change, Deed
from nosdesk.domain.movements.meaning import DECLARED, KINDS, NOTED, RENTS, SIZES
from nosdesk.domain.movements.movement import Kind, Purse
from nosdesk.domain.moves.holdings import TOKEN_SIZE
from nosdesk.protocol import jobs, rewards, staking
from tests.unit.domain.movements.statements import (
    HOLDINGS,
    ME,
    NOS,
    RENT,
    VAULT,
    deed,
    facts,
    sums,
    told,
)

FINISH = deed(
    "jobs.finish", job="job", run="run", user=NOS, deposit="theirs", vault="market's",
    payer_run="poster", payer_job="poster",
)  # fmt: skip
FEE = ("sol", "network_fee", -5_000)


def moved(*deeds, **others):
    return movements_of(facts(*deeds, **others), HOLDINGS)


def test_a_claim_is_a_job_payment_with_its_run_job_and_poster():
    fee, payment = moved(FINISH, nos={NOS: (100, 5_260), "market's": (9_000, 0)})

    assert told([fee, payment]) == [FEE, ("nos", "job_payment", 5_160)]
    assert (payment.counterparty, payment.run, payment.job) == ("poster", "run", "job")
    assert (fee.run, fee.job) == ("run", "job")


def test_a_claim_that_makes_the_nos_account_pays_its_rent():
    opening = deed("associated_token.create_idempotent", payer=ME, account=NOS, owner=ME)

    movements = moved(
        opening, FINISH, sol={ME: (10**9, 10**9 - 5_000 - RENT), NOS: (0, RENT)}, nos={NOS: (0, 42)}
    )

    assert told(movements) == [FEE, ("sol", "rent", -RENT), ("nos", "job_payment", 42)]
    assert movements[1].counterparty == NOS


def test_what_a_poster_pays_by_ending_a_job_is_told_apart_from_a_claim():
    ending = deed("jobs.end", job="job", run="run", user=NOS, payer="poster", authority="poster")

    movements = moved(ending, payer="poster", nos={NOS: (0, 1_150)})

    assert told(movements) == [("nos", "ended_payment", 1_150)]
    assert (movements[0].run, movements[0].counterparty) == ("run", "poster")


def test_the_rent_of_a_run_that_the_node_paid_for_comes_back():
    work = deed("jobs.work", run="run", market="market", payer=ME, authority=ME)
    out = moved(work, sol={ME: (10**9, 10**9 - 5_000 - 7), "run": (0, 7)})
    quitting = deed("jobs.quit", job="job", run="run", payer=ME, authority=ME)
    back = moved(quitting, sol={ME: (10, 10 - 5_000 + 7 + 5_000), "run": (7, 0)}, fee=0)

    assert told(out) == [FEE, ("sol", "rent", -7)]
    assert out[0].run == out[1].run == "run"
    assert told(back) == [("sol", "rent", 7)]


def test_sol_that_comes_out_of_a_closed_token_account_is_no_rent():
    closing = deed("token.close_account", account="wrapped", target=ME, authority=ME)

    movements = moved(
        closing,
        sol={ME: (10**9, 6 * 10**9 - 5_000 + RENT), "wrapped": (5 * 10**9 + RENT, 0)},
    )

    assert told(movements) == [FEE, ("sol", "rent", RENT), ("sol", "transfer", 5 * 10**9)]
    assert [each.counterparty for each in movements[1:]] == ["wrapped", "wrapped"]


@pytest.mark.parametrize(("size", "rent"), [(165, RENT), (0, 890_880), (None, 0)])
def test_what_a_new_account_gets_beyond_the_rent_of_its_size_is_sent_there(size, rent):
    given = 5 * 10**9
    opening = deed("system.create_account", given, size=size, payer=ME, account="new")

    movements = moved(opening, sol={ME: (6 * 10**9, 10**9 - 5_000), "new": (0, given)})

    wanted = [("sol", "rent", -rent), ("sol", "transfer", rent - given)]
    assert told(movements) == [FEE, *(one for one in wanted if one[2])]


def test_an_account_made_larger_than_usual_pays_the_rent_of_the_size_it_says():
    paid = (170 + 128) * 6_960
    making = deed("system.create_account", paid, size=170, payer=ME, account="large")
    opening = deed("associated_token.create", inner=[making], payer=ME, account="large", owner=ME)

    movements = moved(opening, sol={ME: (10**9, 10**9 - 5_000 - paid), "large": (0, paid)})

    assert told(movements) == [FEE, ("sol", "rent", -paid)]


def test_each_size_that_rents_are_known_by_is_that_of_the_account():
    allocated = jobs.ALLOCATED | staking.ALLOCATED | rewards.ALLOCATED

    assert {
        "run": allocated["RunAccount"], "job": allocated["JobAccount"],
        "stake": allocated["StakeAccount"], "reward": allocated["RewardAccount"],
        "vault": TOKEN_SIZE, "account": TOKEN_SIZE,
    } == SIZES  # fmt: skip
    assert {role for pairs in RENTS.values() for role, _ in pairs} == set(SIZES)


def test_a_key_that_work_only_offers_for_a_run_is_no_run():
    (fee,) = moved(deed("jobs.work", run="offered", market="market", payer=ME, authority=ME))

    assert (fee.run, fee.job) == (None, None)


def test_a_failed_transaction_costs_its_fee_and_nothing_else():
    movements = moved(FINISH, fee=5_700, error="JobInWrongState", nos={NOS: (1, 1)})

    assert told(movements) == [FEE, ("sol", "priority_fee", -700)]
    assert {each.error for each in movements} == {"JobInWrongState"}
    assert {each.run for each in movements} == {"run"}


def test_who_does_not_pay_for_the_transaction_has_no_fee():
    gift = deed("system.transfer", 500, source="you", target=ME)

    movements = moved(gift, payer="you", sol={"you": (9_000, 3_500), ME: (1, 501)})

    assert told(movements) == [("sol", "transfer", 500)]
    assert movements[0].counterparty == "you"


def test_what_a_faucet_gives_is_an_airdrop():
    gift = deed("system.transfer", 500, source="faucet", target=ME)

    movements = moved(gift, Deed("memo", note="airdrop 7"), payer="faucet", sol={ME: (0, 500)})

    assert told(movements) == [("sol", "airdrop", 500)]


def test_sol_and_nos_that_are_sent_away_name_who_got_them():
    sending = deed("system.transfer", 300, source=ME, target="friend")
    paying = deed(
        "token.transfer_checked", 44, source=NOS, mint="nos", target="shop's", authority=ME
    )

    movements = moved(
        sending, paying, sol={ME: (10**6, 10**6 - 5_300)}, nos={NOS: (100, 56), "shop's": (0, 44)},
        owners={"shop's": "shop"},
    )  # fmt: skip

    assert told(movements) == [FEE, ("sol", "transfer", -300), ("nos", "transfer", -44)]
    assert [each.counterparty for each in movements] == [None, "friend", "shop"]


def test_a_stake_leaves_one_purse_and_enters_the_other():
    staking = deed("staking.stake", 60, user=NOS, vault=VAULT, stake="stake", authority=ME)

    movements = moved(
        staking,
        sol={ME: (10**9, 10**9 - 5_000 - 3 - 2), VAULT: (0, 3), "stake": (0, 2)},
        nos={NOS: (100, 40), VAULT: (0, 60)},
    )

    assert told(movements) == [
        FEE, ("sol", "rent", -2), ("sol", "rent", -3), ("nos", "stake", -60), ("staked", "stake", 60),
    ]  # fmt: skip


def test_a_stake_of_nothing_moves_only_rents():
    staking = deed("staking.stake", 0, user=NOS, vault=VAULT, stake="stake", authority=ME)

    assert told(moved(staking)) == [FEE]


def test_what_is_withdrawn_from_a_stake_comes_back():
    withdrawing = deed("staking.withdraw", user=NOS, vault=VAULT, stake="stake", authority=ME)

    movements = moved(withdrawing, nos={NOS: (0, 25), VAULT: (60, 35)})

    assert told(movements) == [FEE, ("nos", "withdraw", 25), ("staked", "withdraw", -25)]


@pytest.mark.parametrize("name", sorted(NOTED))
def test_what_changes_a_stake_without_moving_money_is_noted(name):
    assert told(moved(deed(name, stake="stake", authority=ME)))[1:] == [
        ("staked", NOTED[name].value, 0)
    ]


def test_a_slashed_stake_and_a_reward_are_told():
    slash = deed("staking.slash", 9, vault=VAULT, token_account="theirs", authority="admin")
    claim = deed("rewards.claim", user=NOS, vault="pool", reward="share", authority=ME)

    assert told(moved(slash, payer="admin", nos={VAULT: (10, 1)})) == [("staked", "slash", -9)]
    assert told(moved(claim, nos={NOS: (0, 3)})) == [FEE, ("nos", "reward", 3)]


def test_tokens_that_an_unknown_program_moves_are_transfers_when_it_says_so_and_else_unknown():
    inner = deed("token.transfer", 8, source="theirs", target=NOS, authority="program")
    telling = Deed("", names=("x", NOS), inner=(inner,))
    silent = Deed("", names=("x", NOS))

    assert told(moved(telling, payer="you", nos={NOS: (0, 8)})) == [("nos", "transfer", 8)]
    assert told(moved(silent, payer="you", nos={NOS: (0, 8)})) == [("nos", "unknown", 8)]


def test_two_claims_that_do_not_say_who_paid_what_are_unknown():
    movements = moved(FINISH, FINISH, nos={NOS: (0, 8)})

    assert told(movements) == [FEE, ("nos", "unknown", 8)]


def test_a_claim_beside_an_unknown_program_on_the_same_account_is_unknown():
    movements = moved(FINISH, Deed("", names=(NOS,)), nos={NOS: (0, 8)})

    assert told(movements) == [FEE, ("nos", "unknown", 8)]


def test_what_nothing_explains_is_unknown_and_not_left_out():
    movements = moved(Deed(""), sol={ME: (10**9, 10**9 - 5_000 - 77)}, nos={NOS: (5, 0)})

    assert told(movements) == [FEE, ("sol", "unknown", -77), ("nos", "unknown", -5)]


def test_a_transfer_that_says_more_than_it_moved_is_put_right():
    lying = deed("token.transfer", 1_000, source="theirs", target=NOS, authority="you")

    movements = moved(lying, payer="you", nos={NOS: (0, 1)})

    assert told(movements) == [("nos", "transfer", 1_000), ("nos", "unknown", -999)]


def test_what_never_can_be_is_not_believed():
    lying = deed("token.transfer", 2**64 - 1, source="theirs", target=NOS, authority="you")

    with pytest.raises(Untrusted):
        moved(lying, payer="you", nos={NOS: (0, 1)})


def test_only_purses_that_a_transaction_names_have_a_change():
    assert changes_of(facts(payer="you"), HOLDINGS) == {}
    assert changes_of(facts(payer="you", sol={NOS: (RENT, RENT)}), HOLDINGS) == {
        Purse.NOS: Change(0, 0)
    }


# --- Whatever the transaction ----------------------------------------------------------------------

ACCOUNTS = st.sampled_from([ME, NOS, VAULT, "a", "b", "c"])
AMOUNTS = st.integers(0, 10**15)
ROLES = sorted(
    {role for table in RENTS.values() for pair in table for role in pair}
    | {role for pair in DECLARED.values() for role in pair}
    | {role for _, role in KINDS} | {other for _, other in KINDS.values()}
    | {"job", "run", "authority", "source", "target"}
)  # fmt: skip
NAMES = sorted(
    {*RENTS, *DECLARED, *NOTED, *(name for name, _ in KINDS), "system.transfer", "memo", "",
     "token.burn", "metadata"}
)  # fmt: skip


@st.composite
def deeds(draw, depth=1):
    accounts = {role: draw(ACCOUNTS) for role in ROLES}
    name = draw(st.sampled_from(NAMES))
    inner = draw(st.lists(deeds(depth - 1), max_size=2)) if depth else []
    known = accounts if name not in ("", "memo", "metadata") else {}
    amount = draw(st.none() | AMOUNTS)
    return Deed(name, known, tuple(accounts.values()), amount, "airdrop", tuple(inner))


@st.composite
def transactions(draw):
    pairs = st.tuples(AMOUNTS, AMOUNTS)
    fee = draw(st.integers(0, 10**6))
    return facts(
        *draw(st.lists(deeds(), max_size=4)),
        sol=draw(st.dictionaries(ACCOUNTS, pairs)),
        nos=draw(st.dictionaries(ACCOUNTS, pairs)),
        fee=fee,
        payer=draw(ACCOUNTS),
        error=draw(st.none() | st.just("Failed")),
    )


@given(transactions())
def test_the_movements_of_any_transaction_add_up_to_what_its_balances_say(transaction):
    movements = movements_of(transaction, HOLDINGS)

    changes = changes_of(transaction, HOLDINGS)
    assert sums(movements) == {p: changes.get(p, Change()).amount for p in Purse}
    assert [each.number for each in movements] == list(range(len(movements)))
    for each in movements:
        assert each.amount or each.kind in NOTED.values()


@given(st.lists(transactions(), max_size=10))
def test_the_movements_of_any_sequence_add_up_to_the_balance_deltas(sequence):
    movements = [m for one in sequence for m in movements_of(one, HOLDINGS)]

    deltas = [changes_of(one, HOLDINGS) for one in sequence]
    for purse in Purse:
        gained = sum(change[purse].amount for change in deltas if purse in change)
        assert sum(m.amount for m in movements if m.purse is purse) == gained


def test_every_kind_is_reached_by_some_rule():
    by_tables = {kind for kind, _ in KINDS.values()} | set(NOTED.values())

    assert set(Kind) - by_tables == {
        Kind.RENT, Kind.NETWORK_FEE, Kind.PRIORITY_FEE, Kind.AIRDROP, Kind.UNKNOWN,
    }  # fmt: skip
