"""What the earnings page shows, as values: computed from sums over the runs; no Qt."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from nosdesk.domain.errors import NodeError
from nosdesk.domain.gpu import GpuUuid
from nosdesk.domain.money import MICRO_PER_NOS
from nosdesk.ports.earnings import Shortfall, Slice
from nosdesk.ui.chart_view import NO_CHART, Bar, ChartView
from nosdesk.ui.figure_view import FigureView
from nosdesk.ui.pages.earnings_figures import earnings_figures, jobs_text
from nosdesk.ui.pages.earnings_rows import (
    GpuTakings,
    ShortfallRow,
    SpanRow,
    gpu_label,
    gpu_takings,
    shortfall_rows,
    span_row,
)
from nosdesk.ui.pages.earnings_spans import Period, Spans
from nosdesk.ui.pages.earnings_sums import Sums, summed
from nosdesk.ui.pages.home_view import Condition
from nosdesk.ui.pages.money_view import nos_text
from nosdesk.ui.pages.tariff import NO_TARIFF, Tariff
from nosdesk.ui.sentence_view import SentenceView, Shape
from nosdesk.ui.theme.tokens import Tone
from nosdesk.ui.words import age_text, said, tr

TRY_AGAIN = "EARNINGS_UNREAD"
"""The sentence whose action is to read once more."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the user wants to see; `tries` rises when it shall be read once more.

    Nothing is read while the page is not open.
    """

    period: Period = Period.DAY
    gpu: str | None = None
    is_open: bool = False
    tries: int = 0


@dataclass(frozen=True, slots=True)
class Read:
    """What was read from the books for a period, and when."""

    at: float
    period: Period
    spans: Spans
    slices: tuple[Slice, ...]
    shortfalls: tuple[Shortfall, ...]
    has_any: bool


@dataclass(frozen=True, slots=True)
class Terms:
    """What GPUs are called, and what the user says that power costs and a NOS is worth."""

    names: Mapping[GpuUuid, str] = field(default_factory=dict)
    tariff: Tariff = NO_TARIFF


@dataclass(frozen=True, slots=True)
class EarningsView:
    """Everything on the earnings page; no `sentence` where there is nothing to say."""

    condition: Condition
    sentence: SentenceView | None = None
    period: Period = Period.DAY
    gpu: str | None = None
    gpus: tuple[tuple[str, str], ...] = ()
    figures: tuple[FigureView, ...] = field(default_factory=lambda: earnings_figures(None))
    chart: ChartView = NO_CHART
    table: tuple[SpanRow, ...] = ()
    by_gpu: tuple[GpuTakings, ...] = ()
    shortfalls: tuple[ShortfallRow, ...] = ()
    tariff: Tariff = NO_TARIFF


def earnings_loading() -> EarningsView:
    """Return the page while nothing was read yet."""
    text = tr("Adding up what came in.")
    shown = SentenceView(Shape.DASHED, Tone.INFO, tr("Reading"), text, "EARNINGS_READING")
    return EarningsView(Condition.LOADING, shown)


def earnings_nowhere() -> EarningsView:
    """Return the page of a PC that no grid is set up for."""
    text = tr("This PC is on no grid yet. What it earns is shown here, by day and by GPU.")
    return EarningsView(Condition.EMPTY, _nothing_yet(text, "SET_UP"))


def earnings_failed(title: str, remedy: str) -> EarningsView:
    """Return the page while the nodes, and with them the books, cannot be opened."""
    text = said(title, remedy)
    label, action = tr("Not readable"), tr("Go to Home")
    shown = SentenceView(Shape.CROSS, Tone.BAD, label, text, "NOT_OPENED", action)
    return EarningsView(Condition.FAILED, shown)


def earnings_unread(asked: Asked, error: NodeError) -> EarningsView:
    """Return the page when the books were never read, and cannot be."""
    shown = _unread(Shape.CROSS, Tone.BAD, error, "")
    return EarningsView(Condition.FAILED, shown, asked.period, asked.gpu)


def earnings_view(
    read: Read,
    asked: Asked,
    terms: Terms,
    now: float,
    trouble: NodeError | None = None,
) -> EarningsView:
    """Return the page for what was read last; `trouble` is why it could not be read since."""
    names, tariff = terms.names, terms.tariff
    chosen = [each for each in read.slices if asked.gpu in (None, each.gpu)]
    by_span = _by_span(read.spans, chosen)
    view = EarningsView(
        condition=Condition.NORMAL,
        period=read.period,
        gpu=asked.gpu,
        gpus=_gpus(read, asked, names),
        figures=earnings_figures(summed(chosen), tariff),
        chart=_chart(read, by_span),
        table=_table(read.spans, by_span, tariff),
        by_gpu=gpu_takings(read.slices, names, tariff),
        shortfalls=shortfall_rows(
            each for each in read.shortfalls if asked.gpu in (None, each.gpu)
        ),
        tariff=tariff,
    )
    if trouble is not None:
        since = tr("Shown as read {age}.", age=age_text(now - read.at))
        shown = _unread(Shape.TRIANGLE, Tone.WARN, trouble, since)
        return replace(view, condition=Condition.DEGRADED, sentence=shown)
    if not read.has_any:
        text = tr("No job has run yet. The first one appears here, with what it paid.")
        shown = _nothing_yet(text, "NOTHING_EARNED")
        return replace(view, condition=Condition.EMPTY, sentence=shown)
    return view


def _nothing_yet(text: str, name: str) -> SentenceView:
    action = tr("Go to Home")
    return SentenceView(Shape.HOLLOW, Tone.QUIET, tr("Nothing yet"), text, name, action)


def _unread(shape: Shape, tone: Tone, error: NodeError, since: str) -> SentenceView:
    text = " ".join(part for part in (said(error.title), said(error.remedy), since) if part)
    return SentenceView(shape, tone, tr("Not readable"), text, TRY_AGAIN, tr("Try again"))


def _by_span(spans: Spans, slices: list[Slice]) -> list[Sums]:
    found: list[list[Slice]] = [[] for _ in spans.spans]
    for each in slices:
        found[each.span].append(each)
    return [summed(each) for each in found]


def _gpus(read: Read, asked: Asked, names: Mapping[GpuUuid, str]) -> tuple[tuple[str, str], ...]:
    """Return what can be chosen: the GPUs of now, and those that did one of these runs."""
    known = dict.fromkeys((*names, *(each.gpu for each in read.slices)))
    if asked.gpu is not None:
        known.setdefault(GpuUuid(asked.gpu))
    return tuple((uuid, gpu_label(uuid, names)) for uuid in known)


def _chart(read: Read, by_span: list[Sums]) -> ChartView:
    bars = tuple(
        Bar(span.label, _spoken(span.name, sums), _parts(sums))
        for span, sums in zip(read.spans.spans, by_span, strict=True)
    )
    names = (tr("received"), tr("on its way"), tr("short or lost"))
    return ChartView(bars, names, _SUMMARIES[read.period]())


def _parts(sums: Sums) -> tuple[float, ...]:
    parts = (sums.received, sums.awaited, sums.unpaid)
    return tuple(max(0, part) / MICRO_PER_NOS for part in parts)


def _spoken(name: str, sums: Sums) -> str:
    if not sums.runs:
        return tr("{span}: no jobs", span=name)
    shown = tr(
        "{span}: {received} NOS received of {expected} NOS, {jobs}",
        span=name,
        received=nos_text(sums.received),
        expected=nos_text(sums.expected),
        jobs=jobs_text(sums.runs),
    )
    if sums.awaited:
        shown += ", " + tr("{amount} NOS on its way", amount=nos_text(sums.awaited))
    if sums.unpaid:
        shown += ", " + tr("{amount} NOS short or lost", amount=nos_text(sums.unpaid))
    return shown


def _table(spans: Spans, by_span: list[Sums], tariff: Tariff) -> tuple[SpanRow, ...]:
    """Return the rows of the chart's table, the latest first."""
    rows = [
        span_row(span.begin, span.name, sums, tariff)
        for span, sums in zip(spans.spans, by_span, strict=True)
    ]
    return tuple(reversed(rows))


_SUMMARIES = {
    Period.DAY: lambda: tr("NOS by day, the last 30 days"),
    Period.WEEK: lambda: tr("NOS by week, the last 26 weeks"),
    Period.MONTH: lambda: tr("NOS by month, the last 12 months"),
    Period.ALL: lambda: tr("NOS since the first job"),
}
