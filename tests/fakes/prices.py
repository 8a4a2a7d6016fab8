"""Prices in a dict."""

from nosdesk.ports.prices import Price


class FakePrices:
    """Knows what it is told; `down` is raised while it is set; `asked` counts questions."""

    source = "fake"

    def __init__(self) -> None:
        self.known: dict = {}
        self.down = None
        self.asked = 0

    async def price(self, coin, day, currency):
        self.asked += 1
        if self.down:
            raise self.down
        amount = self.known.get((coin, day, currency))
        return None if amount is None else Price(amount, self.source)
