"""One move of money: all that it does is told, then it is made once, and what came of it said."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from nosdesk.domain.money import MicroNos
from nosdesk.ui.commands import Commands
from nosdesk.ui.kit.buttons import plain_button, primary_button
from nosdesk.ui.kit.field import Field
from nosdesk.ui.kit.flow import Flow
from nosdesk.ui.kit.text import Rule, label, set_tone
from nosdesk.ui.theme.tokens import SPACE, Tone
from nosdesk.ui.wallet.amounts import exact_nos, exact_sol
from nosdesk.ui.wallet.key_step import named
from nosdesk.ui.wallet.money_orders import MoneyOrders, MoveView
from nosdesk.ui.words import said, tr

_TYPED = 6
_LONGEST_LABEL = 60


class MovePart(QWidget):
    """Asks for a yes to a quoted move; `back` leads to the form that it came from."""

    over = Signal()
    """The user is done with it, made or not."""

    def __init__(self, orders: MoneyOrders, commands: Commands) -> None:
        super().__init__()
        self.setAccessibleName(tr("Confirm"))
        self._orders = orders
        self._view: MoveView | None = None
        self._title = label("heading", wraps=True)
        self._meaning = label("explanation", wraps=True, copies=True)
        self._words = label("small", wraps=True, copies=True)
        self._after = label("small", wraps=True)
        self._tried = label(
            "small_muted", tr("The transaction, tried out and not signed yet:"), wraps=True
        )
        self._earlier = label("small", wraps=True, copies=True)
        set_tone(self._earlier, Tone.WARN)
        self.ending = Field(tr("Type the last six characters of the address"), longest=_TYPED)
        self.ending.edit.setObjectName("move_ending")
        self.remember = Field(
            tr("Remember this address as"),
            tr("Empty: it is asked about again next time."),
            longest=_LONGEST_LABEL,
        )
        self.remember.edit.setObjectName("move_remember")
        self.progress = label("small", wraps=True, copies=True)
        self.progress.setObjectName("move_progress")
        self.confirm = named(primary_button(tr("Do it now")), "move_confirm")
        self.back = named(plain_button(tr("Back"), name=tr("Back: do not do it")), "move_back")
        self.back.clicked.connect(self.over)
        self.ending.edit.textChanged.connect(lambda _: self._check())
        commands.connect(self.confirm, self._carry_out)
        self._lay_out()
        self.hide()

    def ask(self, title: str, view: MoveView) -> None:
        """Tell all of this move, and wait for a yes."""
        self._view = view
        self._title.setText(title)
        self._meaning.setText("\n".join(said(each) for each in view.meaning))
        self._words.setText("\n".join(f"· {said(each)}" for each in view.words))
        self._after.setText(_after(view))
        self._earlier.setText("\n".join(view.earlier))
        self._earlier.setVisible(bool(view.earlier))
        for field in (self.ending, self.remember):
            field.show_text("")
            field.setVisible(not view.is_known)
        self._say("", None)
        for each in (self.confirm, self._tried, self._after):
            each.show()
        self.back.setText(tr("Back"))
        self.back.setAccessibleName(tr("Back: do not do it"))
        self.show()
        self._check()
        # never the yes: Enter that checked the form, pressed once more, must not send money
        (self.back if view.is_known else self.ending.edit).setFocus()

    def _check(self) -> None:
        """Let the yes rest until an address that nobody knows was compared."""
        view = self._view
        is_sure = view is not None and (
            view.is_known or (view.to is not None and self.ending.text == view.to[-_TYPED:])
        )
        if not self.confirm.property("busy"):
            self.confirm.setEnabled(is_sure)

    async def _carry_out(self) -> None:
        view = self._view
        if view is None:
            return
        name = self.remember.text.strip() if not view.is_known else ""
        self.back.setEnabled(False)
        self._say(tr("Signing and sending it; this takes until the network confirms it."), None)
        try:
            signature = await self._orders.carry_out(view.name)
        except BaseException:
            if self._still_shows(view):
                self._say(_not_confirmed(), None)
            raise
        finally:
            if isValid(self):
                self.back.setEnabled(True)
        if self._still_shows(view):
            self._say(tr("Confirmed. Transaction {signature}", signature=signature), Tone.GOOD)
            self._is_done()
        if name and view.to is not None:
            await self._orders.remember(view.to, name)

    def _still_shows(self, view: MoveView) -> bool:
        """Tell whether this move is still the one in sight: meanwhile it may be another."""
        return isValid(self) and self._view is view

    def _is_done(self) -> None:
        self._view = None
        for each in (self.confirm, self.ending, self.remember, self._tried, self._after):
            each.hide()
        self.back.setText(tr("Done"))
        self.back.setAccessibleName(tr("Done"))

    def _say(self, text: str, tone: Tone | None) -> None:
        self.progress.setText(text)
        self.progress.setVisible(bool(text))
        set_tone(self.progress, tone)

    def _lay_out(self) -> None:
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SPACE.medium)
        for each in (
            self._earlier, self._title, self._meaning, Rule(), self._tried, self._words,
            self._after, self.ending, self.remember, self.progress,
        ):  # fmt: skip
            body.addWidget(each)
        buttons = Flow(SPACE.small)
        buttons.addWidget(self.confirm)
        buttons.addWidget(self.back)
        body.addLayout(buttons)


def _not_confirmed() -> str:
    return tr("It is not confirmed. See above why. Trying again never makes it twice.")


def _after(view: MoveView) -> str:
    lines = [
        tr("Fee: {fee}", fee=exact_sol(view.fee)),
        tr(
            "SOL: {before} now, {after} after it.",
            before=exact_sol(view.sol_before),
            after=exact_sol(view.sol_after),
        ),
        tr(
            "NOS: {before} now, {after} after it.",
            before=exact_nos(MicroNos(view.nos_before)),
            after=exact_nos(view.nos_after),
        ),
    ]
    return "\n".join(lines)
