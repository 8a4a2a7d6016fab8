"""Amounts of tokens are told exactly, in the forms that clients read."""

import pytest

from nosdesk.practice.rpc.token_json import amount_json


@pytest.mark.parametrize(
    ("amount", "decimals", "text"),
    [
        (0, 6, "0"),
        (1, 6, "0.000001"),
        (1_500_000, 6, "1.5"),
        (10_000_000, 6, "10"),
        (100, 0, "100"),
        (2**64 - 1, 9, "18446744073.709551615"),
    ],
)
def test_an_amount_is_written_without_rounding(amount, decimals, text):
    told = amount_json(amount, decimals)

    assert (told["amount"], told["decimals"]) == (str(amount), decimals)
    assert told["uiAmountString"] == text
    assert told["uiAmount"] == pytest.approx(float(text))
