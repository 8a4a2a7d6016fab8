from hypothesis import given
from hypothesis import strategies as st

from nosdesk.domain.notices.notice import LASTING, Kind, Notice, Severity
from nosdesk.domain.notices.popping import AT_ONCE, WITHIN_S, Digest, One, Popping, Wishes, step

QUIET, LOUD = Wishes(is_quiet=True), Wishes()


def begun(kind=Kind.STOPPED, at=0.0, subject="A"):
    return Notice(kind, at, subject)


def over(kind=Kind.STOPPED, at=0.0, subject="A"):
    return Notice(kind, at, subject, over_at=at + 1)


def popped(*script, wishes=LOUD):
    """Return what pops up of (second, notice or wishes) in turn."""
    state, pops = Popping(), []
    for at, what in script:
        if isinstance(what, Wishes):
            wishes = what
        notices = (what,) if isinstance(what, Notice) else ()
        state, now = step(state, notices, wishes, at=at)
        pops += now
    return pops


def test_what_stops_the_money_stays_and_its_end_does_not():
    assert popped((0, begun()), (50, over())) == [One(begun(), stays=True), One(over())]


def test_what_is_only_good_to_know_is_kept_and_does_not_pop_up():
    assert popped((0, begun(Kind.PAID)), (1, begun(Kind.JOB_STARTED))) == []


def test_a_muted_kind_does_not_pop_up_and_neither_does_its_end():
    muted = Wishes(frozenset({"network"}))

    assert popped((0, begun(Kind.NETWORK)), (1, over(Kind.NETWORK)), wishes=muted) == []
    assert popped((0, begun(Kind.NETWORK)), (1, muted), (2, over(Kind.NETWORK))) == [
        One(begun(Kind.NETWORK))
    ]


def test_more_than_three_in_ten_minutes_become_one_digest():
    script = [(float(at), begun(Kind.UNPAID, at)) for at in range(6)]

    pops = popped(*script, (WITHIN_S - 1, None), (WITHIN_S + 3, None))

    assert [type(pop) for pop in pops] == [One, One, One, Digest, Digest]
    assert [pop.count for pop in pops[3:]] == [4, 2]


def test_three_that_are_far_enough_apart_stay_single():
    script = [(at * 300.0, begun(Kind.UNPAID, at)) for at in range(20)]

    assert all(isinstance(pop, One) for pop in popped(*script))


def test_a_digest_says_when_money_has_stopped():
    script = [(at, begun(Kind.UNPAID, at)) for at in range(3)]

    assert popped(*script, (3, begun()))[-1] == Digest(4, is_money_stopped=True)


def test_after_a_quiet_time_notices_pop_up_one_by_one_again():
    script = [(float(at), begun(Kind.UNPAID, at)) for at in range(4)]

    assert popped(*script, (5_000.0, begun()))[-1] == One(begun(), stays=True)


def test_in_quiet_hours_what_lasts_is_told_when_they_end():
    assert popped((0, QUIET), (1, begun()), (100, None), (200, Wishes())) == [
        One(begun(), stays=True)
    ]


def test_what_began_and_ended_in_quiet_hours_is_not_told():
    assert popped((0, QUIET), (1, begun()), (2, over()), (200, Wishes())) == []


def test_what_began_before_quiet_hours_is_told_to_be_over_after_them():
    assert popped((0, begun()), (1, QUIET), (2, over()), (200, Wishes())) == [
        One(begun(), stays=True), One(over()),
    ]  # fmt: skip


def test_an_end_whose_beginning_never_popped_up_does_not_either():
    assert popped((0, over())) == []


def test_a_clock_that_was_put_back_does_not_silence_for_long():
    script = [(9_000.0 + at, begun(Kind.UNPAID, at)) for at in range(5)]

    pops = popped(*script, (10.0, None), (10.0 + WITHIN_S, None), (1_500.0, begun()))

    assert pops[-1] == One(begun(), stays=True)


# --- Whatever comes ----------------------------------------------------------------------------

notices = st.builds(
    lambda kind, subject, is_over: Notice(
        kind, 0.0, subject, over_at=1.0 if is_over and kind in LASTING else None
    ),
    st.sampled_from(Kind),
    st.sampled_from(["A", "B"]),
    st.booleans(),
)
wishes = st.builds(
    Wishes, st.frozensets(st.sampled_from([kind.value for kind in Kind])), st.booleans()
)
script = st.lists(st.tuples(st.floats(0, 900), st.lists(notices, max_size=4), wishes), max_size=40)


def lived(steps):
    state, at, pops = Popping(), 0.0, []
    for passed, some, wanted in steps:
        at += passed
        state, now = step(state, some, wanted, at=at)
        pops += [(at, pop, wanted) for pop in now]
    return state, at, pops


@given(script)
def test_no_ten_minutes_see_more_than_three_and_a_digest(steps):
    times = [at for at, _, _ in lived(steps)[2]]

    assert all(
        sum(begin <= at < begin + WITHIN_S for at in times) <= AT_ONCE + 1 for begin in times
    )


@given(script)
def test_nothing_pops_up_in_quiet_hours_or_that_is_only_good_to_know(steps):
    for _, pop, wanted in lived(steps)[2]:
        assert not wanted.is_quiet
        if isinstance(pop, One):
            assert pop.notice.severity is not Severity.INFO


@given(script)
def test_an_end_pops_up_only_after_its_beginning_was_due(steps):
    begun = set()
    for _, some, _ in steps:
        begun |= {(each.subject, each.kind) for each in some if each.is_open}
    for _, pop, _ in lived(steps)[2]:
        if isinstance(pop, One) and pop.notice.is_recovery:
            assert (pop.notice.subject, pop.notice.kind) in begun


@given(script)
def test_what_waits_comes_out_in_the_end(steps):
    state, at, _ = lived(steps)
    for _ in range(3):
        state, _ = step(state, (), Wishes(), at=at)
        at += WITHIN_S

    assert (state.waiting, state.gathered) == ((), ())
