"""What the ledger tells others: landed transactions, simulations, changes, refusals."""

from dataclasses import dataclass
from typing import Any, Literal

from solders.account import Account
from solders.pubkey import Pubkey
from solders.signature import Signature
from solders.transaction import VersionedTransaction

Json = Any
"""A transaction error as Solana writes it in JSON, for instance `"BlockhashNotFound"`."""

Confirmation = Literal["processed", "confirmed", "finalized"]


class TransactionFailed(Exception):
    """A transaction failed as a whole, not one instruction of it; `err` is Solana's JSON."""

    def __init__(self, err: Json) -> None:
        super().__init__(str(err))
        self.err = err


class TransactionRefused(Exception):
    """The transaction did not land; `err` is Solana's JSON for the reason."""

    def __init__(self, err: Json, logs: tuple[str, ...] = (), units: int = 0) -> None:
        super().__init__(str(err))
        self.err = err
        self.logs = logs
        self.units = units


@dataclass(frozen=True, slots=True)
class TokenBalance:
    """What one token account among a transaction's accounts held."""

    account_index: int
    mint: Pubkey
    owner: Pubkey
    amount: int
    decimals: int


@dataclass(frozen=True, slots=True)
class LandedTransaction:
    """A transaction that is in a block, failed or not (`err` is None when it succeeded)."""

    signature: Signature
    slot: int
    block_time: int
    transaction: VersionedTransaction
    err: Json | None
    logs: tuple[str, ...]
    units: int
    fee: int
    account_keys: tuple[Pubkey, ...]
    pre_balances: tuple[int, ...]
    post_balances: tuple[int, ...]
    pre_token_balances: tuple[TokenBalance, ...]
    post_token_balances: tuple[TokenBalance, ...]


@dataclass(frozen=True, slots=True)
class Simulation:
    """What a transaction would have done; `accounts` answers the addresses asked for, in order."""

    err: Json | None
    logs: tuple[str, ...]
    units: int
    accounts: tuple[Account | None, ...]


@dataclass(frozen=True, slots=True)
class AccountChanged:
    """An account was written; `account` is None when it no longer exists, `at` is Unix time."""

    key: Pubkey
    account: Account | None
    slot: int
    at: float


@dataclass(frozen=True, slots=True)
class TransactionLanded:
    """A transaction is in a block."""

    transaction: LandedTransaction


LedgerEvent = AccountChanged | TransactionLanded
