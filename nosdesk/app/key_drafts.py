"""Keys before they are kept: made anew, or read from what the user has, with their addresses."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass

from nosdesk.domain.addresses import NodeAddress
from nosdesk.domain.errors import BadInput
from nosdesk.domain.secret import SecretBytes
from nosdesk.domain.wallet.derivation import SCHEMES, account_path, derive
from nosdesk.domain.wallet.words import read_words, seed_of, words_of
from nosdesk.protocol.secret_keys import address_of, as_base58, read_key

_ENTROPY_SIZES = {12: 16, 24: 32}
_USUAL_ACCOUNTS = 10
_LONGEST_WORD = 30

USUAL_PATHS = tuple(
    dict.fromkeys(
        [scheme.path for scheme in SCHEMES] + [account_path(n) for n in range(_USUAL_ACCOUNTS)]
    )
)
"""Where there may be money under backup words, as far as anybody can know."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A key that is not kept yet: its address may be shown, its secret is what would be kept.

    The secret is in the form that every other wallet takes, words or base58, so that it is worth
    something without Nosdesk; `path` leads from words to the key.
    """

    address: NodeAddress
    secret: SecretBytes
    name: str
    path: str = ""


def new_words(count: int) -> Draft:
    """Return a new key with so many backup words, 12 or 24."""
    with SecretBytes(bytearray(secrets.token_bytes(_ENTROPY_SIZES[count]))) as entropy:
        return _of_words(words_of(entropy), (account_path(0),))[0]


def read_drafts(text: SecretBytes) -> tuple[Draft, ...]:
    """Return what the text may stand for, the likeliest first; `BadInput` when it is no key.

    Backup words give another address in each of the ways that wallets derive; a key gives one.
    """
    if _looks_like_words(text):
        return _of_words(read_words(text), [scheme.path for scheme in SCHEMES])
    with read_key(text) as key:
        address = NodeAddress(address_of(key))
        return (Draft(address, as_base58(key), f"key-{address}"),)


def draft_at(secret: SecretBytes, path: str) -> Draft:
    """Return the key that a kept secret holds at this path; an empty one for a key by itself."""
    if path:
        return _of_words(secret, (path,))[0]
    return read_drafts(secret)[0]


def key_at(secret: SecretBytes, path: str) -> SecretBytes:
    """Return the 32 bytes that sign."""
    if not path:
        return read_key(secret)
    with seed_of(secret) as seed:
        return derive(seed, path)


def address_at(secret: SecretBytes, path: str) -> NodeAddress:
    """Return the address that those bytes sign for."""
    with key_at(secret, path) as key:
        return NodeAddress(address_of(key))


def gives(backup: SecretBytes, address: NodeAddress, path: str) -> bool:
    """Tell whether the backup gives this address, at this path or in one of the usual ways.

    `BadInput` for the key alone of an account that has words: those give further accounts, whose
    keys would be lost with them.
    """
    drafts = read_drafts(backup)
    with drafts[0].secret as secret:  # all of them share it
        has_words = bool(drafts[0].path)
        at_path = {address_at(secret, path)} if path and has_words else set()
    is_given = address in at_path | {draft.address for draft in drafts}
    if is_given and path and not has_words:
        raise BadInput(
            f"This is the key of {address} alone; its backup are the words that it comes from.",
            "Type the words: other accounts under them would be lost without them.",
        )
    return is_given


def _of_words(words: SecretBytes, paths: Iterable[str]) -> tuple[Draft, ...]:
    with seed_of(words) as seed:
        name = f"words-{_address(seed, account_path(0))}"
        return tuple(Draft(_address(seed, path), words, name, path) for path in paths)


def _address(seed: SecretBytes, path: str) -> NodeAddress:
    with derive(seed, path) as key:
        return NodeAddress(address_of(key))


def _looks_like_words(text: SecretBytes) -> bool:
    stripped = text.reveal().strip()
    if stripped.isalpha() and len(stripped) <= _LONGEST_WORD:
        return True  # the first of them, and the others are missing
    return b" " in stripped.replace(b"\n", b" ") and not stripped.startswith(b"[")
