"""What to offer of a release that is there, and which lists of releases not to believe."""

from dataclasses import dataclass
from datetime import date

from msgspec import Struct, structs

from nosdesk.domain.errors import BadInput, Untrusted
from nosdesk.domain.updates.manifest import Manifest, Package, ReleaseFile
from nosdesk.domain.updates.version import Version

_AGAIN = "Nothing was installed. It is tried again tomorrow; if it stays so, tell Nosdesk's makers."
_DATE = "Nothing was installed. Check the date of this PC; if it is right, tell Nosdesk's makers."


class Memory(Struct, frozen=True):
    """What is remembered from look to look, so that nobody can lead us back to an older list.

    `told_left` is the version of which was told that it did not start here.
    """

    looked_at: float | None = None
    version: str = ""
    released: str = ""
    fingerprint: str = ""
    told: str = ""
    installed: str = ""
    noticed_left: str = ""
    told_left: str = ""


@dataclass(frozen=True, slots=True)
class Here:
    """What runs here and how it was installed; `left` is a version that did not start."""

    version: Version
    package: Package | None = None
    left: Version | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    """A version that is newer than ours, and the file that brings it."""

    version: Version
    released: date
    notes: str
    file: ReleaseFile


def check_order(manifest: Manifest, memory: Memory, today: date) -> None:
    """Raise `Untrusted` for a list older than one that was seen, changed since, or expired.

    Days count between lists of one version only: one slip of the pen in a day of release must not
    keep all later versions from everybody who saw it.
    """
    if manifest.expires is not None and manifest.expires < today:
        raise Untrusted(
            f"The list of the newest release was good until {manifest.expires} only.", _DATE
        )
    known = _known(memory)
    if known is None:
        return
    version, released = known
    if (manifest.version, manifest.released) < (version, released):
        raise Untrusted(
            f"The list of the newest release is older than one seen before ({version}).", _AGAIN
        )
    if manifest.version == version and memory.fingerprint not in ("", manifest.fingerprint):
        raise Untrusted(f"The files of version {version} were changed after it came out.", _AGAIN)


def latest(ours: Memory, kept: Memory) -> Memory:
    """Return our memory with what another program that runs here saw, where that is newer."""
    seen, known = _known(kept), _known(ours)
    if seen is None or (known is not None and seen <= known):
        return ours
    return structs.replace(
        ours, version=kept.version, released=kept.released, fingerprint=kept.fingerprint
    )


def remembered(memory: Memory, manifest: Manifest, looked_at: float) -> Memory:
    """Return the memory after this list was looked at and believed."""
    return structs.replace(
        memory,
        looked_at=looked_at,
        version=str(manifest.version),
        released=manifest.released.isoformat(),
        fingerprint=manifest.fingerprint,
    )


def offered(manifest: Manifest, here: Here) -> Offer | None:
    """Return what is offered: newer than ours, not left for not starting, and for us to install."""
    if manifest.version <= here.version or manifest.version == here.left or here.package is None:
        return None
    file = manifest.file_for(here.package)
    if file is None:
        return None
    return Offer(manifest.version, manifest.released, manifest.notes, file)


def _known(memory: Memory) -> tuple[Version, date] | None:
    try:
        return Version.of(memory.version), date.fromisoformat(memory.released)
    except (BadInput, ValueError):
        return None
