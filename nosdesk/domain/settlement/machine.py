"""From a result to its payment, as a machine.

The one rule: a payment that was earned is never lost, and never claimed twice.

What can go wrong, and what keeps us safe:

* A `finish` that was sent may land although nobody told us. So its signed bytes are written down
  before they are sent, and only these bytes are sent again; the ledger lands them once or never.
* They may never land. A new `finish` is signed only when the old one's expiry is proven: the
  chain's height has passed its last valid height and the signature is still unknown.
* Even then the chain is asked first, every time: is the job done, is the run still open? A run
  that is closed cannot be paid again (the program refuses), and a result that is already set
  means that we were paid by a `finish` whose news we missed.
* The poster may end the job first. That pays us for the time so far and closes the run; what is
  left is to hand in the result with `complete`. What was received stands in the poster's own
  transaction, which is looked up on the ledger.
* The run may be gone and the job stopped or cleaned up. If it was paid as it closed, that is found
  on the ledger too. If not, nothing is left to claim; the settlement closes with a reason in
  words, never silently, and only after the chain said so several times: one empty answer proves
  nothing.
* A run that never began earned nothing and goes back with `quit`. That is ordered before anything
  else or not at all: once there is a result it is claimed. Should the job turn out done by us, or
  ended by its poster, then it was paid, and that is what counts.

Nothing here gives up on its own: every phase but the last has a command that is tried again.
"""

from typing import assert_never

from msgspec.structs import replace

from nosdesk.domain.addresses import Cid, Signature
from nosdesk.domain.money import MicroNos
from nosdesk.domain.settlement.events import (
    Claim,
    ClaimExpired,
    ClaimForgone,
    ClaimLanded,
    ClaimRefused,
    ClaimSigned,
    Command,
    Event,
    HandBackOrdered,
    JobSeen,
    LookAtJob,
    PinResult,
    ReadReceipt,
    ReceiptRead,
    ResultPinned,
    RunStillOpen,
    SendClaim,
    SignClaim,
    SignedClaim,
)
from nosdesk.domain.settlement.state import Outcome, Phase, Settlement

DOUBTS_BEFORE_CLOSING = 3
"""How often the chain must say in a row that nothing is left to claim before we believe it."""

ABSENCE_S = 300.0
"""And for how long, where all it says is that something is not there: empty answers come in
spells, and a payment that is given up in one is gone."""

Step = tuple[Settlement, tuple[Command, ...]]

_ENDED_BY_POSTER = "The poster ended the job, and the ledger paid for it then."
_NO_RECORD = "The job already holds a result that this computer has no record of sending."
_UNHEARD = "The claim had landed before we heard of it."


def begin() -> Step:
    """Return the state of a settlement whose result is in the journal."""
    return Settlement(), (PinResult(),)


def step(state: Settlement, event: Event) -> Step:
    """Return the state after the event and what to do about it."""
    match event:
        case HandBackOrdered(reason):
            return _on_hand_back(state, reason)
        case ResultPinned(cid):
            return _on_pinned(state, cid)
        case JobSeen():
            return _on_job_seen(state, event)
        case ClaimSigned(signed):
            return _on_signed(state, signed)
        case ClaimLanded(signature, at):
            return _on_landed(state, signature, at)
        case ClaimRefused(_, signature):
            return _on_refused(state, signature)
        case ClaimExpired(signature):
            return _on_expired(state, signature)
        case ClaimForgone(reason):
            return _on_forgone(state, reason)
        case RunStillOpen():
            return _on_still_open(state)
        case ReceiptRead(received):
            return _on_receipt(state, received)
        case _:
            assert_never(event)


def resume(state: Settlement) -> tuple[Command, ...]:
    """Return what to do about a settlement found in this state after a restart."""
    match state.phase:
        case Phase.PINNING:
            return (PinResult(),)
        case Phase.LOOKING | Phase.SIGNING:
            return (LookAtJob(),)
        case Phase.SENDING:
            return (SendClaim(state.signed),) if state.signed else (LookAtJob(),)
        case Phase.READING_RECEIPT:
            return (_reading(state),)
        case Phase.SETTLED:
            return ()
        case _:
            assert_never(state.phase)


def _on_hand_back(state: Settlement, reason: str) -> Step:
    if state.phase is not Phase.PINNING or not reason:
        return state, ()
    return _look(replace(state, hand_back=reason))


def _on_pinned(state: Settlement, cid: Cid) -> Step:
    if state.phase is not Phase.PINNING:
        return state, ()
    return _look(replace(state, result=cid))


def _on_job_seen(state: Settlement, seen: JobSeen) -> Step:
    if state.phase not in (Phase.LOOKING, Phase.SIGNING):
        return state, ()
    is_ours = seen.job == "done" and seen.is_ours
    if seen.job == "open" and seen.run_open:
        return _sign(state, "quit" if state.hand_back else "finish")
    if is_ours and seen.result_set:
        return _paid_unnoticed(state)
    if is_ours and state.hand_back:
        return _read(state, "ended_by_poster", _ENDED_BY_POSTER)
    if is_ours:
        return _sign(state, "complete")
    return _nothing_left(state, seen)


def _on_signed(state: Settlement, signed: SignedClaim) -> Step:
    if state.phase is not Phase.SIGNING or _is_current(state, signed.signature):
        return state, ()  # a claim that is known to be dead is not sent again
    return replace(state, phase=Phase.SENDING, signed=signed), (SendClaim(signed),)


def _on_refused(state: Settlement, signature: Signature | None) -> Step:
    is_untried = state.phase is Phase.SIGNING and signature is None
    is_dead = state.phase is Phase.SENDING and _is_current(state, signature)
    if not is_untried and not is_dead:
        return state, ()
    return _look(replace(state, refusals=state.refusals + 1))


def _on_expired(state: Settlement, signature: Signature) -> Step:
    if state.phase is not Phase.SENDING or not _is_current(state, signature):
        return state, ()
    return _look(state)


def _on_forgone(state: Settlement, reason: str) -> Step:
    if state.phase not in (Phase.LOOKING, Phase.SIGNING):
        return state, ()  # what is signed may land: its fate comes first
    return _close(replace(state, is_forgone=True), "lost", reason)


def _on_still_open(state: Settlement) -> Step:
    if state.phase is not Phase.SETTLED or state.is_final:
        return state, ()
    reopened = replace(
        state,
        outcome=None,
        reason="",
        doubts=0,
        doubted_since=None,
        refusals=0,
        is_forgone=False,
    )
    return _look(reopened)


def _on_receipt(state: Settlement, received: MicroNos | None) -> Step:
    if state.phase is not Phase.READING_RECEIPT:
        return state, ()
    return replace(state, phase=Phase.SETTLED, received=received), ()


def _on_landed(state: Settlement, signature: Signature, at: float) -> Step:
    if state.phase is not Phase.SENDING or not _is_current(state, signature) or not state.signed:
        return state, ()
    landed = replace(state, landed_at=at)
    match state.signed.claim:
        case "finish":
            return _read(landed, "paid")
        case "complete":
            return _read(landed, "ended_by_poster", _ENDED_BY_POSTER)
        case "quit":
            return _close(landed, "handed_back", state.hand_back)
        case _:
            assert_never(state.signed.claim)


def _paid_unnoticed(state: Settlement) -> Step:
    """The job holds a result although we never heard of a landing: the last claim did land."""
    match state.signed:
        case SignedClaim(claim="finish"):
            return _read(state, "paid", _UNHEARD)
        case SignedClaim(claim="complete"):
            return _read(state, "ended_by_poster", _ENDED_BY_POSTER)
        case _:
            return _read(state, "paid", _NO_RECORD)


def _paid_and_gone(state: Settlement, payout: MicroNos) -> Step:
    """The job was cleaned up, but the run was paid as it closed: by our claim, or its poster."""
    settled = replace(state, received=payout)
    if state.signed is not None and state.signed.claim == "finish":
        return _close(settled, "paid", _UNHEARD)
    return _close(settled, "ended_by_poster", _ENDED_BY_POSTER)


def _nothing_left(state: Settlement, seen: JobSeen) -> Step:
    if seen.run_open:  # then something is left, and it is the answer about the job that is wrong
        return _look(replace(state, doubts=1))
    since = state.doubted_since if state.doubted_since is not None else seen.at
    is_absence = seen.job in ("gone", "open")
    is_too_early = is_absence and seen.at - since < ABSENCE_S
    if is_too_early or state.doubts + 1 < DOUBTS_BEFORE_CLOSING:
        return _look(replace(state, doubts=state.doubts + 1, doubted_since=since))
    if seen.payout is not None:
        return _paid_and_gone(state, seen.payout)
    if state.hand_back:
        return _close(state, "handed_back", state.hand_back)
    match seen.job:
        case "open":
            reason = "The run was closed without a result; the job waits for another node."
        case "stopped":
            return _close(state, "handed_back", "The run was handed back without pay.")
        case "done":
            reason = "Another node finished this job."
        case "gone":
            reason = "The job is no longer on the ledger, so nothing can be claimed for it."
        case _:
            assert_never(seen.job)
    return _close(state, "lost", reason)


def _look(state: Settlement) -> Step:
    return replace(state, phase=Phase.LOOKING), (LookAtJob(),)


def _sign(state: Settlement, claim: Claim) -> Step:
    signing = replace(state, phase=Phase.SIGNING, doubts=0, doubted_since=None)
    return signing, (SignClaim(claim, state.result),)


def _read(state: Settlement, outcome: Outcome, reason: str = "") -> Step:
    reading = replace(state, phase=Phase.READING_RECEIPT, outcome=outcome, reason=reason)
    return reading, (_reading(reading),)


def _reading(state: Settlement) -> ReadReceipt:
    """Our own `finish` is the receipt of a run that it paid; else the ledger is searched."""
    if state.outcome == "paid" and state.signed is not None and state.signed.claim == "finish":
        return ReadReceipt(state.signed.signature)
    return ReadReceipt(None)


def _close(state: Settlement, outcome: Outcome, reason: str) -> Step:
    return replace(state, phase=Phase.SETTLED, outcome=outcome, reason=reason), ()


def _is_current(state: Settlement, signature: Signature | None) -> bool:
    return state.signed is not None and state.signed.signature == signature
