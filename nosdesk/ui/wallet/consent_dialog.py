"""Asks, in front of the window, whether a transaction that the grid wrote may be signed."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from nosdesk.ui.binding import bind
from nosdesk.ui.kit.buttons import plain_button
from nosdesk.ui.kit.question import Answer, Question
from nosdesk.ui.wallet.key_question import ConsentOrders, KeyQuestion
from nosdesk.ui.words import said, tr

_SIGN = "sign"
_REFUSE = "refuse"


class ConsentDialog(Question):
    """Shows what the transaction does; closing it is no answer, and the question stays open."""

    def __init__(self, parent: QWidget, question: KeyQuestion, orders: ConsentOrders) -> None:
        super().__init__(
            parent,
            tr("May this be signed?"),
            (
                tr("The grid wrote a transaction that gives your node this market's access key."),
                *(f"• {said(each)}" for each in question.words),
                tr("Nosdesk tried it out: it does this and nothing else."),
            ),
            (
                Answer(_SIGN, tr("Sign it")),
                Answer(_REFUSE, tr("Do not sign it")),
            ),
        )
        self.setObjectName("consent_dialog")
        self.copy = plain_button(tr("Copy the transaction"))
        self.copy.setObjectName("consent_copy")
        self.copy.clicked.connect(partial(_copy, question.raw))
        self.body.addWidget(self.copy, alignment=Qt.AlignmentFlag.AlignLeft)
        self.copy.setFocus()  # it comes unasked: an Enter meant for something else answers nothing
        self._orders = orders
        self.finished.connect(self._told)
        self.finished.connect(self.deleteLater)
        bind(self, orders.wanted, self._show_wanted)

    def _told(self) -> None:
        if self.chosen:
            self._orders.answer(self.chosen == _SIGN)
        else:
            self._orders.put_off()

    def _show_wanted(self, question: KeyQuestion | None) -> None:
        if question is None and self.isVisible():
            self.reject()


def ask_for_consent(window: QWidget, orders: ConsentOrders) -> None:
    """Have the dialog come whenever something is to be signed that the grid wrote."""

    def open_it() -> None:
        question = orders.wanted.value
        if question is not None and window.findChild(ConsentDialog) is None:
            ConsentDialog(window, question, orders).open()

    bind(window, orders.wanted, lambda _: QTimer.singleShot(0, window, open_it))


def _copy(raw: str) -> None:
    QGuiApplication.clipboard().setText(raw)
