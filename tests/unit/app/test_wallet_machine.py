"""No sequence of creating, importing, locking, crashing and upgrading loses a saved key."""

import asyncio
import json
import os
import shutil
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from nosdesk.adapters.keyring.account_book import AccountBook
from nosdesk.adapters.keyring.sealed_files import SealedFiles
from nosdesk.adapters.keyring.sealing import Cost
from nosdesk.app.key_drafts import key_at, read_drafts
from nosdesk.app.wallet import Wallet
from nosdesk.domain.errors import NodeError
from nosdesk.domain.secret import SecretBytes
from nosdesk.domain.wallet.accounts import Backup, StoreKind
from nosdesk.domain.wallet.words import words_of
from nosdesk.protocol.secret_keys import address_of, as_base58
from tests.fakes.clock import FakeClock
from tests.fakes.key_store import FakeKeyStore

CHEAP = Cost(memory_kib=32, iterations=1, lanes=1)
DURABLE = ("fsync", "link", "replace", "unlink")
"""What the file system is asked to do; a program may die before or after each of them."""
IN_KEYRING = ("keep", "forget")
"""The same of the keyring."""
SINCE_LATER = ("label", "backup", "backup_at")
"""What an entry may lack that another version wrote."""

NEVER = 99
DEATHS = st.just(NEVER) | st.integers(0, 14)
"""At which of those steps the program dies; in about half of the lives at none."""


class Crash(BaseException):
    """The program is no more."""


@contextmanager
def crashing(at: int, *, after: bool):
    """Let the program die at its nth durable step, or go through where it has fewer.

    Whoever is dead does nothing more: what would be tidied up is left lying about.
    """
    done = 0

    def deadly(call):
        def step(*args, **kwargs):
            nonlocal done
            done += 1
            if done > at + after:
                raise Crash
            outcome = call(*args, **kwargs)
            if done > at:
                raise Crash
            return outcome

        return step

    def deadly_in_keyring(call):
        async def step(*args):
            nonlocal done
            done += 1
            if done > at + after:
                raise Crash
            outcome = await call(*args)
            if done > at:
                raise Crash
            return outcome

        return step

    with pytest.MonkeyPatch.context() as patch:
        for name in DURABLE:
            patch.setattr(os, name, deadly(getattr(os, name)))
        for name in IN_KEYRING:
            patch.setattr(FakeKeyStore, name, deadly_in_keyring(getattr(FakeKeyStore, name)))
        with suppress(Crash):
            yield


class WalletLife(RuleBasedStateMachine):
    """Lives of one wallet over one disk; `saved` is what the user was told is safe."""

    @initialize(sealed=st.booleans())
    def begin(self, sealed):
        self.folder = Path(tempfile.mkdtemp()) / "wallet"
        self.kept: dict[str, bytes] = {}
        self.saved: dict[str, bytes] = {}
        self.kind = StoreKind.SEALED_FILES if sealed else StoreKind.SECRET_SERVICE
        self.is_locked = False
        self.hidden: dict[Path, bytes] = {}
        self.restart()

    @rule()
    def restart(self):
        """Another start of the program: only the disk is left."""
        self.keyring = FakeKeyStore(self.kept)
        self.keyring.is_locked = self.is_locked

    @rule()
    def lock(self):
        self.is_locked = self.keyring.is_locked = True

    @rule()
    def unlock(self):
        self.is_locked = self.keyring.is_locked = False

    @precondition(lambda self: self.saved)
    @rule(choice=st.randoms(), is_former=st.booleans())
    def upgrade(self, choice, is_former):
        """An entry is as a former version wrote it, or as a later one with the same form does."""
        path = self.entry(choice.choice(sorted(self.saved)))
        if path in self.hidden:
            return
        record = json.loads(path.read_bytes())
        if is_former:
            account = record["account"]
            record["account"] = {k: v for k, v in account.items() if k not in SINCE_LATER}
        else:
            record = record | {"since": 2}
            record["account"] |= {"colour": "red"}
        path.write_text(json.dumps(record))
        self.restart()

    @precondition(lambda self: self.saved)
    @rule(choice=st.randoms())
    def come_from_later(self, choice):
        """A later version wrote an entry in a form that this one does not know."""
        path = self.entry(choice.choice(sorted(self.saved)))
        if path not in self.hidden:
            self.hidden[path] = path.read_bytes()
            path.write_text('{"nosdesk_account": 99, "accounts": []}')
        self.restart()

    @precondition(lambda self: self.hidden)
    @rule()
    def go_back_to_later(self):
        for path, content in self.hidden.items():
            path.write_bytes(content)
        self.hidden.clear()
        self.restart()

    @rule(
        size=st.sampled_from([16, 32]),
        chance=st.integers(0, 9),
        further=st.integers(0, 1),
        at=DEATHS,
        after=st.booleans(),
    )
    def create(self, size, chance, further, at, after):
        """Make new words, from a chance that comes again when a failure is looked into."""
        draft = read_drafts(words_of(SecretBytes(bytearray([chance] * size))))[0]

        async def creating(wallet):
            await self.keep(wallet, draft)
            for _ in range(further):
                await self.note(wallet, await wallet.add(await wallet.account(draft.address)))

        self.attempt(creating, at, after)

    @rule(key=st.integers(0, 5), at=DEATHS, after=st.booleans())
    def take_in(self, key, at, after):
        """Import one of a few keys, also one that an earlier life died over."""
        (draft,) = read_drafts(as_base58(SecretBytes(bytearray([key] * 32))))
        self.attempt(lambda wallet: self.keep(wallet, draft), at, after)

    @rule(choice=st.randoms(), at=DEATHS, after=st.booleans())
    def add(self, choice, at, after):
        async def adding(wallet):
            accounts = [a for a in (await wallet.entries()).accounts if a.has_words]
            if accounts:
                account = await wallet.add(choice.choice(accounts))
                await self.note(wallet, account)

        self.attempt(adding, at, after)

    @precondition(lambda self: self.saved)
    @rule(choice=st.randoms(), at=DEATHS, after=st.booleans())
    def remove(self, choice, at, after):
        """The user removes an account, knowing that they have its backup."""
        address = choice.choice(sorted(self.saved))

        async def removing(wallet):
            account = await wallet.account(address)
            backup = await wallet._secret(account)
            await wallet.check_backup(account, backup)
            self.saved.pop(address)  # from here on it may be gone, whatever happens
            await wallet.remove(await wallet.account(address))

        self.attempt(removing, at, after)

    @precondition(lambda self: self.saved)
    @rule(choice=st.randoms(), at=DEATHS, after=st.booleans())
    def remove_empty(self, choice, at, after):
        """The user removes an account at which there is nothing, with or without a backup."""
        address = choice.choice(sorted(self.saved))

        async def removing(wallet):
            account = await wallet.account(address)
            self.saved.pop(address)
            await wallet.remove(account, is_empty=True)

        self.attempt(removing, at, after)

    @invariant()
    def every_saved_key_is_there(self):
        async def looking(wallet):
            accounts = {a.address: a for a in (await wallet.entries()).accounts}
            for address, key in self.saved.items():
                if address not in accounts and self.entry(address) in self.hidden:
                    continue
                with await wallet.key(accounts[address]) as kept:
                    assert bytes(kept.reveal()) == key

        if not self.is_locked:
            asyncio.run(self.live(looking))

    def teardown(self):
        shutil.rmtree(self.folder.parent)

    def entry(self, address):
        return self.folder / f"{address}.account.json"

    async def keep(self, wallet, draft):
        """Keep the key; from the moment that this returns the user is told that it is saved."""
        with key_at(draft.secret, draft.path) as key:
            account = await wallet.keep(draft, store=self.kind, backup=Backup.SAMPLED)
            assert address_of(key) == account.address
            self.saved[account.address] = bytes(key.reveal())

    async def note(self, wallet, account):
        key = await wallet.key(account)
        assert address_of(key) == account.address
        self.saved[account.address] = bytes(key.reveal())

    def attempt(self, life, at, after):
        with crashing(at, after=after), suppress(NodeError):
            asyncio.run(self.live(life))
        self.restart()

    async def live(self, life):
        files = SealedFiles(self.folder, self.ask, CHEAP)
        wallet = Wallet(AccountBook(self.folder), Stores(self.keyring, files), FakeClock())
        try:
            await life(wallet)
        finally:
            wallet.close()
            files.close()

    async def ask(self, _why):
        return None if self.is_locked else SecretBytes(bytearray(b"a good long passphrase"))


class Stores:
    def __init__(self, keyring, files) -> None:
        self._stores = {StoreKind.SECRET_SERVICE: keyring, StoreKind.SEALED_FILES: files}

    async def usual(self):
        return self._stores[StoreKind.SECRET_SERVICE]

    def of(self, kind):
        return self._stores[kind]


WalletLife.TestCase.settings = settings(max_examples=60, stateful_step_count=20, deadline=None)
TestWalletLife = WalletLife.TestCase
