"""The Alerts page in every state, for pictures of the window: every word of it is made up."""

from collections.abc import Iterable
from functools import partial

from devtools.pictures.sample_rig import NOW, home_views
from devtools.pictures.scene import Scene
from nosdesk.aio.state import State
from nosdesk.domain.notices.notice import Kind, Notice
from nosdesk.ui.commands import Commands
from nosdesk.ui.pages.alerts import AlertsPage
from nosdesk.ui.pages.alerts_view import AlertsView, Told, alerts_view
from nosdesk.ui.theme.tokens import Tokens
from nosdesk.ui.words import said

_GPU = "GPU-4090"
_NAME = "RTX 4090"


def alerts_views() -> dict[str, AlertsView]:
    """Return the page in every state that it is designed for."""
    homes = home_views()
    told = Told(_notices(), NOW)
    silent = Told(_notices(), NOW - 3_600, said("The disk is full. Make room."))
    return {
        "loading": alerts_view(homes["loading"], Told(), NOW),
        "empty": alerts_view(homes["normal"], Told((), NOW), NOW),
        "normal": alerts_view(homes["normal"], told, NOW),
        "degraded": alerts_view(homes["degraded"], silent, NOW),
        "failed": alerts_view(homes["failed"], Told(), NOW),
    }


def alerts_scenes() -> Iterable[Scene]:
    """Return the page's pictures."""
    for state, view in alerts_views().items():
        yield Scene("alerts", state, partial(_page, view))


def _page(view: AlertsView, _: Commands, tokens: Tokens) -> AlertsPage:
    return AlertsPage(State(view), tokens)


def _notices() -> tuple[Notice, ...]:
    fault = "The GPU fell off the bus (Xid 79). It needs a restart of the PC."
    heat = "The card reads 92 °C. Nosdesk takes no jobs until it has cooled down."
    rows = (
        (Kind.STOPPED, 0.1, fault, 0, None),
        (Kind.PAID, 0.6, "", 1_242_000, None),
        (Kind.JOB_STARTED, 1.5, "", 0, None),
        (Kind.NETWORK, 3, "Cannot reach the network. Last known: In queue.", 0, 6 * 60),
        (Kind.UNPAID, 9, "The poster ended the job before it was paid.", 309_600, None),
        (Kind.GPU, 14, heat, 0, 11 * 60),
        (Kind.SWITCHED, 26, "", 0, None),
        (Kind.NEEDS_FUNDS, 40, "0.004 SOL left; joining needs 0.02 SOL.", 0, 5 * 3_600),
        (Kind.SWEPT, 50, "7xKXtg2CW87d97TXJSDpbD5jBkheTqA83TZRuJosgAsU", 25_000_000, None),
        (Kind.SWITCH_FAILED, 70, "The market of that card admits nobody right now.", 0, None),
    )
    return tuple(_notice(*row) for row in rows)


def _notice(kind: Kind, hours: float, detail: str, amount: int, took_s: float | None) -> Notice:
    at = NOW - 3_600 * hours
    return Notice(kind, at, _GPU, _NAME, detail, amount, None if took_s is None else at + took_s)
