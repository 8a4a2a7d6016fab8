"""What an RPC endpoint tells of the past, as checked shapes: lists, and transactions whole."""

from typing import Annotated

from msgspec import Meta, Struct

from nosdesk.adapters.solana.rpc.answers import (
    Count,
    LoadedAddresses,
    TokenAmount,
    TransactionError,
)
from nosdesk.domain.movements.movement import LATEST

_Place = Annotated[int, Meta(ge=0, le=255)]
"""A number of an account or an instruction within its transaction."""

_Text = Annotated[str, Meta(max_length=2_000)]
"""Longer than an address, a signature or any instruction's data can be."""


class PastRow(Struct):
    """A transaction in the list of those that name an account."""

    signature: Annotated[str, Meta(min_length=64, max_length=88)]
    slot: Count


class Called(Struct, rename="camel"):
    """An instruction, its program and accounts by their places among the transaction's."""

    program_id_index: _Place
    accounts: list[_Place]
    data: _Text


class CalledWithin(Struct):
    """The instructions that the transaction's instruction number `index` gave in turn."""

    index: _Place
    instructions: list[Called]


class TokensHeld(Struct, rename="camel"):
    """What one token account held before or after a transaction."""

    account_index: _Place
    mint: _Text
    ui_token_amount: TokenAmount
    owner: _Text | None = None


class PastMeta(Struct, rename="camel"):
    """What a transaction did."""

    err: TransactionError | None
    fee: Count
    pre_balances: list[Count]
    post_balances: list[Count]
    pre_token_balances: list[TokensHeld]
    post_token_balances: list[TokensHeld]
    log_messages: list[str] | None = None
    inner_instructions: list[CalledWithin] | None = None
    loaded_addresses: LoadedAddresses | None = None


class PastMessage(Struct, rename="camel"):
    """The accounts that a transaction names itself, the fee payer first, and what it asks for."""

    account_keys: list[_Text]
    instructions: list[Called]


class PastBody(Struct):
    """What was signed, and by how many."""

    signatures: list[_Text]
    message: PastMessage


class PastTransaction(Struct, rename="camel"):
    """A transaction that is in the ledger, with all that is told of it."""

    slot: Count
    transaction: PastBody
    meta: PastMeta
    block_time: Annotated[int, Meta(ge=0, le=LATEST)] | None = None
