"""What the launcher of a per-user installation starts, and when it goes back."""

import shutil

import pytest

from tests.unit.installers.installation import DEAD, PARTS, Installation, program


@pytest.fixture
def installed(tmp_path):
    prefix = tmp_path / "a prefix"
    program(prefix / "versions/1.0.0", "1.0.0")
    program(prefix / "versions/1.1.0", "1.1.0", DEAD)
    shutil.copy(PARTS / "launcher.sh", prefix / "nosdesk")
    made = Installation(prefix)
    made.say(current="1.1.0\n", previous="1.0.0\n")
    return made


def test_the_current_version_gets_the_words_and_is_told_where_it_is(installed):
    ran = installed.start("gpus", "a b")

    assert ran.stdout == f"1.1.0 2 gpus a b in {installed.prefix}\n"


@pytest.mark.parametrize(
    "words",
    [(), ("--minimized",), ("run",), ("run", "--json"), ("--grid", "a"), ("--grid", "a", "run")],
)
def test_a_start_of_the_window_or_the_nodes_is_counted(installed, words):
    installed.start(*words)
    installed.start(*words)

    assert installed.word("attempts") == "2"
    assert installed.word("current") == "1.1.0"


@pytest.mark.parametrize(
    "words",
    [
        ("status",),
        ("--version",),
        ("run", "--help"),
        ("--practice",),
        ("--grid",),
        ("--grid", "a", "gpus"),
    ],
)
def test_other_starts_are_not(installed, words):
    for _ in range(4):
        installed.start(*words)

    assert installed.word("attempts") is None
    assert installed.word("current") == "1.1.0"


def test_without_a_screen_no_window_can_come_to_life_so_it_does_not_count(installed):
    installed.start(screen="")

    assert installed.word("attempts") is None


def test_after_two_starts_that_failed_the_version_before_is_started(installed):
    installed.start("run")
    installed.start("run")

    third = installed.start("run")

    assert third.stdout.startswith("1.0.0 1 run")
    assert installed.word("current") == "1.0.0"
    assert installed.word("rolled-back") == "1.1.0"
    assert installed.word("previous") is None
    assert installed.word("attempts") is None, "the older one came to life, and said so"


def test_where_there_is_no_version_before_the_current_one_is_tried_again(installed):
    (installed.prefix / "previous").unlink()
    installed.say(attempts="7")

    assert installed.start("run").stdout.startswith("1.1.0")
    assert installed.word("rolled-back") is None


def test_a_version_before_that_is_gone_is_not_gone_back_to(installed):
    shutil.rmtree(installed.prefix / "versions/1.0.0")
    installed.say(attempts="2")

    assert installed.start("run").stdout.startswith("1.1.0")
    assert installed.word("current") == "1.1.0"


def test_a_current_version_that_is_gone_gives_way_at_once(installed):
    shutil.rmtree(installed.prefix / "versions/1.1.0")

    assert installed.start("status").stdout.startswith("1.0.0")
    assert installed.word("current") == "1.0.0"
    assert installed.word("rolled-back") == "1.1.0"


def test_with_nothing_to_start_one_sentence_says_what_helps(installed):
    shutil.rmtree(installed.prefix / "versions")

    ran = installed.start("run")

    assert ran.returncode == 1
    assert "Install Nosdesk again; your data is kept." in ran.stderr
    assert ran.stdout == ""


@pytest.mark.parametrize("text", ["", "many", "-3", "99999999999999999999", "1; rm -rf /"])
def test_a_count_that_makes_no_sense_counts_as_none(installed, text):
    installed.say(attempts=text)

    installed.start("run")

    assert installed.word("attempts") == "1"


def test_a_way_back_that_was_cut_off_is_gone_to_its_end(installed):
    installed.say(rolled_back="1.1.0", current="1.0.0", attempts="2")

    assert installed.start("run").stdout.startswith("1.0.0")
    assert installed.word("current") == "1.0.0"


def test_it_is_found_through_a_link(installed, tmp_path):
    link = tmp_path / "bin"
    link.symlink_to(installed.prefix)

    ran = Installation(link).start("status")

    assert f"in {installed.prefix}" in ran.stdout


def test_a_disk_that_takes_nothing_does_not_lose_the_way_back(installed):
    installed.say(attempts="2")
    (installed.prefix / "current.new").mkdir()  # so `current` cannot be written

    assert installed.start("run").stdout.startswith("1.0.0")
    assert installed.word("current") == "1.1.0"
    assert installed.word("previous") == "1.0.0"


def test_a_version_that_an_installer_set_aside_and_forgot_is_taken_back(installed):
    versions = installed.prefix / "versions"
    (versions / "1.1.0").rename(versions / ".old-1.1.0")

    assert installed.start("gpus").stdout.startswith("1.1.0")
    assert installed.word("rolled-back") is None
