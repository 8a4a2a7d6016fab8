"""What the host services say of a node's market and GPU."""

from http import HTTPStatus

from msgspec import Struct

from nosdesk.adapters.host_manager.answers import check, decoded, market_in, printable
from nosdesk.aio.exchange import Answer
from nosdesk.ports.host_services import MarketAdvice

_NO_SUCH_CHECK = (HTTPStatus.NOT_FOUND, HTTPStatus.METHOD_NOT_ALLOWED, HTTPStatus.GONE)


class _Advice(Struct, rename="camel"):
    needs_change_market: bool
    address: str | None = None
    message: str | None = None


def market_advice(answer: Answer) -> MarketAdvice | None:
    """Return the advice; None when these services have no such check, or do not know the node."""
    if answer.status in _NO_SUCH_CHECK:
        return None
    check(answer)
    said = decoded(answer, _Advice)
    if not said.needs_change_market:
        return MarketAdvice(fits=True)
    return MarketAdvice(False, market_in(said.address or None), printable(said.message or ""))
