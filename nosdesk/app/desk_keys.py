"""The window's way to the wallet's keys: made, read, kept, and unlocked with a passphrase."""

import asyncio
from collections.abc import Callable
from pathlib import Path

from nosdesk.aio.state import State
from nosdesk.app.former_host import usual_key_file
from nosdesk.app.key_drafts import Draft, address_at, new_words, read_drafts
from nosdesk.app.wallet import Wallet
from nosdesk.domain.errors import BadInput, NodeError, Refused
from nosdesk.domain.secret import SecretBytes
from nosdesk.domain.wallet.accounts import Account, Backup, StoreKind
from nosdesk.domain.wallet.derivation import SCHEMES
from nosdesk.ports.key_store import Asked
from nosdesk.ui.wallet.key_orders import FoundKey, KeyDraft, Places

_FILE_LIMIT = 4_096


class AskedInWindow:
    """Lets the stores ask the person at the window for a passphrase, one after another."""

    def __init__(self) -> None:
        self.wanted: State[Asked | None] = State(None)
        self._turn = asyncio.Lock()
        self._answer: asyncio.Future[SecretBytes | None] | None = None

    async def ask(self, why: Asked) -> SecretBytes | None:
        """Return what the person gives, None when they give none."""
        async with self._turn:
            self._answer = asyncio.get_running_loop().create_future()
            self.wanted.set(why)
            try:
                return await self._answer
            finally:
                self._answer = None
                self.wanted.set(None)

    def give(self, passphrase: SecretBytes | None) -> None:
        """Answer; what nobody asked for is overwritten."""
        if self._answer is not None and not self._answer.done():
            self._answer.set_result(passphrase)
        elif passphrase is not None:
            passphrase.wipe()


class DeskKeys:
    """Does the key panel's orders with the user's wallet, which is opened when first needed."""

    def __init__(
        self,
        wallet: Callable[[], Wallet],
        asked: AskedInWindow,
        is_slow: State[bool],
        on_change: Callable[[], None],
    ) -> None:
        self.passphrase_wanted = asked.wanted
        self.is_keyring_slow = is_slow
        self.give_passphrase = asked.give
        self._wallet = wallet
        self._on_change = on_change

    async def places(self) -> Places:
        """Return where a new key could go: with the others, or in the keyring where one works."""
        accounts = (await self._wallet().entries()).accounts
        kept = [each.store for each in accounts if each.store is not None]
        try:
            keyring = await self._wallet().usual_store()
        except NodeError as error:
            return Places(kept[-1] if kept else None, None, error.title, error.remedy)
        finally:
            self.is_keyring_slow.set(False)
        return Places(kept[-1] if kept else keyring, keyring)

    async def new_words(self, count: int) -> Draft:
        """Return a new key with so many backup words."""
        return await asyncio.to_thread(new_words, count)

    async def read(self, text: SecretBytes) -> tuple[FoundKey, ...]:
        """Return what a text may stand for, the likeliest first."""
        drafts = await asyncio.to_thread(read_drafts, text)
        if len(drafts) == 1:
            return (FoundKey(drafts[0]),)
        return tuple(
            FoundKey(draft, scheme.used_by) for draft, scheme in zip(drafts, SCHEMES, strict=True)
        )

    async def read_file(self, path: Path) -> tuple[FoundKey, ...]:
        """Return the key in a file; `BadInput` when it cannot be read, or holds none."""
        with await asyncio.to_thread(_content, path) as text:
            return await self.read(text)

    def former_file(self) -> Path | None:
        """Return the key file of the network's own host software, where this PC has one."""
        return usual_key_file()

    async def keep(
        self, draft: KeyDraft, *, store: StoreKind | None, label: str, backup: Backup
    ) -> Account:
        """Keep a copy of the key for good, checked to be of its address just before."""
        assert isinstance(draft, Draft)
        with draft.secret.copy() as secret:
            own = Draft(draft.address, secret, draft.name, draft.path)
            await asyncio.to_thread(_check, own)
            try:
                account = await self._wallet().keep(own, store=store, label=label, backup=backup)
            finally:
                self.is_keyring_slow.set(False)
        self._on_change()
        return account

    async def watch(self, address: str, label: str) -> Account:
        """Add an address whose key is elsewhere."""
        account = await self._wallet().watch(address.strip(), label=label)
        self._on_change()
        return account


def _content(path: Path) -> SecretBytes:
    try:
        with path.open("rb") as opened:
            return SecretBytes(bytearray(opened.read(_FILE_LIMIT)))
    except OSError as error:
        raise BadInput(f"{path} cannot be read: {error.strerror}.") from error


def _check(draft: Draft) -> None:
    """Raise `Refused` when the secret does not lead to the address, as one that was wiped."""
    try:
        leads_to = address_at(draft.secret, draft.path)
    except NodeError:
        leads_to = None
    if leads_to != draft.address:
        raise Refused("This key was let go before it was kept.", "Begin again; nothing was kept.")
