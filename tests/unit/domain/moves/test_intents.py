"""What a wish about money becomes, and what is told about it before."""

import pytest

from nosdesk.domain.actions import (
    ClaimRewards,
    CloseRewards,
    CloseStake,
    EnterRewards,
    ExtendStake,
    OpenNosAccount,
    OpenStake,
    Restake,
    SendNos,
    SendSol,
    SyncRewards,
    TopUpStake,
    Unstake,
    WithdrawStake,
)
from nosdesk.domain.errors import BadInput, Refused
from nosdesk.domain.moves.destination import Kind, Place
from nosdesk.domain.moves.holdings import DAY_S, Holdings
from nosdesk.domain.moves.intents import Means, plan
from nosdesk.domain.moves.meaning import meaning
from nosdesk.domain.stake import Stake, xnos

NOS, SOL = 10**6, 10**9
T = 1_700_000_000
ME, TO = "me", "to"
NEW, THERE = Place(Kind.NOTHING), Place(Kind.WALLET, has_nos=True)


def stake(amount=100 * NOS, days=14, time_unstake=0) -> Stake:
    weight = 0 if time_unstake else xnos(amount, days * DAY_S)
    return Stake("S", amount, ME, days * DAY_S, time_unstake, "V", 255, weight)


def means(*, sol=SOL, nos=50 * NOS, stake=None, vault=0, share=False, now=T) -> Means:
    return Means(ME, Holdings(sol, nos, stake, vault, 0, share), 5_000_000, now)


NODE = means(stake=stake(), vault=100 * NOS, share=True)
BARE = means(stake=stake(), vault=100 * NOS)
RELEASING = means(stake=stake(time_unstake=T), vault=100 * NOS, now=T + 7 * DAY_S)
RELEASED = means(stake=stake(time_unstake=T), vault=10 * NOS, now=T + 15 * DAY_S)
EMPTIED = means(stake=stake(time_unstake=T), now=T + 15 * DAY_S)
BROKE = means(nos=None)

PLANS = {
    "SOL": (SendSol(TO, NOS), BARE, THERE, (SendSol(TO, NOS),)),
    "NOS to an account": (SendNos(TO, NOS), BARE, THERE, (SendNos(TO, NOS),)),
    "NOS to a new one": (SendNos(TO, 1), BARE, NEW, (OpenNosAccount(TO), SendNos(TO, 1))),
    "a stake": (OpenStake(1, 14 * DAY_S), means(), None, (OpenStake(1, 14 * DAY_S), EnterRewards())),
    "rewards": (ClaimRewards(), NODE, None, (SyncRewards(), ClaimRewards())),
    "rewards for a new account": (
        ClaimRewards(),
        means(nos=None, stake=stake(), vault=NOS, share=True),
        None,
        (OpenNosAccount(ME), SyncRewards(), ClaimRewards()),
    ),
    "a stake of nothing": (
        OpenStake(0, 365 * DAY_S),
        BROKE,
        None,
        (OpenNosAccount(ME), OpenStake(0, 365 * DAY_S), EnterRewards()),
    ),
    "more": (TopUpStake(1), NODE, None, (TopUpStake(1), SyncRewards())),
    "more without a share": (TopUpStake(1), BARE, None, (TopUpStake(1),)),
    "longer": (ExtendStake(DAY_S), NODE, None, (ExtendStake(DAY_S), SyncRewards())),
    "release": (
        Unstake(),
        NODE,
        None,
        (SyncRewards(), ClaimRewards(), CloseRewards(), Unstake()),
    ),
    "release without a share": (Unstake(), BARE, None, (Unstake(),)),
    "again": (Restake(), RELEASING, None, (Restake(), EnterRewards())),
    "out": (WithdrawStake(), RELEASING, None, (WithdrawStake(),)),
    "close": (CloseStake(), RELEASED, None, (WithdrawStake(), CloseStake())),
    "close what is empty": (CloseStake(), EMPTIED, None, (CloseStake(),)),
}  # fmt: skip


@pytest.mark.parametrize(("intent", "given", "place", "actions"), PLANS.values(), ids=PLANS)
def test_a_wish_becomes_all_that_it_needs(intent, given, place, actions):
    assert plan(intent, given, place) == actions
    assert meaning(intent, given, place)


NOT_DONE = {
    "more SOL than is free": (SendSol(TO, SOL - 5_000_000 + 1), BARE),
    "too little SOL for a new wallet": (SendSol(TO, 890_879), BARE),
    "more NOS than there are": (SendNos(TO, 50 * NOS + 1), BARE),
    "no NOS at all": (SendNos(TO, 0), BARE),
    "a NOS account at the cost of the reserve": (SendNos(TO, 1), means(sol=5_000_000 + 2_044_279)),
    "a stake at the cost of the reserve": (OpenStake(0, 14 * DAY_S), means(sol=10_000_000)),
    "NOS of nobody": (SendNos(TO, 1), BROKE),
    "a second stake": (OpenStake(0, 14 * DAY_S), NODE),
    "too short a stake": (OpenStake(0, 14 * DAY_S - 1), means()),
    "too long a stake": (OpenStake(0, 365 * DAY_S + 1), means()),
    "a stake of more than there is": (OpenStake(51 * NOS, 14 * DAY_S), means()),
    "more for no stake": (TopUpStake(1), means()),
    "more while it is released": (TopUpStake(1), RELEASING),
    "longer while it is released": (ExtendStake(1), RELEASING),
    "longer than a year": (ExtendStake(351 * DAY_S + 1), NODE),
    "shorter": (ExtendStake(0), NODE),
    "released twice": (Unstake(), RELEASING),
    "again while it stands": (Restake(), NODE),
    "out while it stands": (WithdrawStake(), NODE),
    "out of nothing": (WithdrawStake(), EMPTIED),
    "closed while it stands": (CloseStake(), NODE),
    "closed too early": (CloseStake(), RELEASING),
    "rewards of no stake": (ClaimRewards(), means()),
    "rewards of a stake that takes no part": (ClaimRewards(), BARE),
}


@pytest.mark.parametrize(("intent", "given"), NOT_DONE.values(), ids=NOT_DONE)
def test_what_cannot_be_is_refused_with_a_reason(intent, given):
    with pytest.raises((Refused, BadInput)) as caught:
        plan(intent, given, NEW)
    assert caught.value.title.endswith((".", f"at {ME}."))


def test_what_a_stake_means_is_told_with_its_weight_and_its_end():
    words = " ".join(meaning(OpenStake(10 * NOS, 14 * DAY_S), means()))
    assert "10 NOS are locked" in words
    assert "14 days" in words
    assert "1.115" in words
    assert "no penalty" in words

    words = " ".join(meaning(ExtendStake(351 * DAY_S), NODE))
    assert "365 days instead of 14 days" in words
    assert "400 xNOS" in words

    words = " ".join(meaning(WithdrawStake(), RELEASING))
    assert "About 50 NOS" in words
    assert "2023-11-28" in words


def test_the_reserve_stays_for_what_a_node_claims_and_holds_nobody_back_from_leaving():
    just_enough = means(sol=5_000_000 + 2_039_280 + 5_000)
    assert plan(SendNos(TO, 1), just_enough, NEW) == (OpenNosAccount(TO), SendNos(TO, 1))
    assert plan(SendNos(TO, 1), means(sol=10_000), THERE) == (SendNos(TO, 1),)
    leaving = means(sol=10_000, nos=None, stake=stake(time_unstake=T), now=T + 15 * DAY_S)
    assert plan(CloseStake(), leaving) == (OpenNosAccount(ME), CloseStake())


def test_an_address_that_nobody_ever_used_is_told():
    for intent in (SendNos(TO, 1), SendSol(TO, SOL // 2)):
        assert "never been used" in " ".join(meaning(intent, NODE, NEW))
        assert "never been used" not in " ".join(meaning(intent, NODE, THERE))


def test_the_rent_of_an_account_for_another_is_told():
    words = " ".join(meaning(SendNos(TO, 1), NODE, NEW))
    assert f"{TO} has no NOS account yet: you pay 0.00203928 SOL" in words
    assert "SOL" not in " ".join(meaning(SendNos(TO, 1), NODE, THERE))
