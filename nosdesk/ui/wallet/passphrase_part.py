"""Asks for the passphrase of encrypted files while a store wants it: twice when it is chosen."""

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nosdesk.ports.key_store import Asked
from nosdesk.ui.binding import bind
from nosdesk.ui.kit.buttons import plain_button, primary_button
from nosdesk.ui.kit.card import Card
from nosdesk.ui.kit.flow import Flow
from nosdesk.ui.kit.text import label
from nosdesk.ui.theme.tokens import SPACE
from nosdesk.ui.wallet.key_orders import KeyOrders
from nosdesk.ui.wallet.secret_field import SecretField
from nosdesk.ui.words import tr


class PassphrasePart(QWidget):
    """Hidden until a passphrase is wanted; going away from it gives none."""

    def __init__(self, keys: KeyOrders, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self._why: Asked | None = None
        self._note = label("explanation", wraps=True)
        self.first = SecretField(tr("Passphrase"))
        self.second = SecretField(tr("The same again"))
        self.first.edit.setObjectName("passphrase")
        self.second.edit.setObjectName("passphrase_again")
        self.give = primary_button(tr("Use this passphrase"))
        self.give.setObjectName("passphrase_give")
        self.refuse = plain_button(tr("Not now"), name=tr("Give no passphrase now"))
        self.refuse.setObjectName("passphrase_refuse")
        self._lay_out()
        self.give.clicked.connect(self._given)
        self.refuse.clicked.connect(self._refused)
        for field in (self.first, self.second):
            field.edit.returnPressed.connect(self._given)
        bind(self, keys.passphrase_wanted, self.show_wanted)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Leave nothing behind; whoever waits for a passphrase gets none."""
        super().hideEvent(event)
        if not (event.spontaneous() or self.isWindow()):  # one hides to find its place in another
            self._clear()
            if self._why is not None:
                self._refused()

    def show_wanted(self, why: Asked | None) -> None:
        """Ask for this; None: for nothing."""
        self._why = why
        self._clear()
        self.second.setVisible(why is Asked.NEW)
        self._note.setText(_new_note() if why is Asked.NEW else _present_note())
        self.setVisible(why is not None)
        if why is Asked.AGAIN:
            self.first.show_error(tr("That passphrase opens none of your keys."))
        if why is not None:
            self.first.edit.setFocus()

    def _given(self) -> None:
        typed = self.first.secret()
        if self._why is Asked.NEW:
            with self.second.secret() as again:
                is_same = typed.is_same(again)
            if not is_same:
                typed.wipe()
                self.second.show_error(tr("These two are not the same."))
                return
        self._why = None
        self._clear()
        self._keys.give_passphrase(typed)

    def _refused(self) -> None:
        self._why = None
        self._clear()
        self._keys.give_passphrase(None)

    def _clear(self) -> None:
        self.first.clear()
        self.second.clear()

    def _lay_out(self) -> None:
        card = Card(tr("Passphrase of your keys"))
        card.body.addWidget(self._note)
        card.body.addWidget(self.first)
        card.body.addWidget(self.second)
        buttons = Flow(SPACE.small)
        buttons.addWidget(self.give)
        buttons.addWidget(self.refuse)
        card.body.addLayout(buttons)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(card)


def _new_note() -> str:
    return tr(
        "Choose a passphrase for the encrypted file. Nobody can give it back to you:"
        " without it, only your backup opens your keys."
    )


def _present_note() -> str:
    return tr("Your keys are in an encrypted file. Its passphrase opens them until Nosdesk ends.")
