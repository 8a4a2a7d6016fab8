"""Token accounts and mints, read for people: the `jsonParsed` form of the Token program."""

from decimal import Decimal

from solders.account import Account
from solders.pubkey import Pubkey
from solders.token import ID as TOKEN_PROGRAM_ID
from solders.token.state import Mint, TokenAccount, TokenAccountState

from nosdesk.practice.ledger import Ledger
from nosdesk.practice.rpc.errors import Json

TOKEN_ACCOUNT_SIZE = 165
MINT_SIZE = 82


def token_json(ledger: Ledger, account: Account) -> Json | None:
    """Return what a token account or mint holds; None for any other account."""
    parsed = None
    if (token := read_token_account(account)) is not None:
        parsed = _token_account_json(ledger, token)
    elif (mint := read_mint(account)) is not None:
        parsed = _mint_json(mint)
    if parsed is None:
        return None
    return {"program": "spl-token", "parsed": parsed, "space": len(account.data)}


def read_token_account(account: Account | None) -> TokenAccount | None:
    """Return the token account in this account, None when it holds none."""
    if account is None or account.owner != TOKEN_PROGRAM_ID:
        return None
    if len(account.data) != TOKEN_ACCOUNT_SIZE:
        return None
    return TokenAccount.from_bytes(account.data)


def read_mint(account: Account | None) -> Mint | None:
    """Return the mint in this account, None when it holds none."""
    if account is None or account.owner != TOKEN_PROGRAM_ID or len(account.data) != MINT_SIZE:
        return None
    return Mint.from_bytes(account.data)


def decimals_of(ledger: Ledger, mint: Pubkey) -> int:
    """Return the mint's decimals, 0 when there is no such mint."""
    found = read_mint(ledger.account(mint))
    return 0 if found is None else found.decimals


def amount_json(amount: int, decimals: int) -> Json:
    """Return an amount of tokens in the four forms that clients read."""
    exact = Decimal(amount).scaleb(-decimals)
    text = f"{exact:f}"
    return {
        "amount": str(amount),
        "decimals": decimals,
        "uiAmount": float(exact),
        "uiAmountString": text.rstrip("0").rstrip(".") if "." in text else text,
    }


def _token_account_json(ledger: Ledger, token: TokenAccount) -> Json | None:
    if token.state == TokenAccountState.Uninitialized:
        return None
    decimals = decimals_of(ledger, token.mint)
    fields: Json = {
        "isNative": token.is_native is not None,
        "mint": str(token.mint),
        "owner": str(token.owner),
        "state": "frozen" if token.state == TokenAccountState.Frozen else "initialized",
        "tokenAmount": amount_json(token.amount, decimals),
    }
    if token.delegate is not None:
        fields["delegate"] = str(token.delegate)
        fields["delegatedAmount"] = amount_json(token.delegated_amount, decimals)
    if token.is_native is not None:
        fields["rentExemptReserve"] = amount_json(token.is_native, decimals)
    if token.close_authority is not None:
        fields["closeAuthority"] = str(token.close_authority)
    return {"info": fields, "type": "account"}


def _mint_json(mint: Mint) -> Json | None:
    if not mint.is_initialized:
        return None
    fields = {
        "decimals": mint.decimals,
        "freezeAuthority": _text(mint.freeze_authority),
        "isInitialized": mint.is_initialized,
        "mintAuthority": _text(mint.mint_authority),
        "supply": str(mint.supply),
    }
    return {"info": fields, "type": "mint"}


def _text(key: Pubkey | None) -> str | None:
    return None if key is None else str(key)
