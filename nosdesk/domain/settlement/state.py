"""Everything that was decided about one settlement."""

from enum import StrEnum
from typing import Literal

from msgspec import Struct

from nosdesk.domain.addresses import Cid
from nosdesk.domain.money import MicroNos
from nosdesk.domain.settlement.events import SignedClaim


class Phase(StrEnum):
    """Where a settlement is."""

    PINNING = "pinning"
    LOOKING = "looking"
    SIGNING = "signing"
    SENDING = "sending"
    READING_RECEIPT = "reading_receipt"
    SETTLED = "settled"


Outcome = Literal["paid", "ended_by_poster", "handed_back", "lost"]


class Settlement(Struct, frozen=True):
    """Everything that was decided about one settlement.

    It has a `result`, or `hand_back` says why there is none and the run goes back unpaid.
    """

    phase: Phase = Phase.PINNING
    result: Cid | None = None
    hand_back: str = ""
    signed: SignedClaim | None = None
    landed_at: float | None = None
    outcome: Outcome | None = None
    reason: str = ""
    received: MicroNos | None = None
    refusals: int = 0
    doubts: int = 0
    doubted_since: float | None = None
    is_forgone: bool = False

    @property
    def is_final(self) -> bool:
        """True when nothing the chain shows can change how it ended; a loss may turn out none."""
        if self.outcome == "handed_back":
            return self.landed_at is not None  # by our own hand
        return self.outcome in ("paid", "ended_by_poster")
