"""What the network page shows, as values: the markets, the grid's totals, our own place; no Qt."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from nosdesk.domain.addresses import MarketAddress
from nosdesk.domain.gpu_class import GpuClass
from nosdesk.domain.money import MicroNos
from nosdesk.domain.settings import Money
from nosdesk.node.gpu_picture import GpuPicture
from nosdesk.node.rig_picture import RigPicture
from nosdesk.ports.network import NetworkLook
from nosdesk.ui.figure_view import FigureView
from nosdesk.ui.pages.home_view import Condition
from nosdesk.ui.pages.network_rows import (
    USD,
    MarketRow,
    hourly_text,
    is_gated,
    market_rows,
    waiting_jobs,
    waiting_nodes,
)
from nosdesk.ui.pages.network_shares import NO_SHARES, SharesView, country_shares, gpu_shares
from nosdesk.ui.pages.network_told import NOTHING_TOLD, ToldFigures
from nosdesk.ui.pages.tariff import NO_TARIFF, Tariff
from nosdesk.ui.words import age_text, number_text, said, tr

_HOUR_S = 3600
_MANY_HOURS = 10
_NOTICED_S = 90.0
"""How old the figures may be before their age is worth a thought."""


@dataclass(frozen=True, slots=True)
class NetworkView:
    """Everything on the network page.

    `title` and `text` say why there is nothing to show, or what is wrong with what is shown; `age`
    is how old that is. `explorer` leads to the grid's own pages, empty where it has none.
    """

    condition: Condition
    title: str = ""
    text: str = ""
    age: str = ""
    figures: tuple[FigureView, ...] = field(default_factory=lambda: _figures(None))
    rows: tuple[MarketRow, ...] = ()
    gpus: SharesView = NO_SHARES
    countries: SharesView = NO_SHARES
    explorer: str = ""


@dataclass(frozen=True, slots=True)
class KnownNetwork:
    """What is known of the grid at a moment, and of this PC's nodes and cards.

    `told` is by the grid's host services, the `tariff` by the user; `explorer` is where the grid's
    own pages about it are, empty where it has none.
    """

    rig: RigPicture = field(default_factory=RigPicture)
    cards: GpuPicture = field(default_factory=GpuPicture)
    look: NetworkLook | None = None
    looked_at: float = 0.0
    trouble: str = ""
    market_names: Mapping[MarketAddress, str] = field(default_factory=dict)
    gpu_classes: Mapping[str, GpuClass] = field(default_factory=dict)
    explorer: str = ""
    told: ToldFigures = NOTHING_TOLD
    tariff: Tariff = NO_TARIFF


def wants_price(money: Money) -> bool:
    """Tell whether the grid may be asked what NOS are worth: the user wants USD, and set no price.

    USD is the only money in which a grid's host services name it.
    """
    return money.currency == USD.currency and money.nos_price is None


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
        offers=known.told.offers.value or (),
        explorer=known.explorer,
    )
    view = NetworkView(
        Condition.DEGRADED if known.trouble else Condition.NORMAL,
        age=_age(known, now),
        figures=_figures(known),
        rows=rows,
        gpus=gpu_shares(look, rows),
        countries=country_shares(known.told.countries, now),
        explorer=known.explorer,
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
    return replace(
        view,
        title=tr("The grid's markets cannot be read right now"),
        text=tr("What is shown was read {age}. {reason}", age=age, reason=known.trouble),
    )


def _age(known: KnownNetwork, now: float) -> str:
    """Return how old what is shown is; of a ledger that is away its trouble tells."""
    old_s = max(0.0, now - known.looked_at)
    if known.trouble:
        read = ""
    elif old_s < _NOTICED_S:
        read = tr("Read from the ledger once a minute while this page is open.")
    else:
        read = tr("Read {age}.", age=age_text(old_s))
    return f"{read} {_offers_age(known, now)}".strip()


def _offers_age(known: KnownNetwork, now: float) -> str:
    """Return how old the prices are that the host services named."""
    offers = known.told.offers
    if not any(each.usd_per_hour is not None for each in offers.value or ()):
        return ""
    age = age_text(max(0.0, now - offers.at))
    return tr("Prices in USD are the word of the grid's host services, {age}.", age=age)


# --- The grid as a whole ---------------------------------------------------------------------


def _figures(known: KnownNetwork | None) -> tuple[FigureView, ...]:
    titles = (tr("Jobs running"), tr("Nodes waiting"), tr("Jobs done"), tr("Best price"))
    look = known.look if known else None
    if known is None or look is None or not look.markets:
        return tuple(FigureView(title, caption=tr("Not read yet")) for title in titles)
    running, waiting, done, price = titles
    return (
        _running(running, look),
        _waiting(waiting, look),
        _done(done, look),
        _best_price(price, look, known),
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
    hours = look.worked_s / _HOUR_S
    written = number_text(hours, 1 if 0 < hours < _MANY_HOURS else 0)
    caption = tr("{n} hours of work, on the ledger now", n=written)
    return FigureView(title, number_text(look.jobs_done), caption=caption)


def _best_price(title: str, look: NetworkLook, known: KnownNetwork) -> FigureView:
    best = max(each.market.job_price for each in look.markets)
    gated = sum(is_gated(each.market) for each in look.markets)
    keys = tr("{n} markets need an access key", n=number_text(gated))
    if gated == 1:
        keys = tr("1 market needs an access key")
    worth = _worth_text(known, MicroNos(best * _HOUR_S))
    caption = worth or (keys if gated else tr("All markets are open"))
    return FigureView(title, hourly_text(best), tr("NOS/h"), caption)


def _worth_text(known: KnownNetwork, amount: MicroNos) -> str:
    """Return what the amount is worth: by the user's price, or by the grid's; empty by none."""
    tariff, told = known.tariff, known.told.nos_usd.value
    worth = tariff.worth(amount)
    if worth is not None and tariff.currency:
        return tr("{amount}, by your price of NOS", amount=tariff.text(worth))
    by_grid = replace(USD, per_nos=told)
    worth = by_grid.worth(amount)
    if worth is None or tariff.currency != USD.currency:
        return ""
    return tr("{amount}, by the grid's price of NOS", amount=by_grid.text(worth))
