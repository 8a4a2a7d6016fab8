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
  transaction, so there is no receipt of ours to read.
* The run may be gone and the job stopped or cleaned up. Then nothing is left to claim; the
  settlement closes with a reason in words, never silently, and only after the chain said so
  several times: one empty answer proves nothing.

Nothing here gives up on its own: every phase but the last has a command that is tried again.
"""

from enum import StrEnum
from typing import Literal, assert_never

import msgspec
from msgspec import Struct

from nosdesk.domain.addresses import Cid, Signature


class Phase(StrEnum):
    """Where a settlement is."""

    PINNING = "pinning"
    LOOKING = "looking"
    SIGNING = "signing"
    SENDING = "sending"
    READING_RECEIPT = "reading_receipt"
    SETTLED = "settled"


Claim = Literal["finish", "complete"]
Outcome = Literal["paid", "ended_by_poster", "handed_back", "lost"]


class SignedClaim(Struct, frozen=True):
    """A claim's signed bytes (base64 in the journal) and until which height they can land."""

    claim: Claim
    wire: bytes
    signature: Signature
    last_valid_height: int


# --- Events ----------------------------------------------------------------------------------


class ResultPinned(Struct, frozen=True, tag=True):
    """The result is published under this CID."""

    cid: Cid


class JobSeen(Struct, frozen=True, tag=True):
    """What the chain says at `at`, everything read after the last claim could land.

    `run_open` when the run account is there, or is among the node's runs.
    """

    job: Literal["open", "done", "stopped", "gone"]
    run_open: bool
    result_set: bool
    is_ours: bool
    at: float


class ClaimSigned(Struct, frozen=True, tag=True):
    """The claim is signed but was not sent yet."""

    signed: SignedClaim


class ClaimLanded(Struct, frozen=True, tag=True):
    """The claim is in the ledger, confirmed and successful."""

    signature: Signature
    at: float


class ClaimRefused(Struct, frozen=True, tag=True):
    """The claim was refused for a reason with this name.

    `signature` is the claim's that is in the ledger and failed there; None when the claim was
    refused as it was tried out, so that there is none.
    """

    name: str
    signature: Signature | None = None


class ClaimExpired(Struct, frozen=True, tag=True):
    """It is proven that the signed claim never landed and never will."""

    signature: Signature


class ClaimForgone(Struct, frozen=True, tag=True):
    """Claiming would cost more than it brings; the reason says what stands in the way."""

    reason: str


class RunStillOpen(Struct, frozen=True, tag=True):
    """The chain shows the run open after its books were closed as lost: it never was."""


class ReceiptRead(Struct, frozen=True, tag=True):
    """What was received (micro-NOS) is known, or is known to be unknowable (None)."""

    received: int | None


Event = (
    ResultPinned
    | JobSeen
    | ClaimSigned
    | ClaimLanded
    | ClaimRefused
    | ClaimExpired
    | ClaimForgone
    | RunStillOpen
    | ReceiptRead
)

# --- Commands --------------------------------------------------------------------------------


class PinResult(Struct, frozen=True, tag=True):
    """Publish the result document; try again until it is."""


class LookAtJob(Struct, frozen=True, tag=True):
    """Ask the chain what is true of the job and the run; try again until it answers."""


class SignClaim(Struct, frozen=True, tag=True):
    """Sign this claim for this result."""

    claim: Claim
    result: Cid


class SendClaim(Struct, frozen=True, tag=True):
    """Send these bytes, again and again, until they landed or provably cannot any more."""

    signed: SignedClaim


class ReadReceipt(Struct, frozen=True, tag=True):
    """Find out what was received by this transaction."""

    signature: Signature


Command = PinResult | LookAtJob | SignClaim | SendClaim | ReadReceipt

# --- State -----------------------------------------------------------------------------------


class Settlement(Struct, frozen=True):
    """Everything that was decided about one settlement."""

    phase: Phase = Phase.PINNING
    result: Cid | None = None
    signed: SignedClaim | None = None
    landed_at: float | None = None
    outcome: Outcome | None = None
    reason: str = ""
    received: int | None = None
    refusals: int = 0
    doubts: int = 0
    doubted_since: float | None = None
    is_forgone: bool = False

    @property
    def is_final(self) -> bool:
        """True when nothing the chain shows can change how it ended; a loss may turn out none."""
        return self.outcome in ("paid", "ended_by_poster")


DOUBTS_BEFORE_CLOSING = 3
"""How often the chain must say in a row that nothing is left to claim before we believe it."""

ABSENCE_S = 300.0
"""And for how long, where all it says is that something is not there: empty answers come in
spells, and a payment that is given up in one is gone."""


Step = tuple[Settlement, tuple[Command, ...]]

_ENDED_BY_POSTER = "The poster ended the job, and the ledger paid for it then."


def begin() -> Step:
    """Return the state of a settlement whose result is in the journal."""
    return Settlement(), (PinResult(),)


def step(state: Settlement, event: Event) -> Step:
    """Return the state after the event and what to do about it."""
    match event:
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
            return (ReadReceipt(state.signed.signature),) if state.signed else ()
        case Phase.SETTLED:
            return ()
        case _:
            assert_never(state.phase)


def _on_pinned(state: Settlement, cid: Cid) -> Step:
    if state.phase is not Phase.PINNING:
        return state, ()
    return _look(msgspec.structs.replace(state, result=cid))


def _on_job_seen(state: Settlement, seen: JobSeen) -> Step:
    if state.phase not in (Phase.LOOKING, Phase.SIGNING) or state.result is None:
        return state, ()
    if seen.job == "open" and seen.run_open:
        return _sign(state, "finish", state.result)
    if seen.job == "done" and seen.is_ours and seen.result_set:
        return _paid_unnoticed(state)
    if seen.job == "done" and seen.is_ours:
        return _sign(state, "complete", state.result)
    return _nothing_left(state, seen)


def _on_signed(state: Settlement, signed: SignedClaim) -> Step:
    if state.phase is not Phase.SIGNING or _is_current(state, signed.signature):
        return state, ()  # a claim that is known to be dead is not sent again
    sending = msgspec.structs.replace(state, phase=Phase.SENDING, signed=signed)
    return sending, (SendClaim(signed),)


def _on_refused(state: Settlement, signature: Signature | None) -> Step:
    is_untried = state.phase is Phase.SIGNING and signature is None
    is_dead = state.phase is Phase.SENDING and _is_current(state, signature)
    if not is_untried and not is_dead:
        return state, ()
    return _look(msgspec.structs.replace(state, refusals=state.refusals + 1))


def _on_expired(state: Settlement, signature: Signature) -> Step:
    if state.phase is not Phase.SENDING or not _is_current(state, signature):
        return state, ()
    return _look(state)


def _on_forgone(state: Settlement, reason: str) -> Step:
    if state.phase not in (Phase.LOOKING, Phase.SIGNING):
        return state, ()  # what is signed may land: its fate comes first
    return _close(msgspec.structs.replace(state, is_forgone=True), "lost", reason)


def _on_still_open(state: Settlement) -> Step:
    if state.phase is not Phase.SETTLED or state.is_final:
        return state, ()
    reopened = msgspec.structs.replace(
        state,
        outcome=None,
        reason="",
        doubts=0,
        doubted_since=None,
        refusals=0,
        is_forgone=False,
    )
    return _look(reopened)


def _on_receipt(state: Settlement, received: int | None) -> Step:
    if state.phase is not Phase.READING_RECEIPT:
        return state, ()
    return msgspec.structs.replace(state, phase=Phase.SETTLED, received=received), ()


def _on_landed(state: Settlement, signature: Signature, at: float) -> Step:
    if state.phase is not Phase.SENDING or not _is_current(state, signature) or not state.signed:
        return state, ()
    return _claimed(msgspec.structs.replace(state, landed_at=at), state.signed)


def _paid_unnoticed(state: Settlement) -> Step:
    """The job holds a result although we never heard of a landing: the last claim did land."""
    if state.signed is None:
        reason = "The job already holds a result that this computer has no record of sending."
        return _close(state, "paid", reason)
    reason = "The claim had landed before we heard of it."
    return _claimed(msgspec.structs.replace(state, reason=reason), state.signed)


def _claimed(state: Settlement, signed: SignedClaim) -> Step:
    if signed.claim == "complete":
        return _close(state, "ended_by_poster", _ENDED_BY_POSTER)
    reading = msgspec.structs.replace(state, phase=Phase.READING_RECEIPT, outcome="paid")
    return reading, (ReadReceipt(signed.signature),)


def _nothing_left(state: Settlement, seen: JobSeen) -> Step:
    if seen.run_open:  # then something is left, and it is the answer about the job that is wrong
        return _look(msgspec.structs.replace(state, doubts=1))
    since = state.doubted_since if state.doubted_since is not None else seen.at
    is_absence = seen.job in ("gone", "open")
    is_too_early = is_absence and seen.at - since < ABSENCE_S
    if is_too_early or state.doubts + 1 < DOUBTS_BEFORE_CLOSING:
        doubting = msgspec.structs.replace(state, doubts=state.doubts + 1, doubted_since=since)
        return _look(doubting)
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
    return msgspec.structs.replace(state, phase=Phase.LOOKING), (LookAtJob(),)


def _sign(state: Settlement, claim: Claim, result: Cid) -> Step:
    signing = msgspec.structs.replace(state, phase=Phase.SIGNING, doubts=0, doubted_since=None)
    return signing, (SignClaim(claim, result),)


def _close(state: Settlement, outcome: Outcome, reason: str) -> Step:
    closed = msgspec.structs.replace(state, phase=Phase.SETTLED, outcome=outcome, reason=reason)
    return closed, ()


def _is_current(state: Settlement, signature: Signature | None) -> bool:
    return state.signed is not None and state.signed.signature == signature
