"""Where secrets are kept: the system's keyring, or encrypted files."""

from collections.abc import Awaitable, Callable
from enum import Enum, auto
from typing import Protocol

from nosdesk.domain.secret import SecretBytes
from nosdesk.domain.wallet.accounts import StoreKind


class Asked(Enum):
    """Why a passphrase is asked for."""

    NEW = auto()
    """The first secret is to be kept: it is being chosen, and should be typed twice."""
    PRESENT = auto()
    AGAIN = auto()
    """What was given last opened nothing."""


AskPassphrase = Callable[[Asked], Awaitable[SecretBytes | None]]
"""Asks the user; None when they would rather not say, or nobody is there."""


class KeyStore(Protocol):
    """Keeps secrets by name; a secret is printable ASCII, a name letters, digits and dashes.

    Calls raise `Unavailable` while the store is locked or does not answer, `HostUnfit` when this
    computer has no such store, `Refused` when it says no for good, `Untrusted` when what it holds
    has been changed. None of these ever means that a secret is gone.
    """

    @property
    def kind(self) -> StoreKind:
        """Which store this is."""

    async def keep(self, name: str, secret: SecretBytes) -> None:
        """Keep the secret for good: when this returns, it has been read back.

        The same again is fine; a name that stands for another secret already is `Refused`.
        """

    async def secret(self, name: str) -> SecretBytes | None:
        """Return a copy of the secret, None when the store says that it has none."""

    async def forget(self, name: str) -> None:
        """Delete the secret; fine when there is none."""

    async def would_ask(self) -> bool:
        """Tell whether the user would be asked before a secret is given; asks nobody."""

    async def confirm_owner(self) -> None:
        """Return once the person at the computer has shown anew that the store is theirs."""


class KeyStores(Protocol):
    """The stores that a computer has."""

    async def usual(self) -> KeyStore:
        """Return the system's keyring, tried out; `HostUnfit` when there is none that works."""

    def of(self, kind: StoreKind) -> KeyStore:
        """Return the store of this kind, whether or not it works just now."""
