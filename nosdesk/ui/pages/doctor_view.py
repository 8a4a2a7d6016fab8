"""What the doctor page shows, as values: the one cause, and every check with its result; no Qt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from nosdesk.domain.doctor.checks import CHECKS, Check, CheckId
from nosdesk.domain.doctor.diagnosis import Diagnosis
from nosdesk.domain.doctor.findings import Finding, Result
from nosdesk.domain.doctor.mending import Mending
from nosdesk.domain.errors import NodeError
from nosdesk.ui.mending_view import row_command
from nosdesk.ui.pages.home_view import Condition, HomeView
from nosdesk.ui.sentence_view import SentenceView, Shape
from nosdesk.ui.theme.tokens import Tone
from nosdesk.ui.words import age_text, said, tr

Found = Mapping[CheckId, Sequence[Finding]]

_NOT_WORKING = (Condition.EMPTY, Condition.FAILED)
"""No node was opened then, so the home page's sentence is the cause."""

_LOOKS = {
    Result.OK: (Shape.TICKED, Tone.GOOD),
    Result.WARNING: (Shape.TRIANGLE, Tone.WARN),
    Result.FAILED: (Shape.CROSS, Tone.BAD),
    Result.UNKNOWN: (Shape.QUESTION, Tone.WARN),
    Result.SKIPPED: (Shape.HOLLOW, Tone.QUIET),
}


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One check's result; `word` says what its shape means."""

    shape: Shape
    tone: Tone
    word: str
    title: str
    text: str
    why: str = ""
    fix: str = ""
    command: str = ""
    mending: Mending | None = None


@dataclass(frozen=True, slots=True)
class DoctorView:
    """The cause with what to do, and the checks; `age` says when it was looked at.

    `live` is what the nodes say of themselves right now.
    """

    condition: Condition
    sentence: SentenceView
    todo: str = ""
    command: str = ""
    mending: Mending | None = None
    live: str = ""
    age: str = ""
    is_looking: bool = False
    rows: tuple[CheckRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Examination:
    """The latest look: what was found so far, what follows once it is over, and when that was."""

    found: Found = field(default_factory=dict)
    diagnosis: Diagnosis | None = None
    trouble: NodeError | None = None
    at: float | None = None
    is_looking: bool = True


def doctor_view(seen: Examination, home: HomeView, now: float) -> DoctorView:
    """Return the page for what was found and what the nodes say now."""
    told = seen.diagnosis
    is_off = home.condition in _NOT_WORKING
    return DoctorView(
        condition=_condition(seen, home),
        sentence=home.sentence if is_off else _cause(seen),
        todo="" if is_off else _todo(seen),
        command="" if told is None or is_off else row_command(told),
        mending=told.mending if told and not is_off else None,
        live="" if is_off else _live(home.sentence),
        age="" if seen.at is None else age_text(max(0.0, now - seen.at)),
        is_looking=seen.is_looking,
        rows=tuple(row for check in CHECKS for row in _rows(check, seen)),
    )


def _condition(seen: Examination, home: HomeView) -> Condition:
    if home.condition in _NOT_WORKING:
        return home.condition
    if seen.trouble is not None:
        return Condition.FAILED
    if seen.diagnosis is None:
        return Condition.LOADING
    return Condition.NORMAL if seen.diagnosis.is_well else Condition.DEGRADED


def _cause(seen: Examination) -> SentenceView:
    if seen.trouble is not None:
        label = tr("Not looked at")
        return SentenceView(
            Shape.QUESTION, Tone.WARN, label, said(seen.trouble.title), "NOT_EXAMINED"
        )
    if seen.diagnosis is None:
        text = tr("Looking at everything that earning depends on. It takes some seconds.")
        return SentenceView(Shape.DASHED, Tone.INFO, tr("Looking"), text, "LOOKING")
    told = seen.diagnosis.sentence
    shape, tone = _look_of(seen.diagnosis)
    return SentenceView(shape, tone, said(told.label), said(told.text), told.id)


def _look_of(told: Diagnosis) -> tuple[Shape, Tone]:
    if told.cause is not None:
        return _LOOKS[Result.FAILED]
    return _LOOKS[Result.UNKNOWN if told.sentence.id == "NOT_SURE" else Result.OK]


def _todo(seen: Examination) -> str:
    if seen.trouble is not None:
        return said(seen.trouble.remedy)
    return said(seen.diagnosis.sentence.action) if seen.diagnosis else ""


def _live(sentence: SentenceView) -> str:
    return tr("{label}. {text}", label=sentence.label, text=sentence.text)


def _rows(check: Check, seen: Examination) -> list[CheckRow]:
    title, why = said(check.title), said(check.why)
    found = seen.found.get(check.id)
    if found is None:
        word = tr("Looking") if seen.is_looking else tr("Not looked at")
        return [CheckRow(Shape.DASHED, Tone.QUIET, word, title, why)]
    return [_row(each, title, why) for each in found]


def _row(found: Finding, title: str, why: str) -> CheckRow:
    shape, tone = _LOOKS[found.result]
    name = tr("{check}: {name}", check=title, name=found.about) if found.about else title
    is_wrong = found.result in (Result.FAILED, Result.WARNING, Result.UNKNOWN)
    return CheckRow(
        shape,
        tone,
        _words()[found.result],
        name,
        said(found.sentence),
        why if is_wrong else "",
        said(found.fix) if is_wrong else "",
        row_command(found) if is_wrong else "",
        found.mending,
    )


def _words() -> dict[Result, str]:
    return {
        Result.OK: tr("Fine"),
        Result.WARNING: tr("Needs a look"),
        Result.FAILED: tr("Not working"),
        Result.UNKNOWN: tr("Not known"),
        Result.SKIPPED: tr("Left out"),
    }
