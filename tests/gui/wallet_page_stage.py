"""The page of the wallet, over a view and orders of the tests' own."""

import asyncio

from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from devtools.pictures.sample_wallet import COLD, sample_move, wallet_views
from nosdesk.aio.state import State
from nosdesk.app.desk_keys import AskedInWindow, DeskKeys
from nosdesk.domain.errors import Unavailable
from nosdesk.domain.secret import SecretBytes
from nosdesk.ui.commands import Commands
from nosdesk.ui.pages.wallet import WalletPage
from nosdesk.ui.pages.wallet_view import WalletAsk
from nosdesk.ui.theme.tokens import DARK
from nosdesk.ui.wallet.money_orders import Removal
from tests.unit.app.wallet_stage import WORDS

STATES = wallet_views()


class Orders:
    """Writes down what is asked of it; `trouble` is raised by the next move."""

    def __init__(self) -> None:
        self.done: list[tuple] = []
        self.move = sample_move()
        self.trouble: Unavailable | None = None
        self.going = asyncio.Event()
        self.going.set()

    async def quote(self, account, intent):
        self.done.append(("quote", account, intent))
        return self.move

    async def place(self, text):
        return COLD if text == "Ledger" else text

    async def carry_out(self, name):
        self.done.append(("carry out", name))
        await self.going.wait()
        if self.trouble:
            raise self.trouble
        return "TheSignature"

    async def export(self, account):
        self.done.append(("export", account))
        return SecretBytes(bytearray(WORDS, "ascii"))

    async def removal(self, account):
        return Removal(("Nothing is left there.",), account, "Type the whole address")

    def __getattr__(self, name):
        async def noted(*words):
            self.done.append((name, *words))

        return noted


class Stage:
    def __init__(self, view, group) -> None:
        self.view = State(view)
        self.asked = State(WalletAsk())
        self.orders = Orders()
        self.passphrases = AskedInWindow()
        self.commands = Commands(group)
        keys = DeskKeys(lambda: None, self.passphrases, State(False), lambda: None)
        self.page = WalletPage(self.view, self.asked, keys, self.orders, self.commands, DARK)

    def seen(self, kind, name):
        found = [each for each in self.page.findChildren(kind, name) if each.isVisible()]
        assert len(found) == 1, f"{name}: {len(found)}"
        return found[0]

    def press(self, name):
        self.seen(QAbstractButton, name).click()

    def write(self, name, text):
        self.seen(QLineEdit, name).setText(text)

    def has(self, name):
        return any(each.isVisible() for each in self.page.findChildren(QWidget, name))


def played(play, shown, story, state="normal"):
    """Play a story on the page that shows this state."""

    async def told():
        async with asyncio.TaskGroup() as group:
            stage = Stage(STATES[state], group)
            shown(stage.page)
            await story(stage)
            stage.commands.give_up()

    play(told())
