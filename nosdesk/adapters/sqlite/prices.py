"""Prices that were learnt once, in SQLite: the source is asked for each day a single time."""

from datetime import date
from decimal import Decimal

from nosdesk.adapters.sqlite.database import Database
from nosdesk.ports.prices import Coin, Price, Prices

_FIND = "SELECT price FROM prices WHERE coin = ? AND currency = ? AND day = ? AND source = ?"
_KEEP = "INSERT OR IGNORE INTO prices (coin, currency, day, source, price) VALUES (?, ?, ?, ?, ?)"


class KeptPrices:
    """A source's prices, kept for ever; what it does not have is asked for again another time."""

    def __init__(self, database: Database, prices: Prices) -> None:
        self.source = prices.source
        self._database = database
        self._prices = prices
        self._missing: set[tuple[str, ...]] = set()

    async def price(self, coin: Coin, day: date, currency: str) -> Price | None:
        """Return the price on that day (UTC), None when the source has none."""
        key = (coin, currency, day.isoformat(), self.source)
        if key in self._missing:
            return None
        row = await self._database.read(lambda c: c.execute(_FIND, key).fetchone())
        if row is not None:
            return Price(Decimal(row[0]), self.source)
        price = await self._prices.price(coin, day, currency)
        if price is None:
            self._missing.add(key)
        else:
            await self._database.write(lambda c: c.execute(_KEEP, (*key, str(price.amount))))
        return price
