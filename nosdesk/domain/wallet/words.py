"""Backup words: a wallet's entropy as 12 to 24 English words, and the seed they give (BIP-39).

Every function takes and returns bytes that can be wiped, and no error is raised where a part of
the words is at hand: a traceback that shows its variables shows only dots.
"""

import hashlib
import unicodedata
from functools import cache

from mnemonic import Mnemonic

from nosdesk.domain.errors import BadInput, BugError
from nosdesk.domain.secret import SecretBytes

WORD_COUNTS = (12, 15, 18, 21, 24)
_ENTROPY_SIZES = (16, 20, 24, 28, 32)
_BITS_A_WORD = 11
_ROUNDS = 2048
_LONGEST_TEXT = 1_000

_REMEDY = "Compare them with your backup, word for word."


def words_of(entropy: SecretBytes) -> SecretBytes:
    """Return the words that stand for this entropy, in lower case with single spaces."""
    size = len(entropy.reveal())
    if size not in _ENTROPY_SIZES:
        raise BugError(f"Entropy of {size} bytes has no words.")
    checksum_bits = size * 8 // 32
    number = int.from_bytes(entropy.reveal(), "big") << checksum_bits
    number |= _checksum(entropy.reveal(), checksum_bits)
    count = (size * 8 + checksum_bits) // _BITS_A_WORD
    places = [number >> (_BITS_A_WORD * left) & 2047 for left in reversed(range(count))]
    return SecretBytes(bytearray(" ".join(_list()[place] for place in places), "ascii"))


def read_words(text: SecretBytes) -> SecretBytes:
    """Return the words, tidied; `BadInput` says what is wrong with them, but not what they are."""
    if len(text.reveal()) > _LONGEST_TEXT:
        raise BadInput("This is too long for backup words.", _REMEDY)
    tidy = _tidied(text)
    flaw = _flaw(tidy)
    if flaw:
        tidy.wipe()
        raise BadInput(flaw, _REMEDY)
    return tidy


def seed_of(words: SecretBytes, passphrase: str = "") -> SecretBytes:
    """Return the 64 bytes from which keys are derived."""
    salt = ("mnemonic" + unicodedata.normalize("NFKD", passphrase)).encode()
    return SecretBytes(bytearray(hashlib.pbkdf2_hmac("sha512", words.reveal(), salt, _ROUNDS)))


def word_at(words: SecretBytes, place: int) -> SecretBytes:
    """Return one of the words, counted from 1."""
    return SecretBytes(bytearray(words.reveal().split(b" ")[place - 1]))


def word_count(words: SecretBytes) -> int:
    """Return how many words there are."""
    return words.reveal().count(b" ") + 1


@cache
def _list() -> tuple[str, ...]:
    return tuple(Mnemonic("english").wordlist)


@cache
def _places() -> dict[bytes, int]:
    return {word.encode("ascii"): place for place, word in enumerate(_list())}


def _tidied(text: SecretBytes) -> SecretBytes:
    """Return the text as people mean it, whatever the case, the spaces and the line ends."""
    letters = bytes(text.reveal()).decode(errors="replace")
    plain = unicodedata.normalize("NFKD", letters).lower().split()
    return SecretBytes(bytearray(" ".join(plain).encode()))


def _flaw(words: SecretBytes) -> str:
    """Return what is wrong with the words; empty when they are sound."""
    places = [_places().get(bytes(word)) for word in words.reveal().split(b" ")]
    if len(places) not in WORD_COUNTS:
        return f"Backup words are 12 to 24, and there are {len(places)}."
    unknown = [str(number) for number, place in enumerate(places, 1) if place is None]
    if unknown:
        listed = ", ".join(unknown)
        return f"Not in the list that backup words come from: word number {listed}."
    if not _is_sound([place for place in places if place is not None]):
        return "One of the words is wrong, or two have changed places."
    return ""


def _is_sound(places: list[int]) -> bool:
    """Tell whether the last bits are the checksum of the others."""
    number = 0
    for place in places:
        number = number << _BITS_A_WORD | place
    checksum_bits = len(places) * _BITS_A_WORD // 33
    entropy = (number >> checksum_bits).to_bytes(checksum_bits * 4, "big")
    return number & ((1 << checksum_bits) - 1) == _checksum(entropy, checksum_bits)


def _checksum(entropy: bytes | bytearray, bits: int) -> int:
    return hashlib.sha256(entropy).digest()[0] >> (8 - bits)
