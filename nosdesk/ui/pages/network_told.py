"""What a grid's host services tell the network page, asked only while that is open; no Qt."""

from collections.abc import Awaitable, Callable
from contextlib import aclosing
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from nosdesk.aio.race import before
from nosdesk.aio.state import State
from nosdesk.domain.errors import NodeError
from nosdesk.domain.hosting import CountryCount, MarketOffer
from nosdesk.ports.clock import Clock
from nosdesk.ports.host_figures import HostFigures
from nosdesk.ui.words import said

T = TypeVar("T")

ASK_EVERY_S = 300.0


@dataclass(frozen=True, slots=True)
class Told(Generic[T]):
    """What was told last, and when; `trouble` says why it was not told anew."""

    value: T | None = None
    at: float = 0.0
    trouble: str = ""
    is_asked: bool = False


@dataclass(frozen=True, slots=True)
class ToldFigures:
    """All that the services tell of the grid as a whole; a `value` of None is not told by them."""

    offers: Told[tuple[MarketOffer, ...]] = Told()
    countries: Told[tuple[CountryCount, ...]] = Told()
    nos_usd: Told[float] = Told()


NOTHING_TOLD = ToldFigures()


class ToldFeed:
    """Asks the services for as long as it is run: while `is_open`, and each thing once in a while.

    What NOS are worth is only asked while `wants_price` says so.
    """

    def __init__(
        self,
        services: HostFigures,
        clock: Clock,
        is_open: State[bool],
        wants_price: Callable[[], bool],
    ) -> None:
        self.told = State(NOTHING_TOLD)
        self._services = services
        self._clock = clock
        self._is_open = is_open
        self._wants_price = wants_price
        self._tried: dict[str, float] = {}

    async def run(self) -> None:
        """Keep `told` up to date until cancelled."""
        while True:
            await self._until(is_open=True)
            left_s = min(map(self._left_s, self._asks()))
            if left_s > 0:
                await before(self._until(is_open=False), self._clock.sleep(left_s))
                continue
            await self._ask_what_is_due()

    async def _until(self, *, is_open: bool) -> None:
        async with aclosing(self._is_open.changes()) as changes:
            async for value in changes:
                if value is is_open:
                    return

    def _asks(self) -> dict[str, Callable[[], Awaitable[Any]]]:
        """Return what is to be asked, by the figure that it is for."""
        services = self._services
        asks: dict[str, Callable[[], Awaitable[Any]]] = {
            "offers": services.markets,
            "countries": services.countries,
        }
        return asks | {"nos_usd": services.nos_price_usd} if self._wants_price() else asks

    def _left_s(self, name: str) -> float:
        """Return how long what was asked lately is good enough."""
        tried_at = self._tried.get(name)
        return 0.0 if tried_at is None else tried_at + ASK_EVERY_S - self._clock.now()

    async def _ask_what_is_due(self) -> None:
        for name, ask in self._asks().items():
            if self._left_s(name) > 0:
                continue
            self._tried[name] = self._clock.now()
            known = self.told.value
            fresh = await self._asked(ask, getattr(known, name))
            self.told.set(replace(known, **{name: fresh}))

    async def _asked(self, ask: Callable[[], Awaitable[T | None]], known: Told[T]) -> Told[T]:
        """Return what is told now; what was told before stays when nobody answers."""
        try:
            value = await ask()
        except NodeError as error:
            trouble = " ".join(filter(None, (said(error.title), said(error.remedy))))
            return replace(known, trouble=trouble, is_asked=True)
        return Told(value, self._clock.now(), is_asked=True)
