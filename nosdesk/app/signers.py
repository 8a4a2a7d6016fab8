"""Who gives a node the key it signs with: the practice grid's play money, or the user's wallet.

A wallet's key is fetched once for a node's life, held in memory, and overwritten when the node is
closed. A store that is locked may ask its user once; from then on it is only looked at, so that
nobody comes home to a screen full of questions.
"""

import asyncio
import os
from collections import defaultdict
from collections.abc import AsyncGenerator, Callable, Iterable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

from nosdesk.adapters.solana.keys import HeldKey
from nosdesk.app.command_name import command_line
from nosdesk.app.paths import Paths
from nosdesk.app.play_keys import play_signer
from nosdesk.app.wallet import Wallet, open_wallet
from nosdesk.domain.addresses import NodeAddress
from nosdesk.domain.errors import BadInput, Locked, NodeError, Refused, Unavailable
from nosdesk.domain.secret import SecretBytes
from nosdesk.domain.wallet.accounts import Account, StoreKind, account_of_number
from nosdesk.node.access_key import AskConsent
from nosdesk.ports.key_store import Asked, AskPassphrase
from nosdesk.ports.keys import Signer

_TRIES = 3
_LONGEST_PASSPHRASE = 1_024


async def ask_nobody(_why: Asked) -> SecretBytes | None:
    """Stand for a person who is not there."""
    return None


def passphrase_in(path: Path) -> AskPassphrase:
    """Return what gives the passphrase in a file, which only its owner may read."""

    async def read(why: Asked) -> SecretBytes | None:
        return None if why is Asked.NEW else _passphrase(path)

    return read


def _passphrase(path: Path) -> SecretBytes:
    try:
        with path.open("rb") as file:
            is_open_to_all = os.name != "nt" and os.fstat(file.fileno()).st_mode & 0o077
            content = bytearray(file.read(_LONGEST_PASSPHRASE))
    except OSError as error:
        raise BadInput(f"The passphrase in {path} cannot be read: {error.strerror}.") from error
    with SecretBytes(content) as read:
        if is_open_to_all:
            raise BadInput(f"Others may read {path}.", f"Protect it: chmod 600 {path}")
        return SecretBytes(bytearray(read.reveal().rstrip(b"\r\n")))


@contextmanager
def open_signers(
    paths: Paths,
    *,
    plays: bool,
    ask: AskPassphrase = ask_nobody,
    on_wait: Callable[[], object] = lambda: None,
    consent: AskConsent | None = None,
) -> Iterator["Signers"]:
    """Open the user's keys for nodes; with `plays` nodes sign with play money unless told else.

    `ask` gives the passphrase of keys in encrypted files; `on_wait` is called when the system's
    keyring takes its time, since it may be asking the user in a window. `consent` is asked before
    what a grid wrote is signed; without it, what the guard accepts is.
    """
    with open_wallet(ask, on_wait, paths.wallet) as wallet:
        yield Signers(wallet, paths, plays=plays, consent=consent)


class Signers:
    """The keys that this PC's nodes sign with.

    With `has_window` a passphrase that was not given can still be given there.
    """

    def __init__(
        self,
        wallet: Wallet,
        paths: Paths,
        *,
        plays: bool,
        consent: AskConsent | None = None,
        has_window: bool = False,
    ) -> None:
        self.consent = consent
        self._has_window = has_window
        self._wallet = wallet
        self._paths = paths
        self._plays = plays
        self._may_ask = {*StoreKind} - {StoreKind.SEALED_FILES}  # those are unlocked at the start
        self._turns: defaultdict[StoreKind, asyncio.Lock] = defaultdict(asyncio.Lock)

    def on(self, *, plays: bool) -> "Signers":
        """Return the same keys for another grid; who was asked for them is not asked again."""
        other = Signers(
            self._wallet, self._paths,
            plays=plays, consent=self.consent, has_window=self._has_window,
        )  # fmt: skip
        other._may_ask, other._turns = self._may_ask, self._turns
        return other

    async def unlock(self, accounts: Iterable[str]) -> bool:
        """Ask for the passphrase now if one of these accounts needs it; it is not asked for later.

        Returns whether one does, whatever the answer was.
        Raises `Refused` when it was wrong too often. Whatever else is amiss, the node will tell.
        """
        for name in filter(None, accounts):
            account = await self._found(name)
            if account is not None and account.store is StoreKind.SEALED_FILES:
                await self._unlock(account)
                return True
        return False

    @asynccontextmanager
    async def signer(self, number: int, account: str = "") -> AsyncGenerator[Signer]:
        """Give the key of the account with this address, or else of the node's number.

        Raises `Unavailable` while the key's store is locked, and what says why it cannot be used.
        """
        if self._plays and not account:
            yield play_signer(self._paths, number)
            return
        held = await self._held(await self._meant(number, account))
        try:
            yield held
        finally:
            held.wipe()

    async def address(self, number: int, account: str = "") -> NodeAddress:
        """Return the address that a node with this choice has; no key of the wallet is touched."""
        if self._plays and not account:
            return play_signer(self._paths, number).address
        return (await self._meant(number, account)).address

    async def signing_accounts(self) -> tuple[Account, ...]:
        """Return the wallet's accounts that can sign."""
        return tuple(each for each in (await self._wallet.entries()).accounts if each.can_sign)

    async def _meant(self, number: int, account: str) -> Account:
        if account:
            return await self._wallet.account(account)
        return account_of_number(await self.signing_accounts(), number)

    async def _held(self, account: Account) -> HeldKey:
        if account.store is None:
            raise BadInput(
                f"{account.address} is only watched: its key is elsewhere.",
                f"Import its key, or choose another account: {command_line('gpus account')}.",
            )
        async with self._turns[account.store]:  # or two nodes would have the same store ask twice
            if account.store not in self._may_ask:
                await self._check_open(account)
            self._may_ask.discard(account.store)
            with await self._wallet.key(account) as key:
                return HeldKey(key)

    async def _check_open(self, account: Account) -> None:
        if not await self._wallet.would_ask(account):
            return
        if account.store is StoreKind.SEALED_FILES:
            remedy = (
                "Give it, and the node goes on."
                if self._has_window
                else "Start Nosdesk again where you can type it, or name a file that holds it"
                " (--passphrase-file)."
            )
            raise Locked(
                f"The key of {account.address} is in an encrypted file, and its passphrase was"
                " not given.",
                remedy,
            )
        raise Unavailable(
            f"The key of {account.address} is in {account.store}, which is locked.",
            "Unlock it; the node goes on by itself.",
        )

    async def _found(self, name: str) -> Account | None:
        try:
            return await self._wallet.account(name)
        except NodeError:
            return None

    async def _unlock(self, account: Account) -> None:
        for left in reversed(range(_TRIES)):
            try:
                with await self._wallet.key(account):
                    return
            except NodeError as error:
                if not await self._wallet.would_ask(account):
                    return  # the passphrase is right, and something else is amiss
                if not isinstance(error, Refused):
                    return
                if not left:
                    raise
