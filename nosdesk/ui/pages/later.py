"""A page that comes later: it says so, what it will show, and what does that until then."""

from dataclasses import dataclass

from nosdesk.ui.kit.empty_state import EmptyState
from nosdesk.ui.pages.page import Page
from nosdesk.ui.theme.tokens import Tokens
from nosdesk.ui.words import tr


@dataclass(frozen=True, slots=True)
class Later:
    """What a page will show, and the words that do it today, empty where nothing does."""

    name: str
    title: str
    promise: str
    until_then: str = ""


def later_pages(command: str) -> dict[str, Later]:
    """Return the pages that are not there yet; `command` is how this program is called."""
    return {
        each.name: each
        for each in (
            Later(
                "gpus",
                tr("GPUs"),
                tr(
                    "Every GPU with live curves: switch it on and off, set its hours and limits,"
                    " and see its benchmark beside what the market asks."
                ),
                f"{command} gpus",
            ),
            Later(
                "jobs",
                tr("Jobs"),
                tr(
                    "Every job you ran, with its log, what ran, its timeline from assignment to"
                    " payment, and its receipt."
                ),
                f"{command} history",
            ),
            Later(
                "earnings",
                tr("Earnings"),
                tr("What came in by day, week and month, for each GPU, and what power cost."),
                f"{command} ledger",
            ),
            Later(
                "network",
                tr("Network"),
                tr("The grid's markets with price, queue and running jobs, and your place there."),
            ),
            Later(
                "wallet",
                tr("Wallet"),
                tr("Your SOL and NOS, receiving and sending, your stake, and your backup."),
                f"{command} wallet",
            ),
            Later(
                "doctor",
                tr("Doctor"),
                tr("Why am I not earning? One cause and one thing to do about it."),
                f"{command} doctor",
            ),
            Later("settings", tr("Settings"), tr("How Nosdesk looks, starts, and tells you.")),
            Later("help", tr("Help"), tr("Answers in plain words, and a report you can send.")),
        )
    }


class LaterPage(Page):
    """Shows one of them."""

    def __init__(self, later: Later, tokens: Tokens) -> None:
        super().__init__(later.name, later.title, is_titled=False)
        text = tr("This page comes with a later version. {promise}", promise=later.promise)
        hint = tr("Until then, in a terminal: {command}", command=later.until_then)
        self.content.addWidget(
            EmptyState(
                later.title,
                text,
                icon=later.name,
                tokens=tokens,
                hint=hint if later.until_then else "",
            )
        )
