"""Secret keys as text, the way Solana's wallets write them, and the address of a key.

A key is its 32 secret bytes. In text, wallets put the public half behind it: as base58 (Phantom,
Solflare), or as an array of 64 numbers (`id.json` of the command line, `nosana_key.json`). Both
halves are checked against each other, so that a damaged key is noticed before it is kept.
"""

import base58
import msgspec
from solders.keypair import Keypair

from nosdesk.domain.addresses import Address
from nosdesk.domain.errors import BadInput
from nosdesk.domain.secret import SecretBytes

_KEY_SIZE, _PAIR_SIZE = 32, 64
_LONGEST_TEXT = 2_000

_NEEDED = "A secret key is 64 numbers in square brackets, or 87 or 88 letters and digits."


def address_of(key: SecretBytes) -> Address:
    """Return the address that the key signs for."""
    return Address(str(Keypair.from_seed(bytes(key.reveal())).pubkey()))


def read_key(text: SecretBytes) -> SecretBytes:
    """Return the key in the text; `BadInput` says what is wrong with it, but not what it is."""
    pair = _pair(text) if len(text.reveal()) <= _LONGEST_TEXT else None
    if pair is None:
        raise BadInput("This is not a secret key.", _NEEDED)
    with pair:
        if len(pair.reveal()) == _KEY_SIZE:
            raise BadInput("This is an address, or only half of a secret key.", _NEEDED)
        if len(pair.reveal()) != _PAIR_SIZE:
            raise BadInput(f"This secret key has {len(pair.reveal())} bytes, not 64.", _NEEDED)
        if not _halves_belong_together(pair):
            raise BadInput(
                "The two halves of this secret key do not belong together: it is damaged.",
                "Use another copy of it.",
            )
        return SecretBytes(pair.reveal()[:_KEY_SIZE])


def as_base58(key: SecretBytes) -> SecretBytes:
    """Return the key as Phantom and Solflare take it."""
    with _whole(key) as pair:
        return SecretBytes(bytearray(base58.b58encode(bytes(pair.reveal()))))


def as_numbers(key: SecretBytes) -> SecretBytes:
    """Return the key as the content of an `id.json`."""
    with _whole(key) as pair:
        return SecretBytes(bytearray(msgspec.json.encode(list(pair.reveal()))))


def _whole(key: SecretBytes) -> SecretBytes:
    return SecretBytes(bytearray(bytes(Keypair.from_seed(bytes(key.reveal())))))


def _pair(text: SecretBytes) -> SecretBytes | None:
    """Return the bytes that the text stands for; None, and no error with it in hand, if none."""
    try:
        stripped = bytes(text.reveal()).strip()
        if stripped.startswith(b"["):
            numbers = msgspec.json.decode(stripped, type=list[int])
            return SecretBytes(bytearray(numbers))
        return SecretBytes(bytearray(base58.b58decode(stripped)))
    except (ValueError, msgspec.MsgspecError):  # a number that is no byte is a ValueError as well
        return None


def _halves_belong_together(pair: SecretBytes) -> bool:
    key, public = pair.reveal()[:_KEY_SIZE], pair.reveal()[_KEY_SIZE:]
    return bytes(Keypair.from_seed(bytes(key)).pubkey()) == bytes(public)
