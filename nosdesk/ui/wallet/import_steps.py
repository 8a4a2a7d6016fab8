"""Taking in a key that exists: its words, itself or its file; the address is shown before."""

from collections.abc import Sequence

from nosdesk.ui.kit.buttons import plain_button, primary_button
from nosdesk.ui.kit.choice_line import ChoiceLine
from nosdesk.ui.kit.field import Field
from nosdesk.ui.kit.text import label
from nosdesk.ui.kit.tick_box import TickBox
from nosdesk.ui.theme.tokens import Tokens
from nosdesk.ui.wallet.keeping_part import KeepingPart
from nosdesk.ui.wallet.key_orders import FoundKey
from nosdesk.ui.wallet.key_step import KeyStep, named
from nosdesk.ui.wallet.secret_field import SecretField
from nosdesk.ui.words import said, tr

_LONGEST_ADDRESS = 60
_LONGEST_LABEL = 60


class GiveStep(KeyStep):
    """Asks for the words or the key, or for the file that it is in."""

    def __init__(self, tokens: Tokens) -> None:
        super().__init__(
            tr("Bring your key"),
            tr(
                "Type or paste your backup words or your secret key, or choose a key file such as"
                " nosana_key.json. You see the address before anything is kept."
            ),
        )
        self.secret = SecretField(tr("Backup words or secret key"))
        self.secret.edit.setObjectName("key_secret")
        self.letters = TickBox(tr("Show what I type"), tokens)
        self.letters.toggled.connect(
            lambda is_on: self.secret.show_letters(are_shown=is_on)  # the box says which
        )
        self.next = named(primary_button(tr("Show the address")), "key_read")
        self.file = named(plain_button(tr("Choose a key file…")), "key_file")
        self.back = named(plain_button(tr("Back"), name=tr("Back: bring no key")), "key_back")
        self.secret.edit.returnPressed.connect(self.next.click)
        self.body.addWidget(self.secret)
        self.body.addWidget(self.letters)
        self.add_buttons(self.next, self.file, self.back)

    def begin(self) -> None:
        """Be ready for the keyboard."""
        self.secret.edit.setFocus()

    def clear(self) -> None:
        """Forget what was typed."""
        self.secret.clear()
        self.letters.setChecked(False)


class PickStep(KeyStep):
    """Shows the address, or each of those that the words give, and asks which one is meant."""

    def __init__(self) -> None:
        super().__init__(tr("Is this your address?"), "")
        self.picked = 0
        self._choice = ChoiceLine(tr("Address"))
        self._choice.chosen.connect(self._pick)
        self.keeping = KeepingPart()
        self._file_note = label("caption", wraps=True)
        self.keep = named(primary_button(tr("Keep this key")), "key_keep")
        self.back = named(plain_button(tr("Back"), name=tr("Back: another key")), "key_back")
        for each in (self._choice, self._file_note, self.keeping):
            self.body.addWidget(each)
        self.add_buttons(self.keep, self.back)

    def begin(self) -> None:
        """Be ready for the keyboard."""
        self.keep.setFocus()

    def show_found(self, found: Sequence[FoundKey], *, file: str = "") -> None:
        """Show what may be meant, the likeliest chosen; `file` is where it was found."""
        self.picked = 0
        self.text.setText(_many_note() if len(found) > 1 else _one_note())
        choices = [(str(number), _choice_text(each)) for number, each in enumerate(found)]
        self._choice.show_choices(choices, "0")
        for number in range(len(found)):
            self._choice.buttons[str(number)].setObjectName(f"key_address_{number}")
        note = tr("{file} still holds the key for anybody to read.", file=file)
        self._file_note.setText(note if file else "")
        self._file_note.setVisible(bool(file))

    def clear(self) -> None:
        """Forget the name."""
        self.keeping.clear()

    def _pick(self, key: str) -> None:
        self.picked = int(key)


class WatchStep(KeyStep):
    """Asks for an address whose key is elsewhere."""

    def __init__(self) -> None:
        super().__init__(
            tr("Only watch an address"),
            tr("You see what it owns. Nothing can be signed here: its key stays where it is."),
        )
        self.address = Field(tr("Address"), longest=_LONGEST_ADDRESS)
        self.address.edit.setObjectName("watch_address")
        self.label = Field(tr("What to call this account"), longest=_LONGEST_LABEL)
        self.label.edit.setObjectName("watch_label")
        self.keep = named(primary_button(tr("Watch this address")), "watch_keep")
        self.back = named(plain_button(tr("Back"), name=tr("Back: watch none")), "key_back")
        self.address.edit.returnPressed.connect(self.keep.click)
        self.body.addWidget(self.address)
        self.body.addWidget(self.label)
        self.add_buttons(self.keep, self.back)

    def begin(self) -> None:
        """Be ready for the keyboard."""
        self.address.edit.setFocus()

    def clear(self) -> None:
        """Forget what was typed."""
        self.address.show_text("")
        self.label.show_text("")


def _choice_text(found: FoundKey) -> str:
    address = found.draft.address
    return f"{address}\n{said(found.used_by)}" if found.used_by else address


def _one_note() -> str:
    return tr("Compare it with what your other wallet shows. Nothing is kept yet.")


def _many_note() -> str:
    return tr(
        "These words give another address in each of the ways that wallets use. Choose yours."
        " Nothing is kept yet."
    )
