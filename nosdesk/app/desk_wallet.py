"""The wallet in the window: opened when first needed, followed while somebody looks at it."""

import asyncio
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace

from nosdesk.adapters.sqlite.database import Database
from nosdesk.adapters.sqlite.journal import SqliteJournal
from nosdesk.aio.clock import SystemClock
from nosdesk.aio.state import State
from nosdesk.app.address_book import AddressBook
from nosdesk.app.balance import Balance, open_balances
from nosdesk.app.desk_keys import AskedInWindow, DeskKeys
from nosdesk.app.desk_money import DeskMoney
from nosdesk.app.grid_in_use import grid_in_use
from nosdesk.app.paths import Paths
from nosdesk.app.play_keys import play_signer
from nosdesk.app.uptime import Uptime, UptimeLooks
from nosdesk.app.wallet import Wallet, open_wallet
from nosdesk.domain.addresses import Address, NodeAddress
from nosdesk.domain.errors import NodeError, Unavailable
from nosdesk.domain.moves.sweep import Sweep
from nosdesk.ui.pages.wallet_view import (
    PRACTICE,
    WalletAsk,
    WalletKnown,
    wallet_failed,
    wallet_loading,
    wallet_view,
)
from nosdesk.ui.wallet.account_view import Owned
from nosdesk.ui.words import said, tr

LOOK_EVERY_S = 15.0
AWAIT_EVERY_S = 2.0


class DeskWallet:
    """The page's values and what its buttons do; `keys` is the key panel's, in set-up, too."""

    def __init__(self, paths: Paths) -> None:
        self.view = State(wallet_loading())
        self.asked = State(WalletAsk())
        self._paths = paths
        self._stack = ExitStack()
        self._wallet: Wallet | None = None
        self._in_window = AskedInWindow()
        self._wake = asyncio.Event()
        is_slow = State(False)
        self._is_slow = is_slow
        self.keys = DeskKeys(self.wallet, self._in_window, is_slow, self._wake.set)
        self.money = DeskMoney(paths, self.wallet, is_slow, self._on_change)
        self._known = WalletKnown()
        self._awaited_for = ""
        self._all_read_at = float("-inf")
        self._clock = SystemClock()
        self._uptimes = UptimeLooks(self._clock)

    def wallet(self) -> Wallet:
        """Return the user's wallet, which asks at the window where it must."""
        if self._wallet is None:
            self._wallet = self._stack.enter_context(
                open_wallet(self._in_window.ask, self._slow, self._paths.wallet)
            )
        return self._wallet

    async def run(self) -> None:
        """Keep the page up to date while somebody looks at it, until cancelled."""
        unsubscribe = self.asked.subscribe(lambda _: self._wake.set())
        try:
            while True:
                await self._wait()
                if self.asked.value.is_open:
                    await self._look()
        finally:
            unsubscribe()
            self._stack.close()
            self._wallet = None

    def show_failed(self, trouble: NodeError) -> None:
        """Say why the wallet cannot be shown."""
        self.view.set(wallet_failed(trouble.title, trouble.remedy))

    def _on_change(self) -> None:
        self._uptimes.forget()
        self._wake.set()

    def _slow(self) -> None:
        self._is_slow.set(True)

    async def _wait(self) -> None:
        """Return when it is time to look, or something has changed."""
        ask = self.asked.value
        pause = AWAIT_EVERY_S if ask.awaits else LOOK_EVERY_S
        try:
            async with asyncio.timeout(pause if ask.is_open else None):
                await self._wake.wait()
        except TimeoutError:
            pass
        self._wake.clear()

    async def _look(self) -> None:
        try:
            await self._read_accounts()
        except NodeError as error:
            self.show_failed(error)
            return
        self._show()
        await self._read_money()
        self._note_awaited()
        self._show()

    def _show(self) -> None:
        self.view.set(wallet_view(self._known, self.asked.value, self._clock.now()))

    async def _read_accounts(self) -> None:
        entries = await self.wallet().entries()
        play = await asyncio.to_thread(self._play)
        unreadable = tuple(str(path) for path in entries.unreadable)
        self._known = replace(
            self._known, accounts=entries.accounts, play=play, unreadable=unreadable
        )

    def _play(self) -> NodeAddress | None:
        """Return the practice account, which is made only once there is a grid for it."""
        if self._paths.play_words.exists() or self._paths.practice_file.exists():
            return play_signer(self._paths).address
        return None

    async def _read_money(self) -> None:
        """Read what everybody owns; what was read before stays when the grid is away."""
        addresses = self._due()
        try:
            book = await self._book()
            owned, sweeps = await self._owned(addresses)
        except NodeError as error:
            trouble = tr("No grid is running, so nobody can be asked what is there.")
            if self._paths.practice_file.exists():
                trouble = said(error.title)
            self._known = replace(self._known, trouble=trouble)
            return
        now = self._clock.now()
        self._known = replace(
            self._known,
            owned={**self._known.owned, **owned},
            sweeps={**self._known.sweeps, **sweeps},
            book=book,
            trouble="",
            read_at=now,
        )
        if len(addresses) > 1 or not self.asked.value.awaits:
            self._all_read_at = now

    def _due(self) -> list[NodeAddress]:
        """Return whose money to read: everybody's, or in between where it is awaited."""
        addresses = [each.address for each in self._known.accounts]
        if self._known.play is not None:
            addresses.append(self._known.play)
        ask, now = self.asked.value, self._clock.now()
        awaited = [each for each in addresses if each == self._open_address()]
        if ask.awaits and awaited and now - self._all_read_at < LOOK_EVERY_S:
            return awaited
        return addresses

    def _open_address(self) -> NodeAddress | None:
        account = self.asked.value.account
        return self._known.play if account == PRACTICE else NodeAddress(Address(account))

    async def _owned(
        self, addresses: Sequence[NodeAddress]
    ) -> tuple[dict[NodeAddress, Owned], dict[NodeAddress, Sweep]]:
        grid = grid_in_use(self._paths)
        async with open_balances(grid, self._paths) as balances:
            owned: dict[NodeAddress, Owned] = {}
            sweeps: dict[NodeAddress, Sweep] = {}
            for address in addresses:
                uptime = await self._uptimes.look(grid, address)
                owned[address] = _owned(await balances.read(address), uptime)
                sweeps[address] = await balances.sweep_of(address)
        return owned, sweeps

    async def _book(self) -> dict[Address, str]:
        try:
            async with Database(self._paths.moves, read_only=True) as database:
                book = AddressBook(SqliteJournal(database, self._clock), self._clock)
                return dict((await book.book()).labels)
        except Unavailable:  # nothing was ever written there
            return {}

    def _note_awaited(self) -> None:
        """Remember what was there when somebody began to wait for money."""
        ask = self.asked.value
        if not ask.awaits or self._awaited_for != ask.account:
            self._known = replace(self._known, awaited_from=None)
        self._awaited_for = ask.account
        if not ask.awaits:
            return
        address = self._open_address()
        owned = self._known.owned.get(address) if address else None
        if owned is not None and self._known.awaited_from is None:
            self._known = replace(self._known, awaited_from=(owned.sol, owned.nos))


def _owned(balance: Balance, uptime: Uptime | None) -> Owned:
    return Owned(
        to_claim=uptime.rewards.claimable if uptime else None,
        heard_percent=uptime.average if uptime else None,
        sol=balance.sol,
        free_sol=balance.free_sol,
        rents=balance.rents,
        nos=balance.nos,
        staked=balance.staked,
        stake=balance.stake,
        duration_s=balance.duration_s,
        withdrawable=balance.withdrawable,
        released_at=balance.released_at,
        days=balance.days,
        warnings=balance.warnings,
    )
