"""The practice grid's host services: registration, admission, heartbeats, markets.

They answer as the network's current host manager does, for what a node needs to be admitted.
Every registered node is admitted to the market it wants; a gated market's access key comes as
a transaction for the node to sign. Nodes need no benchmark; who asks for one gets it, and is told
how a market judges the results. Beside what that one does, they tell a node whether its market is
right for its GPU, as the network's former services did.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from http import HTTPStatus
from typing import TypeVar

import msgspec
from aiohttp import web
from aiohttp.typedefs import Handler
from msgspec import Struct

from nosdesk.domain.addresses import MarketAddress, NodeAddress
from nosdesk.domain.errors import BadInput, Untrusted
from nosdesk.ports.clock import Clock
from nosdesk.practice.benchmarks import benchmark_definition, judged
from nosdesk.practice.cors import open_to_web_pages
from nosdesk.practice.market_check import market_advice
from nosdesk.practice.market_listing import MarketDirectory, MarketListing
from nosdesk.practice.refusals import Refusal, answer_refusals
from nosdesk.protocol.authorization import verify
from nosdesk.protocol.base58 import parse_address

T = TypeVar("T")

MintKey = Callable[[NodeAddress, MarketListing], str | None]
"""Returns the transaction (base64) that mints a node its access key, None when it has one."""

DAY_S = 86_400
_BENCHMARK = "practice"
_ALWAYS_OPEN = ("/health", "/node-under-maintenance")


class _Contact(Struct):
    email: str
    discord: str | None = None
    twitter: str | None = None


class _Sync(Struct):
    address: str


class _Check(Struct):
    gpus: str


@dataclass(slots=True)
class _Node:
    address: NodeAddress
    contact: _Contact
    created_at: str
    status: str = "ONBOARDED"
    market: MarketAddress | None = None
    last_beat: float = -math.inf

    def to_json(self) -> dict[str, object]:
        return {
            "status": self.status,
            "marketAddress": self.market,
            "createdAt": self.created_at,
        }


class PracticeHostServices:
    """One practice grid's host services.

    `maintenance`, when set, says why they are closed; `rpc_url` is where they send clients.
    """

    def __init__(
        self,
        listings: Sequence[MarketListing],
        *,
        clock: Clock,
        mint_key: MintKey,
        beats_per_day: int = 144,
    ) -> None:
        self.maintenance: str | None = None
        self.rpc_url = ""
        self._markets = MarketDirectory(listings)
        self._clock = clock
        self._mint_key = mint_key
        self._beats_per_day = beats_per_day
        self._nodes: dict[str, _Node] = {}

    def reject(self, node: NodeAddress) -> None:
        """Turn a registered node down from now on."""
        self._nodes[node].status = "REJECTED"

    def require(
        self,
        market: MarketAddress,
        images: Sequence[str] = (),
        resources: Sequence[Mapping[str, object]] = (),
    ) -> None:
        """Require these of the market's nodes from now on, in place of any others."""
        self._markets.require(market, images, resources)

    def app(self) -> web.Application:
        """Return the HTTP interface."""
        middlewares = [open_to_web_pages, answer_refusals, self._closed_for_maintenance]
        app = web.Application(middlewares=middlewares)
        app.router.add_routes(self._markets.routes())
        app.router.add_routes(
            [
                web.post("/nodes/register", self._register),
                web.get("/nodes/request-market", self._request_market),
                web.post("/nodes/sync-node", self._sync),
                web.post("/nodes/heartbeat", self._heartbeat),
                web.post("/nodes/{id}/check-market", self._check_market),
                web.post("/benchmarks/{id}/submit-results", self._submit_results),
                web.get("/nodes/{id}", self._record),
                web.get("/nodes/{id}/metrics", self._metrics),
                web.get("/rpc", self._rpc),
                web.get("/node-under-maintenance", self._maintenance),
                web.get("/health", self._health),
            ]
        )
        return app

    async def _register(self, request: web.Request) -> web.Response:
        caller = self._caller(request)
        contact = await _body(request, _Contact)
        if "@" not in contact.email:
            raise Refusal(HTTPStatus.BAD_REQUEST, "An email address is needed")
        now = datetime.fromtimestamp(self._clock.now(), UTC).isoformat()
        self._nodes.setdefault(caller, _Node(caller, contact, now)).contact = contact
        return web.json_response({"status": "registered"})

    async def _request_market(self, request: web.Request) -> web.Response:
        node = self._known(self._caller(request))
        if node.status == "REJECTED":
            return web.json_response({"status": node.status})
        listing = self._assigned(node, request.query.get("market"))
        node.market = listing.address
        market: dict[str, str] = {"address": listing.address}
        key_transaction = self._mint_key(node.address, listing) if listing.access_key else None
        if key_transaction is not None:
            market["sftTx"] = key_transaction
        return web.json_response({"status": node.status, "market": market, **_order(request)})

    async def _submit_results(self, request: web.Request) -> web.Response:
        node = self._known(self._caller(request))
        if request.match_info["id"] != _BENCHMARK or node.market is None:
            raise Refusal(HTTPStatus.NOT_FOUND, "Benchmark not found")
        listing = self._assigned(node, node.market)
        report = judged(await request.read(), listing.address, listing.gpu_class)
        status = "success" if report["passed"] else "failed"
        return web.json_response({"status": status, "report": report})

    async def _check_market(self, request: web.Request) -> web.Response:
        caller = self._caller(request)
        _check_own(caller, request.match_info["id"])
        node = self._known(caller)
        asked = await _body(request, _Check)
        return web.json_response(market_advice(self._markets, node.market, asked.gpus))

    async def _sync(self, request: web.Request) -> web.Response:
        caller = self._caller(request)
        _check_own(caller, (await _body(request, _Sync)).address)
        self._known(caller)  # nothing to refresh: the ledger is asked every time
        return web.json_response({})

    async def _heartbeat(self, request: web.Request) -> web.Response:
        node, now = self._known(self._caller(request)), self._clock.now()
        wait_s = node.last_beat + DAY_S / self._beats_per_day - now
        if wait_s > 0:
            message = f"Next heartbeat in {math.ceil(wait_s)} seconds"
            raise Refusal(HTTPStatus.TOO_MANY_REQUESTS, message)
        node.last_beat = now
        return web.json_response({"maxHeartbeatsPerDay": self._beats_per_day})

    async def _record(self, request: web.Request) -> web.Response:
        node = self._known(request.match_info["id"])
        return web.json_response({"address": node.address, **node.to_json()})

    async def _metrics(self, request: web.Request) -> web.Response:
        node = self._known(request.match_info["id"])
        contact: dict[str, object] = {}
        if "Authorization" in request.headers and self._caller(request) == node.address:
            contact = msgspec.structs.asdict(node.contact)
        gpus: dict[str, object] = {"gpus": [], "metrics": {}}
        return web.json_response({"nodeAddress": node.address, **node.to_json(), **gpus, **contact})

    async def _rpc(self, request: web.Request) -> web.Response:
        self._caller(request)
        return web.json_response({"url": self.rpc_url})

    async def _maintenance(self, _: web.Request) -> web.Response:
        if self.maintenance is None:
            return web.json_response({"maintenance": False})
        return web.json_response({"maintenance": True, "reason": self.maintenance})

    async def _health(self, _: web.Request) -> web.Response:
        return web.json_response({"status": "ok"})

    @web.middleware
    async def _closed_for_maintenance(
        self, request: web.Request, handler: Handler
    ) -> web.StreamResponse:
        if self.maintenance is not None and request.path not in _ALWAYS_OPEN:
            return web.Response(status=HTTPStatus.SERVICE_UNAVAILABLE, text="under maintenance")
        return await handler(request)

    def _caller(self, request: web.Request) -> NodeAddress:
        """Return who sent this: the address that signed itself in the request's header."""
        header = request.headers.get("Authorization", "")
        now_ms = int(self._clock.now() * 1000)
        try:
            claimed = parse_address(header.partition(":")[0])
            verify(header, claimed, now_ms=now_ms, expected_message=claimed)
        except (BadInput, Untrusted) as error:
            raise Refusal(HTTPStatus.UNAUTHORIZED, error.title) from error
        return NodeAddress(claimed)

    def _known(self, address: str) -> _Node:
        node = self._nodes.get(address)
        if node is None:
            raise Refusal(HTTPStatus.NOT_FOUND, "Node not found")
        return node

    def _assigned(self, node: _Node, wanted: str | None) -> MarketListing:
        address = wanted or node.market
        if address is None:
            return self._markets.default
        listing = self._markets.get(address)
        if listing is None:
            raise Refusal(HTTPStatus.BAD_REQUEST, "Market not found")
        return listing


def _order(request: web.Request) -> dict[str, object]:
    if "benchmark" not in request.query:
        return {}
    return {"benchmarkId": _BENCHMARK, "jobDefinition": benchmark_definition()}


def _check_own(caller: NodeAddress, node: str) -> None:
    if node != caller:
        raise Refusal(HTTPStatus.FORBIDDEN, "This is another's node")


async def _body(request: web.Request, kind: type[T]) -> T:
    try:
        return msgspec.json.decode(await request.read(), type=kind)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
        raise Refusal(HTTPStatus.BAD_REQUEST, f"The body is malformed: {error}") from error
