"""What a grid's host services tell anybody of the whole grid; nothing is signed for it."""

from typing import Protocol

from nosdesk.domain.hosting import CountryCount, MarketOffer


class HostFigures(Protocol):
    """One grid's figures; calls raise `Unavailable` while the services are away."""

    async def markets(self) -> tuple[MarketOffer, ...]:
        """Return the markets as they are listed; what is no market is left out."""

    async def countries(self) -> tuple[CountryCount, ...] | None:
        """Return how many nodes each country has, the most first; None where that is not told."""

    async def nos_price_usd(self) -> float | None:
        """Return what one NOS is worth in USD by these services, None where they do not say.

        It is only asked where the user wants to see amounts in USD.
        """
