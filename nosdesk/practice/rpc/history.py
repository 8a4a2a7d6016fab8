"""Methods that look up what has landed."""

from typing import Annotated

from msgspec import Meta, Struct
from solders.message import Message
from solders.pubkey import Pubkey
from solders.signature import Signature

from nosdesk.practice.ledger import LandedTransaction, Ledger
from nosdesk.practice.rpc.context import in_context, require_slot
from nosdesk.practice.rpc.dispatch import Method
from nosdesk.practice.rpc.errors import (
    UNSUPPORTED_TRANSACTION_VERSION,
    Json,
    RpcError,
    invalid_params,
)
from nosdesk.practice.rpc.params import ReadConfig, Signatures, Unsigned
from nosdesk.practice.rpc.transaction_json import (
    TransactionEncoding,
    message_of,
    meta_json,
    status_json,
    transaction_json,
)

_HISTORY_LIMIT = 1000


class StatusesConfig(Struct, frozen=True, rename="camel"):
    """Accepted and without effect: statuses are kept for ever here."""

    search_transaction_history: bool | None = None


class StatusesParams(Struct, array_like=True, frozen=True):
    """`getSignatureStatuses`."""

    signatures: Signatures
    config: StatusesConfig = StatusesConfig()


class HistoryConfig(ReadConfig, frozen=True, rename="camel"):
    """Which part of an address's history is wanted."""

    limit: Annotated[int, Meta(ge=1, le=_HISTORY_LIMIT)] | None = None
    before: Signature | None = None
    until: Signature | None = None


class HistoryParams(Struct, array_like=True, frozen=True):
    """`getSignaturesForAddress`."""

    address: Pubkey
    config: HistoryConfig = HistoryConfig()


class TransactionConfig(ReadConfig, frozen=True, rename="camel"):
    """How a landed transaction is wanted."""

    encoding: TransactionEncoding | None = None
    max_supported_transaction_version: Unsigned | None = None


class TransactionParams(Struct, array_like=True, frozen=True):
    """`getTransaction`; older clients give the encoding alone as the second parameter."""

    signature: Signature
    config: TransactionConfig | TransactionEncoding = TransactionConfig()


def get_signature_statuses(ledger: Ledger, params: StatusesParams) -> Json:
    """Return how far each transaction is confirmed, null for those that never landed."""
    return in_context(ledger, [_status(ledger, signature) for signature in params.signatures])


def get_signatures_for_address(ledger: Ledger, params: HistoryParams) -> Json:
    """Return the transactions that name the address, newest first."""
    config = params.config
    require_slot(ledger, config)
    landed = ledger.signatures_for(params.address)
    names = [one.signature for one in landed]
    start = names.index(config.before) + 1 if config.before in names else 0
    end = names.index(config.until) if config.until in names else len(names)
    wanted = [one for one in landed[start:end] if config.accepts(ledger.confirmation(one))]
    return [_history_row(ledger, one) for one in wanted[: config.limit or _HISTORY_LIMIT]]


def get_transaction(ledger: Ledger, params: TransactionParams) -> Json:
    """Return the landed transaction, null until it is as confirmed as was asked for."""
    config = params.config
    if isinstance(config, str):
        config = TransactionConfig(encoding=config)
    require_slot(ledger, config)
    if config.level == "processed":
        raise invalid_params("Method does not support commitment below `confirmed`")
    landed = ledger.landed(params.signature)
    if landed is None or not config.accepts(ledger.confirmation(landed)):
        return None
    answer = {
        "slot": landed.slot,
        "blockTime": landed.block_time,
        "transaction": transaction_json(landed.transaction, config.encoding or "json"),
        "meta": meta_json(landed),
    }
    return answer | _version(landed, config.max_supported_transaction_version)


def _status(ledger: Ledger, signature: Signature) -> Json:
    landed = ledger.landed(signature)
    if landed is None:
        return None
    reached = ledger.confirmation(landed)
    return {
        "slot": landed.slot,
        "confirmations": None if reached == "finalized" else ledger.slot() - landed.slot,
        "err": landed.err,
        "status": status_json(landed.err),
        "confirmationStatus": reached,
    }


def _history_row(ledger: Ledger, landed: LandedTransaction) -> Json:
    return {
        "signature": str(landed.signature),
        "slot": landed.slot,
        "err": landed.err,
        "memo": None,
        "blockTime": landed.block_time,
        "confirmationStatus": ledger.confirmation(landed),
    }


def _version(landed: LandedTransaction, newest_supported: int | None) -> Json:
    legacy = isinstance(message_of(landed.transaction), Message)
    if newest_supported is not None:
        return {"version": "legacy" if legacy else 0}
    if legacy:
        return {}
    raise RpcError(
        UNSUPPORTED_TRANSACTION_VERSION,
        "Transaction version (0) is not supported by the requesting client. Please try the"
        " request again with the following configuration parameter:"
        ' "maxSupportedTransactionVersion": 0',
    )


METHODS: dict[str, Method[Ledger]] = {
    "getSignatureStatuses": Method(StatusesParams, get_signature_statuses),
    "getSignaturesForAddress": Method(HistoryParams, get_signatures_for_address),
    "getTransaction": Method(TransactionParams, get_transaction),
}
