"""What the jobs page shows, as values: runs, what is asked of them, what is in hand; no Qt."""

from dataclasses import dataclass, field

from nosdesk.domain.addresses import RunAddress
from nosdesk.domain.standing import Standing
from nosdesk.ports.history import RunFilter, RunRecord
from nosdesk.ui.pages.followed_runs import FollowedRun
from nosdesk.ui.pages.home_view import Condition
from nosdesk.ui.pages.money_view import nos_text
from nosdesk.ui.pages.run_rows import outcome_words, took_text
from nosdesk.ui.pages.run_view import RunView
from nosdesk.ui.pages.run_words import (
    Names,
    gpu_text,
    job_title,
    market_text,
    received_text,
    when_text,
)
from nosdesk.ui.sentence_view import Shape
from nosdesk.ui.theme.tokens import Tone
from nosdesk.ui.words import said, span_text, tr


@dataclass(frozen=True, slots=True)
class JobsAsk:
    """What the page wants to see: which runs, how many pages of them, and which one in full.

    No page at all is wanted before somebody looks.
    """

    pages: int = 0
    text: str = ""
    standing: Standing | None = None
    opened: RunAddress | None = None

    @property
    def is_narrowed(self) -> bool:
        """Whether not every run is wanted."""
        return bool(self.text.strip()) or self.standing is not None


@dataclass(frozen=True, slots=True)
class LiveRow:
    """A run in hand, in a line."""

    run: RunAddress
    title: str
    gpu: str
    text: str
    shape: Shape = Shape.FILLED
    tone: Tone = Tone.GOOD


@dataclass(frozen=True, slots=True)
class JobsView:
    """Everything on the jobs page; runs are put in words one by one, when they are looked at.

    `title` and `text` say why there is nothing to show, or what is wrong with what is shown.
    """

    condition: Condition
    runs: tuple[RunRecord, ...] = ()
    has_more: bool = False
    is_narrowed: bool = False
    names: Names = field(default_factory=Names)
    live: tuple[LiveRow, ...] = ()
    title: str = ""
    text: str = ""
    opened: RunView | None = None


@dataclass(frozen=True, slots=True)
class JobRow:
    """One run in words, a text for each column."""

    when: str
    gpu: str
    market: str
    took: str
    outcome: str
    received: str
    expected: str
    tone: Tone
    tip: str

    @property
    def cells(self) -> tuple[str, ...]:
        """The texts in the order of the columns."""
        return (
            self.when, self.gpu, self.market, self.took, self.outcome, self.received, self.expected,
        )  # fmt: skip


def column_titles() -> tuple[str, ...]:
    """Return what stands above the columns."""
    return (
        tr("When"), tr("GPU"), tr("Market"), tr("Ran for"), tr("Outcome"), tr("Received"),
        tr("Expected"),
    )  # fmt: skip


def standing_choices() -> tuple[tuple[str, Standing | None], ...]:
    """Return what runs can be narrowed down to."""
    return (
        (tr("All jobs"), None),
        (tr("Paid in full"), "matched"),
        (tr("Paid short"), "short"),
        (tr("Payment awaited"), "waiting"),
        (tr("Lost"), "lost"),
    )


# --- One run ---------------------------------------------------------------------------------


def job_row(run: RunRecord, names: Names) -> JobRow:
    """Return the run in words."""
    outcome, tone = outcome_words(run)
    tip = tr("Job {address}", address=run.job)
    return JobRow(
        when=when_text(run.settled_at, names),
        gpu=gpu_text(run.gpu, names),
        market=market_text(run.market, names),
        took=took_text(run),
        outcome=outcome,
        received=received_text(run),
        expected=tr("{amount} NOS", amount=nos_text(run.expected)),
        tone=tone,
        tip=f"{tip}\n{run.reason}".strip(),
    )


def live_row(followed: FollowedRun, names: Names, now: float) -> LiveRow:
    """Return the run in hand: what it does, and for how long it has."""
    began = followed.moments.started or followed.moments.assigned
    last = followed.lines[-1].text if followed.lines else tr("Nothing was seen of it yet.")
    if began is not None:
        last = tr("{span} so far. {what}", span=span_text(max(0.0, now - began)), what=last)
    return LiveRow(followed.run, job_title(followed.job), gpu_text(followed.gpu, names), last)


# --- What is looked for ----------------------------------------------------------------------


def wanted_runs(ask: JobsAsk, names: Names) -> RunFilter | None:
    """Return what to look for, None for every run; words are understood as they are shown."""
    text = ask.text.strip()
    if not ask.is_narrowed:
        return None
    words = [word for word, shown in _shown_words() if text and text.lower() in shown.lower()]
    markets = [at for at, name in names.markets.items() if text and text.lower() in name.lower()]
    return RunFilter(text, (*words, *markets), ask.standing)


def _shown_words() -> tuple[tuple[str, str], ...]:
    return (
        ("paid", tr("paid")),
        ("ended_by_poster", tr("ended by poster")),
        ("handed_back", tr("handed back")),
        ("lost", tr("lost")),
        ("short", tr("short")),
        ("waiting", tr("confirming")),
        ("settling", tr("confirming")),
    )


# --- The states that are not the normal one --------------------------------------------------


def loading_jobs() -> JobsView:
    """Return the page while the nodes are being opened or the history is being read."""
    return JobsView(
        Condition.LOADING, title=tr("Reading what you ran"), text=tr("It appears in a moment.")
    )


def empty_jobs() -> JobsView:
    """Return the page of a PC that ran nothing yet."""
    text = tr("Each job that this PC runs appears here, with what it did and what it paid.")
    return JobsView(Condition.EMPTY, title=tr("No job has run yet"), text=text)


def failed_jobs(title: str, remedy: str) -> JobsView:
    """Return the page when what ran cannot be read at all."""
    text = said(title, remedy)
    return JobsView(Condition.FAILED, title=tr("Your jobs cannot be shown"), text=text)
