"""What mends each cause on each system, and of what its commands are made."""

import shlex
import string
from itertools import product

import pytest

from nosdesk.domain.doctor.checks import CheckId
from nosdesk.domain.doctor.computer import GNOME_NO_SLEEP, NO_SLEEP
from nosdesk.domain.doctor.diagnosis import diagnosis
from nosdesk.domain.doctor.findings import Finding, Result
from nosdesk.domain.doctor.home_system import (
    Distribution,
    HomeSystem,
    account_name,
    distribution_of,
)
from nosdesk.domain.doctor.mending import Mending
from nosdesk.domain.doctor.mendings import _OF_CAUSE, mended

UBUNTU = HomeSystem("linux", Distribution.UBUNTU, has_systemd=True, user="anna")
WINDOWS = HomeSystem("windows")
WSL = HomeSystem("wsl", Distribution.UBUNTU, has_systemd=True, user="anna")
SYSTEMS = [
    HomeSystem(platform, distribution, systemd, toolkit, user, joins)
    for platform, distribution, systemd, toolkit, user, joins in product(
        ("linux", "wsl", "windows", "macos", "other"), Distribution, *[(True, False)] * 2,
        ("anna", ""), (True, False),
    )
]  # fmt: skip
SLEEPS = [NO_SLEEP, *map(GNOME_NO_SLEEP.format, ("ac", "battery"))]
HARMLESS = set(string.ascii_letters + string.digits + "-_./:=#^\\[]")
ROOTS = {
    "apt-get", "curl", "dnf", "modprobe", "mv", "nvidia-ctk", "pacman", "sed", "systemctl", "timedatectl",
    "ubuntu-drivers", "usermod",
}  # fmt: skip


def failed(cause, command=""):
    return Finding(CheckId.DOCKER, Result.FAILED, "It is so.", "Mend it.", command, cause)


def of(cause, here=UBUNTU):
    return mended(failed(cause), here).mending


def every_mending():
    causes = [failed(cause) for cause in _OF_CAUSE] + [failed("FALLS_ASLEEP", c) for c in SLEEPS]
    found = {mended(each, here).mending for each in causes for here in SYSTEMS}
    return sorted(found - {None}, key=repr)


@pytest.mark.parametrize(
    "mending", every_mending(), ids=lambda m: m.command[:40] or m.page or m.fix[:40]
)
def test_all_that_is_run_is_made_of_harmless_words_and_says_what_it_changes(mending):
    words = [word for step in mending.steps for word in step]

    assert set("".join(words)) <= HARMLESS
    assert all(
        step[0] in (ROOTS if mending.needs_root else {"gsettings", "docker"})
        for step in mending.steps
    )
    assert bool(mending.changes) is bool(mending.steps)
    assert mending.page.startswith(("https://", "ms-settings:")) or mending.page == ""
    assert mending.steps or mending.page or mending.fix


def test_what_is_typed_is_what_is_run():
    for mending in every_mending():
        typed = [shlex.split(each) for each in mending.command.split(" && ") if each]
        bare = [words[1:] if mending.needs_root else words for words in typed]
        assert tuple(map(tuple, bare)) == mending.steps


def test_several_steps_are_one_line_that_never_ends_like_a_refusal():
    assert Mending((("a", "b c"),)).words == ("a", "b c")
    assert Mending((("a", "b c"), ("d",))).words == ("sh", "-xc", "a 'b c' && d || exit 1")
    assert Mending().words == ()


@pytest.mark.parametrize("command", SLEEPS)
def test_each_way_to_stay_awake_is_run_as_it_is_typed(command):
    mending = mended(failed("FALLS_ASLEEP", command), UBUNTU).mending

    assert mending.command == command
    assert mended(failed("FALLS_ASLEEP", "rm -r /"), UBUNTU).mending is None


@pytest.mark.parametrize(
    ("distribution", "docker", "driver", "toolkit"),
    [
        (Distribution.UBUNTU, "docker.io", "ubuntu-drivers", "nvidia-container-toolkit"),
        (Distribution.DEBIAN, "docker.io", "nvidia-driver", "nvidia-container-toolkit"),
        (Distribution.FEDORA, "moby-engine", "", "nvidia-container-toolkit"),
        (Distribution.ARCH, "docker", "nvidia-open", "nvidia-container-toolkit"),
        (Distribution.OTHER, "", "", ""),
    ],
)
def test_each_distribution_has_its_packages_or_a_page(distribution, docker, driver, toolkit):
    here = HomeSystem("linux", distribution, has_systemd=True)
    wanted = {"DOCKER_MISSING": docker, "NO_DRIVER": driver, "GPU_NOT_VISIBLE": toolkit}

    for cause, package in wanted.items():
        mending = of(cause, here)
        assert package in mending.command
        assert bool(mending.command) is bool(package)
        assert package or mending.page


def test_nvidias_repository_is_said_to_be_added_and_not_where_the_toolkit_is_there():
    new = of("GPU_NOT_VISIBLE")
    there = of("GPU_NOT_VISIBLE", HomeSystem("linux", has_systemd=True, has_toolkit=True))

    assert "own repository is added" in new.changes
    assert "signed-by" in new.command
    assert there.command == (
        "sudo nvidia-ctk runtime configure --runtime=docker"
        " && sudo systemctl restart docker.service"
    )


def test_half_a_list_of_packages_never_counts():
    steps = of("GPU_NOT_VISIBLE").steps
    (listed,) = [step for step in steps if any("sources.list.d" in word for word in step)]

    assert listed[0] == "mv"
    assert steps[steps.index(listed) + 1] == ("apt-get", "update")


def test_on_windows_and_wsl_no_command_for_linux_is_told():
    for cause in _OF_CAUSE:
        found = mended(failed(cause), WINDOWS)
        assert "sudo" not in found.command + found.fix
    for here in (WINDOWS, WSL):
        found = mended(failed("NO_DRIVER"), here)
        assert "driver for Windows" in found.fix
        assert (found.command, found.mending.page[:22]) == ("", "https://www.nvidia.com")


def test_without_systemd_nothing_is_asked_of_it():
    bare = HomeSystem("linux", Distribution.UBUNTU)

    for cause in _OF_CAUSE:
        assert "systemctl" not in mended(failed(cause), bare).command


def test_who_joined_the_group_is_told_to_log_in_anew_and_offered_no_command():
    joined = HomeSystem("linux", has_systemd=True, user="anna", joins_docker=True)

    assert of("DOCKER_FORBIDDEN").command == "sudo usermod -aG docker anna"
    assert (
        of("DOCKER_FORBIDDEN", joined).steps,
        "log out" in of("DOCKER_FORBIDDEN", joined).fix,
    ) == ((), True)
    assert of("DOCKER_FORBIDDEN", HomeSystem("linux")) is None


@pytest.mark.parametrize(
    "name", ["", "-x", "a b", "a;b", "$(id)", "a\nb", "Ünal", "x" * 33, "a'b", "DOMAIN\\anna"]
)
def test_a_name_that_does_not_look_like_an_accounts_gets_into_no_command(name):
    assert account_name(name) == ""
    assert account_name("anna-2_b") == "anna-2_b"


@pytest.mark.parametrize(
    ("release", "distribution"),
    [
        ({"ID": "debian"}, Distribution.DEBIAN),
        ({"ID": "ubuntu", "ID_LIKE": "debian"}, Distribution.UBUNTU),
        ({"ID": "linuxmint", "ID_LIKE": "ubuntu debian"}, Distribution.UBUNTU),
        ({"ID": "raspbian", "ID_LIKE": "debian"}, Distribution.DEBIAN),
        ({"ID": "fedora"}, Distribution.FEDORA),
        ({"ID": "rocky", "ID_LIKE": "rhel centos fedora"}, Distribution.OTHER),
        ({"ID": "arch"}, Distribution.ARCH),
        ({"ID": "endeavouros", "ID_LIKE": "arch"}, Distribution.ARCH),
        ({"ID": "manjaro", "ID_LIKE": "arch"}, Distribution.OTHER),
        ({}, Distribution.OTHER),
    ],
)
def test_a_distribution_is_known_by_itself_or_by_what_it_is_made_from(release, distribution):
    assert distribution_of(release) is distribution
    assert distribution_of(release, is_image=True) is Distribution.OTHER


def test_what_is_well_or_only_a_person_can_mend_stays_as_it_was():
    fine = Finding(CheckId.DOCKER, Result.OK, "It runs.", cause="DOCKER_MISSING")
    battery = failed("BATTERY")

    assert mended(fine, UBUNTU) is fine
    assert mended(battery, UBUNTU) is battery


def test_the_first_cause_brings_along_what_mends_it():
    cause = mended(failed("DOCKER_AWAY"), UBUNTU)
    told = diagnosis([cause])

    assert (told.mending, told.command) == (cause.mending, cause.mending.command)
