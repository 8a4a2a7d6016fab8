import json
from datetime import date

import pytest

from nosdesk.domain.errors import BadInput, Untrusted
from nosdesk.domain.updates.manifest import LONGEST, Package, read_manifest
from nosdesk.domain.updates.offer import Here, Memory, check_order, offered, remembered
from nosdesk.domain.updates.version import Version
from tests.releases import manifest_of

TODAY = date(2026, 11, 23)
HERE = Here(Version.of("1.0.0"), Package.USER)


def test_versions_stand_in_the_order_in_which_they_come_out():
    texts = ["0.9.9", "0.10.0", "1.0.0a1", "1.0.0b2", "1.0.0rc1", "1.0.0rc2", "1.0.0", "1.0.1"]

    shuffled = texts[4:] + texts[:4]
    assert sorted(shuffled, key=Version.of) == texts
    assert [str(Version.of(text)) for text in texts] == texts


@pytest.mark.parametrize(
    "text",
    ["", "1", "1.0", "1.0.0.0", "v1.0.0", "1.0.0-rc1", "1.0.0\n", "\u0661.0.0", "9999999.0.0"],
)
def test_what_is_no_version_is_not_taken_for_one(text):
    with pytest.raises(BadInput):
        Version.of(text)


def test_a_release_is_read():
    manifest = read_manifest(manifest_of("1.2.0", expires="2027-01-01"))

    assert str(manifest.version) == "1.2.0"
    assert manifest.released == date(2026, 11, 20)
    assert manifest.expires == date(2027, 1, 1)
    assert manifest.file_for(Package.USER).name == "nosdesk-1.2.0-linux-x86_64.run"
    assert manifest.file_for(Package.DEB) is None


def changed(**fields):
    told = json.loads(manifest_of())
    told["files"][0].update(fields)
    return json.dumps(told).encode()


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"[]",
        b"{",
        b"\xff",
        b"[" * 100_000,
        b" " * (LONGEST + 1),
        manifest_of("newest"),
        manifest_of(released="yesterday"),
        manifest_of(released="2026-13-01"),
        manifest_of(expires="soon"),
        manifest_of(notes="x" * 30_000),
        manifest_of(files=[]).replace(b'"files": []', b'"files": 1'),
        changed(file="../../home/.bashrc"),
        changed(file="/etc/passwd"),
        changed(file=".hidden"),
        changed(file="a\\b"),
        changed(file="x" * 200),
        changed(size=0),
        changed(size=-1),
        changed(size=3 * 1024**3),
        changed(size=1.5),
        changed(sha256="00"),
        changed(sha256="Z" * 64),
    ],
)
def test_a_list_that_makes_no_sense_is_not_believed(text):
    with pytest.raises(Untrusted):
        read_manifest(text)


def test_kinds_that_a_later_program_knows_are_left_out():
    assert read_manifest(changed(kind="mac")).files == ()


def test_a_newer_version_is_offered_with_its_file():
    offer = offered(read_manifest(manifest_of("1.1.0")), HERE)

    assert str(offer.version) == "1.1.0"
    assert offer.file.package is Package.USER


@pytest.mark.parametrize(
    ("version", "here"),
    [
        ("1.0.0", HERE),
        ("0.9.0", HERE),
        ("1.0.0rc9", HERE),
        ("1.1.0", Here(Version.of("1.0.0"), Package.DEB)),
        ("1.1.0", Here(Version.of("1.0.0"), None)),
        ("1.1.0", Here(Version.of("1.0.0"), Package.USER, left=Version.of("1.1.0"))),
    ],
)
def test_what_is_not_newer_not_for_us_or_did_not_start_is_not_offered(version, here):
    assert offered(read_manifest(manifest_of(version)), here) is None


def test_what_comes_after_a_version_that_did_not_start_is_offered():
    here = Here(Version.of("1.0.0"), Package.USER, left=Version.of("1.1.0"))

    assert offered(read_manifest(manifest_of("1.1.1")), here) is not None


def memory_of(*texts):
    memory = Memory(told="1.0.0")
    for text in texts:
        memory = remembered(memory, read_manifest(text), 5.0)
    return memory


def test_what_was_told_stays_remembered():
    assert memory_of(manifest_of()).told == "1.0.0"


@pytest.mark.parametrize(
    "text",
    [
        manifest_of("1.0.9", released="2026-11-25"),
        manifest_of("1.1.0", released="2026-11-01"),
        manifest_of("1.1.0", body=b"other"),
    ],
)
def test_a_list_from_before_and_a_version_with_other_files_are_not_believed(text):
    with pytest.raises(Untrusted):
        check_order(read_manifest(text), memory_of(manifest_of("1.1.0")), TODAY)


@pytest.mark.parametrize(
    "text",
    [
        manifest_of("1.1.0"),
        manifest_of("1.1.0", notes="Said better."),
        manifest_of("1.2.0", released="2026-11-21"),
        manifest_of("1.2.0", released="2026-11-01"),
    ],
)
def test_the_same_list_and_later_ones_are_believed(text):
    check_order(read_manifest(text), memory_of(manifest_of("1.1.0")), TODAY)


def test_a_version_that_knows_more_kinds_of_files_believes_the_list_that_a_former_one_saw():
    text = json.loads(manifest_of())
    text["files"].append(text["files"][0] | {"file": "nosdesk.img", "kind": "balloon"})
    unknown = read_manifest(json.dumps(text).encode())
    text["files"][1]["kind"] = "rpm"
    known = read_manifest(json.dumps(text).encode())

    assert (len(unknown.files), len(known.files)) == (1, 2)
    assert unknown.fingerprint == known.fingerprint != read_manifest(manifest_of()).fingerprint


def test_a_list_that_expired_is_said_to_be_so():
    with pytest.raises(Untrusted, match="good until 2026-11-22 only"):
        check_order(read_manifest(manifest_of(expires="2026-11-22")), Memory(), TODAY)


@pytest.mark.parametrize("memory", [Memory(version="x"), Memory(version="1.0.0", released="x")])
def test_a_memory_that_makes_no_sense_is_none(memory):
    check_order(read_manifest(manifest_of("0.1.0")), memory, TODAY)
