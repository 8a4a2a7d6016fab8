"""What the key panel needs of the wallet: drafts, places, and a passphrase when it is asked for."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from nosdesk.aio.state import State
from nosdesk.domain.addresses import NodeAddress
from nosdesk.domain.secret import SecretBytes
from nosdesk.domain.wallet.accounts import Account, Backup, StoreKind
from nosdesk.ports.key_store import Asked


class KeyDraft(Protocol):
    """A key that is not kept yet: its address may be shown, its secret only to its owner."""

    @property
    def address(self) -> NodeAddress:
        """Which address it signs for."""

    @property
    def secret(self) -> SecretBytes:
        """Backup words, or the key as base58; whoever asked for the draft wipes it."""


@dataclass(frozen=True, slots=True)
class FoundKey:
    """A key that a text may stand for; `used_by` says which wallets derive it so."""

    draft: KeyDraft
    used_by: str = ""


@dataclass(frozen=True, slots=True)
class Places:
    """Where a new key could go.

    `usual` is where it goes unless told otherwise; None while only the user can say. Without a
    keyring, `trouble` and `remedy` say why.
    """

    usual: StoreKind | None
    keyring: StoreKind | None = None
    trouble: str = ""
    remedy: str = ""


class KeyOrders(Protocol):
    """Makes, reads and keeps keys; what goes wrong is raised as `NodeError`."""

    passphrase_wanted: State[Asked | None]
    """Why a passphrase is asked for just now; None while none is."""

    is_keyring_slow: State[bool]
    """Whether the system's keyring takes its time, as when it asks in a window of its own."""

    async def places(self) -> Places:
        """Return where a new key could go."""

    async def new_words(self, count: int) -> KeyDraft:
        """Return a new key with so many backup words."""

    async def read(self, text: SecretBytes) -> tuple[FoundKey, ...]:
        """Return what a text may stand for, the likeliest first; they share one secret."""

    async def read_file(self, path: Path) -> tuple[FoundKey, ...]:
        """Return the key in a file."""

    def former_file(self) -> Path | None:
        """Return the key file of the network's own host software, where this PC has one."""

    async def keep(
        self, draft: KeyDraft, *, store: StoreKind | None, label: str, backup: Backup
    ) -> Account:
        """Keep the key for good; what is done to the draft meanwhile does no harm."""

    async def watch(self, address: str, label: str) -> Account:
        """Add an address whose key is elsewhere."""

    def give_passphrase(self, passphrase: SecretBytes | None) -> None:
        """Answer what `passphrase_wanted` asks; None to give none."""
