"""Prices that were learnt once, in SQLite: the source is asked for each day a single time."""

from datetime import UTC, date, datetime
from decimal import Decimal

from nosdesk.adapters.sqlite.database import Database
from nosdesk.ports.clock import Clock
from nosdesk.ports.prices import Coin, Price, Prices

_FIND = "SELECT price FROM prices WHERE coin = ? AND currency = ? AND day = ? AND question = ?"
_KEEP = """
    INSERT OR IGNORE INTO prices (coin, currency, day, question, source, price)
    VALUES (?, ?, ?, ?, ?, ?)
"""


class KeptPrices:
    """A source's prices of days that are over, kept for ever; others are asked for another time.

    `question` tells apart what is asked of the source, and in which way: an answer to another
    question is no answer to this one.
    """

    def __init__(self, database: Database, prices: Prices, question: str, clock: Clock) -> None:
        self.source = prices.source
        self._database = database
        self._prices = prices
        self._question = question
        self._clock = clock
        self._missing: set[tuple[str, ...]] = set()

    async def price(self, coin: Coin, day: date, currency: str) -> Price | None:
        """Return the price on that day (UTC), None when the source has none."""
        key = (coin, currency, day.isoformat(), self._question)
        if key in self._missing:
            return None
        row = await self._database.read(lambda c: c.execute(_FIND, key).fetchone())
        if row is not None:
            return Price(Decimal(row[0]), self.source)
        price = await self._prices.price(coin, day, currency)
        if price is None:
            self._missing.add(key)
        elif day < datetime.fromtimestamp(self._clock.now(), UTC).date():
            kept = (*key, self.source, str(price.amount))
            await self._database.write(lambda c: c.execute(_KEEP, kept))
        return price
