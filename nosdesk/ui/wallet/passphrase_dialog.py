"""Asks for a passphrase in front of the window, when no part of the page in view asks for it."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from nosdesk.ports.key_store import Asked
from nosdesk.ui.binding import bind
from nosdesk.ui.theme.fonts import scaled
from nosdesk.ui.theme.tokens import SPACE
from nosdesk.ui.wallet.key_orders import KeyOrders
from nosdesk.ui.wallet.passphrase_part import PassphrasePart
from nosdesk.ui.words import tr

_WIDTH = 460


class PassphraseDialog(QDialog):
    """Asks until it was answered; closing it gives no passphrase."""

    def __init__(self, parent: QWidget, keys: KeyOrders) -> None:
        super().__init__(parent)
        self.setObjectName("passphrase_dialog")
        self.setWindowTitle(tr("Passphrase of your keys"))
        self.setAccessibleName(tr("Passphrase of your keys"))
        self.setMinimumWidth(scaled(_WIDTH, self.font()))
        self.part = PassphrasePart(keys, self)
        body = QVBoxLayout(self)
        body.setContentsMargins(SPACE.wide, SPACE.wide, SPACE.wide, SPACE.wide)
        body.addWidget(self.part)
        self.finished.connect(self.deleteLater)
        bind(self, keys.passphrase_wanted, self._show_wanted)

    def _show_wanted(self, why: Asked | None) -> None:
        if why is None:
            self.accept()


def ask_in_front(window: QWidget, keys: KeyOrders) -> None:
    """Have the dialog come whenever a passphrase is wanted that nothing in view asks for."""

    def open_unless_seen() -> None:
        parts = window.findChildren(PassphrasePart)
        if keys.passphrase_wanted.value is not None and not any(p.isVisible() for p in parts):
            PassphraseDialog(window, keys).open()

    def on_wanted(why: Asked | None) -> None:
        if why is not None:  # first let the page in view ask
            QTimer.singleShot(0, window, open_unless_seen)

    bind(window, keys.passphrase_wanted, on_wanted)
