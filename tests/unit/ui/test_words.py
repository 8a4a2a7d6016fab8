from datetime import UTC, datetime

import pytest

from nosdesk.domain.errors import Refused, Unavailable
from nosdesk.ui import words
from nosdesk.ui.trouble_view import mistake_view, trouble_view
from nosdesk.ui.words import (
    NOT_KNOWN,
    Language,
    date_text,
    moment_text,
    number_text,
    said,
    span_text,
    tr,
    typed_number,
)


@pytest.fixture
def pseudo_language():
    words.speak(
        Language(
            translate=lambda text: f"[{text}]", number=lambda v, d: f"{v:.{d}f}".replace(".", ",")
        )
    )
    yield
    words.speak(Language())


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (-5, "0 s"), (59, "59 s"), (60, "1 min"), (89 * 60, "89 min"), (7_200, "2 h"),
        (9_000, "2.5 h"), (3 * 86_400, "3 d"),
    ],
)  # fmt: skip
def test_a_length_of_time_has_its_fitting_unit(seconds, text):
    assert span_text(seconds) == text


def test_texts_and_numbers_are_put_in_the_users_language(pseudo_language):
    assert tr("{n} jobs", n=number_text(1.5, 1)) == "[1,5 jobs]"


def test_a_value_may_be_called_text():
    assert tr("{text}!", text="a") == "a!"


def test_an_error_says_what_why_and_what_to_do():
    error = Refused("The market is full.", "Try another.")
    error.__cause__ = Unavailable("No room.")

    view = trouble_view(error, did="Nothing was changed.")

    assert view.what == "The market is full."
    assert view.rows == (
        ("Why", "No room."),
        ("What we did", "Nothing was changed."),
        ("What you can do", "Try another."),
    )


def test_what_is_not_known_of_an_error_is_left_out():
    assert trouble_view(Refused("No.")).rows == ()


def test_a_mistake_of_ours_carries_its_name():
    assert mistake_view(KeyError("x")).details == "KeyError: 'x'"


def test_a_day_is_written_alike_with_and_without_its_time():
    at = datetime(2027, 1, 4, 22, tzinfo=UTC)

    assert moment_text(at.timestamp(), UTC) == "4 Jan, 22:00"
    assert date_text(at.date(), "day") == "4 Jan"


@pytest.mark.parametrize("at", [1e18, -1e18, float("inf"), float("nan")])
def test_a_moment_that_no_calendar_has_is_not_known(at):
    assert moment_text(at) == NOT_KNOWN


def test_amounts_are_written_and_typed_as_the_language_has_it():
    words.speak(Language(point=","))
    try:
        assert said("0.004 SOL left; joining needs 0.02 SOL.") == (
            "0,004 SOL left; joining needs 0,02 SOL."
        )
        assert said("812.4 of 931.5 GiB are free.") == "812,4 of 931,5 GiB are free."
        assert said("Docker 20.10 runs at 127.0.0.1 with 1.5 GiB.") == (
            "Docker 20.10 runs at 127.0.0.1 with 1,5 GiB."
        )
        assert [typed_number(each) for each in (" 0,05 ", "0.05", "1.284,31")] == [
            "0.05", "0.05", "1.284,31",
        ]  # fmt: skip
    finally:
        words.speak(Language())

    assert said("0.004 SOL left.") == "0.004 SOL left."
    assert typed_number("1,000") == "1,000"
