"""What a check found: one word, one sentence, and how to mend it."""

from dataclasses import dataclass
from enum import StrEnum

from nosdesk.domain.doctor.checks import BY_ID, CheckId
from nosdesk.domain.doctor.mending import Mending
from nosdesk.domain.errors import NodeError


class Result(StrEnum):
    """What came of a check; a warning keeps nothing from being earned now."""

    OK = "ok"
    WARNING = "warning"
    FAILED = "failed"
    UNKNOWN = "unknown"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found, of one GPU where it is `about` one (its name).

    `fix` says what to do; `command` is what to type for it, where typing is enough. `cause` is a
    name that stays, for programs. `details` are for those who want to know more. `mending` is what
    Nosdesk itself can do about it on this system, once it is asked to.
    """

    check: CheckId
    result: Result
    sentence: str
    fix: str = ""
    command: str = ""
    cause: str = ""
    about: str = ""
    details: tuple[str, ...] = ()
    mending: Mending | None = None

    @property
    def name(self) -> str:
        """What the sentence is called wherever it is shown."""
        return self.cause or f"{self.check}_{self.result}".upper()


def ok(check: CheckId, sentence: str, *details: str, about: str = "") -> Finding:
    """All is well here."""
    return Finding(check, Result.OK, sentence, about=about, details=details)


def unknown(check: CheckId, sentence: str, fix: str = "", about: str = "") -> Finding:
    """It could not be found out."""
    return Finding(check, Result.UNKNOWN, sentence, fix, about=about)


def skipped(check: CheckId, sentence: str) -> Finding:
    """There was nothing to look at, or no way to."""
    return Finding(check, Result.SKIPPED, sentence)


def failed_with(check: CheckId, error: NodeError, cause: str = "", about: str = "") -> Finding:
    """An error says what is wrong, and what to do."""
    return Finding(check, Result.FAILED, error.title, error.remedy, cause=cause, about=about)


def waits_for(check: CheckId, need: CheckId) -> Finding:
    """The check builds on one that failed."""
    return skipped(check, f"Not looked at, because of “{BY_ID[need].title}”.")
