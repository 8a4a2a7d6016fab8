"""The list of a release: what stands in it, and who may sign it."""

import base64
import hashlib
import json
from datetime import date

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from devtools.packaging.manifest import write_manifest
from devtools.packaging.releases import Release
from devtools.steps import StepFailed
from nosdesk.domain.updates.manifest import Package, read_manifest

RELEASE = Release("1.2.0", date(2026, 11, 23), ("One.", "Zwölf."))


@pytest.fixture
def dist(tmp_path, monkeypatch):
    monkeypatch.delenv("NOSDESK_RELEASE_KEY", raising=False)
    folder = tmp_path / "dist"
    (folder / "nosdesk").mkdir(parents=True)
    for name in (
        "nosdesk_1.2.0_amd64.deb",
        "nosdesk-1.2.0-1.x86_64.rpm",
        "nosdesk-1.2.0-linux-x86_64.run",
        "nosdesk-1.2.0-windows-x86_64-setup.exe",
        "nosdesk_1.1.0_amd64.deb",  # of a build before
        "notes.txt",
    ):
        (folder / name).write_text(name)
    return folder


def pem(key) -> bytes:
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def use(monkeypatch, tmp_path, text: bytes) -> None:
    (tmp_path / "key.pem").write_bytes(text)
    monkeypatch.setenv("NOSDESK_RELEASE_KEY", str(tmp_path / "key.pem"))


def public(key: Ed25519PrivateKey) -> str:
    return base64.b64encode(key.public_key().public_bytes_raw()).decode()


def test_it_tells_of_this_versions_installers_by_kind_size_and_hash(dist):
    told = json.loads(write_manifest(dist, RELEASE, {}).read_bytes())

    assert told["version"] == "1.2.0"
    assert told["released"] == "2026-11-23"
    assert told["notes"] == "One.\nZwölf."
    assert {each["kind"] for each in told["files"]} == {"deb", "rpm", "user", "windows"}
    (deb,) = [each for each in told["files"] if each["kind"] == "deb"]
    content = b"nosdesk_1.2.0_amd64.deb"
    assert deb == {
        "file": content.decode(),
        "kind": "deb",
        "size": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
    }


def test_the_program_reads_what_is_written_here(dist):
    read = read_manifest(write_manifest(dist, RELEASE, {}).read_bytes())

    assert str(read.version) == "1.2.0"
    assert read.notes == RELEASE.notes
    assert {each.package for each in read.files} == set(Package)


def test_the_sums_are_as_sha256sum_reads_them(dist):
    write_manifest(dist, RELEASE, {})

    lines = (dist / "SHA256SUMS").read_text().splitlines()
    assert len(lines) == 4
    digest = hashlib.sha256(b"nosdesk_1.2.0_amd64.deb").hexdigest()
    assert f"{digest}  nosdesk_1.2.0_amd64.deb" in lines


def test_a_pinned_key_signs_the_very_bytes(dist, tmp_path, monkeypatch):
    key = Ed25519PrivateKey.generate()
    use(monkeypatch, tmp_path, pem(key))

    manifest = write_manifest(dist, RELEASE, {"keys": [public(key)]})

    signature = base64.b64decode((dist / "manifest.json.sig").read_bytes())
    key.public_key().verify(signature, manifest.read_bytes())


def test_a_key_that_no_program_knows_signs_nothing(dist, tmp_path, monkeypatch):
    use(monkeypatch, tmp_path, pem(Ed25519PrivateKey.generate()))
    (dist / "manifest.json.sig").write_text("of before")

    with pytest.raises(StepFailed, match="none that the program is shipped with"):
        write_manifest(dist, RELEASE, {"keys": []})
    assert not (dist / "manifest.json.sig").exists()


@pytest.mark.parametrize(
    "text", [b"", b"no key", pem(generate_private_key(SECP256R1()))], ids=["empty", "odd", "other"]
)
def test_a_file_that_holds_no_such_key_is_one_sentence(dist, tmp_path, monkeypatch, text):
    use(monkeypatch, tmp_path, text)

    with pytest.raises(StepFailed, match=r"key"):
        write_manifest(dist, RELEASE, {"keys": []})


def test_without_a_key_an_old_signature_goes(dist):
    (dist / "manifest.json.sig").write_text("of before")

    write_manifest(dist, RELEASE, {})

    assert not (dist / "manifest.json.sig").exists()


def test_a_version_without_installers_has_no_list(dist):
    with pytest.raises(StepFailed, match="holds no installers of version 7"):
        write_manifest(dist, Release("7.0.0", RELEASE.day, ()), {})
