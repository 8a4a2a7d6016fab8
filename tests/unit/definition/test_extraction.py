"""Results are found in logs, and no pattern holds anybody up."""

import msgspec
import pytest

from nosdesk.domain.definition.extraction import (
    HARD_LINES_LIMIT,
    ITEMS_LIMIT,
    LINE_LIMIT,
    RESULTS_BYTES,
    SPARE_STEPS,
    STEPS_PER_S,
    Extractor,
    StepAllowance,
)
from nosdesk.domain.definition.job_definition import ResultPattern
from tests.vectors import vectors

CASES = vectors("literals")["extraction"]
HOSTILE = ["(a+)+$", "(a|a)*$", "(.*)*.*[xy]$", "(?:a?){30}" + "a" * 30 + "$", "(a*)*(a*)*(a*)*z?$"]


def patterns(**wanted):
    return [ResultPattern(name, pattern) for name, pattern in wanted.items()]


class Hand:
    """A clock that stands still until it is turned."""

    at = 0.0

    def now(self):
        return self.at


def stopped():
    return StepAllowance(Hand().now)


def searched(wanted, lines, sharers=1):
    """Feed one line in each second."""
    hand = Hand()
    made = Extractor(wanted, sharers, steps=StepAllowance(hand.now))
    for line in lines:
        hand.at += 1.0
        made.feed("stdout", line)
    return made


def extractor(*lines, **wanted):
    return searched(patterns(**wanted), lines)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_the_network_finds_the_same(case):
    made = Extractor(
        [
            ResultPattern(name, wanted)
            if isinstance(wanted, str)
            else ResultPattern(name, wanted["regex"], frozenset(wanted["logType"]))
            for name, wanted in case["results"].items()
        ],
        steps=stopped(),
    )

    for line in case["logs"]:
        made.feed(line["type"], line["log"])

    assert made.results() == case["out"]


def test_without_a_line_there_are_no_results_at_all():
    assert Extractor(patterns(a="x"), steps=stopped()).results() == {}


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
    made = Extractor(patterns(**wanted), steps=stopped())

    for _ in range(100):
        made.feed("stdout", "word " * 40 + "!")

    remarks = made.remarks()
    assert remarks
    assert all("too fast" in remark for remark in remarks)


def test_time_that_passes_lets_the_search_go_on():
    made = extractor(*["word " * 40 + "!"] * 300, a=r"(\w+\s?)*!")

    assert len(made.results()["a"]) == 600
    assert made.remarks() == ()


def test_what_one_search_takes_is_missing_for_the_others_of_the_run():
    steps = stopped()
    greedy, other = (Extractor(patterns(a="(a+)+$"), steps=steps) for _ in range(2))

    for _ in range(HARD_LINES_LIMIT):
        greedy.feed("stdout", "a" * 5_000 + "!")
    other.feed("stdout", "a")

    assert other.results() == {"a": []}
    assert other.remarks() == ('The result "a" leaves out 1 lines that came too fast.',)


def test_time_brings_steps_again_up_to_a_bound():
    hand = Hand()
    steps = StepAllowance(hand.now)
    steps.take(SPARE_STEPS)
    assert steps.spare() == 0

    hand.at += 0.5 * SPARE_STEPS / STEPS_PER_S
    assert steps.spare() == SPARE_STEPS // 2

    hand.at += 3_600
    assert steps.spare() == SPARE_STEPS


def test_only_so_many_texts_are_kept_and_that_is_told():
    made = extractor(*["x"] * (ITEMS_LIMIT + 5), a="x")

    assert len(made.results()["a"]) == ITEMS_LIMIT
    assert made.remarks() == (f'Of the result "a" only the first {ITEMS_LIMIT} texts were kept.',)


@pytest.mark.parametrize("sharers", [1, 20])
@pytest.mark.parametrize("text", ["x", "\x01", "\U0001f600"])
def test_all_that_is_found_in_a_run_has_one_bound_and_what_is_left_out_is_told(sharers, text):
    wanted = patterns(**{f"r{number}": ".+" for number in range(12)})
    made = searched(wanted, [text * 1000] * 100, sharers)

    kept = len(msgspec.json.encode([found for found in made.results().values() if found]))
    assert 0 < kept <= RESULTS_BYTES // sharers + 100
    assert len(made.remarks()) == 12


def test_of_a_very_long_line_only_the_first_part_is_looked_at():
    assert extractor("x" * LINE_LIMIT + "needle", a="needle").results() == {"a": []}
