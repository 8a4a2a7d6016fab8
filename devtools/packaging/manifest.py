"""The list of a release: its files with sizes and hashes, signed where a key is at hand.

`NOSDESK_RELEASE_KEY` names the file of the private key (PEM). The program believes only lists that
are signed by a key it was shipped with, so a list signed by another one is refused here already.
"""

import base64
import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from devtools.packaging.releases import Release
from devtools.steps import StepFailed, tell

_KINDS = {".deb": "deb", ".rpm": "rpm", ".run": "user", ".exe": "windows"}
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class ReleaseFile:
    """One file of a release as the list tells of it."""

    file: str
    kind: str
    size: int
    sha256: str


def write_manifest(dist: Path, release: Release, pinned: Mapping[str, object]) -> Path:
    """Write SHA256SUMS, manifest.json and, with a key, its signature; return the manifest."""
    files = release_files(dist, release.version)
    if not files:
        raise StepFailed(f"{dist} holds no installers of version {release.version}.")
    sums = "".join(f"{each.sha256}  {each.file}\n" for each in files)
    (dist / "SHA256SUMS").write_text(sums, encoding="utf-8", newline="\n")
    manifest = dist / "manifest.json"
    manifest.write_bytes(manifest_bytes(release, files))
    _sign(manifest, pinned)
    return manifest


def release_files(dist: Path, version: str) -> list[ReleaseFile]:
    """Return the installers of this version, by name."""
    found = (each for each in sorted(dist.iterdir()) if each.suffix in _KINDS)
    return [
        ReleaseFile(each.name, _KINDS[each.suffix], each.stat().st_size, _sha256(each))
        for each in found
        if version in each.name.replace("_", "-").split("-")
    ]


def manifest_bytes(release: Release, files: list[ReleaseFile]) -> bytes:
    """Return the list, as it is signed."""
    told = {
        "version": release.version,
        "released": release.day.isoformat(),
        "notes": release.notes,
        "files": [
            {"file": each.file, "kind": each.kind, "size": each.size, "sha256": each.sha256}
            for each in files
        ],
    }
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()


def _sign(manifest: Path, pinned: Mapping[str, object]) -> None:
    signature = manifest.with_name(f"{manifest.name}.sig")
    signature.unlink(missing_ok=True)
    place = os.environ.get("NOSDESK_RELEASE_KEY")
    if not place:
        tell(
            "The list is not signed: NOSDESK_RELEASE_KEY names no key, so no program will take it."
        )
        return
    key = _key(Path(place))
    public = base64.b64encode(key.public_key().public_bytes_raw()).decode()
    keys = pinned.get("keys")
    if not isinstance(keys, list) or public not in keys:
        raise StepFailed(
            f"The key in {place} is none that the program is shipped with.",
            f"Its public half is {public}; release.json must name it before the build.",
        )
    signature.write_bytes(base64.b64encode(key.sign(manifest.read_bytes())) + b"\n")


def _key(path: Path) -> Ed25519PrivateKey:
    try:
        key = load_pem_private_key(path.read_bytes(), password=None)
    except (OSError, ValueError, TypeError) as error:
        raise StepFailed(f"{path} holds no private key that can be read: {error}") from error
    if not isinstance(key, Ed25519PrivateKey):
        raise StepFailed(f"{path} holds a key of another kind than ed25519.")
    return key


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()
