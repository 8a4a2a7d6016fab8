"""How far a GPU may be trusted, from what its driver reports and whether it is seen."""

import pytest

from nosdesk.domain.gpu import CardFault
from nosdesk.domain.gpu_guard import (
    ContainerLooked,
    RetryOrdered,
    XidReported,
    verdict,
)
from nosdesk.domain.gpu_troubles import RULES, Level, Trouble
from nosdesk.domain.mishaps import Mishap
from tests.unit.domain.guarded_card import LIMITS, Guard


@pytest.fixture
def guard():
    return Guard()


def test_a_card_that_reads_as_it_should_is_well(guard):
    guard.read(600)

    assert guard.level is Level.OK
    assert guard.commands == []


# --- What the driver reports -------------------------------------------------------------------


def test_a_card_that_fell_off_the_bus_is_quarantined_until_it_is_seen_again(guard):
    guard.tell(XidReported, 79)
    assert guard.level is Level.QUARANTINE
    assert guard.sentence == "The GPU fell off the bus (Xid 79). It needs a restart of the PC."
    assert verdict(guard.state).findings[0].mishap is Mishap.GPU_GONE

    guard.miss(3_600, CardFault.LOST)
    guard.read(20)
    assert guard.level is Level.QUARANTINE

    guard.read(20)
    assert guard.level is Level.OK


def test_a_card_that_comes_and_goes_stays_quarantined(guard):
    guard.tell(XidReported, 79)
    for _ in range(10):
        guard.read(20)
        guard.miss(1, CardFault.LOST)

    assert guard.level is Level.QUARANTINE


@pytest.mark.parametrize("number", [13, 31, 43, 45, 68, 69, 109])
def test_a_mistake_of_a_program_is_only_noted(guard, number):
    guard.tell(XidReported, number)

    assert guard.level is Level.OK
    assert f"Xid {number}" in guard.state.notes[-1].text


def test_no_more_than_the_last_notes_are_kept(guard):
    for _ in range(1_000):
        guard.tell(XidReported, 31)

    assert len(guard.state.notes) == 10


@pytest.mark.parametrize(
    ("number", "level"),
    [(62, "quarantine"), (95, "quarantine"), (119, "quarantine"), (48, "drain"), (74, "drain")],
)
def test_a_failed_card_needs_a_reset_and_good_readings_are_no_proof_of_one(guard, number, level):
    guard.tell(XidReported, number)
    guard.read(7_200)

    assert guard.level == level
    assert f"(Xid {number})" in guard.sentence


@pytest.mark.parametrize("number", [48, 119])
def test_a_failed_card_is_trusted_again_once_it_was_away_and_is_back(guard, number):
    guard.tell(XidReported, number)
    guard.miss(60)
    guard.read(40)

    assert guard.level is Level.OK


def test_an_error_that_nobody_knows_is_a_warning_for_an_hour(guard):
    guard.tell(XidReported, 4_711)
    assert guard.level is Level.WARN
    guard.read(3_000)
    guard.tell(XidReported, 4_711)
    guard.read(3_500)
    assert guard.level is Level.WARN

    guard.read(200)
    assert guard.level is Level.OK


def test_the_number_of_an_error_is_forgotten_with_the_error(guard):
    guard.tell(XidReported, 79)
    guard.read(40)
    guard.miss(10)

    assert guard.sentence == "The GPU fell off the bus. It needs a restart of the PC."


def test_the_user_can_have_a_card_tried_again(guard):
    guard.tell(XidReported, 119)
    guard.tell(XidReported, 31)
    guard.tell(RetryOrdered)

    assert guard.level is Level.OK
    assert guard.state.limits == LIMITS
    assert guard.state.notes


# --- Cards that cannot be read ---------------------------------------------------------------


def test_one_look_that_misses_a_card_is_no_loss(guard):
    guard.miss(2)
    assert guard.level is Level.OK

    guard.miss(3)
    assert guard.troubles == [Trouble.GONE]


@pytest.mark.parametrize(
    ("fault", "trouble", "level"),
    [
        (CardFault.LOST, Trouble.GONE, Level.QUARANTINE),
        (CardFault.NEEDS_RESET, Trouble.NEEDS_RESET, Level.QUARANTINE),
    ],
)
def test_what_the_driver_says_outright_counts_at_once(guard, fault, trouble, level):
    guard.miss(1, fault)

    assert guard.troubles == [trouble]
    assert guard.level is level


def test_a_card_that_the_driver_cannot_read_takes_no_further_job(guard):
    guard.miss(9, CardFault.UNREADABLE)
    assert guard.level is Level.OK

    guard.miss(3, CardFault.UNREADABLE)
    assert guard.level is Level.DRAIN


# --- Drivers that do not answer ----------------------------------------------------------------


def test_a_silent_driver_is_first_a_warning_and_then_keeps_jobs_away(guard):
    guard.read(10)
    guard.silence(30)
    assert guard.level is Level.OK
    guard.silence(10)
    assert guard.troubles == [Trouble.SILENT]
    guard.silence(300)
    assert guard.troubles == [Trouble.LONG_SILENT]

    guard.read(29)
    assert guard.level is Level.DRAIN
    guard.read(2)
    assert guard.level is Level.OK


def test_a_card_at_full_load_whose_driver_hangs_on_it_is_stuck(guard):
    guard.read(400, utilisation=100)
    guard.silence(115)
    assert Trouble.HUNG not in guard.troubles
    guard.silence(10)

    assert guard.troubles == [Trouble.HUNG]
    assert guard.level is Level.QUARANTINE
    assert verdict(guard.state).findings[0].mishap is Mishap.GPU_HUNG
    guard.read(40, utilisation=100)
    assert guard.level is Level.OK


def test_full_load_alone_is_no_fault(guard):
    guard.read(7_200, utilisation=100)

    assert guard.level is Level.OK


@pytest.mark.parametrize(
    ("busy", "pause", "about_this"),
    [(400, 0, False), (200, 0, True), (400, 1, True)],
    ids=["the driver hangs on another card", "full only for a while", "it took a breath"],
)
def test_a_silent_driver_alone_does_not_make_a_card_stuck(guard, busy, pause, about_this):
    guard.read(busy, utilisation=100)
    guard.read(pause, utilisation=99)
    guard.silence(3_600, about_this=about_this)

    assert guard.troubles == [Trouble.LONG_SILENT]
    assert guard.level is Level.DRAIN


# --- What readings show ------------------------------------------------------------------------


def test_a_card_that_containers_cannot_see_is_quarantined_until_one_does(guard):
    guard.tell(ContainerLooked, False)
    guard.read(60)
    assert guard.level is Level.QUARANTINE
    assert verdict(guard.state).findings[0].mishap is Mishap.GPU_NOT_VISIBLE

    guard.tell(ContainerLooked, True)
    assert guard.level is Level.OK


@pytest.mark.parametrize("jump", [3_600.0, -3_600.0])
def test_time_in_which_nobody_looked_is_no_evidence(guard, jump):
    guard.read(8, temperature_c=90)
    guard.now += jump
    guard.read(8, temperature_c=90)

    assert guard.level is Level.OK


def test_a_clock_that_was_set_back_does_not_put_off_what_is_told(guard):
    guard.read(8, temperature_c=90)
    guard.now -= 3_600
    guard.read(12, temperature_c=90)

    assert guard.troubles == [Trouble.HOT]


def test_the_gravest_trouble_comes_first_and_hides_no_other(guard):
    guard.tell(XidReported, 4_711)
    guard.tell(XidReported, 48)
    guard.tell(XidReported, 79)

    assert guard.troubles == [Trouble.GONE, Trouble.WORN, Trouble.REPORTED]
    assert guard.level is Level.QUARANTINE


def test_every_trouble_has_its_words_and_its_end():
    assert set(RULES) == set(Trouble)
    for rule in RULES.values():
        words = rule.sentence.format(xid="", degrees="85 °C", watts="300 W", reason="")
        assert len(words.split()) <= 20
        assert words[0].isupper()
        assert rule.until.startswith("until ")
        assert rule.level is not Level.OK
        assert rule.level is not Level.QUARANTINE or rule.mishap
