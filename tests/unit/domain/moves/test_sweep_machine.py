"""The sweeping machine under everything that may happen to it, in any order."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from nosdesk.domain.moves import sweep
from nosdesk.domain.moves.sweep import (
    COOL_DOWN_S,
    TEST_AMOUNT,
    Confirmed,
    Looked,
    MoveOver,
    Moving,
    RuleSet,
    Sweep,
    TurnedOff,
)

COLD, OTHER = "cold", "other"


def after(*events) -> tuple[Sweep, tuple]:
    state, due = Sweep(), ()
    for event in events:
        state, due = sweep.step(state, event)
    return state, due


def test_nothing_moves_before_the_cool_down_is_over():
    _, early = after(RuleSet(COLD, 5, 0.0), Looked(COOL_DOWN_S - 1, 10**9))
    _, due = after(RuleSet(COLD, 5, 0.0), Looked(COOL_DOWN_S, 10**9))

    assert early == ()
    assert [(one.cold, one.amount, one.is_test) for one in due] == [(COLD, TEST_AMOUNT, True)]


def test_a_test_that_did_not_land_is_made_again():
    begun = (RuleSet(COLD, 5, 0.0), Looked(COOL_DOWN_S, 10**9))
    _, again = after(*begun, MoveOver(1, has_landed=False), Looked(COOL_DOWN_S, 10**9))

    assert [(one.number, one.is_test) for one in again] == [(2, True)]


def test_the_rest_waits_until_the_owner_has_seen_the_test_arrive():
    looked = Looked(COOL_DOWN_S, 10**9)
    tested = (RuleSet(COLD, 5, 0.0), looked, MoveOver(1, has_landed=True))
    waiting, none = after(*tested, looked)
    _, of_another = after(*tested, Confirmed(OTHER), looked)
    _, too_early = after(RuleSet(COLD, 5, 0.0), Confirmed(COLD), looked)
    _, rest = after(*tested, Confirmed(COLD), looked)

    assert (none, of_another) == ((), ())
    assert sweep.phase(waiting, COOL_DOWN_S) == "to be confirmed"
    assert [one.is_test for one in too_early] == [True]
    assert [(one.number, one.amount) for one in rest] == [(2, 10**9 - 5)]


def test_a_move_is_signed_only_while_the_rule_asks_for_it():
    set_up = RuleSet(COLD, 5, 0.0)
    test, rest = Moving(1, COLD, 10, is_test=True), Moving(2, COLD, 10, is_test=False)

    def wanted(moving, *events, now=COOL_DOWN_S, nos=15):
        return sweep.is_wanted(after(set_up, *events)[0], moving, now, nos)

    assert wanted(test)
    assert not wanted(test, nos=14)
    assert not wanted(test, now=COOL_DOWN_S - 1)
    assert not wanted(test, TurnedOff())
    assert not wanted(test, RuleSet(OTHER, 5, 0.0))
    assert not wanted(rest)
    tested = (Looked(COOL_DOWN_S, 10**9), MoveOver(1, has_landed=True), Confirmed(COLD))
    assert wanted(rest, *tested)
    assert not wanted(rest, *tested, RuleSet(COLD, 6, COOL_DOWN_S))


def test_another_address_waits_and_is_tested_anew_and_a_lower_cap_waits_too():
    tested = (RuleSet(COLD, 5, 0.0), Looked(COOL_DOWN_S, 10**9), MoveOver(1, has_landed=True))
    begun = (*tested, Confirmed(COLD))
    later = COOL_DOWN_S + 10
    other, _ = after(*begun, RuleSet(OTHER, 5, later))
    lower, _ = after(*begun, RuleSet(COLD, 4, later))
    higher, _ = after(*begun, RuleSet(COLD, 6, later))

    assert not other.is_confirmed
    assert (other.is_tested, sweep.phase(other, later)) == (False, "cooling down")
    assert (lower.is_tested, sweep.phase(lower, later)) == (True, "cooling down")
    assert (higher.is_tested, sweep.phase(higher, later)) == (True, "on")


def test_a_test_of_a_former_address_proves_nothing_about_the_next():
    state, _ = after(
        RuleSet(COLD, 5, 0.0),
        Looked(COOL_DOWN_S, 10**9),
        RuleSet(OTHER, 5, COOL_DOWN_S),
        MoveOver(1, has_landed=True),
    )
    assert not state.is_tested
    assert sweep.phase(Sweep(), 0) == "off"


class SweepMachine(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.state = Sweep()
        self.now = 0.0
        self.nos = 0
        self.moves = []
        self.landed_tests = set()
        self.confirmed = set()
        self.set_at = {}

    def feed(self, event):
        before = self.state
        self.state, due = sweep.step(before, event)
        for move in due:
            rule_ = before.rule
            assert before.moving is None
            assert rule_ is not None
            assert self.now >= self.set_at[move.cold] + COOL_DOWN_S
            assert move.cold == rule_.cold
            assert self.nos - move.amount >= rule_.above
            assert move.is_test or (move.cold in self.landed_tests & self.confirmed)
            assert move.number not in {one.number for one in self.moves}
            self.moves.append(move)

    @rule(cold=st.sampled_from([COLD, OTHER]), above=st.integers(0, 10**7))
    def set_rule(self, cold, above):
        is_new = self.state.rule is None or self.state.rule.cold != cold
        if is_new:
            self.landed_tests.clear()
            self.confirmed.clear()
        if is_new or above < self.state.rule.above:
            self.set_at[cold] = self.now
        self.feed(RuleSet(cold, above, self.now))

    @rule()
    def turn_off(self):
        self.landed_tests.clear()
        self.confirmed.clear()
        self.feed(TurnedOff())

    @rule(cold=st.sampled_from([COLD, OTHER]))
    def confirm(self, cold):
        if self.state.is_tested:
            self.confirmed.add(cold)
        self.feed(Confirmed(cold))

    @rule(seconds=st.integers(0, COOL_DOWN_S))
    def time_passes(self, seconds):
        self.now += seconds

    @rule(nos=st.integers(0, 10**8))
    def look(self, nos):
        self.nos = nos
        self.feed(Looked(self.now, nos))

    @rule(landed=st.booleans())
    def move_ends(self, landed):
        if (moving := self.state.moving) is not None:
            if landed and moving.is_test:
                self.landed_tests.add(moving.cold)
            self.feed(MoveOver(moving.number, landed))

    @rule(number=st.integers(0, 50))
    def a_stray_end_comes(self, number):
        if self.state.moving is None or self.state.moving.number != number:
            before = self.state
            self.feed(MoveOver(number, has_landed=True))
            assert self.state == before

    @invariant()
    def what_is_under_way_is_resumed(self):
        resumed = sweep.resume(self.state)
        assert resumed == (() if self.state.moving is None else (self.moves[-1],))


TestSweepMachine = SweepMachine.TestCase
TestSweepMachine.settings = settings(max_examples=100, stateful_step_count=40, deadline=None)
