"""Whether a transaction may run at all, and what it pays for that: checks before execution."""

from solders.account import Account
from solders.message import Message, MessageV0
from solders.pubkey import Pubkey
from solders.transaction import SanitizeError, VersionedTransaction

from nosdesk.practice.ledger.accounts import AccountStore
from nosdesk.practice.ledger.messages import AnyMessage, fee_of
from nosdesk.practice.ledger.records import TransactionFailed

_SIZE_LIMIT = 1232
_SYSTEM_PROGRAM = Pubkey.default()


def check_form(transaction: VersionedTransaction) -> AnyMessage:
    """Return the message of a well-formed transaction; no lookup tables exist on this ledger."""
    message = transaction.message
    if not isinstance(message, Message | MessageV0):
        raise TransactionFailed("UnsupportedVersion")
    try:
        transaction.sanitize()
    except SanitizeError as error:
        raise TransactionFailed("SanitizeFailure") from error
    if len(bytes(transaction)) > _SIZE_LIMIT:
        raise TransactionFailed("SanitizeFailure")
    if isinstance(message, MessageV0) and message.address_table_lookups:
        raise TransactionFailed("AddressLookupTableNotFound")
    if len(set(message.account_keys)) != len(message.account_keys):
        raise TransactionFailed("AccountLoadedTwice")
    return message


def check_signatures(transaction: VersionedTransaction) -> None:
    """Refuse unless every required signature is there and right."""
    if not all(transaction.verify_with_results()):
        raise TransactionFailed("SignatureFailure")


def charge_fee(store: AccountStore, message: AnyMessage) -> int:
    """Take the fee from the first signer and return it; what is left must be rent or nothing."""
    payer = message.account_keys[0]
    account = store.get(payer)
    if account is None:
        raise TransactionFailed("AccountNotFound")
    if account.owner != _SYSTEM_PROGRAM or account.data:
        raise TransactionFailed("InvalidAccountForFee")
    fee = fee_of(message)
    left = account.lamports - fee
    if left < 0:
        raise TransactionFailed("InsufficientFundsForFee")
    if 0 < left < store.minimum_rent(0):
        raise TransactionFailed({"InsufficientFundsForRent": {"account_index": 0}})
    store.put(payer, Account(left, account.data, account.owner))
    return fee


def check_programs(store: AccountStore, message: AnyMessage) -> None:
    """Refuse unless everything that is called is a program."""
    for compiled in message.instructions:
        account = store.get(message.account_keys[compiled.program_id_index])
        if account is None:
            raise TransactionFailed("ProgramAccountNotFound")
        if not account.executable:
            raise TransactionFailed("InvalidProgramForExecution")
