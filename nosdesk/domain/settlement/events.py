"""What happens to a settlement, and what is to be done about it."""

from typing import Literal

from msgspec import Struct

from nosdesk.domain.addresses import Cid, Signature
from nosdesk.domain.money import MicroNos

Claim = Literal["finish", "complete", "quit"]
"""What a settlement signs: for pay, for a job that its poster ended, to hand a run back unpaid."""


class SignedClaim(Struct, frozen=True):
    """A claim's signed bytes (base64 in the journal) and until which height they can land."""

    claim: Claim
    wire: bytes
    signature: Signature
    last_valid_height: int


# --- Events ----------------------------------------------------------------------------------


class HandBackOrdered(Struct, frozen=True, tag=True):
    """The run never began, so there is no result: it is to go back, for this reason."""

    reason: str


class ResultPinned(Struct, frozen=True, tag=True):
    """The result is published under this CID."""

    cid: Cid


class JobSeen(Struct, frozen=True, tag=True):
    """What the chain says at `at`, everything read after the last claim could land.

    `run_open` when the run account is there, or is among the node's runs. `payout` is what the
    transaction that closed the run paid us; it is looked for only where the job is
    gone, and None when there is none.
    """

    job: Literal["open", "done", "stopped", "gone"]
    run_open: bool
    result_set: bool
    is_ours: bool
    at: float
    payout: MicroNos | None = None


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
    """What was received is known, or cannot be read for now (None)."""

    received: MicroNos | None


Event = (
    HandBackOrdered
    | ResultPinned
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
    """Sign this claim for this result; only a `quit` has none."""

    claim: Claim
    result: Cid | None


class SendClaim(Struct, frozen=True, tag=True):
    """Send these bytes, again and again, until they landed or provably cannot any more."""

    signed: SignedClaim


class ReadReceipt(Struct, frozen=True, tag=True):
    """Find out what was received by this transaction.

    None when we were paid by one that is not ours: then it is the one that closed the run.
    """

    signature: Signature | None


Command = PinResult | LookAtJob | SignClaim | SendClaim | ReadReceipt
