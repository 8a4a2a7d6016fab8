"""Sweeping to a cold address: the rule, its cool-down, its test, and its off switch."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from nosdesk.domain.errors import BadInput
from nosdesk.domain.money import MicroNos
from nosdesk.domain.moves.amounts import parse_nos
from nosdesk.ui.commands import Commands
from nosdesk.ui.kit.buttons import plain_button, primary_button
from nosdesk.ui.kit.field import Field
from nosdesk.ui.kit.flow import Flow
from nosdesk.ui.kit.text import label
from nosdesk.ui.theme.tokens import SPACE
from nosdesk.ui.wallet.account_view import AccountView
from nosdesk.ui.wallet.key_step import named
from nosdesk.ui.wallet.money_orders import MoneyOrders
from nosdesk.ui.words import said, tr, typed_number

_LONGEST = 60


class SweepPart(QWidget):
    """Shows how sweeping stands, and offers what fits."""

    def __init__(self, orders: MoneyOrders, commands: Commands) -> None:
        super().__init__()
        self._orders = orders
        self._account = ""
        self._text = label("explanation", wraps=True, copies=True)
        self.cold = Field(tr("Cold address"), tr("From your hardware wallet."), longest=_LONGEST)
        self.again = Field(
            tr("The same address again"),
            tr("Read it once more from the hardware wallet, not from this screen."),
            longest=_LONGEST,
        )
        self.above = Field(tr("NOS that stay here"), tr("Such as 20. What is above goes."))
        for field, name in ((self.cold, "cold"), (self.again, "again"), (self.above, "above")):
            field.edit.setObjectName(f"sweep_{name}")
        self.set_up = named(primary_button(tr("Begin sweeping")), "sweep_set")
        self.confirm = named(primary_button(tr("The test arrived")), "sweep_confirm")
        self.now = named(plain_button(tr("Sweep now")), "sweep_now")
        self.off = named(plain_button(tr("Turn sweeping off")), "sweep_off")
        commands.connect(self.set_up, self._set)
        commands.connect(self.confirm, self._confirm)
        commands.connect(self.now, lambda: orders.sweep_now(self._account))
        commands.connect(self.off, lambda: orders.stop_sweep(self._account))
        self._lay_out()

    def show_account(self, view: AccountView) -> None:
        """Show how it stands with this account."""
        if view.name != self._account:
            self._account = view.name
            self._clear()
        phase = view.sweep.phase
        is_off, waits = phase == "off", phase == "to be confirmed"
        self._text.setText(view.sweep.text)
        self.cold.setVisible(is_off)
        self.above.setVisible(is_off)
        self.again.setVisible(is_off or waits)
        self.again.show_name(
            tr("The cold address, typed anew") if waits else tr("The same address again")
        )
        self.set_up.setVisible(is_off)
        self.confirm.setVisible(waits)
        self.now.setVisible(phase in {"to be tested", "moving", "on"})
        self.off.setVisible(not is_off)

    async def _set(self) -> None:
        above = self._cap()
        is_same = self.cold.text.strip() == self.again.text.strip()
        self.again.show_error("" if is_same else tr("These are two addresses."))
        if above is None or not is_same:
            return
        await self._orders.set_sweep(self._account, self.cold.text, above)
        self._clear()

    async def _confirm(self) -> None:
        await self._orders.confirm_sweep(self._account, self.again.text)
        self._clear()

    def _cap(self) -> MicroNos | None:
        text = typed_number(self.above.text)
        self.above.show_error("")
        if text == "0":
            return MicroNos(0)
        try:
            return parse_nos(text)
        except BadInput as error:
            self.above.show_error(said(error.title, error.remedy))
            return None

    def _clear(self) -> None:
        for field in (self.cold, self.again, self.above):
            field.show_text("")
            field.show_error("")

    def _lay_out(self) -> None:
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SPACE.medium)
        body.addWidget(self._text)
        note = label("small_muted", _note(), wraps=True)
        for each in (self.above, self.cold, self.again, note):
            body.addWidget(each)
        line = Flow(SPACE.small)
        for button in (self.set_up, self.confirm, self.now, self.off):
            line.addWidget(button)
        body.addLayout(line)


def _note() -> str:
    return tr(
        "A new rule begins a day later, with a small test. The rest follows only once you say"
        " that the test arrived. Nobody can call back what was swept."
    )
