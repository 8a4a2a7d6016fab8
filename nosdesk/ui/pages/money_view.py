"""What came in, in four figures: settled money, with what is on its way kept apart; no Qt."""

from dataclasses import dataclass

from nosdesk.domain.money import MICRO_PER_NOS, MicroNos
from nosdesk.ports.history import RunRecord, Totals
from nosdesk.ui.chart_view import NO_CHART, ChartView
from nosdesk.ui.figure_view import FigureView
from nosdesk.ui.words import number_text, tr


@dataclass(frozen=True, slots=True)
class Takings:
    """The sums of the runs that were settled in each time, and the latest of them."""

    today: Totals
    week: Totals
    month: Totals
    ever: Totals
    recent: tuple[RunRecord, ...] = ()
    days: ChartView = NO_CHART


def money_figures(takings: Takings | None) -> tuple[FigureView, ...]:
    """Return the four figures; None: they were not read yet."""
    titles = (tr("Today"), tr("7 days"), tr("This month"), tr("All time"))
    if takings is None:
        return tuple(FigureView(title, caption=tr("Not read yet")) for title in titles)
    sums = (takings.today, takings.week, takings.month, takings.ever)
    return tuple(_figure(title, total) for title, total in zip(titles, sums, strict=True))


def nos_text(amount: MicroNos) -> str:
    """Return the amount in NOS, with as many decimals as it needs to be told from nothing."""
    whole = amount / MICRO_PER_NOS
    for below, decimals in ((0.01, 5), (1, 3), (10_000, 2)):
        if 0 < abs(whole) < below:
            return number_text(whole, decimals)
    return number_text(whole)


def _figure(title: str, total: Totals) -> FigureView:
    jobs = tr("{n} job", n=1) if total.runs == 1 else tr("{n} jobs", n=number_text(total.runs))
    if not total.runs:
        jobs = tr("no jobs")
    caption = tr("settled · {jobs}", jobs=jobs) if total.runs else jobs
    if total.awaited:
        caption += "\n" + tr("about {amount} NOS on its way", amount=nos_text(total.awaited))
    return FigureView(title, nos_text(total.received), "NOS", caption)
