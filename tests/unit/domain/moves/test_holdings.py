import pytest
from hypothesis import given
from hypothesis import strategies as st

from nosdesk.domain.moves.first_run import first_run, told
from nosdesk.domain.moves.holdings import (
    DAY_S,
    Holdings,
    days_left,
    free_sol,
    rent,
    stake_state,
    surplus_warnings,
    withdrawable,
)
from nosdesk.domain.stake import Stake
from nosdesk.practice.programs.staking import releasable

NOS = 1_000_000
T = 1_700_000_000


def stake(amount=100 * NOS, duration_s=14 * DAY_S, time_unstake=0) -> Stake:
    return Stake("S", amount, "A", duration_s, time_unstake, "V", 255, 0)


@pytest.mark.parametrize(
    ("size", "lamports"), [(0, 890_880), (165, 2_039_280), (120, 1_726_080), (80, 1_447_680)]
)
def test_rents_are_the_networks(size, lamports):
    assert rent(size) == lamports


def test_a_reserve_stays_when_sol_is_sent():
    assert free_sol(Holdings(12), 5) == 7
    assert free_sol(Holdings(4), 5) == 0


@pytest.mark.parametrize(
    ("given", "now", "word"),
    [
        (None, T, "none"),
        (stake(), T, "standing"),
        (stake(time_unstake=T), T + 1, "releasing"),
        (stake(time_unstake=T), T + 14 * DAY_S, "releasing"),
        (stake(time_unstake=T), T + 14 * DAY_S + 1, "released"),
    ],
)
def test_a_stake_is_told_in_one_word(given, now, word):
    assert stake_state(Holdings(0, stake=given), now) == word


@given(st.integers(0, 10**15), st.integers(1, 365 * DAY_S), st.integers(0, 400 * DAY_S), st.data())
def test_what_can_be_withdrawn_is_what_the_program_pays_out(amount, duration_s, elapsed, data):
    left = data.draw(st.integers(0, amount))
    held = Holdings(0, stake=stake(amount, duration_s, T), vault=left)
    fields = {"time_unstake": T, "amount": amount, "duration": duration_s}

    assert withdrawable(held, T + elapsed) == releasable(fields, left, T + elapsed)
    assert withdrawable(held, T + elapsed) <= left


def test_a_standing_stake_gives_nothing_back():
    assert withdrawable(Holdings(0, stake=stake(), vault=5), T) == 0


def test_days_are_told_only_where_something_is_spent():
    assert days_left(70, 7, 7 * DAY_S) == 70
    assert days_left(70, 0, 7 * DAY_S) is None


def test_more_than_is_needed_is_warned_of():
    assert surplus_warnings(Holdings(10**8, 100 * NOS)) == ()
    assert len(surplus_warnings(Holdings(10**8 + 1, 100 * NOS + 1))) == 2
    assert len(surplus_warnings(Holdings(0, 6), cap=5)) == 1


def test_a_first_start_is_told_before_it_is_paid():
    costs = first_run(Holdings(1_000_000), to_start=20_000_000, to_continue=5_000_000)

    assert costs.total == 2 * 2_039_280 + 1_726_080 + 1_447_680 + 5_000
    assert costs.lacking == 19_000_000
    assert told(costs).endswith("Send 0.019 SOL more to begin.")


def test_what_is_there_is_not_paid_again():
    there = Holdings(5_000_000, 0, stake(), has_reward=True)
    costs = first_run(there, to_start=20_000_000, to_continue=5_000_000)
    gated = first_run(there, to_start=20_000_000, to_continue=5_000_000, needs_key=True)

    assert (costs.costs, costs.lacking) == ((), 0)
    assert gated.total == 2_039_280 + 10_000
    assert "nothing but fees" in told(costs)
