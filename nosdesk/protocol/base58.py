"""Base58 text for keys, checked when it comes in."""

import base58

from nosdesk.domain.addresses import Address
from nosdesk.domain.errors import BadInput


def bytes_to_address(key: bytes) -> Address:
    """Return the 32 bytes of a public key as an address."""
    return Address(base58.b58encode(key).decode("ascii"))


def address_to_bytes(address: str) -> bytes:
    """Return the 32 bytes of an address; `BadInput` when it is none."""
    try:
        key = base58.b58decode(address)
    except ValueError as error:
        raise BadInput(f"'{address}' is not an address: it holds a forbidden character.") from error
    if len(key) != 32:
        raise BadInput(f"'{address}' is not an address: it has {len(key)} bytes instead of 32.")
    return key


def parse_address(text: str) -> Address:
    """Return the address in the text, without spaces; `BadInput` says what is wrong with it."""
    return bytes_to_address(address_to_bytes(text.strip()))
