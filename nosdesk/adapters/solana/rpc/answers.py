"""What an RPC endpoint answers, as checked shapes: anything else is refused while it is read."""

import base64
from typing import Annotated, Any, Generic, TypeVar

import msgspec
from msgspec import Meta, Struct

from nosdesk.domain.errors import Unavailable

T = TypeVar("T")

Count = Annotated[int, Meta(ge=0, le=2**63 - 1)]
"""A slot, a height, an amount: a number that no arithmetic and no database stumbles over."""

_MOST_DIGITS = 18
"""Of an amount of tokens; more than every mint of ours has, and few enough for any database."""


def parse(text: bytes | str | msgspec.Raw, shape: type[T]) -> T:
    """Return the JSON as this shape; `ValueError` when it is no JSON or has another shape."""
    try:
        return msgspec.json.decode(text, type=shape)
    except (msgspec.DecodeError, RecursionError) as error:
        raise ValueError(str(error)) from error


TransactionError = str | dict[str, Any]
"""Why a transaction failed, as Solana says it: a name, or a name with details."""


class Context(Struct):
    """The slot that an answer is true of."""

    slot: Count


class Answer(Struct, Generic[T]):
    """A value, and the slot that it is true of."""

    context: Context
    value: T

    @property
    def slot(self) -> int:
        """The slot that the value is true of."""
        return self.context.slot


class AccountState(Struct):
    """An account, its data as base64 text and the name of that encoding."""

    lamports: Count
    owner: str
    data: tuple[str, str]

    @property
    def content(self) -> bytes:
        """The account's data."""
        text, encoding = self.data
        if encoding != "base64":
            raise Unavailable(f"The RPC endpoint sent account data as {encoding}.")
        try:
            return base64.b64decode(text, validate=True)
        except ValueError as error:
            raise Unavailable("The RPC endpoint sent account data that is not base64.") from error


class KeyedAccount(Struct):
    """An account and where it is."""

    pubkey: str
    account: AccountState


class LatestBlockhash(Struct, rename="camel"):
    """A recent blockhash, and the last height at which a transaction on it can land."""

    blockhash: str
    last_valid_block_height: Count


class EpochInfo(Struct, rename="camel"):
    """How far the ledger is: its slot, and how many of its slots have a block."""

    absolute_slot: Count
    block_height: Count

    @property
    def slot(self) -> int:
        """The slot that the height is true of."""
        return self.absolute_slot


class Fee(Struct, rename="camel"):
    """What transactions of one slot paid at least, in micro-lamports a compute unit."""

    prioritization_fee: Count


class Simulation(Struct, rename="camel"):
    """What a transaction would do; `accounts` are those that were asked about, as it leaves them.

    What it closes or never makes is None there.
    """

    err: TransactionError | None
    logs: list[str] | None = None
    units_consumed: Count | None = None
    accounts: list[AccountState | None] | None = None


class SignatureStatus(Struct, rename="camel"):
    """How far a transaction has come."""

    slot: Count
    err: TransactionError | None
    confirmation_status: str | None = None

    @property
    def is_confirmed(self) -> bool:
        """Whether enough of the network has voted for it."""
        return self.confirmation_status in ("confirmed", "finalized")

    @property
    def is_final(self) -> bool:
        """Whether no fork can undo it any more."""
        return self.confirmation_status == "finalized"


class TokenAmount(Struct):
    """An amount of tokens in the mint's smallest unit, as text."""

    amount: str

    @property
    def units(self) -> int:
        """The amount as a number."""
        if not (
            self.amount.isascii() and self.amount.isdigit() and len(self.amount) <= _MOST_DIGITS
        ):
            raise Unavailable("The RPC endpoint sent an amount that is no number.")
        return int(self.amount)


class TokenBalance(Struct, rename="camel"):
    """What one token account held before or after a transaction."""

    mint: str
    ui_token_amount: TokenAmount
    owner: str | None = None


class LoadedAddresses(Struct):
    """Accounts that a transaction names by lookup tables."""

    writable: list[str]
    readonly: list[str]


class TransactionMeta(Struct, rename="camel"):
    """What a transaction did."""

    err: TransactionError | None
    fee: Count
    log_messages: list[str] | None = None
    post_balances: list[Count] = []
    pre_token_balances: list[TokenBalance] | None = None
    post_token_balances: list[TokenBalance] | None = None
    loaded_addresses: LoadedAddresses | None = None


class TransactionMessage(Struct, rename="camel"):
    """The accounts a transaction names, the fee payer first."""

    account_keys: list[str]


class TransactionBody(Struct):
    """What was signed."""

    message: TransactionMessage


class LandedTransaction(Struct, rename="camel"):
    """A transaction that is in the ledger."""

    slot: Count
    transaction: TransactionBody
    meta: TransactionMeta | None
    block_time: Count | None = None

    def names(self, address: str) -> bool:
        """Tell whether the transaction has to do with this account."""
        loaded = self.meta.loaded_addresses if self.meta else None
        tables = (*loaded.writable, *loaded.readonly) if loaded else ()
        return address in self.transaction.message.account_keys or address in tables


class NamingTransaction(Struct):
    """A transaction in the list of those that name an account."""

    signature: str
    err: TransactionError | None
