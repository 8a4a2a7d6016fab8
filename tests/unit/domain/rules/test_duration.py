"""Lengths of time as people write and read them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nosdesk.domain.errors import BadInput
from nosdesk.domain.rules import duration_text, parse_duration


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("90m", 5400), ("1h", 3600), ("2h30m", 9000), (" 2 H 30 min ", 9000), ("45s", 45),
        ("1d", 86_400), ("2 days 3 h", 183_600), ("1h0m1s", 3601), ("366d", 366 * 86_400),
    ],
)  # fmt: skip
def test_what_people_write_is_understood(text, seconds):
    assert parse_duration(text) == seconds


@pytest.mark.parametrize(
    "text",
    ["", "90", "m", "0m", "-5m", "1.5h", "30m2h", "1h1h", "5 parsecs", "\u0665m", "367d", "9" * 500 + "s", "1h" + " " * 100 + "x"],
)  # fmt: skip
def test_what_means_no_length_of_time_is_refused_with_an_example(text):
    with pytest.raises(BadInput) as refused:
        parse_duration(text)

    assert "2h30m" in refused.value.remedy
    assert len(refused.value.title) < 100


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0, "1 s"), (0.2, "1 s"), (59, "59 s"), (60, "1 min"), (61, "2 min"), (3600, "1 h"),
        (4320, "1 h 12 min"), (86_339, "23 h 59 min"), (86_341, "1 day"), (86_400, "1 day"),
        (183_600, "2 days 3 h"), (99 * 86_400, "99 days"), (1e18, "more than 99 days"),
        (float("inf"), "more than 99 days"), (float("nan"), "more than 99 days"), (-5, "1 s"),
    ],
)  # fmt: skip
def test_a_length_of_time_reads_in_its_two_largest_units(seconds, text):
    assert duration_text(seconds) == text


@given(st.integers(1, 99 * 86_400))
def test_what_is_shown_is_never_less_and_not_much_more(seconds):
    shown = parse_duration(duration_text(seconds))

    assert seconds <= shown < seconds + (60 if seconds < 86_340 else 3600)
