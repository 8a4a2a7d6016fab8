import os
import shutil
import subprocess

import pytest

from devtools.machine import is_root
from devtools.packaging.wine import COMPILER
from tests.packaging.windows_pc import APPS, AUTOSTART, WindowsPc, stand_in_setup, wait

pytestmark = [
    pytest.mark.packaging,
    pytest.mark.timeout(900),
    pytest.mark.skipif(
        os.environ.get("NOSDESK_TEST_PACKAGING") != "1", reason="NOSDESK_TEST_PACKAGING=1 asks"
    ),
    pytest.mark.skipif(not is_root(), reason="only root makes a root with Wine"),
]


@pytest.fixture(scope="module")
def setups(tmp_path_factory):
    if shutil.which(COMPILER) is None or shutil.which("makensis") is None:
        pytest.skip("mingw or NSIS is not installed")
    folder = tmp_path_factory.mktemp("setups")
    return [stand_in_setup(folder, version) for version in ("0.8.0", "0.9.0", "0.10.0")]


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    return WindowsPc(tmp_path_factory.mktemp("windows"))


@pytest.fixture
def pc(model):
    yield model
    model.wine.end_all()
    model.wine.run("reg", "delete", f"HKCU\\{AUTOSTART}", "/v", "Nosdesk", "/f")
    model.wine.run("reg", "delete", f"HKCU\\{APPS}", "/f")
    for folder in (model.prefix, model.data):
        shutil.rmtree(folder, ignore_errors=True)
    for folder in (model.wine.start_menu, model.wine.desktop):
        (folder / "Nosdesk.lnk").unlink(missing_ok=True)
    model.forget()


def test_a_silent_installation_puts_program_shortcuts_and_entry_there(pc, setups):
    assert pc.run(setups[0], "/S", "/AUTORUN=1") == 0

    entry = pc.wine.registered(APPS)
    assert (pc.note("current"), pc.note("previous"), pc.versions()) == ("0.8.0", None, ["0.8.0"])
    assert (pc.prefix / "versions/0.8.0/installed-by").read_text() == "windows"
    assert (pc.prefix / "versions/0.8.0/_internal/version").read_text() == "0.8.0"
    assert pc.shortcuts() == ["Nosdesk.lnk", "Nosdesk.lnk"]
    assert entry["DisplayName"] == "Nosdesk"
    assert entry["DisplayVersion"] == "0.8.0"
    assert entry["Publisher"] == "The Nosdesk authors"
    assert entry["QuietUninstallString"].endswith('uninstall.exe" /S')
    assert int(entry["EstimatedSize"], 16) > 0
    assert pc.wine.registered(AUTOSTART)["Nosdesk"].endswith('\\Nosdesk\\Nosdesk.exe" --minimized')


def test_it_starts_with_windows_only_where_that_was_asked_for_and_an_upgrade_keeps_it(pc, setups):
    pc.run(setups[0], "/S")
    assert "Nosdesk" not in pc.wine.registered(AUTOSTART)

    pc.run(setups[0], "/S", "/AUTORUN=1")
    pc.run(setups[1], "/S")
    assert "Nosdesk" in pc.wine.registered(AUTOSTART)

    pc.run(setups[1], "/S", "/AUTORUN=0")
    assert "Nosdesk" not in pc.wine.registered(AUTOSTART)


def test_an_icon_that_was_taken_off_the_desktop_does_not_come_back(pc, setups):
    pc.run(setups[0], "/S")
    (pc.wine.desktop / "Nosdesk.lnk").unlink()

    pc.run(setups[1], "/S")

    assert pc.shortcuts() == ["Nosdesk.lnk"]


def test_an_upgrade_keeps_the_version_before_it_and_none_that_is_older(pc, setups):
    for setup in setups:
        assert pc.run(setup, "/S") == 0

    assert (pc.note("current"), pc.note("previous")) == ("0.10.0", "0.9.0")
    assert pc.versions() == ["0.10.0", "0.9.0"]
    assert pc.wine.registered(APPS)["DisplayVersion"] == "0.10.0"


def test_installing_a_version_again_mends_it(pc, setups):
    pc.run(setups[0], "/S")
    pc.run(setups[1], "/S")
    (pc.prefix / "versions/0.9.0/_internal/version").unlink()
    (pc.prefix / "versions/0.9.0/stray").touch()

    assert pc.run(setups[1], "/S") == 0

    assert (pc.note("current"), pc.note("previous")) == ("0.9.0", "0.8.0")
    assert (pc.prefix / "versions/0.9.0/_internal/version").read_text() == "0.9.0"
    assert not (pc.prefix / "versions/0.9.0/stray").exists()


def test_another_folder_can_be_chosen_and_is_remembered(pc, setups):
    chosen = pc.wine.prefix / "drive_c" / "chosen"

    pc.run(setups[0], "/S", "/D=C:\\chosen")
    pc.run(setups[1], "/S")

    assert sorted(path.name for path in (chosen / "versions").iterdir()) == ["0.8.0", "0.9.0"]
    wait(lambda: not pc.prefix.exists())
    assert pc.run(chosen / "uninstall.exe", "/S") == 0
    wait(lambda: not chosen.exists())


def test_what_cannot_be_put_in_place_leaves_the_version_that_was_there(pc, setups):
    pc.run(setups[0], "/S")
    (pc.prefix / "Nosdesk.exe").unlink()
    (pc.prefix / "Nosdesk.exe").mkdir()  # so that no launcher can take its place

    code = pc.run(setups[1], "/S")

    assert (code, pc.note("current"), pc.note("previous")) == (2, "0.8.0", None)
    assert pc.versions() == ["0.8.0"]
    assert pc.wine.registered(APPS)["DisplayVersion"] == "0.8.0"


def test_the_launcher_opens_the_window_of_the_current_version(pc, setups):
    pc.run(setups[0], "/S")
    pc.run(setups[1], "/S")

    pc.run(pc.launcher, "--minimized")

    assert (pc.told(), pc.note("attempts")) == (["0.9.0 nosdesk.exe --minimized"], "1")


def test_the_launcher_waits_for_commands_and_passes_on_how_they_ended(pc, setups):
    pc.run(setups[0], "/S")

    assert pc.wine.run(pc.launcher, "--code", "4").returncode == 4
    assert pc.told() == ["0.8.0 nosdesk-cli.exe --code 4"]
    assert pc.note("attempts") is None  # only the window and `run` count


def test_the_console_command_is_on_the_console(pc, setups):
    pc.run(setups[0], "/S")

    ran = pc.wine.run("cmd", "/c", pc.prefix / "nosdesk-cli.cmd", "--code", "3")

    assert (ran.returncode, ran.stdout.strip()) == (3, "on the console")
    assert pc.told() == ["0.8.0 nosdesk-cli.exe --code 3"]


@pytest.mark.parametrize("words", [("Nosdesk.exe",), ("cmd", "/c", "nosdesk-cli.cmd", "run")])
def test_a_version_that_did_not_come_to_life_twice_gives_way_to_the_one_before_it(
    pc, setups, words
):
    pc.run(setups[0], "/S")
    pc.run(setups[1], "/S")
    *before, last = words if len(words) == 1 else words[:3]
    start = [*before, pc.prefix / last, *words[3:]]

    for _ in range(3):
        pc.run(*start)

    assert [line.split()[0] for line in pc.told(3)] == ["0.9.0", "0.9.0", "0.8.0"]
    assert (pc.note("current"), pc.note("previous")) == ("0.8.0", None)
    assert (pc.note("rolled-back"), pc.note("attempts")) == ("0.9.0", "1")


def test_a_version_that_came_to_life_stays(pc, setups):
    pc.run(setups[0], "/S")
    pc.run(setups[1], "/S")

    for _ in range(3):
        pc.run(pc.launcher)
        (pc.prefix / "attempts").unlink()

    assert [line.split()[0] for line in pc.told(3)] == ["0.9.0"] * 3


def test_a_version_whose_program_is_gone_gives_way_at_once(pc, setups):
    pc.run(setups[0], "/S")
    pc.run(setups[1], "/S")
    (pc.prefix / "versions/0.9.0/nosdesk.exe").unlink()

    pc.run(pc.launcher)

    assert pc.told() == ["0.8.0 nosdesk.exe"]


def test_a_version_is_found_again_when_it_is_lost_which_one_was_in_use(pc, setups):
    pc.run(setups[0], "/S")
    (pc.prefix / "current").write_bytes(bytes(8))  # as a power cut may leave it

    pc.run(pc.launcher)

    assert (pc.told(), pc.note("current")) == (["0.8.0 nosdesk.exe"], "0.8.0")


def test_the_only_version_is_started_however_often_it_failed(pc, setups):
    pc.run(setups[0], "/S")

    for _ in range(3):
        pc.run(pc.launcher)

    assert pc.told(3) == ["0.8.0 nosdesk.exe"] * 3


def test_installing_what_was_left_is_a_new_chance_for_it(pc, setups):
    pc.run(setups[0], "/S")
    pc.run(setups[1], "/S")
    for _ in range(3):
        pc.run(pc.launcher)

    pc.run(setups[1], "/S")

    assert (pc.note("current"), pc.note("rolled-back")) == ("0.9.0", None)
    assert pc.note("attempts") is None


def test_a_version_is_put_beside_one_that_runs_without_disturbing_it(pc, setups):
    pc.run(setups[0], "/S")
    running = held(pc, "versions/0.8.0/nosdesk.exe", 120_000)

    assert pc.run(setups[1], "/S") == 0

    assert running.poll() is None
    assert (pc.note("current"), pc.note("previous")) == ("0.9.0", "0.8.0")
    pc.run(pc.launcher)
    assert pc.told() == ["0.9.0 nosdesk.exe"]
    pc.wine.end_all()
    running.wait(60)


def test_a_version_that_still_runs_is_not_removed_from_under_its_program(pc, setups):
    pc.run(setups[0], "/S")
    running = held(pc, "versions/0.8.0/nosdesk.exe", 120_000)

    pc.run(setups[1], "/S")
    pc.run(setups[2], "/S")

    assert (pc.prefix / "versions/0.8.0/_internal/version").read_text() == "0.8.0"
    assert pc.note("current") == "0.10.0"
    pc.wine.end_all()
    running.wait(60)


def test_the_uninstaller_asks_the_running_program_to_finish(pc, setups):
    pc.run(setups[0], "/S")
    running = held(pc, "versions/0.8.0/nosdesk.exe", 4_000)

    pc.uninstall()

    assert "0.8.0 nosdesk.exe --quit" in pc.told()
    wait(lambda: not pc.prefix.exists())
    running.wait(60)


def test_a_version_that_runs_and_stays_is_not_replaced_by_itself(pc, setups):
    pc.run(setups[0], "/S")
    running = held(pc, "versions/0.8.0/nosdesk.exe", 120_000)

    code = pc.run(setups[0], "/S")

    assert "0.8.0 nosdesk.exe --quit" in pc.told()
    assert (code, pc.note("current")) == (5, "0.8.0")
    assert (pc.prefix / "versions/0.8.0/_internal/version").exists()
    pc.wine.end_all()
    running.wait(60)


def test_the_uninstaller_removes_all_but_the_data(pc, setups):
    pc.run(setups[0], "/S", "/AUTORUN=1")
    pc.run(setups[1], "/S")
    kept = [pc.data / "journal.db", pc.data / "wallet" / "accounts.json"]
    for file in kept:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("the user's")

    pc.uninstall()

    wait(lambda: not pc.prefix.exists())
    assert pc.shortcuts() == []
    assert pc.wine.registered(APPS) == {}
    assert "Nosdesk" not in pc.wine.registered(AUTOSTART)
    assert [file.read_text() for file in kept] == ["the user's"] * 2


def test_the_uninstaller_leaves_what_others_put_into_the_folder(pc, setups):
    pc.run(setups[0], "/S")
    others = [pc.prefix / "mine.txt", pc.prefix / "versions/3.12/python.exe"]
    for file in others:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("mine")
    pc.run(setups[1], "/S")

    pc.uninstall()

    wait(lambda: not (pc.prefix / "versions/0.9.0").exists())
    assert sorted(path for path in pc.prefix.rglob("*") if path.is_file()) == others


def held(pc, program, milliseconds):
    """Start a program that stays for so long; return once it runs."""
    command = pc.wine.command(pc.prefix / program, "--hold", str(milliseconds))
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    pc.told()
    return running
