"""The stake: made, topped up, extended, and taken back; each step is told before it is made."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from nosdesk.domain.actions import (
    CloseStake,
    ExtendStake,
    OpenStake,
    Restake,
    TopUpStake,
    Unstake,
    WithdrawStake,
)
from nosdesk.domain.errors import BadInput
from nosdesk.domain.money import MicroNos
from nosdesk.domain.moves.amounts import parse_nos
from nosdesk.domain.moves.holdings import DAY_S
from nosdesk.domain.moves.intents import Intent
from nosdesk.domain.stake import STAKE_MAXIMUM_DURATION_S, STAKE_MINIMUM_DURATION_S
from nosdesk.ui.commands import Commands
from nosdesk.ui.kit.buttons import plain_button, primary_button
from nosdesk.ui.kit.field import Field
from nosdesk.ui.kit.flow import Flow
from nosdesk.ui.kit.text import label
from nosdesk.ui.theme.tokens import SPACE
from nosdesk.ui.wallet.account_view import AccountView
from nosdesk.ui.wallet.key_step import named
from nosdesk.ui.wallet.money_orders import MoneyOrders
from nosdesk.ui.wallet.move_part import MovePart
from nosdesk.ui.words import number_text, said, tr, typed_number

_FEWEST, _MOST = STAKE_MINIMUM_DURATION_S // DAY_S, STAKE_MAXIMUM_DURATION_S // DAY_S
_LONGEST = 40


class StakePart(QWidget):
    """Offers what fits the stake as it is now."""

    def __init__(self, orders: MoneyOrders, commands: Commands) -> None:
        super().__init__()
        self._orders = orders
        self._commands = commands
        self._account = ""
        self._text = label("explanation", wraps=True)
        self.amount = Field(
            tr("NOS"), tr("Such as 12 or {amount}.", amount=number_text(0.05, 2)), longest=_LONGEST
        )
        self.days = Field(tr("Days"), longest=_LONGEST)
        self.amount.edit.setObjectName("stake_amount")
        self.days.edit.setObjectName("stake_days")
        self._buttons = self._make_buttons()
        self._uptime = label("explanation", wraps=True)
        self._claim = named(plain_button(tr("Claim it")), "claim_uptime")
        commands.connect(self._claim, self._claim_uptime)
        self.asking = MovePart(orders, commands)
        self.asking.over.connect(self._again)
        self._lay_out()

    def show_account(self, view: AccountView) -> None:
        """Show this account's stake."""
        if view.name != self._account:
            self._account = view.name
            self._again()
        self._uptime.setText(view.uptime.text)
        self._uptime.setVisible(bool(view.uptime.text))
        self._claim.setVisible(view.uptime.is_claimable)
        state = view.stake.state
        self._text.setText(view.stake.text)
        for each in self._buttons:
            each.setVisible(state in _FITS[each.objectName()])
        self.amount.setVisible(state in {"none", "standing"})
        self.days.setVisible(state in {"none", "standing"})
        between = tr("From {fewest} to {most}.", fewest=_FEWEST, most=_MOST)
        more = tr("How many more, up to {most} in all.", most=_MOST)
        self.days.show_hint(between if state == "none" else more)

    def _make_buttons(self) -> list[QPushButton]:
        made = [
            named(primary_button(tr("Lock them")), "stake_create"),
            named(plain_button(tr("Add NOS")), "stake_add"),
            named(plain_button(tr("Lock for longer")), "stake_extend"),
            named(plain_button(tr("Unstake")), "stake_unstake"),
            named(primary_button(tr("Take out what is released")), "stake_withdraw"),
            named(plain_button(tr("Let it stand again")), "stake_again"),
            named(plain_button(tr("Close the stake account")), "stake_close"),
        ]
        wanted: dict[str, tuple[str, Callable[[], Intent | None]]] = {
            "stake_create": (tr("Lock NOS"), self._create),
            "stake_add": (tr("Add NOS to the stake"), self._add),
            "stake_extend": (tr("Lock the stake for longer"), self._extend),
            "stake_unstake": (tr("Unstake"), Unstake),
            "stake_withdraw": (tr("Take out what is released"), WithdrawStake),
            "stake_again": (tr("Let the stake stand again"), Restake),
            "stake_close": (tr("Close the stake account"), CloseStake),
        }
        for button in made:
            self._connect(button, *wanted[button.objectName()])
        return made

    def _connect(self, button: QPushButton, title: str, make: Callable[[], Intent | None]) -> None:
        async def quote() -> None:
            account, intent = self._account, make()
            if intent is None:
                return
            view = await self._orders.quote(account, intent)
            if account == self._account:
                self._form.hide()
                self.asking.ask(title, view)

        self._commands.connect(button, quote)

    async def _claim_uptime(self) -> None:
        await self._orders.claim_uptime(self._account)

    def _create(self) -> Intent | None:
        amount, count = self._amount(allows_none=True), self._days(_FEWEST)
        return None if amount is None or count is None else OpenStake(amount, count * DAY_S)

    def _add(self) -> Intent | None:
        amount = self._amount(allows_none=False)
        return None if amount is None else TopUpStake(amount)

    def _extend(self) -> Intent | None:
        count = self._days(1)
        return None if count is None else ExtendStake(count * DAY_S)

    def _amount(self, *, allows_none: bool) -> MicroNos | None:
        text = typed_number(self.amount.text)
        self.amount.show_error("")
        if allows_none and text == "0":
            return MicroNos(0)
        try:
            return parse_nos(text)
        except BadInput as error:
            self.amount.show_error(said(error.title, error.remedy))
            return None

    def _days(self, fewest: int) -> int | None:
        text = self.days.text.strip()
        is_number = text.isascii() and text.isdigit() and len(text) <= len(str(_MOST))
        if is_number and fewest <= int(text) <= _MOST:
            self.days.show_error("")
            return int(text)
        self.days.show_error(
            tr("A number of days from {fewest} to {most}.", fewest=fewest, most=_MOST)
        )
        return None

    def _again(self) -> None:
        self.asking.hide()
        self._form.show()
        for field in (self.amount, self.days):
            field.show_text("")
            field.show_error("")

    def _lay_out(self) -> None:
        self._form = QWidget()
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(SPACE.medium)
        for each in (self._text, self.amount, self.days):
            form.addWidget(each)
        line = Flow(SPACE.small)
        for button in self._buttons:
            line.addWidget(button)
        form.addLayout(line)
        form.addWidget(self._uptime)
        form.addWidget(self._claim)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(self._form)
        body.addWidget(self.asking)


_FITS: dict[str, set[str]] = {
    "stake_create": {"none"},
    "stake_add": {"standing"},
    "stake_extend": {"standing"},
    "stake_unstake": {"standing"},
    "stake_withdraw": {"releasing", "released"},
    "stake_again": {"releasing"},
    "stake_close": {"released"},
}
"""Which step fits which state of the stake."""
