"""The first true cause in the order of the checks, and one action."""

from itertools import pairwise

import pytest

from nosdesk.domain.doctor.checks import BY_ID, CHECKS, CheckId
from nosdesk.domain.doctor.diagnosis import EARNING, diagnosis, normal_wait
from nosdesk.domain.doctor.findings import Finding, Result, ok, skipped, unknown, waits_for

ALL_WELL = tuple(ok(check.id, f"{check.title} is well.") for check in CHECKS)


def failed(check, about=""):
    return Finding(
        check, Result.FAILED, f"{check} is wrong.", f"Mend {check}.", f"mend {check}", about=about
    )


def with_these(*found):
    return [each for each in ALL_WELL if each.check not in {f.check for f in found}] + list(found)


@pytest.mark.parametrize("check", list(CheckId))
def test_each_cause_is_told_with_its_one_action(check):
    told = diagnosis(with_these(failed(check)))

    assert (told.is_well, told.cause.check) == (False, check)
    assert told.sentence.text == f"{check} is wrong."
    assert (told.sentence.action, told.command) == (f"Mend {check}.", f"mend {check}")
    assert told.sentence.id == f"{check}_FAILED".upper()
    assert told.sentence.label == BY_ID[check].title


@pytest.mark.parametrize(("first", "second"), list(pairwise(CheckId)))
def test_of_two_causes_the_first_in_line_wins_however_they_come(first, second):
    for found in ([failed(second), failed(first)], [failed(first), failed(second)]):
        assert diagnosis(with_these(*found)).cause.check is first


def test_a_cause_of_one_gpu_names_it():
    told = diagnosis(with_these(failed(CheckId.GPU, about="RTX 3060")))

    assert told.sentence.text == "RTX 3060: gpu is wrong."


def test_a_failure_is_told_before_what_was_not_found_out_and_before_warnings():
    warning = Finding(CheckId.POWER, Result.WARNING, "It falls asleep.", "Keep it awake.")
    found = with_these(warning, unknown(CheckId.NETWORK, "Who knows."), failed(CheckId.DEMAND))

    assert diagnosis(found).cause.check is CheckId.DEMAND


def test_what_was_skipped_is_no_cause_and_says_why_it_was_skipped():
    found = with_these(failed(CheckId.DOCKER), waits_for(CheckId.DISK, CheckId.DOCKER))

    assert diagnosis(found).cause.check is CheckId.DOCKER
    assert found[-1].sentence == "Not looked at, because of “Docker”."


def test_a_doubt_about_what_matters_is_not_called_well():
    told = diagnosis(with_these(unknown(CheckId.PLACE, "The node says nothing.", "Try again.")))

    assert told.sentence.id == "NOT_SURE"
    assert "“Place in the queue” could not be found out. The node says nothing." in (
        told.sentence.text
    )
    assert (told.is_well, told.sentence.action) == (True, "Try again.")


@pytest.mark.parametrize("check", [CheckId.POWER, CheckId.CLOCK, CheckId.DISK, CheckId.DEMAND])
def test_a_doubt_that_keeps_nothing_from_being_earned_is_no_verdict(check):
    assert diagnosis(with_these(unknown(check, "Who knows."))).sentence.id == "NOTHING_WRONG"


def test_a_warning_is_told_beside_the_verdict_with_its_action():
    warning = Finding(CheckId.POWER, Result.WARNING, "It falls asleep.", "Keep it awake.", "awake")
    told = diagnosis(with_these(warning))

    assert told.is_well
    assert told.sentence.text.endswith("But: It falls asleep.")
    assert (told.sentence.action, told.command) == ("Keep it awake.", "awake")


def test_where_all_is_well_the_place_the_demand_and_the_usual_pause_are_told():
    place = ok(CheckId.PLACE, "Place 4 of 31 in the queue.")
    told = diagnosis(with_these(place), (120.0, 2400.0, 300.0))

    assert told.sentence.text == (
        "Nothing is wrong. Place 4 of 31 in the queue. Demand is well."
        " Between the last 4 jobs here 2 min to 40 min passed, so such a wait is normal."
    )


def test_whoever_has_a_job_is_told_nothing_of_waiting():
    place = Finding(CheckId.PLACE, Result.OK, "A job is running.", cause=EARNING)
    told = diagnosis(with_these(place), (120.0,) * 5)

    assert told.sentence.text == "Nothing is wrong. A job is running."


@pytest.mark.parametrize("pauses", [(), (5.0,), (5.0, 9.0)])
def test_from_too_few_pauses_no_figure_is_made(pauses):
    assert normal_wait(pauses) == "How long a wait is normal here is not known yet."


def test_equal_pauses_are_one_figure():
    assert "here 5 s passed" in normal_wait((5.0, 5.0, 4.5))


def test_a_check_builds_only_on_checks_that_are_there_and_never_in_a_circle():
    over: set[CheckId] = set()
    waiting = list(CHECKS)
    while waiting:
        ready = [each for each in waiting if over.issuperset((*each.needs, *each.after))]
        assert ready
        over |= {each.id for each in ready}
        waiting = [each for each in waiting if each not in ready]


def test_every_check_has_words():
    assert [check.id for check in CHECKS] == list(CheckId)
    assert all(check.title and check.why.endswith(".") for check in CHECKS)
    assert skipped(CheckId.GPU, "x").name == "GPU_SKIPPED"
