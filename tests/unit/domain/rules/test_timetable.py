"""Free and quiet spans by the wall clock, over midnight, over weeks and over moved clocks."""

from datetime import UTC, timedelta, timezone

import pytest

from nosdesk.domain.rules import Hours, Rules, Span, parse_hours, ruled_spans
from nosdesk.domain.rules.timetable import outlook
from tests.unit.domain.rules.zones import local, zone_of

HOUR = 3600


def free_spans(text, begin, end, zone=UTC):
    rules = Rules(hours=parse_hours(text))
    return [(s.begin, s.end) for s in ruled_spans(rules, begin, end, zone) if s.is_free]


def test_a_span_over_midnight_belongs_to_the_day_on_which_it_begins():
    monday = local(UTC, 2026, 5, 4)

    spans = free_spans("fr 22:00-06:00", monday, monday + 7 * 86_400)

    assert spans == [(local(UTC, 2026, 5, 8, 22), local(UTC, 2026, 5, 9, 6))]


def test_the_night_after_sunday_reaches_into_monday():
    monday = local(UTC, 2026, 5, 4)

    assert free_spans("su 22:00-06:00", monday, monday + 86_400) == [(monday, monday + 6 * HOUR)]


@pytest.mark.parametrize("text", ["mo 18-24, tu 0-6", "mo 18-24, mo 20-6", "mo 18-6, tu 3-6"])
def test_adjacent_and_overlapping_spans_are_one(text):
    monday = local(UTC, 2026, 5, 4)

    spans = free_spans(text, monday, monday + 3 * 86_400)

    assert spans == [(monday + 18 * HOUR, monday + 30 * HOUR)]


def test_spans_come_in_turn_without_a_gap_and_within_what_was_asked():
    begin = local(UTC, 2026, 5, 4, 7, 30, 15) + 0.25
    end = begin + 86_400

    spans = list(ruled_spans(Rules(hours=parse_hours("8-10")), begin, end, UTC))

    assert spans == [
        Span(begin, local(UTC, 2026, 5, 4, 8), is_free=False),
        Span(local(UTC, 2026, 5, 4, 8), local(UTC, 2026, 5, 4, 10), is_free=True),
        Span(local(UTC, 2026, 5, 4, 10), end, is_free=False),
    ]


def test_nothing_is_ruled_between_an_instant_and_itself():
    assert list(ruled_spans(Rules(), 1000.0, 1000.0, UTC)) == []


@pytest.mark.parametrize(
    "text", ["always", "0-24", "daily 0-24", "22-22", "mo-fr 0-24, sa-su 0-24"]
)
def test_a_week_without_a_quiet_minute_never_ends(text):
    seen = outlook(parse_hours(text), 10**9, local(UTC, 2026, 5, 4), UTC)

    assert (seen.is_free, seen.is_hopeless, seen.changes) == (True, False, None)


def test_hours_without_a_day_are_never_free_and_say_so():
    seen = outlook((Hours(0, 60, ()),), 1, 0.0, UTC)

    assert (seen.is_free, seen.is_hopeless, seen.changes, seen.next_start) == (
        False, True, None, None,
    )  # fmt: skip


# --- The clock is put forward: 29 March 2026 in Berlin, 02:00 becomes 03:00 ---------------------


@pytest.mark.parametrize(
    ("text", "free"),
    [
        ("2:30-4", [(3, 4)]),  # begins at a time that does not exist
        ("0-2:30", [(0, 3)]),  # ends at one
        ("2:10-2:40", []),  # lies within what is skipped
        ("1-5", [(1, 5)]),  # goes over it
        ("0-2, 3-5", [(0, 5)]),  # the quiet hour between them is skipped
    ],
)
def test_when_the_clock_is_put_forward(text, free):
    berlin = zone_of("Europe/Berlin")
    day = (local(berlin, 2026, 3, 29), local(berlin, 2026, 3, 30))

    spans = free_spans(text, *day, berlin)

    assert spans == [
        (local(berlin, 2026, 3, 29, b), local(berlin, 2026, 3, 29, e)) for b, e in free
    ]


# --- The clock is put back: 25 October 2026 in Berlin, 03:00 becomes 02:00 ----------------------


def test_an_hour_that_comes_twice_is_free_twice():
    berlin = zone_of("Europe/Berlin")
    two = local(berlin, 2026, 10, 25, 2)

    assert free_spans("2-3", two - HOUR, two + 5 * HOUR, berlin) == [(two, two + 2 * HOUR)]


def test_half_an_hour_that_comes_twice_is_free_twice_with_a_quiet_time_between():
    berlin = zone_of("Europe/Berlin")
    two = local(berlin, 2026, 10, 25, 2)

    spans = free_spans("2:30-3:30", two - HOUR, two + 5 * HOUR, berlin)

    assert spans == [(two + HOUR / 2, two + HOUR), (two + 1.5 * HOUR, two + 2.5 * HOUR)]


def test_a_clock_that_moves_by_half_an_hour():
    island = zone_of("Australia/Lord_Howe")
    noon = local(island, 2026, 4, 5, 12)  # at 02:00 it was put back to 01:30

    ((begin, end),) = free_spans("0-12", noon - 13 * HOUR, noon, island)

    assert end - begin == 12.5 * HOUR


def test_a_span_that_a_moved_clock_skips_comes_a_week_later():
    berlin = zone_of("Europe/Berlin")
    saturday = local(berlin, 2026, 3, 28)

    seen = outlook(parse_hours("su 2-3"), 60, saturday, berlin)

    assert seen.next_start == seen.changes == local(berlin, 2026, 4, 5, 2)


def test_a_day_that_a_country_leaves_out_is_left_out():
    samoa = zone_of("Pacific/Apia")  # it had no 30 December 2011, a Friday
    thursday = local(samoa, 2011, 12, 29)

    seen = outlook(parse_hours("fr 8-10"), 60, thursday, samoa)

    assert seen.next_start == local(samoa, 2012, 1, 6, 8)


@pytest.mark.parametrize(
    "zone", [timezone(timedelta(hours=14)), timezone(timedelta(seconds=-86_399))]
)
@pytest.mark.parametrize("at", [float("nan"), float("inf"), float("-inf"), -1e300, 1e300, 0.0])
def test_no_instant_is_too_odd_to_be_judged(zone, at):
    seen = outlook(parse_hours("22-6"), 3600, at, zone)

    assert seen.next_start is not None
    assert list(ruled_spans(Rules(), at, at, zone)) == []
