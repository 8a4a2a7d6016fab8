"""Backup words against the published vectors, and against what people type."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mnemonic import Mnemonic

from nosdesk.domain.errors import BadInput, BugError
from nosdesk.domain.secret import SecretBytes
from nosdesk.domain.wallet.words import read_words, seed_of, word_at, word_count, words_of
from tests.unit.domain.wallet.canaries import holds, shown
from tests.vectors import vectors

VECTORS = vectors("wallet")["bip39"]
TWELVE = "legal winner thank year wave sausage worth useful legal winner thank yellow"
LIST = Mnemonic("english").wordlist


def secret(text: str) -> SecretBytes:
    return SecretBytes(bytearray(text, "utf-8"))


def text_of(words: SecretBytes) -> str:
    return words.reveal().decode()


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["entropy"][:8])
def test_words_and_seed_are_those_of_the_published_vectors(vector):
    entropy = SecretBytes(bytearray.fromhex(vector["entropy"]))
    words = words_of(entropy)

    assert text_of(words) == vector["words"]
    assert text_of(read_words(words)) == vector["words"]
    assert seed_of(words, "TREZOR").reveal().hex() == vector["seed"]


@given(st.sampled_from([16, 20, 24, 28, 32]).flatmap(lambda n: st.binary(min_size=n, max_size=n)))
def test_any_entropy_has_words_that_are_sound(entropy):
    words = words_of(SecretBytes(bytearray(entropy)))

    assert text_of(words) == Mnemonic("english").to_mnemonic(entropy)
    assert text_of(read_words(words)) == text_of(words)
    assert word_count(words) == len(entropy) * 3 // 4


@given(st.lists(st.sampled_from(LIST), min_size=12, max_size=12))
def test_only_words_whose_checksum_is_right_are_taken(words):
    try:
        read_words(secret(" ".join(words)))
        taken = True
    except BadInput:
        taken = False

    assert taken == Mnemonic("english").check(" ".join(words))


@pytest.mark.parametrize(
    "typed",
    [f"  {TWELVE}\n", TWELVE.upper(), TWELVE.title(), TWELVE.replace(" ", "\n"),
     TWELVE.replace(" ", "  \t "), TWELVE.replace(" ", "\u3000")],
)  # fmt: skip
def test_words_are_taken_as_people_type_them(typed):
    assert text_of(read_words(secret(typed))) == TWELVE


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "there are 1"),
        (TWELVE.rsplit(" ", 1)[0], "there are 11"),
        (TWELVE + " yellow", "there are 13"),
        (TWELVE.replace("wave", "wafe"), "word number 5"),
        (TWELVE.replace("legal", "leegal"), "word number 1, 9"),
        (TWELVE.replace("yellow", "year"), "wrong, or two have changed places"),
        (TWELVE.replace("year wave", "wave year"), "wrong, or two have changed places"),
        ("wörter " * 12, "word number 1, 2, 3"),
        (TWELVE + " " * 1000, "too long"),
        ("\x00\x1b[2J" * 12, "there are 1"),
    ],
)
def test_what_is_wrong_with_words_is_said_and_the_words_are_not(typed, told):
    with pytest.raises(BadInput) as caught:
        read_words(secret(typed))

    assert told in caught.value.title
    assert holds(shown(caught.value), re.sub(r"[^a-zäöü ]", " ", typed.lower())) == []


def test_bytes_that_are_no_text_are_refused():
    with pytest.raises(BadInput):
        read_words(SecretBytes(bytearray(b"\xff\xfe" * 40)))


def test_entropy_of_another_size_is_our_own_mistake():
    with pytest.raises(BugError):
        words_of(SecretBytes(bytearray(17)))


def test_single_words_can_be_asked_back():
    assert text_of(word_at(secret(TWELVE), 1)) == "legal"
    assert text_of(word_at(secret(TWELVE), 12)) == "yellow"
