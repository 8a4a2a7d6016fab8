"""Landed transactions as JSON: the message in the form asked for, and what it did."""

import base64
from typing import Literal

import base58
from solders.instruction import CompiledInstruction
from solders.message import Message, MessageV0
from solders.token import ID as TOKEN_PROGRAM_ID
from solders.transaction import VersionedTransaction

from nosdesk.practice.ledger import LandedTransaction, TokenBalance
from nosdesk.practice.rpc.errors import Json
from nosdesk.practice.rpc.token_json import amount_json

TransactionEncoding = Literal["json", "jsonParsed", "base58", "base64"]


def message_of(transaction: VersionedTransaction) -> Message | MessageV0:
    """Return the transaction's message; no other version ever lands."""
    message = transaction.message
    assert isinstance(message, Message | MessageV0)
    return message


def transaction_json(transaction: VersionedTransaction, encoding: TransactionEncoding) -> Json:
    """Return the signed transaction in the encoding asked for."""
    match encoding:
        case "base64":
            return [base64.b64encode(bytes(transaction)).decode(), "base64"]
        case "base58":
            return [base58.b58encode(bytes(transaction)).decode("ascii"), "base58"]
        case "json" | "jsonParsed":
            to_json = _message_json if encoding == "json" else _parsed_message_json
            signatures = [str(one) for one in transaction.signatures]
            return {"signatures": signatures, "message": to_json(message_of(transaction))}


def meta_json(landed: LandedTransaction) -> Json:
    """Return what the transaction did: money before and after, fee, logs, error."""
    return {
        "err": landed.err,
        "status": status_json(landed.err),
        "fee": landed.fee,
        "preBalances": list(landed.pre_balances),
        "postBalances": list(landed.post_balances),
        "preTokenBalances": [_token_balance_json(one) for one in landed.pre_token_balances],
        "postTokenBalances": [_token_balance_json(one) for one in landed.post_token_balances],
        "innerInstructions": [],
        "logMessages": list(landed.logs),
        "rewards": [],
        "loadedAddresses": {"writable": [], "readonly": []},
        "computeUnitsConsumed": landed.units,
    }


def status_json(err: Json) -> Json:
    """Return the outcome in the older form that some clients still read."""
    return {"Ok": None} if err is None else {"Err": err}


def _message_json(message: Message | MessageV0) -> Json:
    header = message.header
    body: Json = {
        "header": {
            "numRequiredSignatures": header.num_required_signatures,
            "numReadonlySignedAccounts": header.num_readonly_signed_accounts,
            "numReadonlyUnsignedAccounts": header.num_readonly_unsigned_accounts,
        },
        "accountKeys": [str(key) for key in message.account_keys],
        "recentBlockhash": str(message.recent_blockhash),
        "instructions": [_instruction_json(one) for one in message.instructions],
    }
    return body | _lookups(message)


def _parsed_message_json(message: Message | MessageV0) -> Json:
    """Return the message with keys in place of indices.

    Instructions stay partly decoded, the form that every client must handle for programs that
    its RPC node does not know.
    """
    body: Json = {
        "accountKeys": [_parsed_key(message, index) for index in range(len(message.account_keys))],
        "recentBlockhash": str(message.recent_blockhash),
        "instructions": [_parsed_instruction(message, one) for one in message.instructions],
    }
    return body | _lookups(message)


def _lookups(message: Message | MessageV0) -> Json:
    return {"addressTableLookups": []} if isinstance(message, MessageV0) else {}


def _instruction_json(one: CompiledInstruction) -> Json:
    return {
        "programIdIndex": one.program_id_index,
        "accounts": list(one.accounts),
        "data": base58.b58encode(one.data).decode("ascii"),
        "stackHeight": 1,
    }


def _parsed_instruction(message: Message | MessageV0, one: CompiledInstruction) -> Json:
    keys = message.account_keys
    return {
        "programId": str(keys[one.program_id_index]),
        "accounts": [str(keys[index]) for index in one.accounts],
        "data": base58.b58encode(one.data).decode("ascii"),
        "stackHeight": 1,
    }


def _parsed_key(message: Message | MessageV0, index: int) -> Json:
    return {
        "pubkey": str(message.account_keys[index]),
        "signer": message.is_signer(index),
        "writable": _is_writable(message, index),
        "source": "transaction",
    }


def _is_writable(message: Message | MessageV0, index: int) -> bool:
    header = message.header
    signed = header.num_required_signatures
    if index < signed:
        return index < signed - header.num_readonly_signed_accounts
    return index < len(message.account_keys) - header.num_readonly_unsigned_accounts


def _token_balance_json(balance: TokenBalance) -> Json:
    return {
        "accountIndex": balance.account_index,
        "mint": str(balance.mint),
        "owner": str(balance.owner),
        "programId": str(TOKEN_PROGRAM_ID),
        "uiTokenAmount": amount_json(balance.amount, balance.decimals),
    }
