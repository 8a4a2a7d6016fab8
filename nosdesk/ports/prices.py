"""What a coin was worth in money that people pay with."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal, Protocol

Coin = Literal["SOL", "NOS"]

USUAL_CURRENCY = "EUR"
USUAL_PATH = "market_data.current_price.{currency}"
"""Where the price stands in a service's JSON, unless the user says otherwise."""


@dataclass(frozen=True, slots=True)
class Price:
    """What one whole coin cost, in whole units of a currency, and who says so."""

    amount: Decimal
    source: str


class Prices(Protocol):
    """A source of prices; it is only asked when the user has named one."""

    source: str
    """Who is asked, as people are told."""

    async def price(self, coin: Coin, day: date, currency: str) -> Price | None:
        """Return the price on that day (UTC), None when the source has none: it is never guessed.

        `currency` is a code of three letters or so, upper case. Raises `Unavailable` when the
        source cannot be asked now.
        """
