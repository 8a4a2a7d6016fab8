"""Instructions of the System, Token and Associated-Token programs that the practice grid sends."""

from solders.instruction import AccountMeta, Instruction
from solders.pubkey import Pubkey
from solders.system_program import CreateAccountParams, create_account

from nosdesk.domain.addresses import SYSTEM_PROGRAM, Address
from nosdesk.protocol.pdas import (
    ASSOCIATED_TOKEN_PROGRAM,
    TOKEN_PROGRAM,
    associated_token_account,
)

TOKEN_ACCOUNT_SIZE = 165
MINT_SIZE = 82
_TRANSFER, _MINT_TO, _CLOSE_ACCOUNT, _INITIALIZE_ACCOUNT_3, _INITIALIZE_MINT_2 = 3, 7, 9, 18, 20
_CREATE_IDEMPOTENT = 1


def create(
    payer: Address, account: Address, lamports: int, size: int, owner: Address
) -> Instruction:
    """Make an account of the size, owned by the program `owner`, paid by the payer."""
    return create_account(
        CreateAccountParams(
            from_pubkey=_key(payer),
            to_pubkey=_key(account),
            lamports=lamports,
            space=size,
            owner=_key(owner),
        )
    )


def transfer_tokens(
    source: Address, target: Address, authority: Address, amount: int
) -> Instruction:
    """Move tokens between two accounts of one mint."""
    metas = [_writable(source), _writable(target), _signer(authority)]
    return _token(bytes([_TRANSFER]) + amount.to_bytes(8, "little"), metas)


def mint_tokens(mint: Address, target: Address, authority: Address, amount: int) -> Instruction:
    """Make new tokens of the mint."""
    metas = [_writable(mint), _writable(target), _signer(authority)]
    return _token(bytes([_MINT_TO]) + amount.to_bytes(8, "little"), metas)


def close_token_account(account: Address, target: Address, authority: Address) -> Instruction:
    """Close an empty token account; its rent goes to the target."""
    metas = [_writable(account), _writable(target), _signer(authority)]
    return _token(bytes([_CLOSE_ACCOUNT]), metas)


def open_token_account(account: Address, mint: Address, owner: Address) -> Instruction:
    """Make a created account a token account of the mint, held by the owner."""
    content = bytes([_INITIALIZE_ACCOUNT_3]) + bytes(_key(owner))
    return _token(content, [_writable(account), _readable(mint)])


def open_mint(mint: Address, decimals: int, authority: Address) -> Instruction:
    """Make a created account a mint whose tokens the authority may make."""
    content = bytes([_INITIALIZE_MINT_2, decimals]) + bytes(_key(authority)) + b"\0"
    return _token(content, [_writable(mint)])


def open_associated_account(payer: Address, owner: Address, mint: Address) -> Instruction:
    """Make the owner's token account for the mint unless it exists."""
    metas = [
        AccountMeta(_key(payer), is_signer=True, is_writable=True),
        _writable(associated_token_account(owner, mint)),
        *map(_readable, (owner, mint, SYSTEM_PROGRAM, TOKEN_PROGRAM)),
    ]
    return Instruction(_key(ASSOCIATED_TOKEN_PROGRAM), bytes([_CREATE_IDEMPOTENT]), metas)


def _token(content: bytes, metas: list[AccountMeta]) -> Instruction:
    return Instruction(_key(TOKEN_PROGRAM), content, metas)


def _writable(key: Address) -> AccountMeta:
    return AccountMeta(_key(key), is_signer=False, is_writable=True)


def _signer(key: Address) -> AccountMeta:
    return AccountMeta(_key(key), is_signer=True, is_writable=False)


def _readable(key: Address) -> AccountMeta:
    return AccountMeta(_key(key), is_signer=False, is_writable=False)


def _key(address: Address) -> Pubkey:
    return Pubkey.from_string(address)
