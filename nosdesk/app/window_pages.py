"""The pages of the window, each joined to what it shows.

A page's module is read in when the page is first looked at. All of them take a good tenth of a
second and 6 MiB, and the window opens with one of them, or in the tray with none.
"""

from functools import partial

from nosdesk.aio.state import State
from nosdesk.app.desk import Desk
from nosdesk.ui.commands import Commands
from nosdesk.ui.pages.home import HomePage
from nosdesk.ui.pages.page import Page
from nosdesk.ui.pages.updates_part import UpdateOrders, with_update_note
from nosdesk.ui.theme.tokens import Tokens
from nosdesk.ui.window import FOOTER, MakePage


def window_pages(desk: Desk, commands: Commands, tokens: Tokens) -> dict[str, MakePage]:
    """Return what makes each page of the window, in these colours."""
    parts = desk, commands, tokens
    home = partial(HomePage, desk.home, desk.offers, commands, tokens)
    updates = UpdateOrders(desk.updates.view, desk.updates.act)
    pages: dict[str, MakePage] = {
        "home": partial(with_update_note, home, updates, commands, tokens),
        "gpus": partial(_gpus, *parts),
        "network": partial(_network, *parts),
        "jobs": partial(_jobs, *parts),
        "alerts": partial(_alerts, *parts),
        "wallet": partial(_wallet, *parts),
        "earnings": partial(_earnings, *parts),
    }
    for name, is_seen in desk.is_seen.items():
        pages[name] = partial(_watched, pages[name], is_seen)
    return pages | {name: partial(_footer, name, *parts) for name in FOOTER}


def _watched(make: MakePage, is_seen: State[bool]) -> Page:
    """Return the page, which says from now on whether it can be seen."""
    page = make()
    page.seen.connect(is_seen.set)
    return page


# --- Read in when they are looked at ---------------------------------------------------------


def _gpus(desk: Desk, commands: Commands, tokens: Tokens) -> Page:
    from nosdesk.ui.pages.gpus import GpusPage  # noqa: PLC0415

    return GpusPage(desk.gpus, desk.gpu_orders, desk.offers, commands, tokens)


def _network(desk: Desk, _: Commands, tokens: Tokens) -> Page:
    from nosdesk.ui.pages.network import NetworkPage  # noqa: PLC0415

    return NetworkPage(desk.network.view, desk.network.is_open, tokens)


def _jobs(desk: Desk, _: Commands, tokens: Tokens) -> Page:
    from nosdesk.ui.pages.jobs import JobsPage  # noqa: PLC0415

    return JobsPage(desk.jobs, desk.jobs_asked, tokens, desk.sights)


def _alerts(desk: Desk, _: Commands, tokens: Tokens) -> Page:
    from nosdesk.ui.pages.alerts import AlertsPage  # noqa: PLC0415

    return AlertsPage(desk.notices.view, tokens)


def _wallet(desk: Desk, commands: Commands, tokens: Tokens) -> Page:
    from nosdesk.ui.pages.wallet import WalletPage  # noqa: PLC0415

    wallet = desk.wallet
    return WalletPage(wallet.view, wallet.asked, wallet.keys, wallet.money, commands, tokens)


def _earnings(desk: Desk, commands: Commands, tokens: Tokens) -> Page:
    from nosdesk.ui.pages.earnings import EarningsOrders, EarningsPage  # noqa: PLC0415

    books = desk.earnings
    orders = EarningsOrders(books.export, books.keep_tariff)
    return EarningsPage(books.view, books.asked, orders, commands, tokens)


def _footer(name: str, desk: Desk, commands: Commands, tokens: Tokens) -> Page:
    from nosdesk.app.footer_pages import footer_pages  # noqa: PLC0415

    return footer_pages(desk, commands, tokens)[name]()
