"""The words for what a run's record holds: moments, GPUs, markets, addresses, amounts; no Qt."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, tzinfo

from nosdesk.domain.addresses import MarketAddress
from nosdesk.ports.history import RunRecord
from nosdesk.ui.pages.money_view import nos_text
from nosdesk.ui.words import NOT_KNOWN, moment_text, tr

_ENDS = 4


@dataclass(frozen=True, slots=True)
class Names:
    """What GPUs and markets are called, and by which clock and year moments are told."""

    gpus: Mapping[str, str] = field(default_factory=dict)
    markets: Mapping[MarketAddress, str] = field(default_factory=dict)
    year: int | None = None
    zone: tzinfo | None = field(default=None, compare=False)


def received_text(run: RunRecord) -> str:
    """Return what came in, a dash while that is not known."""
    if run.received is None:
        return NOT_KNOWN
    return tr("{amount} NOS", amount=nos_text(run.received))


def when_text(at: float, names: Names) -> str:
    """Return the moment, with its year where that is another one than now."""
    text, year = moment_text(at, names.zone), datetime.fromtimestamp(at, names.zone).year
    if names.year in (None, year) or str(year) in text:
        return text
    return tr("{moment} ({year})", moment=text, year=year)


def gpu_text(uuids: str, names: Names) -> str:
    """Return the names of the GPUs that a record holds, a dash where nobody wrote them down."""
    return ", ".join(
        names.gpus.get(uuid, short(uuid)) for uuid in filter(None, uuids.split(","))
    ) or (NOT_KNOWN)


def market_text(market: MarketAddress, names: Names) -> str:
    """Return what the market is called, or where it is."""
    return names.markets.get(market) or short(market)


def short(address: str) -> str:
    """Return the two ends of an address, by which people tell it from others."""
    is_long = len(address) > 3 * _ENDS
    return f"{address[:_ENDS]}…{address[-_ENDS:]}" if is_long else address


def job_title(job: str | None) -> str:
    """Return what a job is called."""
    return tr("Job {address}", address=short(job)) if job else tr("A job in hand")
