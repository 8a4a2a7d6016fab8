"""Arguments are checked before anything is done with them."""

import argparse

import pytest

from nosdesk.cli.arguments import GIB, gibibytes, lamports


@pytest.mark.parametrize("text", ["0", "100000", "1000000000"])
def test_a_fee_is_a_number_of_lamports(text):
    assert lamports(text) == int(text)


@pytest.mark.parametrize("text", ["-1", "1.5", "1000000001", "", "much", "٣"])
def test_a_fee_that_is_none_is_refused_in_words(text):
    with pytest.raises(argparse.ArgumentTypeError, match="lamports"):
        lamports(text)


@pytest.mark.parametrize(("text", "size"), [("0", 0), ("2", 2 * GIB), ("0.5", GIB // 2)])
def test_what_is_to_stay_free_is_a_number_of_gibibytes(text, size):
    assert gibibytes(text) == size


@pytest.mark.parametrize("text", ["-1", "nan", "inf", "100001", "", "much"])
def test_what_is_no_size_is_refused_in_words(text):
    with pytest.raises(argparse.ArgumentTypeError, match="GiB"):
        gibibytes(text)
