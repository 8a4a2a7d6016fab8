"""One transaction's instructions, carried out in order on the accounts; all of them or none."""

import re

from solders.account import Account
from solders.instruction import Instruction
from solders.pubkey import Pubkey

from nosdesk.domain.addresses import Address
from nosdesk.practice.ledger.accounts import AccountStore
from nosdesk.practice.ledger.messages import (
    COMPUTE_BUDGET_PROGRAM,
    AnyMessage,
    budget_of,
    instruction_of,
)
from nosdesk.practice.ledger.records import Json, TransactionFailed
from nosdesk.practice.programs import dispatch
from nosdesk.practice.programs.errors import InstructionFailed
from nosdesk.protocol.programs import Programs

_BUDGET_UNITS = 150
_UNITS_PER_ACCOUNT = 1_000
"""What a program in Python counts for each account it is given: a stand-in, nothing measured."""


class Execution:
    """Runs one message; it is the `Bank` that the network's programs see meanwhile."""

    def __init__(  # noqa: PLR0913 - what a transaction runs on is named, not bundled
        self,
        store: AccountStore,
        message: AnyMessage,
        writable: frozenset[Pubkey],
        *,
        programs: Programs,
        admin: Address,
        now: int,
    ) -> None:
        self.programs = programs
        self.admin = admin
        self.now = now
        self.logs: list[str] = []
        self.units = 0
        self._store = store
        self._message = message
        self._writable = writable
        signers = message.header.num_required_signatures
        self._signers = frozenset(message.account_keys[:signers])
        self._limit = budget_of(message).unit_limit
        self._network = dispatch.programs_by_address(programs)

    def run(self) -> Json | None:
        """Return the transaction's error, with its effects undone, or None with them in place."""
        before = self._store.snapshot(self._writable)
        succeeded = False
        try:
            err = self._run_all()
            succeeded = err is None
        finally:
            if not succeeded:
                self._store.restore(before)
        return err

    # --- what programs ask for -------------------------------------------------------------

    def account(self, key: Address) -> Account | None:
        """Return the account as it is now, or None."""
        return self._store.get(Pubkey.from_string(key))

    def write(self, key: Address, account: Account | None) -> None:
        """Replace the account; None removes it."""
        target = Pubkey.from_string(key)
        if target not in self._writable:
            raise InstructionFailed("ReadonlyLamportChange")
        self._store.put(target, account)

    def invoke(self, instruction: Instruction) -> None:
        """Run an instruction of one of the chain's own programs, with no more rights than given."""
        for meta in instruction.accounts:
            signs = meta.pubkey in self._signers or not meta.pubkey.is_on_curve()
            if (meta.is_signer and not signs) or (
                meta.is_writable and meta.pubkey not in self._writable
            ):
                self.log(f"{meta.pubkey}'s privilege escalated")
                raise InstructionFailed("PrivilegeEscalation")
        self._run_in_machine(instruction, depth=2)

    def log(self, line: str) -> None:
        """Add a line to the transaction's log."""
        self.logs.append(line)

    def minimum_rent(self, size: int) -> int:
        """Return the lamports that an account of the size must hold."""
        return self._store.minimum_rent(size)

    # --- instruction by instruction ----------------------------------------------------------

    def _run_all(self) -> Json | None:
        for index, compiled in enumerate(self._message.instructions):
            try:
                self._run_one(instruction_of(self._message, compiled, self._writable))
            except InstructionFailed as failure:
                return {"InstructionError": [index, failure.err]}
            except TransactionFailed as failure:
                return failure.err
        return None

    def _run_one(self, instruction: Instruction) -> None:
        address = Address(str(instruction.program_id))
        if instruction.program_id == COMPUTE_BUDGET_PROGRAM:
            self._spend(_BUDGET_UNITS)
            self.logs += [f"Program {address} invoke [1]", f"Program {address} success"]
        elif address in self._network:
            self._run_network_program(address, instruction)
        else:
            self._run_in_machine(instruction, depth=1)

    def _run_network_program(self, address: Address, instruction: Instruction) -> None:
        spent, left = self.units, self._limit - self.units
        self.log(f"Program {address} invoke [1]")
        try:
            self._spend(_UNITS_PER_ACCOUNT * len(instruction.accounts))
            program = self._network[address]
            dispatch.run(program, address, self, instruction.accounts, bytes(instruction.data))
        except InstructionFailed as failure:
            self._log_units(address, spent, left)
            self.log(f"Program {address} failed: {failure.reason}")
            raise
        self._log_units(address, spent, left)
        self.log(f"Program {address} success")

    def _log_units(self, address: Address, spent: int, left: int) -> None:
        used = self.units - spent
        self.log(f"Program {address} consumed {used} of {left} compute units")

    def _run_in_machine(self, instruction: Instruction, depth: int) -> None:
        outcome = self._store.run(instruction)
        self.logs += [_deeper(line, depth) for line in outcome.logs]
        self._spend(outcome.units)
        match outcome.err:
            case None:
                return
            case {"InstructionError": [_, err]}:
                raise InstructionFailed(err)
            case {"InsufficientFundsForRent": {"account_index": int(index)}}:
                key = self._message.account_keys.index(outcome.keys[index])
                raise TransactionFailed({"InsufficientFundsForRent": {"account_index": key}})
            case err:
                raise TransactionFailed(err)

    def _spend(self, units: int) -> None:
        self.units += units
        if self.units > self._limit:
            self.units = self._limit
            raise InstructionFailed("ComputationalBudgetExceeded")


def _deeper(line: str, depth: int) -> str:
    return re.sub(r"invoke \[(\d+)\]$", lambda match: f"invoke [{int(match[1]) + depth - 1}]", line)
