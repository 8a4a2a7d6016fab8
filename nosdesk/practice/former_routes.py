"""The routes of the network's former host services, which a practice grid plays on request."""

import base64
from collections.abc import Callable
from http import HTTPStatus

from aiohttp import web
from msgspec import Struct

from nosdesk.domain.addresses import NodeAddress
from nosdesk.practice.host_extras import body_of, rewards_json
from nosdesk.practice.hosted_nodes import Contact, HostedNodes, Verdict
from nosdesk.practice.market_listing import MarketDirectory, MarketListing
from nosdesk.practice.refusals import Refusal

MintKey = Callable[[NodeAddress, MarketListing], str | None]
"""Returns the transaction (base64) that mints a node its access key, None when it has one."""


class _Join(Struct, rename="camel"):
    email: str
    node_address: str
    discord: str | None = None
    twitter: str | None = None


class _Change(Struct):
    address: str


class FormerRoutes:
    """How older clients join, are looked up, and change their market."""

    def __init__(self, nodes: HostedNodes, markets: MarketDirectory, mint_key: MintKey) -> None:
        self._nodes = nodes
        self._markets = markets
        self._mint_key = mint_key

    def routes(self) -> list[web.RouteDef]:
        """Return the HTTP interface."""
        return [
            web.post("/nodes/join-test-grid", self._join),
            web.post("/nodes/change-market", self._change_market),
            web.get("/nodes/{id}/specs", self._specs),
        ]

    async def record(self, request: web.Request) -> web.Response:
        """Answer how a node stands, as those services did."""
        node = self._nodes.known(request.match_info["id"])
        if node.verdict not in (Verdict.ADMIT, Verdict.REJECT):
            raise Refusal(HTTPStatus.BAD_REQUEST, "Node not onboarded yet")
        if node.market is None and node.verdict is Verdict.ADMIT:
            node.market = self._markets.default.address
        known = {"status": node.status, "marketAddress": node.market, "accessKeyMint": None}
        return web.json_response(known)

    async def _join(self, request: web.Request) -> web.Response:
        caller = self._caller(request)
        asked = await body_of(request, _Join)
        if asked.node_address != caller:
            raise Refusal(HTTPStatus.FORBIDDEN, "This is another's node")
        self._nodes.register(caller, Contact(asked.email, asked.discord, asked.twitter))
        return web.json_response({"ok": True})

    async def _change_market(self, request: web.Request) -> web.Response:
        node = self._nodes.known(self._caller(request))
        listing = self._markets.get((await body_of(request, _Change)).address)
        if listing is None:
            raise Refusal(HTTPStatus.BAD_REQUEST, "Market not found")
        node.market = listing.address
        transaction = self._mint_key(node.address, listing) if listing.access_key else None
        content = base64.b64decode(transaction) if transaction else b""
        tx = {str(number): byte for number, byte in enumerate(content)}
        return web.json_response({"tx": tx or None, "newMarket": listing.address})

    async def _specs(self, request: web.Request) -> web.Response:
        node = self._nodes.known(request.match_info["id"])
        return web.json_response(node.to_json() | rewards_json(node))

    def _caller(self, request: web.Request) -> NodeAddress:
        return self._nodes.caller(request.headers.get("Authorization", ""))
