"""The Linux packages, installed by their own tools on a Debian that has nothing yet.

They run in the order in which they stand: a package is installed, used, renewed and removed.
"""

import os
import re
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from devtools.packaging.appstream import ID
from devtools.packaging.debian import make_deb
from devtools.packaging.rpm import make_rpm
from devtools.packaging.run_archive import make_run
from devtools.steps import ROOT
from tests.desktop.screen import a_screen, lacks_a_program
from tests.packaging.debian_root import USER, a_debian, first_inside, lacks
from tests.packaging.packages import BROKEN, NEWEST, listed, other_package, package

pytestmark = [
    pytest.mark.packaging,
    pytest.mark.timeout(1800),
    pytest.mark.skipif(not os.environ.get("NOSDESK_TEST_PACKAGING"), reason="takes minutes"),
    pytest.mark.skipif(bool(lacks()), reason=lacks() or "-"),
]
OLDER, NEWER = "0.0.9", "9.9.9"
HOME = f"home/{USER}"
DATA = f"/{HOME}/.local/share/nosdesk"
PREFIX = f"/{HOME}/.local/lib/nosdesk"


SERVICE_TRIAL = r"""
uid=$(id -u tester)
as() { runuser -u tester -- env HOME=/home/tester XDG_RUNTIME_DIR=/run/user/$uid "$@"; }
until_it() { for _ in $(seq 90); do "$@" >/dev/null 2>&1 && return; sleep 1; done; return 1; }
is_queued() { as nosdesk status --offline --json | grep -q queue; }
until_it test -S /run/user/$uid/bus
as systemd-run --user --unit=grid nosdesk practice
until_it as test -s /home/tester/.local/share/nosdesk/practice.json
as systemctl --user enable --now nosdesk
until_it is_queued && echo "is queued: yes"
as nosdesk status --offline --json
echo "while it runs:" $(as systemctl --user show nosdesk -p ActiveState)
as systemctl --user stop nosdesk
echo "when stopped:" $(as systemctl --user show nosdesk -p Result -p ExecMainStatus -p ActiveState)
"""
"""What is typed on a computer where the service is to run from its start."""


@pytest.fixture(scope="module")
def work(tmp_path_factory):
    folder = tmp_path_factory.mktemp("packaging")
    yield folder
    shutil.rmtree(folder, ignore_errors=True)  # gigabytes


@pytest.fixture(scope="module")
def debian(work):
    with a_debian(work / "debian") as root:
        root.run("apt-get", "update")
        yield root


@pytest.fixture(scope="module")
def before(debian):
    return debian.files("usr", "etc", "var/lib", HOME)


# --- the archive for one user, on a system without any of its libraries ------------------------


def test_a_system_that_lacks_libraries_is_told_what_to_type_and_that_is_enough(
    debian, work, before
):
    archive = put(debian, package(make_run, work))

    refused = debian.run("sh", archive, "--", "--unattended", user=USER, check=False)
    assert refused.returncode == 1, refused.stdout
    assert debian.files(HOME) == {each for each in before if each.startswith(f"/{HOME}/")}
    (command,) = re.findall(r"sudo apt install (.+)", refused.stdout)
    debian.apt("install", *command.split(), "ca-certificates")

    debian.run("sh", archive, "--", "--unattended", user=USER)
    told = debian.run(f"/{HOME}/.local/bin/nosdesk", "--version", user=USER)
    assert told.stdout == f"nosdesk {NEWEST}\n"


def test_the_archive_runs_for_a_user_without_python(debian):
    assert not (debian.path / "usr/bin/python3").exists()

    ran = debian.run(f"{PREFIX}/nosdesk", "--self-test", user=USER, check=False)

    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_nodes_without_a_window_go_on_as_the_version_that_was_put_beside_theirs(debian, work):
    older = put(debian, other_package(make_run, work, OLDER))
    newest = put(debian, package(make_run, work))
    launcher = f"{PREFIX}/nosdesk"
    debian.run("sh", older, "--", "--unattended", user=USER)

    with debian.running(launcher, "practice", user=USER):
        wait((debian.path / DATA[1:] / "practice.json").exists)
        with debian.running(launcher, "run", "--engine", "simulated", user=USER) as nodes:
            wait(lambda: is_queued(debian))
            assert f"/{OLDER}/" in program_in(nodes)
            debian.run("sh", newest, "--", "--unattended", user=USER)
            wait(lambda: program_in(nodes).endswith(f"/{NEWEST}/nosdesk"))
            wait(lambda: not (debian.path / PREFIX[1:] / "attempts").exists())  # it came to life
    debian.run("rm", "-rf", DATA)


def test_a_version_that_fails_twice_gives_way_to_the_one_before(debian, work):
    debian.run(f"{PREFIX}/nosdesk", "settings", "set", "look.theme", "dark", user=USER)
    archive = put(debian, other_package(make_run, work, NEWER, BROKEN))
    debian.run("sh", archive, "--", "--unattended", user=USER)

    starts = [
        debian.run(f"{PREFIX}/nosdesk", "run", "--engine", "simulated", user=USER, check=False)
        for _ in range(3)
    ]

    assert ["it does not start" in each.stderr for each in starts] == [True, True, False]
    assert (debian.path / PREFIX[1:] / "current").read_text() == f"{NEWEST}\n"
    assert (debian.path / PREFIX[1:] / "rolled-back").read_text() == f"{NEWER}\n"
    kept = debian.run(f"{PREFIX}/nosdesk", "settings", "get", "look.theme", user=USER)
    assert "dark" in kept.stdout


def test_removing_the_archive_leaves_the_data_alone(debian, before):
    debian.run(f"{PREFIX}/uninstall.sh", "--unattended", user=USER)

    left = {each for each in debian.files(HOME) - before if not (debian.path / each[1:]).is_dir()}
    fonts = f"/{HOME}/.cache/fontconfig/"  # the system's own, made for every program
    assert left
    assert [each for each in left if not each.startswith((f"{DATA}/", fonts))] == []
    debian.run("rm", "-rf", DATA)


# --- the Debian package --------------------------------------------------------------------------


def test_the_debian_package_has_no_faults_that_the_distribution_would_name(work):
    ran = subprocess.run(
        ["lintian", "--allow-root", "--fail-on", "error", "--tag-display-limit", "0",
         package(make_deb, work)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert ran.returncode == 0, ran.stdout
    assert [line for line in ran.stdout.splitlines() if line.startswith(("E:", "W:"))] == []


def test_apt_installs_it_with_all_that_it_links(debian, work):
    debian.install(other_package(make_deb, work, OLDER))

    script = r"""
    export LD_LIBRARY_PATH=/usr/lib/nosdesk/_internal
    find /usr/lib/nosdesk -type f \( -name '*.so*' -o -name nosdesk-itself \) -exec ldd {} + 2>&1"""
    linked = debian.run("sh", "-c", script).stdout

    assert linked.count("=>") > 500
    assert [line for line in linked.splitlines() if "not found" in line] == []
    assert not (debian.path / "usr/bin/python3").exists()


def test_the_window_opens_works_and_is_renewed_under_way(debian, work):
    if name := lacks_a_program():
        pytest.skip(f"{name} is not installed")
    with a_screen() as there:
        subprocess.run(["xdotool", "mousemove", "5", "900"], env=there, check=True)
        screen = {"DISPLAY": there["DISPLAY"], "user": USER}
        debian.run("nosdesk", "settings", "set", "look.theme", "dark", user=USER)
        with debian.running("nosdesk", "--practice", "--simulated", **screen) as program:
            paid = wait_for_a_paid_run(debian)
            picture = take_picture(there, work)
            debian.install(package(make_deb, work))
            assert program.poll() is None, "a newer version must not end the one that runs"

    assert has_much_in_it(picture)
    assert debian.run("nosdesk", "--version").stdout == f"nosdesk {NEWEST}\n"
    assert "dark" in debian.run("nosdesk", "settings", "get", "look.theme", user=USER).stdout
    assert paid in debian.run("nosdesk", "history", "--json", user=USER).stdout


def test_the_installed_program_finds_itself_whole(debian):
    ran = debian.run("nosdesk", "--self-test", user=USER, check=False)

    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_menu_entry_metadata_manual_and_service_are_as_their_readers_want_them(debian, work):
    share = debian.path / "usr/share"
    listed(["desktop-file-validate"], share / f"applications/{ID}.desktop")
    listed(["appstreamcli", "validate", "--no-net"], share / f"metainfo/{ID}.metainfo.xml")
    page = listed(
        ["man", "--warnings", "--encoding=UTF-8", "--local-file"], share / "man/man1/nosdesk.1.gz"
    )
    assert "nosdesk run" in page
    unit = (debian.path / "usr/lib/systemd/user/nosdesk.service").read_text()
    tried = work / "nosdesk.service"
    tried.write_text(unit.replace("/usr/bin/nosdesk", "/bin/true").replace("man:nosdesk(1)", ""))

    listed(["systemd-analyze", "verify", "--user", "--man=no"], tried)


def test_the_service_runs_without_a_login_and_drains_when_it_is_stopped(debian):
    debian.apt("install", "systemd-sysv", "dbus-user-session", "libpam-systemd")

    told = booted(debian, SERVICE_TRIAL)

    assert "while it runs: ActiveState=active" in told, told
    assert "is queued: yes" in told, told
    assert "when stopped: Result=success ExecMainStatus=0 ActiveState=inactive" in told, told


def test_purging_it_leaves_nothing_but_the_users_data(debian):
    ours = debian.run("dpkg", "-L", "nosdesk").stdout.split()
    files = [each for each in ours if not (debian.path / each[1:]).is_dir()]
    assert len(files) > 100

    debian.apt("purge", "nosdesk")

    assert [each for each in files if os.path.lexists(debian.path / each[1:])] == []
    named = {each for each in debian.files("usr", "etc", "var/lib") if "nosdesk" in each.lower()}
    assert named == set()
    assert (debian.path / DATA[1:] / "journal.db").exists()


# --- the RPM package -----------------------------------------------------------------------------


def test_the_rpm_installs_runs_is_renewed_and_leaves_nothing(debian, work):
    older, newest = other_package(make_rpm, work, OLDER), package(make_rpm, work)
    rpm = ["rpm", "--root", str(debian.path)]
    subprocess.run([*rpm, "--initdb"], check=True)
    rpm.append("--nodeps")  # what is installed here, no list of RPMs knows of
    has = debian.files("usr")

    subprocess.run([*rpm, "-i", older], check=True)
    assert debian.run("nosdesk", "--version").stdout == f"nosdesk {OLDER}\n"
    subprocess.run([*rpm, "-U", newest], check=True)
    assert debian.run("nosdesk", "--version").stdout == f"nosdesk {NEWEST}\n"
    assert (debian.path / "usr/lib/nosdesk/installed-by").read_text() == "rpm\n"
    subprocess.run([*rpm, "-e", "nosdesk"], check=True)

    left = {each for each in debian.files("usr") - has if "/rpm/" not in each}
    assert [each for each in left if not (debian.path / each[1:]).is_dir()] == []
    assert [each for each in left if "nosdesk" in each] == []


def test_the_rpm_asks_for_libraries_by_the_names_that_every_distribution_has(work):
    asked = listed(["rpm", "--query", "--requires", "--package"], package(make_rpm, work))

    assert "libEGL.so.1()(64bit)" in asked
    assert re.search(r"libc\.so\.6\(GLIBC_2\.\d+\)\(64bit\)", asked)


def booted(debian, script: str) -> str:
    """Start that Debian as a computer is started, run the script in it, and return what it told."""
    root = debian.path
    (root / "root/trial.sh").write_text(f"{script}\nsystemctl poweroff\n")
    (root / "etc/systemd/system/trial.service").write_text(
        "[Service]\nType=oneshot\nStandardOutput=file:/root/told\nStandardError=file:/root/told\n"
        "ExecStart=/bin/sh /root/trial.sh\n[Install]\nWantedBy=multi-user.target\n"
    )
    debian.run("systemctl", "enable", "trial")
    debian.run(
        "sh", "-c", f"mkdir -p /var/lib/systemd/linger; touch /var/lib/systemd/linger/{USER}"
    )
    only_simulated = root / HOME / ".config/systemd/user/nosdesk.service.d/simulated.conf"
    only_simulated.parent.mkdir(parents=True)
    only_simulated.write_text(
        "[Service]\nExecStart=\nExecStart=/usr/bin/nosdesk run --engine simulated\n"
    )
    debian.run("chown", "-R", f"{USER}:{USER}", f"/{HOME}/.config")
    words = ["systemd-nspawn", "-q", "-D", root, "--register=no", "--keep-unit", "--boot"]
    subprocess.run(words, stdin=subprocess.DEVNULL, capture_output=True, timeout=400, check=False)
    told = root / "root/told"
    return told.read_text() if told.exists() else "it did not start"


def wait(until: Callable[[], bool], within_s: int = 240) -> None:
    """Return once it is so."""
    end = time.monotonic() + within_s
    while not until():
        assert time.monotonic() < end, "it did not come to that"
        time.sleep(1)  # noqa: TID251 - no loop here


def is_queued(debian) -> bool:
    told = debian.run(f"{PREFIX}/nosdesk", "status", "--offline", "--json", user=USER, check=False)
    return "queue" in told.stdout


def program_in(running: subprocess.Popen) -> str:
    """Return the file of the program that runs inside, in the place of what led there."""
    (process,) = first_inside(running)
    return str(Path(f"/proc/{process}/exe").readlink())


def put(debian, file: Path) -> str:
    shutil.copy(file, debian.path / "tmp" / file.name)
    return f"/tmp/{file.name}"


def wait_for_a_paid_run(debian) -> str:
    """Return the address of a run that was paid while the window was open."""
    until = time.monotonic() + 420
    while time.monotonic() < until:
        told = debian.run("nosdesk", "history", "--json", user=USER, check=False).stdout
        if "paid" in told and (found := re.search(r'"run": ?"(\w{32,44})"', told)):
            return found[1]
        time.sleep(2)  # noqa: TID251 - no loop here
    raise AssertionError(f"no run was paid: {told[-2000:]}")


def take_picture(there: dict[str, str], work: Path) -> Path:
    """Keep what the screen shows now in `dist/pictures`, or where `NOSDESK_PICTURES` says."""
    folder = Path(os.environ.get("NOSDESK_PICTURES") or ROOT / "dist" / "pictures")
    folder.mkdir(parents=True, exist_ok=True)
    picture = folder / "installed-window.png"
    subprocess.run(["import", "-window", "root", picture], env=there, check=True)
    return picture


def has_much_in_it(picture: Path) -> bool:
    """Tell whether more is to be seen than an empty window."""
    ran = subprocess.run(
        ["identify", "-format", "%k", picture], capture_output=True, text=True, check=True
    )
    return int(ran.stdout) > 300
