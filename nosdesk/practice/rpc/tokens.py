"""Methods that read token accounts and mints."""

from msgspec import Struct
from solders.pubkey import Pubkey
from solders.token import ID as TOKEN_PROGRAM_ID

from nosdesk.practice.ledger import Ledger
from nosdesk.practice.rpc.account_json import keyed_account_json
from nosdesk.practice.rpc.context import in_context, require_slot
from nosdesk.practice.rpc.dispatch import Method
from nosdesk.practice.rpc.errors import Json, invalid_params
from nosdesk.practice.rpc.params import AccountConfig, KeyParams
from nosdesk.practice.rpc.token_json import (
    amount_json,
    decimals_of,
    read_mint,
    read_token_account,
)

_TOKEN_2022 = Pubkey.from_string("TokenzQdBNbLqP5VEhdkAS6EPFLC1PHnBqCXEpPxuEb")


class TokensOf(Struct, frozen=True, rename="camel"):
    """Which tokens: those of one mint, or all of one token program."""

    mint: Pubkey | None = None
    program_id: Pubkey | None = None


class OwnerParams(Struct, array_like=True, frozen=True):
    """`getTokenAccountsByOwner`."""

    owner: Pubkey
    tokens: TokensOf
    config: AccountConfig = AccountConfig()


def get_token_account_balance(ledger: Ledger, params: KeyParams) -> Json:
    """Return what the token account holds."""
    require_slot(ledger, params.config)
    token = read_token_account(ledger.account(params.key))
    if token is None:
        raise invalid_params("could not find account")
    return in_context(ledger, amount_json(token.amount, decimals_of(ledger, token.mint)))


def get_token_supply(ledger: Ledger, params: KeyParams) -> Json:
    """Return how much of the mint there is."""
    require_slot(ledger, params.config)
    mint = read_mint(ledger.account(params.key))
    if mint is None:
        raise invalid_params("could not find mint")
    return in_context(ledger, amount_json(mint.supply, mint.decimals))


def get_token_accounts_by_owner(ledger: Ledger, params: OwnerParams) -> Json:
    """Return the owner's token accounts."""
    require_slot(ledger, params.config)
    mint = _mint_asked_for(ledger, params.tokens)
    if params.tokens.program_id == _TOKEN_2022:  # a program that does not exist here
        return in_context(ledger, [])
    found = []
    for key, account in ledger.program_accounts(TOKEN_PROGRAM_ID):
        token = read_token_account(account)
        if token is None or token.owner != params.owner or mint not in (None, token.mint):
            continue
        found.append(keyed_account_json(ledger, key, account, params.config))
    return in_context(ledger, found)


def _mint_asked_for(ledger: Ledger, tokens: TokensOf) -> Pubkey | None:
    match tokens.mint, tokens.program_id:
        case Pubkey() as mint, None:
            if read_mint(ledger.account(mint)) is None:
                raise invalid_params("could not find mint")
            return mint
        case None, Pubkey() as program if program in (TOKEN_PROGRAM_ID, _TOKEN_2022):
            return None
        case None, Pubkey():
            raise invalid_params("unrecognized Token program id")
        case _:
            raise invalid_params("either `mint` or `programId` is expected.")


METHODS: dict[str, Method[Ledger]] = {
    "getTokenAccountBalance": Method(KeyParams, get_token_account_balance),
    "getTokenSupply": Method(KeyParams, get_token_supply),
    "getTokenAccountsByOwner": Method(OwnerParams, get_token_accounts_by_owner),
}
