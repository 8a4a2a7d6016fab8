import re

import pytest

from devtools.packaging.apt_sources import mirrors
from devtools.packaging.packages_windows import (
    PARTS,
    UNTRUSTED,
    Setup,
    four_numbers,
    windows_bundle,
)
from devtools.packaging.wine import STUBS, stub_source, windows_path
from devtools.steps import StepFailed

TEXT = re.compile(r'!insertmacro Text (\w+) ((?:\\\n\s*)?"[^"]*"(?:\s*\\?\n?\s*"[^"]*"){2})')


def texts():
    source = (PARTS / "texts.nsh").read_text(encoding="utf-8")
    return {name: re.findall(r'"([^"]*)"', block) for name, block in TEXT.findall(source)}


@pytest.mark.parametrize(
    ("version", "numbers"),
    [
        ("1.2.3", "1.2.3.0"),
        ("1.2", "1.2.0.0"),
        ("1.0.0rc1", "1.0.0.0"),
        ("0.10.0.dev3", "0.10.0.0"),
    ],
)
def test_a_version_becomes_the_four_numbers_that_windows_wants(version, numbers):
    assert four_numbers(version) == numbers


def test_a_version_without_a_number_is_refused():
    with pytest.raises(StepFailed):
        four_numbers("next")


def test_an_installer_of_a_bundle_that_is_for_tests_says_so_in_its_name(tmp_path):
    setup = Setup(tmp_path, "1.2.3")
    assert setup.file_name == "nosdesk-1.2.3-windows-x86_64-setup.exe"

    (tmp_path / UNTRUSTED).touch()

    assert not setup.is_trusted
    assert setup.file_name == "nosdesk-1.2.3-windows-x86_64-setup-untrusted-python.exe"


def test_a_named_folder_must_hold_the_program(tmp_path, monkeypatch):
    monkeypatch.setenv("NOSDESK_WINDOWS_BUNDLE", str(tmp_path))
    with pytest.raises(StepFailed, match=r"nosdesk\.exe"):
        windows_bundle(tmp_path)

    (tmp_path / "nosdesk.exe").touch()

    assert windows_bundle(tmp_path) == tmp_path


def test_every_text_of_the_installer_is_there_in_three_languages():
    source = (PARTS / "texts.nsh").read_text(encoding="utf-8")
    found = texts()

    assert len(found) == source.count("!insertmacro Text ")
    same = [name for name, said in found.items() if len(set(said)) < 3 and name != "PART_PROGRAM"]
    assert same == []


def test_every_text_is_used_and_every_used_one_is_there():
    parts = [path for path in PARTS.iterdir() if path.suffix in {".nsi", ".nsh"}]
    source = "".join(path.read_text(encoding="utf-8") for path in parts)

    assert set(re.findall(r"\$\(([A-Z_]+)\)", source)) == set(texts())


def test_autostart_is_written_as_the_program_reads_it():
    layout = (PARTS / "layout.nsh").read_text(encoding="utf-8")

    assert '"$INSTDIR\\Nosdesk.exe" --minimized' in layout


def test_paths_are_told_to_windows_programs_as_they_see_them(tmp_path):
    assert windows_path(tmp_path / "a b") == "Z:" + str(tmp_path / "a b").replace("/", "\\")
    assert windows_path(tmp_path / "drive_c" / "users" / "x") == "C:\\users\\x"


@pytest.mark.parametrize(
    "text",
    [
        "deb https://mirror.example/debian bookworm main\n",
        "# deb https://old.example/ x\ndeb [arch=amd64 signed-by=/k] https://mirror.example/debian b main",
        "Types: deb deb-src\nURIs: https://mirror.example/debian\nSuites: bookworm\n",
        "deb https://other.example/debian-security b-security main\ndeb https://mirror.example/debian b main",
    ],
)
def test_the_mirror_is_read_from_either_form_of_package_sources(text):
    assert mirrors(text)[0] == "https://mirror.example/debian"


@pytest.mark.parametrize("text", ["", "deb-src https://mirror.example/debian b main", "#deb x y"])
def test_sources_without_packages_name_no_mirror(text):
    assert mirrors(text) == []


@pytest.mark.parametrize("name", STUBS)
def test_what_wine_lacks_is_made_from_a_source_of_ours(name):
    assert stub_source(name).is_file()
