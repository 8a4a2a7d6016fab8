"""How an account is called before people."""

import argparse
from datetime import UTC, datetime

from nosdesk.cli.output import print_json, printable
from nosdesk.domain.wallet.accounts import Account, Backup, StoreKind

_STORES = {
    StoreKind.SECRET_SERVICE: "the system's keyring",
    StoreKind.KWALLET: "KWallet",
    StoreKind.WINDOWS: "the Windows Credential Manager",
    StoreKind.MACOS: "the macOS Keychain",
    StoreKind.SEALED_FILES: "an encrypted file",
}
_BACKUPS = {
    Backup.NONE: "backup never checked",
    Backup.TYPED: "backup not checked since it was typed in",
    Backup.SAMPLED: "backup checked by three words",
    Backup.PROVEN: "backup checked",
}
"""How the places and the state of a backup are called before people."""


def tell_account(account: Account, arguments: argparse.Namespace, before: str = "") -> None:
    """Print the account as it was asked for: as JSON, or as a line behind these words."""
    if arguments.json:
        print_json(account)
    else:
        print(before + account_line(account))


def account_line(account: Account) -> str:
    """Return the account in a line: address, label, where its key is, and its backup."""
    label = f"  {printable(account.label)}" if account.label else ""
    if account.store is None:
        return f"{account.address}{label}  watched only"
    source = f"words, {account.path}" if account.has_words else "single key"
    words = _BACKUPS[account.backup]
    if account.backup_at is not None:
        words += f" on {datetime.fromtimestamp(account.backup_at, UTC).astimezone():%Y-%m-%d}"
    return f"{account.address}{label}  {source}  in {_STORES[account.store]}  {words}"
