"""What a grid allows, and whether a PC keeps to it."""

import pytest

from nosdesk.domain.doctor.against_rules import ThisPc, against_rules, is_older
from nosdesk.domain.doctor.findings import Result
from nosdesk.domain.grid_answers import PlaceAnswer, PlaceKind, PlaceToAsk, verdict
from nosdesk.domain.grid_rules import GridRules, platform_of, rules_in_words

GB = 10**9
PUBLIC = GridRules(
    ("linux",), gpus_per_pc=1, node_software="official", minimum_ram_gb=12, minimum_disk_gb=256,
    minimum_vram_gb=12, minimum_driver="550.54",
)  # fmt: skip
FIT = ThisPc("linux", 32 * GB, 900 * GB, "580.95.05", (("RTX 4090", 24 * GB),))


@pytest.mark.parametrize(
    ("system", "kernel", "platform"),
    [
        ("Linux", "6.8.0-45-generic #45-Ubuntu SMP", "linux"),
        ("Linux", "5.15.153.1-microsoft-standard-WSL2", "wsl"),
        ("Linux", "4.4.0-19041-Microsoft", "wsl"),
        ("Linux", "6.1.0-custom-wsl", "wsl"),
        ("Windows", "10.0.26100", "windows"),
        ("Darwin", "24.1.0", "macos"),
        ("FreeBSD", "14.1", "other"),
        ("", "", "other"),
    ],
)
def test_a_system_is_known_by_what_its_kernel_says(system, kernel, platform):
    assert platform_of(system, kernel) == platform


@pytest.mark.parametrize("platform", ["wsl", "windows", "macos", "other"])
def test_a_system_that_is_not_admitted_fails_whatever_else_there_is(platform):
    pc = ThisPc(platform, 999 * GB, 9_999 * GB, "999", FIT.cards)
    (found,) = against_rules(pc, PUBLIC, "Public grid", "nosdesk grids")

    assert (found.result, found.cause) == (Result.FAILED, "NOT_ADMITTED")
    assert "native Linux only" in found.sentence
    assert found.command == "nosdesk grids"


def test_a_pc_that_keeps_to_the_rules_is_well():
    (found,) = against_rules(FIT, PUBLIC, "Public grid", "")

    assert found.result is Result.OK


def test_each_shortfall_is_a_warning_of_its_own():
    poor = ThisPc("linux", 8 * GB, 100 * GB, "470.1", (("RTX 3060", 8 * GB), ("A40", None)))
    found = against_rules(poor, PUBLIC, "Public grid", "")

    assert {each.result for each in found} == {Result.WARNING}
    assert [each.cause for each in found] == [
        "TOO_MANY_GPUS", "TOO_LITTLE_MEMORY", "TOO_LITTLE_DISK", "DRIVER_OLD", "TOO_LITTLE_VRAM",
    ]  # fmt: skip
    assert found[-1].about == "RTX 3060"


def test_what_could_not_be_read_is_no_shortfall():
    (found,) = against_rules(ThisPc("linux"), PUBLIC, "Public grid", "")

    assert found.result is Result.OK


def test_twelve_gigabytes_with_some_of_it_kept_by_the_system_are_twelve():
    nearly = ThisPc("linux", int(11.6 * GB), 900 * GB, "580", FIT.cards)

    assert against_rules(nearly, PUBLIC, "Public grid", "")[0].result is Result.OK


@pytest.mark.parametrize(
    ("version", "least", "old"),
    [("470.1", "550", True), ("550.54", "550.54", False), ("580", "550.54.1", False),
     ("", "550", False), ("beta", "550", False)],
)  # fmt: skip
def test_a_driver_is_old_only_when_that_is_sure(version, least, old):
    assert is_older(version, least) is old


def test_rules_are_told_in_sentences():
    words = " ".join(rules_in_words(PUBLIC))

    assert "native Linux only" in words
    assert "one GPU of each PC" in words
    assert "network's own node software" in words
    assert "Its money is real." in words
    assert "12 GB of memory" in words
    assert "any system" in " ".join(rules_in_words(GridRules(play_money=True)))


def test_who_is_silent_is_named_and_only_what_is_needed_keeps_a_node_from_working():
    rpc = PlaceToAsk("RPC endpoint 1", PlaceKind.LEDGER, "http://a")
    pages = PlaceToAsk("public pages", PlaceKind.WEB, "http://b", is_needed=False)
    fine, silent = PlaceAnswer(rpc, True, "It answers."), PlaceAnswer(pages, False, "No answer.")

    assert verdict([fine]) == "All services of the grid answer."
    assert verdict([fine, silent]).startswith("A node can work here")
    broken = verdict([PlaceAnswer(rpc, False, "No."), silent])
    assert broken.startswith("A node cannot work here now")
    assert "public pages" not in broken
