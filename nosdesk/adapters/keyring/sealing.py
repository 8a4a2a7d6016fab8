"""Secrets sealed with a passphrase: Argon2id makes the key, AES-256-GCM hides and protects.

A sealed secret is one JSON object that says how it was made, so that later versions can raise
the cost and still read it. All of it is authenticated: a changed name or cost does not open.
"""

import os
from base64 import b64decode, b64encode
from dataclasses import dataclass

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from msgspec import Struct

from nosdesk.domain.errors import BadInput, Refused, Untrusted
from nosdesk.domain.secret import SecretBytes

_VERSION = 1
_SALT_SIZE, _NONCE_SIZE, _KEY_SIZE = 16, 12, 32
_MOST_MEMORY_KIB, _MOST_ITERATIONS, _MOST_LANES = 1 << 20, 64, 64


@dataclass(frozen=True, slots=True)
class Cost:
    """How hard it is made to try a passphrase; as RFC 9106 has it for ordinary computers."""

    memory_kib: int = 64 * 1024
    iterations: int = 3
    lanes: int = 4


class _Header(Struct, frozen=True):
    nosdesk_sealed_secret: int
    name: str
    memory_kib: int
    iterations: int
    lanes: int
    salt: str
    nonce: str


class _Sealed(Struct, frozen=True):
    header: _Header
    sealed: str


def seal(name: str, secret: SecretBytes, passphrase: SecretBytes, cost: Cost) -> bytes:
    """Return the secret in a form that only the passphrase opens, and only under this name."""
    salt, nonce = os.urandom(_SALT_SIZE), os.urandom(_NONCE_SIZE)
    header = _Header(
        nosdesk_sealed_secret=_VERSION,
        name=name,
        memory_kib=cost.memory_kib,
        iterations=cost.iterations,
        lanes=cost.lanes,
        salt=b64encode(salt).decode("ascii"),
        nonce=b64encode(nonce).decode("ascii"),
    )
    with _key(header, salt, passphrase) as key:
        sealed = AESGCM(key.reveal()).encrypt(nonce, secret.reveal(), _bound(header))
    return msgspec.json.encode(_Sealed(header, b64encode(sealed).decode("ascii")))


def unseal(content: bytes, name: str, passphrase: SecretBytes) -> SecretBytes:
    """Return the secret; `Refused` for another passphrase, `Untrusted` for a damaged file."""
    header, salt, nonce, sealed = _read(content, name)
    with _key(header, salt, passphrase) as key:
        secret = _opened(AESGCM(key.reveal()), nonce, sealed, _bound(header))
    if secret is None:
        raise Refused("That passphrase is not the right one.", "Try again; capitals count.")
    return secret


def check_passphrase(passphrase: SecretBytes) -> None:
    """Raise `BadInput` for a passphrase that is tried out too soon."""
    if len(passphrase.reveal()) < 10 or len(set(passphrase.reveal())) < 5:
        raise BadInput(
            "That passphrase is too short to protect money.",
            "Take at least ten characters; four or five words in a row are good.",
        )


def _key(header: _Header, salt: bytes, passphrase: SecretBytes) -> SecretBytes:
    kdf = Argon2id(
        salt=salt,
        length=_KEY_SIZE,
        iterations=header.iterations,
        lanes=header.lanes,
        memory_cost=header.memory_kib,
    )
    return SecretBytes(bytearray(kdf.derive(bytes(passphrase.reveal()))))


def _opened(cipher: AESGCM, nonce: bytes, sealed: bytes, bound: bytes) -> SecretBytes | None:
    try:
        return SecretBytes(bytearray(cipher.decrypt(nonce, sealed, bound)))
    except InvalidTag:
        return None


def _bound(header: _Header) -> bytes:
    return msgspec.json.encode(header)


def _read(content: bytes, name: str) -> tuple[_Header, bytes, bytes, bytes]:
    try:
        file = msgspec.json.decode(content, type=_Sealed)
        header = file.header
        parts = tuple(
            b64decode(text, validate=True) for text in (header.salt, header.nonce, file.sealed)
        )
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise _damaged(name) from error
    if header.nosdesk_sealed_secret > _VERSION:
        raise BadInput(
            f"The key file of {name} was made by a newer Nosdesk.", "Start that version again."
        )
    salt, nonce, sealed = parts
    if header.name != name or not _is_sensible(header) or len(nonce) != _NONCE_SIZE:
        raise _damaged(name)
    return header, salt, nonce, sealed


def _is_sensible(header: _Header) -> bool:
    """Tell whether this computer can be asked for that cost, and the cipher takes it."""
    return (
        8 * header.lanes <= header.memory_kib <= _MOST_MEMORY_KIB
        and 1 <= header.iterations <= _MOST_ITERATIONS
        and 1 <= header.lanes <= _MOST_LANES
    )


def _damaged(name: str) -> Untrusted:
    return Untrusted(
        f"The key file of {name} is damaged.", "Put a copy of it back, or import your backup."
    )
