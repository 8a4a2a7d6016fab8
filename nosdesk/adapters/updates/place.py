"""Where releases are and whose they are: shipped with the program, and changed by nobody else."""

import base64
import binascii
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import msgspec

from nosdesk.domain.errors import BugError

_FILE = Path(__file__).with_name("release.json")
_KEY_BYTES = 32
_LOOPBACK = ("127.0.0.1", "::1", "localhost")


@dataclass(frozen=True, slots=True)
class ReleasePlace:
    """The list's address, the public keys of its makers, and hosts that it may lead on to.

    Without a key or an address nothing is looked for.
    """

    manifest: str = ""
    keys: tuple[bytes, ...] = ()
    hosts: tuple[str, ...] = ()

    @property
    def is_known(self) -> bool:
        """Whether there is anything to look for."""
        return bool(self.manifest and self.keys)

    @property
    def host(self) -> str:
        """Who is asked."""
        return urlsplit(self.manifest).hostname or ""

    def check(self) -> None:
        """Raise `BugError` for a place that must not be asked."""
        if not (self.is_known and is_safe(self.manifest)):
            raise BugError("A place of releases needs keys and an https address.")


def is_safe(url: str) -> bool:
    """Tell whether nobody on the way can read along; on this PC itself nobody is on the way."""
    parts = urlsplit(url)
    return parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _LOOPBACK)


class _Raw(msgspec.Struct):
    keys: list[str] = []
    manifest: str = ""
    hosts: list[str] = []


def release_place(path: Path = _FILE) -> ReleasePlace:
    """Return the place that this program was shipped with."""
    raw = msgspec.json.decode(path.read_bytes(), type=_Raw)
    return ReleasePlace(raw.manifest, tuple(_key(each) for each in raw.keys), tuple(raw.hosts))


def _key(text: str) -> bytes:
    try:
        key = base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise BugError("release.json has a key that is none.") from error
    if len(key) != _KEY_BYTES:
        raise BugError("release.json has a key that is none.")
    return key
