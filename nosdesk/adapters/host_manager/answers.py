"""What the host services' answers mean.

Only what is needed is read, and nothing else about an answer is believed: these services
change without notice, and what they add must not stop a node.
"""

import re
from typing import Any, TypeVar

import msgspec
from msgspec import Struct

from nosdesk.aio.exchange import Answer
from nosdesk.domain.addresses import MarketAddress
from nosdesk.domain.benchmark.specs import BenchmarkOrder, Requirement
from nosdesk.domain.errors import BadInput, NodeError, Refused, Unavailable
from nosdesk.ports.host_services import Admission
from nosdesk.protocol.base58 import parse_address

T = TypeVar("T")

DAY_S = 86_400
_NEXT_BEAT = re.compile(rb"next heartbeat in (\d{1,6}) second", re.IGNORECASE)
_MAINTENANCE = b"under maintenance"
_NO_SUCH_ROUTE = (405, 410, 501)
_MESSAGE_LIMIT = 200
_METRICS_SHOWN = 50
_SHORT = 40
_NOTHING = msgspec.Raw(b"null")
_CHECK_KEY = "Check this computer's clock, and that this is the right wallet."


class _Failure(Struct, rename="camel"):
    message: str = ""


class _Heartbeat(Struct, rename="camel"):
    max_heartbeats_per_day: float


class _Metric(Struct, rename="camel"):
    passed: bool = False
    metric_key: str = ""
    measured_value: object = None
    rule_description: str | None = None
    failure_message: str | None = None


class _Feedback(Struct, rename="camel"):
    metrics: list[msgspec.Raw] | None = None


class _Market(Struct, rename="camel"):
    address: str | None = None
    sft_tx: str | None = None


class _MarketAnswer(Struct, rename="camel"):
    status: str | None = None
    market: _Market | None = None
    feedback_report: msgspec.Raw = _NOTHING
    next_test_at: str | None = None
    benchmark_id: str | int | None = None
    job_definition: msgspec.Raw = _NOTHING


def is_maintenance(answer: Answer) -> bool:
    """Tell whether the services say, in whatever words around it, that they are closed."""
    return answer.status != 200 and _MAINTENANCE in (answer.body or b"")[:1000].lower()


def is_missing_route(answer: Answer) -> bool:
    """Tell whether these services have no such route, which is not the same as no such node."""
    if answer.status in _NO_SUCH_ROUTE:
        return True
    if answer.status != 404:
        return False
    words = _words(answer.body or b"").lower()
    return not _is_document(answer) or not words or words.startswith("cannot ")


def _is_document(answer: Answer) -> bool:
    try:
        return isinstance(msgspec.json.decode(answer.body or b""), dict)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
        return False


def check(answer: Answer) -> None:
    """Raise what a refused or failed request means to the user; return for any other answer."""
    body = answer.body or b""
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
        next_test_at=printable(said.next_test_at)[:_SHORT] if said.next_test_at else None,
        requirements=requirements(said.feedback_report),
        order=order_of(said.benchmark_id, said.job_definition),
    )


def order_of(benchmark: str | int | None, definition: msgspec.Raw) -> BenchmarkOrder | None:
    """Return the benchmark that is handed out, None where none is."""
    text = bytes(definition)
    if benchmark is None or text == b"null":
        return None
    return BenchmarkOrder(printable(str(benchmark)), text)


def requirements(report: msgspec.Raw) -> tuple[Requirement, ...]:
    """Return what a benchmark was judged by, as far as it makes sense and has an end.

    It is for people to read, so what makes no sense of it spoils nothing else.
    """
    feedback = _read(report, _Feedback | None)
    metrics = (feedback.metrics if feedback else None) or []
    read = (_read(metric, _Metric) for metric in metrics[:_METRICS_SHOWN])
    return tuple(_requirement(metric) for metric in read if metric is not None)


def _read(raw: msgspec.Raw, kind: Any) -> Any:  # noqa: ANN401 - what msgspec takes and gives
    try:
        return msgspec.json.decode(raw, type=kind)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
        return None


def _requirement(metric: _Metric) -> Requirement:
    key, value = printable(metric.metric_key), metric.measured_value
    rule = metric.rule_description or key
    measured = f"; measured: {value}" if isinstance(value, str | int | float) else ""
    words = rule if metric.passed else metric.failure_message or f"{rule}{measured}"
    return Requirement(key, printable(words), metric.passed)


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
    if failed := [each.words for each in requirements(said.feedback_report) if not each.is_met]:
        return "; ".join(failed)
    if said.status == "REJECTED":
        return "The grid gives no reason."
    if bytes(said.job_definition) != b"null":
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
        title = _with("The grid's host services turned our key down.", words)
        return Refused(title, _CHECK_KEY, name="KEY_TURNED_DOWN")
    title = _with(f"The grid's host services refused ({status}).", words)
    return Refused(title, name="HOST_SERVICES_REFUSED")


def _with(title: str, words: str) -> str:
    return f"{title} {words}" if words else title


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
