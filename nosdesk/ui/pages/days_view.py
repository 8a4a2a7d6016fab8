"""The last days as bars, for a first look at what came in; no Qt."""

from datetime import tzinfo

from nosdesk.domain.money import MICRO_PER_NOS
from nosdesk.ports.earnings import Earnings
from nosdesk.ui.chart_view import Bar, ChartView
from nosdesk.ui.pages.earnings_figures import jobs_text
from nosdesk.ui.pages.earnings_spans import last_days
from nosdesk.ui.pages.earnings_sums import summed
from nosdesk.ui.pages.money_view import nos_text
from nosdesk.ui.words import tr

DAYS = 14


async def read_days(earnings: Earnings, *, grid: str, now: float, zone: tzinfo) -> ChartView:
    """Return what was received on each of the last days."""
    spans = last_days(now, zone, DAYS)
    slices = await earnings.slices(grid=grid, edges=spans.edges)
    bars = []
    for number, span in enumerate(spans.spans):
        sums = summed(each for each in slices if each.span == number)
        spoken = tr(
            "{span}: {received} NOS, {jobs}",
            span=span.name, received=nos_text(sums.received), jobs=jobs_text(sums.runs),
        )  # fmt: skip
        bars.append(Bar(span.label, spoken, (max(0, sums.received) / MICRO_PER_NOS,)))
    return ChartView(tuple(bars), (tr("received"),), tr("NOS by day, the last 14 days"))
