"""The Alerts page: what needs a look now, and what was told before."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from nosdesk.aio.state import State
from nosdesk.ui.kit.card import Card
from nosdesk.ui.kit.row_list import RowList
from nosdesk.ui.kit.status_shape import StatusShape
from nosdesk.ui.kit.text import Rule, label
from nosdesk.ui.pages.alerts_view import AlertsView, PastRow
from nosdesk.ui.pages.home_parts import AlertLine
from nosdesk.ui.pages.home_view import Alert, Condition
from nosdesk.ui.pages.page import Page
from nosdesk.ui.theme.tokens import SPACE, Tokens
from nosdesk.ui.words import tr

SHOWN_PER_SECOND = 2.0
_SHAPE = 18
_RIGHT = Qt.AlignmentFlag.AlignRight
_TOP = Qt.AlignmentFlag.AlignTop


class AlertsPage(Page):
    """Shows an `AlertsView`."""

    def __init__(self, view: State[AlertsView], tokens: Tokens) -> None:
        super().__init__("alerts", tr("Alerts"))
        self._open_note, self._past_note = (label("small_muted", wraps=True) for _ in range(2))
        self._trouble = label("small", wraps=True, copies=True)
        self._open: RowList[Alert] = RowList(
            lambda: AlertLine(tokens),
            name=tr("Open now"),
            empty=self._open_note,
            spacing=SPACE.large,
        )
        self._past: RowList[PastRow] = RowList(
            lambda: PastLine(tokens),
            name=tr("What happened before"),
            empty=self._past_note,
            spacing=SPACE.small,
        )
        self._lay_out()
        self._shown: AlertsView | None = None
        self.follow(view, self.show_view, hz=SHOWN_PER_SECOND)

    def show_view(self, view: AlertsView) -> None:
        """Show all of it; what did not change is left alone."""
        if view == self._shown:
            return
        self._shown = view
        self._open_note.setText(_open_note(view.condition))
        self._past_note.setText(_past_note(view.condition))
        self._trouble.setText(view.trouble)
        self._trouble.setVisible(bool(view.trouble))
        self._open.show_rows(view.open)
        self._past.show_rows(view.past)

    def _lay_out(self) -> None:
        now, before = Card(tr("Open now")), Card(tr("What happened before"))
        now.body.addWidget(self._open)
        before.body.addWidget(self._trouble)
        before.body.addWidget(self._past)
        for card in (now, before):
            self.content.addWidget(card)
        self.content.addStretch(1)


class PastLine(QWidget):
    """One notice of the history."""

    def __init__(self, tokens: Tokens) -> None:
        super().__init__()
        self._shape = StatusShape(tokens, _SHAPE)
        self._title, self._text = label("small", wraps=True), label("small_muted", wraps=True)
        self._when, self._state = label("small_muted"), label("small_muted")
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SPACE.small)
        body.addWidget(Rule())
        body.addLayout(self._grid())

    def show_row(self, row: PastRow) -> None:
        """Show this one."""
        self._shape.show_shape(row.shape, row.tone, row.title)
        for text, words in (
            (self._title, row.title),
            (self._text, row.text),
            (self._when, row.when),
            (self._state, row.state),
        ):
            text.setText(words)
        self._text.setVisible(bool(row.text))
        self.setAccessibleName(row.spoken)

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.medium)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._shape, 0, 0, 2, 1, _TOP)
        grid.addWidget(self._title, 0, 1)
        grid.addWidget(self._text, 1, 1)
        for row, each in enumerate((self._when, self._state)):
            each.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
            grid.addWidget(each, row, 2, _RIGHT | _TOP)
        return grid


def _open_note(condition: Condition) -> str:
    match condition:
        case Condition.LOADING:
            return tr("Nothing is known yet.")
        case Condition.FAILED:
            return tr("Your nodes are not open. Home says what to do.")
        case _:
            return tr("Nothing needs you.")


def _past_note(condition: Condition) -> str:
    match condition:
        case Condition.LOADING:
            return tr("The history is read once your nodes are open.")
        case Condition.FAILED:
            return tr("The history is kept, and shown again once your nodes are open.")
        case Condition.DEGRADED:
            return tr("Nothing is known to have happened.")
        case _:
            return tr(
                "When something stops your earnings, or is over again, it is kept here, with the"
                " jobs that began and were paid."
            )
