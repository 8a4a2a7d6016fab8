"""One call of a program: its accounts by role, the checks around them, and their changes.

The checks and their error names are those of the Anchor framework, which every program of the
network is written with.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from solders.account import Account
from solders.instruction import AccountMeta, Instruction
from solders.token.state import TokenAccount

from nosdesk.domain.addresses import SYSTEM_PROGRAM, Address
from nosdesk.domain.errors import BadInput
from nosdesk.practice.programs import tokens
from nosdesk.practice.programs.errors import ProgramError
from nosdesk.protocol import jobs, pools, rewards, staking
from nosdesk.protocol.accounts import ALLOCATED, decode_account, discriminator, encode_account
from nosdesk.protocol.instructions import InstructionSpec, Pubkey
from nosdesk.protocol.pdas import RENT_SYSVAR, TOKEN_PROGRAM
from nosdesk.protocol.programs import Programs

State = dict[str, Any]
"""An account's fields by name, as its layout declares them."""

_TYPES = {
    "job": "JobAccount",
    "market": "MarketAccount",
    "run": "RunAccount",
    "stake": "StakeAccount",
    "settings": "SettingsAccount",
    "reflection": "ReflectionAccount",
    "rewards_reflection": "ReflectionAccount",
    "reward": "RewardAccount",
    "pool": "PoolAccount",
}

_RUN_MAY_STAY_UNUSED = {"work", "list", "assign"}
"""Where the program itself checks the run, because it may not need it."""


class Bank(Protocol):
    """What a program may ask of the ledger."""

    @property
    def programs(self) -> Programs:
        """The grid's programs and mint."""

    @property
    def admin(self) -> Address:
        """Who may use the programs' admin instructions."""

    @property
    def now(self) -> int:
        """The chain's clock, in Unix seconds."""

    def account(self, key: Address) -> Account | None:
        """Return the account as it is now, or None."""

    def write(self, key: Address, account: Account | None) -> None:
        """Replace the account; None removes it. Fails for accounts the caller may not change."""

    def invoke(self, instruction: Instruction) -> None:
        """Run an instruction of another program; `InstructionFailed` when it refuses."""

    def log(self, line: str) -> None:
        """Add a line to the transaction's log."""

    def minimum_rent(self, size: int) -> int:
        """Return the lamports that an account of the size must hold."""


class Invocation:
    """The accounts and arguments of one instruction, by the names of its declaration."""

    def __init__(
        self,
        bank: Bank,
        program: Address,
        spec: InstructionSpec,
        metas: Sequence[AccountMeta],
        args: Mapping[str, Any],
    ) -> None:
        self.bank = bank
        self.args = args
        self.programs = bank.programs
        self.now = bank.now
        self._program = program
        self._spec = spec
        self._metas = {role.name: meta for role, meta in zip(spec.accounts, metas, strict=False)}
        self._check_rights()
        self._check_programs()

    def key(self, role: str) -> Address:
        """Return the address in this role."""
        return Address(str(self._metas[role].pubkey))

    def require(self, fact: object, error: str, account: str = "") -> None:
        """Refuse with the error unless the fact holds."""
        if not fact:
            raise ProgramError(error, account)

    def require_address(self, role: str, expected: str, error: str = "ConstraintSeeds") -> None:
        """Refuse unless the expected address is in this role."""
        self.require(self.key(role) == expected, error, role)

    def require_fresh_run(self) -> None:
        """Refuse unless the run is a key without an account."""
        account = self.bank.account(self.key("run"))
        owner = SYSTEM_PROGRAM if account is None else str(account.owner)
        self.require(owner == SYSTEM_PROGRAM, "InvalidOwner", "run")
        self.require(account is None or account.lamports == 0, "LamportsNonNull", "run")

    def load(self, role: str) -> State:
        """Return the fields of the account in this role, once it is of the role's type."""
        kind = _TYPES[role]
        account = self._present(role)
        self.require(str(account.owner) == self._owner_of(kind), "AccountOwnedByWrongProgram", role)
        self.require(len(account.data) >= 8, "AccountDiscriminatorNotFound", role)
        found = account.data[:8] == discriminator(kind)
        self.require(found, "AccountDiscriminatorMismatch", role)
        try:
            return decode_account(kind, account.data)
        except BadInput as error:
            raise ProgramError("AccountDidNotDeserialize", role) from error

    def tokens(self, role: str) -> TokenAccount:
        """Return the token account in this role."""
        account = self._present(role)
        self.require(str(account.owner) == TOKEN_PROGRAM, "AccountOwnedByWrongProgram", role)
        try:
            return TokenAccount.from_bytes(account.data)
        except ValueError as error:
            raise ProgramError("AccountDidNotDeserialize", role) from error

    def save(self, role: str, fields: State) -> None:
        """Write the fields back; an account never grows."""
        account = self._present(role)
        content = encode_account(_TYPES[role], fields)
        self.require(len(content) <= len(account.data), "AccountDidNotSerialize", role)
        padded = content.ljust(len(account.data), b"\0")
        self.bank.write(self.key(role), Account(account.lamports, padded, account.owner))

    def create(self, role: str, fields: State, payer: str) -> None:
        """Make the account in this role, its rent paid by the role `payer`."""
        self._allocate(role, ALLOCATED[_TYPES[role]], self._program, payer)
        self.save(role, fields)

    def close(self, role: str, target: str) -> None:
        """Remove the account in this role; its lamports go to the role `target`."""
        closed = self._present(role)
        key = self.key(target)
        kept = self.bank.account(key) or Account(0, b"", Pubkey.from_string(SYSTEM_PROGRAM))
        total = kept.lamports + closed.lamports
        self.bank.write(key, Account(total, kept.data, kept.owner))
        self.bank.write(self.key(role), None)

    def create_vault(self, role: str, payer: str) -> None:
        """Make the token account in this role, holding NOS for itself."""
        self._allocate(role, tokens.TOKEN_ACCOUNT_SIZE, TOKEN_PROGRAM, payer)
        mint = self.programs.nos_mint
        self.bank.invoke(tokens.open_token_account(self.key(role), mint, self.key(role)))

    def close_vault(self, role: str, target: str) -> None:
        """Close the vault in this role; its rent goes to the role `target`."""
        key = self.key(role)
        self.bank.invoke(tokens.close_token_account(key, self.key(target), key))

    def transfer(self, source: str, target: str, authority: str, amount: int) -> None:
        """Move tokens between two roles; nothing at all when the amount is 0."""
        if amount:
            keys = self.key(source), self.key(target), self.key(authority)
            self.bank.invoke(tokens.transfer_tokens(*keys, amount))

    def _allocate(self, role: str, size: int, owner: Address, payer: str) -> None:
        lamports = self.bank.minimum_rent(size)
        keys = self.key(payer), self.key(role)
        self.bank.invoke(tokens.create(*keys, lamports, size, owner))

    def _present(self, role: str) -> Account:
        account = self.bank.account(self.key(role))
        if account is None:
            raise ProgramError("AccountNotInitialized", role)
        return account

    def _owner_of(self, kind: str) -> Address:
        for interface, program in (
            (jobs, self.programs.jobs),
            (staking, self.programs.staking),
            (rewards, self.programs.rewards),
        ):
            if kind in interface.ACCOUNTS:
                return program
        assert kind in pools.ACCOUNTS
        return self.programs.pools

    def _check_rights(self) -> None:
        unchecked = {"run"} if self._spec.name in _RUN_MAY_STAY_UNUSED else set()
        for role in self._spec.accounts:
            meta = self._metas[role.name]
            unsigned = "MissingSignature" if role.name in unchecked else "AccountNotSigner"
            self.require(meta.is_signer or not role.signer, unsigned, role.name)
            self.require(meta.is_writable or not role.writable, "ConstraintMut", role.name)

    def _check_programs(self) -> None:
        fixed = {
            "system_program": (SYSTEM_PROGRAM, "InvalidProgramId"),
            "token_program": (TOKEN_PROGRAM, "InvalidProgramId"),
            "rewards_program": (self.programs.rewards, "InvalidProgramId"),
            "rent": (RENT_SYSVAR, "ConstraintAddress"),
            "mint": (self.programs.nos_mint, "InvalidMint"),
        }
        for role in self._metas.keys() & fixed.keys():
            self.require_address(role, *fixed[role])
