"""A message as the guard reads it: whole, in its one canonical form, with nothing outside it."""

from collections import Counter
from dataclasses import dataclass

from solders.hash import Hash
from solders.message import Message, MessageV0, from_bytes_versioned, to_bytes_versioned
from solders.signature import Signature
from solders.transaction import SanitizeError, VersionedTransaction

from nosdesk.domain.addresses import Address
from nosdesk.protocol.guard.reasons import Reason, RefusedToSign

LARGEST_TRANSACTION = 1232
"""Bytes that Solana takes in one packet."""

_VERSIONED = 0x80


@dataclass(frozen=True, slots=True)
class Call:
    """One instruction: the program, its accounts in order, its data."""

    program: Address
    accounts: tuple[Address, ...]
    content: bytes


@dataclass(frozen=True, slots=True)
class Reading:
    """What a message says, with the rights that it gives to each key."""

    message: bytes
    keys: tuple[Address, ...]
    signers: tuple[Address, ...]
    writable: frozenset[Address]
    calls: tuple[Call, ...]

    @property
    def payer(self) -> Address:
        """Who pays the fee: always the first signer."""
        return self.signers[0]


def read_message(content: bytes) -> Reading:
    """Return what these bytes of a message say; refused when they leave room for doubt."""
    message = _parsed(content)
    if isinstance(message, MessageV0) and message.address_table_lookups:
        raise RefusedToSign(
            Reason.LOOKUP_TABLE, "it names accounts by a table, so it does not say which they are."
        )
    if message.recent_blockhash == Hash.default():
        raise RefusedToSign(Reason.NO_BLOCKHASH, "it does not say until when it is valid.")
    keys = tuple(Address(str(key)) for key in message.account_keys)
    if max(Counter(keys).values()) > 1:
        raise RefusedToSign(Reason.REPEATED_ACCOUNT, "it names an account twice.")
    if not message.instructions:
        raise RefusedToSign(Reason.NOTHING_TO_DO, "it does nothing but cost a fee.")
    calls = tuple(
        Call(
            keys[one.program_id_index],
            tuple(keys[place] for place in one.accounts),
            bytes(one.data),
        )
        for one in message.instructions
    )
    signers = keys[: message.header.num_required_signatures]
    return Reading(content, keys, signers, _writable(message, keys), calls)


def _parsed(content: bytes) -> Message | MessageV0:
    if len(content) > LARGEST_TRANSACTION:
        raise RefusedToSign(Reason.TOO_BIG, f"it is too big ({len(content)} bytes).")
    if content[:1] and content[0] > _VERSIONED:
        raise RefusedToSign(Reason.UNKNOWN_VERSION, "it is of a version that is unknown here.")
    try:
        message = from_bytes_versioned(content)
        if not isinstance(message, Message | MessageV0):
            raise RefusedToSign(Reason.UNKNOWN_VERSION, "it is of a version that is unknown here.")
        unsigned = [Signature.default()] * message.header.num_required_signatures
        VersionedTransaction.populate(message, unsigned).sanitize()
    except (ValueError, SanitizeError) as error:
        raise _malformed() from error
    if to_bytes_versioned(message) != content:
        raise _malformed()
    return message


def _malformed() -> RefusedToSign:
    return RefusedToSign(Reason.MALFORMED, "its bytes are not those of one whole message.")


def _writable(message: Message | MessageV0, keys: tuple[Address, ...]) -> frozenset[Address]:
    header = message.header
    signed = header.num_required_signatures
    last_signed = signed - header.num_readonly_signed_accounts
    last = len(keys) - header.num_readonly_unsigned_accounts
    return frozenset(keys[:last_signed] + keys[signed:last])
