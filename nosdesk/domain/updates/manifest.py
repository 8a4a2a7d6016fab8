"""What a release consists of, as its list says it: parsed from bytes that nobody vouches for yet.

A signature says who wrote the list; that what stands in it makes sense is checked here.
"""

import hashlib
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from nosdesk.domain.errors import BadInput, Untrusted
from nosdesk.domain.updates.version import LONGEST as LONGEST_VERSION
from nosdesk.domain.updates.version import Version

LONGEST = 256 * 1024
"""Bytes that a list of a release may have."""

LARGEST = 2 * 1024**3
"""Bytes that one file of a release may have."""

_REMEDY = "Nothing was installed. Look at Nosdesk's own site, and tell its makers."


class Package(StrEnum):
    """How a file of a release is installed."""

    DEB = "deb"
    RPM = "rpm"
    USER = "user"
    """An archive that installs itself for one user."""
    WINDOWS = "windows"

    @property
    def installs_itself(self) -> bool:
        """Whether it needs nobody with more rights than the user."""
        return self in (Package.USER, Package.WINDOWS)


@dataclass(frozen=True, slots=True)
class ReleaseFile:
    """One file: its plain name, and what its bytes must be."""

    name: str
    package: Package
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """One release; after the day `expires`, if there is one, the list is too old to believe.

    `fingerprint` is one of all its files, also of kinds that only other versions of this program
    know: one version has one, for ever, whoever reads it.
    """

    version: Version
    released: date
    notes: str
    files: tuple[ReleaseFile, ...]
    expires: date | None = None
    fingerprint: str = ""

    def file_for(self, package: Package) -> ReleaseFile | None:
        """Return the file for this kind of installation, None where there is none."""
        return next((each for each in self.files if each.package is package), None)


class _File(Struct):
    file: Annotated[str, Meta(pattern=r"\A[A-Za-z0-9][A-Za-z0-9._+~-]{0,119}\Z")]
    kind: Annotated[str, Meta(max_length=20)]
    size: Annotated[int, Meta(ge=1, le=LARGEST)]
    sha256: Annotated[str, Meta(pattern=r"\A[0-9a-f]{64}\Z")]


class _Manifest(Struct):
    version: Annotated[str, Meta(max_length=LONGEST_VERSION)]
    released: Annotated[str, Meta(max_length=40)]
    files: Annotated[list[_File], Meta(max_length=50)]
    notes: Annotated[str, Meta(max_length=20_000)] = ""
    expires: Annotated[str, Meta(max_length=40)] | None = None


def read_manifest(text: bytes) -> Manifest:
    """Return the release that the bytes tell of; `Untrusted` when they make no sense.

    Kinds of files that this version does not know are left out.
    """
    if len(text) > LONGEST:
        raise Untrusted("The list of the newest release is too long to be one.", _REMEDY)
    try:
        raw = msgspec.json.decode(text, type=_Manifest)
        expires = None if raw.expires is None else _day(raw.expires)
        version, released = Version.of(raw.version), _day(raw.released)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, ValueError, BadInput) as e:
        raise Untrusted("The list of the newest release makes no sense.", _REMEDY) from e
    known = set(Package)
    files = tuple(
        ReleaseFile(each.file, Package(each.kind), each.size, each.sha256)
        for each in raw.files
        if each.kind in known
    )
    return Manifest(version, released, raw.notes, files, expires, _fingerprint(raw.files))


def _fingerprint(files: list[_File]) -> str:
    told = sorted((each.file, each.size, each.sha256) for each in files)
    return hashlib.sha256(msgspec.json.encode(told)).hexdigest()


def _day(text: str) -> date:
    """Return the day of an ISO date, which may have a time of day behind it."""
    return date.fromisoformat(text[:10])
