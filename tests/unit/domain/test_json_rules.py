"""Rules for untrusted JSON."""

import pytest

from nosdesk.domain.json_rules import (
    FLAW_LIMIT,
    KEY_LIMIT,
    UNSUPPORTED,
    Flaw,
    anything,
    array,
    boolean,
    by_kind,
    flaws_of,
    is_deeper_than,
    mapping,
    number,
    record,
    shortened,
    text,
    word,
)


def wrongs(rule, value):
    return [(flaw.path, flaw.message) for flaw in flaws_of(rule, value)]


@pytest.mark.parametrize(
    ("rule", "good", "bad"),
    [
        (text(limit=3), ["", "abc"], ["abcd", 1, None, ["a"]]),
        (number, [0, -1.5], [True, "1", None]),
        (boolean, [True, False], [0, 1, "true", None]),
        (word("a", "b"), ["a", "b"], ["c", "", None, [], {}]),
        (array(boolean, limit=2), [[], [True, False]], [[True] * 3, {}, "x", [1]]),
        (mapping(boolean, limit=1), [{}, {"a": True}], [{"a": True, "b": True}, [], {"a": 1}]),
        (mapping(boolean, limit=1), [{"k" * 1_000: True}], [{"k" * 1_001: True}]),
        (record({"a": boolean}), [{"a": True}], [{}, {"a": 1}, {"a": True, "b": 1}, [], None]),
        (record({}, {"a": boolean}), [{}, {"a": True}], [{"a": 0}]),
        (record({}, others=boolean), [{}, {"x": True}], [{"x": 0}]),
        (by_kind("no", text=text(), truth=boolean), ["x", True], [1, None, [], {}]),
        (by_kind("no", number=number, list=anything, object=anything), [1, [], {}], [True, ""]),
    ],
)
def test_each_rule_passes_what_it_describes_and_nothing_else(rule, good, bad):
    assert [value for value in good if wrongs(rule, value)] == []
    assert [value for value in bad if not wrongs(rule, value)] == []


def test_a_flaw_is_told_by_its_path():
    rule = record({"a": array(record({"b c": boolean}), limit=9)})

    assert wrongs(rule, {"a": [{"b c": True}, {"b c": 1}]}) == [
        ('$.a[1]["b c"]', "must be true or false")
    ]


def test_a_long_key_is_cut_in_a_path():
    ((path, _),) = wrongs(record({}), {"k" * 1_000: 1})

    assert path == "$." + "k" * KEY_LIMIT


def test_a_value_of_the_right_kind_that_is_too_large_is_told_so_even_among_alternatives():
    rule = by_kind("must be text or a list", text=text(limit=3), list=array(text(), limit=3))

    assert wrongs(rule, "abcd") == [("$", f"is longer than 3 characters, which {UNSUPPORTED}")]
    assert wrongs(rule, ["a"] * 4) == [("$", f"has more than 3 items, which {UNSUPPORTED}")]
    assert wrongs(rule, 5) == [("$", "must be text or a list")]


def test_a_mapping_beyond_its_bounds_is_told_so():
    assert wrongs(mapping(boolean, limit=0), {"a": True}) == [
        ("$", f"has more than 0 keys, which {UNSUPPORTED}")
    ]


@pytest.mark.parametrize(
    ("rule", "value"),
    [
        (array(boolean, limit=1_000), [None] * 1_000),
        (mapping(boolean, limit=1_000), {str(n): None for n in range(1_000)}),
        (record({}), {str(n): None for n in range(1_000)}),
    ],
)
def test_nobody_counts_flaws_beyond_what_is_told(rule, value):
    flaws: list[Flaw] = []
    rule(value, "$", flaws)

    assert len(flaws) == FLAW_LIMIT


def test_depth_is_counted_in_lists_and_objects_alike():
    assert not is_deeper_than(3, {"a": [{"b": 1}]})
    assert is_deeper_than(3, {"a": [{"b": [1]}]})
    assert not is_deeper_than(1, "text")


def test_a_long_text_is_cut_for_a_message():
    assert shortened("abc") == "abc"
    assert len(shortened("x" * 10_000)) < 100
