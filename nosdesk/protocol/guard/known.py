"""The instructions that the guard can name, and what each of them would do.

A row says how the instruction's data begins, which accounts and arguments follow, why it has no
place in a transaction that a stranger made, and what to tell a person. Rows without a layout are
known by name alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from nosdesk.domain.addresses import SYSTEM_PROGRAM, Address
from nosdesk.protocol import jobs, pools, rewards, staking
from nosdesk.protocol.guard.reasons import Reason
from nosdesk.protocol.instructions import InstructionSpec, instruction
from nosdesk.protocol.pdas import ASSOCIATED_TOKEN_PROGRAM, METADATA_PROGRAM, TOKEN_PROGRAM
from nosdesk.protocol.programs import Programs


@dataclass(frozen=True, slots=True)
class Known:
    """An instruction that can be named."""

    name: str
    tag: bytes
    reason: Reason
    words: str
    spec: InstructionSpec | None = None


@dataclass(frozen=True, slots=True)
class KnownProgram:
    """A program whose instructions can be named; without rows, only the program can."""

    name: str
    rows: tuple[Known, ...] = ()
    reason: Reason = Reason.UNKNOWN_INSTRUCTION


def known_programs(programs: Programs) -> Mapping[Address, KnownProgram]:
    """Return the programs that can be named on this grid, by their addresses."""
    return {
        **_SOLANAS_OWN,
        programs.jobs: _JOBS,
        programs.staking: _STAKING,
        programs.rewards: _REWARDS,
        programs.pools: _POOLS,
    }


def _row(  # noqa: PLR0913, PLR0917 - one line of a table
    tag: bytes, name: str, reason: Reason, words: str, accounts: str = "", args: str = ""
) -> Known:
    spec = instruction(name, accounts, args) if accounts else None
    return Known(name, tag, reason, words, spec)


def _u32(number: int) -> bytes:
    return number.to_bytes(4, "little")


_SYSTEM = (
    _row(
        _u32(0), "create_account", Reason.CREATES_AN_ACCOUNT,
        "Pays {lamports} for an account of the program {owner}.",
        "payer WS, account WS", "lamports: u64, space: u64, owner: publicKey",
    ),
    _row(
        _u32(1), "assign", Reason.GIVES_AWAY_THE_WALLET,
        "Gives {account} to the program {owner}.", "account WS", "owner: publicKey",
    ),
    _row(
        _u32(2), "transfer", Reason.SENDS_SOL,
        "Sends {lamports} from {source} to {target}.", "source WS, target W", "lamports: u64",
    ),
    _row(_u32(3), "create_account_with_seed", Reason.CREATES_AN_ACCOUNT, "Pays for an account."),
    _row(
        _u32(4), "advance_nonce", Reason.NEVER_EXPIRES,
        "Makes the transaction valid for as long as its sender likes.",
    ),
    _row(_u32(5), "withdraw_nonce", Reason.SENDS_SOL, "Takes SOL out of a nonce account."),
    _row(_u32(6), "initialize_nonce", Reason.TOUCHES_A_NONCE, "Makes a nonce account."),
    _row(_u32(7), "authorize_nonce", Reason.TOUCHES_A_NONCE, "Gives a nonce account away."),
    _row(_u32(8), "allocate", Reason.RESHAPES_AN_ACCOUNT, "Turns a wallet into a data account."),
    _row(
        _u32(9), "allocate_with_seed", Reason.RESHAPES_AN_ACCOUNT,
        "Turns a wallet into a data account.",
    ),
    _row(_u32(10), "assign_with_seed", Reason.GIVES_AWAY_THE_WALLET, "Gives an account away."),
    _row(_u32(11), "transfer_with_seed", Reason.SENDS_SOL, "Sends SOL of a derived account."),
    _row(_u32(12), "upgrade_nonce", Reason.TOUCHES_A_NONCE, "Changes a nonce account."),
)  # fmt: skip

_TOKEN = (
    _row(b"\0", "initialize_mint", Reason.SETS_UP_TOKENS, "Makes a new token."),
    _row(b"\1", "initialize_account", Reason.SETS_UP_TOKENS, "Sets up a token account."),
    _row(b"\2", "initialize_multisig", Reason.SETS_UP_TOKENS, "Sets up a shared account."),
    _row(
        b"\3", "transfer", Reason.MOVES_TOKENS, "Moves {amount} units from {source} to {target}.",
        "source W, target W, authority S", "amount: u64",
    ),
    _row(
        b"\4", "approve", Reason.LENDS_TOKENS, "Lets {delegate} spend {amount} units of {source}.",
        "source W, delegate, authority S", "amount: u64",
    ),
    _row(b"\5", "revoke", Reason.CHANGES_AUTHORITY, "Takes back a right to spend tokens."),
    _row(b"\6", "set_authority", Reason.CHANGES_AUTHORITY, "Gives a token account to another."),
    _row(
        b"\7", "mint_to", Reason.MINTS_ELSEWHERE, "Makes {amount} units of {mint} for {target}.",
        "mint W, target W, authority S", "amount: u64",
    ),
    _row(
        b"\x08", "burn", Reason.BURNS_TOKENS, "Destroys {amount} units in {account}.",
        "account W, mint W, authority S", "amount: u64",
    ),
    _row(
        b"\x09", "close_account", Reason.CLOSES_AN_ACCOUNT,
        "Closes {account} and sends its SOL to {target}.", "account W, target W, authority S",
    ),
    _row(b"\x0a", "freeze_account", Reason.FREEZES_AN_ACCOUNT, "Locks a token account."),
    _row(b"\x0b", "thaw_account", Reason.FREEZES_AN_ACCOUNT, "Unlocks a token account."),
    _row(
        b"\x0c", "transfer_checked", Reason.MOVES_TOKENS,
        "Moves {amount} units from {source} to {target}.",
        "source W, mint, target W, authority S", "amount: u64, decimals: u8",
    ),
    _row(
        b"\x0d", "approve_checked", Reason.LENDS_TOKENS,
        "Lets {delegate} spend {amount} units of {source}.",
        "source W, mint, delegate, authority S", "amount: u64, decimals: u8",
    ),
    _row(
        b"\x0e", "mint_to_checked", Reason.MINTS_ELSEWHERE,
        "Makes {amount} units of {mint} for {target}.",
        "mint W, target W, authority S", "amount: u64, decimals: u8",
    ),
    _row(
        b"\x0f", "burn_checked", Reason.BURNS_TOKENS, "Destroys {amount} units in {account}.",
        "account W, mint W, authority S", "amount: u64, decimals: u8",
    ),
    _row(b"\x10", "initialize_account_2", Reason.SETS_UP_TOKENS, "Sets up a token account."),
    _row(b"\x11", "sync_native", Reason.MOVES_TOKENS, "Turns SOL into a token."),
    _row(b"\x12", "initialize_account_3", Reason.SETS_UP_TOKENS, "Sets up a token account."),
    _row(b"\x14", "initialize_mint_2", Reason.SETS_UP_TOKENS, "Makes a new token."),
)  # fmt: skip

_OPENING = "payer WS, account W, owner, mint, system_program, token_program"
_OPENED = "Creates the token account {account} of {owner}."
_ASSOCIATED = (
    _row(b"\0", "create", Reason.PAYS_FOR_ANOTHER, _OPENED, _OPENING),
    _row(b"\1", "create_idempotent", Reason.PAYS_FOR_ANOTHER, _OPENED, _OPENING),
    _row(b"\2", "recover_nested", Reason.MOVES_TOKENS, "Moves tokens out of a nested account."),
)

_SOLANAS_OWN = {
    SYSTEM_PROGRAM: KnownProgram("system", _SYSTEM),
    TOKEN_PROGRAM: KnownProgram("token", _TOKEN),
    ASSOCIATED_TOKEN_PROGRAM: KnownProgram("associated_token", _ASSOCIATED),
    METADATA_PROGRAM: KnownProgram("metadata", reason=Reason.TOUCHES_METADATA),
    Address("TokenzQdBNbLqP5VEhdkAS6EPFLC1PHnBqCXEpPxuEb"): KnownProgram(
        "token_2022", reason=Reason.PROGRAM_2022
    ),
    Address("MemoSq4gqABAXKb96qnH8TysNcWxMyWCqXgDLGmfcHr"): KnownProgram(
        "memo", reason=Reason.WRITES_A_NOTE
    ),
    Address("BPFLoaderUpgradeab1e11111111111111111111111"): KnownProgram(
        "loader", reason=Reason.LOADS_A_PROGRAM
    ),
}

_SPENDING = ("list", "assign", "extend")


def _network_rows(
    interface: Mapping[str, InstructionSpec], program: str, reason: Reason
) -> tuple[Known, ...]:
    return tuple(
        Known(
            spec.name,
            spec.discriminator,
            Reason.SPENDS_NOS if program == "jobs" and spec.name in _SPENDING else reason,
            f"Calls '{spec.name}' of the network's {program} program.",
            spec,
        )
        for spec in interface.values()
    )


_JOBS = KnownProgram("jobs", _network_rows(jobs.INSTRUCTIONS, "jobs", Reason.TOUCHES_JOBS))
_STAKING = KnownProgram(
    "staking", _network_rows(staking.INSTRUCTIONS, "staking", Reason.TOUCHES_STAKE)
)
_REWARDS = KnownProgram(
    "rewards", _network_rows(rewards.INSTRUCTIONS, "rewards", Reason.TOUCHES_REWARDS)
)
_POOLS = KnownProgram("pools", _network_rows(pools.INSTRUCTIONS, "pools", Reason.TOUCHES_POOLS))
