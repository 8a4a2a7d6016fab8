"""The list of the user's accounts: one small public file for each.

So no two programs can overwrite each other's entries, and a damaged file costs one entry, not
the list; the key itself is elsewhere, under a name that follows from the address.
"""

from dataclasses import dataclass
from pathlib import Path

import msgspec
from msgspec import Struct

from nosdesk.adapters.keyring import private_files
from nosdesk.adapters.keyring.private_files import translated
from nosdesk.domain.addresses import NodeAddress
from nosdesk.domain.errors import BadInput, Unavailable
from nosdesk.domain.wallet.accounts import Account
from nosdesk.protocol.base58 import parse_address

_VERSION = 1
_SUFFIX = ".account.json"


class _Record(Struct, frozen=True):
    nosdesk_account: int
    account: Account


@dataclass(frozen=True, slots=True)
class Entries:
    """What the list says: the accounts, oldest first, and files that make no sense to us."""

    accounts: tuple[Account, ...]
    unreadable: tuple[Path, ...] = ()


class AccountBook:
    """The list of accounts in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def lock(self) -> int:
        """Return a handle to close at the end; `Unavailable` while another program has one."""
        with translated("The list of accounts cannot be locked"):
            handle = private_files.lock(self._folder.with_name(f"{self._folder.name}.lock"))
        if handle is None:
            raise Unavailable(
                "Another Nosdesk is changing your accounts just now.",
                "Try again when it is done; it may be asking you something.",
            )
        return handle

    def entries(self) -> Entries:
        """Return every account; what cannot be read is named rather than passed over."""
        accounts, unreadable = [], []
        with translated("The list of accounts cannot be read"):
            for path in sorted(self._folder.glob(f"*{_SUFFIX}")):
                account = _read(path)
                accounts.append(account) if account else unreadable.append(path)
        in_order = sorted(accounts, key=lambda account: (account.created_at, account.address))
        return Entries(tuple(in_order), tuple(unreadable))

    def write(self, account: Account) -> None:
        """Write the account's entry for good, over the present one if there is one."""
        content = msgspec.json.encode(_Record(_VERSION, account))
        with translated("The list of accounts cannot be written"):
            private_files.write_over(self._path(account.address), content)

    def remove(self, address: NodeAddress) -> None:
        """Remove the account's entry; fine when there is none."""
        with translated("The list of accounts cannot be written"):
            private_files.remove(self._path(address))

    def _path(self, address: NodeAddress) -> Path:
        return self._folder / f"{address}{_SUFFIX}"


def _read(path: Path) -> Account | None:
    """Return the account in the file; None for one that is damaged, or of a newer Nosdesk."""
    try:
        record = msgspec.json.decode(private_files.read_small(path) or b"", type=_Record)
        address = parse_address(record.account.address)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, BadInput):
        return None
    is_ours = record.nosdesk_account == _VERSION and path.name == f"{address}{_SUFFIX}"
    return record.account if is_ours else None
