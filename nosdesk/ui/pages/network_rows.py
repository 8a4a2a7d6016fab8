"""The grid's markets as rows, and what each has to do with this PC; no Qt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from nosdesk.domain.addresses import SYSTEM_PROGRAM, MarketAddress
from nosdesk.domain.gpu_class import GpuClass, first_covering
from nosdesk.domain.hosting import MarketOffer
from nosdesk.domain.market import Market, QueueType
from nosdesk.domain.money import MICRO_PER_NOS, MicroNos
from nosdesk.domain.node_status import Phase
from nosdesk.node.gpu_picture import GpuPicture
from nosdesk.node.rig_picture import NodePicture, RigPicture
from nosdesk.ports.network import MarketActivity, NetworkLook
from nosdesk.ui.pages.gpu_rows import short_name
from nosdesk.ui.pages.tariff import Tariff
from nosdesk.ui.theme.tokens import Tone
from nosdesk.ui.words import NOT_KNOWN, number_text, span_text, tr

_AT_WORK = (Phase.RUNNING, Phase.SETTLING, Phase.DRAINING)
_HOUR_S = 3600
_ENDS = 4
USD = Tariff("USD")
"""What the grid's host services name prices in."""


@dataclass(frozen=True, slots=True)
class MarketRow:
    """One market in words; `keys` are what each column is ordered by, in the same order.

    Who waits is ordered from the most jobs over nobody to the most nodes. `here` is what it has to
    do with this PC, empty where nothing; `details` says all else in sentences. `link` leads to the
    grid's own page about it, empty where there is none.
    """

    address: MarketAddress
    cells: tuple[str, ...]
    keys: tuple[float | str, ...]
    details: str
    tone: Tone | None = None
    link: str = ""

    @property
    def here(self) -> str:
        """What it has to do with this PC."""
        return self.cells[-1]


def network_columns() -> tuple[str, ...]:
    """Return what the columns are of."""
    return (
        tr("GPU"),
        tr("Market"),
        tr("NOS per hour"),
        tr("USD per hour"),
        tr("Waiting"),
        tr("Jobs running"),
        tr("This PC"),
    )


def market_rows(  # noqa: PLR0913 - each is another source
    look: NetworkLook,
    *,
    rig: RigPicture,
    cards: GpuPicture,
    names: Mapping[MarketAddress, str],
    classes: Mapping[str, GpuClass],
    offers: Sequence[MarketOffer] = (),
    explorer: str = "",
) -> tuple[MarketRow, ...]:
    """Return the markets: first those in which this PC has a node or a card for, then by name.

    The `offers` are what the grid's host services tell of them, which counts less than what is
    known of the grid, and than its ledger.
    """
    offered = {each.address: each for each in offers}
    fitting = _fitting(cards, classes)
    rows = []
    for each in look.markets:
        name = names.get(each.market.address, "")
        offer = offered.get(each.market.address, MarketOffer(each.market.address, ""))
        mine = [node for node in rig.nodes if _is_in(node, each.market)]
        here = _here(each.market, mine, fitting.get(name, []))
        rows.append(_row(each, name, classes.get(name), offer, here, explorer))
    return tuple(sorted(rows, key=lambda row: (row.keys[-1], row.keys[0], row.keys[1])))


def hourly_text(price: MicroNos) -> str:
    """Return what a market pays in an hour, in NOS."""
    return number_text(price * _HOUR_S / MICRO_PER_NOS, 3)


def waiting_nodes(market: Market) -> int:
    """Return how many nodes wait in the market's queue."""
    return len(market.queue) if market.queue_type is QueueType.NODE else 0


def waiting_jobs(market: Market) -> int:
    """Return how many jobs wait in the market's queue."""
    return len(market.queue) if market.queue_type is QueueType.JOB else 0


def is_gated(market: Market) -> bool:
    """Tell whether nodes need an access key to join."""
    return market.node_access_key != SYSTEM_PROGRAM


# --- One market ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Here:
    """What a market has to do with this PC; the lower the rank, the more it has."""

    text: str = ""
    rank: int = 9
    tone: Tone | None = None


def _row(  # noqa: PLR0913, PLR0917 - each is another source
    each: MarketActivity,
    name: str,
    meant: GpuClass | None,
    offer: MarketOffer,
    here: _Here,
    explorer: str,
) -> MarketRow:
    market = each.market
    gpu = short_name(meant.label) if meant else _offered_gpu(offer)
    title = name or offer.slug or f"{market.address[:_ENDS]}…{market.address[-_ENDS:]}"
    usd = offer.usd_per_hour
    cells = (
        gpu,
        title,
        hourly_text(market.job_price),
        NOT_KNOWN if usd is None else number_text(usd, 3),
        _waiting_text(market),
        number_text(each.running),
        here.text,
    )
    queue = waiting_nodes(market) - waiting_jobs(market)
    keys = (
        gpu.casefold(),
        title.casefold(),
        market.job_price,
        -1.0 if usd is None else usd,
        queue,
        each.running,
        here.rank,
    )
    link = f"{explorer}/markets/{market.address}" if explorer else ""
    details = _details(title, each, meant, usd)
    return MarketRow(market.address, cells, keys, details, here.tone, link)


def _offered_gpu(offer: MarketOffer) -> str:
    """Return which GPU a market is for by the host services, where nothing else says so."""
    name = offer.gpu_types[0] if len(offer.gpu_types) == 1 else offer.name
    return short_name(name) or NOT_KNOWN


def _waiting_text(market: Market) -> str:
    """Return who waits: nodes for jobs, or jobs for nodes, never both."""
    nodes, jobs = waiting_nodes(market), waiting_jobs(market)
    if nodes:
        return tr("1 node") if nodes == 1 else tr("{n} nodes", n=number_text(nodes))
    if jobs:
        return tr("{n} job", n=1) if jobs == 1 else tr("{n} jobs", n=number_text(jobs))
    return tr("nobody")


def _details(name: str, each: MarketActivity, meant: GpuClass | None, usd: float | None) -> str:
    """Return what is known of the market in sentences: a narrow table does not show all of it."""
    market = each.market
    least = meant.lowest_vram_gb if meant else 0
    sentences = (
        tr("Market {name}.", name=name),
        _price_sentence(usd),
        _queue_sentence(market),
        _running_sentence(each.running),
        tr("A job may run {limit}.", limit=span_text(market.job_timeout_s)),
        tr("Cards need {n} GB of memory.", n=number_text(least)) if least else "",
        tr("Nodes need an access key.") if is_gated(market) else tr("Every node may join."),
    )
    return " ".join(filter(None, sentences))


def _price_sentence(usd: float | None) -> str:
    if usd is None:
        return ""
    return tr("The grid's host services name {amount} an hour.", amount=USD.text(usd))


def _queue_sentence(market: Market) -> str:
    nodes, jobs = waiting_nodes(market), waiting_jobs(market)
    if nodes == 1:
        return tr("1 node waits for a job.")
    if nodes:
        return tr("{n} nodes wait for a job.", n=number_text(nodes))
    if jobs == 1:
        return tr("1 job waits for a node.")
    return tr("{n} jobs wait for a node.", n=number_text(jobs)) if jobs else tr("Nobody waits.")


def _running_sentence(running: int) -> str:
    if running == 1:
        return tr("1 job runs.")
    return tr("{n} jobs run.", n=number_text(running)) if running else tr("No job runs.")


# --- This PC ---------------------------------------------------------------------------------


def _fitting(cards: GpuPicture, classes: Mapping[str, GpuClass]) -> dict[str, list[str]]:
    """Return the cards of this PC by the name of the market that is for them."""
    fitting: dict[str, list[str]] = {}
    for seen in cards.gpus.values():
        name = first_covering(classes, seen.gpu.name, seen.gpu.vram_bytes)
        if seen.is_here and name is not None:
            fitting.setdefault(name, []).append(short_name(seen.gpu.name))
    return fitting


def _is_in(node: NodePicture, market: Market) -> bool:
    return node.market is not None and node.market.address == market.address


def _here(market: Market, mine: list[NodePicture], fitting: list[str]) -> _Here:
    working = sum(node.status.phase in _AT_WORK for node in mine)
    queues = [_place(node, market) for node in mine]
    places = sorted(place for place in queues if place)
    length = max(waiting_nodes(market), *places, 1) if places else 0
    if working and places:
        text = tr("{working} at work, {waiting} waiting", working=working, waiting=len(places))
        return _Here(text, 0, Tone.GOOD)
    if working:
        text = tr("At work") if working == 1 else tr("{n} nodes at work", n=working)
        return _Here(text, 0, Tone.GOOD)
    if len(places) > 1:
        listed = ", ".join(map(number_text, places))
        return _Here(tr("Places {places} of {all}", places=listed, all=length), 1, Tone.INFO)
    if places:
        return _Here(tr("Place {place} of {all}", place=places[0], all=length), 1, Tone.INFO)
    if mine:
        return _Here(tr("Your node is not in the queue"), 2)
    if len(fitting) > 1:
        return _Here(tr("For {n} of your GPUs", n=number_text(len(fitting))), 3)
    return _Here(tr("For your {gpu}", gpu=fitting[0]), 3) if fitting else _Here()


def _place(node: NodePicture, market: Market) -> int | None:
    """Return its place: as the node itself saw it last while it waits, or as it was looked up."""
    if node.address is None or node.status.phase in _AT_WORK:
        return None
    if node.status.phase is Phase.QUEUED and node.market is not None:
        return node.market.place_of(node.address)
    return market.place_of(node.address)
