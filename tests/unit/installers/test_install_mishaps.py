"""What the scripts do with folders of others, slips of the hand, and a power cut."""

import os
import shutil

import pytest

from tests.unit.installers.installation import Installation
from tests.unit.installers.test_install_script import person  # noqa: F401 - a fixture


def kept(folder, *names):
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("mine")
    return folder


def test_a_folder_with_other_things_in_it_is_not_taken(person):  # noqa: F811 - the fixture
    folder = kept(person.home / "tools", "versions/3.12/python", "notes.txt")

    ran = person.install(person.archive("1.0.0"), "--prefix", str(folder))

    assert ran.returncode == 1
    assert "holds other things. Choose an empty or new folder" in ran.stderr
    assert (folder / "versions/3.12/python").exists()


def test_what_others_put_beside_it_stays_when_it_is_removed(person):  # noqa: F811
    person.install(person.archive("1.0.0"))
    kept(person.prefix, "notes.txt")

    ran = person.uninstall()

    assert ran.returncode == 0
    assert "holds other things, which are left" in ran.stdout
    assert person.files() == [".local/lib/nosdesk/notes.txt"]


def test_the_wallet_stays_also_where_it_lies_in_the_folder_of_the_program(person):  # noqa: F811
    person.install(person.archive("1.0.0"))
    person.env["NOSDESK_HOME"] = str(person.prefix / "data")
    kept(person.prefix, "data/wallet/accounts.json", "data/journal.db")

    person.uninstall("--unattended")

    assert person.files() == [
        ".local/lib/nosdesk/data/journal.db",
        ".local/lib/nosdesk/data/wallet/accounts.json",
    ]


def test_a_removal_that_was_cut_off_can_be_gone_on_with(person):  # noqa: F811
    person.install(person.archive("1.0.0"))
    shutil.rmtree(person.prefix / "versions")

    assert person.uninstall().returncode == 0
    assert person.files() == []


@pytest.mark.parametrize("named", ["", "..", "link"])
def test_no_data_is_removed_with_all_else_in_the_home(person, named):  # noqa: F811
    person.install(person.archive("1.0.0"))
    kept(person.home, "diary.txt")
    (person.home / "link").symlink_to(person.home)
    person.env["NOSDESK_HOME"] = f"{person.home}/{named}"

    ran = person.uninstall("--purge-data", typed="DELETE\n")

    assert ran.returncode == 1
    assert "holds more than Nosdesk's data" in ran.stderr
    assert (person.home / "diary.txt").exists()
    assert person.prefix.exists()


def test_a_version_is_on_the_disk_before_it_becomes_the_current_one(person):  # noqa: F811
    tools = person.tmp / "tools"
    tools.mkdir()
    told = person.tmp / "told"
    (tools / "sync").write_text(
        f'#!/bin/sh\ncat "{person.prefix}/current" >>"{told}" 2>/dev/null\n'
        f'for each; do echo "${{each##*/}}" >>"{told}"; done\n'
    )
    (tools / "sync").chmod(0o755)
    person.install(person.archive("1.0.0"))
    person.env["PATH"] = f"{tools}:{os.environ['PATH']}"

    person.install(person.archive("1.1.0"))

    said = told.read_text().split()
    assert said == ["1.0.0", "nosdesk", "1.0.0", "previous.new", "1.0.0", "current.new"]
    assert person.installation.word("current") == "1.1.0"


@pytest.mark.parametrize("lost", ["", "\0\0\0\0", "9.9.9"])
def test_words_that_were_lost_with_the_power_leave_a_program_that_starts(person, lost):  # noqa: F811
    person.install(person.archive("1.0.0"))
    person.installation.say(current=lost, previous=lost)

    first = person.installation.start("gpus")

    assert first.stdout.startswith("1.0.0"), first.stderr
    assert Installation(person.prefix).word("current") == "1.0.0"
