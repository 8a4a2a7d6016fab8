"""The GPUs page: every card with its curves, its switch, its rules and its limits."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from nosdesk.aio.state import State
from nosdesk.ui.commands import Commands
from nosdesk.ui.kit.empty_state import EmptyState
from nosdesk.ui.kit.row_list import RowList
from nosdesk.ui.kit.sentence_bar import SentenceBar
from nosdesk.ui.kit.text import label
from nosdesk.ui.offers import Offer
from nosdesk.ui.pages.gpu_card import GpuCard
from nosdesk.ui.pages.gpu_orders import GpuOrders
from nosdesk.ui.pages.gpus_view import GpuCardView, GpusView
from nosdesk.ui.pages.page import Page
from nosdesk.ui.sentence_view import SentenceView
from nosdesk.ui.theme.tokens import SPACE, Tokens
from nosdesk.ui.words import tr

SHOWN_PER_SECOND = 4.0


class GpusPage(Page):
    """Shows a `GpusView`; `offers` are what can be done, by the id of the sentence."""

    def __init__(
        self,
        view: State[GpusView],
        orders: GpuOrders,
        offers: Mapping[str, Offer],
        commands: Commands,
        tokens: Tokens,
    ) -> None:
        super().__init__("gpus", tr("GPUs"))
        self._orders = orders
        self._offers = offers
        self._commands = commands
        self._shown: GpusView | None = None
        self.bar, self.switch = SentenceBar(tokens), SentenceBar(tokens)
        self._last = label("small_muted", wraps=True, copies=True)
        self._gpus: RowList[GpuCardView] = RowList(
            lambda: GpuCard(tokens, orders, commands),
            name=tr("GPUs"),
            empty=_nothing_yet(tokens),
            spacing=SPACE.large,
        )
        for part in (self.bar, self.switch, self._last, self._gpus):
            self.content.addWidget(part)
        self.content.addStretch(1)
        for button in (self.bar.action, self.bar.lead):
            button.clicked.connect(lambda _=False, each=button: self._act(each))
        commands.connect(self.switch.action, orders.stay)
        self.follow(view, self.show_view, hz=SHOWN_PER_SECOND)

    def show_view(self, view: GpusView) -> None:
        """Show all of it; what did not change is left alone."""
        before, self._shown = self._shown, view
        if before is not None and before == view:
            return
        _show(self.bar, self._offered(view.sentence), is_lead=view.is_lead)
        _show(self.switch, view.switch)
        self._last.setText(view.last_switch)
        self._last.setVisible(bool(view.last_switch))
        self._gpus.show_rows(view.gpus)

    def _offered(self, said: SentenceView | None) -> SentenceView | None:
        """Return the sentence with what can really be done about it."""
        if said is None:
            return None
        offer = self._offers.get(said.id)
        action = offer.label if offer else ""
        return SentenceView(said.shape, said.tone, said.label, said.text, said.id, action)

    def _act(self, button: QWidget) -> None:
        said = self._shown.sentence if self._shown else None
        offer = self._offers.get(said.id) if said else None
        if offer is not None:
            which = self.bar.lead if button is self.bar.lead else self.bar.action
            self._commands.run(which, offer.command)


def _show(bar: SentenceBar, said: SentenceView | None, *, is_lead: bool = False) -> None:
    bar.setVisible(said is not None)
    if said is not None:
        bar.show_sentence(said, is_lead=is_lead)


def _nothing_yet(tokens: Tokens) -> EmptyState:
    return EmptyState(
        tr("Your GPUs appear here"),
        tr(
            "Each with its last minutes as curves, its switch, the hours and limits that you set,"
            " and what it was measured at."
        ),
        icon="gpus",
        tokens=tokens,
    )
