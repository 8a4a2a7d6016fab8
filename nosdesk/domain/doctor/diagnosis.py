"""The one cause and the one action that follow from all findings.

The first failure in the order of the checks is the cause: what comes later may only follow from
it. Where nothing failed, what the user waits for is told, and how long passed between jobs here;
where that is not known, it is said so.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from nosdesk.domain.doctor.checks import BY_ID, CHECKS, CheckId
from nosdesk.domain.doctor.findings import Finding, Result
from nosdesk.domain.doctor.mending import Mending
from nosdesk.domain.node_status import Sentence
from nosdesk.domain.rules import duration_text

ENOUGH_PAUSES = 3
"""So many pauses between jobs must be known before anything is said of how long one takes."""

EARNING = "EARNING"
"""The name of the finding that a job is in hand, or being paid."""

_ORDER = tuple(check.id for check in CHECKS)


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What is told first; `cause` is the finding behind it, None while nothing is wrong.

    `command` and `mending` are of the finding whose action is told.
    """

    sentence: Sentence
    command: str = ""
    cause: Finding | None = None
    mending: Mending | None = None

    @property
    def is_well(self) -> bool:
        """Whether nothing keeps this PC from earning, as far as was found out."""
        return self.cause is None


def diagnosis(findings: Iterable[Finding], pauses_s: Sequence[float] = ()) -> Diagnosis:
    """Return the first true cause, or that there is none.

    `pauses_s` is what passed between this PC's latest jobs, from one's end to the next one's begin.
    """
    found = sorted(findings, key=lambda each: _ORDER.index(each.check))
    cause = next((each for each in found if each.result is Result.FAILED), None)
    if cause is not None:
        return _because_of(cause)
    if doubts := [each for each in found if each.result is Result.UNKNOWN and _matters(each)]:
        return _unsure(doubts)
    warning = next((each for each in found if each.result is Result.WARNING), None)
    return _well(found, pauses_s, warning)


def normal_wait(pauses_s: Sequence[float]) -> str:
    """Return how long it was between jobs here lately, in words; that it is not known, if so."""
    if len(pauses_s) < ENOUGH_PAUSES:
        return "How long a wait is normal here is not known yet."
    shortest, longest = duration_text(min(pauses_s)), duration_text(max(pauses_s))
    jobs = len(pauses_s) + 1
    if shortest == longest:
        return f"Between the last {jobs} jobs here {shortest} passed, so such a wait is normal."
    return (
        f"Between the last {jobs} jobs here {shortest} to {longest} passed,"
        " so such a wait is normal."
    )


def _because_of(cause: Finding) -> Diagnosis:
    label = BY_ID[cause.check].title
    sentence = Sentence(cause.name, label, _told(cause), cause.fix)
    return Diagnosis(sentence, cause.command, cause, cause.mending)


def _unsure(doubts: Sequence[Finding]) -> Diagnosis:
    names = " and ".join(dict.fromkeys(f"“{BY_ID[each.check].title}”" for each in doubts))
    text = f"Nothing wrong was found, but {names} could not be found out. {doubts[0].sentence}"
    return Diagnosis(Sentence("NOT_SURE", "Not sure", text, doubts[0].fix), doubts[0].command)


def _well(
    found: Sequence[Finding], pauses_s: Sequence[float], warning: Finding | None
) -> Diagnosis:
    places = [each for each in found if each.check is CheckId.PLACE and each.result is Result.OK]
    parts = ["Nothing is wrong.", *(_told(each) for each in places)]
    if not any(each.name == EARNING for each in places):
        demand = [each for each in found if each.check is CheckId.DEMAND]
        parts += [*(_told(each) for each in demand), normal_wait(pauses_s)]
    if warning is None:
        return Diagnosis(Sentence("NOTHING_WRONG", "All is well", " ".join(parts)))
    parts.append(f"But: {_told(warning)}")
    sentence = Sentence("NOTHING_WRONG", "All is well", " ".join(parts), warning.fix)
    return Diagnosis(sentence, warning.command, mending=warning.mending)


def _told(finding: Finding) -> str:
    return f"{finding.about}: {finding.sentence}" if finding.about else finding.sentence


def _matters(finding: Finding) -> bool:
    """Tell whether a doubt stands in the way of saying that nothing is wrong."""
    return finding.check not in (CheckId.POWER, CheckId.DISK, CheckId.DEMAND, CheckId.CLOCK)
