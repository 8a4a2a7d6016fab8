"""Many keys from one seed: SLIP-0010 for ed25519, and the paths that Solana's wallets take."""

import hashlib
import hmac
import re
from dataclasses import dataclass

from nosdesk.domain.errors import BadInput
from nosdesk.domain.secret import SecretBytes

_HARDENED = 1 << 31
_STEP = re.compile(r"(0|[1-9][0-9]{0,9})'", re.ASCII)
_DEEPEST = 10

UNDERIVED = "seed"
"""The path of a key that is the first half of the seed itself, as `solana-keygen new` takes it."""


@dataclass(frozen=True, slots=True)
class Scheme:
    """A way in which wallets come from a seed to their first key."""

    path: str
    used_by: str


SCHEMES = (
    Scheme("m/44'/501'/0'/0'", "Phantom, Solflare, Backpack and Nosdesk"),
    Scheme("m/44'/501'/0'", "Ledger Live and Trust Wallet"),
    Scheme("m/44'/501'", "the Solana command line with a derivation path"),
    Scheme(UNDERIVED, "the Solana command line"),
)
"""The usual ones, the likeliest first."""


def account_path(number: int) -> str:
    """Return the path of the seed's account of this number, counted from 0."""
    return f"m/44'/501'/{number}'/0'"


def account_number(path: str) -> int | None:
    """Return which account the path leads to; None for a path of another scheme."""
    found = re.fullmatch(r"m/44'/501'/(\d+)'/0'", path, re.ASCII)
    return int(found[1]) if found else None


def derive(seed: SecretBytes, path: str) -> SecretBytes:
    """Return the 32 bytes that the path leads to; `BadInput` when it is no path for ed25519."""
    steps = _steps(path)
    if steps is None:
        return SecretBytes(seed.reveal()[:32])
    node = _split(b"ed25519 seed", seed)
    for step in steps:
        with node:
            node = _child(node, step)
    with node:
        return SecretBytes(node.reveal()[:32])


def _steps(path: str) -> tuple[int, ...] | None:
    """Return the numbers of the path, hardened; None for a key that is not derived."""
    if path == UNDERIVED:
        return None
    root, *names = path.split("/")
    matches = [_STEP.fullmatch(name) for name in names]
    numbers = [int(match[1]) for match in matches if match]
    fits = len(numbers) == len(names) <= _DEEPEST and all(each < _HARDENED for each in numbers)
    if root != "m" or not fits:
        raise BadInput(
            f"'{path}' is not a derivation path for Solana.",
            "It looks like m/44'/501'/0'/0', with a ' behind each number.",
        )
    return tuple(number | _HARDENED for number in numbers)


def _child(node: SecretBytes, step: int) -> SecretBytes:
    key, chain_code = node.reveal()[:32], node.reveal()[32:]
    with SecretBytes(bytearray(b"\0") + key + step.to_bytes(4, "big")) as message:
        return _split(chain_code, message)


def _split(key: bytes | bytearray, message: SecretBytes) -> SecretBytes:
    return SecretBytes(bytearray(hmac.digest(bytes(key), message.reveal(), hashlib.sha512)))
