"""Where a new key goes and what it is called: chosen by the user before it is kept."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from nosdesk.domain.wallet.accounts import StoreKind
from nosdesk.ui.kit.choice_line import ChoiceLine
from nosdesk.ui.kit.field import Field
from nosdesk.ui.kit.text import label, set_tone
from nosdesk.ui.theme.tokens import SPACE, Tone
from nosdesk.ui.wallet.key_orders import Places
from nosdesk.ui.wallet.store_words import store_name
from nosdesk.ui.words import said, tr

_LONGEST_LABEL = 60


class KeepingPart(QWidget):
    """A name for the account, and the place of its key."""

    def __init__(self) -> None:
        super().__init__()
        self.label = Field(
            tr("What to call this account"),
            tr("Only you see it. Empty: it goes by its address."),
            longest=_LONGEST_LABEL,
        )
        self.label.edit.setObjectName("key_label")
        self.store: StoreKind | None = None
        self._choice = ChoiceLine(tr("Where to keep the key"))
        self._choice.chosen.connect(self._choose)
        self._note = label("caption", wraps=True)
        head = label("small", tr("Where to keep the key"), wraps=True)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SPACE.small)
        for each in (self.label, head, self._choice, self._note):
            body.addWidget(each)

    def show_places(self, places: Places) -> None:
        """Offer what there is; without a keyring nothing is chosen for the user."""
        kinds = [places.keyring, StoreKind.SEALED_FILES]
        if places.usual is not None and places.usual not in kinds:
            kinds.insert(0, places.usual)
        offered = [kind for kind in kinds if kind is not None]
        self.store = places.usual
        self._choice.show_choices(
            [(kind.value, store_name(kind)) for kind in offered], self.store or ""
        )
        for kind in offered:
            self._choice.buttons[kind.value].setObjectName(f"key_store_{kind.value}")
        self._note.setText(_note(places))
        set_tone(self._note, Tone.WARN if places.trouble else None)

    def clear(self) -> None:
        """Forget the name."""
        self.label.show_text("")

    def _choose(self, key: str) -> None:
        self.store = StoreKind(key)


def _note(places: Places) -> str:
    if places.trouble and places.usual is None:
        return tr(
            "{trouble} You can keep the key in an encrypted file instead, under a passphrase"
            " that only you know.",
            trouble=said(places.trouble),
        )
    if places.trouble:
        return said(places.trouble)
    return tr("The keyring opens when you log in; the encrypted file with a passphrase of yours.")
