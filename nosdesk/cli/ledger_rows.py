"""Movements as rows of a table and as JSON, for tax programs and people with spreadsheets."""

from datetime import UTC, datetime
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Any

from nosdesk.app.ledger import Valued

_FIAT_STEP = Decimal("0.000001")

_FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n")
"""How a cell begins that a spreadsheet would carry out."""

COLUMNS = (
    "time_utc", "account", "kind", "amount_in", "amount_out", "unit", "purse", "of_which_fee_sol",
    "counterparty", "run", "job", "transaction", "failed", "fiat_value", "fiat_currency", "price",
    "price_source",
)  # fmt: skip
"""Amounts are whole SOL or NOS, exact and never negative: the column says the direction.

A network fee is a row of its own; `of_which_fee_sol` repeats it, so that each column can be summed.
"""


def row(valued: Valued, currency: str) -> list[str]:
    """Return the movement's cells in the order of the columns; spreadsheets take all for text."""
    return [_harmless(text) for text in _texts(valued, currency)]


def as_json(valued: Valued, currency: str) -> dict[str, Any]:
    """Return the same as JSON, with null for what is empty and the exact amount with its sign."""
    told = zip(COLUMNS, _texts(valued, currency), strict=True)
    one = valued.movement
    exact = {"amount": one.amount, "slot": one.slot, "number": one.number}
    return {name: text or None for name, text in told} | exact


def plain(number: Decimal) -> str:
    """Return the number exactly, without exponent and trailing zeros."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def utc_text(instant: float) -> str:
    """Return the instant as ISO 8601 has it, to the second; nothing where no calendar has it."""
    try:
        return f"{datetime.fromtimestamp(instant, UTC):%Y-%m-%dT%H:%M:%SZ}"
    except (ValueError, OverflowError, OSError):
        return ""


def _texts(valued: Valued, currency: str) -> list[str]:
    one, price, worth = valued.movement, valued.price, valued.worth
    amount = plain(one.purse.in_units(abs(one.amount)))
    fiat = "" if worth is None else plain(worth.quantize(_FIAT_STEP, ROUND_HALF_EVEN))
    return [
        "" if one.moment is None else utc_text(one.moment.timestamp()),
        one.node,
        one.kind.value,
        amount if one.amount > 0 else "",
        amount if one.amount < 0 else "",
        one.purse.unit,
        one.purse.value,
        amount if one.kind.is_fee else "",
        one.counterparty or "",
        one.run or "",
        one.job or "",
        one.signature,
        one.error,
        fiat,
        currency if fiat else "",
        plain(price.amount) if price else "",
        price.source if price else "",
    ]


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULAS) else text
