"""Keys that sign in this process, and the practice grid's play-money keys, which are files.

All play keys follow from one file of backup words, as a wallet's accounts do. Earlier versions
kept each key in a file of its own, which is still read.
"""

import contextlib
import os
import secrets
import tempfile
from pathlib import Path

import msgspec
from solders.keypair import Keypair

from nosdesk.domain.addresses import Address, NodeAddress
from nosdesk.domain.errors import BadInput, BugError
from nosdesk.domain.secret import Secret, SecretBytes
from nosdesk.domain.wallet.derivation import account_path, derive
from nosdesk.domain.wallet.words import read_words, seed_of, words_of
from nosdesk.protocol.secret_keys import address_of, as_numbers

_KEY_BYTES = 64
_ENTROPY_BYTES = 16  # twelve words
_FILE_LIMIT = 4096


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

    def lent(self) -> SecretBytes:
        """Return the key as a key file holds it, for the network's own node and nobody else."""
        with SecretBytes(bytearray(self._key.reveal().secret())) as key:
            return as_numbers(key)


class HeldKey:
    """Signs with a wallet's key, which is overwritten when its holder is done with it."""

    def __init__(self, key: SecretBytes) -> None:
        self._key = key.copy()
        self._address = NodeAddress(address_of(key))
        self._is_wiped = False

    @property
    def address(self) -> NodeAddress:
        """The public key that signatures verify against."""
        return self._address

    def sign(self, message: bytes) -> bytes:
        """Return the 64-byte ed25519 signature of the message."""
        if self._is_wiped:
            raise BugError(f"The key of {self._address} is not held any more.")
        return bytes(Keypair.from_seed(bytes(self._key.reveal())).sign_message(message))

    def lent(self) -> SecretBytes:
        """Return the key as a key file holds it, for the network's own node and nobody else."""
        if self._is_wiped:
            raise BugError(f"The key of {self._address} is not held any more.")
        return as_numbers(self._key)

    def wipe(self) -> None:
        """Overwrite the key; nothing is signed from now on."""
        self._is_wiped = True
        self._key.wipe()


def signer_of(key: SecretBytes) -> KeypairSigner:
    """Return the signer with these 32 bytes, of which it keeps a copy."""
    return KeypairSigner(Secret(Keypair.from_seed(bytes(key.reveal()))))


def single_play_key(path: Path) -> KeypairSigner:
    """Return the play-money key in this file: a JSON array of 64 numbers, as Solana's tools do."""
    try:
        return KeypairSigner(Secret(_read_key(path)))
    except (OSError, ValueError) as error:
        raise BadInput(
            f"The key file {path} cannot be used.",
            "Restore it from a copy, or move it away to get another key with play money.",
        ) from error


def play_key(words: Path, number: int) -> KeypairSigner:
    """Return the play-money key of this number, which follows from the words in the file.

    The file is made with new words unless it exists, for its owner alone.
    """
    try:
        if not words.exists():
            with contextlib.suppress(FileExistsError):
                _write_new_words(words)
        with _read_words(words) as read, seed_of(read) as seed:
            return _derived(seed, number)
    except (OSError, ValueError, BadInput) as error:
        raise BadInput(
            f"The backup words in {words} cannot be used.",
            "Restore the file from a copy, or move it away to get other keys with play money.",
        ) from error


def _derived(seed: SecretBytes, number: int) -> KeypairSigner:
    with derive(seed, account_path(number)) as key:
        return signer_of(key)


def _read_key(path: Path) -> Keypair:
    try:
        numbers = msgspec.json.decode(path.read_bytes(), type=list[int])
    except msgspec.DecodeError as error:
        raise ValueError("not a JSON array of numbers") from error
    if len(numbers) != _KEY_BYTES:
        raise ValueError(f"{len(numbers)} numbers instead of {_KEY_BYTES}")
    return Keypair.from_bytes(bytes(numbers))


def _read_words(path: Path) -> SecretBytes:
    with path.open("rb") as file, SecretBytes(bytearray(file.read(_FILE_LIMIT))) as text:
        return read_words(text)


def _write_new_words(path: Path) -> None:
    with (
        SecretBytes(bytearray(secrets.token_bytes(_ENTROPY_BYTES))) as entropy,
        words_of(entropy) as words,
    ):
        _write_new(path, words.reveal() + b"\n")


def _write_new(path: Path, content: bytes | bytearray) -> None:
    """Write the file whole or not at all; an existing one wins."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, draft = tempfile.mkstemp(dir=path.parent, prefix=".key-")  # mode 0600
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.link(draft, path)  # unlike a rename, this never replaces what another just made
    finally:
        Path(draft).unlink()
