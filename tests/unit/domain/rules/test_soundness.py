"""Rules out of bounds are refused in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nosdesk.domain.errors import BadInput
from nosdesk.domain.rules import Hours, Rules, check_rules

SOUND = Rules(
    hours=(Hours(0, 1440), Hours(1439, 1, (6,))),
    idle_after_s=600,
    programs=("blender", r"C:\Games\doom.exe"),
    yields=True,
    ignored=("firefox",),
    least_price=43,
)


@pytest.mark.parametrize("rules", [Rules(), SOUND])
def test_sound_rules_pass(rules):
    check_rules(rules)


@pytest.mark.parametrize(
    ("rules", "words"),
    [
        (Rules(hours=(Hours(-1, 60),)), "begin"),
        (Rules(hours=(Hours(1440, 60),)), "begin"),
        (Rules(hours=(Hours(0, 0),)), "end"),
        (Rules(hours=(Hours(0, 1441),)), "end"),
        (Rules(hours=(Hours(0, 60, ()),)), "days"),
        (Rules(hours=(Hours(0, 60, (7,)),)), "days"),
        (Rules(hours=(Hours(0, 60, (-1,)),)), "days"),
        (Rules(hours=(Hours(0, 60, (0,) * 8),)), "days"),
        (Rules(hours=(Hours(0, 60),) * 51), "50 spans"),
        (Rules(idle_after_s=0), "time without"),
        (Rules(idle_after_s=-5), "time without"),
        (Rules(idle_after_s=10**9), "time without"),
        (Rules(programs=("",)), "make room"),
        (Rules(programs=("/usr/bin/",)), "make room"),
        (Rules(programs=("a\nb",)), "make room"),
        (Rules(programs=("x" * 261,)), "make room"),
        (Rules(programs=("x",) * 101), "make room"),
        (Rules(ignored=("",)), "ignore"),
        (Rules(ignored=("x",) * 101), "ignore"),
        (Rules(least_price=-1), "minimum pay"),
        (Rules(least_price=10**18), "minimum pay"),
    ],
)
def test_rules_out_of_bounds_are_refused_by_what_is_wrong(rules, words):
    with pytest.raises(BadInput) as refused:
        check_rules(rules)

    assert words in refused.value.title
    assert refused.value.remedy


@given(st.integers(0, 1439), st.integers(1, 1440), st.sets(st.integers(0, 6), min_size=1))
def test_all_hours_within_bounds_pass(begin, end, days):
    check_rules(Rules(hours=(Hours(begin, end, tuple(days)),)))
