"""The play-money key is made once, kept for its owner alone, and never shown."""

import json
import stat
import sys

import pytest
from solders.keypair import Keypair
from solders.pubkey import Pubkey
from solders.signature import Signature

from nosdesk.adapters.solana.keys import KeypairSigner, play_key
from nosdesk.domain.errors import BadInput
from nosdesk.domain.secret import Secret


def test_a_signature_verifies_against_the_address():
    signer = KeypairSigner(Secret(Keypair()))

    signature = Signature(signer.sign(b"message"))

    assert signature.verify(Pubkey.from_string(signer.address), b"message")


def test_a_new_key_is_kept_and_found_again(tmp_path):
    path = tmp_path / "keys" / "practice.json"

    made = play_key(path)

    assert play_key(path).address == made.address
    assert [file.name for file in path.parent.iterdir()] == ["practice.json"]


def test_the_file_is_what_solanas_own_tools_write(tmp_path):
    path = tmp_path / "key.json"
    key = Keypair()
    path.write_text(json.dumps(list(bytes(key))))

    assert play_key(path).address == str(key.pubkey())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_the_file_is_for_its_owner_alone(tmp_path):
    path = tmp_path / "key.json"

    play_key(path)

    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "content",
    [b"", b"{}", b"[1,2,3]", b"[" + b"256," * 63 + b"256]", b"[" + b"1," * 63 + b"1]", b"\xff"],
    ids=["empty", "an object", "short", "no bytes", "no key", "no text"],
)
def test_a_malformed_file_is_named_and_left_alone(tmp_path, content):
    path = tmp_path / "key.json"
    path.write_bytes(content)

    with pytest.raises(BadInput, match=r"key\.json"):
        play_key(path)

    assert path.read_bytes() == content


def test_a_folder_in_the_files_place_is_bad_input(tmp_path):
    with pytest.raises(BadInput):
        play_key(tmp_path)


def test_the_key_is_not_seen_by_accident():
    signer = KeypairSigner(Secret(Keypair()))

    assert "●●●" in repr(vars(signer))
