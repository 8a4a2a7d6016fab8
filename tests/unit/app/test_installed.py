import sys

import pytest

from nosdesk.app.installed import where_installed
from nosdesk.domain.updates.manifest import Package
from nosdesk.domain.updates.version import Version


def bundle(folder, word=None):
    folder.mkdir(parents=True)
    if word is not None:
        (folder / "installed-by").write_text(word)
    program = folder / "nosdesk"
    program.write_text("")
    return program


def test_from_source_it_is_started_by_its_interpreter():
    here = where_installed()

    assert here.launcher == (sys.executable, "-m", "nosdesk")
    assert (here.package, here.prefix, here.rolled_back) == (None, None, None)
    here.came_to_life()


@pytest.mark.parametrize("word", [None, "", "snap", "deb" * 100, "\x00"])
def test_a_bare_folder_is_started_as_it_is(tmp_path, word):
    program = bundle(tmp_path / "nosdesk", word)

    here = where_installed(program)

    assert here.launcher == (str(program),)
    assert here.package is None


@pytest.mark.parametrize("package", [Package.DEB, Package.RPM])
def test_the_systems_packages_have_no_versions_of_their_own(tmp_path, package):
    here = where_installed(bundle(tmp_path / "lib" / "nosdesk", f"{package}\n"))

    assert here.package is package
    assert here.prefix is None


@pytest.mark.parametrize(
    ("package", "launcher"), [(Package.USER, "nosdesk"), (Package.WINDOWS, "Nosdesk.exe")]
)
def test_one_users_installation_has_a_launcher_and_versions(tmp_path, package, launcher):
    program = bundle(tmp_path / "versions" / "1.0.0", package)
    (tmp_path / "current").write_text("1.1.0\n")
    (tmp_path / "rolled-back").write_text("1.2.0")

    here = where_installed(program)

    assert here.launcher == (str(tmp_path / launcher),)
    assert (here.package, here.prefix) == (package, tmp_path)
    assert here.current == Version.of("1.1.0")
    assert here.rolled_back == Version.of("1.2.0")


def test_one_that_was_moved_out_of_its_place_is_a_bare_folder(tmp_path):
    assert where_installed(bundle(tmp_path / "elsewhere" / "1.0.0", "user")).package is None


def test_coming_to_life_ends_the_count_of_attempts(tmp_path):
    here = where_installed(bundle(tmp_path / "versions" / "1.0.0", "user"))
    (tmp_path / "attempts").write_text("2")

    here.came_to_life()
    here.came_to_life()

    assert not (tmp_path / "attempts").exists()


@pytest.mark.parametrize("text", ["", "newest", "\xff", "1.0.0" * 50])
def test_what_is_no_version_is_none(tmp_path, text):
    here = where_installed(bundle(tmp_path / "versions" / "1.0.0", "user"))
    (tmp_path / "rolled-back").write_text(text)

    assert here.rolled_back is None
