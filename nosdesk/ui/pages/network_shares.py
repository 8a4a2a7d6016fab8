"""Where a grid's nodes are, by GPU and by country, as bars that are a table, too; no Qt."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from nosdesk.domain.hosting import CountryCount
from nosdesk.ports.network import NetworkLook
from nosdesk.ui.pages.network_rows import MarketRow, waiting_nodes
from nosdesk.ui.pages.network_told import Told
from nosdesk.ui.words import NOT_KNOWN, age_text, country_text, number_text, tr


@dataclass(frozen=True, slots=True)
class ShareRow:
    """So many nodes are of one kind; `part` is how long its bar is, where the longest is 1."""

    name: str
    nodes: int
    part: float

    @property
    def value(self) -> str:
        """How many there are, as people write it."""
        return number_text(self.nodes)


@dataclass(frozen=True, slots=True)
class SharesView:
    """All kinds, the most nodes first; `note` says whose word it is, or why there is nothing."""

    rows: tuple[ShareRow, ...] = ()
    note: str = ""


NO_SHARES = SharesView()


def gpu_shares(look: NetworkLook | None, rows: tuple[MarketRow, ...]) -> SharesView:
    """Return how many nodes each GPU has, by the market that they wait or work in."""
    gpu_of = {row.address: row.cells[0] for row in rows}
    nodes: Counter[str] = Counter()
    for each in look.markets if look else ():
        gpu = gpu_of.get(each.market.address, NOT_KNOWN)
        nodes[tr("Not known") if gpu == NOT_KNOWN else gpu] += (
            waiting_nodes(each.market) + each.running
        )
    note = tr("Nodes that wait or work, by the market they are in, on the ledger now.")
    return SharesView(_rows(nodes), note if +nodes else tr("No node waits or works."))


def country_shares(told: Told[tuple[CountryCount, ...]], now: float) -> SharesView:
    """Return how many nodes each country has, by the word of the grid's host services."""
    nodes: Counter[str] = Counter()
    for each in told.value or ():
        nodes[country_text(each.country)] += each.nodes
    return SharesView(_rows(nodes), _country_note(told, nodes, now))


def _rows(nodes: Mapping[str, int]) -> tuple[ShareRow, ...]:
    most = max(nodes.values(), default=0)
    order = sorted(nodes.items(), key=lambda each: (-each[1], each[0].casefold()))
    return tuple(ShareRow(name, count, count / most) for name, count in order if count)


def _country_note(
    told: Told[tuple[CountryCount, ...]], nodes: Mapping[str, int], now: float
) -> str:
    if not told.is_asked:
        return tr("The grid's host services are being asked where its nodes are.")
    age = age_text(max(0.0, now - told.at))
    if told.trouble:
        before = tr("The grid's host services told this {age}.", age=age) if nodes else ""
        return f"{before} {told.trouble}".strip()
    if told.value is None:
        return tr("The grid's host services do not tell where its nodes are.")
    if not nodes:
        return tr("The grid's host services know of no nodes.")
    return tr(
        "Known nodes: {nodes}, as the grid's host services told {age}.",
        nodes=number_text(sum(nodes.values())),
        age=age,
    )
