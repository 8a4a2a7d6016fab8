"""Sending SOL or NOS: a form, checked and tried out before anybody is asked for a yes."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nosdesk.domain.actions import SendNos, SendSol
from nosdesk.domain.addresses import Address
from nosdesk.domain.errors import BadInput
from nosdesk.domain.moves.amounts import parse_nos, parse_sol
from nosdesk.domain.moves.intents import Intent
from nosdesk.ui.commands import Commands
from nosdesk.ui.kit.buttons import link_button, primary_button
from nosdesk.ui.kit.choice_line import ChoiceLine
from nosdesk.ui.kit.field import Field
from nosdesk.ui.kit.flow import Flow
from nosdesk.ui.kit.text import label
from nosdesk.ui.theme.tokens import SPACE
from nosdesk.ui.wallet.account_view import AccountView
from nosdesk.ui.wallet.amounts import exact_nos, exact_sol
from nosdesk.ui.wallet.key_step import named
from nosdesk.ui.wallet.money_orders import MoneyOrders, MoveView
from nosdesk.ui.wallet.move_part import MovePart
from nosdesk.ui.words import number_text, said, tr, typed_number

_LONGEST = 60


class SendPart(QWidget):
    """The form, and the question that follows it."""

    def __init__(self, orders: MoneyOrders, commands: Commands) -> None:
        super().__init__()
        self._orders = orders
        self._account = ""
        self._coin = "nos"
        self.coin = ChoiceLine(tr("What to send"))
        self.coin.show_choices([("nos", "NOS"), ("sol", "SOL")], "nos")
        self.coin.chosen.connect(self._choose)
        for key, button in self.coin.buttons.items():
            button.setObjectName(f"send_{key}")
        self.known = ChoiceLine(tr("Known addresses"))
        self._known_head = label("small", tr("Known addresses"))
        self.to = Field(
            tr("To"), tr("An address, or the name of one that you know."), longest=_LONGEST
        )
        self.amount = Field(
            tr("Amount"),
            tr("Such as 12 or {amount}.", amount=number_text(0.05, 2)),
            longest=_LONGEST,
        )
        self.known.chosen.connect(self._take_known)
        self.forget = named(link_button(tr("Forget this known address")), "send_forget")
        commands.connect(self.forget, self._forget)
        self.to.edit.setObjectName("send_to")
        self.amount.edit.setObjectName("send_amount")
        self.check = named(primary_button(tr("Check it")), "send_check")
        self.asking = MovePart(orders, commands)
        self.asking.over.connect(self._again)
        for field in (self.to, self.amount):
            field.edit.returnPressed.connect(self.check.click)
        commands.connect(self.check, self._quote)
        self._lay_out()

    def show_account(self, view: AccountView, book: Sequence[tuple[Address, str]]) -> None:
        """Send from this account."""
        if view.name != self._account:
            self._account = view.name
            self._again()
        self.known.show_choices([(address, name) for address, name in book], "")
        self.known.setVisible(bool(book))
        self._known_head.setVisible(bool(book))

    def ask(self, title: str, view: MoveView) -> None:
        """Ask for a yes to this move."""
        self._form.hide()
        self.asking.ask(title, view)

    def _take_known(self, address: str) -> None:
        self.to.show_text(address)
        self.forget.show()

    async def _forget(self) -> None:
        await self._orders.forget(self.to.text)
        self._again()

    def _choose(self, key: str) -> None:
        self._coin = key

    async def _quote(self) -> None:
        account = self._account
        amount = self._checked_amount()
        if not self.to.text.strip():
            self.to.show_error(tr("Say where it is to go."))
            return
        self.to.show_error("")
        if amount is None:
            return
        to = await self._orders.place(self.to.text)
        intent: Intent = (
            SendSol(to, parse_sol(amount))
            if self._coin == "sol"
            else SendNos(to, parse_nos(amount))
        )
        view = await self._orders.quote(account, intent)
        if account == self._account:
            self.ask(_title(intent), view)

    def _checked_amount(self) -> str | None:
        """Return the amount that was typed, None when it is none, which is told."""
        text = typed_number(self.amount.text)
        try:
            (parse_sol if self._coin == "sol" else parse_nos)(text)
        except BadInput as error:
            self.amount.show_error(said(error.title, error.remedy))
            return None
        self.amount.show_error("")
        return text

    def _again(self) -> None:
        self.asking.hide()
        self.forget.hide()
        self._form.show()
        for field in (self.to, self.amount):
            field.show_text("")
            field.show_error("")

    def _lay_out(self) -> None:
        self._form = QWidget()
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(SPACE.medium)
        for each in (self.coin, self.amount, self._known_head, self.known, self.to):
            form.addWidget(each)
        form.addWidget(self.forget, alignment=Qt.AlignmentFlag.AlignLeft)
        line = Flow(SPACE.small)
        line.addWidget(self.check)
        form.addLayout(line)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(self._form)
        body.addWidget(self.asking)


def _title(intent: Intent) -> str:
    if isinstance(intent, SendSol):
        return tr("Send {amount}", amount=exact_sol(intent.amount))
    assert isinstance(intent, SendNos)
    return tr("Send {amount}", amount=exact_nos(intent.amount))
