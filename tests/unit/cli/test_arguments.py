"""Arguments are checked before anything is done with them."""

import argparse

import pytest

from nosdesk.cli.arguments import lamports


@pytest.mark.parametrize("text", ["0", "100000", "1000000000"])
def test_a_fee_is_a_number_of_lamports(text):
    assert lamports(text) == int(text)


@pytest.mark.parametrize("text", ["-1", "1.5", "1000000001", "", "much", "٣"])
def test_a_fee_that_is_none_is_refused_in_words(text):
    with pytest.raises(argparse.ArgumentTypeError, match="lamports"):
        lamports(text)
