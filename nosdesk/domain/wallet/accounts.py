"""Accounts: which addresses are the user's, where their keys are kept, and what is backed up."""

from collections.abc import Sequence
from enum import StrEnum

import msgspec
from msgspec import Struct

from nosdesk.domain.addresses import NodeAddress
from nosdesk.domain.errors import BadInput, Refused
from nosdesk.domain.wallet.derivation import account_number, account_path

_LONGEST_LABEL = 60


class StoreKind(StrEnum):
    """The places that keep secrets; the name is written into each account's record."""

    SECRET_SERVICE = "secret-service"  # noqa: S105 - the name of a store, not of a secret
    KWALLET = "kwallet"
    WINDOWS = "windows-credentials"
    MACOS = "macos-keychain"
    SEALED_FILES = "encrypted-file"


class Backup(StrEnum):
    """How much of an account's backup the user has shown to have."""

    NONE = "none"
    TYPED = "typed"
    """It was typed or pasted when it was taken in; perhaps from nowhere but a clipboard."""
    SAMPLED = "sampled"
    """Some of the words were asked back when they were made."""
    PROVEN = "proven"
    """All of it was shown when it was asked for, and gave this address."""


class Account(Struct, frozen=True):
    """One address of the user's; all of it may be shown.

    `secret` names what the store keeps: backup words, from which `path` leads to the key, or a
    key itself when the path is empty. Without a secret the account can be watched only.
    """

    address: NodeAddress
    created_at: float
    label: str = ""
    store: StoreKind | None = None
    secret: str = ""
    path: str = ""
    backup: Backup = Backup.NONE
    backup_at: float | None = None

    @property
    def can_sign(self) -> bool:
        """Whether the account has a key, and is not merely watched."""
        return self.store is not None

    @property
    def has_words(self) -> bool:
        """Whether the key comes from backup words."""
        return self.can_sign and bool(self.path)


def with_backup(account: Account, backup: Backup, *, now: float) -> Account:
    """Return the account with what was just shown of its backup; never with less than before."""
    ranks = list(Backup)
    if ranks.index(backup) < ranks.index(account.backup):
        return account
    return msgspec.structs.replace(account, backup=backup, backup_at=now)


def next_path(accounts: Sequence[Account], secret: str) -> str:
    """Return the path of the first account under these words that is not in use yet."""
    taken = {account_number(account.path) for account in accounts if account.secret == secret}
    return account_path(next(n for n in range(len(taken) + 1) if n not in taken))


def only_words(accounts: Sequence[Account]) -> Account:
    """Return the oldest account under the user's backup words; `BadInput` unless those are clear.

    Whoever has several words must say which are meant: nothing is guessed.
    """
    with_words = [each for each in accounts if each.has_words]
    if not with_words:
        raise BadInput(
            "There are no backup words that an account could follow from.",
            "Make an account with words first, or choose another one.",
        )
    if len({(each.store, each.secret) for each in with_words}) > 1:
        raise BadInput(
            "There are several backup words that an account could follow from.",
            "Choose the account by its address.",
        )
    return with_words[0]


def account_of_number(accounts: Sequence[Account], number: int) -> Account:
    """Return the account of this number under the user's only backup words."""
    seed = only_words(accounts)
    for account in accounts:
        if (account.store, account.secret, account.path) == (
            seed.store, seed.secret, account_path(number),
        ):  # fmt: skip
            return account
    raise BadInput(
        f"Account number {number} under your backup words was not added yet.",
        "Add it, or choose another account for this GPU.",
    )


def shares_secret(account: Account, accounts: Sequence[Account]) -> bool:
    """Tell whether another account needs the same secret."""
    return any(
        other.address != account.address
        and (other.store, other.secret) == (account.store, account.secret)
        for other in accounts
    )


def needs_backup(account: Account) -> bool:
    """Tell whether the account's key may exist nowhere else."""
    return account.can_sign and account.backup is not Backup.PROVEN


def check_removal(account: Account, *, is_empty: bool = False) -> None:
    """Raise `Refused` when removing the account could lose money."""
    if is_empty or not needs_backup(account):
        return
    raise Refused(
        f"The key of {account.address} may exist nowhere else: its backup was never shown in full.",
        "Check the backup first, then remove the account.",
    )


def plain_label(text: str) -> str:
    """Return the text as a label: printable, in one line, and short."""
    return "".join(c for c in " ".join(text.split()) if c.isprintable())[:_LONGEST_LABEL]
