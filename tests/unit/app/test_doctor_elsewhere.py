"""The doctor's word on what is stuck on other grids."""

from pathlib import Path

from nosdesk.adapters.docker.makers import this_maker
from nosdesk.app.doctor_here import Here
from nosdesk.app.doctor_parts import Consultation, DoctorOptions
from nosdesk.app.last_word import Heard
from nosdesk.domain.doctor.diagnosis import diagnosis
from nosdesk.domain.doctor.findings import Result
from nosdesk.node.last_word import VERSION, LastWord, SaidElsewhere, SaidSentence

NO_KEY = SaidSentence("FAULTED", "Stopped", "Its key is not on this PC. Import its key.")
STUCK = SaidElsewhere("cellar", "Cellar", NO_KEY, is_stuck=True)


async def found(*elsewhere, age_s=0.0):
    word = LastWord(VERSION, "mainnet", 1, this_maker().label, 1.0, elsewhere=elsewhere)
    heard = Heard(word, age_s, is_alive=True)
    what = Consultation(DoctorOptions(), Path(), None, None, None, None, heard=heard)
    return await Here(what).switched_on()


async def test_what_is_stuck_elsewhere_is_a_warning_with_what_to_do():
    findings = await found(STUCK)
    told = diagnosis(findings)

    assert [(each.result, each.cause) for each in findings] == [
        (Result.OK, ""),
        (Result.WARNING, "STUCK_ELSEWHERE"),
    ]
    assert (told.is_well, told.sentence.action) == (True, NO_KEY.text)
    assert told.sentence.text.endswith("on another grid is stuck: Cellar.")


async def test_what_goes_on_and_what_was_only_practised_is_nobody_s_trouble():
    claiming = SaidSentence("SETTLING", "Settling", "Claiming.")
    others = SaidElsewhere("cellar", "C", claiming), SaidElsewhere("practice", "P", NO_KEY, True)

    assert [each.result for each in await found(*others)] == [Result.OK]


async def test_a_program_that_says_nothing_any_more_is_what_is_told_first():
    assert [each.cause for each in await found(STUCK, age_s=600)] == ["STUCK"]
