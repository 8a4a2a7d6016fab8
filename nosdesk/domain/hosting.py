"""What a grid's host services say of themselves and of a node, beside letting it in."""

from dataclasses import dataclass
from datetime import date

from nosdesk.domain.money import MicroNos


@dataclass(frozen=True, slots=True)
class UptimeDay:
    """How much of one day a node was heard of, in percent from 0 to 100."""

    day: date
    percent: float


@dataclass(frozen=True, slots=True)
class UptimeRewards:
    """What a node earned by being there: what it may claim now, and what it was paid before.

    None where the services do not say.
    """

    claimable: MicroNos | None = None
    claimed: MicroNos | None = None


@dataclass(frozen=True, slots=True)
class RewardClaim:
    """What came of claiming rewards: whether they were paid, in the services' own words.

    `signature` is of the transaction that pays, empty where the services name none.
    """

    is_paid: bool
    message: str = ""
    amount: MicroNos | None = None
    signature: str = ""


@dataclass(frozen=True, slots=True)
class MarketOffer:
    """A market as the host services list it, as far as they say."""

    address: str
    name: str
    slug: str = ""
    kind: str = ""
    usd_per_hour: float | None = None
    nos_per_second: float | None = None
    gpu_types: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NodeRecord:
    """What the services' record of a node says to anybody; empty where it says nothing."""

    status: str = ""
    market: str = ""
    gpus: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CountryCount:
    """How many nodes the services know in a country: its code, or its name as they write it."""

    country: str
    nodes: int


@dataclass(frozen=True, slots=True)
class ErrorReport:
    """Something that went wrong here, for those who run the grid; it names nobody."""

    kind: str
    name: str
    message: str
