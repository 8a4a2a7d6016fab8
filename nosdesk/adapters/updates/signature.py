"""Ed25519 signatures of lists of releases: whether one of the pinned keys wrote these bytes."""

import base64
import binascii
from collections.abc import Iterable

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from nosdesk.domain.errors import Untrusted

LONGEST = 200
"""Bytes that a file with a signature may have."""

_TITLE = "The list of the newest release is not signed by Nosdesk's makers."
_REMEDY = "Nothing was installed. Somebody may have changed it on its way; tell Nosdesk's makers."


def check_signature(text: bytes, signature: bytes, keys: Iterable[bytes]) -> None:
    """Raise `Untrusted` unless the signature (base64) is one of these keys' over these bytes."""
    try:
        raw = base64.b64decode(signature.strip(), validate=True)
    except binascii.Error as error:
        raise Untrusted(_TITLE, _REMEDY) from error
    if not any(_is_by(key, raw, text) for key in keys):
        raise Untrusted(_TITLE, _REMEDY)


def _is_by(key: bytes, signature: bytes, text: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, text)
    except InvalidSignature:
        return False
    return True
