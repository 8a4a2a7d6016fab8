"""Keys that sign in this process, and the practice grid's play-money key file."""

import contextlib
import os
import tempfile
from pathlib import Path

import msgspec
from solders.keypair import Keypair

from nosdesk.domain.addresses import Address, NodeAddress
from nosdesk.domain.errors import BadInput
from nosdesk.domain.secret import Secret

_KEY_BYTES = 64


class KeypairSigner:
    """Signs with a key held in memory, which prints as dots and leaves only as signatures."""

    def __init__(self, key: Secret[Keypair]) -> None:
        self._key = key
        self._address = NodeAddress(Address(str(key.reveal().pubkey())))

    @property
    def address(self) -> NodeAddress:
        """The public key that signatures verify against."""
        return self._address

    def sign(self, message: bytes) -> bytes:
        """Return the 64-byte ed25519 signature of the message."""
        return bytes(self._key.reveal().sign_message(message))


def play_key(path: Path) -> KeypairSigner:
    """Return the play-money key in this file, which is made with a new key unless it exists.

    The file is a JSON array of 64 numbers, as Solana's own tools write it, for its owner alone.
    """
    try:
        if not path.exists():
            with contextlib.suppress(FileExistsError):
                _write_new(path, bytes(Keypair()))
        return KeypairSigner(Secret(_read(path)))
    except (OSError, ValueError) as error:
        raise BadInput(
            f"The key file {path} cannot be used.",
            "Restore it from a copy, or move it away to get a new key with play money.",
        ) from error


def _read(path: Path) -> Keypair:
    try:
        numbers = msgspec.json.decode(path.read_bytes(), type=list[int])
    except msgspec.DecodeError as error:
        raise ValueError("not a JSON array of numbers") from error
    if len(numbers) != _KEY_BYTES:
        raise ValueError(f"{len(numbers)} numbers instead of {_KEY_BYTES}")
    return Keypair.from_bytes(bytes(numbers))


def _write_new(path: Path, key: bytes) -> None:
    """Write the file whole or not at all; an existing one wins."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, draft = tempfile.mkstemp(dir=path.parent, prefix=".key-")  # mode 0600
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(msgspec.json.encode(list(key)))
            file.flush()
            os.fsync(file.fileno())
        os.link(draft, path)  # unlike a rename, this never replaces a key that another just made
    finally:
        Path(draft).unlink()
