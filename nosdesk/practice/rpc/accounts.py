"""Methods that read accounts."""

from msgspec import Struct
from solders.pubkey import Pubkey

from nosdesk.practice.ledger import Ledger
from nosdesk.practice.rpc.account_json import (
    checked_account_json,
    keyed_account_json,
)
from nosdesk.practice.rpc.context import in_context, require_slot
from nosdesk.practice.rpc.dispatch import Method
from nosdesk.practice.rpc.errors import Json
from nosdesk.practice.rpc.filters import AccountFilter, Filters
from nosdesk.practice.rpc.params import (
    AccountConfig,
    KeyParams,
    Keys,
    ReadConfig,
    Unsigned,
)


class ProgramConfig(AccountConfig, frozen=True, rename="camel"):
    """Which accounts of a program are wanted, and how."""

    filters: Filters | None = None
    with_context: bool | None = None


class AccountParams(Struct, array_like=True, frozen=True):
    """`getAccountInfo`."""

    key: Pubkey
    config: AccountConfig = AccountConfig()


class AccountsParams(Struct, array_like=True, frozen=True):
    """`getMultipleAccounts`."""

    keys: Keys
    config: AccountConfig = AccountConfig()


class ProgramParams(Struct, array_like=True, frozen=True):
    """`getProgramAccounts`."""

    program: Pubkey
    config: ProgramConfig = ProgramConfig()


class SizeParams(Struct, array_like=True, frozen=True):
    """`getMinimumBalanceForRentExemption`."""

    size: Unsigned
    config: ReadConfig = ReadConfig()


def get_account_info(ledger: Ledger, params: AccountParams) -> Json:
    """Return the account, null when there is none."""
    require_slot(ledger, params.config)
    return in_context(ledger, _account_or_null(ledger, params.key, params.config))


def get_multiple_accounts(ledger: Ledger, params: AccountsParams) -> Json:
    """Return the accounts in the order asked, null for each there is not."""
    require_slot(ledger, params.config)
    return in_context(ledger, [_account_or_null(ledger, key, params.config) for key in params.keys])


def get_program_accounts(ledger: Ledger, params: ProgramParams) -> Json:
    """Return the program's accounts that pass the filters."""
    require_slot(ledger, params.config)
    accepted = AccountFilter(params.config.filters)
    found = [
        keyed_account_json(ledger, key, account, params.config)
        for key, account in ledger.program_accounts(params.program)
        if accepted.matches(account)
    ]
    return in_context(ledger, found) if params.config.with_context else found


def get_balance(ledger: Ledger, params: KeyParams) -> Json:
    """Return the lamports of the account, 0 when there is none."""
    require_slot(ledger, params.config)
    account = ledger.account(params.key)
    return in_context(ledger, 0 if account is None else account.lamports)


def get_minimum_balance(ledger: Ledger, params: SizeParams) -> Json:
    """Return the lamports that an account of this size must hold."""
    return ledger.minimum_rent(params.size)


def _account_or_null(ledger: Ledger, key: Pubkey, config: AccountConfig) -> Json:
    account = ledger.account(key)
    return None if account is None else checked_account_json(ledger, account, config)


METHODS: dict[str, Method[Ledger]] = {
    "getAccountInfo": Method(AccountParams, get_account_info),
    "getMultipleAccounts": Method(AccountsParams, get_multiple_accounts),
    "getProgramAccounts": Method(ProgramParams, get_program_accounts),
    "getBalance": Method(KeyParams, get_balance),
    "getMinimumBalanceForRentExemption": Method(SizeParams, get_minimum_balance),
}
