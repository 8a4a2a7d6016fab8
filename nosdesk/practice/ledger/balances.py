"""What a transaction's accounts held before and after it, as ledgers report it."""

from collections.abc import Callable, Sequence

from solders.account import Account
from solders.pubkey import Pubkey
from solders.token.state import Mint, TokenAccount

from nosdesk.practice.ledger.records import TokenBalance
from nosdesk.protocol.pdas import TOKEN_PROGRAM

_TOKEN_PROGRAM = Pubkey.from_string(TOKEN_PROGRAM)

Look = Callable[[Pubkey], Account | None]


def lamports_of(look: Look, keys: Sequence[Pubkey]) -> tuple[int, ...]:
    """Return the lamports of each account, 0 for those that do not exist."""
    return tuple(account.lamports if account else 0 for account in map(look, keys))


def tokens_of(look: Look, keys: Sequence[Pubkey]) -> tuple[TokenBalance, ...]:
    """Return the balances of those accounts that hold tokens."""
    balances = []
    for index, key in enumerate(keys):
        held = token_account(look(key))
        if held is not None:
            decimals = _decimals(look, held.mint)
            balances.append(TokenBalance(index, held.mint, held.owner, held.amount, decimals))
    return tuple(balances)


def token_account(account: Account | None) -> TokenAccount | None:
    """Return the account as a token account, or None when it is none."""
    if account is None or account.owner != _TOKEN_PROGRAM:
        return None
    try:
        return TokenAccount.from_bytes(account.data)
    except ValueError:  # a mint, or not set up yet
        return None


def _decimals(look: Look, mint: Pubkey) -> int:
    account = look(mint)
    return 0 if account is None else Mint.from_bytes(account.data).decimals
