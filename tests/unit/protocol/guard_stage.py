"""What the guard is tried on: a node, a grid that hands over a key, and a thief's instructions."""

import base64

from solders.compute_budget import set_compute_unit_limit, set_compute_unit_price
from solders.hash import Hash
from solders.instruction import AccountMeta, Instruction
from solders.keypair import Keypair
from solders.message import Message, MessageV0, to_bytes_versioned
from solders.pubkey import Pubkey
from solders.signature import Signature
from solders.token.state import TokenAccount, TokenAccountState
from solders.transaction import VersionedTransaction

from nosdesk.domain.addresses import SYSTEM_PROGRAM
from nosdesk.practice.programs import tokens
from nosdesk.protocol.guard import AnnouncedKey, Held
from nosdesk.protocol.metadata import Collection, Metadata, encode_metadata
from nosdesk.protocol.pdas import (
    METADATA_PROGRAM,
    TOKEN_PROGRAM,
    associated_token_account,
    metadata_account,
)
from nosdesk.protocol.programs import MAINNET


def key(number: int) -> Keypair:
    return Keypair.from_seed(bytes([number] * 32))


def address(keypair: Keypair) -> str:
    return str(keypair.pubkey())


NODE, GRID, THIEF, FRESH = key(1), key(2), key(3), key(4)
SELF, THEIRS, THIEFS = address(NODE), address(GRID), address(THIEF)
MINT, COLLECTION, MARKET = (address(key(number)) for number in (5, 6, 7))
KEY_ACCOUNT = associated_token_account(SELF, MINT)
SOURCE = associated_token_account(THEIRS, MINT)
NOS_ACCOUNT = MAINNET.nos_account(SELF)
BLOCKHASH = Hash(bytes([9] * 32))
CEILING = 100_000
ANNOUNCED = AnnouncedKey(SELF, COLLECTION, 2_500_000, CEILING)
RENT = 2_039_280

OPENING = tokens.open_associated_account(SELF, SELF, MINT)
COMING = tokens.transfer_tokens(SOURCE, KEY_ACCOUNT, THEIRS, 1)


def call(program: str, content: bytes, *accounts: str) -> Instruction:
    """An instruction; an account's rights are written before it, as in "WS:9xQ…"."""
    metas = []
    for account in accounts:
        rights, _, name = account.rpartition(":")
        metas.append(AccountMeta(Pubkey.from_string(name), "S" in rights, "W" in rights))
    return Instruction(Pubkey.from_string(program), content, metas)


def budget(units: int, price: int) -> list[Instruction]:
    return [set_compute_unit_limit(units), set_compute_unit_price(price)]


def message(instructions, *, payer=SELF, blockhash=BLOCKHASH, tables=()) -> MessageV0:
    return MessageV0.try_compile(
        Pubkey.from_string(payer), list(instructions), list(tables), blockhash
    )


def legacy(instructions) -> Message:
    return Message.new_with_blockhash(list(instructions), NODE.pubkey(), BLOCKHASH)


def signed(compiled, *others: Keypair, own: Signature | None = None) -> bytes:
    """The whole transaction: the others have signed it, the node has not."""
    content = to_bytes_versioned(compiled)
    by_key = {other.pubkey(): other.sign_message(content) for other in others}
    if own is not None:
        by_key[NODE.pubkey()] = own
    needed = compiled.account_keys[: compiled.header.num_required_signatures]
    signatures = [by_key.get(one, Signature.default()) for one in needed]
    return bytes(VersionedTransaction.populate(compiled, signatures))


def text(wire: bytes) -> str:
    return base64.b64encode(wire).decode()


def offer(*instructions, others=(GRID, THIEF, FRESH), **how) -> str:
    """The base64 text of these instructions, signed by everyone but the node."""
    return text(signed(message(instructions, **how), *others))


HONEST = offer(OPENING, COMING)


def token_account(
    *, mint=MINT, owner=SELF, amount=0, delegate=None, delegated=0, close=None
) -> Held:
    account = TokenAccount(
        mint=Pubkey.from_string(mint),
        owner=Pubkey.from_string(owner),
        amount=amount,
        delegate=None if delegate is None else Pubkey.from_string(delegate),
        state=TokenAccountState.Initialized,
        is_native=None,
        delegated_amount=delegated,
        close_authority=None if close is None else Pubkey.from_string(close),
    )
    return Held(RENT, TOKEN_PROGRAM, bytes(account))


def wallet(lamports: int) -> Held:
    return Held(lamports, SYSTEM_PROGRAM)


def description(*, collection=COLLECTION, verified=True, mint=MINT) -> Held:
    told = Metadata(THEIRS, mint, "Key", "KEY", "", Collection(collection, verified))
    return Held(5_616_720, METADATA_PROGRAM, encode_metadata(told))


def before(**changed) -> dict:
    shown = {
        SELF: wallet(1_000_000_000),
        KEY_ACCOUNT: None,
        SOURCE: token_account(owner=THEIRS, amount=1),
        THEIRS: wallet(5_000_000),
        metadata_account(MINT): description(),
    }
    return shown | changed


def after(**changed) -> dict:
    shown = {
        **before(),
        SELF: wallet(1_000_000_000 - RENT - 10_000),
        KEY_ACCOUNT: token_account(amount=1),
        SOURCE: token_account(owner=THEIRS),
    }
    return shown | changed
