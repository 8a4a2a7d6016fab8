"""What the host services' answers mean.

Only what is needed is read, and nothing else about an answer is believed: these services
change without notice, and what they add must not stop a node.
"""

import re
from typing import TypeVar

import msgspec
from msgspec import Struct

from nosdesk.aio.exchange import Answer
from nosdesk.domain.addresses import MarketAddress
from nosdesk.domain.errors import BadInput, NodeError, Refused, Unavailable
from nosdesk.ports.host_services import Admission
from nosdesk.protocol.base58 import parse_address

T = TypeVar("T")

DAY_S = 86_400
_NEXT_BEAT = re.compile(rb"next heartbeat in (\d{1,6}) second", re.IGNORECASE)
_MAINTENANCE = b"under maintenance"
_MESSAGE_LIMIT = 200
_CHECK_KEY = "Check this computer's clock, and that this is the right wallet."


class _Failure(Struct, rename="camel"):
    message: str = ""


class _Heartbeat(Struct, rename="camel"):
    max_heartbeats_per_day: float


class _Metric(Struct, rename="camel"):
    passed: bool = False
    metric_key: str = ""
    rule_description: str | None = None
    failure_message: str | None = None


class _Feedback(Struct, rename="camel"):
    metrics: list[_Metric] = []


class _Market(Struct, rename="camel"):
    address: str | None = None
    sft_tx: str | None = None


class _MarketAnswer(Struct, rename="camel"):
    status: str | None = None
    market: _Market | None = None
    feedback_report: _Feedback | None = None
    next_test_at: str | None = None
    job_definition: object = None


def check(answer: Answer) -> None:
    """Raise what a refused or failed request means to the user; return for any other answer."""
    body = answer.body or b""
    if _MAINTENANCE in body[:1000].lower() and answer.status != 200:
        raise Unavailable("The grid's host services are under maintenance.")
    if answer.status == 429 or answer.status >= 500:
        raise Unavailable(f"The grid's host services are out of order ({answer.status}).")
    if answer.status >= 300:
        raise _refusal(answer.status, _words(body))


def admission(answer: Answer) -> Admission | None:
    """Return what the grid says to a node that asks for a market; None when it knows no such."""
    if answer.status == 404:
        return None
    check(answer)
    said = decoded(answer, _MarketAnswer)
    market = said.market or _Market()
    return Admission(
        market=market_in(market.address) if said.status != "REJECTED" else None,
        status=said.status or "",
        reason=_reason(said),
        key_transaction=market.sft_tx,
        next_test_at=said.next_test_at,
    )


def seconds_to_next_beat(answer: Answer) -> float:
    """Return when to report again, also when the services say that it was too early."""
    too_early = _NEXT_BEAT.search((answer.body or b"")[:1000])
    if too_early:
        return float(min(DAY_S, max(1, int(too_early[1]))))
    check(answer)
    beats_a_day = decoded(answer, _Heartbeat).max_heartbeats_per_day
    if not 1 <= beats_a_day <= DAY_S:
        raise _senseless()
    return DAY_S / beats_a_day


def _reason(said: _MarketAnswer) -> str:
    metrics = said.feedback_report.metrics if said.feedback_report else []
    failed = [
        printable(metric.failure_message or metric.rule_description or metric.metric_key)
        for metric in metrics
        if not metric.passed
    ]
    if failed:
        return "; ".join(failed)
    if said.status == "REJECTED":
        return "The grid gives no reason."
    if said.job_definition is not None:
        return "The grid wants to see a benchmark of this GPU first."
    return ""


def market_in(text: str | None) -> MarketAddress | None:
    """Return the market's address, or raise `Unavailable` when it is none."""
    try:
        return MarketAddress(parse_address(text)) if text is not None else None
    except BadInput as error:
        raise _senseless() from error


def _refusal(status: int, words: str) -> NodeError:
    if status in (401, 403):
        title = f"The grid's host services turned our key down. {words}".strip()
        return Refused(title, _CHECK_KEY, name="KEY_TURNED_DOWN")
    title = f"The grid's host services refused ({status}). {words}".strip()
    return Refused(title, name="HOST_SERVICES_REFUSED")


def _words(body: bytes) -> str:
    """What the services say themselves, as JSON or as plain text, cut and printable."""
    try:
        text = msgspec.json.decode(body, type=_Failure).message
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
        text = body[: 4 * _MESSAGE_LIMIT].decode(errors="replace")
    return printable(text)


def printable(text: str) -> str:
    """Return what the services say to people, cut and without what no terminal should get."""
    return "".join(c if c.isprintable() else " " for c in text[:_MESSAGE_LIMIT]).strip()


def decoded(answer: Answer, kind: type[T]) -> T:
    """Return what the answer says, or raise `Unavailable` when it makes no sense."""
    try:
        return msgspec.json.decode(answer.body or b"", type=kind)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
        raise _senseless() from error


def _senseless() -> Unavailable:
    return Unavailable("The grid's host services gave an answer that makes no sense.")
