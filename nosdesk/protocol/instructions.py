"""Instructions as declarations: one table row says accounts, rights and arguments.

From the same row an instruction is built, decoded, and described in the IDL that older clients
load from chain. Discriminators are Anchor's: the first 8 bytes of sha256("global:<name>").
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from solders.instruction import AccountMeta, Instruction
from solders.pubkey import Pubkey

from nosdesk.domain.addresses import Address
from nosdesk.domain.errors import BadInput
from nosdesk.protocol import borsh
from nosdesk.protocol.borsh import Field, Value

__all__ = ["AccountRole", "Instruction", "InstructionSpec", "Pubkey", "instruction", "spec_of"]


@dataclass(frozen=True, slots=True)
class AccountRole:
    """One account an instruction names, with the rights it needs."""

    name: str
    writable: bool
    signer: bool


@dataclass(frozen=True)
class InstructionSpec:
    """One instruction of a program, as its public interface declares it."""

    name: str
    accounts: tuple[AccountRole, ...]
    args: tuple[Field, ...]

    @cached_property
    def discriminator(self) -> bytes:
        """The first eight bytes of the instruction's data."""
        return hashlib.sha256(f"global:{self.name}".encode()).digest()[:8]

    def build(
        self, program: Address, accounts: Mapping[str, Address], **args: Value
    ) -> Instruction:
        """Return the instruction in wire form; every account and argument must be given."""
        metas = [
            AccountMeta(Pubkey.from_string(accounts[role.name]), role.signer, role.writable)
            for role in self.accounts
        ]
        data = self.discriminator + borsh.encode(self.args, args)
        return Instruction(Pubkey.from_string(program), data, metas)

    def decode_args(self, data: bytes) -> dict[str, Value]:
        """Return the arguments in the instruction's data, discriminator included in `data`."""
        return borsh.decode(self.args, data[8:])

    def name_accounts(self, keys: Sequence[Pubkey]) -> dict[str, Address]:
        """Return the wire-ordered keys by role name; `BadInput` when there are too few."""
        if len(keys) < len(self.accounts):
            raise BadInput(f"'{self.name}' names {len(keys)} of {len(self.accounts)} accounts.")
        return {
            role.name: Address(str(key)) for role, key in zip(self.accounts, keys, strict=False)
        }


def instruction(name: str, accounts: str, args: str = "") -> InstructionSpec:
    """Return the declaration of an instruction.

    `accounts` lists names in wire order, each with its rights: `run WS, market W, stake`
    (W writable, S signer); `args` is a layout as in `borsh.fields`.
    """
    roles = []
    for part in accounts.split(","):
        role, _, rights = part.strip().partition(" ")
        roles.append(AccountRole(role, "W" in rights, "S" in rights))
    return InstructionSpec(name, tuple(roles), borsh.fields(args))


def spec_of(table: Mapping[str, InstructionSpec], data: bytes) -> InstructionSpec | None:
    """Return the row of the table that the data begins like, if any."""
    return next((spec for spec in table.values() if data[:8] == spec.discriminator), None)
