"""Accounts as JSON, in the encodings that clients may ask for."""

import base64

import base58
import zstandard
from solders.account import Account
from solders.pubkey import Pubkey

from nosdesk.practice.ledger import Ledger
from nosdesk.practice.rpc.errors import INVALID_REQUEST, Json, RpcError
from nosdesk.practice.rpc.params import AccountConfig
from nosdesk.practice.rpc.token_json import token_json

_BASE58_LIMIT = 128


def account_json(ledger: Ledger, account: Account, config: AccountConfig) -> Json:
    """Return the account as the configuration asks for it."""
    return {
        "lamports": account.lamports,
        "data": _data_json(ledger, account, config),
        "owner": str(account.owner),
        "executable": account.executable,
        "rentEpoch": account.rent_epoch,
        "space": len(account.data),
    }


def keyed_account_json(
    ledger: Ledger, key: Pubkey, account: Account, config: AccountConfig
) -> Json:
    """Return the account beside its address."""
    return {"pubkey": str(key), "account": account_json(ledger, account, config)}


def checked_account_json(ledger: Ledger, account: Account, config: AccountConfig) -> Json:
    """Return the account, or the error Solana gives when base58 was asked for too much data."""
    if config.encoding in (None, "binary", "base58") and _too_long_for_base58(account, config):
        raise RpcError(
            INVALID_REQUEST,
            "Encoded binary (base 58) data should be less than 128 bytes,"
            " please use Base64 encoding.",
        )
    return account_json(ledger, account, config)


def _data_json(ledger: Ledger, account: Account, config: AccountConfig) -> Json:
    part = _slice(account, config)
    match config.encoding or "binary":
        case "base64":
            return [base64.b64encode(part).decode(), "base64"]
        case "base64+zstd":
            packed = zstandard.ZstdCompressor().compress(part)
            return [base64.b64encode(packed).decode(), "base64+zstd"]
        case "jsonParsed":
            parsed = token_json(ledger, account)
            return parsed or [base64.b64encode(part).decode(), "base64"]
        case "base58":
            return [_base58(part), "base58"]
        case _:
            return _base58(part)


def _slice(account: Account, config: AccountConfig) -> bytes:
    wanted = config.data_slice
    return account.data if wanted is None else account.data[wanted.offset :][: wanted.length]


def _too_long_for_base58(account: Account, config: AccountConfig) -> bool:
    return len(_slice(account, config)) > _BASE58_LIMIT


def _base58(part: bytes) -> str:
    if len(part) > _BASE58_LIMIT:
        return "error: data too large for bs58 encoding"
    return base58.b58encode(part).decode("ascii")
