"""Prices from a CSV file of the user's, a line such as `2026-01-31,NOS,EUR,0.42` for each.

That is date (the day in UTC), coin, currency, price; a first line may name them so.
"""

import csv
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TextIO

from nosdesk.adapters.prices.amounts import price_in
from nosdesk.domain.errors import BadInput
from nosdesk.ports.prices import Coin, Price

COLUMNS = ("date", "coin", "currency", "price")
_MOST_ROWS = 200_000
_LONGEST_LINE = 1_000
_SHAPE = f"Each line is {','.join(COLUMNS)}, as in 2026-01-31,NOS,EUR,0.42."

_Table = dict[tuple[str, str, str], Decimal]


class PriceFile:
    """The prices in one file, read once."""

    def __init__(self, path: Path) -> None:
        self.source = path.name
        self._prices = _read(path)

    async def price(self, coin: Coin, day: date, currency: str) -> Price | None:
        """Return the price on that day, None when the file has none."""
        amount = self._prices.get((day.isoformat(), coin, currency))
        return None if amount is None else Price(amount, self.source)


def _read(path: Path) -> _Table:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return _table(path, file)
    except OSError as error:
        raise BadInput(f"{path} cannot be read: {error.strerror}.") from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise BadInput(f"{path} is no CSV file in UTF-8.", _SHAPE) from error


def _table(path: Path, file: TextIO) -> _Table:
    prices: _Table = {}
    for number, line in enumerate(iter(lambda: file.readline(_LONGEST_LINE), ""), 1):
        row = [cell.strip() for cell in next(csv.reader([line]), [])]
        if not row or (number == 1 and tuple(map(str.lower, row)) == COLUMNS):
            continue
        if number > _MOST_ROWS:
            raise BadInput(f"{path} has more than {_MOST_ROWS:,} lines.")
        key, price = _entry(row) or (None, None)
        if key is None or price is None:
            raise BadInput(f"Line {number} of {path} is not understood.", _SHAPE)
        prices[key] = price
    return prices


def _entry(row: list[str]) -> tuple[tuple[str, str, str], Decimal] | None:
    if len(row) != len(COLUMNS):
        return None
    day, coin, currency, written = row
    price = price_in(written)
    try:
        day = date.fromisoformat(day).isoformat()
    except ValueError:
        return None
    return None if price is None else ((day, coin.upper(), currency.upper()), price)
