"""What a grid's owner adds by decree: markets and access keys, without anyone's signature."""

from solders.account import Account
from solders.keypair import Keypair
from solders.pubkey import Pubkey

from nosdesk.domain.addresses import SYSTEM_PROGRAM, Address
from nosdesk.practice.ledger.ledger import Ledger
from nosdesk.practice.programs import tokens
from nosdesk.protocol import jobs
from nosdesk.protocol.metadata import METADATA_SIZE, Collection, Metadata, encode_metadata
from nosdesk.protocol.pdas import (
    METADATA_PROGRAM,
    RENT_SYSVAR,
    TOKEN_PROGRAM,
    associated_token_account,
    metadata_account,
)

_METADATA_PROGRAM = Pubkey.from_string(METADATA_PROGRAM)


def open_market(  # noqa: PLR0913 - a market's terms are named, not bundled
    ledger: Ledger,
    *,
    market: Keypair,
    authority: Pubkey,
    price: int,
    timeout: int,
    expiration: int,
    job_type: int = 0,
    xnos_minimum: int = 0,
    access_key: Pubkey | None = None,
) -> None:
    """Open the market as its authority would, at the grid's expense.

    `price` is micro-NOS per second, the durations are seconds; without an access key the market
    is open to every node.
    """
    address = Address(str(market.pubkey()))
    accounts = {
        "mint": ledger.programs.nos_mint,
        "market": address,
        "vault": ledger.programs.market_vault(address),
        "authority": Address(str(authority)),
        "access_key": SYSTEM_PROGRAM if access_key is None else Address(str(access_key)),
        "rent": RENT_SYSVAR,
        "system_program": SYSTEM_PROGRAM,
        "token_program": TOKEN_PROGRAM,
    }
    instruction = jobs.INSTRUCTIONS["open"].build(
        ledger.programs.jobs,
        accounts,
        job_expiration=expiration,
        job_price=price,
        job_timeout=timeout,
        job_type=job_type,
        node_xnos_minimum=xnos_minimum,
    )
    rent = ledger.minimum_rent(jobs.ALLOCATED["MarketAccount"])
    ledger.grant(authority, rent + ledger.minimum_rent(tokens.TOKEN_ACCOUNT_SIZE))
    ledger.decree([instruction], authority)


def mint_access_key(ledger: Ledger, collection_mint: Pubkey, owner: Pubkey) -> Pubkey:
    """Give the owner a new key token of the collection and return the token's mint."""
    mint = Keypair().pubkey()
    key, holder, payer = Address(str(mint)), Address(str(owner)), Address(str(ledger.admin))
    rent, size = ledger.minimum_rent(tokens.MINT_SIZE), tokens.MINT_SIZE
    ledger.decree(
        [
            tokens.create(payer, key, rent, size, TOKEN_PROGRAM),
            tokens.open_mint(key, 0, payer),
            tokens.open_associated_account(payer, holder, key),
            tokens.mint_tokens(key, associated_token_account(holder, key), payer, 1),
        ],
        ledger.admin,
    )
    metadata = Metadata(
        update_authority=payer,
        mint=key,
        name="Practice access key",
        symbol="KEY",
        uri="",
        collection=Collection(Address(str(collection_mint)), verified=True),
    )
    account = Account(
        ledger.minimum_rent(METADATA_SIZE), encode_metadata(metadata), _METADATA_PROGRAM
    )
    ledger.put_account(Pubkey.from_string(metadata_account(key)), account)
    return mint
