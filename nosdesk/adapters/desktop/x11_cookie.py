"""The cookie with which a program may talk to this user's X server, from the Xauthority file."""

import struct
from collections.abc import Iterator, Mapping
from pathlib import Path

COOKIE_KIND = b"MIT-MAGIC-COOKIE-1"

_AT_MOST = 262_144
_ANY_HOST, _THIS_HOST = 0xFFFF, 0x100


def cookie(env: Mapping[str, str], display: str) -> bytes:
    """Return the cookie for this display, empty when there is none or the file is broken."""
    place = env.get("XAUTHORITY") or str(Path(env.get("HOME", "/")) / ".Xauthority")
    try:
        with Path(place).open("rb") as file:
            entries = list(_entries(file.read(_AT_MOST)))
    except (OSError, ValueError, struct.error):
        return b""
    for family, number, kind, secret in entries:
        is_ours = family in (_ANY_HOST, _THIS_HOST) and number in (b"", display.encode())
        if is_ours and kind == COOKIE_KIND:
            return secret
    return b""


def _entries(content: bytes) -> Iterator[tuple[int, bytes, bytes, bytes]]:
    """Yield family, display, kind and secret of each entry."""
    at = 0
    while at < len(content):
        (family,) = struct.unpack_from(">H", content, at)
        at += 2
        parts = []
        for _ in range(4):
            (size,) = struct.unpack_from(">H", content, at)
            parts.append(content[at + 2 : at + 2 + size])
            at += 2 + size
        _, number, kind, secret = parts
        yield family, number, kind, secret
