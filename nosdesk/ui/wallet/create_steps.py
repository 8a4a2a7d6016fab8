"""Making a key: its words are shown once, and three of them are asked back."""

import secrets
from collections.abc import Sequence

from nosdesk.domain.secret import SecretBytes
from nosdesk.domain.wallet.words import word_at, word_count
from nosdesk.ui.kit.buttons import plain_button, primary_button
from nosdesk.ui.theme.tokens import Tokens
from nosdesk.ui.wallet.keeping_part import KeepingPart
from nosdesk.ui.wallet.key_step import KeyStep, named
from nosdesk.ui.wallet.secret_field import SecretField
from nosdesk.ui.wallet.secret_words import SecretWords
from nosdesk.ui.words import tr

ASKED_BACK = 3


class WordsStep(KeyStep):
    """Shows the words of the new key."""

    def __init__(self, tokens: Tokens) -> None:
        super().__init__(
            tr("Write these words down on paper"),
            tr(
                "Keep them in this order. Who has them has the money. Without them, a broken"
                " computer takes it along. Nobody can give them back to you."
            ),
        )
        self.words = SecretWords(tokens, is_open=True)
        self.words.setObjectName("key_words")
        self.done = named(primary_button(tr("They are on paper")), "key_written")
        self.back = named(plain_button(tr("Back"), name=tr("Back: make no key")), "key_back")
        self.body.addWidget(self.words)
        self.add_buttons(self.done, self.back)

    def begin(self) -> None:
        """Be ready for the keyboard."""
        self.done.setFocus()

    def clear(self) -> None:
        """Overwrite the words."""
        self.words.clear()


class AskBackStep(KeyStep):
    """Asks for three of the words, and for a name and a place for the key."""

    def __init__(self) -> None:
        super().__init__(
            tr("Three of your words, from your paper"),
            tr("So that you can be sure the backup is good before money depends on it."),
        )
        self.places: Sequence[int] = ()
        self.fields = [SecretField("") for _ in range(ASKED_BACK)]
        for number, field in enumerate(self.fields):
            field.edit.setObjectName(f"key_asked_{number}")
            self.body.addWidget(field)
        self.keeping = KeepingPart()
        self.keep = named(primary_button(tr("Keep this key")), "key_keep")
        self.back = named(plain_button(tr("Show the words again")), "key_show_again")
        self.body.addWidget(self.keeping)
        self.add_buttons(self.keep, self.back)

    def begin(self) -> None:
        """Be ready for the keyboard."""
        self.fields[0].edit.setFocus()

    def ask(self, words: SecretBytes) -> None:
        """Ask for three words at places that chance picks anew."""
        count = word_count(words)
        self.places = sorted(secrets.SystemRandom().sample(range(1, count + 1), ASKED_BACK))
        for place, field in zip(self.places, self.fields, strict=True):
            field.clear()
            field.show_name(tr("Word number {n}", n=place))

    def check(self, words: SecretBytes) -> bool:
        """Tell whether all are right; one that is not says so beside it."""
        are_right = True
        for place, field in zip(self.places, self.fields, strict=True):
            with field.secret() as typed, word_at(words, place) as word:
                is_right = typed.reveal().strip().lower() == word.reveal()
            wrong = tr("This is not word number {n}.", n=place)
            field.show_error("" if is_right else wrong)
            are_right = are_right and is_right
        return are_right

    def clear(self) -> None:
        """Forget what was typed."""
        for field in self.fields:
            field.clear()
        self.keeping.clear()
