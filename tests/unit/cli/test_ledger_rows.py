"""Rows of the ledger: exact, and harmless in a spreadsheet."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nosdesk.app.ledger import Valued
from nosdesk.cli.ledger import _line as line
from nosdesk.cli.ledger_rows import COLUMNS, as_json, plain, row
from nosdesk.domain.movements.movement import Kind, Movement, Purse
from nosdesk.ports.prices import Price

PAID = Movement("node", "sig", 1, 7, 0, Purse.NOS, Kind.JOB_PAYMENT, 5_160, "poster", "run", "job")
FEE = replace(PAID, purse=Purse.SOL, kind=Kind.NETWORK_FEE, amount=-5_000, counterparty=None)


def told(valued, currency="EUR"):
    return dict(zip(COLUMNS, row(valued, currency), strict=True))


def test_a_payment_is_told_in_whole_nos_at_utc_with_its_worth():
    cells = told(Valued(PAID, Price(Decimal("0.5"), "file.csv")))

    assert cells["time_utc"] == "1970-01-01T00:00:00Z"
    assert (cells["amount_in"], cells["amount_out"], cells["unit"]) == ("0.00516", "", "NOS")
    assert (cells["fiat_value"], cells["fiat_currency"], cells["price"]) == (
        "0.00258",
        "EUR",
        "0.5",
    )
    assert (cells["run"], cells["job"], cells["transaction"]) == ("run", "job", "sig")


def test_a_fee_is_told_as_what_went_out_and_as_a_fee():
    cells = told(Valued(FEE))

    assert (cells["amount_out"], cells["of_which_fee_sol"]) == ("0.000005", "0.000005")
    assert told(Valued(PAID))["of_which_fee_sol"] == ""


def test_what_has_no_price_or_time_leaves_its_cells_empty():
    cells = told(Valued(replace(PAID, at=None)))

    empty = ("time_utc", "fiat_value", "fiat_currency", "price", "price_source")
    assert [cells[name] for name in empty] == [""] * 5


def test_a_time_that_no_calendar_has_leaves_its_place_empty():
    hostile = Valued(replace(PAID, at=2**63 - 1))

    assert told(hostile)["time_utc"] == ""
    assert line(hostile).startswith(" " * 19)
    assert line(Valued(PAID)).startswith(("1970-01-01 ", "1969-12-31 "))


@pytest.mark.parametrize("start", list("=+-@\t\r\n"))
def test_no_cell_begins_a_formula(start):
    hostile = Valued(
        replace(PAID, error=f"{start}cmd", counterparty=f"{start}1"), Price(Decimal(1), f"{start}x")
    )

    assert all(not cell.startswith(start) for cell in row(hostile, f"{start}E"))
    assert told(hostile)["failed"] == f"'{start}cmd"


@given(st.sampled_from(Purse), st.integers(-(2**62), 2**62))
def test_amounts_are_exact_without_sign_or_exponent(purse, amount):
    cells = told(Valued(replace(PAID, purse=purse, amount=amount)))

    text = cells["amount_in"] or cells["amount_out"] or "0"
    assert set(text) <= set("0123456789.")
    sign = -1 if cells["amount_out"] else 1
    unit = 10**9 if purse is Purse.SOL else 10**6
    assert Decimal(text) * unit * sign == amount


def test_json_has_the_exact_amount_with_its_sign():
    told = as_json(Valued(FEE), "EUR")

    assert (told["amount"], told["amount_in"], told["amount_out"]) == (-5_000, None, "0.000005")


def test_plain_numbers_have_no_exponent():
    assert [plain(Decimal(text)) for text in ("1E+3", "1E-9", "1.500")] == [
        "1000",
        "0.000000001",
        "1.5",
    ]
