"""What stands in packages, as far as it can be known without building any."""

import shutil
import subprocess
import tarfile
from dataclasses import replace
from datetime import date
from io import BytesIO
from xml.etree import ElementTree as ET

import pytest

from devtools.packaging import debian, linux_tree, rpm
from devtools.packaging.appstream import ID, SCREENSHOTS, metainfo
from devtools.packaging.bundle_links import PACKAGES, Needs, newest_glibc, outside
from devtools.packaging.linux_tree import Program, settle_times, system_tree
from devtools.packaging.man_page import man_page
from devtools.packaging.releases import Release, first_sentence, releases
from devtools.packaging.run_archive import libraries, user_tree
from devtools.steps import ROOT, StepFailed
from nosdesk.cli.main import COMMANDS
from tests.unit.installers.installation import program

DAY = date(2026, 11, 23)
CHANGELOG = """\
# Changelog

## [Unreleased]

### Added

- `nosdesk rest`: a **rest** for [GPUs](x.md). It may be long.
- What is <new> & odd

## [1.1.0] - 2026-10-01

Nodes rest, and
are paid.

### Changed

- A thing.

## [1.0.0] - 2026-09-01

- The first.
"""
NEEDS = Needs(("libEGL.so.1", "libglib-2.0.so.0"), "2.35")


@pytest.fixture
def packed(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795305600")
    made = Program(program(tmp_path / "bundle", "1.2.0"), "1.2.0")
    vars(made).update(needs=NEEDS, releases=releases(CHANGELOG, "1.2.0", DAY))
    return made


# --- what changed --------------------------------------------------------------------------------


def test_until_a_version_has_its_heading_what_is_unreleased_is_its_changes():
    newest, *older = releases(CHANGELOG, "1.2.0", DAY)

    assert newest == Release(
        "1.2.0", DAY, ("nosdesk rest: a rest for GPUs.", "What is <new> & odd")
    )
    assert [each.version for each in older] == ["1.1.0", "1.0.0"]


def test_a_version_with_a_heading_is_the_newest_whatever_is_unreleased():
    newest, _ = releases(CHANGELOG, "1.1.0", DAY)

    assert newest == Release("1.1.0", date(2026, 10, 1), ("A thing.",), "Nodes rest, and are paid.")
    assert newest.notes == "Nodes rest, and are paid."


def test_the_changelog_of_this_project_can_be_read():
    newest = releases((ROOT / "CHANGELOG.md").read_text(), "0.1.0", DAY)[0]

    assert newest.version == "0.1.0"
    assert newest.notes
    assert len(newest.notes) < 20_000


@pytest.mark.parametrize(
    ("text", "first"),
    [("One. Two.", "One."), ("A v1.2 thing", "A v1.2 thing"), ("Why? So.", "Why?"), ("", "")],
)
def test_only_the_first_sentence_is_told(text, first):
    assert first_sentence(text) == first


# --- the Debian package ----------------------------------------------------------------------------


def test_the_package_depends_on_what_the_program_links(packed):
    fields = dict(line.split(": ", 1) for line in debian.control(packed, 9).splitlines()[:9])

    assert fields["Depends"] == (
        "libc6 (>= 2.35), libegl1, libglib2.0-0 | libglib2.0-0t64, ca-certificates"
    )
    assert fields["Version"] == "1.2.0"
    assert "Homepage" not in fields, "there is none yet"


def test_a_library_that_nobody_has_thought_of_stops_the_build():
    with pytest.raises(StepFailed, match=r"links libodd.so.7, which the packages know nothing of"):
        outside({"libc.so.6", "libEGL.so.1", "libodd.so.7"})


def test_the_newest_c_library_that_is_asked_for_counts_by_number():
    assert newest_glibc("GLIBC_2.4 (GLIBC_2.35) GLIBC_2.9 GLIBC_PRIVATE") == "2.35"


def test_the_changes_are_as_debian_writes_them(packed):
    told = debian.changelog(packed.releases)

    assert told.startswith("nosdesk (1.2.0) unstable; urgency=medium\n\n  * nosdesk rest: a rest")
    assert " -- The Nosdesk authors <packages@nosdesk.org>  Mon, 23 Nov 2026 12:00:00 +0000" in told


def test_the_licence_is_whole_and_has_no_empty_line_in_it(packed):
    text = debian.copyright_file(packed.bundle)

    assert "Permission is hereby granted" in text
    assert text.split("License: Expat\n")[1].count("\n .\n") == 2


def test_the_same_tree_makes_the_same_package(packed, tmp_path):
    if shutil.which("dpkg-deb") is None:
        pytest.skip("no dpkg here")
    packages = []
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        packages.append(
            debian.make_deb(packed, tmp_path / name, tmp_path / f"{name}-work", compression="gzip")
        )

    assert packages[0].read_bytes() == packages[1].read_bytes()
    inside = subprocess.run(
        ["dpkg-deb", "--fsys-tarfile", packages[0]], capture_output=True, check=True
    )
    with tarfile.open(fileobj=BytesIO(inside.stdout)) as tar:
        names = {each.name.removeprefix("./"): each for each in tar.getmembers()}
    assert {each.uid for each in names.values()} == {0}
    assert names["usr/bin/nosdesk"].linkname == "../lib/nosdesk/nosdesk"
    assert names["usr/lib/nosdesk/nosdesk"].mode == 0o755
    assert names["usr/share/doc/nosdesk/copyright"].mode == 0o644


# --- trees -----------------------------------------------------------------------------------------


def test_each_kind_of_package_writes_down_which_it_is(packed, tmp_path):
    deb = system_tree(packed, tmp_path / "deb", "deb")
    user = user_tree(packed, tmp_path / "user")

    assert (deb / "usr/lib/nosdesk/installed-by").read_text() == "deb\n"
    assert (user / "bundle/installed-by").read_text() == "user\n"


def test_menu_entry_and_service_start_what_is_installed(packed, tmp_path):
    root = system_tree(packed, tmp_path / "deb", "deb")

    entry = (root / f"usr/share/applications/{ID}.desktop").read_text()
    unit = (root / "usr/lib/systemd/user/nosdesk.service").read_text()
    assert "\nExec=nosdesk\n" in entry
    assert f"\nIcon={ID}\n" in entry
    assert "\nExecStart=/usr/bin/nosdesk run\n" in unit
    assert "@LAUNCHER@" not in entry + unit
    assert (root / f"usr/share/icons/hicolor/scalable/apps/{ID}.svg").exists()


def test_what_was_in_the_way_of_a_tree_is_gone(packed, tmp_path):
    (tmp_path / "deb/usr/odd").mkdir(parents=True)

    assert not (system_tree(packed, tmp_path / "deb", "deb") / "usr/odd").exists()


def test_times_are_those_of_the_sources(packed, tmp_path):
    root = system_tree(packed, tmp_path / "deb", "deb")

    settle_times(root)

    assert {each.lstat().st_mtime for each in root.rglob("*")} == {1795305600}


def test_the_archive_knows_which_package_has_a_library():
    assert libraries(NEEDS.libraries) == "libEGL.so.1 libegl1\nlibglib-2.0.so.0 libglib2.0-0\n"
    assert all(" " not in package.split(" | ")[0] for package in PACKAGES.values())


# --- what people read --------------------------------------------------------------------------------


def test_the_metadata_tells_of_releases_and_shows_pictures_once_there_is_a_place_for_them(packed):
    told = metainfo("Sums & more", packed.releases, "https://a.example", "https://a.example/p/")

    component = ET.fromstring(told)
    assert component.findtext("summary") == "Sums & more"
    assert [each.get("version") for each in component.iter("release")] == [
        "1.2.0",
        "1.1.0",
        "1.0.0",
    ]
    assert [each.text for each in component.iter("image")] == [
        f"https://a.example/p/{name}" for name, _ in SCREENSHOTS
    ]
    assert "screenshots" not in metainfo("x", packed.releases, "", "")


def test_every_picture_that_is_named_exists():
    assert [n for n, _ in SCREENSHOTS if not (ROOT / "resources/screenshots" / n).exists()] == []


def test_the_manual_has_every_command_and_nothing_that_it_would_take_for_its_own_words():
    page = man_page("Rent out a GPU", "1.2.0", DAY)

    lines = page.splitlines()
    assert lines[0] == '.TH NOSDESK 1 "2026-11-23" "Nosdesk 1.2.0" "User Commands"'
    sections = [line.removeprefix(".SS ").replace("\\-", "-") for line in lines]
    assert [name for name in COMMANDS if f"nosdesk {name}" not in sections] == []
    macros = {line.split()[0] for line in lines if line.startswith((".", "'"))}
    assert macros == {".TH", ".SH", ".SS", ".nf", ".fi", ".TP", ".B"}
    assert "python3 dev.py" not in page


def test_a_percent_sign_in_a_change_is_none_to_rpmbuild(packed):
    odd = replace(packed.releases[0], changes=("100 % faster",))
    vars(packed)["releases"] = (odd,)

    told = rpm.spec(packed, linux_tree.ROOT, "w1.gzdio")

    assert "- 100 %% faster" in told
    assert "Requires: libEGL.so.1()(64bit)\n" in told
    assert "Requires: libc.so.6(GLIBC_2.35)(64bit)\n" in told
