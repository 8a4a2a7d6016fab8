"""The practice grid's markets as its host services list them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from http import HTTPStatus

from aiohttp import web

from nosdesk.domain.addresses import Address, MarketAddress
from nosdesk.domain.gpu_class import GpuClass, first_covering
from nosdesk.domain.money import MICRO_PER_NOS
from nosdesk.practice.markets import MARKETS, access_key_collection, market_addresses
from nosdesk.practice.refusals import Refusal

_NOS_USD = Decimal("0.25")  # what one NOS of play money is said to be worth
_NETWORK_FEE_PERCENT = 10
_ANY = GpuClass("Any GPU")
_REQUIRED = ("required_images", "required_remote_resources")


@dataclass(frozen=True, slots=True)
class MarketListing:
    """One market; `price` is micro-NOS per second, `access_key` the collection that opens it.

    `gpu` is what people call the GPUs that it is for, `gpu_class` says which they are.
    """

    address: MarketAddress
    slug: str
    gpu: str
    price: int
    access_key: Address | None = None
    gpu_class: GpuClass = _ANY

    def to_json(self) -> dict[str, object]:
        """Return the market as the host services describe it."""
        nos_a_second = Decimal(self.price) / MICRO_PER_NOS
        return {
            "address": self.address,
            "slug": self.slug,
            "name": self.gpu,
            "sft": self.access_key,
            "type": "PREMIUM" if self.access_key else "COMMUNITY",
            "usd_reward_per_hour": float(nos_a_second * 3600 * _NOS_USD),
            "nos_reward_per_second": float(nos_a_second),
            "nos_job_price_per_second": float(nos_a_second * (100 + _NETWORK_FEE_PERCENT) / 100),
            "network_fee_percentage": _NETWORK_FEE_PERCENT,
            "gpu_types": list(self.gpu_class.models) or [self.gpu],
            "required_images": [],
            "required_remote_resources": [],
            "nodes": [],
            "client": False,
            "lowest_vram": self.gpu_class.lowest_vram_gb,
            "max_usd_uptime_reward_per_day": 0,
        }


class MarketDirectory:
    """Every market of the grid; nodes that ask for none in particular get the first open one."""

    def __init__(self, listings: Sequence[MarketListing]) -> None:
        self._listings: dict[str, MarketListing] = {one.address: one for one in listings}
        self._required: dict[str, dict[str, object]] = {}
        self._classes = {address: one.gpu_class for address, one in self._listings.items()}
        self.default = next(one for one in listings if one.access_key is None)

    def get(self, address: str) -> MarketListing | None:
        """Return the market, None when the grid has no such."""
        return self._listings.get(address)

    def meant_for(self, gpu: str, vram_bytes: int | None) -> MarketListing | None:
        """Return the market that a GPU of this name belongs into, None when there is none."""
        address = first_covering(self._classes, gpu, vram_bytes)
        return None if address is None else self._listings[address]

    def require(
        self,
        market: MarketAddress,
        images: Sequence[str] = (),
        resources: Sequence[Mapping[str, object]] = (),
    ) -> None:
        """Require these of the market's nodes from now on, in place of any others."""
        self._required[market] = {
            "required_images": list(images),
            "required_remote_resources": [dict(each) for each in resources],
        }

    def routes(self) -> list[web.RouteDef]:
        """Return the HTTP interface, which everyone may read."""
        return [
            web.get("/markets/", self._all),
            web.get("/markets/price", self._price),
            web.get("/markets/{id}", self._one),
            web.get("/markets/{id}/required-resources", self._required_resources),
        ]

    async def _all(self, _: web.Request) -> web.Response:
        return web.json_response([self._told(listing) for listing in self._listings.values()])

    async def _price(self, _: web.Request) -> web.Response:
        return web.json_response({"price": float(_NOS_USD)})

    async def _one(self, request: web.Request) -> web.Response:
        return web.json_response(self._told(self._named(request)))

    async def _required_resources(self, request: web.Request) -> web.Response:
        told = self._told(self._named(request))
        return web.json_response({name: told[name] for name in _REQUIRED})

    def _told(self, listing: MarketListing) -> dict[str, object]:
        return listing.to_json() | self._required.get(listing.address, {})

    def _named(self, request: web.Request) -> MarketListing:
        listing = self.get(request.match_info["id"])
        if listing is None:
            raise Refusal(HTTPStatus.NOT_FOUND, "Market not found")
        return listing


def market_listings(seed: bytes) -> tuple[MarketListing, ...]:
    """Return the markets of the grid of this seed."""
    addresses = market_addresses(seed)
    listings = []
    for terms in MARKETS:
        key = access_key_collection(seed, terms)
        listings.append(
            MarketListing(
                address=addresses[terms.name],
                slug=terms.name,
                gpu=terms.gpu,
                price=terms.price,
                access_key=Address(str(key)) if key else None,
                gpu_class=terms.gpu_class,
            )
        )
    return tuple(listings)
