import pytest

from nosdesk.domain.rules import parse_hours
from nosdesk.ui.pages.hours_words import hours_words


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("always", "At any hour"),
        ("22-6", "22:00-06:00"),
        ("mo-fr 18-24, sa-su 0-24", "Mon-Fri 18:00-24:00, Sat-Sun all day"),
        ("mo we fr 8:30-12, 14-18", "Mon Wed Fri 08:30-12:00, 14:00-18:00"),
        ("sa 0-24, daily 22-6", "Sat all day, Mon-Sun 22:00-06:00"),
    ],
)
def test_hours_are_told_with_the_days_as_people_write_them(typed, told):
    assert hours_words(parse_hours(typed)) == told
