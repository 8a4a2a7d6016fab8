"""The user's wallet: keys made, taken in, shown and removed, so that none is ever lost.

The order of every step is the point. A key is in its store, and has been read back from there,
before its account is written down; only then may anybody be told that it is saved. In removing,
the key goes first: what a crash leaves is an account without a key, which can be removed again,
never a key that nobody knows of.
"""

import asyncio
import os
from collections.abc import AsyncGenerator, Callable, Iterable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

from nosdesk.adapters.keyring.account_book import AccountBook, Entries
from nosdesk.adapters.keyring.private_files import translated, write_new
from nosdesk.adapters.keyring.stores import LocalKeyStores
from nosdesk.aio.clock import SystemClock
from nosdesk.aio.threads import OneThread
from nosdesk.app.command_name import command_line
from nosdesk.app.key_drafts import USUAL_PATHS, Draft, address_at, draft_at, gives, key_at
from nosdesk.app.paths import ready_paths
from nosdesk.domain.addresses import NodeAddress
from nosdesk.domain.errors import BadInput, NodeError, Refused, Untrusted
from nosdesk.domain.secret import SecretBytes
from nosdesk.domain.wallet.accounts import (
    Account,
    Backup,
    StoreKind,
    check_removal,
    next_path,
    only_words,
    plain_label,
    shares_secret,
    with_backup,
)
from nosdesk.ports.clock import Clock
from nosdesk.ports.key_store import AskPassphrase, KeyStore, KeyStores
from nosdesk.protocol.base58 import parse_address

_SHORTEST_BEGINNING = 4


@contextmanager
def open_wallet(
    ask: AskPassphrase, on_wait: Callable[[], object], folder: Path | None = None
) -> Iterator["Wallet"]:
    """Open the user's wallet, or the one in another folder.

    `ask` is used when keys are in encrypted files; `on_wait` when the system's keyring takes its
    time, since it may be asking the user in a window that nobody sees.
    """
    folder = folder or ready_paths().wallet
    stores = LocalKeyStores(folder, ask, on_wait=on_wait)
    wallet = Wallet(AccountBook(folder), stores, SystemClock())
    try:
        yield wallet
    finally:
        wallet.close()
        stores.close()


async def chosen_account(wallet: "Wallet", wanted: str | None, *, is_new: bool) -> Account | None:
    """Return the account that a node is to sign with, None for its usual one (an empty name).

    With `is_new` it is added under the wanted one's backup words, or under the only ones.
    """
    if wanted is None and not is_new:
        raise BadInput(
            "Say which account.", f"{command_line('wallet show')} lists them; --new adds one."
        )
    if wanted == "" and not is_new:
        return None
    accounts = (await wallet.entries()).accounts
    account = await wallet.account(wanted) if wanted else only_words(accounts)
    if not account.can_sign:
        raise BadInput(
            f"{account.address} is only watched, and a node must sign.", "Import its key first."
        )
    return await wallet.add(account) if is_new else account


def write_key_file(path: Path, content: SecretBytes) -> None:
    """Write a key into a new file for its owner alone; never over an existing one."""
    with translated(f"{path} cannot be written"):
        is_new = write_new(path, bytes(content.reveal()))
    if not is_new:
        raise BadInput(f"{path} exists already.", "Name a new file.")


class Wallet:
    """The accounts of one user on this computer; to be closed at the end."""

    def __init__(self, book: AccountBook, stores: KeyStores, clock: Clock) -> None:
        self._book = book
        self._stores = stores
        self._clock = clock
        self._thread = OneThread("accounts")
        self._turn = asyncio.Lock()

    def close(self) -> None:
        """End the thread once its last call is over."""
        self._thread.close()

    async def entries(self) -> Entries:
        """Return the accounts, oldest first, and what of their list cannot be read."""
        return await self._thread.run(self._book.entries)

    async def account(self, wanted: str) -> Account:
        """Return the account by its address, or by how that begins or what it is called."""
        accounts = (await self.entries()).accounts
        found = [each for each in accounts if each.address == wanted]
        found = found or [each for each in accounts if each.label == wanted]
        if not found and len(wanted) >= _SHORTEST_BEGINNING:
            found = [each for each in accounts if each.address.startswith(wanted)]
        if len(found) == 1:
            return found[0]
        what = "There are several accounts" if found else "There is no account"
        raise BadInput(f"{what} '{wanted}'.", f"{command_line('wallet show')} lists them.")

    async def usual_store(self) -> StoreKind:
        """Return which keyring this system has; `HostUnfit` when there is none that works."""
        return (await self._stores.usual()).kind

    async def keep(
        self,
        draft: Draft,
        *,
        store: StoreKind | None = None,
        label: str = "",
        backup: Backup = Backup.NONE,
    ) -> Account:
        """Keep the key for good; once this returns, the user may be told that it is saved.

        Without a store, it goes where the others are, or into the system's keyring.
        """
        async with self._changing():
            return await self._kept(draft, store, label, backup)

    async def _kept(
        self, draft: Draft, store: StoreKind | None, label: str, backup: Backup
    ) -> Account:
        accounts = (await self.entries()).accounts
        present = next((each for each in accounts if each.address == draft.address), None)
        if present and present.can_sign:
            raise BadInput(f"The key of {draft.address} is kept already.")
        place = await self._place(store, accounts)
        await place.keep(draft.name, draft.secret)
        now = self._clock.now()
        account = Account(
            address=draft.address,
            created_at=now,
            label=plain_label(label) or (present.label if present else ""),
            store=place.kind,
            secret=draft.name,
            path=draft.path,
        )
        return await self._write(with_backup(account, backup, now=now))

    async def add(self, sibling: Account, *, label: str = "") -> Account:
        """Add the next account under the same backup words, which need no new backup."""
        if not sibling.has_words:
            raise BadInput(f"{sibling.address} has no backup words that could give more accounts.")
        async with self._changing():
            accounts = (await self.entries()).accounts
            with await self._secret(sibling) as words:
                draft = draft_at(words, next_path(accounts, sibling.secret))
                return await self._kept(draft, sibling.store, label, sibling.backup)

    async def watch(self, address: str, *, label: str = "") -> Account:
        """Add an address whose key is elsewhere."""
        watched = NodeAddress(parse_address(address))
        async with self._changing():
            if any(each.address == watched for each in (await self.entries()).accounts):
                raise BadInput(f"{watched} is among the accounts already.")
            return await self._write(
                Account(watched, created_at=self._clock.now(), label=plain_label(label))
            )

    async def recover(self, address: str, *, store: StoreKind | None = None) -> Account:
        """Take up again a key that is in a store while its account was lost from the list.

        It may follow by a usual path from words that are kept for another account.
        """
        wanted = NodeAddress(parse_address(address))
        accounts = (await self.entries()).accounts
        place = await self._place(store, accounts)
        known = [each.secret for each in accounts if each.has_words and each.store == place.kind]
        for name in dict.fromkeys([f"key-{wanted}", f"words-{wanted}", *known]):
            if (secret := await place.secret(name)) is not None:
                with secret:
                    path = _path_to(
                        wanted, secret, [""] if name.startswith("key-") else USUAL_PATHS
                    )
                    if path is not None:
                        return await self.keep(draft_at(secret, path), store=place.kind)
        raise Refused(
            f"No key of {wanted} is in {place.kind}.",
            "Import it from your backup. Or look through the store's own list: where it has"
            " 'words-' and an address, recover that address first, then this one.",
        )

    async def key(self, account: Account) -> SecretBytes:
        """Return the 32 bytes that sign for the account; `Untrusted` when they do not."""
        with await self._secret(account) as secret:
            return key_at(secret, account.path)

    async def would_ask(self, account: Account) -> bool:
        """Tell whether the account's store would ask its user before it gives the key."""
        return await self._store(account).would_ask()

    async def export(self, account: Account) -> SecretBytes:
        """Return the backup words or the key as base58, once the user has shown who they are."""
        await self._store(account).confirm_owner()
        return await self._secret(account)

    async def check_backup(self, account: Account, backup: SecretBytes) -> Account:
        """Note that the whole backup was shown; `Refused` when it is of another address."""
        if not gives(backup, account.address, account.path):
            raise Refused(
                f"This is a sound backup, but not of {account.address}.",
                "Look for another one; if there is none, make a new account and move the money.",
            )
        async with self._changing():
            present = await self.account(account.address)
            return await self._write(with_backup(present, Backup.PROVEN, now=self._clock.now()))

    async def relatives(self, account: Account) -> tuple[NodeAddress, ...]:
        """Return every address whose money would be lost with the account's secret.

        Words give many: those that wallets usually take, and the first few of their accounts.
        While another account keeps the words, only this address counts.
        """
        if shares_secret(account, (await self.entries()).accounts):
            return (account.address,)
        with await self._secret(account) as secret:
            if not account.path:
                return (account.address,)
            paths = dict.fromkeys([account.path, *USUAL_PATHS])
            return tuple(address_at(secret, path) for path in paths)

    async def remove(self, account: Account, *, is_empty: bool = False) -> None:
        """Remove the account and, unless another needs it, its secret; see `check_removal`.

        `is_empty` says that nothing is left at any of its `relatives`, which was proven just now.
        """
        async with self._changing():
            entries = await self.entries()
            known = {each.address: each for each in entries.accounts}
            present = known.get(account.address, account)  # it may have changed since
            check_removal(present, is_empty=is_empty)
            if present.can_sign and not shares_secret(present, entries.accounts):
                _check_complete(entries)
                await self._store(present).forget(present.secret)
            await self._thread.run(lambda: self._book.remove(present.address))

    @asynccontextmanager
    async def _changing(self) -> AsyncGenerator[None]:
        """Let nobody else change the accounts meanwhile, neither here nor in another program.

        Who deletes a secret must know everybody that needs it.
        """
        async with self._turn:
            handle = await self._thread.run(self._book.lock)
            try:
                yield
            finally:
                os.close(handle)

    async def _secret(self, account: Account) -> SecretBytes:
        """Return what is kept for the account, proven to lead to its address."""
        secret = await self._store(account).secret(account.secret)
        if secret is None:
            raise Refused(
                f"The key of {account.address} is not in {account.store} any more.",
                "Import it from your backup.",
            )
        try:
            leads_to = address_at(secret, account.path)
        except NodeError:
            leads_to = None
        if leads_to != account.address:
            secret.wipe()
            raise Untrusted(
                f"What {account.store} holds for {account.address} is not its key.",
                "Somebody or something has changed it. Import the key from your backup.",
            )
        return secret

    def _store(self, account: Account) -> KeyStore:
        if account.store is None:
            raise BadInput(f"{account.address} is only watched: its key is elsewhere.")
        return self._stores.of(account.store)

    async def _place(self, wanted: StoreKind | None, accounts: tuple[Account, ...]) -> KeyStore:
        """Return where to keep a new key: as wished, with the latest, or in the usual place."""
        recorded = [account.store for account in accounts if account.store is not None]
        kind = wanted or (recorded[-1] if recorded else None)
        return await self._stores.usual() if kind is None else self._stores.of(kind)

    async def _write(self, account: Account) -> Account:
        await self._thread.run(lambda: self._book.write(account))
        return account


def _path_to(wanted: NodeAddress, secret: SecretBytes, paths: Iterable[str]) -> str | None:
    """Return the path that leads from the secret to the address, None when none does."""
    try:
        return next((path for path in paths if address_at(secret, path) == wanted), None)
    except NodeError:  # it is no secret any more
        return None


def _check_complete(entries: Entries) -> None:
    """Raise unless every account is known: one that is not may need the same secret."""
    if entries.unreadable:
        raise Refused(
            f"{entries.unreadable[0]} cannot be read, and may need the same key.",
            f"Move that file away; {command_line('wallet recover')} makes it anew.",
        )
