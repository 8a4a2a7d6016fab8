"""What the user may choose and what is refused, and that no order of changes breaks a promise."""

from functools import partial

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from nosdesk.domain import gpu_choices
from nosdesk.domain.errors import BadInput, Refused
from nosdesk.domain.gpu_choice import NO_GPU, ChosenLimits, RigChoices
from nosdesk.domain.rules import Hours, Insistence, Pause, Rules
from nosdesk.domain.switching import (
    NewJoined,
    NewReady,
    NewUnfit,
    OldOut,
    Outcome,
    Phase,
    SwitchOver,
    step,
)

A, B, C, D = "GPU-A", "GPU-B", "GPU-C", "GPU-D"
NOW = 1_000.0


def chosen(*changes):
    choices = RigChoices()
    for change in changes:
        choices = change(choices)
    return choices


def on(uuid, **more):
    return partial(gpu_choices.enabled, uuid=uuid, name=f"RTX {uuid[-1:]}", **more)


def off(uuid):
    return partial(gpu_choices.disabled, uuid=uuid)


def switch(old, new):
    return partial(gpu_choices.switched, old=old, new=new, name=f"RTX {new[-1:]}", now=NOW)


def over(choices, outcome=Outcome.DONE, reason=""):
    return SwitchOver(choices.switch, outcome, NOW + 1, reason)


# --- Enabling and disabling ---


def test_each_gpu_gets_the_next_account_and_keeps_it():
    choices = chosen(on(A), on(B), off(A), on(C), on(A))
    assert {each.uuid: each.number for each in choices.gpus} == {A: 0, B: 1, C: 2}
    assert choices.enabled == (A, B, C)


def test_the_number_of_an_account_that_is_owed_something_is_not_given_again():
    owed = partial(gpu_choices.owed, number=0, market="Market1")
    choices = chosen(owed, on(A))
    assert choices.of(A).number == 1
    lost = choices.of("account-0")
    assert (lost.is_out, lost.is_enabled, lost.last_market) == (False, False, "Market1")


def test_a_card_s_name_is_kept_until_it_calls_itself_otherwise():
    choices = chosen(on(A), partial(gpu_choices.with_limits, uuid=A, limits=ChosenLimits()))
    assert choices.of(A).name == "RTX A"
    assert gpu_choices.renamed(choices, A, "x" * 500).of(A).name == "x" * 120


@pytest.mark.parametrize(("at_most", "working"), [(1, (A,)), (2, (A, B))])
def test_a_grid_s_limit_is_refused_with_who_works_already(at_most, working):
    choices = chosen(*(on(uuid) for uuid in working))
    with pytest.raises(Refused, match="RTX A") as refusal:
        gpu_choices.enabled(choices, D, at_most=at_most)
    assert refusal.value.name == "ONE_GPU_PER_PC"
    assert "Switch" in refusal.value.remedy
    assert gpu_choices.enabled(choices, A, at_most=at_most).enabled == working


def test_the_first_gpu_takes_the_place_of_the_node_without_one():
    choices = chosen(on(NO_GPU, at_most=1), on(A, at_most=1))
    assert choices.enabled == (A,)
    assert choices.of(A).number == 1


def test_what_was_never_chosen_cannot_be_disabled_paused_or_resumed():
    empty = RigChoices()
    for change in (
        off(A),
        partial(gpu_choices.paused, uuids=[A], now=NOW, until=None),
        partial(gpu_choices.resumed, uuids=[A]),
    ):
        with pytest.raises(BadInput, match=A):
            change(empty)


# --- Switching ---


@pytest.mark.parametrize(
    ("before", "old", "new", "refusal"),
    [
        ((on(A),), A, A, "at work already"),
        ((on(A), on(B)), A, B, "RTX B is at work already"),
        ((on(A), off(A)), A, B, "RTX A is not at work"),
        ((on(A), switch(A, B)), A, C, "A switch to RTX B is under way"),
        ((), A, B, "Nothing was chosen"),
        ((on(NO_GPU),), NO_GPU, B, "without a GPU"),
        ((on(A),), A, NO_GPU, "without a GPU"),
    ],
)
def test_a_switch_that_makes_no_sense_is_refused(before, old, new, refusal):
    with pytest.raises((BadInput, Refused), match=refusal):
        gpu_choices.switched(chosen(*before), old, new, now=NOW)


def test_while_a_switch_is_under_way_its_gpus_are_neither_enabled_nor_disabled():
    choices = chosen(on(A), on(C), switch(A, B))
    for change in (on(A), on(B), off(A), off(B)):
        with pytest.raises(Refused, match="under way"):
            change(choices)
    assert off(C)(choices).enabled == (A,)


@pytest.mark.parametrize(
    ("outcome", "working"),
    [(Outcome.DONE, (B,)), (Outcome.CANCELLED, (A,)), (Outcome.ROLLED_BACK, (A,))],
)
def test_a_switch_that_ended_leaves_one_of_the_two_at_work(outcome, working):
    under_way = chosen(on(A), switch(A, B))
    ended = over(under_way, outcome, "Why.")
    choices = gpu_choices.ended(under_way, ended)
    assert (choices.enabled, choices.switch, choices.last_switch) == (working, None, ended)


def test_cancelling_stays_with_the_old_gpu_and_needs_a_switch():
    choices = gpu_choices.cancelled(chosen(on(A), switch(A, B)), now=NOW + 5)
    assert choices.enabled == (A,)
    assert choices.last_switch.outcome is Outcome.CANCELLED
    with pytest.raises(BadInput, match="No switch"):
        gpu_choices.cancelled(choices, now=NOW + 6)


def test_what_a_switch_did_after_another_took_its_place_changes_nothing():
    first = chosen(on(A), switch(A, B))
    cancelled = gpu_choices.cancelled(first, now=NOW)
    second = gpu_choices.switched(cancelled, A, C, now=NOW + 9)
    for choices in (cancelled, second):
        assert gpu_choices.moved(choices, first.switch, Phase.JOINING) == choices
        assert gpu_choices.ended(choices, over(first)) == choices


# --- Settings ---


def test_market_and_account_change_only_while_nothing_of_the_gpu_is_on_the_grid():
    at_work = chosen(on(A))
    at_large = chosen(on(A), off(A), partial(gpu_choices.noted_at_large, uuid=A, is_out=False))
    part_of_switch = chosen(on(A), switch(A, B))
    for choices, uuid in ((at_work, A), (at_large, A), (part_of_switch, B)):
        with pytest.raises(Refused):
            gpu_choices.with_market(choices, uuid, "nvidia-3060")
        with pytest.raises(Refused):
            gpu_choices.with_account(choices, uuid, "Account1")
    free = gpu_choices.noted_at_large(at_large, A, is_out=True)
    assert gpu_choices.with_market(free, A, "nvidia-3060").of(A).market == "nvidia-3060"
    assert gpu_choices.with_account(free, A, "Account1").of(A).account == "Account1"


def test_to_name_the_market_that_it_works_in_is_no_change():
    choices = chosen(partial(gpu_choices.with_market, uuid=A, market="nvidia-3060"), on(A))
    assert gpu_choices.with_market(choices, A, "nvidia-3060") == choices


def test_two_gpus_never_share_an_account():
    choices = chosen(partial(gpu_choices.with_account, uuid=A, account="Account1", name="RTX A"))
    with pytest.raises(BadInput, match="belongs to RTX A"):
        gpu_choices.with_account(choices, B, "Account1")
    both_their_own = gpu_choices.with_account(choices, B, "")
    assert gpu_choices.with_account(both_their_own, A, "").of(A).account == ""


def test_to_pause_ends_running_anyway_and_to_resume_ends_the_pause():
    pause = partial(gpu_choices.paused, uuids=[A, B], now=NOW, until=NOW + 60)
    insist = partial(gpu_choices.resumed, uuids=[A], insist_until=NOW + 90)
    insisting = chosen(on(A), on(B), pause, insist)
    assert (insisting.of(A).pause, insisting.of(A).insistence) == (None, Insistence(NOW + 90))
    assert insisting.of(B).pause == Pause(NOW, NOW + 60)
    paused = pause(insisting)
    assert (paused.of(A).pause, paused.of(A).insistence) == (Pause(NOW, NOW + 60), None)
    assert gpu_choices.resumed(paused, [A]).of(A).insistence is None


# --- Whatever order they come in ---

UUIDS = st.sampled_from([A, B, C, D, NO_GPU])
RULES = st.sampled_from(
    [
        Rules(),
        Rules((Hours(1_320, 360, (4, 5)),), 600, ("doom",), True, ("Xorg",), True, 48),
    ]
)
AT_MOST = 2


class ChoicesMachine(RuleBasedStateMachine):
    """Choices that anybody changes in any order, with what must hold remembered beside them."""

    def __init__(self):
        super().__init__()
        self.choices = RigChoices()
        self.numbers: dict[str, int] = {}
        self.now = NOW

    def change(self, how, *args, **more):
        """Change them; a refusal must leave them as they were, for they are values."""
        before, written = self.choices, msgspec.json.encode(self.choices)
        try:
            self.choices = how(before, *args, **more)
        except (BadInput, Refused):
            assert self.choices is before
        assert msgspec.json.encode(before) == written

    def tick(self):
        self.now += 1
        return self.now

    @rule(uuid=UUIDS)
    def enable(self, uuid):
        self.change(gpu_choices.enabled, uuid, name=f"RTX {uuid}", at_most=AT_MOST)

    @rule(uuid=UUIDS)
    def disable(self, uuid):
        self.change(gpu_choices.disabled, uuid)

    @rule(old=UUIDS, new=UUIDS)
    def order_any_switch(self, old, new):
        self.change(gpu_choices.switched, old, new, now=self.tick())

    @precondition(lambda self: self.choices.enabled)
    @rule(data=st.data(), new=UUIDS)
    def order_a_switch(self, data, new):
        old = data.draw(st.sampled_from(self.choices.enabled))
        self.change(gpu_choices.switched, old, new, now=self.tick())

    @precondition(lambda self: self.choices.switch)
    @rule(event=st.sampled_from([NewReady(), NewReady(), OldOut(), NewJoined(), NewUnfit("No.")]))
    def the_switch_goes_on(self, event):
        switch = self.choices.switch
        after = step(switch, event, now=self.tick())
        if not isinstance(after, SwitchOver):
            self.change(gpu_choices.moved, switch, after.phase)
            return
        self.change(gpu_choices.ended, after)
        assert self.choices.switch is None
        assert self.choices.last_switch == after
        both = {switch.old, switch.new}
        done = after.outcome is Outcome.DONE
        assert both & set(self.choices.enabled) == {switch.new if done else switch.old}

    @precondition(lambda self: self.choices.switch)
    @rule()
    def cancel(self):
        switch = self.choices.switch
        self.change(gpu_choices.cancelled, now=self.tick())
        both = {switch.old, switch.new}
        assert both & set(self.choices.enabled) == {switch.old}

    @rule(uuid=UUIDS, rules=RULES, watts=st.none() | st.floats(10, 2_000))
    def set_rules_and_limits(self, uuid, rules, watts):
        self.change(gpu_choices.with_rules, uuid, rules)
        self.change(gpu_choices.with_limits, uuid, ChosenLimits(80, watts))

    @rule(uuid=UUIDS, market=st.sampled_from(["", "nvidia-3060"]))
    def set_market(self, uuid, market):
        before = self.choices
        self.change(gpu_choices.with_market, uuid, market)
        if self.choices != before and (known := before.of(uuid)) is not None:
            assert known.is_out
            assert not known.is_enabled

    @rule(uuid=UUIDS, account=st.sampled_from(["", "Account1", "Account2"]))
    def set_account(self, uuid, account):
        self.change(gpu_choices.with_account, uuid, account)

    @rule(uuid=UUIDS, until=st.none() | st.floats(NOW, 2 * NOW))
    def pause_or_resume(self, uuid, until):
        self.change(gpu_choices.paused, [uuid], now=self.now, until=until)
        if until is not None:
            self.change(gpu_choices.resumed, [uuid], insist_until=until)

    @rule(uuid=UUIDS, is_out=st.booleans())
    def note(self, uuid, is_out):
        self.change(gpu_choices.noted_at_large, uuid, is_out=is_out)
        self.change(gpu_choices.noted_market, uuid, "Market1")

    @rule(number=st.integers(0, 6))
    def remember_a_debt(self, number):
        if number not in {each.number for each in self.choices.gpus}:
            self.change(gpu_choices.owed, number, "Market1")

    @invariant()
    def every_gpu_keeps_a_number_of_its_own(self):
        now = {each.uuid: each.number for each in self.choices.gpus}
        assert len(set(now.values())) == len(now) == len(self.choices.gpus)
        assert now.items() >= self.numbers.items()
        self.numbers = now

    @invariant()
    def no_account_is_shared(self):
        accounts = [each.account for each in self.choices.gpus if each.account]
        assert len(accounts) == len(set(accounts))

    @invariant()
    def not_more_work_than_the_grid_admits(self):
        assert len([each for each in self.choices.enabled if each != NO_GPU]) <= AT_MOST

    @invariant()
    def a_switch_goes_from_one_at_work_to_one_that_is_not(self):
        if (switch := self.choices.switch) is not None:
            assert switch.old in self.choices.enabled
            assert switch.new not in self.choices.enabled
            assert self.choices.of(switch.new) is not None

    @invariant()
    def they_survive_being_written_down(self):
        written = msgspec.json.encode(self.choices)
        assert msgspec.json.decode(written, type=RigChoices) == self.choices


TestChoicesMachine = ChoicesMachine.TestCase
TestChoicesMachine.settings = settings(max_examples=100, stateful_step_count=40, deadline=None)


@given(st.lists(st.sampled_from([A, B, C, D, "GPU-E"]), max_size=8), st.integers(0, 3))
@settings(max_examples=50, deadline=None)
def test_however_many_are_asked_for_no_more_than_the_limit_work(asked, at_most):
    choices = RigChoices()
    for uuid in asked:
        try:
            choices = gpu_choices.enabled(choices, uuid, at_most=at_most)
        except Refused:
            assert len(choices.enabled) == at_most
    assert len(choices.enabled) == min(at_most, len(set(asked)))
