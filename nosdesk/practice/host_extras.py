"""What the practice grid's host services can be asked beside letting nodes in.

Uptime, rewards for it, error reports, and what they want of a node's software.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from http import HTTPStatus
from typing import TypeVar

import msgspec
from aiohttp import web
from msgspec import Struct

from nosdesk.domain.addresses import NodeAddress
from nosdesk.domain.money import MICRO_PER_NOS, MicroNos
from nosdesk.practice.hosted_nodes import HostedNode, HostedNodes
from nosdesk.practice.refusals import Refusal

T = TypeVar("T")

PayReward = Callable[[NodeAddress, MicroNos], None]
"""Pays a node what it claims."""

LEAST_VERSION = "1.0.0"
_DAYS_LIMIT = 400
_REPORTS_KEPT = 100


class _Report(Struct):
    address: str
    error_type: str
    error_name: str
    error_message: str
    error_stack: str = ""


class HostExtras:
    """The further routes of one practice grid."""

    def __init__(self, nodes: HostedNodes, beats_per_day: int, pay: PayReward | None) -> None:
        self._nodes = nodes
        self._beats_per_day = beats_per_day
        self._pay = pay

    def routes(self) -> list[web.RouteDef]:
        """Return the HTTP interface."""
        return [
            web.get("/nodes/minimum-required-version", self._version),
            web.get("/nodes/heartbeats/uptime/{id}", self._uptime),
            web.get("/nodes/{id}/rewards", self._rewards),
            web.post("/nodes/payment", self._payment),
            web.post("/errors/report", self._report),
        ]

    async def _version(self, _: web.Request) -> web.Response:
        return web.json_response({"version": LEAST_VERSION})

    async def _uptime(self, request: web.Request) -> web.Response:
        node = self._nodes.known(request.match_info["id"])
        first, last = _day(request, "startDate"), _day(request, "endDate")
        count = (last - first).days + 1
        if not 0 < count <= _DAYS_LIMIT:
            raise Refusal(HTTPStatus.BAD_REQUEST, "These dates make no span")
        days = (first + timedelta(days=number) for number in range(count))
        return web.json_response([self._row(node, day) for day in days if day in node.beats])

    def _row(self, node: HostedNode, day: date) -> dict[str, object]:
        start = datetime.combine(day, time(), UTC).isoformat()
        percent = min(100.0, 100 * node.beats[day] / self._beats_per_day)
        return {"dayStart": start, "uptimePercentage": round(percent, 2)}

    async def _rewards(self, request: web.Request) -> web.Response:
        node = self._nodes.known(request.match_info["id"])
        return web.json_response(rewards_json(node))

    async def _payment(self, request: web.Request) -> web.Response:
        node = self._nodes.known(self._nodes.caller(request.headers.get("Authorization", "")))
        amount = node.claimable
        if amount == 0 or self._pay is None:
            message = "There is nothing to claim"
            return web.json_response({"success": False, "message": message, "claimableAmount": 0})
        self._pay(node.address, amount)
        node.claimable, node.claimed = MicroNos(0), MicroNos(node.claimed + amount)
        paid = {"success": True, "message": "Paid", "claimableAmount": amount / MICRO_PER_NOS}
        return web.json_response(paid)

    async def _report(self, request: web.Request) -> web.Response:
        caller = self._nodes.caller(request.headers.get("Authorization", ""))
        report = await body_of(request, _Report)
        if report.address != caller:
            raise Refusal(HTTPStatus.FORBIDDEN, "This is another's node")
        kept = self._nodes.known(caller).error_reports
        if len(kept) < _REPORTS_KEPT:
            kept.append(msgspec.structs.asdict(report))
        return web.json_response({})


def rewards_json(node: HostedNode) -> dict[str, object]:
    """Return what a node may claim, as the services write it."""
    return {
        "claimableUptimeNosRewards": node.claimable / MICRO_PER_NOS,
        "totalClaimedUptimeNosRewards": node.claimed / MICRO_PER_NOS,
    }


async def body_of(request: web.Request, kind: type[T]) -> T:
    """Return the request's body, or refuse it."""
    try:
        return msgspec.json.decode(await request.read(), type=kind)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
        raise Refusal(HTTPStatus.BAD_REQUEST, f"The body is malformed: {error}") from error


def _day(request: web.Request, name: str) -> date:
    try:
        return date.fromisoformat(request.query.get(name, "")[:10])
    except ValueError as error:
        raise Refusal(HTTPStatus.BAD_REQUEST, f"{name} is no date") from error
