"""Steps make a chain, and what does not fit is a gap."""

from hypothesis import given
from hypothesis import strategies as st

from nosdesk.domain.movements.facts import Change
from nosdesk.domain.movements.movement import Purse
from nosdesk.domain.movements.reckoning import Gap, Reckoning, Step


def steps_through(*balances, slot=lambda number: number):
    pairs = zip((0, *balances), balances, strict=False)
    return [
        Step(slot(number), f"s{number}", Change(before, after))
        for number, (before, after) in enumerate(pairs)
    ]


def test_steps_that_fit_have_no_gap():
    reckoning = Reckoning(Purse.NOS)

    assert list(reckoning.follow(steps_through(5, 3, 9))) == []
    assert (reckoning.balance, reckoning.moved) == (9, 9)
    assert reckoning.close(9) is None


def test_a_step_that_is_missing_leaves_a_gap_of_its_amount():
    first, _, third = steps_through(5, 3, 9)
    reckoning = Reckoning(Purse.NOS)

    (gap,) = reckoning.follow([first, third])

    assert gap == Gap(Purse.NOS, 5, 3, "s0", "s2", 2)
    assert gap.amount == -2
    assert reckoning.moved + gap.amount == 9


def test_a_past_that_is_gone_is_a_gap_at_the_beginning_and_news_are_one_at_the_end():
    reckoning = Reckoning(Purse.SOL)

    (gap,) = reckoning.follow([Step(4, "s", Change(100, 90))])

    assert (gap.after, gap.before, gap.amount) == (None, "s", 100)
    assert reckoning.close(95) == Gap(Purse.SOL, 90, 95, "s", None, 4)
    assert Reckoning(Purse.SOL).close(7) == Gap(Purse.SOL, 0, 7, None, None, 0)


def test_a_gap_is_told_once_and_pages_make_no_difference():
    first, _, third, last = steps_through(5, 3, 9, 1)
    reckoning = Reckoning(Purse.NOS)

    gaps = [gap for step in (first, third, last) for gap in reckoning.follow([step])]

    assert len(gaps) == 1


@given(
    st.lists(st.integers(-50, 50).filter(bool), min_size=1, max_size=8),
    st.randoms(),
)
def test_the_order_within_a_slot_is_found_by_the_balances(changes, random):
    balances = [1_000]
    for change in changes:
        balances.append(balances[-1] + change)
    steps = steps_through(*balances, slot=lambda _: 7)
    random.shuffle(steps)
    gaps = list(Reckoning(Purse.NOS).follow(steps))

    assert gaps == []
