"""Under which terms the parts of the frozen program are."""

import sysconfig
from importlib import import_module, metadata
from pathlib import Path

import pytest

from devtools.packaging.licences import gather, licence_files, may_ship, written
from devtools.steps import StepFailed
from nosdesk.app.licences import work_of, works


@pytest.mark.parametrize(
    "terms",
    [
        "MIT",
        "LGPL-3.0-only",
        "Apache-2.0 OR GPL-2.0-only",
        "GPL-2.0-or-later WITH Bootloader-exception",
    ],
)
def test_what_may_be_shipped(terms):
    assert may_ship(terms)


@pytest.mark.parametrize("terms", ["", "GPL-3.0-only", "GPL-2.0-only OR GPL-3.0-only", "AGPL-3.0"])
def test_what_may_not_be_shipped(terms):
    assert not may_ship(terms)


def installed(name):
    dist = metadata.distribution(name)
    return [Path(str(dist.locate_file(file))).resolve() for file in dist.files]


def test_every_work_is_found_by_its_files_and_has_terms_and_a_text(tmp_path):
    names = ("aiohttp", "PySide6-Essentials", "solders", "nvidia-ml-py", "jsonalias")
    parts = gather([file for name in names for file in installed(name)], tmp_path)
    found = {part.work.name: part for part in parts}
    assert found.keys() == {"Inter", "Python", "PySide6_Essentials", *names} - {
        "PySide6-Essentials"
    }
    assert all(text.is_file() for part in parts for text in part.texts)
    qt = [text.name for text in found["PySide6_Essentials"].texts]
    assert {"LGPL-3.0.txt", "GPL-3.0.txt", "Qt-notice.txt"} <= set(qt)
    assert "| PySide6_Essentials" not in written(parts)  # its name is a link to its texts
    assert "[PySide6_Essentials](licences/pyside6-essentials)" in written(parts)


def test_a_file_of_nobody_ends_the_build(tmp_path):
    stray = tmp_path.parent / "libstray.so.1"
    with pytest.raises(StepFailed, match="not known to be anybody's work"):
        gather([stray], tmp_path / "made")


def test_what_python_brings_is_under_its_own_text(tmp_path):
    stdlib = Path(sysconfig.get_path("stdlib")) / "json" / "decoder.py"
    assert {part.work.name for part in gather([stdlib.resolve()], tmp_path)} == {"Inter", "Python"}


def test_all_texts_get_a_place_of_their_own(tmp_path):
    found = [("a", str(file), "DATA") for file in installed("aiohttp")]
    places = [place for place, _, _ in licence_files([*found, ("b", "", "SYMLINK")], tmp_path)]
    assert len(set(places)) == len(places)
    assert {"THIRD-PARTY.md", "licences/licences.json"} <= set(places)


def test_what_is_in_use_is_told_with_its_terms():
    import_module("aiohttp")  # only what is in use is told
    told = {work.name: work for work in works()}

    assert told["aiohttp"].terms == "Apache-2.0 AND MIT"
    assert all(work_of(metadata.distribution(name)) == work for name, work in told.items())
