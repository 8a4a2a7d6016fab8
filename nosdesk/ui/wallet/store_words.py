"""What the places of keys, and the states of a backup, are called before people; no Qt."""

from nosdesk.domain.wallet.accounts import Backup, StoreKind
from nosdesk.ui.words import tr


def store_name(kind: StoreKind) -> str:
    """Return what the place is called."""
    return {
        StoreKind.SECRET_SERVICE: tr("The system's keyring"),
        StoreKind.KWALLET: tr("KWallet"),
        StoreKind.WINDOWS: tr("Windows Credential Manager"),
        StoreKind.MACOS: tr("macOS Keychain"),
        StoreKind.SEALED_FILES: tr("An encrypted file"),
    }[kind]


def backup_words(backup: Backup) -> str:
    """Return how much of the backup is proven."""
    return {
        Backup.NONE: tr("Backup never checked"),
        Backup.TYPED: tr("Backup not checked since it was typed in"),
        Backup.SAMPLED: tr("Backup checked by three words"),
        Backup.PROVEN: tr("Backup checked"),
    }[backup]
