import pytest
from hypothesis import given
from hypothesis import strategies as st

from nosdesk.domain.notices.alerts import HELD_S, OVER_S, Alerts, Look, Trouble, resumed, step
from nosdesk.domain.notices.notice import LASTING, SEVERITY, Kind, Notice, Severity

STOPPED = Look("A", "RTX 4090", Trouble(Kind.STOPPED, "Docker stopped."))
WELL = Look("A", "RTX 4090", cleared=frozenset(LASTING))
UNSURE = Look("A", "RTX 4090")


def told(*looks, begin=None, last=0.0):
    """Return what is told at which second of these looks, each with its second."""
    state, all_told = begin or Alerts(), []
    for at, look in looks:
        state, notices = step(state, (look,), at=at)
        all_told += [(at, each) for each in notices]
    if last:
        state, notices = step(state, (), at=last)
        all_told += [(last, each) for each in notices]
    return all_told


def test_a_trouble_that_lasts_is_told_once_and_so_is_its_end():
    [(begun, first), (ended, second)] = told(
        (0, STOPPED), (14, STOPPED), (15, STOPPED), (60, STOPPED), (100, WELL), (115, WELL), (500, WELL)
    )  # fmt: skip

    assert (begun, ended) == (15, 115)
    assert first == Notice(Kind.STOPPED, 0, "A", "RTX 4090", "Docker stopped.")
    assert (second.at, second.over_at, second.is_recovery) == (0, 100, True)


def test_what_only_flickers_is_not_told():
    assert told(*[(at, STOPPED if at % 20 < 10 else WELL) for at in range(0, 400, 5)]) == []


def test_a_trouble_that_returns_before_its_end_was_told_is_the_same_one():
    looks = [(0, STOPPED), (20, STOPPED), (30, WELL), (40, STOPPED), (300, WELL), (320, WELL)]

    assert [(each.at, each.is_recovery) for _, each in told(*looks)] == [(0, False), (0, True)]


def test_a_fault_that_is_tried_again_and_again_is_one_trouble():
    looks = [(at, STOPPED if at % 40 < 20 else UNSURE) for at in range(0, 400, 5)]

    assert len(told(*looks)) == 1


def test_an_end_that_cannot_be_seen_is_not_told():
    assert len(told((0, STOPPED), (20, STOPPED), (30, UNSURE), (900, UNSURE))) == 1


def test_time_alone_tells_what_is_due():
    assert [at for at, _ in told((0, STOPPED), last=HELD_S[Kind.STOPPED])] == [15]


def test_one_trouble_may_give_way_to_another():
    broke = Look("A", "x", Trouble(Kind.NEEDS_FUNDS), cleared=frozenset({Kind.STOPPED}))

    said = told((0, STOPPED), (15, STOPPED), (20, broke), (40, broke))

    assert [(each.kind, each.is_recovery) for _, each in said] == [
        (Kind.STOPPED, False), (Kind.STOPPED, True), (Kind.NEEDS_FUNDS, False),
    ]  # fmt: skip


def test_each_gpu_has_troubles_of_its_own():
    said = told((0, STOPPED), (0, Look("B", "y", Trouble(Kind.STOPPED))), last=20)

    assert {each.subject for _, each in said} == {"A", "B"}


def test_what_an_earlier_life_told_is_not_told_again_but_its_end_is():
    begin = resumed([Notice(Kind.STOPPED, 5.0, "A", "RTX 4090")])

    said = told((1_000, STOPPED), (1_100, STOPPED), (1_200, WELL), (1_220, WELL), begin=begin)

    assert [(each.at, each.over_at) for _, each in said] == [(5.0, 1_200)]


def test_a_clock_that_was_put_back_only_delays():
    said = told((1_000, STOPPED), (10, STOPPED), (30, STOPPED))

    assert [at for at, _ in said] == [30]


def test_each_kind_has_a_severity_and_each_lasting_one_a_time_it_must_hold():
    assert set(SEVERITY) == set(Kind)
    assert set(HELD_S) == set(LASTING)


# --- Whatever happens --------------------------------------------------------------------------

troubles = st.builds(Trouble, st.sampled_from(LASTING), st.just(""))
looks = st.builds(
    Look,
    st.sampled_from(["A", "B"]),
    st.just("name"),
    st.none() | troubles,
    st.frozensets(st.sampled_from(LASTING)),
)
steps = st.lists(st.tuples(st.floats(0, 100), st.lists(looks, max_size=3)), max_size=40)


def lived(script):
    """Return all that is told, and the alerts and the time at the end."""
    state, at, all_told = Alerts(), 0.0, []
    for passed, each in script:
        at += passed
        state, notices = step(state, each, at=at)
        all_told += notices
    return state, at, all_told


@given(steps)
def test_beginning_and_end_of_one_trouble_come_in_turn_and_never_twice(script):
    _, _, all_told = lived(script)

    for key in {(each.subject, each.kind) for each in all_told}:
        own = [each for each in all_told if (each.subject, each.kind) == key]
        assert [each.is_recovery for each in own] == [n % 2 == 1 for n in range(len(own))]
        assert all(a.at == b.at for a, b in zip(own[::2], own[1::2], strict=False))


@given(steps)
def test_whatever_stopped_the_money_is_told_to_be_over_once_all_is_well(script):
    state, at, all_told = lived(script)
    well = [Look(subject, cleared=frozenset(LASTING)) for subject in "AB"]
    state, more = step(state, well, at=at)
    state, last = step(state, well, at=at + OVER_S)

    said = [*all_told, *more, *last]
    stopped = [each for each in said if each.severity is Severity.MONEY_STOPPED]
    assert sum(each.is_recovery for each in stopped) == len(stopped) / 2
    assert state.watched == {}


@given(steps)
def test_looking_again_at_the_same_moment_tells_nothing(script):
    state, at, _ = lived(script)

    assert step(state, (), at=at)[1] == ()


@pytest.mark.parametrize("kind", LASTING)
def test_what_is_told_has_held_for_its_time(kind):
    look = Look("A", "x", Trouble(kind))

    assert told((0, look), (HELD_S[kind] - 1, look)) == []
    assert len(told((0, look), (HELD_S[kind], look))) == 1
