"""The accounts of the ledger, kept in a virtual machine that also runs the chain's own programs.

The machine checks no signatures and no blockhashes: the ledger does that before it. It is paid
by a key of its own, so that what an instruction costs here never shows in anyone's account.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from solders.account import Account
from solders.clock import Clock
from solders.hash import Hash
from solders.instruction import Instruction
from solders.keypair import Keypair
from solders.litesvm import LiteSVM
from solders.message import MessageV0
from solders.pubkey import Pubkey
from solders.signature import Signature
from solders.transaction import VersionedTransaction
from solders.transaction_metadata import FailedTransactionMetadata

from nosdesk.practice.ledger.records import Json

Snapshot = dict[Pubkey, Account | None]

_SYSTEM_PROGRAM = Pubkey.default()
_GONE = Account(0, b"", _SYSTEM_PROGRAM)
_MACHINE_LAMPORTS = 1 << 60


@dataclass(frozen=True, slots=True)
class MachineRun:
    """What one instruction did in the machine; `keys` are those that an error's index means."""

    err: Json | None
    logs: tuple[str, ...]
    units: int
    keys: tuple[Pubkey, ...]


class AccountStore:
    """All accounts by key; one without lamports does not exist."""

    def __init__(self) -> None:
        machine = LiteSVM().with_sigverify(False).with_blockhash_check(False)
        self._machine = machine.with_transaction_history(0)  # or equal instructions are refused
        self._programs: dict[Pubkey, Account] = {}
        self._written: set[Pubkey] = set()
        self._payer = Keypair().pubkey()
        self.put(self._payer, Account(_MACHINE_LAMPORTS, b"", _SYSTEM_PROGRAM))

    def get(self, key: Pubkey) -> Account | None:
        """Return the account, or None."""
        account = self._programs.get(key) or self._machine.get_account(key)
        return account if account is not None and account.lamports else None

    def put(self, key: Pubkey, account: Account | None) -> None:
        """Replace the account; None removes it."""
        self._written.add(key)
        self._machine.set_account(key, account or _GONE)

    def put_program(self, key: Pubkey, account: Account) -> None:
        """Add a program that the machine cannot run itself; it is only looked at."""
        self._programs[key] = account

    def owned_by(self, program: Pubkey) -> list[tuple[Pubkey, Account]]:
        """Return the accounts of the program."""
        inside = self._machine.get_program_accounts(program)
        outside = [(key, a) for key, a in self._programs.items() if a.owner == program]
        found = inside + outside
        return [(key, a) for key, a in found if a.lamports and key != self._payer]

    def snapshot(self, keys: Iterable[Pubkey]) -> Snapshot:
        """Return the accounts as they are now."""
        return {key: self.get(key) for key in keys}

    def restore(self, snapshot: Snapshot) -> None:
        """Make the accounts what they were."""
        for key, account in snapshot.items():
            self.put(key, account)

    def copy(self) -> "AccountStore":
        """Return a store of its own with the same accounts."""
        twin = AccountStore()
        twin._programs = dict(self._programs)
        twin.restore(self.snapshot(key for key in self._written if key != self._payer))
        return twin

    def minimum_rent(self, size: int) -> int:
        """Return the lamports that an account of the size must hold."""
        return self._machine.minimum_balance_for_rent_exemption(size)

    def set_clock(self, slot: int, unix_time: int) -> None:
        """Tell the machine's clock account the time."""
        self._machine.set_clock(Clock(slot, 0, 0, 0, unix_time))

    def run(self, instruction: Instruction) -> MachineRun:
        """Run one instruction with the signatures that it asks for taken as given."""
        self._written.update(meta.pubkey for meta in instruction.accounts if meta.is_writable)
        message = MessageV0.try_compile(self._payer, [instruction], [], Hash.default())
        signatures = [Signature.default()] * message.header.num_required_signatures
        transaction = VersionedTransaction.populate(message, signatures)
        result = self._machine.send_transaction(transaction)
        keys = tuple(message.account_keys)
        if isinstance(result, FailedTransactionMetadata):
            err, meta = json.loads(result.to_json())["err"], result.meta()
        else:
            err, meta = None, result
        return MachineRun(err, tuple(meta.logs()), meta.compute_units_consumed(), keys)
