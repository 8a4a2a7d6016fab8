import pytest

from nosdesk.domain.gpu_choice import ChosenLimits
from nosdesk.domain.rules import Hours, Rules
from nosdesk.ui.pages.gpu_drafts import (
    LimitsText,
    RulesText,
    limits_form,
    read_limits,
    read_rules,
    rules_form,
)

STRICT = Rules(
    hours=(Hours(22 * 60, 6 * 60),),
    idle_after_s=5_430,
    programs=("blender", "obs"),
    yields=True,
    ignored=("steam",),
    on_battery=True,
    least_price=1_250,
)


@pytest.mark.parametrize("rules", [Rules(), STRICT])
def test_rules_read_as_they_were_shown(rules):
    assert read_rules(rules_form(rules)).value == rules


@pytest.mark.parametrize("limits", [ChosenLimits(), ChosenLimits(83, 320.5)])
def test_limits_read_as_they_were_shown(limits):
    assert read_limits(limits_form(limits)).value == limits


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("hours", "mo-xx 12", "neither a day of the week nor times"),
        ("idle", "a while", "no length of time"),
        ("idle", "30d", "out of bounds"),
        ("programs", "a" * 300, "no proper name"),
        ("ignored", "/", "no proper name"),
        ("least", "much", "not an amount"),
        ("least", "9999", "out of bounds"),
    ],
)
def test_what_is_wrong_is_told_beside_its_field_only(name, text, told):
    draft = read_rules(RulesText(**{name: text}))

    assert draft.value is None
    assert list(draft.errors) == [name]
    assert told in draft.errors[name]


@pytest.mark.parametrize(("name", "text"), [("temperature", "hot"), ("temperature", "20"),
                                            ("power", "-5"), ("power", "9")])  # fmt: skip
def test_limits_that_make_no_sense_are_refused_in_their_place(name, text):
    draft = read_limits(LimitsText(**{name: text}))

    assert (draft.value, list(draft.errors)) == (None, [name])


@pytest.mark.parametrize(("hour", "second"), [("3.6", 1_000), ("3.600001", 1_001), ("0", 0)])
def test_a_minimum_for_an_hour_is_never_less_for_a_second(hour, second):
    assert read_rules(RulesText(least=hour)).value.least_price == second


def test_words_that_mean_no_rule_are_understood():
    assert read_rules(RulesText(hours="always", idle="off")).value == Rules()
