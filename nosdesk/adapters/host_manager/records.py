"""What else host services can be asked: markets, uptime, rewards, and what they want of clients.

Nothing of it stands between a node and its work, so what is missing or new is left out.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime
from decimal import Decimal
from math import isfinite
from typing import Any, TypeVar

import msgspec
from msgspec import Struct

from nosdesk.adapters.host_manager.answers import check, decoded, is_missing_route, printable
from nosdesk.adapters.host_manager.channel import Channel, Form, Proof
from nosdesk.adapters.host_manager.statistics import countries
from nosdesk.aio.exchange import Answer
from nosdesk.domain.addresses import Address
from nosdesk.domain.hosting import (
    CountryCount,
    ErrorReport,
    MarketOffer,
    NodeRecord,
    RewardClaim,
    UptimeDay,
    UptimeRewards,
)
from nosdesk.domain.money import MICRO_PER_NOS, MicroNos
from nosdesk.ports.keys import Signer

T = TypeVar("T")

_MARKETS_LIMIT = 500
_DAYS_LIMIT = 400
_GPUS_LIMIT = 64
_MOST_NOS = 10**9
_SIGNATURE_LIMIT = 90
_REPORT_LIMIT = 2_000

_Number = float | str | None


class _Gpu(Struct):
    gpu: str | None = None


class _Record(Struct, rename="camel"):
    status: str | None = None
    market_address: str | None = None
    gpus: list[_Gpu] | None = None


class _Market(Struct):
    address: str
    name: str | None = None
    slug: str | None = None
    type: str | None = None
    usd_reward_per_hour: _Number = None
    nos_reward_per_second: _Number = None
    gpu_types: list[Any] | None = None


class _Price(Struct):
    price: _Number = None


class _Url(Struct):
    url: str | None = None


class _Day(Struct, rename="camel"):
    day_start: str
    uptime_percentage: float


class _Rewards(Struct, rename="camel"):
    claimable_uptime_nos_rewards: _Number = None
    total_claimed_uptime_nos_rewards: _Number = None


class _Payment(Struct, rename="camel"):
    success: bool
    message: str | None = None
    claimable_amount: _Number = None
    transaction_signature: str | None = None


class _Version(Struct, rename="camel"):
    version: str | None = None
    minimum_required_version: str | None = None


class HostRecords:
    """The further questions to one grid's host services."""

    def __init__(self, channel: Channel) -> None:
        self._channel = channel
        self._rewards_path: Callable[[str], str] | None = None

    async def node(self, node: Address) -> NodeRecord | None:
        """Return what the record of a node says; None where the grid does not know it."""
        answer = await self._channel.ask("GET", f"/nodes/{node}/metrics")
        if answer.status == 404:
            return None
        said = _checked(answer, _Record)
        gpus = (printable(each.gpu or "") for each in (said.gpus or [])[:_GPUS_LIMIT])
        return NodeRecord(
            printable(said.status or ""),
            printable(said.market_address or ""),
            tuple(name for name in gpus if name),
        )

    async def markets(self) -> tuple[MarketOffer, ...]:
        """Return the markets as they are listed; what is no market is left out."""
        rows = _checked(await self._channel.ask("GET", "/markets/"), list[msgspec.Raw])
        offers = (_offer(bytes(row)) for row in rows[:_MARKETS_LIMIT])
        return tuple(offer for offer in offers if offer is not None)

    async def nos_price_usd(self) -> float | None:
        """Return what one NOS is worth in USD by these services, None where they do not say."""
        answer = await self._channel.ask("GET", "/markets/price")
        price = _amount(_checked(answer, _Price).price)
        return None if price is None else float(price)

    async def countries(self) -> tuple[CountryCount, ...] | None:
        """Return how many nodes each country has, the most first; None where that is not told."""
        return countries(await self._channel.ask("GET", "/stats/nodes-country"))

    async def rpc_url(self, signer: Signer) -> str:
        """Return the RPC endpoint that they send nodes to, empty where they name none."""
        answer = await self._channel.ask("GET", "/rpc", Proof(signer))
        if is_missing_route(answer):
            return ""
        url = printable(_checked(answer, _Url).url or "")
        return url if url.startswith(("https://", "http://")) else ""

    async def uptime(self, node: Address, since: date, until: date) -> tuple[UptimeDay, ...]:
        """Return how much of each day the node was heard of, the first day first."""
        span = {"startDate": since.isoformat(), "endDate": until.isoformat()}
        answer = await self._channel.ask("GET", f"/nodes/heartbeats/uptime/{node}", params=span)
        if is_missing_route(answer) or answer.status == 404:
            return ()
        days = (_day(each) for each in _checked(answer, list[_Day])[:_DAYS_LIMIT])
        return tuple(sorted((day for day in days if day is not None), key=lambda day: day.day))

    async def rewards(self, node: Address) -> UptimeRewards:
        """Return what the node may claim for being there, as far as these services say."""
        paths = [self._rewards_path] if self._rewards_path else [_present_rewards, _former_rewards]
        for path in paths:
            answer = await self._channel.ask("GET", path(node))
            if answer.status == 404 or is_missing_route(answer):
                continue
            said = _checked(answer, _Rewards)
            self._rewards_path = path
            return UptimeRewards(
                _nos(said.claimable_uptime_nos_rewards), _nos(said.total_claimed_uptime_nos_rewards)
            )
        return UptimeRewards()

    async def claim_rewards(self, signer: Signer) -> RewardClaim:
        """Ask for what the node may claim; the services pay it, and nothing is signed for it."""
        proof = Proof(signer, Form.GREETING)
        said = _checked(await self._channel.ask("POST", "/nodes/payment", proof), _Payment)
        return RewardClaim(
            said.success,
            printable(said.message or ""),
            _nos(said.claimable_amount),
            printable(said.transaction_signature or "")[:_SIGNATURE_LIMIT],
        )

    async def least_version(self) -> str:
        """Return the least version of the network's own node that is let in; empty if unsaid."""
        answer = await self._channel.ask("GET", "/nodes/minimum-required-version")
        if answer.status == 404 or is_missing_route(answer):
            return ""
        said = _checked(answer, _Version)
        return printable(said.minimum_required_version or said.version or "")

    async def report_error(self, signer: Signer, report: ErrorReport) -> None:
        """Hand in what went wrong, which the caller has cleared of what is nobody's business."""
        proof = Proof(signer, Form.TIMED)
        words = {
            "address": signer.address,
            "error_type": report.kind[:_REPORT_LIMIT],
            "error_name": report.name[:_REPORT_LIMIT],
            "error_message": report.message[:_REPORT_LIMIT],
            "error_stack": "",
        }
        check(await self._channel.ask("POST", "/errors/report", proof, json=words))


def _present_rewards(node: str) -> str:
    return f"/nodes/{node}/rewards"


def _former_rewards(node: str) -> str:
    return f"/nodes/{node}/specs"


def _checked(answer: Answer, kind: type[T]) -> T:
    check(answer)
    return decoded(answer, kind)


def _offer(row: bytes) -> MarketOffer | None:
    try:
        said = msgspec.json.decode(row, type=_Market)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
        return None
    types = (each for each in said.gpu_types or [] if isinstance(each, str))
    return MarketOffer(
        address=printable(said.address),
        name=printable(said.name or said.slug or ""),
        slug=printable(said.slug or ""),
        kind=printable(said.type or ""),
        usd_per_hour=_float(said.usd_reward_per_hour),
        nos_per_second=_float(said.nos_reward_per_second),
        gpu_types=tuple(printable(each) for each in list(types)[:_GPUS_LIMIT]),
    )


def _day(said: _Day) -> UptimeDay | None:
    with suppress(ValueError, OverflowError):
        day = datetime.fromisoformat(said.day_start)
        if 0 <= said.uptime_percentage <= 100:
            at = day if day.tzinfo is None else day.astimezone(UTC)
            return UptimeDay(at.date(), said.uptime_percentage)
    return None


def _nos(said: _Number) -> MicroNos | None:
    amount = _amount(said)
    return None if amount is None else MicroNos(int(amount * MICRO_PER_NOS))


def _float(said: _Number) -> float | None:
    amount = _amount(said)
    return None if amount is None else float(amount)


def _amount(said: _Number) -> Decimal | None:
    """Return a number that can be an amount; services write them as numbers and as texts."""
    if said is None or (isinstance(said, str) and len(said) > 40):
        return None
    try:
        amount = Decimal(str(said))
    except ArithmeticError:
        return None
    is_sensible = amount.is_finite() and isfinite(float(amount)) and 0 <= amount <= _MOST_NOS
    return amount if is_sensible else None
