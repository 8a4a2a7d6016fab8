"""Results are found in logs, and no pattern holds anybody up."""

import pytest

from nosdesk.domain.definition.extraction import (
    HARD_LINES_LIMIT,
    ITEMS_LIMIT,
    LINE_LIMIT,
    TEXT_LIMIT,
    Extractor,
)
from nosdesk.domain.definition.job_definition import ResultPattern
from tests.vectors import vectors

CASES = vectors("literals")["extraction"]
HOSTILE = ["(a+)+$", "(a|a)*$", "(.*)*.*[xy]$", "(?:a?){30}" + "a" * 30 + "$", "(a*)*(a*)*(a*)*z?$"]


def patterns(**wanted):
    return [ResultPattern(name, pattern) for name, pattern in wanted.items()]


def extractor(*lines, **wanted):
    made = Extractor(patterns(**wanted))
    for number, line in enumerate(lines):
        made.feed("stdout", line, float(number))
    return made


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_the_network_finds_the_same(case):
    made = Extractor(
        [
            ResultPattern(name, wanted)
            if isinstance(wanted, str)
            else ResultPattern(name, wanted["regex"], frozenset(wanted["logType"]))
            for name, wanted in case["results"].items()
        ]
    )

    for line in case["logs"]:
        made.feed(line["type"], line["log"], 0.0)

    assert made.results() == case["out"]


def test_without_a_line_there_are_no_results_at_all():
    assert Extractor(patterns(a="x")).results() == {}


def test_an_empty_line_is_no_match_of_anything():
    assert extractor("", a="*", b="(").results() == {"a": [], "b": []}


def test_a_pattern_that_is_none_is_the_poster_s_to_know():
    assert extractor("x", a="[b-a]").results() == {
        "a": "SyntaxError: Invalid regular expression: /[b-a]/: "
        "Range out of order in character class"
    }


@pytest.mark.parametrize("pattern", HOSTILE)
def test_a_pattern_that_would_never_come_back_is_given_up_and_says_so(pattern):
    line = "a" * 5_000 + "!"

    made = extractor(*[line] * HARD_LINES_LIMIT, "aaa", a=pattern, b="a+")

    assert made.results()["a"] == "Error: the pattern takes too long to match, and was given up"
    assert len(made.results()["b"]) == HARD_LINES_LIMIT + 1


def test_one_line_that_is_too_hard_costs_only_itself_and_is_told():
    made = extractor("aa", "a" * 5_000 + "!", "aaa", a="^(a+)+$")

    assert made.results() == {"a": ["aa", "aa", "aaa", "aaa"]}
    assert made.remarks() == ('The result "a" leaves out 1 lines too hard to match.',)


def test_who_writes_faster_than_can_be_searched_is_told_what_was_left_out():
    wanted = {f"r{number}": r"(\w+\s?)*!" for number in range(20)}
    made = Extractor(patterns(**wanted))

    for _ in range(100):
        made.feed("stdout", "word " * 40 + "!", 0.0)

    remarks = made.remarks()
    assert remarks
    assert all("too fast" in remark for remark in remarks)


def test_time_that_passes_lets_the_search_go_on():
    made = Extractor(patterns(a=r"(\w+\s?)*!"))

    for second in range(300):
        made.feed("stdout", "word " * 40 + "!", float(second))

    assert len(made.results()["a"]) == 600
    assert made.remarks() == ()


@pytest.mark.parametrize("at", [-1e300, float("inf"), float("nan"), 1e300])
def test_a_clock_that_tells_nonsense_harms_nothing(at):
    made = extractor("a", a="a")

    made.feed("stdout", "a", at)
    made.feed("stdout", "a", 0.0)

    assert made.results() == {"a": ["a"] * 3}


def test_only_so_many_texts_are_kept_and_that_is_told():
    made = extractor(*["x"] * (ITEMS_LIMIT + 5), a="x")

    assert len(made.results()["a"]) == ITEMS_LIMIT
    assert made.remarks() == (f'Of the result "a" only the first {ITEMS_LIMIT} texts were kept.',)


def test_only_so_much_text_is_kept():
    made = extractor(*["x" * LINE_LIMIT] * 100, a=".*")

    assert sum(map(len, made.results()["a"])) <= TEXT_LIMIT


def test_of_a_very_long_line_only_the_first_part_is_looked_at():
    assert extractor("x" * LINE_LIMIT + "needle", a="needle").results() == {"a": []}
