"""The backup: shown on demand and hidden again, written into a file, and checked in full."""

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nosdesk.domain.secret import SecretBytes
from nosdesk.ui.commands import Commands
from nosdesk.ui.dialogs import ask_where_to_save
from nosdesk.ui.kit.buttons import plain_button, primary_button
from nosdesk.ui.kit.flow import Flow
from nosdesk.ui.kit.text import Rule, label, set_tone
from nosdesk.ui.kit.tick_box import TickBox
from nosdesk.ui.theme.tokens import SPACE, Tokens, Tone
from nosdesk.ui.wallet.account_view import AccountView
from nosdesk.ui.wallet.copying import copy_secret
from nosdesk.ui.wallet.key_step import named
from nosdesk.ui.wallet.money_orders import MoneyOrders
from nosdesk.ui.wallet.secret_field import SecretField
from nosdesk.ui.wallet.secret_words import SecretWords
from nosdesk.ui.words import tr


class BackupPart(QWidget):
    """Shows an account's secret to its owner; left, it forgets everything."""

    def __init__(self, orders: MoneyOrders, commands: Commands, tokens: Tokens) -> None:
        super().__init__()
        self._orders = orders
        self._account = ""
        self.words = SecretWords(tokens, is_open=False)
        self.words.setObjectName("backup_words")
        self.see = TickBox(tr("Show it on the screen"), tokens)
        self.see.setObjectName("backup_see")
        self.see.toggled.connect(lambda is_on: self.words.open_up(is_open=is_on))
        self.get = named(primary_button(tr("Get the backup")), "backup_get")
        self.copy = named(plain_button(tr("Copy it for one minute")), "backup_copy")
        self.put_away = named(plain_button(tr("Put it away")), "backup_away")
        self.file = named(plain_button(tr("Write a key file…")), "backup_file")
        self.typed = SecretField(
            tr("Check your backup"),
            tr("Type all of your backup words from the paper, or paste the key."),
        )
        self.typed.edit.setObjectName("backup_typed")
        self.check = named(plain_button(tr("Check it")), "backup_check")
        self.said = label("small", wraps=True)
        set_tone(self.said, Tone.GOOD)
        self.copy.clicked.connect(self._copy)
        self.put_away.clicked.connect(self.clear)
        commands.connect(self.get, self._get)
        commands.connect(self.file, self._write_file)
        commands.connect(self.check, self._check)
        self._lay_out()
        self.clear()

    def show_account(self, view: AccountView) -> None:
        """Be about this account's backup."""
        if view.name != self._account:
            self._account = view.name
            self.clear()

    def show_secret(self, secret: SecretBytes) -> None:
        """Hold a copy of the secret, hidden until it is asked for."""
        self.words.show_secret(secret)
        self._show_parts(has_secret=True)

    def clear(self) -> None:
        """Overwrite what is shown, and forget what was typed."""
        self.words.clear()
        self.typed.clear()
        self.said.setText("")
        self._show_parts(has_secret=False)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Forget everything as soon as somebody turns to something else."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.clear()

    async def _get(self) -> None:
        account = self._account
        with await self._orders.export(account) as secret:
            if self.isVisible() and account == self._account:
                self.show_secret(secret)

    async def _write_file(self) -> None:
        account = self._account
        name = f"nosdesk-key-{account[:6]}.json"
        path = await ask_where_to_save(self, tr("Write a key file"), name, tr("Key files (*.json)"))
        if path is not None:
            await self._orders.write_key_file(account, path)
            self.said.setText(tr("Written. Anybody who reads that file can take the money."))

    async def _check(self) -> None:
        with self.typed.secret() as typed:
            self.typed.clear()
            await self._orders.check_backup(self._account, typed)
        self.said.setText(tr("That is the whole backup of this account."))

    def _copy(self) -> None:
        copy_secret(self.copy, self.words.as_text())

    def _show_parts(self, *, has_secret: bool) -> None:
        for each in (self.words, self.see, self.copy, self.put_away):
            each.setVisible(has_secret)
        for each in (self.get, self.file):
            each.setVisible(not has_secret)
        self.see.setChecked(False)

    def _lay_out(self) -> None:
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SPACE.medium)
        for each in (label("small_muted", _note(), wraps=True), self.words, self.see):
            body.addWidget(each)
        line = Flow(SPACE.small)
        for button in (self.get, self.file, self.copy, self.put_away):
            line.addWidget(button)
        body.addLayout(line)
        body.addWidget(Rule())
        body.addWidget(self.typed)
        below = Flow(SPACE.small)
        below.addWidget(self.check)
        body.addLayout(below)
        body.addWidget(self.said)


def _note() -> str:
    return tr(
        "Whoever sees the backup can take all the money of this account. You are asked for your"
        " password before it is given."
    )
