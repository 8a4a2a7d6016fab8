"""Methods that send transactions and try them out."""

from typing import Annotated

from msgspec import Meta, Struct
from solders.pubkey import Pubkey

from nosdesk.practice.ledger import Ledger, TransactionRefused
from nosdesk.practice.rpc.account_json import account_json
from nosdesk.practice.rpc.context import in_context, require_slot
from nosdesk.practice.rpc.dispatch import Method
from nosdesk.practice.rpc.errors import (
    SIGNATURE_VERIFICATION_FAILURE,
    Json,
    RpcError,
    invalid_params,
)
from nosdesk.practice.rpc.params import (
    AccountConfig,
    Encoding,
    Keys,
    Level,
    ReadConfig,
    Unsigned,
)
from nosdesk.practice.rpc.transaction_errors import refusal, sentence
from nosdesk.practice.rpc.transaction_wire import WireEncoding, read_message, read_transaction

AIRDROP_LIMIT = 10_000_000_000
"""Lamports that one request to the faucet gives at most."""


class SendConfig(Struct, frozen=True, rename="camel"):
    """How a transaction is sent; `maxRetries` means nothing where nothing is lost."""

    encoding: WireEncoding | None = None
    skip_preflight: bool | None = None
    preflight_commitment: Level | None = None
    max_retries: Unsigned | None = None
    min_context_slot: Unsigned | None = None


class SendParams(Struct, array_like=True, frozen=True):
    """`sendTransaction`."""

    transaction: str
    config: SendConfig = SendConfig()


class AccountsAfter(Struct, frozen=True):
    """Which accounts a simulation shows, and how."""

    addresses: Keys
    encoding: Encoding | None = None


class SimulateConfig(ReadConfig, frozen=True, rename="camel"):
    """How a transaction is tried out."""

    encoding: WireEncoding | None = None
    sig_verify: bool | None = None
    replace_recent_blockhash: bool | None = None
    accounts: AccountsAfter | None = None


class SimulateParams(Struct, array_like=True, frozen=True):
    """`simulateTransaction`."""

    transaction: str
    config: SimulateConfig = SimulateConfig()


class MessageParams(Struct, array_like=True, frozen=True):
    """`getFeeForMessage`."""

    message: str
    config: ReadConfig = ReadConfig()


class AirdropParams(Struct, array_like=True, frozen=True):
    """`requestAirdrop`."""

    key: Pubkey
    lamports: Annotated[int, Meta(ge=1, le=AIRDROP_LIMIT)]
    config: ReadConfig = ReadConfig()


def send_transaction(ledger: Ledger, params: SendParams) -> Json:
    """Submit the transaction and return its signature.

    Without preflight a refused transaction is answered as a sent one, as Solana does: that it
    never lands is for the sender to find out.
    """
    transaction = read_transaction(params.transaction, params.config.encoding or "base58")
    preflight = not params.config.skip_preflight
    try:
        ledger.submit(transaction, preflight=preflight)
    except TransactionRefused as refused:
        if preflight:
            raise refusal(refused) from refused
    return str(transaction.signatures[0])


def simulate_transaction(ledger: Ledger, params: SimulateParams) -> Json:
    """Return what the transaction would do."""
    config = params.config
    require_slot(ledger, config)
    if config.sig_verify and config.replace_recent_blockhash:
        raise invalid_params("sigVerify may not be used with replaceRecentBlockhash")
    wanted = config.accounts
    outcome = ledger.simulate(
        read_transaction(params.transaction, config.encoding or "base58"),
        verify_signatures=bool(config.sig_verify),
        replace_blockhash=bool(config.replace_recent_blockhash),
        addresses=wanted.addresses if wanted else (),
    )
    if outcome.err == "SignatureFailure":
        message = "Transaction signature verification failure"
        raise RpcError(SIGNATURE_VERIFICATION_FAILURE, message)
    look = AccountConfig(encoding=(wanted.encoding if wanted else None) or "base64")
    shown = [None if one is None else account_json(ledger, one, look) for one in outcome.accounts]
    value = {
        "err": outcome.err,
        "logs": list(outcome.logs),
        "accounts": shown if wanted else None,
        "unitsConsumed": outcome.units,
        "returnData": None,
        "innerInstructions": None,
        "replacementBlockhash": _replacement(ledger) if config.replace_recent_blockhash else None,
    }
    return in_context(ledger, value)


def get_fee_for_message(ledger: Ledger, params: MessageParams) -> Json:
    """Return the lamports the message would cost, null when its blockhash is stale."""
    require_slot(ledger, params.config)
    message = read_message(params.message)
    if not ledger.is_blockhash_valid(message.recent_blockhash):
        return in_context(ledger, None)
    try:
        return in_context(ledger, ledger.fee_for_message(message))
    except TransactionRefused as refused:
        raise invalid_params(sentence(refused.err)) from refused


def request_airdrop(ledger: Ledger, params: AirdropParams) -> Json:
    """Give the address play money and return the transaction that did it."""
    return str(ledger.airdrop(params.key, params.lamports))


def _replacement(ledger: Ledger) -> Json:
    blockhash, last_valid = ledger.latest_blockhash()
    return {"blockhash": str(blockhash), "lastValidBlockHeight": last_valid}


METHODS: dict[str, Method[Ledger]] = {
    "sendTransaction": Method(SendParams, send_transaction),
    "simulateTransaction": Method(SimulateParams, simulate_transaction),
    "getFeeForMessage": Method(MessageParams, get_fee_for_message),
    "requestAirdrop": Method(AirdropParams, request_airdrop),
}
