"""Taking over from host software that was set up by hand, on the command line."""

import json

import pytest
from solders.keypair import Keypair

from tests.integration.programs import nosdesk


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("DOCKER_HOST", f"unix://{tmp_path}/none.sock")
    return tmp_path / "nosdesk"


def a_key_file(folder):
    file = folder / "key.json"
    key = Keypair()
    file.write_text(json.dumps(list(bytes(key))))
    return file, str(key.pubkey())


def test_where_nothing_was_it_says_so(home):
    said = nosdesk(home, "import-host")

    assert said.returncode == 0
    assert "No other host software" in said.stdout


def test_a_key_file_is_explained_in_words_and_in_json(home, tmp_path):
    file, address = a_key_file(tmp_path)

    said = nosdesk(home, "import-host", "--key-file", str(file))
    told = json.loads(nosdesk(home, "import-host", "--key-file", str(file), "--json").stdout)

    assert f"is the key of {address}." in said.stdout
    assert "--take-key" in said.stdout
    assert (told["address"], told["is_kept"], told["containers"]) == (address, False, [])
    assert not (home / "wallet").exists() or not list((home / "wallet").glob(f"*{address}*"))


def test_no_part_of_the_key_is_printed(home, tmp_path):
    file, _ = a_key_file(tmp_path)
    said = nosdesk(home, "import-host", "--key-file", str(file), "--json")
    numbers = json.loads(file.read_text())

    assert str(numbers[:4])[1:-1] not in said.stdout + said.stderr


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--stop",), "No container of a former host runs here."),
        (("--take-key",), "There is no key file of a former host here."),
    ],
)
def test_what_cannot_be_done_is_said_with_a_remedy_and_fails(home, words, sentence):
    said = nosdesk(home, "import-host", *words)

    assert said.returncode != 0
    assert sentence in said.stderr
    assert "Traceback" not in said.stderr
