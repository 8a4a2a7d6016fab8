from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from nosdesk.ui.chart_view import ticks
from nosdesk.ui.pages.days_view import read_days
from nosdesk.ui.pages.earnings_spans import DAYS, MONTHS, WEEKS, Period, last_days, spans_of
from tests.fakes.earnings import FakeEarnings
from tests.fakes.history import FakeHistory
from tests.unit.ui.rig_stage import a_record

BERLIN = ZoneInfo("Europe/Berlin")


def at(*parts, zone=UTC):
    return datetime(*parts, tzinfo=zone).timestamp()


NOW = at(2026, 11, 23, 12)


@pytest.mark.parametrize(
    ("period", "count"), [(Period.DAY, DAYS), (Period.WEEK, WEEKS), (Period.MONTH, MONTHS)]
)
def test_spans_rise_without_gaps_and_now_is_in_the_last(period, count):
    spans = spans_of(period, NOW, UTC, None)

    assert len(spans.spans) == count
    assert list(spans.edges) == sorted(set(spans.edges))
    assert spans.edges[-2] <= NOW < spans.edges[-1]


def test_a_day_is_as_long_as_the_clock_of_the_place_has_it():
    spans = last_days(at(2026, 3, 30, 12, zone=BERLIN), BERLIN, 3)

    hours = [round((b - a) / 3600) for a, b in zip(spans.edges, spans.edges[1:], strict=False)]

    assert hours == [24, 23, 24]


def test_weeks_begin_on_monday():
    begin = spans_of(Period.WEEK, NOW, UTC, None).spans[-1].begin

    assert begin == at(2026, 11, 23)


def test_all_of_a_short_history_is_told_by_months_and_of_a_long_one_by_years():
    short = spans_of(Period.ALL, NOW, UTC, at(2026, 9, 2)).spans
    long = spans_of(Period.ALL, NOW, UTC, at(2019, 5, 1)).spans

    assert [span.label for span in short] == ["Sep 2026", "Oct 2026", "Nov 2026"]
    assert [span.label for span in long] == [str(year) for year in range(2019, 2027)]


def test_a_first_run_from_the_future_is_no_trouble():
    assert len(spans_of(Period.ALL, NOW, UTC, NOW + 1e9).spans) == 1


@pytest.mark.parametrize(
    ("values", "labels"),
    [
        ([], []),
        ([0, 0], []),
        ([4.4, 1], ["0", "2", "4", "6"]),
        ([0.003], ["0.000", "0.001", "0.002", "0.003"]),
        ([100], ["0", "25", "50", "75", "100"]),
    ],
)
def test_lines_across_a_chart_stand_at_round_values(values, labels):
    assert [tick.label for tick in ticks(values)] == labels


async def test_the_last_days_have_a_bar_each():
    history = FakeHistory()
    await history.record(a_record(run="One", settled_at=NOW, received=2_000_000))
    await history.record(a_record(run="Two", settled_at=NOW - 86_400, received=None))
    await history.record(a_record(run="Old", settled_at=NOW - 20 * 86_400))

    view = await read_days(FakeEarnings(history), grid="practice", now=NOW, zone=UTC)

    assert [bar.total for bar in view.bars] == [0.0] * 13 + [2.0]
    assert view.bars[-1].spoken == "23 Nov 2026: 2.00 NOS, 1 job"
    assert view.bars[-2].spoken == "22 Nov 2026: 0 NOS, 1 job"
