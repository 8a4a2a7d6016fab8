"""What the frozen program puts right for its children."""

import pytest

from nosdesk.app.frozen import clean, clean_up_environment, keep_own_modules


def test_what_the_starter_changed_is_put_back():
    found = clean(
        {
            "LD_LIBRARY_PATH": "/usr/lib/nosdesk/_internal",
            "LD_LIBRARY_PATH_ORIG": "/opt/cuda/lib64",
            "_PYI_ARCHIVE_FILE": "/usr/lib/nosdesk/nosdesk",
            "QT_PLUGIN_PATH": "/usr/lib/nosdesk/_internal/PySide6/Qt/plugins",
            "HOME": "/home/ada",
        }
    )
    assert found == {"LD_LIBRARY_PATH": "/opt/cuda/lib64", "HOME": "/home/ada"}


def test_what_was_not_there_before_is_gone():
    assert clean({"LD_LIBRARY_PATH": "/ours", "PATH": "/bin"}) == {"PATH": "/bin"}


def test_from_its_source_nothing_is_touched():
    environment = {"LD_LIBRARY_PATH": "/mine"}
    clean_up_environment(environment)
    keep_own_modules()
    assert environment == {"LD_LIBRARY_PATH": "/mine"}


def test_frozen_the_programs_own_environment_is_cleaned(monkeypatch):
    monkeypatch.setattr("sys.frozen", True, raising=False)
    environment = {"LD_LIBRARY_PATH": "/ours", "LD_LIBRARY_PATH_ORIG": "/theirs", "PATH": "/bin"}
    clean_up_environment(environment)
    assert environment == {"LD_LIBRARY_PATH": "/theirs", "PATH": "/bin"}


@pytest.mark.parametrize("name", ["LD_PRELOAD", "QML2_IMPORT_PATH", "_PYI_PARENT_PROCESS_LEVEL"])
def test_nothing_of_the_starters_reaches_a_child(name):
    assert clean({name: "x"}) == {}
