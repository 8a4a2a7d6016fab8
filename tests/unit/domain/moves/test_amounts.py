import pytest
from hypothesis import given
from hypothesis import strategies as st

from nosdesk.domain.errors import BadInput
from nosdesk.domain.money import format_nos, format_sol
from nosdesk.domain.moves.amounts import parse_nos, parse_sol


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("0.1", 100_000),
        ("0.3", 300_000),
        ("12", 12_000_000),
        ("0.000001", 1),
        ("1.500000000000", 1_500_000),
        ("18446744073709.551615", 2**64 - 1),
    ],
)
def test_an_amount_is_taken_exactly(text, units):
    assert parse_nos(text) == units


@pytest.mark.parametrize(
    "text",
    ["", "0", "0.0", "-1", "+1", "1e3", "1,5", ".5", "5.", "nan", "inf", "0x1", " 1", "1 ", "1_0",
     "\u0661", "\uff11", "0.0000001", "18446744073709.551616", "9" * 21, "1" * 10_000, "1\n"],
)  # fmt: skip
def test_what_is_no_amount_is_refused(text):
    with pytest.raises(BadInput):
        parse_nos(text)


@given(st.integers(1, 2**64 - 1))
def test_what_is_written_is_read_again(units):
    assert parse_sol(format_sol(units).removesuffix(" SOL")) == units
    assert parse_nos(format_nos(units).removesuffix(" NOS")) == units
