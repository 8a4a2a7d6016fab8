"""Signed headers: how a key proves itself to the host services and to a node's API.

The header is `<message>:<base58 signature over the message>`, with `:<milliseconds>` behind it
where the receiver checks an age. The time is not signed, so a header is no proof of freshness:
who reads one without a time can use it for ever. So it goes to those it is meant for, and only
where nobody can listen.
"""

import base64
from collections.abc import Callable

import base58
from solders.pubkey import Pubkey
from solders.signature import Signature

from nosdesk.domain.errors import BadInput, Untrusted

DEFAULT_EXPIRY_S = 300
NODE_GREETING = "Hello Nosana Node!"
"""What older clients sign, whatever they ask."""

_STAMP_LIMIT = 20

Sign = Callable[[bytes], bytes]


def authorization(
    message: str, sign: Sign, *, now_ms: int | None = None, separator: str = ":"
) -> str:
    """Return the header for the message, with the time behind it when `now_ms` is given."""
    parts = [message, base58.b58encode(sign(_words(message))).decode("ascii")]
    if now_ms is not None:
        parts.append(str(now_ms))
    return separator.join(parts)


def legacy_authorization(address: str, message: str, sign: Sign) -> str:
    """Return the header of older clients: the address and a base64 signature over the message."""
    return f"{address}:{base64.b64encode(sign(_words(message))).decode('ascii')}"


def verify_legacy(header: str, message: str) -> str:
    """Return the address that signed the message in a header of older clients, or `Untrusted`."""
    address, _, signature = header.partition(":")
    try:
        proof = Signature(base64.b64decode(signature, validate=True))
        is_right = proof.verify(Pubkey.from_string(address), message.encode())
    except ValueError as error:
        raise Untrusted("The authorization header is malformed.") from error
    if not is_right:
        raise Untrusted("The authorization header's signature is wrong.")
    return address


def _words(message: str) -> bytes:
    """Return the bytes to sign, which can be no transaction's.

    Those begin with the number of signatures, or with 128 and the version. A first character that
    is printable would stand for 32 signatures at least, which fit into no packet, or for version
    66 and above.
    """
    content = message.encode()
    if content and content[0] < ord(" "):
        raise BadInput("A header is signed for words only.")
    return content


def verify(  # noqa: PLR0913 - a check's conditions are named, not bundled
    header: str,
    public_key: str,
    *,
    now_ms: int,
    expected_message: str | None = None,
    expiry_s: int = DEFAULT_EXPIRY_S,
    separator: str = ":",
) -> str:
    """Return the message of a valid header; `Untrusted` says why it is not."""
    parts = header.split(separator)
    if len(parts) not in (2, 3):
        raise Untrusted("The authorization header is malformed.")
    message, signature = parts[0], parts[1]
    if expected_message is not None and message != expected_message:
        raise Untrusted("The authorization header is for another message.")
    if len(parts) == 3 and not _fresh(parts[2], now_ms, expiry_s):
        raise Untrusted("The authorization header has expired.", "Check this computer's clock.")
    try:
        proof, signed = Signature(base58.b58decode(signature)), message.encode()
    except ValueError as error:
        raise Untrusted("The authorization header's signature is malformed.") from error
    if not proof.verify(Pubkey.from_string(public_key), signed):
        raise Untrusted("The authorization header's signature is wrong.")
    return message


def _fresh(stamp: str, now_ms: int, expiry_s: int) -> bool:
    is_time = stamp.isascii() and stamp.isdigit() and len(stamp) <= _STAMP_LIMIT
    return is_time and now_ms - int(stamp) < expiry_s * 1000
