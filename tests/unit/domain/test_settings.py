"""The settings: each can be named, checked and told, and no input breaks the rest."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nosdesk.app.run import DEFAULT_DISK_FLOOR, DEFAULT_MAX_FEE
from nosdesk.domain.errors import BadInput
from nosdesk.domain.rules import Hours
from nosdesk.domain.settings import (
    BOUNDS,
    Settings,
    changed,
    plain,
    setting_names,
    settings_from,
    value_of,
)

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=8,
)


def test_each_setting_says_what_it_may_be():
    assert tuple(BOUNDS) == setting_names()


def test_the_defaults_are_those_of_a_node_without_settings():
    assert Settings().money.fee_ceiling == DEFAULT_MAX_FEE
    assert Settings().jobs.disk_floor == DEFAULT_DISK_FLOOR


def test_what_jobs_may_reach_is_closed_unless_told_otherwise():
    assert not Settings().jobs.open_home


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("look.theme", "light"),
        ("look.text_scale", 200),
        ("look.language", "de"),
        ("behaviour.on_close", "quit"),
        ("behaviour.starts_minimised", True),
        ("telling.quiet_hours", "22:00-07:00"),
        ("telling.muted", ("job_paid",)),
        ("money.currency", "EUR"),
        ("money.nos_price", 0.5),
        ("money.price_source", "prices.csv"),
        ("money.electricity_per_kwh", 0),
        ("money.max_fee", 0),
        ("jobs.keep_free_gib", 50),
        ("jobs.open_home", True),
    ],
)
def test_each_setting_can_be_changed_and_told_again(name, value):
    settings = changed(Settings(), name, value)

    assert value_of(settings, name) == value
    assert settings_from(plain(settings)).settings == settings


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("look.theme", "pink"),
        ("look.text_scale", 99),
        ("look.text_scale", 150.5),
        ("look.text_scale", "150"),
        ("behaviour.on_close", None),
        ("behaviour.starts_minimised", 1),
        ("telling.quiet_hours", "at night"),
        ("telling.quiet_hours", "9" * 3_000),
        ("telling.muted", "all"),
        ("money.currency", "eur"),
        ("money.currency", "EUR\n"),
        ("money.nos_price", math.nan),
        ("money.electricity_per_kwh", math.inf),
        ("money.max_fee", -1),
        ("jobs.keep_free_gib", 0),
        ("jobs.glow", 1),
        ("look", {}),
    ],
)
def test_what_a_setting_may_not_be_is_refused(name, value):
    with pytest.raises(BadInput):
        changed(Settings(), name, value)


@given(st.dictionaries(st.sampled_from(["look", "money", "jobs", "telling", "x"]), JSON) | JSON)
def test_no_input_breaks_the_settings(raw):
    read = settings_from(raw)

    assert settings_from(plain(read.settings)).settings == read.settings


@given(st.sampled_from(setting_names()), JSON)
def test_each_single_value_is_taken_or_told_of(name, value):
    group, _, each = name.partition(".")

    read = settings_from({group: {each: value}})

    taken = value_of(read.settings, name) != value_of(Settings(), name)
    assert not (taken and read.left_out)
    assert len(read.left_out) <= 1


def test_quiet_hours_are_none_some_or_all():
    night = changed(Settings(), "telling.quiet_hours", "22:00-07:00")
    always = changed(Settings(), "telling.quiet_hours", "always")

    assert Settings().telling.quiet == ()
    assert night.telling.quiet == (Hours(1320, 420),)
    assert always.telling.quiet == (Hours(0, 1440),)
