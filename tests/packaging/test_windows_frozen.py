import json
import os
import subprocess

import pytest

from devtools.machine import is_root
from devtools.packaging.packages_windows import Setup, make_setup, windows_bundle
from devtools.steps import ROOT
from tests.desktop.screen import a_screen, lacks_a_program, pictures_folder
from tests.packaging.windows_pc import WindowsPc, wait

pytestmark = [
    pytest.mark.packaging,
    pytest.mark.timeout(3_600),  # Wine freezes the program in minutes, if it is not there yet
    pytest.mark.skipif(
        os.environ.get("NOSDESK_TEST_PACKAGING") != "1", reason="NOSDESK_TEST_PACKAGING=1 asks"
    ),
    pytest.mark.skipif(not is_root(), reason="only root makes a root with Wine"),
]
_SLOW_S = 300
"""Under Wine, on a busy machine, a window may take long to open."""

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}


@pytest.fixture(scope="module")
def pc(tmp_path_factory):
    made = ROOT / "dist" / "test" / "windows" / "nosdesk"
    is_there = "NOSDESK_WINDOWS_BUNDLE" not in os.environ and (made / "nosdesk.exe").exists()
    bundle = made if is_there else windows_bundle(ROOT / "dist")
    setup = make_setup(Setup(bundle, is_quick=True), tmp_path_factory.mktemp("setup"))
    installed = WindowsPc(tmp_path_factory.mktemp("windows"))
    assert installed.run(setup, "/S", timeout_s=600) == 0
    setup.unlink()
    yield installed
    installed.wine.end_all()


def cli(pc, *words, timeout_s=400):
    command = pc.prefix / "nosdesk-cli.cmd"
    return pc.wine.run("cmd", "/c", command, *words, timeout_s=timeout_s, extra=OFFSCREEN)


def test_it_tells_its_version(pc):
    assert cli(pc, "--version").stdout.strip() == f"nosdesk {pc.note('current')}"


def test_it_finds_itself_whole(pc):
    tested = cli(pc, "--self-test")

    assert tested.returncode == 0, f"{tested.stdout}\n{tested.stderr}"


def test_a_node_earns_on_the_practice_grid(pc):
    played = cli(pc, "demo", "--engine", "simulated", "--json")

    report = json.loads(played.stdout)
    assert (played.returncode, report["jobs_paid"]) == (0, report["jobs_posted"])


def test_the_doctor_looks_and_says_what_is_wrong_in_words(pc):
    looked = cli(pc, "doctor", "--json")

    found = json.loads(looked.stdout)
    assert (looked.returncode, looked.stderr) == (1, "")
    assert found["well"] is False
    assert found["sentence"]["action"] != ""


@pytest.mark.skipif(lacks_a_program() != "", reason="a program of the screen is not installed")
def test_the_window_opens_from_the_launcher_and_comes_to_life_and_quits_when_asked(pc, tmp_path):
    pc.wine.wait_for_all()  # a PC that was switched on without a screen would have none
    with a_screen(has_tray=False) as screen:
        there = {"DISPLAY": screen["DISPLAY"]}
        assert pc.run(pc.launcher, extra=there) == 0
        assert pc.note("attempts") == "1"
        wait(lambda: shows_the_window(screen), _SLOW_S)
        wait(lambda: pc.note("attempts") is None)
        picture = pictures_folder(tmp_path) / "windows.png"
        subprocess.run(["import", "-window", "root", picture], env=screen, check=True)
        asked = pc.wine.run(pc.launcher, "--quit", extra=there)
        pc.wine.wait_for_all()

    assert asked.returncode == 0


def shows_the_window(screen):
    search = ["xdotool", "search", "--onlyvisible", "--name", "^Nosdesk$"]
    return subprocess.run(search, env=screen, capture_output=True, check=False).returncode == 0


def test_the_uninstaller_leaves_the_data_alone(pc):
    kept = pc.data / "journal.db"
    kept.parent.mkdir(exist_ok=True)
    kept.touch()

    pc.uninstall()

    wait(lambda: not pc.prefix.exists())
    assert kept.exists()
