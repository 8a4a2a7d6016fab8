"""Receiving: the address as text and as a QR code, and what has arrived meanwhile."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from nosdesk.ui.kit.buttons import plain_button
from nosdesk.ui.kit.flow import Flow
from nosdesk.ui.kit.text import label
from nosdesk.ui.theme.tokens import SPACE
from nosdesk.ui.wallet.account_view import AccountView
from nosdesk.ui.wallet.copying import copy_text
from nosdesk.ui.wallet.key_step import named
from nosdesk.ui.wallet.qr_code import QrCode
from nosdesk.ui.words import tr


class ReceivePart(QWidget):
    """Shows where money can be sent to."""

    def __init__(self) -> None:
        super().__init__()
        self.code = QrCode()
        self.address = label("name", wraps=True, copies=True)
        self.address.setObjectName("receive_address")
        self.arrived = label("small", wraps=True)
        self.arrived.setObjectName("receive_arrived")
        self.copy = named(plain_button(tr("Copy the address")), "receive_copy")
        self.copy.clicked.connect(lambda: copy_text(self.copy, self.address.text()))
        words = QVBoxLayout()
        words.setSpacing(SPACE.small)
        words.addWidget(label("small_muted", _note(), wraps=True))
        words.addWidget(self.address)
        buttons = Flow(SPACE.small)
        buttons.addWidget(self.copy)
        words.addLayout(buttons)
        words.addWidget(self.arrived)
        words.addStretch(1)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(SPACE.wide)
        self._body.addWidget(self.code, alignment=Qt.AlignmentFlag.AlignTop)
        self._body.addLayout(words, stretch=1)

    def stand(self, *, is_wide: bool) -> None:
        """Put the code beside the words where there is room, above them where not."""
        beside, above = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._body.setDirection(beside if is_wide else above)

    def show_account(self, view: AccountView) -> None:
        """Show this account's address."""
        self.code.show_address(view.address)
        self.address.setText(view.address)
        self.arrived.setText(view.arrived)


def _note() -> str:
    return tr("SOL and NOS can be sent to this address. Scan it, or copy it and compare both ends.")
