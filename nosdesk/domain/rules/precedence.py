"""Which rule wins: the reasons in their order, the first one in force decides."""

from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """Why a GPU may take a job or not; a reason wins over all that follow it."""

    PAUSED = "paused"
    INSISTED = "insisted"
    BATTERY = "battery"
    PROGRAMS = "programs"
    OTHER_PROGRAMS = "other_programs"
    HOURS_TOO_SHORT = "hours_too_short"
    HOURS = "hours"
    JOB_LIMIT_UNKNOWN = "job_limit_unknown"
    TOO_LATE = "too_late"
    IDLE = "idle"
    PRICE_UNKNOWN = "price_unknown"
    PAY = "pay"
    FREE = "free"

    @property
    def allows(self) -> bool:
        """Whether the GPU may take a job for this reason."""
        return self in {Reason.INSISTED, Reason.FREE}

    @property
    def rank(self) -> int:
        """The place in the order, 0 for the one that wins over all."""
        return tuple(Reason).index(self)


@dataclass(frozen=True, slots=True)
class Rung:
    """One reason in the order, and for people when it is in force."""

    reason: Reason
    meaning: str


PRECEDENCE = (
    Rung(Reason.PAUSED, "You paused the GPU. Nothing else lets it start."),
    Rung(Reason.INSISTED, "You said “Run now anyway”. It lifts every rule below."),
    Rung(Reason.BATTERY, "The PC runs on battery, and the GPU is not to work then."),
    Rung(Reason.PROGRAMS, "A program that you named is running."),
    Rung(Reason.OTHER_PROGRAMS, "Another program uses the GPU, and it is to make room."),
    Rung(Reason.HOURS_TOO_SHORT, "No span of your hours is long enough for the market's jobs."),
    Rung(Reason.HOURS, "It is outside your hours."),
    Rung(Reason.JOB_LIMIT_UNKNOWN, "You set hours; how long a job may take is not known yet."),
    Rung(Reason.TOO_LATE, "A job begun now could still run when your hours end."),
    Rung(Reason.IDLE, "Somebody used the PC a moment ago, and the GPU is to wait."),
    Rung(Reason.PRICE_UNKNOWN, "You set a minimum pay; what the market pays is not known yet."),
    Rung(Reason.PAY, "The market pays less than your minimum."),
    Rung(Reason.FREE, "Nothing stands against a job."),
)
