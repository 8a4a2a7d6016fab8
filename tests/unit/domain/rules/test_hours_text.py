"""Hours as people write them, and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nosdesk.domain.errors import BadInput
from nosdesk.domain.rules import Hours, hours_text, parse_hours

EVERY_DAY = (0, 1, 2, 3, 4, 5, 6)
WEEKDAYS = (0, 1, 2, 3, 4)


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("22:00-06:00", [Hours(1320, 360)]),
        (" 22 \u2013 6 ", [Hours(1320, 360)]),
        ("22 to 6:30", [Hours(1320, 390)]),
        ("0-24", [Hours(0, 1440)]),
        ("18:00-00:00", [Hours(1080, 1440)]),
        ("8-8", [Hours(480, 480)]),
        ("mo-fr 18-24, sa-su 0-24", [Hours(1080, 1440, WEEKDAYS), Hours(0, 1440, (5, 6))]),
        (
            "Monday to Friday 18-24; WEEKEND 0-24",
            [Hours(1080, 1440, WEEKDAYS), Hours(0, 1440, (5, 6))],
        ),
        ("mo-fr 8-12, 14-18", [Hours(480, 720, WEEKDAYS), Hours(840, 1080, WEEKDAYS)]),
        ("mo,we,fri 8-12", [Hours(480, 720, (0, 2, 4))]),
        ("sa-mo 8-12", [Hours(480, 720, (0, 5, 6))]),
        ("22-6, sa 8-12, daily 1-2", [Hours(1320, 360), Hours(480, 720, (5,)), Hours(60, 120)]),
        ("always", []),
        (" Always ", []),
    ],
)
def test_what_people_write_is_understood(text, hours):
    assert parse_hours(text) == tuple(hours)


@pytest.mark.parametrize(
    "text",
    [
        "", " , ", "-", "22", "25-26", "24-6", "22:60-6", "22:5-6", "0-24:01", "22-6-7",
        "mo", "mo-fr", "22-6, sa", "m 8-9", "mo-tu-we 8-9", "xx 8-9", "mon day", "always, 8-9",
        "٢٢-٦", "8-9\x00", "-1-5", "8--9", "8-9" * 300, "x" * 5_000, "8-9 " * 51,
    ],
)  # fmt: skip
def test_what_means_no_hours_is_refused_with_an_example(text):
    with pytest.raises(BadInput) as refused:
        parse_hours(text)

    assert len(refused.value.title) < 100
    assert "22:00-06:00" in refused.value.remedy


def test_hours_read_as_they_were_meant():
    assert hours_text(parse_hours("mo-fr 18-24, sa-su 0-24")) == (
        "mo-fr 18:00-24:00, sa-su 00:00-24:00"
    )
    assert hours_text(parse_hours("mo,we,sa-su 8-9:30, 10-11")) == (
        "mo,we,sa-su 08:00-09:30, 10:00-11:00"
    )
    assert hours_text(parse_hours("sa 8-9, daily 1-2")) == "sa 08:00-09:00, mo-su 01:00-02:00"
    assert hours_text(parse_hours("22-6")) == "22:00-06:00"
    assert hours_text(()) == "always"


SPANS = st.builds(
    Hours,
    st.integers(0, 1439),
    st.integers(1, 1440),
    st.sets(st.integers(0, 6), min_size=1).map(lambda days: tuple(sorted(days))),
)


@given(st.lists(SPANS, max_size=50).map(tuple))
def test_hours_survive_being_written_and_read(hours):
    assert parse_hours(hours_text(hours)) == hours


@given(st.text(max_size=60) | st.text("mowefrsu0123456789:-, ", max_size=60))
def test_any_text_is_hours_or_is_refused(text):
    try:
        hours = parse_hours(text)
    except BadInput:
        return
    assert parse_hours(hours_text(hours)) == hours
