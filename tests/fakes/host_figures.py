"""A grid's host services that tell of the whole grid what a test has them tell."""

from collections import Counter

from nosdesk.domain.errors import Unavailable
from nosdesk.domain.hosting import CountryCount, MarketOffer


class FakeHostFigures:
    """Tells `offers`, `nodes` by country (None: not told) and `price`; counts what was `asked`."""

    def __init__(self) -> None:
        self.offers: tuple[MarketOffer, ...] = ()
        self.nodes: tuple[CountryCount, ...] | None = (CountryCount("DE", 3),)
        self.price: float | None = 0.5
        self.asked: Counter[str] = Counter()
        self.is_away = False

    async def markets(self) -> tuple[MarketOffer, ...]:
        self._ask("offers")
        return self.offers

    async def countries(self) -> tuple[CountryCount, ...] | None:
        self._ask("countries")
        return self.nodes

    async def nos_price_usd(self) -> float | None:
        self._ask("price")
        return self.price

    def _ask(self, name: str) -> None:
        self.asked[name] += 1
        if self.is_away:
            raise Unavailable("The grid's host services are away: nobody answers.")
