"""What goes into the frozen program."""

from pathlib import Path

import pytest

from devtools.packaging import bundle
from devtools.steps import ROOT


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/lib/libQt6Widgets.so.6",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/imageformats/libqsvg.so",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6\\translations\\qtbase_es.qm",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "libxcb-cursor.so.0",
        "libcrypto.so.3",
        "nosdesk/ui/translations/nosdesk_de.qm",
    ],
)
def test_what_the_window_needs_goes_in(name):
    assert bundle.is_wanted(name)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/lib/libQt6VirtualKeyboard.so.6",
        "PySide6/Qt/lib/libQt6Quick.so.6",
        "PySide6\\Qt6Quick.dll",
        "PySide6\\opengl32sw.dll",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/translations/qtbase_fr.qm",
        "PySide6/Qt/translations/qt_de.qm",
        "libstdc++.so.6",
        "libX11.so.6",
        "libdbus-1.so.3",
        "libnvidia-ml.so.1",
        "solders/solders.pyi",
    ],
)
def test_what_it_does_not_need_and_what_is_the_systems_own_stays_out(name):
    assert not bundle.is_wanted(name)


def test_every_module_and_every_file_beside_them_goes_in():
    modules = set(bundle.own_modules())
    assert {
        "nosdesk",
        "nosdesk.__main__",
        "nosdesk.cli.run_job",
        "nosdesk.ui.pages.home",
    } <= modules
    data = {source.removeprefix(f"{ROOT}/") for source, _ in bundle.own_data()}
    beside = {
        str(file.relative_to(ROOT))
        for file in (ROOT / "nosdesk").rglob("*")
        if file.is_file() and file.suffix not in (".py", ".pyc", ".ts")
    }
    assert data == beside


def test_windows_shows_the_programs_version(tmp_path):
    text = Path(bundle.version_resource("nosdesk-cli", tmp_path)).read_text(encoding="utf-8")
    compile(text, "version", "eval")
    assert "nosdesk-cli.exe" in text
