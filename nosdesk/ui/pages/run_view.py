"""One run in full, as values: from its assignment to its payment, and its receipt; no Qt."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from nosdesk.domain.addresses import RunAddress
from nosdesk.domain.money import MicroNos
from nosdesk.node.run_sights import RanOp
from nosdesk.ports.history import SETTLING, RunRecord
from nosdesk.ui.figure_view import FigureView
from nosdesk.ui.pages.followed_runs import FollowedRun, Moments
from nosdesk.ui.pages.money_view import nos_text
from nosdesk.ui.pages.op_rows import OpRow, op_rows
from nosdesk.ui.pages.run_rows import outcome_words
from nosdesk.ui.pages.run_words import Names, gpu_text, job_title, market_text, short, when_text
from nosdesk.ui.pages.tariff import energy_figure
from nosdesk.ui.sentence_view import Shape
from nosdesk.ui.theme.tokens import Tone
from nosdesk.ui.words import as_heading, said, span_text, tr


@dataclass(frozen=True, slots=True)
class StepView:
    """One step of a run: what it is, when it was, and how long after the step before."""

    title: str
    when: str
    shape: Shape
    tone: Tone
    state: str

    @property
    def spoken(self) -> str:
        """The step in one line, for those who hear the window."""
        return f"{self.title}: {self.state}. {self.when}".strip()


@dataclass(frozen=True, slots=True)
class Fact:
    """Something of the receipt; `whole` is what copying it gives, empty where there is nothing."""

    title: str
    shown: str
    whole: str = ""


@dataclass(frozen=True, slots=True)
class LineView:
    """One line of what the run did."""

    when: str
    text: str


@dataclass(frozen=True, slots=True)
class RunView:
    """Everything on one run's page; `reason` says why it earned what it earned."""

    run: RunAddress
    title: str
    outcome: str
    tone: Tone
    shape: Shape
    reason: str
    money: tuple[FigureView, ...]
    steps: tuple[StepView, ...]
    facts: tuple[Fact, ...]
    lines: tuple[LineView, ...]
    is_live: bool = False
    ops: tuple[OpRow, ...] = ()


def run_view(
    record: RunRecord | None,
    seen: FollowedRun | None,
    names: Names,
    now: float,
    ran: Iterable[RanOp] = (),
) -> RunView | None:
    """Return what is known of a run from its record and from having been seen; None of nothing."""
    if record is not None:
        view = _recorded(record, seen, names)
    elif seen is not None:
        view = _in_hand(seen, names, now)
    else:
        return None
    return replace(view, ops=op_rows(seen.ops if seen else (), ran))


# --- A run that is in the books --------------------------------------------------------------

_SHAPES = {
    Tone.GOOD: Shape.TICKED,
    Tone.WARN: Shape.TRIANGLE,
    Tone.BAD: Shape.CROSS,
}


def _recorded(record: RunRecord, seen: FollowedRun | None, names: Names) -> RunView:
    outcome, tone = outcome_words(record)
    is_open = record.outcome == SETTLING
    moments = Moments(
        record.assigned_at,
        record.started_at,
        record.ended_at,
        record.sent_at,
        None if is_open else record.settled_at,
    )
    return RunView(
        run=record.run,
        title=job_title(record.job),
        outcome=as_heading(outcome),
        tone=tone,
        shape=_SHAPES.get(tone, Shape.RING),
        reason=_reason(record),
        money=_money(record),
        steps=_steps(moments, names, is_open=is_open),
        facts=_facts(record, names),
        lines=_lines(seen, names),
    )


def _reason(record: RunRecord) -> str:
    """Return why the run earned what it earned, in one or two sentences."""
    told = _difference(record)
    return " ".join(part for part in (told, said(record.reason)) if part)


def _difference(record: RunRecord) -> str:
    amount = nos_text(record.expected)
    if record.outcome == SETTLING or record.received is None:
        if record.standing == "lost":
            return tr("Nothing can come in any more for this job.")
        return tr("About {amount} NOS are expected; nothing was confirmed yet.", amount=amount)
    missing = record.expected - record.received
    if missing > 0:
        if not record.received:
            return tr("None of the {amount} NOS expected came in.", amount=amount)
        gap = nos_text(MicroNos(missing))
        return tr("{gap} NOS less came in than the {amount} NOS expected.", gap=gap, amount=amount)
    if not record.expected and not record.received:
        return tr("This job earned nothing, and nothing was owed for it.")
    return tr("All that was expected came in.")


def _money(record: RunRecord) -> tuple[FigureView, ...]:
    received, energy = record.received, record.energy_wh
    gap = None if received is None else received - record.expected
    tone = Tone.WARN if gap is not None and gap < 0 else None
    return (
        FigureView(tr("Received"), *_nos(received), _received_caption(record), tone),
        FigureView(tr("Expected"), *_nos(record.expected), tr("by the market's price")),
        FigureView(tr("Energy"), *_wh(energy), _energy_caption(energy)),
    )


def _nos(amount: MicroNos | None) -> tuple[str, str]:
    none = FigureView("")
    return (none.value, "") if amount is None else (nos_text(amount), "NOS")


def _wh(energy: float | None) -> tuple[str, str]:
    none = FigureView("")
    return (none.value, "") if energy is None else energy_figure(energy)


def _received_caption(record: RunRecord) -> str:
    if record.received is None:
        return tr("not confirmed yet")
    missing = record.expected - record.received
    if missing > 0:
        return tr("{amount} NOS less than expected", amount=nos_text(MicroNos(missing)))
    return tr("as expected")


def _energy_caption(energy: float | None) -> str:
    return tr("was not measured") if energy is None else tr("measured by the GPU while it ran")


def _facts(record: RunRecord, names: Names) -> tuple[Fact, ...]:
    gpu = gpu_text(record.gpu, names)
    return (
        _address(tr("Transaction"), record.signature, tr("None yet")),
        _address(tr("Result"), record.result, tr("None")),
        _address(tr("Job"), record.job),
        _address(tr("Run"), record.run),
        _address(tr("Node"), record.node),
        Fact(tr("Market"), market_text(record.market, names), record.market),
        Fact(tr("GPU"), gpu, record.gpu),
    )


def _address(title: str, whole: str | None, none: str = "") -> Fact:
    return Fact(title, short(whole), whole) if whole else Fact(title, none)


# --- A run in hand ---------------------------------------------------------------------------


def _in_hand(seen: FollowedRun, names: Names, now: float) -> RunView:
    began = seen.moments.started or seen.moments.assigned
    ran = tr("In hand for {span}.", span=span_text(max(0.0, now - began))) if began else ""
    figures = (tr("Received"), tr("Expected"), tr("Energy"))
    return RunView(
        run=seen.run,
        title=job_title(seen.job),
        outcome=tr("Working"),
        tone=Tone.GOOD,
        shape=Shape.FILLED,
        reason=" ".join(
            part for part in (ran, tr("What it earned is told here when it is settled.")) if part
        ),
        money=tuple(FigureView(title, caption=tr("not known yet")) for title in figures),
        steps=_steps(seen.moments, names, is_open=True),
        facts=(
            _address(tr("Job"), seen.job, tr("Not known")),
            _address(tr("Run"), seen.run),
            Fact(tr("GPU"), gpu_text(seen.gpu, names), seen.gpu),
        ),
        lines=_lines(seen, names),
        is_live=True,
    )


# --- What both have --------------------------------------------------------------------------


def _lines(seen: FollowedRun | None, names: Names) -> tuple[LineView, ...]:
    """Return what was seen, the latest first."""
    lines = seen.lines if seen else ()
    return tuple(LineView(when_text(line.at, names), line.text) for line in reversed(lines))


def _steps(moments: Moments, names: Names, *, is_open: bool) -> tuple[StepView, ...]:
    """Return the steps; of a run that is open the first one that is not done is under way."""
    titled = (
        (tr("Assigned"), moments.assigned),
        (tr("Started"), moments.started),
        (tr("Ended"), moments.ended),
        (tr("Sent"), moments.sent),
        (tr("Settled"), moments.settled),
    )
    last = max((number for number, (_, at) in enumerate(titled) if at is not None), default=-1)
    steps: list[StepView] = []
    before: float | None = None
    for number, (title, at) in enumerate(titled):
        steps.append(_step(title, at, before, names, _state(number, last, at, is_open=is_open)))
        before = at if at is not None else before
    return tuple(steps)


def _state(number: int, last: int, at: float | None, *, is_open: bool) -> str:
    if at is not None:
        return "done"
    if number < last or not is_open:
        return "left out"
    return "now" if number == last + 1 else "later"


_STEP_LOOKS = {
    "done": (Shape.TICKED, Tone.GOOD),
    "now": (Shape.DASHED, Tone.INFO),
    "later": (Shape.HOLLOW, Tone.QUIET),
    "left out": (Shape.HOLLOW, Tone.QUIET),
}


def _step(title: str, at: float | None, before: float | None, names: Names, state: str) -> StepView:
    shape, tone = _STEP_LOOKS[state]
    return StepView(title, _when(at, before, names, state), shape, tone, _state_word(state))


def _when(at: float | None, before: float | None, names: Names, state: str) -> str:
    if at is None:
        return {"now": tr("Waiting for this"), "later": tr("Later")}.get(
            state, tr("Did not happen")
        )
    moment = when_text(at, names)
    if before is None:
        return moment
    return tr("{moment}, {span} later", moment=moment, span=span_text(max(0.0, at - before)))


def _state_word(state: str) -> str:
    return {
        "done": tr("done"),
        "now": tr("under way"),
        "later": tr("to come"),
    }.get(state, tr("did not happen"))
