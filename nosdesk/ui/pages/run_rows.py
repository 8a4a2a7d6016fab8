"""The last runs as rows; no Qt."""

from collections.abc import Iterable
from dataclasses import dataclass

from nosdesk.node.rig_picture import RigPicture
from nosdesk.ports.history import SETTLING, RunRecord
from nosdesk.ui.pages.gpu_rows import short_name
from nosdesk.ui.pages.money_view import nos_text
from nosdesk.ui.theme.tokens import Tone
from nosdesk.ui.words import NOT_KNOWN, age_text, span_text, tr

_ENDS = 4


@dataclass(frozen=True, slots=True)
class RunRow:
    """One run in words; `spoken` says all of it, `job` is the whole address."""

    title: str
    job: str
    gpu: str
    took: str
    when: str
    pay: str
    outcome: str
    tone: Tone
    reason: str = ""

    @property
    def spoken(self) -> str:
        """The row in one line, for those who hear the window."""
        parts = (self.title, self.gpu, self.took, self.when, self.pay, self.outcome, self.reason)
        return ", ".join(part for part in parts if part)


def run_rows(runs: Iterable[RunRecord], rig: RigPicture, now: float) -> tuple[RunRow, ...]:
    """Return the runs in the order in which they came."""
    return tuple(_row(run, rig, now) for run in runs)


def _row(run: RunRecord, rig: RigPicture, now: float) -> RunRow:
    outcome, tone = outcome_words(run)
    return RunRow(
        title=tr("Job {address}", address=f"{run.job[:_ENDS]}…{run.job[-_ENDS:]}"),
        job=run.job,
        gpu=_gpu(run, rig),
        took=took_text(run),
        when=age_text(max(0.0, now - run.settled_at)),
        pay=_pay(run),
        outcome=outcome,
        tone=tone,
        reason=run.reason,
    )


def outcome_words(run: RunRecord) -> tuple[str, Tone]:
    """Return how the run ended, in a word and its colour."""
    if run.standing == "short":
        return tr("short"), Tone.WARN
    if run.standing == "lost" or run.outcome == "lost":
        return tr("lost"), Tone.BAD
    if run.outcome == SETTLING or run.standing == "waiting":
        return tr("confirming"), Tone.QUIET
    if run.outcome == "handed_back":
        return tr("handed back"), Tone.QUIET
    if run.outcome == "ended_by_poster":
        return tr("ended by poster"), Tone.QUIET
    return tr("paid"), Tone.GOOD


def _pay(run: RunRecord) -> str:
    if run.received is None:
        return tr("about {amount} NOS", amount=nos_text(run.expected))
    return tr("{amount} NOS", amount=nos_text(run.received))


def took_text(run: RunRecord) -> str:
    """Return how long the job ran, a dash where that is not known."""
    if run.started_at is None or run.ended_at is None:
        return NOT_KNOWN
    return span_text(run.ended_at - run.started_at)


def _gpu(run: RunRecord, rig: RigPicture) -> str:
    uuid = run.gpu.split(",")[0]
    choice = next((each for each in rig.choices.gpus if uuid and each.uuid == uuid), None)
    return short_name(choice.name) if choice and choice.name else NOT_KNOWN
