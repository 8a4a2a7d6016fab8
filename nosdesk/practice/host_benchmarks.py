"""The benchmark of the practice grid's host services: its seeds, its predictions, its results.

A container of the benchmark asks for a seed for each card and tells what the card computed from
it, which says whether the card is what it claims to be. Here any card computes the same.
"""

from http import HTTPStatus
from typing import Any

from aiohttp import web
from msgspec import Struct

from nosdesk.practice.benchmarks import judged
from nosdesk.practice.host_extras import body_of
from nosdesk.practice.hosted_nodes import HostedNode, HostedNodes, Verdict
from nosdesk.practice.market_listing import MarketDirectory
from nosdesk.practice.refusals import Refusal

BENCHMARK = "practice"
_CARDS_LIMIT = 64
_FACTOR, _MODULUS = 48_271, 2_147_483_647


class _Card(Struct):
    uuid: str
    type: str


class _Prediction(Struct):
    uuid: str
    prediction: float


class HostBenchmarks:
    """The routes under `/benchmarks/`."""

    def __init__(self, nodes: HostedNodes, markets: MarketDirectory) -> None:
        self._nodes = nodes
        self._markets = markets

    def routes(self) -> list[web.RouteDef]:
        """Return the HTTP interface."""
        return [
            web.post("/benchmarks/{id}/seed", self._seed),
            web.post("/benchmarks/{id}/prediction", self._prediction),
            web.post("/benchmarks/{id}/submit-results", self._submit_results),
        ]

    async def _seed(self, request: web.Request) -> web.Response:
        node = self._examined(request)
        cards = await body_of(request, list[_Card])
        if not 0 < len(cards) <= _CARDS_LIMIT:
            raise Refusal(HTTPStatus.BAD_REQUEST, "No cards, or too many")
        node.seeds = {each.uuid: 1 + sum(each.uuid.encode()) for each in cards}
        node.predictions = {}
        return web.json_response({"seeds": node.seeds})

    async def _prediction(self, request: web.Request) -> web.Response:
        node = self._examined(request)
        told = await body_of(request, _Prediction)
        if told.uuid not in node.seeds:
            raise Refusal(HTTPStatus.NOT_FOUND, "Seed not found")
        node.predictions[told.uuid] = told.prediction
        return web.json_response({})

    async def _submit_results(self, request: web.Request) -> web.Response:
        node = self._examined(request)
        market = node.judged_for or node.market
        listing = self._markets.get(market) if market is not None else None
        if listing is None:
            raise Refusal(HTTPStatus.NOT_FOUND, "Benchmark not found")
        report = judged(await request.read(), listing.address, listing.gpu_class)
        _add_spoofing(report, node)
        node.report = report
        if node.verdict is Verdict.BENCHMARK:
            node.verdict = Verdict.ADMIT if report["passed"] else Verdict.UNQUALIFIED
        status = "success" if report["passed"] else "failed"
        return web.json_response({"status": status, "report": report})

    def _examined(self, request: web.Request) -> HostedNode:
        node = self._nodes.known(self._nodes.caller(request.headers.get("Authorization", "")))
        if request.match_info["id"] != BENCHMARK:
            raise Refusal(HTTPStatus.NOT_FOUND, "Benchmark not found")
        return node


def expected_prediction(seed: int) -> float:
    """Return what every honest card of the practice grid computes from a seed."""
    return float(seed * _FACTOR % _MODULUS)


def _add_spoofing(report: dict[str, Any], node: HostedNode) -> None:
    """Judge what the cards predicted, where seeds were asked for."""
    if not node.seeds:
        return
    right = all(
        node.predictions.get(uuid) == expected_prediction(seed) for uuid, seed in node.seeds.items()
    )
    rule = "The card must compute what such a card computes"
    metric = {"metricKey": "anti_spoof", "ruleDescription": rule, "passed": right}
    report["metrics"].append(
        metric if right else metric | {"failureMessage": f"{rule}; it did not"}
    )
    report["passed"] = report["passed"] and right
    node.seeds, node.predictions = {}, {}
