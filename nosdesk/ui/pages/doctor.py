"""The doctor page: why am I not earning? One cause, one thing to do, and all that was looked at."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QHBoxLayout

from nosdesk.aio.state import State
from nosdesk.ui.commands import Commands
from nosdesk.ui.kit.buttons import plain_button
from nosdesk.ui.kit.card import Card
from nosdesk.ui.kit.command_line import CommandLine
from nosdesk.ui.kit.row_list import RowList
from nosdesk.ui.kit.sentence_bar import SentenceBar
from nosdesk.ui.kit.text import label
from nosdesk.ui.mending_dialog import Fixing, FixOffer
from nosdesk.ui.offers import Offer
from nosdesk.ui.pages.doctor_parts import CheckLine, mending_line
from nosdesk.ui.pages.doctor_view import CheckRow, DoctorView
from nosdesk.ui.pages.home_view import Condition
from nosdesk.ui.pages.page import Page
from nosdesk.ui.sentence_view import SentenceView
from nosdesk.ui.theme.tokens import SPACE, Tokens
from nosdesk.ui.words import tr

SHOWN_PER_SECOND = 5.0
_NOT_OPENED = (Condition.EMPTY, Condition.FAILED)


@dataclass(frozen=True, slots=True)
class DoctorOrders:
    """What the page asks for: a look now, one if the last is old, and to mend what was found."""

    look: Callable[[], Awaitable[None]]
    look_if_old: Callable[[], None]
    fixing: Fixing | None = None


class DoctorPage(Page):
    """Shows a `DoctorView`; looks again when it is opened, and when the user comes back to it."""

    def __init__(
        self,
        view: State[DoctorView],
        orders: DoctorOrders,
        offers: Mapping[str, Offer],
        commands: Commands,
        tokens: Tokens,
    ) -> None:
        super().__init__("doctor", tr("Doctor"), is_titled=False)
        self._orders = orders
        self._offers = offers
        self._commands = commands
        self._shown: DoctorView | None = None
        self.bar = SentenceBar(tokens)
        self.again = plain_button(tr("Look again"))
        self.again.setObjectName("doctor_again")
        commands.connect(self.again, orders.look)
        self.bar.lead.clicked.connect(self._act)
        self._checks: RowList[CheckRow] = RowList(
            lambda: CheckLine(tokens, orders.fixing),
            name=tr("What was looked at"),
            empty=label("small_muted"),
            spacing=SPACE.medium,
        )
        self.content.addLayout(self._head())
        self.content.addWidget(self.bar)
        self.todo = self._todo_card()
        self.content.addWidget(self.todo)
        self.content.addWidget(self._checks_card())
        self.content.addStretch(1)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.applicationStateChanged.connect(self._state_changed)
        self.follow(view, self.show_view, hz=SHOWN_PER_SECOND)

    def show_view(self, view: DoctorView) -> None:
        """Show all of it; what did not change is left alone."""
        before, self._shown = self._shown, view
        if before is not None and before == view:
            return
        said, offer = view.sentence, self._offers.get(view.sentence.id)
        action = offer.label if offer and view.condition in _NOT_OPENED else ""
        shown = SentenceView(said.shape, said.tone, said.label, said.text, said.id, action)
        self.bar.show_sentence(shown, is_lead=True)
        self._todo.setText(view.todo)
        self._command.show_command(view.command)
        self.offer.show_mending(said.label, view.mending)
        self.todo.setVisible(bool(view.todo or view.command))
        self._live.setText(view.live)
        self._live_card.setVisible(bool(view.live))
        self._age.setText(_age(view))
        self._checks.show_rows(view.rows)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Look when the page is opened."""
        super().showEvent(event)
        self._orders.look_if_old()

    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive and self.isVisible():
            self._orders.look_if_old()

    def _act(self) -> None:
        offer = self._offers.get(self._shown.sentence.id) if self._shown else None
        if offer is not None:
            self._commands.run(self.bar.lead, offer.command)

    # --- Where it stands --------------------------------------------------------------------

    def _head(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(SPACE.medium)
        line.addWidget(label("heading", tr("Why am I not earning?"), wraps=True), stretch=1)
        self._age = label("small_muted")
        line.addWidget(self._age)
        line.addWidget(self.again)
        return line

    def _todo_card(self) -> Card:
        card = Card(tr("What to do"))
        self._todo = label("small", wraps=True, copies=True)
        self._command, self.offer = CommandLine(), FixOffer(self._orders.fixing)
        card.body.addWidget(self._todo)
        card.body.addLayout(mending_line(self._command, self.offer))
        return card

    def _checks_card(self) -> Card:
        self._live_card = Card(tr("What your nodes say right now"))
        self._live = label("small", wraps=True, copies=True)
        self._live_card.body.addWidget(self._live)
        self.content.addWidget(self._live_card)
        card = Card(tr("What was looked at, the first cause first"))
        card.body.addWidget(self._checks)
        return card


def _age(view: DoctorView) -> str:
    if view.is_looking:
        return tr("Looking…")
    return tr("Looked {age}", age=view.age) if view.age else ""
