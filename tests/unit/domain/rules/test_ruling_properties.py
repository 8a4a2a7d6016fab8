"""What holds for all rules, in all circumstances, at all instants."""

from dataclasses import replace
from datetime import UTC
from itertools import pairwise

import msgspec
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from nosdesk.domain.rules import (
    Circumstances,
    Hours,
    Insistence,
    Pause,
    Reason,
    Rules,
    Surroundings,
    parse_hours,
    ruled_spans,
    why,
)
from tests.unit.domain.rules.zones import NAMES, is_free_by_the_clock, local, zone_of

MINUTE, DAY = 60, 86_400
BY_HOURS = {Reason.HOURS, Reason.TOO_LATE, Reason.HOURS_TOO_SHORT}

zones = st.sampled_from(NAMES).map(zone_of)
days = st.sets(st.integers(0, 6), min_size=1).map(lambda some: tuple(sorted(some)))
minutes = st.integers(0, 1439) | st.sampled_from([0, 90, 100, 120, 150, 170, 180])
spans = st.builds(Hours, minutes, st.integers(1, 1440) | minutes.map(lambda m: m or 1), days)
schedules = st.lists(spans, max_size=4).map(tuple)
limits = st.none() | st.integers(0, 12 * 3600)

# Weeks in which clocks are moved in at least one of the zones, both ways, and one in between.
WEEKS = [(2026, 3, 5), (2026, 3, 26), (2026, 4, 2), (2026, 6, 1), (2026, 10, 1), (2026, 10, 22), (2026, 10, 29)]  # fmt: skip
instants = st.builds(
    lambda week, seconds: local(UTC, *week) + seconds,
    st.sampled_from(WEEKS),
    st.integers(0, 7 * DAY) | st.floats(0, 7 * DAY),
)

MOVED = [
    ("Europe/Berlin", (2026, 3, 29)), ("Europe/Berlin", (2026, 10, 25)),
    ("America/New_York", (2026, 3, 8)), ("America/New_York", (2026, 11, 1)),
    ("Australia/Lord_Howe", (2026, 4, 4)), ("Australia/Lord_Howe", (2026, 10, 3)),
    ("UTC", (2026, 6, 7)),
]  # fmt: skip

anything = st.floats() | st.integers(-(2**63), 2**63 - 1)
any_span = st.builds(
    Hours,
    *[st.integers(-(2**63), 2**63 - 1)] * 2,
    st.lists(st.integers(-(2**63), 2**63 - 1), max_size=8).map(tuple),
)
names = st.text(max_size=20) | st.sampled_from(["blender", "Blender.exe", "/", ".exe"])
any_rules = st.builds(
    Rules,
    hours=st.lists(any_span | spans, max_size=4).map(tuple),
    idle_after_s=st.none() | st.integers(-(2**63), 2**63 - 1),
    programs=st.lists(names, max_size=3).map(tuple),
    yields=st.booleans(),
    ignored=st.lists(names, max_size=2).map(tuple),
    on_battery=st.booleans(),
    least_price=st.integers(-(2**63), 2**63 - 1),
)
any_circumstances = st.builds(
    Circumstances,
    st.builds(
        Surroundings,
        st.none() | st.booleans(),
        st.none() | st.floats(),
        st.none() | st.frozensets(names, max_size=3),
    ),
    st.none() | st.lists(names, max_size=3).map(tuple),
    st.none() | st.integers(-(2**63), 2**63 - 1),
    st.none() | st.integers(-(2**63), 2**63 - 1),
)


@given(
    any_rules,
    st.none() | st.builds(Pause, anything, st.none() | anything),
    st.none() | st.builds(Insistence, anything),
    any_circumstances,
    anything,
    zones,
)
def test_there_is_always_an_answer(rules, pause, insistence, circumstances, at, zone):
    ruling = why(rules, pause, insistence, circumstances, at=at, zone=zone)

    assert ruling.allows == (ruling.reason in {Reason.FREE, Reason.INSISTED})
    assert ruling.sentence.id
    assert ruling.sentence.text.isprintable()
    assert len(ruling.sentence.text) < 250
    assert all(reason.rank < ruling.reason.rank for reason in ruling.unknown)
    assert ruling.allows or ruling.sentence.action


@given(schedules, instants, zones)
def test_a_minute_is_free_when_the_wall_clock_shows_one_of_the_hours(hours, at, zone):
    for span in ruled_spans(Rules(hours=hours), at, at + 3 * DAY, zone):
        step = max(MINUTE, (span.end - span.begin) / 40)
        moment = span.begin
        while moment < span.end - 0.001:  # nearer than that, the wall clock rounds it up
            assert is_free_by_the_clock(hours, moment, zone) == span.is_free
            moment += step
        last = max(span.begin, span.end - 0.001)
        assert is_free_by_the_clock(hours, last, zone) == span.is_free


@given(schedules, instants, zones)
def test_spans_come_in_turn_and_without_a_gap(hours, at, zone):
    found = list(ruled_spans(Rules(hours=hours), at, at + 8 * DAY, zone))

    assert (found[0].begin, found[-1].end) == (at, at + 8 * DAY)
    for one, other in pairwise(found):
        assert one.end == other.begin
        assert one.is_free != other.is_free


cases = st.builds(
    lambda rules, hours, circumstances, limit: (
        msgspec.structs.replace(rules, hours=hours),
        replace(circumstances, job_limit_s=limit),
    ),
    any_rules,
    schedules,
    any_circumstances,
    limits,
)


@settings(max_examples=200)
@given(
    cases,
    st.none() | st.integers(-DAY, 2 * DAY),
    st.none() | st.integers(-DAY, 2 * DAY),
    instants,
    zones,
)
def test_the_reason_stays_until_the_instant_that_was_named(case, snooze, insistence, at, zone):
    rules, circumstances = case
    users = (
        None if snooze is None else Pause(at - DAY, at + snooze),
        None if insistence is None else Insistence(at + insistence),
    )
    ruling = why(rules, *users, circumstances, at=at, zone=zone)

    end = at + 8 * DAY if ruling.until is None else ruling.until
    assert end > at
    for part in range(1, 60):
        moment = at + (end - at) * part / 60
        if at < moment < end:
            assert why(rules, *users, circumstances, at=moment, zone=zone).reason is ruling.reason


def by_hours(hours, limit, at, zone):
    circumstances = Circumstances(Surroundings(on_battery=False), job_limit_s=limit)
    return why(Rules(hours), None, None, circumstances, at=at, zone=zone)


@pytest.mark.parametrize("text", ["22-6", "1:30-4, 5-9", "sa 20-2:15, su 2:45-8", "mo-sa 0-24"])
@pytest.mark.parametrize(("name", "day"), MOVED)
def test_around_a_moved_clock_the_reason_changes_only_when_foretold(name, day, text):
    zone, hours = zone_of(name), parse_hours(text)
    begin = local(UTC, *day) - DAY
    seen = [
        (at, by_hours(hours, 3600, at, zone))
        for at in (begin + 5 * MINUTE * number for number in range(3 * 24 * 12))
    ]

    changes = [(one, at) for (_, one), (at, other) in pairwise(seen) if one.reason != other.reason]

    assert changes
    assert [one.until for one, _ in changes] == [at for _, at in changes]


@given(schedules, st.integers(0, 12 * 3600), instants, zones)
def test_a_job_begun_when_the_hours_allow_it_ends_before_the_next_quiet_minute(
    hours, limit, at, zone
):
    ruling = by_hours(hours, limit, at, zone)

    if ruling.allows:
        worked = [at + MINUTE * n for n in range(limit // MINUTE + 1)] + [at + limit]
        assert all(is_free_by_the_clock(hours, moment, zone) for moment in worked)
    else:
        assert ruling.reason in BY_HOURS


@given(schedules, st.integers(0, 12 * 3600), instants, zones)
def test_what_is_promised_to_resume_does(hours, limit, at, zone):
    ruling = by_hours(hours, limit, at, zone)
    assume(ruling.resumes is not None)

    assert by_hours(hours, limit, ruling.resumes, zone).allows
