"""What the scripts of the self-extracting archive do in a home, with a program of a few lines."""

import os
import shutil
import signal
import subprocess
from contextlib import suppress
from pathlib import Path

import pytest

from tests.unit.installers.installation import DEAD, PARTS, Installation, program

ID = "org.nosdesk.Nosdesk"
SCRIPTS = ("install.sh", "launcher.sh", "uninstall.sh", f"{ID}.desktop", "nosdesk.service")


class Person:
    """Somebody with a home, who runs archives and reads what they say."""

    def __init__(self, tmp_path: Path) -> None:
        self.tmp = tmp_path
        self.home = tmp_path / "home"
        self.home.mkdir()
        self.prefix = self.home / ".local/lib/nosdesk"
        self.installation = Installation(self.prefix)
        kept = ("PATH", "LANG")
        self.env = {name: os.environ[name] for name in kept if name in os.environ}
        self.env |= {"HOME": str(self.home)}

    def archive(self, version: str, ends: str = "exit 0", says: str = "") -> Path:
        folder = self.tmp / f"archive-{version}"
        program(folder / "bundle", says or version, ends)
        for name in SCRIPTS:
            shutil.copy(PARTS / name, folder / name)
        (folder / "version").write_text(f"{version}\n")
        (folder / "glibc").write_text("2.17\n")
        (folder / "libraries").write_text("libmissing.so.4 libmissing4\n")
        (folder / "icons/48x48/apps").mkdir(parents=True)
        (folder / f"icons/48x48/apps/{ID}.png").write_bytes(b"a picture")
        return folder

    def install(self, archive: Path, *words: str) -> subprocess.CompletedProcess[str]:
        return self._run(archive / "install.sh", "--unattended", *words)

    def uninstall(self, *words: str, typed: str = "") -> subprocess.CompletedProcess[str]:
        return self._run(self.prefix / "uninstall.sh", *words, typed=typed)

    def files(self) -> list[str]:
        found = (each for each in self.home.rglob("*") if each.is_symlink() or each.is_file())
        return sorted(str(each.relative_to(self.home)) for each in found)

    def _run(self, *words: object, typed: str = "") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(each) for each in words],
            env=self.env,
            input=typed,
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture
def person(tmp_path):
    return Person(tmp_path)


def test_it_goes_into_the_home_with_an_entry_an_icon_and_a_word_for_the_terminal(person):
    ran = person.install(person.archive("1.0.0"))

    assert ran.returncode == 0, ran.stderr
    assert person.files() == [
        ".local/bin/nosdesk",
        ".local/lib/nosdesk/.lock",
        ".local/lib/nosdesk/current",
        ".local/lib/nosdesk/nosdesk",
        ".local/lib/nosdesk/placed",
        ".local/lib/nosdesk/uninstall.sh",
        ".local/lib/nosdesk/versions/1.0.0/nosdesk",
        f".local/share/applications/{ID}.desktop",
        f".local/share/icons/hicolor/48x48/apps/{ID}.png",
        ".local/share/systemd/user/nosdesk.service",
    ]
    entry = (person.home / f".local/share/applications/{ID}.desktop").read_text()
    assert f'Exec="{person.prefix}/nosdesk"' in entry
    assert "Nosdesk 1.0.0 is installed. Start it from your menu" in ran.stdout


def test_what_was_installed_starts_by_the_word(person):
    person.install(person.archive("1.0.0"))

    ran = subprocess.run(
        [person.home / ".local/bin/nosdesk", "gpus"],
        env=person.env, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert ran.stdout == f"1.0.0 1 gpus in {person.prefix}\n"


def test_a_newer_version_stands_beside_the_one_before_and_older_ones_go(person):
    for version in ("1.0.0", "1.1.0", "1.2.0"):
        assert person.install(person.archive(version)).returncode == 0

    assert person.installation.versions == ["1.1.0", "1.2.0"]
    assert person.installation.word("current") == "1.2.0"
    assert person.installation.word("previous") == "1.1.0"


def test_a_fresh_version_begins_with_no_failed_starts(person):
    person.install(person.archive("1.0.0"))
    person.installation.say(attempts="2", rolled_back="0.9.0")

    person.install(person.archive("1.1.0"))

    assert person.installation.word("attempts") is None
    assert person.installation.word("rolled-back") is None


def test_the_same_version_again_mends_it_and_keeps_the_way_back(person):
    person.install(person.archive("1.0.0"))
    archive = person.archive("1.1.0")
    person.install(archive)
    (person.prefix / "versions/1.1.0/nosdesk").unlink()

    assert person.install(archive).returncode == 0
    assert person.installation.versions == ["1.0.0", "1.1.0"]
    assert person.installation.word("previous") == "1.0.0"
    assert person.installation.start("gpus").stdout.startswith("1.1.0")


def test_a_version_that_does_not_start_changes_nothing(person):
    person.install(person.archive("1.0.0"))
    broken = person.archive("1.1.0")
    (broken / "bundle/nosdesk").write_text("#!/bin/sh\necho broken; exit 1\n")

    ran = person.install(broken)

    assert ran.returncode == 1
    assert "the new version does not start here: broken" in ran.stderr
    assert person.installation.versions == ["1.0.0"]
    assert person.installation.word("current") == "1.0.0"


def test_an_archive_of_another_version_than_it_says_is_refused(person):
    ran = person.install(person.archive("1.1.0", says="6.6.6"))

    assert ran.returncode == 1
    assert "says that it is “nosdesk 6.6.6”" in ran.stderr
    assert person.installation.word("current") is None


def test_a_version_that_dies_twice_gives_way_to_the_one_before(person):
    person.install(person.archive("1.0.0"))
    person.install(person.archive("1.1.0", DEAD))

    said = [person.installation.start("run").stdout.split()[0] for _ in range(3)]

    assert said == ["1.1.0", "1.1.0", "1.0.0"]


def test_a_system_that_is_too_old_is_told_so_before_anything_is_written(person):
    archive = person.archive("1.0.0")
    (archive / "glibc").write_text("9.99\n")

    ran = person.install(archive)

    assert ran.returncode == 1
    assert "this needs the GNU C library 9.99 or newer, and here is 2." in ran.stderr
    assert person.files() == []


def test_a_library_that_is_missing_is_named_with_what_to_type(person):
    archive = person.archive("1.0.0")
    link_to_nothing(archive / "bundle")

    ran = person.install(archive)

    assert ran.returncode == 1
    assert "The window needs libraries that this system lacks." in ran.stdout
    assert "libmissing" in ran.stdout
    assert person.files() == []


def test_who_wants_no_window_may_go_on_without_its_libraries(person):
    archive = person.archive("1.0.0")
    link_to_nothing(archive / "bundle")

    assert person.install(archive, "--headless").returncode == 0


def link_to_nothing(bundle: Path) -> None:
    """Put a library into the bundle that links one which is nowhere."""
    if shutil.which("gcc") is None:
        pytest.skip("no compiler here")
    there = bundle.parent / "libmissing.so.4"
    shared = ("gcc", "-shared", "-nostdlib", "-x", "c", "/dev/null")
    subprocess.run([*shared, "-Wl,-soname,libmissing.so.4", "-o", there], check=True)
    words = ["-Wl,--no-as-needed", "-o", bundle / "libhere.so", "-L", bundle.parent]
    subprocess.run([*shared, *words, "-l:libmissing.so.4"], check=True)
    there.unlink()


def test_a_full_disk_is_told_before_anything_is_written(person, tmp_path):
    tools = tmp_path / "tools"
    tools.mkdir()
    (tools / "df").write_text("#!/bin/sh\nprintf 'Filesystem\\nx 1 1 1 1 /\\n'\n")
    (tools / "df").chmod(0o755)
    person.env["PATH"] = f"{tools}:{person.env['PATH']}"

    ran = person.install(person.archive("1.0.0"))

    assert ran.returncode == 1
    assert "has 0 MB left. Make room, then try again." in ran.stderr
    assert person.files() == []


@pytest.mark.parametrize("folder", ["/", "", 'a"b', "a$b", "a`b`", "100%", "a;b"])
def test_a_folder_that_no_menu_entry_could_name_is_refused(person, folder):
    ran = person.install(person.archive("1.0.0"), "--prefix", folder)

    assert ran.returncode == 1
    assert "cannot be the folder" in ran.stderr


def test_it_goes_where_it_is_told_to_and_an_update_goes_to_the_same_place(person):
    chosen = person.home / "my programs/nosdesk"
    person.install(person.archive("1.0.0"), "--prefix", str(chosen))
    person.env["NOSDESK_PREFIX"] = str(chosen)  # as the launcher says to the program

    person.install(person.archive("1.1.0"))

    assert Installation(chosen).word("current") == "1.1.0"
    assert not person.prefix.exists()


def test_another_program_of_that_name_is_left_alone(person):
    other = person.home / ".local/bin/nosdesk"
    other.parent.mkdir(parents=True)
    other.write_text("somebody else's")

    ran = person.install(person.archive("1.0.0"))
    person.uninstall()

    assert f"There is another {other}" in ran.stdout
    assert other.read_text() == "somebody else's"


@pytest.mark.parametrize(("word", "code"), [("--help", 0), ("--frobnicate", 2)])
def test_words_it_does_not_know_are_answered_with_those_it_does(person, word, code):
    ran = person.install(person.archive("1.0.0"), word)

    assert ran.returncode == code
    assert "--prefix DIR" in ran.stdout + ran.stderr
    assert person.files() == []


def test_two_installers_do_not_meet(person):
    archive = person.archive("1.0.0")
    person.prefix.mkdir(parents=True)
    with subprocess.Popen(
        ["flock", person.prefix / ".lock", "sh", "-c", "echo held; read -r _"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    ) as other:  # fmt: skip
        assert other.stdout is not None
        other.stdout.readline()

        ran = person.install(archive)
        other.communicate(b"\n")

    assert ran.returncode == 1
    assert "another installer is at work" in ran.stderr
    assert person.installation.word("current") is None


def test_removing_it_leaves_nothing_but_the_data(person):
    person.install(person.archive("1.0.0"))
    person.install(person.archive("1.1.0"))
    data = person.home / ".local/share/nosdesk/journal.db"
    data.parent.mkdir()
    data.write_text("what is owed")
    autostart = person.home / f".config/autostart/{ID}.desktop"
    autostart.parent.mkdir(parents=True)
    autostart.write_text(f'Exec="{person.prefix}/nosdesk" --minimized\n')

    ran = person.uninstall()

    assert ran.returncode == 0, ran.stderr
    assert person.files() == [".local/share/nosdesk/journal.db"]
    assert f"Your data is still in {data.parent}." in ran.stdout


def test_an_autostart_of_another_installation_stays(person):
    person.install(person.archive("1.0.0"))
    autostart = person.home / f".config/autostart/{ID}.desktop"
    autostart.parent.mkdir(parents=True)
    autostart.write_text("Exec=nosdesk --minimized\n")

    person.uninstall()

    assert autostart.exists()


@pytest.mark.parametrize(("typed", "is_gone"), [("DELETE\n", True), ("yes\n", False), ("", False)])
def test_the_data_goes_only_when_that_was_typed(person, typed, is_gone):
    person.install(person.archive("1.0.0"))
    data = person.home / ".local/share/nosdesk/journal.db"
    data.parent.mkdir()
    data.write_text("what is owed")

    ran = person.uninstall("--purge-data", typed=typed)

    assert data.exists() is not is_gone
    assert person.prefix.exists() is not is_gone
    assert ran.returncode == (0 if is_gone else 1)


def test_the_data_cannot_go_unattended(person):
    person.install(person.archive("1.0.0"))

    ran = person.uninstall("--purge-data", "--unattended", typed="DELETE\n")

    assert ran.returncode == 1
    assert person.prefix.exists()


def test_a_program_that_runs_is_not_removed(person):
    person.install(person.archive("1.0.0"))
    alive = person.prefix / "versions/1.0.0/alive"
    shutil.copy("/bin/sleep", alive)
    running = subprocess.Popen([alive, "60"])
    try:
        ran = person.uninstall()
    finally:
        running.terminate()
        running.wait()

    assert ran.returncode == 1
    assert "Nosdesk is running." in ran.stderr
    assert person.installation.word("current") == "1.0.0"


def test_an_older_version_that_still_runs_is_removed_only_once_it_has_ended(person):
    person.install(person.archive("1.0.0"))
    old = person.prefix / "versions/1.0.0"
    shutil.copy(shutil.which("sleep"), old / "nodes")
    with subprocess.Popen([old / "nodes", "60"]) as nodes:
        for version in ("1.1.0", "1.2.0"):
            assert person.install(person.archive(version)).returncode == 0
        assert person.installation.versions == ["1.0.0", "1.1.0", "1.2.0"]
        nodes.kill()
    person.install(person.archive("1.3.0"))

    assert person.installation.versions == ["1.2.0", "1.3.0"]


def test_what_an_installer_set_aside_before_it_was_cut_off_is_not_lost(person):
    archive = person.archive("1.0.0")
    person.install(archive)
    versions = person.prefix / "versions"
    (versions / "1.0.0").rename(versions / ".old-1.0.0")
    (archive / "bundle/nosdesk").write_text("#!/bin/sh\nexit 1\n")

    assert person.install(archive).returncode == 1
    assert person.installation.versions == ["1.0.0"]
    assert person.installation.start("gpus").stdout.startswith("1.0.0")


def test_an_installer_that_is_killed_at_any_moment_leaves_something_that_starts(person):
    archive = person.archive("1.1.0")
    person.install(person.archive("1.0.0"))
    person.install(archive)
    for moment in range(0, 240, 12):
        words = ["sh", archive / "install.sh", "--unattended"]
        with subprocess.Popen(
            words, env=person.env, stdout=subprocess.DEVNULL, start_new_session=True
        ) as installer:
            with suppress(subprocess.TimeoutExpired):
                installer.wait(moment / 1000)
            with suppress(ProcessLookupError):
                os.killpg(installer.pid, signal.SIGKILL)
        assert person.installation.start("gpus").stdout.startswith("1.1.0"), moment
    assert person.installation.word("previous") == "1.0.0"
    assert person.install(archive).returncode == 0


def test_a_version_that_never_came_to_life_is_not_what_the_next_one_goes_back_to(person):
    person.install(person.archive("1.0.0"))
    person.install(person.archive("1.1.0", DEAD))
    person.installation.start("run")
    person.install(person.archive("1.2.0", DEAD))

    said = [person.installation.start("run").stdout.split()[0] for _ in range(3)]

    assert said == ["1.2.0", "1.2.0", "1.0.0"]
