"""The settlement machine against a ledger that lands any signed bytes once or never.

The ledger keeps the jobs program's rules. It may land bytes late, tell nobody, fail them, and the
poster or an admin may meanwhile do whatever the program lets them do.
"""

from dataclasses import dataclass, field

import msgspec
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from nosdesk.domain import settlement as life
from nosdesk.domain.settlement import (
    ClaimExpired,
    ClaimForgone,
    ClaimLanded,
    ClaimRefused,
    ClaimSigned,
    HandBackOrdered,
    JobSeen,
    LookAtJob,
    Phase,
    PinResult,
    ReadReceipt,
    ReceiptRead,
    ResultPinned,
    RunStillOpen,
    SendClaim,
    SignClaim,
    SignedClaim,
)
from tests.builders import NOW, RESULT

VALID_BLOCKS = 10
_decoder = msgspec.json.Decoder(life.Event)


@dataclass
class Ledger:
    height: int = 0
    job: str = "open"
    run_open: bool = True
    result_set: bool = False
    is_ours: bool = False
    payments: int = 0
    handed_in: int = 0
    handed_back: int = 0
    fates: dict[str, str] = field(default_factory=dict)
    """What became of bytes that are in the ledger: "landed" or "failed", by signature."""

    looks: int = 0

    def seen(self) -> JobSeen:
        self.looks += 1
        at = self.looks * life.ABSENCE_S
        is_gone = self.job == "gone" and not self.run_open
        payout = 1 if is_gone and self.payments else None
        return JobSeen(self.job, self.run_open, self.result_set, self.is_ours, at, payout)

    def accepts(self, claim: str) -> bool:
        if claim in ("finish", "quit"):
            return self.run_open
        return self.job == "done" and self.is_ours and not self.result_set

    def land(self, signed: SignedClaim, *, fails: bool) -> None:
        if signed.signature in self.fates or self.height > signed.last_valid_height:
            return
        if fails or not self.accepts(signed.claim):
            self.fates[signed.signature] = "failed"
            return
        self.fates[signed.signature] = "landed"
        if signed.claim == "quit":
            self.handed_back += 1
            self.job, self.run_open = "stopped", False
            return
        self.handed_in += 1
        self.payments += signed.claim == "finish"
        self.job, self.run_open, self.is_ours, self.result_set = "done", False, True, True

    def poster_ends(self) -> None:
        if self.run_open:
            self.payments += 1
            self.job, self.run_open, self.is_ours = "done", False, True

    def admin_removes_run(self) -> None:
        self.run_open = False

    def node_quits(self) -> None:
        if self.run_open:
            self.job, self.run_open = "stopped", False

    def job_is_cleaned_up(self) -> None:
        if self.job in ("done", "stopped"):
            self.job, self.result_set, self.is_ours = "gone", False, False


class SettlementMachine(RuleBasedStateMachine):
    """`owed` is the command that this life of the program has not answered yet."""

    def __init__(self):
        super().__init__()
        self.ledger = Ledger()
        self.journal: list[bytes] = []
        self.told: list[life.Event] = []
        self.sent: dict[str, SignedClaim] = {}
        self.signatures = 0
        self.look: JobSeen | None = None
        self.interference = False
        self.hand_back = False
        self.state, (self.owed,) = life.begin()

    @initialize(hand_back=st.booleans())
    def the_run_never_began_or_it_did(self, hand_back):
        self.hand_back = hand_back
        if hand_back:
            self.feed(HandBackOrdered("It could not start."))

    # --- how the node uses the machine ---

    def feed(self, event):
        before = self.state
        self.state, commands = life.step(before, event)
        if self.state != before or commands:
            self.journal.append(msgspec.json.encode(event))
        if not isinstance(event, JobSeen):  # each answer to a look is news, even when it is equal
            assert life.step(self.state, event) == (self.state, ()), "repeated events do nothing"
        if getattr(event, "signature", None) or isinstance(event, ResultPinned):
            self.told.append(event)  # the others never come but in answer to a question of ours
        if before.phase is Phase.SETTLED and not isinstance(event, RunStillOpen):
            assert (self.state, commands) == (before, ()), "late events do nothing"
        assert len(commands) <= 1
        if commands:
            (self.owed,) = commands

    # --- what comes next ---

    @precondition(lambda self: self.owed is not None)
    @rule(data=st.data(), goes_well=st.booleans())
    def the_node_goes_on(self, data, goes_well):
        match self.owed:
            case PinResult():
                assert not self.hand_back, "there is no result to publish"
                self.feed(ResultPinned(RESULT))
            case LookAtJob() if self.look is None:
                self.look = self.ledger.seen()
            case LookAtJob():
                seen, self.look = self.look, None
                self.feed(seen)
            case SignClaim(claim):
                self.sign(claim, is_refused=not goes_well)
            case SendClaim(signed) if goes_well:
                self.sent[signed.signature] = signed
            case SendClaim(signed):
                self.ask_for_fate(signed)
            case ReadReceipt():
                self.feed(ReceiptRead(data.draw(st.none() | st.integers(0, 100))))

    the_node_goes_on_twice = the_node_goes_on_thrice = the_node_goes_on

    def sign(self, claim, *, is_refused):
        assert (claim == "quit") == self.hand_back, (
            "what has a result is claimed, never handed back"
        )
        if is_refused or not self.ledger.accepts(claim):
            self.feed(ClaimRefused("JobInWrongState"))
            return
        self.signatures += 1
        until = self.ledger.height + VALID_BLOCKS
        self.feed(ClaimSigned(SignedClaim(claim, b"wire", f"Signature{self.signatures}", until)))

    def ask_for_fate(self, signed):
        match self.ledger.fates.get(signed.signature):
            case "landed":
                self.feed(ClaimLanded(signed.signature, NOW))
            case "failed":
                self.feed(ClaimRefused("Failed", signed.signature))
            case None if self.ledger.height > signed.last_valid_height:
                self.feed(ClaimExpired(signed.signature))

    @precondition(lambda self: self.sent)
    @rule(data=st.data(), fails=st.booleans())
    def some_sent_bytes_land(self, data, fails):
        """Late, too: after the node believes whatever it believes."""
        signed = data.draw(st.sampled_from(list(self.sent.values())))
        self.ledger.land(signed, fails=fails)

    @rule(blocks=st.integers(1, VALID_BLOCKS + 2))
    def blocks_pass(self, blocks):
        self.ledger.height += blocks

    # --- what may happen besides ---

    @rule(what=st.sampled_from(["poster_ends", "admin_removes_run", "node_quits"]))
    def somebody_interferes(self, what):
        getattr(self.ledger, what)()
        self.interference = True

    @rule()
    def the_job_is_cleaned_up(self):
        self.ledger.job_is_cleaned_up()
        self.interference = True

    @rule()
    def a_hand_back_is_ordered_too_late(self):
        if self.state.phase is not Phase.PINNING:
            before = self.state
            self.feed(HandBackOrdered("Too late."))
            assert self.state == before

    @precondition(lambda self: isinstance(self.owed, SignClaim) and not self.hand_back)
    @rule()
    def the_claim_is_forgone(self):
        self.feed(ClaimForgone("It costs more than it brings."))
        self.interference = True

    @precondition(lambda self: self.state.outcome is not None and self.ledger.run_open)
    @rule()
    def the_run_is_seen_open_after_all(self):
        self.feed(RunStillOpen())

    @precondition(lambda self: self.told)
    @rule(data=st.data())
    def something_old_is_told_again(self, data):
        before, event = self.state, data.draw(st.sampled_from(self.told))
        self.feed(event)
        assert self.state == before

    @rule()
    def the_program_is_killed_and_started_again(self):
        state, _ = life.begin()
        for body in self.journal:
            state, _ = life.step(state, _decoder.decode(body))
        assert state == self.state, "the journal holds everything that was decided"
        self.look = None
        (self.owed,) = life.resume(state) or (None,)

    # --- what must always hold ---

    @invariant()
    def at_most_one_claim_is_out_that_could_still_land(self):
        alive = [
            signed
            for signature, signed in self.sent.items()
            if signature not in self.ledger.fates and self.ledger.height <= signed.last_valid_height
        ]
        assert len(alive) <= 1

    @invariant()
    def a_run_is_paid_at_most_once_and_its_result_handed_in_at_most_once(self):
        assert self.ledger.payments <= 1
        assert self.ledger.handed_in <= 1
        assert self.ledger.payments + self.ledger.handed_back <= 1

    @invariant()
    def no_state_is_without_an_exit(self):
        assert bool(life.resume(self.state)) == (self.state.phase is not Phase.SETTLED)

    @invariant()
    def what_is_settled_has_an_outcome(self):
        if self.state.phase is Phase.SETTLED:
            assert self.state.outcome is not None

    def teardown(self):
        """A world that answers, and in the end lands what is sent, settles every run."""
        for _ in range(40):
            if self.state.phase is Phase.SETTLED:
                break
            self.answer_honestly()
        assert self.state.phase is Phase.SETTLED
        if not self.interference:
            expected = ("handed_back", 0, 1) if self.hand_back else ("paid", 1, 0)
            ledger = self.ledger
            assert (self.state.outcome, ledger.payments, ledger.handed_back) == expected
        if self.state.outcome in ("paid", "ended_by_poster"):
            assert self.ledger.payments == 1
            if not self.hand_back and self.ledger.job != "gone":
                assert self.ledger.handed_in == 1
        if self.state.outcome == "handed_back" and self.state.is_final:
            assert (self.ledger.payments, self.ledger.handed_back) == (0, 1)
        if self.ledger.payments and not self.state.is_forgone:
            assert self.state.outcome in ("paid", "ended_by_poster")

    def answer_honestly(self):
        match self.owed:
            case PinResult():
                self.feed(ResultPinned(RESULT))
            case LookAtJob():
                self.feed(self.ledger.seen())
            case SignClaim(claim):
                self.sign(claim, is_refused=False)
            case SendClaim(signed):
                self.sent[signed.signature] = signed
                self.ledger.land(signed, fails=False)
                self.ask_for_fate(signed)
            case ReadReceipt():
                self.feed(ReceiptRead(1))


TestSettlementMachine = SettlementMachine.TestCase
TestSettlementMachine.settings = settings(max_examples=200, stateful_step_count=50, deadline=None)
