"""The queueing machine against a chain that answers late, forgets to tell, and assigns at will."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from nosdesk.domain import queueing as life
from nosdesk.domain.queueing import (
    DOUBTFUL_LOOKS,
    DrainOrdered,
    Join,
    Leave,
    Look,
    LookOrdered,
    Phase,
    PlaceLost,
    ResumeOrdered,
    RunAppeared,
    RunSettled,
    Seen,
    Serve,
    TransactionOver,
)

lags = st.integers(0, DOUBTFUL_LOOKS - 1)
ARGUMENTS = {
    "our_transaction_lands": st.tuples(st.booleans(), lags),
    "a_job_is_assigned_to_us": st.tuples(lags, st.booleans()),
}


class QueueingMachine(RuleBasedStateMachine):
    """The world: a place in the queue, runs, our transaction on its way, and looks under way."""

    def __init__(self):
        super().__init__()
        self.in_queue = False
        self.runs: list[str] = []
        self.hidden_for = 0
        """How many looks will not show the latest run yet, fewer than the machine takes."""
        self.settled: set[str] = set()
        self.serving: str | None = None
        self.looks: list[Look] = []
        self.read: list[Seen] = []
        self.sending: Join | Leave | None = None
        self.is_in_ledger = False
        self.has_left = False
        self.news: list[life.Event] = []
        self.state, commands = life.begin("Market1")
        self.order(commands)

    def feed(self, event):
        self.state, commands = life.step(self.state, event)
        self.order(commands)

    def order(self, commands):
        for command in commands:
            match command:
                case Look():
                    self.looks.append(command)
                case Join() | Leave():
                    assert self.sending is None, "never two transactions on their way"
                    if command == Join():
                        assert not self.owed_runs, "no further job is asked for before the last"
                        assert self.state.wanted
                    self.sending, self.is_in_ledger = command, False
                case Serve(run):
                    assert run in self.runs, "nothing runs unassigned"
                    assert self.serving is None, "one run at a time"
                    self.serving = run

    @property
    def owed_runs(self):
        return [run for run in self.runs if run not in self.settled]

    # --- what comes next: of what is under way, anything may ---

    def possible(self):
        return [
            *[self.the_chain_is_read] * len(self.looks),
            *[self.what_was_read_arrives] * len(self.read),
            *[self.news_arrive] * len(self.news),
            *[self.our_transaction_lands] * (self.sending is not None and not self.is_in_ledger),
            *[self.our_transaction_is_over] * (self.sending is not None),
            *[self.the_run_is_settled] * (self.serving is not None),
            *[self.a_job_is_assigned_to_us] * self.in_queue,
        ]

    @precondition(lambda self: self.possible())
    @rule(data=st.data())
    def the_world_goes_on(self, data):
        possible = self.possible()
        happening = possible[data.draw(st.integers(0, len(possible) - 1))]
        happening(*data.draw(ARGUMENTS.get(happening.__name__, st.just(()))))

    the_world_goes_on_twice = the_world_goes_on_thrice = the_world_goes_on

    def the_chain_is_read(self):
        look = self.looks.pop(0)
        visible = self.owed_runs
        if visible and self.hidden_for:
            self.hidden_for -= 1
            visible = visible[:-1]
        run = visible[0] if visible else None
        self.read.append(Seen(1 if self.in_queue else None, 5, run, look.number))

    def what_was_read_arrives(self):
        self.feed(self.read.pop(0))

    def news_arrive(self):
        event = self.news.pop(0)
        if not (isinstance(event, RunAppeared) and event.run in self.settled):
            self.feed(event)  # the node passes over what it has settled

    def our_transaction_lands(self, gets_job, hidden_for):
        self.is_in_ledger = True
        if self.sending == Leave():
            self.has_left = self.in_queue  # from outside the queue it fails
            self.in_queue = False
        elif not gets_job:
            self.in_queue = True
        elif not self.in_queue:
            self.assign(hidden_for, is_told=True)

    def our_transaction_is_over(self):
        self.sending = None
        self.feed(TransactionOver(self.has_left))
        self.has_left = False

    def the_run_is_settled(self):
        run, self.serving = self.serving, None
        self.settled.add(run)
        self.feed(RunSettled(run))

    def a_job_is_assigned_to_us(self, hidden_for, is_told):
        self.in_queue = False
        self.assign(hidden_for, is_told)
        self.news.append(PlaceLost())

    def assign(self, hidden_for, is_told):
        run = f"Run{len(self.runs)}"
        self.runs.append(run)
        self.hidden_for = hidden_for
        self.news += [RunAppeared(run)] * 2 if is_told else [LookOrdered()]

    # --- what may happen besides ---

    @precondition(lambda self: self.in_queue)
    @rule()
    def the_market_sends_us_away(self):
        self.in_queue = False
        self.news.append(PlaceLost())

    @precondition(lambda self: self.in_queue)
    @rule(place=st.integers(1, 5))
    def our_place_changes(self, place):
        self.feed(Seen(place, 5, None))

    @rule()
    def something_may_have_been_missed(self):
        self.feed(LookOrdered())

    @rule(wanted=st.booleans())
    def the_user_decides(self, wanted):
        self.feed(ResumeOrdered() if wanted else DrainOrdered())

    # --- what must always hold ---

    @invariant()
    def the_machine_knows_what_it_serves(self):
        assert (self.serving is not None) == (self.state.phase is Phase.SERVING)

    @invariant()
    def a_state_that_is_left_by_an_answer_waits_for_one(self):
        match self.state.phase:
            case Phase.LOOKING:
                numbers = [look.number for look in self.looks] + [seen.look for seen in self.read]
                assert self.state.look in numbers
            case Phase.JOINING | Phase.LEAVING:
                assert self.sending is not None

    @invariant()
    def a_node_that_is_out_has_nothing_on_its_way(self):
        if self.state.phase is Phase.OUT:
            assert self.sending is None
            assert not self.state.wanted

    def teardown(self):
        """A world that calms down finds the node queued or at work; a drained one ends out."""
        self.calm_down()
        assert self.state.phase in (Phase.QUEUED, Phase.OUT)
        assert not self.owed_runs, "every run that appeared was served"
        self.feed(DrainOrdered())
        self.calm_down()
        assert self.state.phase is Phase.OUT
        assert not self.in_queue

    def calm_down(self):
        for _ in range(100):
            if self.news:
                self.news_arrive()
            elif self.serving:
                self.the_run_is_settled()
            elif self.sending:
                if not self.is_in_ledger:
                    self.our_transaction_lands(gets_job=False, hidden_for=0)
                self.our_transaction_is_over()
            elif self.read:
                self.what_was_read_arrives()
            elif self.looks:
                self.the_chain_is_read()
            else:
                return
        raise AssertionError("the node never came to rest")


TestQueueingMachine = QueueingMachine.TestCase
TestQueueingMachine.settings = settings(max_examples=200, stateful_step_count=50, deadline=None)
