"""What is found at the PC itself."""

import pytest

from nosdesk.domain.doctor import computer
from nosdesk.domain.doctor.computer import DockerFacts, Power, Reached, SleepPlan
from nosdesk.domain.doctor.findings import Result

GIB = 1024**3


@pytest.mark.parametrize(
    ("seen", "result", "words"),
    [
        (Power(), Result.UNKNOWN, "could not be found out"),
        (Power(True), Result.WARNING, "on its battery"),
        (Power(True, SleepPlan("GNOME", 900)), Result.WARNING, "on its battery"),
        (Power(False, SleepPlan("systemd", 0)), Result.OK, "stays awake"),
        (Power(None, SleepPlan("GNOME", 1200, "awake")), Result.WARNING, "for 20 min (GNOME)"),
    ],
)
def test_a_pc_that_would_fall_asleep_is_a_warning(seen, result, words):
    found = computer.power(seen)

    assert found.result is result
    assert words in found.sentence


@pytest.mark.parametrize(
    ("offsets", "result", "words"),
    [
        ((), Result.UNKNOWN, "Nobody told"),
        ((0.4, -1.0), Result.OK, "is right"),
        ((30.0,), Result.OK, "is right"),
        ((31.0,), Result.WARNING, "31 s slow"),
        ((-290.0, -400.0), Result.WARNING, "5 min fast"),
        ((7200.0, 7300.0), Result.FAILED, "2 h slow"),
        ((-86_400.0,), Result.FAILED, "1 day fast"),
        ((9999.0, 1.0), Result.OK, "is right"),  # one of them is wrong itself
    ],
)
def test_the_clock_is_held_against_whoever_is_nearest(offsets, result, words):
    found = computer.clock(offsets)

    assert found.result is result
    assert words in found.sentence


def test_the_network_is_well_when_all_answer():
    found = computer.network([Reached("RPC endpoint"), Reached("pinning")], "")

    assert (found.result, found.details) == (
        Result.OK,
        ("RPC endpoint: answers", "pinning: answers"),
    )


def test_a_service_that_is_silent_is_a_warning_while_the_ledger_answers():
    found = computer.network([Reached("RPC endpoint"), Reached("pinning", "It is away.")], "")

    assert found.result is Result.WARNING
    assert found.sentence == "Some of the grid's services do not answer: pinning."


def test_without_a_ledger_it_is_the_internet_or_the_address():
    alone = computer.network([Reached("RPC endpoint", "away")], "away")
    others = computer.network([Reached("RPC endpoint", "away"), Reached("pinning")], "away")

    assert alone.result is others.result is Result.FAILED
    assert alone.fix == "Check your internet connection."
    assert "RPC address" in others.fix


@pytest.mark.parametrize(
    ("facts", "result", "words"),
    [
        (DockerFacts("27.3.1"), Result.OK, "Docker 27.3.1 runs."),
        (DockerFacts("20.10.24+dfsg1"), Result.OK, "runs"),
        (DockerFacts("19.03.5"), Result.WARNING, "older than any"),
        (DockerFacts("unknown"), Result.OK, "runs"),
        (DockerFacts("27.3.1", is_rootless=True), Result.WARNING, "without root"),
        (DockerFacts("27.3.1", is_desktop=True), Result.WARNING, "Docker Desktop"),
    ],
)
def test_an_engine_that_answers_is_judged_by_what_it_says(facts, result, words):
    found = computer.docker(facts)

    assert found.result is result
    assert words in found.sentence


@pytest.mark.parametrize(
    ("free", "result"),
    [(2 * GIB, Result.OK), (2 * GIB - 1, Result.FAILED), (None, Result.UNKNOWN)],
)
def test_below_the_floor_the_disk_is_full(free, result):
    found = computer.disk(free, 100 * GIB, 2 * GIB)

    assert found.result is result
    assert (found.command == "docker system df") is (result is Result.FAILED)
