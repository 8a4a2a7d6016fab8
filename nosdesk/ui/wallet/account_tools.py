"""What can be done with one account: receive, send, stake, sweep, backup, remove; one at a time."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from nosdesk.domain.addresses import Address
from nosdesk.ui.binding import bind
from nosdesk.ui.commands import Commands
from nosdesk.ui.kit.card import Card
from nosdesk.ui.kit.choice_line import ChoiceLine
from nosdesk.ui.kit.text import label
from nosdesk.ui.theme.tokens import SPACE, Tokens
from nosdesk.ui.wallet.account_view import AccountView
from nosdesk.ui.wallet.backup_part import BackupPart
from nosdesk.ui.wallet.key_orders import KeyOrders
from nosdesk.ui.wallet.money_orders import MoneyOrders
from nosdesk.ui.wallet.passphrase_part import PassphrasePart
from nosdesk.ui.wallet.receive_part import ReceivePart
from nosdesk.ui.wallet.remove_part import RemovePart
from nosdesk.ui.wallet.send_part import SendPart
from nosdesk.ui.wallet.stake_part import StakePart
from nosdesk.ui.wallet.sweep_part import SweepPart
from nosdesk.ui.words import tr

_FIRST = "receive"


class AccountTools(Card):
    """The tools, of which one is open; the passphrase is asked for above it when it is needed."""

    awaits = Signal(bool)
    """Whether somebody is waiting for money to arrive."""

    removed = Signal()
    """The account that is shown was removed."""

    def __init__(
        self, keys: KeyOrders, money: MoneyOrders, commands: Commands, tokens: Tokens
    ) -> None:
        super().__init__()
        self._open = _FIRST
        self._titles = _titles()
        self.choice = ChoiceLine(tr("What to do"))
        self.choice.chosen.connect(self.open_tool)
        self.receive = ReceivePart()
        self.send = SendPart(money, commands)
        self.stake = StakePart(money, commands)
        self.sweep = SweepPart(money, commands)
        self.backup = BackupPart(money, commands, tokens)
        self.remove = RemovePart(money, commands)
        self.passphrase = PassphrasePart(keys)
        self._slow = label("small_muted", _slow_note(), wraps=True)
        self._parts: dict[str, QWidget] = {
            "receive": self.receive,
            "send": self.send,
            "stake": self.stake,
            "sweep": self.sweep,
            "backup": self.backup,
            "remove": self.remove,
        }
        self.body.setSpacing(SPACE.large)
        for each in (self.choice, self._slow, self.passphrase, *self._parts.values()):
            self.body.addWidget(each)
        self.remove.removed.connect(self.removed)
        bind(self, keys.is_keyring_slow, self._slow.setVisible)
        self._show_open()

    @property
    def is_receiving(self) -> bool:
        """Whether somebody is waiting for money to arrive."""
        return self._open == "receive"

    def open_tool(self, name: str) -> None:
        """Show this one."""
        self._open = name
        self._show_open()
        self.awaits.emit(self.is_receiving)

    def show_account(self, view: AccountView, book: Sequence[tuple[Address, str]]) -> None:
        """Be about this account."""
        fitting = _fitting(view)
        if self._open not in fitting:
            self.open_tool(_FIRST)
        self.choice.show_choices([(each, self._titles[each]) for each in fitting], self._open)
        for each in fitting:
            self.choice.buttons[each].setObjectName(f"tool_{each}")
        self.send.show_account(view, book)
        for part in (self.receive, self.stake, self.sweep, self.backup, self.remove):
            part.show_account(view)

    def _show_open(self) -> None:
        for name, part in self._parts.items():
            part.setVisible(name == self._open)


def _fitting(view: AccountView) -> list[str]:
    """Return the tools that make sense for this account."""
    if view.is_play:
        return ["receive", "send", "stake", "sweep"]
    if not view.can_sign:
        return ["receive", "remove"]
    return ["receive", "send", "stake", "sweep", "backup", "remove"]


def _titles() -> dict[str, str]:
    return {
        "receive": tr("Receive"),
        "send": tr("Send"),
        "stake": tr("Stake"),
        "sweep": tr("Sweep"),
        "backup": tr("Backup"),
        "remove": tr("Remove"),
    }


def _slow_note() -> str:
    return tr("The system's keyring takes its time: it may be asking for its password in a window.")
