"""Patterns mean here what they mean in JavaScript, and never take long."""

import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nosdesk.domain.patterns.hints import first_characters, is_anchored, needed_text
from nosdesk.domain.patterns.pattern import Pattern
from nosdesk.domain.patterns.program import SIZE_LIMIT
from nosdesk.domain.patterns.reader import NESTING_LIMIT, PATTERN_LIMIT, BadPattern, Reader
from nosdesk.domain.patterns.walk import Budget, TooHard
from tests.vectors import vectors

CASES = vectors("javascript")["patterns"]
PLENTY = 1_000_000


def match(pattern, line, steps=PLENTY):
    """What is found, with an empty list for nothing and the error as text, as in the vectors."""
    try:
        return Pattern(pattern).first_in(line, Budget(steps)) or []
    except BadPattern as error:
        return f"SyntaxError: {error}"


@pytest.mark.parametrize("case", CASES, ids=[f"{n}" for n in range(len(CASES))])
def test_javascript_finds_the_same(case):
    found = match(case["pattern"], case["line"])

    if isinstance(case["match"], str):
        assert isinstance(found, str)
    else:
        assert found == case["match"]


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        ("(", "Unterminated group"),
        (")", "Unmatched ')'"),
        ("[a", "Unterminated character class"),
        ("[z-a]", "Range out of order in character class"),
        ("*", "Nothing to repeat"),
        ("^*", "Nothing to repeat"),
        ("a{2,1}", "numbers out of order in {} quantifier"),
        ("\\", "\\ at end of pattern"),
        ("(?i)a", "Invalid group"),
        ("(?<1>a)", "Invalid capture group name"),
        ("(?<a>a)(?<a>b)", "Duplicate capture group name"),
        ("(?<a>a)\\k<b>", "Invalid named capture referenced"),
        ("(?<a>a)\\k", "Invalid named reference"),
    ],
)
def test_a_pattern_that_is_none_is_refused_in_javascript_s_words(pattern, reason):
    assert match(pattern, "") == f"SyntaxError: Invalid regular expression: /{pattern}/: {reason}"


@pytest.mark.parametrize(
    "pattern",
    [
        "a" * (PATTERN_LIMIT + 1),
        "(" * (NESTING_LIMIT + 1) + ")" * (NESTING_LIMIT + 1),
        f"(?:ab){{{SIZE_LIMIT}}}",
        "((((a?){1000}){1000}){1000}){1000}",
        "(?:(?:(?:ab|c){100}){100}){100}",
    ],
    ids=["long", "deep", "repeated", "nested", "nested choices"],
)
def test_a_pattern_beyond_our_bounds_is_refused_as_that(pattern):
    assert "is not supported by this version" in match(pattern, "")


@pytest.mark.parametrize(
    "pattern",
    [
        "(a+)+$",
        "(a|a)*$",
        "(?:a?){30}" + "a" * 30 + "$",
        "a?" * 1_000 + "a" * 1_000 + "$",
        "(.*)*(.*)*(.*)*[xy]$",
        "(?=(a+)+$)b?",
        "(?<=(a+)+)[xy]",
        "(a*)(a*)(a*)(a*)\\1\\2\\3\\4[xy]",
        "(?:a|ab|b)*?[xy]",
        "(?!(a+)+$)[xy]?$",
    ],
)
def test_steps_and_memory_are_bounded(pattern):
    line = "a" * 16_000 + "!"
    compiled = Pattern(pattern)
    budget = Budget(10_000)

    tracemalloc.start()
    try:
        compiled.first_in(line, budget)
    except TooHard:
        assert budget.steps < 0
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert peak < 20 * 1024 * 1024


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        ("(?<=cmd: ).*", "cmd: "),
        ("k=(\\d+),value=(\\w+)", ",value="),
        ("(?:abc)+", "abc"),
        ("(?:abc)*", ""),
        ("abc|abd", ""),
        ("(?!abc)", ""),
        ("a?bc", "bc"),
    ],
)
def test_a_line_without_a_needed_text_gets_no_look(pattern, needed):
    assert needed_text(Reader(pattern).read()) == needed
    assert Pattern(pattern).may_be_in("nothing of it") == (needed == "")


@pytest.mark.parametrize(
    ("pattern", "anchored"), [("^a", True), ("(^a|^b)", True), ("^a|b", False), ("a^", False)]
)
def test_a_pattern_for_the_begin_is_tried_only_there(pattern, anchored):
    assert is_anchored(Reader(pattern).read()) == anchored


@pytest.mark.parametrize(
    ("pattern", "may_skip"), [("\\d+", True), ("a?b", True), ("a*", False), ("[^a]", False)]
)
def test_places_where_nothing_can_begin_are_skipped(pattern, may_skip):
    assert (first_characters(Reader(pattern).read()) is not None) == may_skip


def test_a_pattern_for_the_begin_of_a_long_line_is_cheap():
    assert match("^[^!]b", "x" * 16_000, steps=500) == []


def test_a_long_line_without_a_match_is_cheap():
    assert match("\\d+", "x" * 16_000, steps=500) == []


pieces = st.sampled_from(
    [
        "a",
        "b",
        ".",
        "\\d",
        "\\1",
        "^",
        "$",
        "\\b",
        "(",
        ")",
        "(?:",
        "(?=",
        "(?<!",
        "|",
        "*",
        "+",
        "?",
        "{2}",
        "{1,}",
        "[ab]",
        "[^a]",
        "[",
        "]",
        "\\",
        "{",
        "}",
        "-",
        "(?<n>",
        "\\k<n>",
        "é",
    ]
)


@settings(deadline=None, max_examples=500)
@given(pattern=st.lists(pieces, max_size=20).map("".join), line=st.text("ab1 é\n", max_size=50))
def test_any_pattern_on_any_line_comes_to_an_end(pattern, line):
    try:
        found = match(pattern, line, steps=5_000)
    except TooHard:
        return
    if found and not isinstance(found, str):
        assert found[0] in line


@settings(deadline=None, max_examples=300)
@given(pattern=st.text(max_size=30), line=st.text(max_size=30))
def test_any_text_as_a_pattern_is_one_or_is_refused(pattern, line):
    try:
        match(pattern, line, steps=5_000)
    except TooHard:
        return
