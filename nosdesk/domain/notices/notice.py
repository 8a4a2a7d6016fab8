"""What is worth telling a user who does not look: kinds, how much each matters, one that is told.

Notices hold no words in a language: whoever shows one words it, so that a history is read in the
language that is spoken then.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from msgspec import Struct


class Severity(StrEnum):
    """How much a notice matters: kept only, shown for a moment, or shown until it is seen."""

    INFO = "info"
    ATTENTION = "attention"
    MONEY_STOPPED = "money_stopped"


class Kind(StrEnum):
    """What a notice is about; each can be muted by its value."""

    NEEDS_FUNDS = "needs_funds"
    """A node cannot pay rent and fees."""
    STOPPED = "stopped"
    """A node cannot go on until something is mended."""
    GPU = "gpu"
    """A GPU rests because of what it reads."""
    NETWORK = "network"
    """The network does not answer."""
    UNPAID = "unpaid"
    """A job brought less than was owed."""
    SWITCH_FAILED = "switch_failed"
    """A switch led back to the old GPU."""
    JOB_STARTED = "job_started"
    """A job began."""
    PAID = "paid"
    """A job was paid."""
    SWITCHED = "switched"
    """A switch came about."""
    SWEPT = "swept"
    """What was above the user's cap went to the cold address."""
    UPDATE = "update"
    """A newer version of the program is there; `detail` is which."""
    WENT_BACK = "went_back"
    """A version of the program did not start, so the former one was taken; `detail` is which."""
    REPLACED = "replaced"
    """The system's packages replaced the program while it runs."""


LASTING = (Kind.NEEDS_FUNDS, Kind.STOPPED, Kind.GPU, Kind.NETWORK)
"""What goes on for a time and then is over; the others are moments."""

SEVERITY: Mapping[Kind, Severity] = MappingProxyType(
    {
        Kind.NEEDS_FUNDS: Severity.MONEY_STOPPED,
        Kind.STOPPED: Severity.MONEY_STOPPED,
        Kind.GPU: Severity.ATTENTION,
        Kind.NETWORK: Severity.ATTENTION,
        Kind.UNPAID: Severity.ATTENTION,
        Kind.SWITCH_FAILED: Severity.ATTENTION,
        Kind.JOB_STARTED: Severity.INFO,
        Kind.PAID: Severity.INFO,
        Kind.SWITCHED: Severity.INFO,
        Kind.SWEPT: Severity.INFO,
        Kind.UPDATE: Severity.ATTENTION,
        Kind.WENT_BACK: Severity.ATTENTION,
        Kind.REPLACED: Severity.INFO,
    }
)


class Notice(Struct, frozen=True):
    """Something that began at `at`, in Unix seconds; a lasting one that is over has `over_at`.

    `subject` is the GPU's UUID, empty for the whole PC; `name` is what it was called. `detail` is
    the reason in the words of its sentence. `amount` is in millionths of NOS.
    """

    kind: Kind
    at: float
    subject: str = ""
    name: str = ""
    detail: str = ""
    amount: int = 0
    over_at: float | None = None

    @property
    def severity(self) -> Severity:
        """How much it matters."""
        return SEVERITY[self.kind]

    @property
    def is_open(self) -> bool:
        """Whether it goes on, as far as is known."""
        return self.kind in LASTING and self.over_at is None

    @property
    def is_recovery(self) -> bool:
        """Whether it tells that something is over."""
        return self.over_at is not None
