"""The run machine against a world that answers in any order, late, twice, or after a restart."""

import msgspec
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from nosdesk.domain import run as life
from nosdesk.domain.run import (
    ComposeResult,
    DefinitionFetched,
    DefinitionRefused,
    FetchDefinition,
    OpEnded,
    OpFailed,
    OpFailure,
    OpStarted,
    Phase,
    ResultComposed,
    StartOp,
    StopOp,
    StopOrdered,
    StopReason,
    TimeExtended,
)
from tests.builders import NOW, an_assignment

_decoder = msgspec.json.Decoder(life.Event)

indexes = st.integers(-1, 4)
op_ids = st.lists(st.sampled_from("abcd"), max_size=4, unique=True).map(tuple)
times = st.floats(NOW, NOW + 1_000)
stops = st.sampled_from(StopReason).map(StopOrdered)
failures = st.builds(OpFailure, st.just("operation-error"), st.text(max_size=5))
events = st.one_of(
    st.builds(DefinitionFetched, st.just("{}"), op_ids),
    st.just(DefinitionRefused("init error", ())),
    st.builds(OpStarted, indexes, st.sampled_from(["c1", "c2"]), times),
    st.builds(OpEnded, indexes, st.integers(0, 255), times, st.booleans()),
    st.builds(OpFailed, indexes, failures, times),
    st.builds(TimeExtended, st.integers(0, 1_000)),
    stops,
    st.builds(ResultComposed, st.just("result"), st.just("success")),
)


class RunMachine(RuleBasedStateMachine):
    """`owed` is what was commanded in this life of the program and has not been answered yet."""

    def __init__(self):
        super().__init__()
        self.state, commands = life.begin(an_assignment())
        self.journal: list[bytes] = []
        self.owed: list[life.Command] = []
        self.started_in_this_life: list[int] = []
        self.order(commands)

    # --- how the node uses the machine ---

    def feed(self, event):
        before = self.state
        self.state, commands = life.step(before, event)
        if self.state != before or commands:
            self.journal.append(msgspec.json.encode(event))
        assert life.step(self.state, event) == (self.state, ()), "a repeated event changes nothing"
        if before.phase is Phase.DONE:
            assert (self.state, commands) == (before, ()), "a late event changes nothing"
        self.order(commands)

    def order(self, commands):
        for command in commands:
            match command:
                case StartOp(index):
                    assert self.state.phase is Phase.WORKING, "nothing starts after a stop"
                    assert index == self.state.current_op
                    assert index not in self.started_in_this_life, "no operation starts twice"
                    self.started_in_this_life.append(index)
                case StopOp(index):
                    assert index == self.state.current_op
                case ComposeResult() | FetchDefinition():
                    assert command not in self.owed
        self.owed += commands

    # --- what can happen ---

    @rule(event=events)
    def anything_comes(self, event):
        self.feed(event)

    @rule(ids=op_ids, is_refused=st.booleans())
    def the_definition_is_decided(self, ids, is_refused):
        self.answer(
            FetchDefinition,
            DefinitionRefused("validation-error", ())
            if is_refused
            else DefinitionFetched("{}", ids),
        )

    @precondition(lambda self: self.state.current_op is not None)
    @rule(code=st.integers(0, 255))
    def the_operation_runs_and_ends(self, code):
        index = self.state.current_op
        self.feed(OpStarted(index, f"c{index}", NOW))
        self.feed(OpEnded(index, code, NOW + 1))

    @rule(stop=stops)
    def a_stop_is_ordered(self, stop):
        self.feed(stop)

    @precondition(lambda self: self.state.phase is Phase.COMPOSING)
    @rule()
    def the_result_is_composed(self):
        self.answer(ComposeResult, ResultComposed("result", "success"))

    @rule()
    def the_program_is_killed_and_started_again(self):
        state, _ = life.begin(an_assignment())
        for body in self.journal:
            state, _ = life.step(state, _decoder.decode(body))
        assert state == self.state, "the journal holds everything that was decided"
        self.owed, self.started_in_this_life = [], []
        self.order(life.resume(state))

    def answer(self, kind, event):
        if any(isinstance(command, kind) for command in self.owed):
            self.owed = [command for command in self.owed if not isinstance(command, kind)]
            self.feed(event)

    # --- what must always hold ---

    @invariant()
    def no_state_is_without_an_exit(self):
        assert bool(life.resume(self.state)) == (self.state.phase is not Phase.DONE)

    @invariant()
    def a_run_is_done_exactly_when_it_has_a_result(self):
        assert (self.state.result is not None) == (self.state.phase is Phase.DONE)

    @invariant()
    def operations_are_over_in_order(self):
        over = [op.is_over for op in self.state.ops]
        assert over == sorted(over, reverse=True)

    def teardown(self):
        """A world that answers what was asked, once, brings every run to its result."""
        for _ in range(20):
            if self.state.phase is Phase.DONE:
                return
            assert self.owed, "a run that is not done waits for something"
            match self.owed.pop(0):
                case FetchDefinition():
                    self.feed(DefinitionFetched("{}", ("a", "b")))
                case StartOp(index) | StopOp(index):
                    self.feed(OpEnded(index, 0, NOW + 2))
                case ComposeResult():
                    self.feed(ResultComposed("result", "success"))
        raise AssertionError("the run never ended")


TestRunMachine = RunMachine.TestCase
TestRunMachine.settings = settings(max_examples=150, stateful_step_count=30, deadline=None)
