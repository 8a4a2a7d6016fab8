import base64
import json
import stat

import pytest
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from devtools.packaging import release_key
from devtools.packaging.release_key import add_key, main, make_pair
from devtools.steps import ROOT, StepFailed
from nosdesk.adapters.updates.place import release_place
from nosdesk.adapters.updates.signature import check_signature


@pytest.fixture
def place(tmp_path, monkeypatch):
    place = tmp_path / "release.json"
    place.write_text('{"keys": [], "manifest": "https://releases.example/manifest.json"}')
    monkeypatch.setattr(release_key, "PLACE", place)
    monkeypatch.setattr(release_key, "ROOT", tmp_path)
    return place


def test_what_the_private_half_signs_the_public_half_believes(tmp_path):
    public = base64.b64decode(make_pair(tmp_path / "key"))
    key = load_pem_private_key((tmp_path / "key").read_bytes(), None)

    check_signature(b"list", base64.b64encode(key.sign(b"list")), (public,))
    assert stat.S_IMODE((tmp_path / "key").stat().st_mode) == 0o600


def test_a_key_that_is_there_is_never_replaced(tmp_path):
    make_pair(tmp_path / "key")
    before = (tmp_path / "key").read_bytes()

    with pytest.raises(StepFailed):
        make_pair(tmp_path / "key")

    assert (tmp_path / "key").read_bytes() == before


def test_no_private_half_comes_into_the_repository():
    with pytest.raises(StepFailed, match="lies in the repository"):
        make_pair(ROOT / "release.key")

    assert not (ROOT / "release.key").exists()


def test_a_second_key_is_believed_beside_the_first(place):
    keys = [base64.b64encode(bytes([each]) * 32).decode() for each in (1, 2)]
    for each in keys:
        add_key(each, place)

    known = release_place(place)

    assert known.keys == (b"\1" * 32, b"\2" * 32)
    assert known.is_known
    assert json.loads(place.read_text())["manifest"] == known.manifest


def test_the_command_puts_the_public_half_into_the_program(tmp_path, monkeypatch):
    (tmp_path / "repo").mkdir()
    place = tmp_path / "repo" / "release.json"
    place.write_text('{"keys": [], "manifest": ""}')
    monkeypatch.setattr(release_key, "PLACE", place)
    monkeypatch.setattr(release_key, "ROOT", tmp_path / "repo")

    codes = [main([str(tmp_path / name)]) for name in ("a", "a", "repo/b")]

    assert codes == [0, 1, 1]
    assert len(release_place(place).keys) == 1


def test_only_printed_it_leaves_the_program_as_it_is(place, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(release_key, "ROOT", tmp_path / "repo")
    before = place.read_text()

    assert main([str(tmp_path / "key"), "--print-only"]) == 0

    assert place.read_text() == before
    assert "The public half: " in "".join(capsys.readouterr())
