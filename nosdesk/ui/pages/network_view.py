"""What the network page shows, as values: the markets, the grid's totals, our own place; no Qt."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from nosdesk.domain.addresses import MarketAddress
from nosdesk.domain.gpu_class import GpuClass
from nosdesk.node.gpu_picture import GpuPicture
from nosdesk.node.rig_picture import RigPicture
from nosdesk.ports.network import NetworkLook
from nosdesk.ui.figure_view import FigureView
from nosdesk.ui.pages.home_view import Condition
from nosdesk.ui.pages.network_rows import (
    MarketRow,
    hourly_text,
    is_gated,
    market_rows,
    waiting_jobs,
    waiting_nodes,
)
from nosdesk.ui.words import age_text, number_text, said, span_text, tr

_NOTICED_S = 90.0
"""How old the figures may be before their age is worth a thought."""


@dataclass(frozen=True, slots=True)
class NetworkView:
    """Everything on the network page.

    `title` and `text` say why there is nothing to show, or what is wrong with what is shown; `age`
    is how old that is.
    """

    condition: Condition
    title: str = ""
    text: str = ""
    age: str = ""
    figures: tuple[FigureView, ...] = field(default_factory=lambda: _figures(None))
    rows: tuple[MarketRow, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownNetwork:
    """What is known of the grid at a moment, and of this PC's nodes and cards.

    `explorer` is where the grid's own pages about it are, empty where it has none.
    """

    rig: RigPicture = field(default_factory=RigPicture)
    cards: GpuPicture = field(default_factory=GpuPicture)
    look: NetworkLook | None = None
    looked_at: float = 0.0
    trouble: str = ""
    market_names: Mapping[MarketAddress, str] = field(default_factory=dict)
    gpu_classes: Mapping[str, GpuClass] = field(default_factory=dict)
    explorer: str = ""


def network_loading() -> NetworkView:
    """Return the page until the first look is over."""
    return NetworkView(
        Condition.LOADING,
        tr("Looking at the markets"),
        tr("The grid's markets are read from its ledger. This takes a few seconds."),
    )


def network_empty() -> NetworkView:
    """Return the page of a PC that no grid is set up for."""
    return NetworkView(
        Condition.EMPTY,
        tr("The grid's markets appear here"),
        tr(
            "This PC is on no grid yet. Once it is, you see here what each market pays, who waits"
            " there, and your own place."
        ),
    )


def network_failed(title: str, remedy: str) -> NetworkView:
    """Return the page when the grid cannot be looked at, and never could so far."""
    return NetworkView(Condition.FAILED, said(title), said(remedy))


def network_view(known: KnownNetwork, now: float) -> NetworkView:
    """Return the page for what is known now."""
    look = known.look
    if look is None:
        return _without_look(known)
    if not look.markets:
        return _no_markets(known)
    rows = market_rows(
        look,
        rig=known.rig,
        cards=known.cards,
        names=known.market_names,
        classes=known.gpu_classes,
        explorer=known.explorer,
    )
    view = NetworkView(
        Condition.DEGRADED if known.trouble else Condition.NORMAL,
        age="" if known.trouble else _age(known, now),
        figures=_figures(look),
        rows=rows,
    )
    return _with_trouble(view, known, now) if known.trouble else view


def _without_look(known: KnownNetwork) -> NetworkView:
    if not known.trouble:
        return network_loading()
    title = tr("The grid's markets cannot be read.")
    return NetworkView(Condition.FAILED, title, known.trouble)


def _no_markets(known: KnownNetwork) -> NetworkView:
    title = tr("This grid has no markets")
    text = tr("Its ledger was read, and lists none. They appear here when they are opened.")
    return NetworkView(Condition.EMPTY, title, known.trouble or text)


def _with_trouble(view: NetworkView, known: KnownNetwork, now: float) -> NetworkView:
    age = age_text(max(0.0, now - known.looked_at))
    return NetworkView(
        view.condition,
        tr("The grid's markets cannot be read right now"),
        tr("What is shown was read {age}. {reason}", age=age, reason=known.trouble),
        view.age,
        view.figures,
        view.rows,
    )


def _age(known: KnownNetwork, now: float) -> str:
    old_s = max(0.0, now - known.looked_at)
    if old_s < _NOTICED_S:
        return tr("Read from the ledger once a minute while this page is open.")
    return tr("Read {age}.", age=age_text(old_s))


# --- The grid as a whole ---------------------------------------------------------------------


def _figures(look: NetworkLook | None) -> tuple[FigureView, ...]:
    titles = (tr("Jobs running"), tr("Nodes waiting"), tr("Jobs done lately"), tr("Best price"))
    if look is None or not look.markets:
        return tuple(FigureView(title, caption=tr("Not read yet")) for title in titles)
    running, waiting, done, price = titles
    return (
        _running(running, look),
        _waiting(waiting, look),
        _done(done, look),
        _best_price(price, look),
    )


def _running(title: str, look: NetworkLook) -> FigureView:
    running = sum(each.running for each in look.markets)
    waiting = sum(waiting_jobs(each.market) for each in look.markets)
    caption = tr("{n} more wait for a node", n=number_text(waiting))
    return FigureView(title, number_text(running), caption=caption if waiting else tr("None waits"))


def _waiting(title: str, look: NetworkLook) -> FigureView:
    queues = [waiting_nodes(each.market) for each in look.markets]
    caption = tr(
        "in {some} of {all} markets",
        some=number_text(sum(map(bool, queues))),
        all=number_text(len(queues)),
    )
    return FigureView(title, number_text(sum(queues)), caption=caption)


def _done(title: str, look: NetworkLook) -> FigureView:
    worked = span_text(look.worked_s)
    caption = tr("{span} of work, as far as the ledger keeps it", span=worked)
    return FigureView(title, number_text(look.jobs_done), caption=caption)


def _best_price(title: str, look: NetworkLook) -> FigureView:
    best = max(each.market.job_price for each in look.markets)
    gated = sum(is_gated(each.market) for each in look.markets)
    caption = tr("{n} markets need an access key", n=number_text(gated))
    if gated == 1:
        caption = tr("1 market needs an access key")
    return FigureView(
        title, hourly_text(best), tr("NOS/h"), caption if gated else tr("All markets are open")
    )
