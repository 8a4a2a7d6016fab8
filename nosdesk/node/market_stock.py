"""What a market requires of its nodes, fetched before a job asks for it.

The network's own node fetches it before it joins, and so do we: a poster who pays by the second
may count on it. But what cannot be had keeps nobody out: after one try at each thing the node
joins, and tries again beside its work. Who has a place or a job already does not wait at all.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from functools import partial

from nosdesk.domain.addresses import MarketAddress
from nosdesk.domain.definition.resources import Resource
from nosdesk.domain.errors import NodeError
from nosdesk.domain.image_name import plain_name
from nosdesk.domain.stock import key_of, label_of
from nosdesk.node.activity import RequiredFetching
from nosdesk.node.image_supply import ImageSupply
from nosdesk.node.shelf import ResourceShelf
from nosdesk.node.storekeeper import Needs
from nosdesk.ports.clock import Clock
from nosdesk.ports.containers import PullProgress
from nosdesk.ports.host_services import HostServices, Required
from nosdesk.ports.stock import Stock

ASK_PATIENCE_S = 60.0
"""How long host services that do not answer keep a node from joining."""

LOOK_EVERY_S = 6 * 3_600.0
MISSING_PAUSE_S = 900.0
"""How soon what could not be had is tried again."""

OnRequired = Callable[[RequiredFetching], None]


@dataclass(eq=False)
class MarketStock:
    """Keeps what one market requires."""

    host: HostServices
    images: ImageSupply
    shelf: ResourceShelf | None
    stock: Stock | None
    clock: Clock
    on_fetch: OnRequired
    _was_tried: asyncio.Event = field(default_factory=asyncio.Event, init=False)

    async def keep(self, market: MarketAddress) -> None:
        """Have what the market requires and what it comes to require, until cancelled."""
        while True:
            is_whole = await self._fetch_all(market)
            self._was_tried.set()
            await self.clock.sleep(LOOK_EVERY_S if is_whole else MISSING_PAUSE_S)

    @property
    def was_tried(self) -> bool:
        """True once each thing was tried."""
        return self._was_tried.is_set()

    async def until_tried(self) -> None:
        """Return once each thing was tried."""
        await self._was_tried.wait()

    async def _fetch_all(self, market: MarketAddress) -> bool:
        """Try each thing once; tell whether all of it is here now."""
        patience = self.images.patience
        try:
            required = await patience.until_answered(
                lambda: self.host.required(market), within_s=ASK_PATIENCE_S
            )
            await self._mark(required)
        except NodeError as error:
            patience.tell(error)
            return False
        missing = 0
        for provide in self._providers(required):
            try:
                await provide()
                await self._mark(required)
            except NodeError as error:
                patience.tell(error)
                missing += 1
        return not missing

    def _providers(self, required: Required) -> list[Callable[[], Awaitable[object]]]:
        images = [partial(self._provide_image, image) for image in required.images]
        if self.shelf is None:
            return [*images]
        files = [partial(self._provide_files, self.shelf, each) for each in required.resources]
        return [*images, *files]

    async def _provide_image(self, image: str) -> None:
        def on_pull(progress: PullProgress) -> None:
            now = self.clock.now()
            self.on_fetch(RequiredFetching(now, image, progress.current, progress.total))

        await self.images.provide(image, on_pull)

    async def _provide_files(self, shelf: ResourceShelf, resource: Resource) -> None:
        if key_of(resource) not in {item.key for item in await shelf.stock.items()}:
            self.on_fetch(RequiredFetching(self.clock.now(), label_of(resource), 0, 0))
        await shelf.provide(resource, {})

    async def _mark(self, required: Required) -> None:
        """Note of all that is kept whether a market requires it, so that it stays, or not."""
        if self.stock is None:
            return
        needs = self._all_needs(required)
        for item in await self.stock.items():
            if (is_required := item.key in needs.keys) is not item.is_required:
                await self.stock.keep(replace(item, is_required=is_required))
        for image in await self.stock.images():
            if (is_required := image.name in needs.images) is not image.is_required:
                await self.stock.keep_image(replace(image, is_required=is_required))

    def _all_needs(self, required: Required) -> Needs:
        """Return what this market requires, and those of the PC's other nodes."""
        own = Needs(
            frozenset(key_of(resource) for resource in required.resources),
            frozenset(plain_name(image) for image in required.images),
        )
        if self.images.stockroom is None:
            return own
        keeper = self.images.stockroom.keeper
        keeper.require(self, own)
        return keeper.needs
