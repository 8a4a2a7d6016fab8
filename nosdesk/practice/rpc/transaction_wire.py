"""Transactions as clients send them: bytes in text, read with Solana's limits."""

import base64
import binascii
from typing import Literal

import base58
from solders.message import Message, MessageV0, from_bytes_versioned
from solders.transaction import SanitizeError, VersionedTransaction

from nosdesk.practice.rpc.errors import (
    SIGNATURE_LENGTH_MISMATCH,
    UNSUPPORTED_TRANSACTION_VERSION,
    RpcError,
    invalid_params,
)

PACKET_SIZE = 1232
_TEXT_LIMIT = {"base64": 1644, "base58": 1683}

WireEncoding = Literal["base58", "base64"]


def read_transaction(text: str, encoding: WireEncoding) -> VersionedTransaction:
    """Return the transaction, whole and well-formed; its signatures are not checked yet."""
    raw = _read_bytes(text, encoding)
    try:
        transaction = VersionedTransaction.from_bytes(raw)
    except ValueError as error:
        raise invalid_params(f"failed to deserialize the transaction: {error}") from error
    message = transaction.message
    if not isinstance(message, Message | MessageV0):
        raise _unsupported_version()
    if len(transaction.signatures) != message.header.num_required_signatures:
        raise RpcError(SIGNATURE_LENGTH_MISMATCH, "Transaction signature length mismatch")
    try:
        transaction.sanitize()
    except SanitizeError as error:
        raise invalid_params(f"invalid transaction: {error}") from error
    return transaction


def read_message(text: str) -> Message | MessageV0:
    """Return the message that a transaction would carry."""
    try:
        message = from_bytes_versioned(_read_bytes(text, "base64"))
    except ValueError as error:
        raise invalid_params(f"failed to deserialize the message: {error}") from error
    if not isinstance(message, Message | MessageV0):
        raise _unsupported_version()
    return message


def _read_bytes(text: str, encoding: WireEncoding) -> bytes:
    limit = _TEXT_LIMIT[encoding]
    if len(text) > limit:
        raise invalid_params(f"{encoding} encoded transaction too large: more than {limit} bytes")
    try:
        raw = base64.b64decode(text, validate=True) if encoding == "base64" else _base58(text)
    except (ValueError, binascii.Error) as error:
        raise invalid_params(f"invalid {encoding} encoding: {error}") from error
    if len(raw) > PACKET_SIZE:
        reason = f"decoded transaction too large: {len(raw)} bytes (max: {PACKET_SIZE} bytes)"
        raise invalid_params(reason)
    return raw


def _base58(text: str) -> bytes:
    return base58.b58decode(text)


def _unsupported_version() -> RpcError:
    message = "Transaction version is not supported; send legacy or version 0."
    return RpcError(UNSUPPORTED_TRANSACTION_VERSION, message)
