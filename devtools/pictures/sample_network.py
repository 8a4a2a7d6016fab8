"""The network page as it could be, for pictures of the window: every figure is made up."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from devtools.pictures.sample_rig import NOW, sample_known
from devtools.pictures.scene import Make, Scene
from nosdesk.aio.state import State
from nosdesk.domain.addresses import SYSTEM_PROGRAM, Address, MarketAddress, NodeAddress
from nosdesk.domain.gpu_class import GpuClass
from nosdesk.domain.hosting import CountryCount, MarketOffer
from nosdesk.domain.market import Market, QueueType
from nosdesk.domain.money import MicroNos
from nosdesk.domain.node_status import Phase
from nosdesk.node.rig_picture import NodePicture, RigPicture
from nosdesk.ports.network import MarketActivity, NetworkLook
from nosdesk.ui.pages.home_view import Condition
from nosdesk.ui.pages.network import NetworkPage
from nosdesk.ui.pages.network_told import Told, ToldFigures
from nosdesk.ui.pages.network_view import (
    KnownNetwork,
    NetworkView,
    network_empty,
    network_failed,
    network_loading,
    network_view,
)
from nosdesk.ui.pages.tariff import Tariff
from nosdesk.ui.words import said

OURS = NodeAddress(Address("OurNode3090"))
_TERMS = (
    ("nvidia-3060", "NVIDIA GeForce RTX 3060", 430, 3, 0, 5),
    ("nvidia-3070", "NVIDIA GeForce RTX 3070", 520, 2, 0, 1),
    ("nvidia-3080", "NVIDIA GeForce RTX 3080", 680, 0, 4, 12),
    ("nvidia-3090", "NVIDIA GeForce RTX 3090", 900, 30, 0, 41),
    ("nvidia-4060", "NVIDIA GeForce RTX 4060", 480, 1, 0, 0),
    ("nvidia-4070", "NVIDIA GeForce RTX 4070", 630, 4, 0, 3),
    ("nvidia-4080", "NVIDIA GeForce RTX 4080", 860, 0, 0, 7),
    ("nvidia-4090", "NVIDIA GeForce RTX 4090", 1150, 0, 17, 63),
    ("nvidia-a4000", "NVIDIA RTX A4000", 600, 6, 0, 2),
    ("nvidia-a5000", "NVIDIA RTX A5000", 840, 3, 0, 8),
    ("nvidia-a6000", "NVIDIA RTX A6000", 1330, 2, 0, 9),
    ("nvidia-a100", "NVIDIA A100", 3100, 0, 2, 24),
    ("nvidia-h100", "NVIDIA H100", 5900, 5, 0, 18),
    ("nvidia-5090", "NVIDIA GeForce RTX 5090", 1600, 0, 6, 22),
    ("nvidia-laptop", "NVIDIA GeForce RTX Laptop GPU", 350, 9, 0, 1),
    ("nvidia-other", "Any other NVIDIA GPU", 200, 12, 0, 0),
)
_NOS_IN_USD = 0.1

_COUNTRIES = (
    ("US", 96), ("DE", 71), ("NL", 38), ("ES", 30), ("GB", 29), ("PL", 24), ("FR", 22), ("CA", 15),
    ("BR", 11), ("JP", 8), ("CZ", 6), ("ZA", 3), ("NZ", 1), ("Somewhere else", 1),
)  # fmt: skip


def network_views() -> dict[str, NetworkView]:
    """Return the network page in every state that it is designed for."""
    known = sample_network()
    away = replace(known, trouble=said("The RPC endpoint does not answer. Check your connection."))
    return {
        Condition.LOADING.value: network_loading(),
        Condition.EMPTY.value: network_empty(),
        Condition.NORMAL.value: network_view(known, NOW),
        Condition.DEGRADED.value: network_view(away, NOW + 400),
        "services-away": network_view(replace(known, told=_told_by_nobody()), NOW),
        Condition.FAILED.value: network_view(replace(away, look=None), NOW),
        "not-opened": network_failed(
            "Docker does not answer.", "Start Docker Engine and try again."
        ),
    }


def network_scenes() -> Iterable[Scene]:
    """Return the page in each of these states, with a market chosen where there are some."""
    for state, view in network_views().items():
        yield Scene("network", state, _page_of(view), _choose_first)


def sample_network(explorer: str = "https://explorer.example") -> KnownNetwork:
    """Return a grid of sixteen markets; one node of this PC works, one waits."""
    markets = tuple(_activity(*terms) for terms in _TERMS)
    by_name = {terms[0]: each.market for terms, each in zip(_TERMS, markets, strict=True)}
    home = sample_known()
    return KnownNetwork(
        rig=RigPicture(home.rig.choices, tuple(_placed(each, by_name) for each in home.rig.nodes)),
        cards=home.cards,
        look=NetworkLook(markets, 1_284, 771_000),
        looked_at=NOW - 12,
        market_names={market.address: name for name, market in by_name.items()},
        gpu_classes={terms[0]: GpuClass(terms[1], (terms[1],)) for terms in _TERMS},
        explorer=explorer,
        told=_told(markets),
        tariff=Tariff("USD"),
    )


def _told(markets: Sequence[MarketActivity]) -> ToldFigures:
    offers = tuple(
        MarketOffer(
            each.market.address, "", usd_per_hour=each.market.job_price * 3600 / 10**6 * _NOS_IN_USD
        )
        for each in markets
    )
    countries = tuple(CountryCount(*each) for each in _COUNTRIES)
    at = NOW - 130
    return ToldFigures(
        Told(offers, at, is_asked=True),
        Told(countries, at, is_asked=True),
        Told(_NOS_IN_USD, at, is_asked=True),
    )


def _told_by_nobody() -> ToldFigures:
    away = said("The grid's host services are away: nobody answers there.")
    return ToldFigures(Told(trouble=away, is_asked=True), Told(trouble=away, is_asked=True))


def _activity(  # noqa: PLR0913, PLR0917 - a row of the table above
    name: str, gpu: str, price: int, nodes: int, jobs: int, running: int
) -> MarketActivity:
    kind = QueueType.NODE if nodes else QueueType.JOB if jobs else QueueType.EMPTY
    queue = [Address(f"{name}-{number}") for number in range(nodes or jobs)]
    if gpu.endswith("3090"):
        queue.insert(3, OURS)
    market = Market(
        address=MarketAddress(
            Address(f"MarketOf{name.removeprefix('nvidia-')}xQ7sLpWn3JzR8tYxHc2B")
        ),
        authority=Address("authority"),
        job_expiration_s=86_400,
        job_price=MicroNos(price),
        job_timeout_s=14_400 if "A" in gpu.split()[1] else 7_200,
        job_type=0,
        vault=Address("vault"),
        vault_bump=255,
        node_access_key=Address("key") if gpu.endswith("H100") else Address(SYSTEM_PROGRAM),
        node_xnos_minimum=0,
        queue_type=kind,
        queue=tuple(queue),
    )
    return MarketActivity(market, running)


def _placed(node: NodePicture, markets: dict[str, Market]) -> NodePicture:
    name = {Phase.RUNNING: "nvidia-4090", Phase.QUEUED: "nvidia-3090"}.get(node.status.phase)
    return replace(node, market=markets[name], address=OURS) if name else replace(node, market=None)


def _page_of(view: NetworkView) -> Make:
    return lambda _, tokens: NetworkPage(State(view), State(False), tokens, lambda _: None)


def _choose_first(page: NetworkPage) -> None:
    if page.table.order.rowCount():
        page.table.selectRow(1)
