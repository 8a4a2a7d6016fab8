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
    OpReady,
    OpsOrdered,
    OpStarted,
    Phase,
    PlannedOp,
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


@st.composite
def plans(draw):
    """Up to five operations in up to three groups, which depend on earlier ones of their group."""
    groups = draw(st.lists(st.sampled_from("xyz"), max_size=5))
    planned = []
    for index, group in enumerate(groups):
        earlier = [i for i in range(index) if groups[i] == group]
        depends = draw(st.lists(st.sampled_from(earlier), unique=True)) if earlier else []
        stops = draw(st.booleans())
        planned.append(PlannedOp(f"op{index}", group, tuple(depends), stops))
    return tuple(planned)


attempts = st.integers(0, 2)
times = st.floats(NOW, NOW + 1_000)
stops = st.sampled_from(StopReason).map(StopOrdered)
failures = st.builds(
    OpFailure, st.just("operation-error"), st.text(max_size=5), hands_back=st.booleans()
)
events = st.one_of(
    st.builds(DefinitionFetched, st.just("{}"), plans()),
    st.just(DefinitionRefused("init error", ())),
    st.builds(OpStarted, indexes, st.sampled_from(["c1", "c2"]), times, st.booleans(), attempts),
    st.builds(OpReady, indexes, times, attempts),
    st.builds(OpEnded, indexes, st.integers(0, 255), times, st.booleans(), attempt=attempts),
    st.builds(OpFailed, indexes, failures, times, attempt=attempts),
    st.builds(
        OpsOrdered,
        st.lists(indexes, max_size=3).map(tuple),
        st.sampled_from(["stop", "restart"]),
        times,
    ),
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
        self.started_in_this_life: list[tuple[int, int]] = []
        self.order(commands)

    # --- how the node uses the machine ---

    def feed(self, event):
        before = self.state
        self.state, commands = life.step(before, event)
        if self.state != before or commands:
            self.journal.append(msgspec.json.encode(event))
        if not isinstance(event, OpsOrdered):  # an order may be given as often as one likes
            assert life.step(self.state, event) == (self.state, ()), "repeated: changes nothing"
        if before.phase is Phase.DONE:
            assert (self.state, commands) == (before, ()), "a late event changes nothing"
        self.order(commands)

    def order(self, commands):
        for command in commands:
            match command:
                case StartOp(index):
                    assert self.state.phase is Phase.WORKING, "nothing starts after a stop"
                    op = self.state.ops[index]
                    assert index in self.state.at_work
                    assert op.group == self.state.group, "groups run one after another"
                    assert all(self.state.ops[i].ready_at for i in op.depends_on)
                    start = (index, op.attempt)
                    assert start not in self.started_in_this_life, "nothing starts twice"
                    self.started_in_this_life.append(start)
                case StopOp(index):
                    assert index in self.state.at_work
                case ComposeResult() | FetchDefinition():
                    assert command not in self.owed
        self.owed += commands

    # --- what can happen ---

    @rule(event=events)
    def anything_comes(self, event):
        self.feed(event)

    @rule(planned=plans(), is_refused=st.booleans())
    def the_definition_is_decided(self, planned, is_refused):
        self.answer(
            FetchDefinition,
            DefinitionRefused("validation-error", ())
            if is_refused
            else DefinitionFetched("{}", planned),
        )

    @precondition(lambda self: self.state.at_work)
    @rule(which=st.integers(0, 4), is_ready=st.booleans(), code=st.integers(0, 255))
    def an_operation_runs_and_ends(self, which, is_ready, code):
        index = self.state.at_work[which % len(self.state.at_work)]
        attempt = self.state.ops[index].attempt
        self.feed(OpStarted(index, f"c{index}", NOW, is_ready, attempt))
        self.feed(OpEnded(index, code, NOW + 1, attempt=attempt))

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
    def a_run_that_is_done_has_a_result_or_goes_back_and_then_nothing_ever_started(self):
        is_done = self.state.phase is Phase.DONE
        goes_back = is_done and self.state.result is None
        assert not (self.state.result is not None and not is_done)
        if goes_back:
            assert self.state.hand_back
            assert not self.state.was_anything_started

    @invariant()
    def only_operations_of_one_group_are_at_work(self):
        assert len({self.state.ops[index].group for index in self.state.at_work}) <= 1

    @invariant()
    def a_run_at_work_has_something_at_work(self):
        if self.state.phase in (Phase.WORKING, Phase.STOPPING):
            assert self.state.at_work

    def teardown(self):
        """A world that answers what was asked, once, brings every run to its result."""
        for _ in range(40):
            if self.state.phase is Phase.DONE:
                return
            assert self.owed, "a run that is not done waits for something"
            match self.owed.pop(0):
                case FetchDefinition():
                    self.feed(DefinitionFetched("{}", (PlannedOp("a", "a"), PlannedOp("b", "b"))))
                case StartOp(index) | StopOp(index):
                    self.feed(OpEnded(index, 0, NOW + 2, attempt=self.state.ops[index].attempt))
                case ComposeResult():
                    self.feed(ResultComposed("result", "success"))
        raise AssertionError("the run never ended")


TestRunMachine = RunMachine.TestCase
TestRunMachine.settings = settings(max_examples=150, stateful_step_count=30, deadline=None)
