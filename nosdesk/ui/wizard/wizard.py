"""The set-up in the window: its steps at the left, the one we are in, and the way on below."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from nosdesk.aio.state import State
from nosdesk.domain.setting_up import Step
from nosdesk.ports.autostart import Autostart
from nosdesk.ui.autostart_box import AutostartBox
from nosdesk.ui.binding import bind
from nosdesk.ui.commands import Commands
from nosdesk.ui.kit.buttons import link_button, plain_button, primary_button, show_primary
from nosdesk.ui.kit.notes import Notes
from nosdesk.ui.kit.text import Rule, label
from nosdesk.ui.kit.trouble_note import TroubleNote
from nosdesk.ui.mending_dialog import Fixing
from nosdesk.ui.theme.tokens import SPACE, Tokens
from nosdesk.ui.wallet.key_orders import KeyOrders
from nosdesk.ui.wizard.apply_step import ApplyStep
from nosdesk.ui.wizard.card_steps import BenchmarkStep, CardsStep
from nosdesk.ui.wizard.computer_step import ComputerStep
from nosdesk.ui.wizard.first_steps import WalletStep, WhereStep
from nosdesk.ui.wizard.set_up_orders import SetUpOrders
from nosdesk.ui.wizard.set_up_view import SetUpView
from nosdesk.ui.wizard.step_body import StepBody, named
from nosdesk.ui.wizard.step_list import StepList
from nosdesk.ui.words import tr

SHOWN_PER_SECOND = 8.0
_SIDE_MARGIN = 28
_WIDEST = 860
_MOST = 1_000


class Wizard(QWidget):
    """Shows a `SetUpView`; each step is looked at when it is opened, and again when asked to."""

    def __init__(  # noqa: PLR0913 - one of them may be left out
        self,
        view: State[SetUpView],
        orders: SetUpOrders,
        keys: KeyOrders,
        commands: Commands,
        tokens: Tokens,
        *,
        fixing: Fixing | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName("set_up")
        self.setAccessibleName(tr("Set-up"))
        self._orders, self._commands = orders, commands
        self._step: Step | None = None
        self.steps = StepList(tokens)
        self._apply = ApplyStep(orders, commands, tokens)
        self.bodies: dict[Step, StepBody] = {
            Step.WHERE: WhereStep(orders, tokens),
            Step.COMPUTER: ComputerStep(tokens, fixing),
            Step.WALLET: WalletStep(orders, keys, commands, tokens),
            Step.CARDS: CardsStep(orders, tokens),
            Step.BENCHMARK: BenchmarkStep(orders, commands, tokens),
            Step.APPLY: self._apply,
        }
        self.again = {step: named(link_button(tr("Check again")), f"again_{step}") for step in Step}
        self._title, self._text = label("heading", wraps=True), label("explanation", wraps=True)
        self._hint = label("small_muted", wraps=True)
        self.later = named(link_button(tr("Set up later")), "later")
        self.back = named(plain_button(tr("Back")), "back")
        self.next = named(primary_button(tr("Continue")), "next")
        self._connect()
        self._lay_out(tokens)
        bind(self, view, self.show_view, hz=SHOWN_PER_SECOND)

    def offer_autostart(self, autostart: Autostart, tokens: Tokens) -> None:
        """Ask in the last step whether it is to start with the session."""
        self._apply.offer(AutostartBox(autostart, self._commands, tokens, is_explained=True))

    def show_view(self, view: SetUpView) -> None:
        """Show all of it."""
        self.steps.show_marks(view.marks)
        self._title.setText(view.title)
        self._text.setText(view.text)
        self._hint.setText(view.hint)
        self.next.setText(view.next_label)
        self.next.setAccessibleName(view.next_label)
        show_primary(self.next, is_primary=view.leads)
        self._let_go_on(is_open=view.can_go_on)
        self.back.setVisible(view.can_go_back)
        self.bodies[view.step].show_view(view)
        if view.step is not self._step:
            self._turn_to(view.step)
        self.again[Step.APPLY].setVisible(view.step is Step.APPLY and view.apply.asks)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Have the way on under the Enter key."""
        super().showEvent(event)
        self._focus_way_on()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Look at this PC again when somebody comes back to the window, who may have mended it."""
        super().changeEvent(event)
        is_back = event.type() is QEvent.Type.ActivationChange and self.isActiveWindow()
        if is_back and self._step is Step.COMPUTER and self.isVisible():
            self._commands.run(self.again[Step.COMPUTER], self._orders.check_computer)

    def _turn_to(self, step: Step) -> None:
        self._step = step
        for each, body in self.bodies.items():
            body.setVisible(each is step)
        for each, button in self.again.items():
            button.setVisible(each is step and each in _LOOKED_AT)
        self._scroll.verticalScrollBar().setValue(0)
        if step in _LOOKED_AT or step is Step.BENCHMARK:
            self._commands.run(self.again[step], self._orders.look)
        self._focus_way_on()

    def _let_go_on(self, *, is_open: bool) -> None:
        """Open or shut the way on; the keys wait at the step, not at what stands beside it."""
        self.next.setProperty("shut", not is_open)
        if self.next.property("busy"):
            return
        waits_for = self._scroll if is_open else self.next
        had_focus = self.focusWidget() is waits_for
        if had_focus and not is_open:
            self._scroll.setFocus()
        self.next.setEnabled(is_open)
        if had_focus and is_open:
            self.next.setFocus()

    def _focus_way_on(self) -> None:
        (self.next if self.next.isEnabled() else self._scroll).setFocus()

    def _connect(self) -> None:
        orders, on = self._orders, self._commands.connect
        on(self.next, orders.go_on)
        on(self.back, orders.go_back)
        on(self.later, orders.put_off)
        on(self.again[Step.COMPUTER], orders.check_computer)
        on(self.again[Step.CARDS], orders.find_cards)
        on(self.again[Step.APPLY], orders.look)
        self._apply.act.clicked.connect(lambda _=False: self._scroll.setFocus())  # as it rests now

    # --- Where it stands --------------------------------------------------------------------

    def _lay_out(self, tokens: Tokens) -> None:
        self.trouble = TroubleNote(tokens)
        bind(self.trouble, self._commands.trouble, self.trouble.show_trouble)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(Notes(self.trouble))
        right.addWidget(self._middle(), stretch=1)
        right.addWidget(Rule())
        right.addLayout(self._foot())
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.steps)
        line.addLayout(right, stretch=1)

    def _middle(self) -> QScrollArea:
        column = QWidget()
        column.setMaximumWidth(_WIDEST)
        inside = QVBoxLayout(column)
        inside.setContentsMargins(_SIDE_MARGIN, SPACE.wide, _SIDE_MARGIN, SPACE.wide)
        inside.setSpacing(SPACE.small)
        inside.addLayout(self._head())
        inside.addWidget(self._text)
        inside.addSpacing(SPACE.medium)
        for body in self.bodies.values():
            inside.addWidget(body, stretch=1)
            body.hide()
        whole = QWidget()
        line = QHBoxLayout(whole)
        line.setContentsMargins(0, 0, 0, 0)
        line.addStretch(1)
        line.addWidget(column, stretch=_MOST)
        line.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setAccessibleName(tr("What this step asks"))
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(whole)
        return self._scroll

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.addWidget(self._title, stretch=1)
        for button in self.again.values():
            head.addWidget(button)
        return head

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(_SIDE_MARGIN, SPACE.medium, _SIDE_MARGIN, SPACE.large)
        foot.setSpacing(SPACE.medium)
        foot.addWidget(self._hint, stretch=1)
        buttons: tuple[QPushButton, ...] = (self.later, self.back, self.next)
        for button in buttons:
            foot.addWidget(button)
        return foot


_LOOKED_AT = (Step.COMPUTER, Step.CARDS, Step.APPLY)
