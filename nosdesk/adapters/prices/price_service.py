"""Prices from an HTTP service that the user names: one GET a day and coin, JSON back.

The address is a pattern with `{coin}`, `{date}`, `{day}`, `{month}`, `{year}`, `{currency}`; the
price is found in the answer by a path such as `market_data.current_price.{currency}`. What is
asked tells the service which days the user has movements on, and nothing else.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from urllib.parse import urlsplit

import msgspec

from nosdesk.adapters.prices.amounts import price_in
from nosdesk.aio.exchange import Answer, NoAnswer, exchange
from nosdesk.aio.http_session import HttpSession
from nosdesk.domain.errors import BadInput, Unavailable
from nosdesk.ports.prices import USUAL_PATH, Coin, Price

_ANSWER_LIMIT = 1024 * 1024
_DEADLINE_S = 15.0
_DECODER = msgspec.json.Decoder(float_hook=price_in)
_REMEDY = "Run the command again later, or go without prices."


@dataclass(frozen=True, slots=True)
class ServiceShape:
    """How a service is asked and where its answer has the price; `coins` are its own names."""

    url: str
    path: str = USUAL_PATH
    coins: Mapping[Coin, str] = field(default_factory=lambda: {"SOL": "solana", "NOS": "nosana"})

    @property
    def names_currency(self) -> bool:
        """Whether the currency is a part of what is asked; else only the user knows it."""
        return "{currency}" in self.url or "{currency}" in self.path

    @property
    def question(self) -> str:
        """What tells this way of asking apart from others.

        The address, which may hold an access key, cannot be read from it.
        """
        asked = msgspec.json.encode([self.url, self.path, sorted(self.coins.items())])
        return hashlib.sha256(asked).hexdigest()

    def filled(self, pattern: str, coin: Coin, day: date, currency: str) -> str:
        """Return the pattern with everything in its place."""
        places = {
            "{coin}": self.coins[coin],
            "{date}": day.isoformat(),
            "{day}": f"{day.day:02}",
            "{month}": f"{day.month:02}",
            "{year}": str(day.year),
            "{currency}": currency.lower(),
        }
        for place, value in places.items():
            pattern = pattern.replace(place, value)
        return pattern


class PriceService(HttpSession):
    """One such service. Opened with `async with`."""

    def __init__(self, shape: ServiceShape, *, deadline_s: float = _DEADLINE_S) -> None:
        parts = urlsplit(shape.url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise BadInput(f"'{shape.url}' is no address of a price service.")
        self.source = parts.hostname
        self._shape = shape
        self._deadline_s = deadline_s

    async def price(self, coin: Coin, day: date, currency: str) -> Price | None:
        """Return the price on that day, None when the service has none."""
        shape = self._shape
        answer = await self._ask(shape.filled(shape.url, coin, day, currency))
        if answer.status == 404:
            return None
        if answer.status != 200 or answer.body is None:
            raise Unavailable(f"{self.source} gives no price now.", _REMEDY)
        amount = price_in(_found(answer.body, shape.filled(shape.path, coin, day, currency)))
        return None if amount is None else Price(amount, self.source)

    async def _ask(self, url: str) -> Answer:
        try:
            return await exchange(
                self._session,
                "GET",
                url,
                limit=_ANSWER_LIMIT,
                within_s=self._deadline_s,
                allow_redirects=False,
            )
        except NoAnswer as error:
            raise Unavailable(f"{self.source} gives no price now: {error}", _REMEDY) from error


def _found(body: bytes, path: str) -> Any:  # noqa: ANN401 - whatever stands there
    """Return what stands at the path; None where the answer has another shape."""
    try:
        here = _DECODER.decode(body)
    except (msgspec.DecodeError, ValueError, RecursionError):
        return None
    for name in path.split("."):
        if isinstance(here, dict):
            here = here.get(name)
        elif isinstance(here, list) and name.isdecimal() and int(name) < len(here):
            here = here[int(name)]
        else:
            return None
    return here
