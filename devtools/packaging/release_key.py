"""A pair of keys for releases: the founders sign with one half, the program has the other.

The private half goes into a file outside the repository that only its owner may read; who loses it
can sign no further release, and who finds it can sign one for everybody.
"""

import argparse
import base64
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from cryptography.hazmat.primitives import serialization as form
from cryptography.hazmat.primitives.asymmetric import ed25519

from devtools.steps import ROOT, StepFailed, tell

PLACE = ROOT / "nosdesk" / "adapters" / "updates" / "release.json"


def main(arguments: Sequence[str]) -> int:
    """Make a pair: the private half goes into the file, the public half into the program."""
    parser = argparse.ArgumentParser(prog="dev.py release-key")
    parser.add_argument("file", type=Path, metavar="FILE", help="where the private half goes")
    parser.add_argument(
        "--print-only", action="store_true", help="leave the program's own list of keys as it is"
    )
    options = parser.parse_args(arguments)
    file = options.file.expanduser().resolve()
    try:
        public = make_pair(file)
    except StepFailed as failure:
        tell(str(failure))
        return 1
    tell(f"The private half is in {file}. Keep it, and a copy, where nobody else comes.")
    tell(f"NOSDESK_RELEASE_KEY={file} signs releases with it.")
    tell(f"The public half: {public}")
    if not options.print_only:
        add_key(public, PLACE)
        tell(f"It now stands in {PLACE.relative_to(ROOT)}. The list's address belongs there, too.")
    return 0


def make_pair(file: Path) -> str:
    """Write a new private half into the file, and return the public one; never replaces one."""
    if file.is_relative_to(ROOT.resolve()):
        raise StepFailed(f"{file} lies in the repository, which others read. Name another place.")
    key = ed25519.Ed25519PrivateKey.generate()
    secret = key.private_bytes(form.Encoding.PEM, form.PrivateFormat.PKCS8, form.NoEncryption())
    try:
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
        with os.fdopen(os.open(file, flags, 0o600), "wb") as out:
            out.write(secret)
    except OSError as error:
        raise StepFailed(f"{file} cannot be made: {error.strerror}.") from error
    public = key.public_key().public_bytes(form.Encoding.Raw, form.PublicFormat.Raw)
    return base64.b64encode(public).decode()


def add_key(public: str, place: Path) -> None:
    """Have the program believe this key, too; the former ones stay, for those who change over."""
    known = json.loads(place.read_text())
    known["keys"] = [*known["keys"], public]
    place.write_text(json.dumps(known, indent=2) + "\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
