"""Play-money keys follow from words that are made once, kept for their owner alone, never shown."""

import json
import stat
import sys

import pytest
from solders.keypair import Keypair
from solders.pubkey import Pubkey
from solders.signature import Signature

from nosdesk.adapters.solana.keys import KeypairSigner, play_key, single_play_key
from nosdesk.app.paths import Paths
from nosdesk.app.play_keys import play_signer
from nosdesk.domain.errors import BadInput
from nosdesk.domain.secret import Secret

WORDS = "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon"


def test_a_signature_verifies_against_the_address():
    signer = KeypairSigner(Secret(Keypair()))

    signature = Signature(signer.sign(b"message"))

    assert signature.verify(Pubkey.from_string(signer.address), b"message")


def test_new_words_are_kept_and_give_the_same_accounts_again(tmp_path):
    path = tmp_path / "keys" / "practice-words"

    made = [play_key(path, number).address for number in range(3)]

    assert [play_key(path, number).address for number in range(3)] == made
    assert len(set(made)) == 3
    assert [file.name for file in path.parent.iterdir()] == ["practice-words"]
    assert len(path.read_text().split()) == 12


def test_the_accounts_are_those_that_wallets_derive_from_the_words(tmp_path):
    path = tmp_path / "practice-words"
    path.write_text(f"{WORDS} about\n")
    seed = (
        "5eb00bbddcf069084889a8ab9155568165f5c453ccb85e70811aaed6f6da5fc1"
        "9a5ac40b389cd370d086206dec8aa6c43daea6690f20ad3d8d48b2d2ce9e38e4"
    )

    for number in (0, 7):
        derived = Keypair.from_seed_and_derivation_path(
            bytes.fromhex(seed), f"m/44'/501'/{number}'/0'"
        )
        assert play_key(path, number).address == str(derived.pubkey())


def test_a_key_in_a_file_of_its_own_is_used_for_its_number_alone(tmp_path):
    key = Keypair()
    (tmp_path / "practice-key-1.json").write_text(json.dumps(list(bytes(key))))

    accounts = [play_signer(Paths(tmp_path), number).address for number in range(3)]

    assert accounts[1] == str(key.pubkey())
    assert accounts == [
        play_key(tmp_path / "practice-words", 0).address,
        str(key.pubkey()),
        play_key(tmp_path / "practice-words", 2).address,
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_the_file_is_for_its_owner_alone(tmp_path):
    path = tmp_path / "practice-words"

    play_key(path, 0)

    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "content",
    [b"", b"{}", b"[1,2,3]", b"[" + b"256," * 63 + b"256]", b"[" + b"1," * 63 + b"1]", b"\xff"],
    ids=["empty", "an object", "short", "no bytes", "no key", "no text"],
)
def test_a_malformed_key_file_is_named_and_left_alone(tmp_path, content):
    path = tmp_path / "key.json"
    path.write_bytes(content)

    with pytest.raises(BadInput, match=r"key\.json"):
        single_play_key(path)

    assert path.read_bytes() == content


@pytest.mark.parametrize(
    "content",
    [b"", b"abandon", f"{WORDS} abandon".encode(), b"\xff" * 5_000],
    ids=["empty", "one word", "a wrong sum", "no text"],
)
def test_malformed_words_are_named_and_left_alone(tmp_path, content):
    path = tmp_path / "practice-words"
    path.write_bytes(content)

    with pytest.raises(BadInput, match="practice-words"):
        play_key(path, 0)

    assert path.read_bytes() == content


def test_a_folder_in_the_files_place_is_bad_input(tmp_path):
    with pytest.raises(BadInput):
        play_key(tmp_path, 0)
    with pytest.raises(BadInput):
        single_play_key(tmp_path)


def test_the_key_is_not_seen_by_accident():
    signer = KeypairSigner(Secret(Keypair()))

    assert "●●●" in repr(vars(signer))
