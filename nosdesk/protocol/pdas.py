"""Program-derived addresses: where each program keeps what belongs to a key."""

from functools import lru_cache

from solders.pubkey import Pubkey

from nosdesk.domain.addresses import Address

TOKEN_PROGRAM = Address("TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA")
ASSOCIATED_TOKEN_PROGRAM = Address("ATokenGPvbdGVxr1b2hvZbsiqW5xWH25efTNsLJA8knL")
RENT_SYSVAR = Address("SysvarRent111111111111111111111111111111111")
METADATA_PROGRAM = Address("metaqbxxUerdq28cj1RbAWkYQm3ybzjb6a8bt518x1s")


@lru_cache(maxsize=4096)
def find_program_address(program: Address, *seeds: bytes) -> tuple[Address, int]:
    """Return the address and bump that these seeds give under the program."""
    key, bump = Pubkey.find_program_address(list(seeds), Pubkey.from_string(program))
    return Address(str(key)), bump


def associated_token_account(owner: str, mint: str) -> Address:
    """Return the owner's token account for the mint."""
    seeds = (_bytes(owner), _bytes(TOKEN_PROGRAM), _bytes(mint))
    return find_program_address(ASSOCIATED_TOKEN_PROGRAM, *seeds)[0]


def metadata_account(mint: str) -> Address:
    """Return the Metaplex metadata account of the mint."""
    seeds = (b"metadata", _bytes(METADATA_PROGRAM), _bytes(mint))
    return find_program_address(METADATA_PROGRAM, *seeds)[0]


def can_sign(address: str) -> bool:
    """Tell whether there can be a key for the address; programs own those where there is none."""
    return Pubkey.from_string(address).is_on_curve()


def _bytes(address: str) -> bytes:
    return bytes(Pubkey.from_string(address))
