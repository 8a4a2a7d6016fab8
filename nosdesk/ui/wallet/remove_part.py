"""Removing an account: only with its backup proven, or when it is empty, and typed by hand."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nosdesk.ui.commands import Commands
from nosdesk.ui.kit.buttons import plain_button
from nosdesk.ui.kit.field import Field
from nosdesk.ui.kit.flow import Flow
from nosdesk.ui.kit.text import label
from nosdesk.ui.theme.tokens import SPACE
from nosdesk.ui.wallet.account_view import AccountView
from nosdesk.ui.wallet.key_step import named
from nosdesk.ui.wallet.money_orders import MoneyOrders
from nosdesk.ui.words import tr

_LONGEST = 60


class RemovePart(QWidget):
    """Looks first, then tells what it found, then removes."""

    removed = Signal()

    def __init__(self, orders: MoneyOrders, commands: Commands) -> None:
        super().__init__()
        self._orders = orders
        self._account = ""
        self._found = label("explanation", wraps=True, copies=True)
        self.typed = Field("", longest=_LONGEST)
        self.typed.edit.setObjectName("remove_typed")
        self.look = named(plain_button(tr("See whether it can be removed")), "remove_look")
        self.remove = named(plain_button(tr("Remove this account")), "remove_now")
        commands.connect(self.look, self._look)
        commands.connect(self.remove, self._remove)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SPACE.medium)
        for each in (label("small_muted", _note(), wraps=True), self._found, self.typed):
            body.addWidget(each)
        line = Flow(SPACE.small)
        line.addWidget(self.look)
        line.addWidget(self.remove)
        body.addLayout(line)
        self._begin()

    def show_account(self, view: AccountView) -> None:
        """Be about this account."""
        if view.name != self._account:
            self._account = view.name
            self._begin()

    async def _look(self) -> None:
        account = self._account
        removal = await self._orders.removal(account)
        if account != self._account:
            return
        self._found.setText("\n".join(removal.lines))
        self._found.setVisible(bool(removal.lines))
        self.typed.show_name(removal.what)
        self.typed.show()
        self.look.hide()
        self.remove.show()
        self.typed.edit.setFocus()

    async def _remove(self) -> None:
        await self._orders.remove(self._account, self.typed.text)
        self._begin()
        self.removed.emit()

    def _begin(self) -> None:
        self.typed.show_text("")
        for each in (self._found, self.typed, self.remove):
            each.hide()
        self.look.show()


def _note() -> str:
    return tr(
        "A key goes only when its backup was checked in full, or when nothing is left at its"
        " addresses, and when nothing on this computer needs it."
    )
