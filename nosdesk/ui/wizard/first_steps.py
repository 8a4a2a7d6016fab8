"""The steps that ask for a decision: where this PC works, and with whose key."""

from dataclasses import replace

from nosdesk.domain.setting_up import Where
from nosdesk.ui.commands import Commands
from nosdesk.ui.kit.card import Card
from nosdesk.ui.kit.text import label
from nosdesk.ui.theme.tokens import Tokens
from nosdesk.ui.wallet.key_orders import KeyOrders
from nosdesk.ui.wallet.key_panel import KeyPanel
from nosdesk.ui.wizard.set_up_orders import SetUpOrders
from nosdesk.ui.wizard.set_up_view import SetUpView
from nosdesk.ui.wizard.set_up_words import OWN_KEY, PLAY_KEY
from nosdesk.ui.wizard.step_body import StepBody
from nosdesk.ui.wizard.way_buttons import WayButtons
from nosdesk.ui.wizard.where_rows import meant_by
from nosdesk.ui.words import tr


class WhereStep(StepBody):
    """Asks what this PC is to do."""

    def __init__(self, orders: SetUpOrders, tokens: Tokens) -> None:
        super().__init__("where")
        self._ways = WayButtons(tr("Where this PC works"), tokens)
        self._ways.chosen.connect(lambda key: orders.choose_where(*meant_by(key)))
        self.body.addWidget(self._ways)
        self.body.addStretch(1)

    def show_view(self, view: SetUpView) -> None:
        """Show the ways."""
        self._ways.show_ways(view.ways)


class WalletStep(StepBody):
    """Asks whose money it is: play money, or a key that is made, brought, or only watched."""

    def __init__(
        self, orders: SetUpOrders, keys: KeyOrders, commands: Commands, tokens: Tokens
    ) -> None:
        super().__init__("wallet")
        self._orders = orders
        self._wants_own = False
        self._ways = WayButtons(tr("Whose money it is"), tokens)
        self._ways.chosen.connect(self._choose)
        self._kept = label("small", wraps=True, copies=True)
        self._panel = KeyPanel(keys, commands, tokens)
        self._panel.kept.connect(orders.choose_account)
        self._card = Card()
        self._card.body.addWidget(self._panel)
        for each in (self._ways, self._kept, self._card):
            self.body.addWidget(each)
        self.body.addStretch(1)
        self._shown: SetUpView | None = None

    def show_view(self, view: SetUpView) -> None:
        """Show the choice, and the panel while a key is wanted and not there."""
        self._shown = view
        watches = view.where is Where.WATCH
        must_own = watches or all(each.key != PLAY_KEY for each in view.keys)
        wants_own = must_own or bool(view.account) or self._wants_own
        self._ways.show_ways(
            [replace(each, is_chosen=(each.key == OWN_KEY) is wants_own) for each in view.keys]
        )
        self._ways.setVisible(bool(view.keys))
        self._kept.setText(tr("Chosen: {address}", address=view.account))
        self._kept.setVisible(bool(view.account))
        self._panel.only_watch(is_only=watches)
        self._card.setVisible(wants_own and not view.account)

    def _choose(self, key: str) -> None:
        self._wants_own = key == OWN_KEY
        if key == PLAY_KEY and self._shown is not None and self._shown.account:
            self._orders.choose_account("")
        elif self._shown is not None:
            self.show_view(self._shown)
