"""The official node's machine against anything that may be seen, asked or answered."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from nosdesk.domain.official_node import (
    FINISH_GRACE_S,
    Answer,
    Builds,
    Doing,
    End,
    Engine,
    Fetch,
    Fetched,
    FetchFailed,
    Leave,
    LeaveOver,
    Looked,
    Official,
    Phase,
    Sight,
    Start,
    StartFailed,
    UpdateDue,
    Wish,
    Wished,
    pause_s,
    step,
)

DIGESTS = st.sampled_from(["sha256:a", "sha256:b", "sha256:c"])
EXITS = st.sampled_from([0, 1, 75, 76, 129, 137, None])


class AnyLife(RuleBasedStateMachine):
    def __init__(self):
        super().__init__()
        self.state = Official()
        self.at = 1_000.0
        self.commands = ()
        self.before = self.state

    def feed(self, event):
        self.before = self.state
        self.state, self.commands = step(self.state, event)

    @rule(
        engine=st.sampled_from(Engine),
        doing=st.sampled_from(Doing),
        run=st.sampled_from(Answer),
        place=st.sampled_from(Answer),
        code=EXITS,
        build=DIGESTS,
        is_misplaced=st.booleans(),
        passed=st.sampled_from([0.5, 1.0, 10.0, 200.0, 4_000.0]),
    )
    def look(self, engine, doing, run, place, code, build, is_misplaced, passed):
        self.at += passed
        exit_code = code if engine is Engine.ENDED else None
        self.feed(Looked(Sight(self.at, engine, exit_code, build, is_misplaced, doing, run, place)))

    @rule(wish=st.sampled_from(Wish))
    def wish(self, wish):
        self.feed(Wished(wish))

    @rule(digest=DIGESTS)
    def fetched(self, digest):
        self.feed(Fetched(digest))

    @rule()
    def fetch_failed(self):
        self.feed(FetchFailed(self.at + 300))

    @rule()
    def start_failed(self):
        self.feed(StartFailed(self.at))

    @rule()
    def leave_over(self):
        self.feed(LeaveOver())

    @rule()
    def update_due(self):
        self.feed(UpdateDue())

    def ordered(self, kind):
        return [each for each in self.commands if isinstance(each, kind)]

    @invariant()
    def nothing_is_ended_that_might_have_a_job(self):
        for end in self.ordered(End):
            sight = self.state.sight
            if self.state.wish is Wish.STOP_NOW:
                if self.state.job is not Answer.NO:
                    assert end.grace_s == FINISH_GRACE_S
            else:
                assert (sight.run, sight.place) == (Answer.NO, Answer.NO)
                assert self.state.job is Answer.NO
                assert self.state.quiet >= 3

    @invariant()
    def only_what_is_down_is_started_and_never_what_was_refused(self):
        for start in self.ordered(Start):
            assert self.state.sight.engine in (Engine.ENDED, Engine.ABSENT)
            assert start.digest == self.state.builds.current
            assert start.digest not in self.state.builds.refused
            assert self.state.wish is not Wish.STOP_NOW

    @invariant()
    def a_place_is_given_up_only_where_there_is_one_and_no_job(self):
        if self.ordered(Leave):
            assert self.state.sight.place is Answer.YES
            assert self.state.job is Answer.NO
            if self.state.sight.engine is Engine.RUNNING:
                assert self.before.phase is not Phase.LEAVING

    @invariant()
    def there_is_one_fetch_at_a_time(self):
        assert len(self.ordered(Fetch)) <= 1
        if self.ordered(Fetch):
            assert self.state.is_fetching

    @invariant()
    def the_next_look_comes_soon(self):
        assert 0 < pause_s(self.state) <= 10


AnyLife.TestCase.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
TestAnyLife = AnyLife.TestCase


def looked(state, engine, *, at, run=Answer.NO, place=Answer.NO, doing=Doing.QUEUED, code=None):
    sight = Sight(at, engine, code, state.builds.current, doing=doing, run=run, place=place)
    return step(state, Looked(sight))


def up(**changed):
    state = Official(builds=Builds("sha256:a", is_proven=True), phase=Phase.UP, **changed)
    return looked(state, Engine.RUNNING, at=0.0, place=Answer.YES)[0]


@given(code=st.sampled_from([0, 1, 137, 3]), times=st.integers(2, 12))
def test_who_keeps_ending_is_started_ever_later_but_always_again(code, times):
    state, at, pauses = up(), 10.0, []
    for _ in range(times):
        state, _ = looked(state, Engine.ENDED, at=at, code=code)
        pauses.append(state.retry_at - at)
        at = state.retry_at
        state, commands = looked(state, Engine.ENDED, at=at, code=code)
        assert commands == (Start("sha256:a"),)
    assert pauses == sorted(pauses)
    assert pauses[-1] <= 1_800


def test_one_answer_that_nothing_is_there_is_not_enough_to_end_it():
    state, _ = step(up(), Wished(Wish.FINISH))
    ends = []
    for at in (1.0, 2.0, 3.0):
        state, commands = looked(state, Engine.RUNNING, at=at, doing=Doing.OTHER)
        ends.append(commands)
    assert ends == [(), (), (End(60),)]


def test_what_says_that_it_waits_in_a_queue_nobody_sees_is_believed_for_a_while():
    state, _ = step(up(), Wished(Wish.FINISH))
    for at in (1.0, 50.0, 110.0):
        state, commands = looked(state, Engine.RUNNING, at=at)
        assert commands == ()
    for at in (125.0, 126.0, 127.0):
        state, commands = looked(state, Engine.RUNNING, at=at)
    assert commands == (End(60),)


@pytest.mark.parametrize("run", [Answer.UNKNOWN, Answer.YES])
def test_unknown_is_never_no(run):
    state, _ = step(up(), Wished(Wish.FINISH))
    for at in range(1, 500, 7):
        state, commands = looked(state, Engine.RUNNING, at=float(at), run=run)
        assert commands == ()


@given(digest=DIGESTS, tries=st.integers(1, 4))
def test_a_rollback_never_leads_to_an_image_that_did_not_come_up(digest, tries):
    assume(digest != "sha256:a")
    state = up()
    state, _ = step(state, Fetched(digest))
    at = 10.0
    for _ in range(3):
        at += 1
        state, _ = looked(state, Engine.RUNNING, at=at, doing=Doing.OTHER)
    state, commands = looked(state, Engine.ENDED, at=at + 1, code=0)
    assert commands == (Start(digest),)
    for _ in range(tries):
        at = max(at + 5, state.retry_at)
        state, _ = looked(state, Engine.ENDED, at=at, code=1)
        at = max(at, state.retry_at)
        state, _ = looked(state, Engine.ENDED, at=at, code=1)
    assert state.builds.current == (digest if tries < 2 else "sha256:a")


def test_a_clock_that_is_put_back_puts_off_no_start():
    state, _ = looked(up(), Engine.ENDED, at=1_000_000.0, code=1)
    assert state.retry_at > 1_000_000.0

    state, commands = looked(state, Engine.ENDED, at=10_000.0, code=1)
    assert commands == ()
    _, commands = looked(state, Engine.ENDED, at=10_000.0 + 60, code=1)
    assert commands == (Start("sha256:a"),)


def test_a_clock_that_is_put_back_makes_no_doubt_last():
    state, _ = step(up(), Wished(Wish.FINISH))
    for at in (1_000_000.0, 10_000.0, 10_130.0, 10_131.0):
        state, commands = looked(state, Engine.RUNNING, at=at, doing=Doing.JOB)
        assert commands == ()
    _, commands = looked(state, Engine.RUNNING, at=10_132.0, doing=Doing.JOB)
    assert commands == (End(60),)
