import pytest

from nosdesk.domain.standing import standing


@pytest.mark.parametrize(
    ("outcome", "expected", "received", "word"),
    [
        ("paid", 10, 10, "matched"),
        ("paid", 10, 11, "matched"),
        ("paid", 10, 9, "short"),
        ("paid", 10, None, "waiting"),
        ("paid", 0, 0, "matched"),
        ("ended_by_poster", 10, 10, "matched"),
        ("ended_by_poster", 10, None, "waiting"),
        ("settling", 10, None, "waiting"),
        ("handed_back", 0, 0, "matched"),
        ("lost", 10, 0, "lost"),
        ("lost", 10, None, "lost"),
    ],
)
def test_each_run_has_one_word_for_what_came_in_of_what_was_owed(outcome, expected, received, word):
    assert standing(outcome, expected, received) == word


def test_a_claim_that_was_let_go_is_still_owed():
    assert standing("lost", 10, 0, is_forgone=True) == "short"
