"""The practice grid's host services: registration, admission, heartbeats, markets.

They answer as the network's current host manager does. Every registered node is admitted to the
market it wants, unless `decide` said otherwise of it; a gated market's access key comes as a
transaction for the node to sign. Beside what that one does, they tell a node whether its market is
right for its GPU, and with `plays_former` they have the routes of the network's former services
and none of its present ones for letting nodes in.
"""

import math
from collections.abc import Mapping, Sequence
from http import HTTPStatus

from aiohttp import web
from aiohttp.typedefs import Handler
from msgspec import Struct, structs

from nosdesk.domain.addresses import MarketAddress, NodeAddress
from nosdesk.domain.money import MicroNos
from nosdesk.ports.clock import Clock
from nosdesk.practice.benchmarks import benchmark_definition
from nosdesk.practice.cors import open_to_web_pages
from nosdesk.practice.former_routes import FormerRoutes, MintKey
from nosdesk.practice.host_benchmarks import BENCHMARK, HostBenchmarks
from nosdesk.practice.host_extras import HostExtras, PayReward, body_of
from nosdesk.practice.host_statistics import HostStatistics
from nosdesk.practice.hosted_nodes import Contact, HostedNode, HostedNodes, Verdict
from nosdesk.practice.market_check import market_advice
from nosdesk.practice.market_listing import MarketDirectory, MarketListing
from nosdesk.practice.refusals import Refusal, answer_refusals

DAY_S = 86_400
REWARD_PER_BEAT = MicroNos(1_000)
"""What a node may claim for each time that it was heard of."""

_ALWAYS_OPEN = ("/health", "/node-under-maintenance")
_PRESENT_ONLY = ("/nodes/register", "/nodes/request-market")
_FORMER_ONLY = ("/nodes/join-test-grid", "/nodes/change-market")


class _Sync(Struct):
    address: str


class _Check(Struct):
    gpus: str


class PracticeHostServices:
    """One practice grid's host services.

    `maintenance`, when set, says why they are closed, `back_at` until when; `rpc_url` is where
    they send clients.
    """

    def __init__(
        self,
        listings: Sequence[MarketListing],
        *,
        clock: Clock,
        mint_key: MintKey,
        beats_per_day: int = 144,
        pay_reward: PayReward | None = None,
    ) -> None:
        self.maintenance: str | None = None
        self.back_at: str | None = None
        self.rpc_url = ""
        self.plays_former = False
        self.nodes = HostedNodes(clock)
        self.statistics = HostStatistics()
        self._markets = MarketDirectory(listings)
        self._clock = clock
        self._mint_key = mint_key
        self._beats_per_day = beats_per_day
        self._former = FormerRoutes(self.nodes, self._markets, mint_key)
        self._extras = HostExtras(self.nodes, beats_per_day, pay_reward)
        self._benchmarks = HostBenchmarks(self.nodes, self._markets)

    def reject(self, node: NodeAddress) -> None:
        """Turn a registered node down from now on."""
        self.decide(node, Verdict.REJECT)

    def decide(
        self,
        node: NodeAddress,
        verdict: Verdict,
        *,
        report: dict[str, object] | None = None,
        next_test_at: str | None = None,
    ) -> None:
        """Let a registered node hear this from now on; the report is on its last benchmark."""
        known = self.nodes.known(node)
        known.verdict, known.report, known.next_test_at = verdict, report, next_test_at

    def answer_with(self, node: NodeAddress, status: int, body: bytes | None) -> None:
        """Answer a node that asks for a market with just these bytes; None: sensibly again."""
        self.nodes.known(node).raw = None if body is None else (status, body)

    def grant_reward(self, node: NodeAddress, amount: MicroNos) -> None:
        """Let a node claim so much for its uptime."""
        known = self.nodes.known(node)
        known.claimable = MicroNos(known.claimable + amount)

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
        middlewares = [open_to_web_pages, answer_refusals, self._closed, self._moved]
        app = web.Application(middlewares=middlewares)
        parts = (self._markets, self._extras, self._former, self._benchmarks, self.statistics)
        for part in parts:
            app.router.add_routes(part.routes())
        app.router.add_routes(
            [
                web.post("/nodes/register", self._register),
                web.get("/nodes/request-market", self._request_market),
                web.post("/nodes/sync-node", self._sync),
                web.post("/nodes/heartbeat", self._heartbeat),
                web.post("/nodes/{id}/check-market", self._check_market),
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
        self.nodes.register(caller, await body_of(request, Contact))
        return web.json_response({"status": "registered"})

    async def _request_market(self, request: web.Request) -> web.Response:
        node = self.nodes.known(self._caller(request))
        if node.raw is not None:
            status, content = node.raw
            return web.Response(status=status, body=content, content_type="application/json")
        told: dict[str, object] = {"status": node.status}
        match node.verdict:
            case Verdict.REJECT | Verdict.UNQUALIFIED:
                told |= _feedback(node)
            case Verdict.WAITLIST:
                told |= {"status": "WAITLISTED", "market": {"address": None}}
            case Verdict.BENCHMARK:
                node.judged_for = self._assigned(node, request.query.get("market")).address
                told |= _order()
            case Verdict.ADMIT:
                told |= self._admitted(node, request)
        return web.json_response(told)

    def _admitted(self, node: HostedNode, request: web.Request) -> dict[str, object]:
        listing = self._assigned(node, request.query.get("market"))
        node.market = listing.address
        market: dict[str, str] = {"address": listing.address}
        key_transaction = self._mint_key(node.address, listing) if listing.access_key else None
        if key_transaction is not None:
            market["sftTx"] = key_transaction
        return {"market": market, **(_order() if "benchmark" in request.query else {})}

    async def _check_market(self, request: web.Request) -> web.Response:
        caller = self._caller(request)
        _check_own(caller, request.match_info["id"])
        node = self.nodes.known(caller)
        asked = await body_of(request, _Check)
        return web.json_response(market_advice(self._markets, node.market, asked.gpus))

    async def _sync(self, request: web.Request) -> web.Response:
        caller = self._caller(request)
        _check_own(caller, (await body_of(request, _Sync)).address)
        self.nodes.known(caller)  # nothing to refresh: the ledger is asked every time
        return web.json_response({})

    async def _heartbeat(self, request: web.Request) -> web.Response:
        node, now = self.nodes.known(self._caller(request)), self._clock.now()
        wait_s = node.last_beat + DAY_S / self._beats_per_day - now
        if wait_s > 0:
            message = f"Next heartbeat in {math.ceil(wait_s)} seconds"
            raise Refusal(HTTPStatus.TOO_MANY_REQUESTS, message)
        node.last_beat = now
        node.beats[self.nodes.now().date()] += 1
        node.claimable = MicroNos(node.claimable + REWARD_PER_BEAT)
        return web.json_response({"maxHeartbeatsPerDay": self._beats_per_day})

    async def _record(self, request: web.Request) -> web.Response:
        if self.plays_former:
            return await self._former.record(request)
        node = self.nodes.known(request.match_info["id"])
        return web.json_response({"address": node.address, **node.to_json()})

    async def _metrics(self, request: web.Request) -> web.Response:
        node = self.nodes.known(request.match_info["id"])
        contact: dict[str, object] = {}
        if "Authorization" in request.headers and self._caller(request) == node.address:
            contact = structs.asdict(node.contact)
        gpus: dict[str, object] = {"gpus": [], "metrics": {}}
        return web.json_response({"nodeAddress": node.address, **node.to_json(), **gpus, **contact})

    async def _rpc(self, request: web.Request) -> web.Response:
        self._caller(request)
        return web.json_response({"url": self.rpc_url})

    async def _maintenance(self, _: web.Request) -> web.Response:
        if self.maintenance is None:
            return web.json_response({"maintenance": False})
        told = {"maintenance": True, "reason": self.maintenance}
        back = {"expectedEndAt": self.back_at} if self.back_at else {}
        return web.json_response(told | back)

    async def _health(self, _: web.Request) -> web.Response:
        return web.json_response({"status": "ok"})

    @web.middleware
    async def _closed(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        if self.maintenance is not None and request.path not in _ALWAYS_OPEN:
            return web.Response(status=HTTPStatus.SERVICE_UNAVAILABLE, text="under maintenance")
        return await handler(request)

    @web.middleware
    async def _moved(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Have the routes of one time only."""
        gone = _PRESENT_ONLY if self.plays_former else _FORMER_ONLY
        if request.path in gone or (self.plays_former and request.path.endswith("/rewards")):
            message = f"Cannot {request.method} {request.path}"
            raise Refusal(HTTPStatus.NOT_FOUND, message)
        return await handler(request)

    def _caller(self, request: web.Request) -> NodeAddress:
        """Return who sent this: the address that signed itself in the request's header."""
        return self.nodes.caller(request.headers.get("Authorization", ""))

    def _assigned(self, node: HostedNode, wanted: str | None) -> MarketListing:
        address = wanted or node.market
        if address is None:
            return self._markets.default
        listing = self._markets.get(address)
        if listing is None:
            raise Refusal(HTTPStatus.BAD_REQUEST, "Market not found")
        return listing


def _order() -> dict[str, object]:
    return {"benchmarkId": BENCHMARK, "jobDefinition": benchmark_definition()}


def _feedback(node: HostedNode) -> dict[str, object]:
    report = {"feedbackReport": node.report} if node.report is not None else {}
    again = {"nextTestAt": node.next_test_at} if node.next_test_at else {}
    return {**report, **again}


def _check_own(caller: NodeAddress, node: str) -> None:
    if node != caller:
        raise Refusal(HTTPStatus.FORBIDDEN, "This is another's node")
