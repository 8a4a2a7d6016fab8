"""How far a GPU may be trusted, from its heat, its memory and its power."""

import pytest

from nosdesk.domain.gpu import MemoryErrors, Slowdown
from nosdesk.domain.gpu_guard import (
    LimitPower,
    Limits,
    LimitsChanged,
    PowerLimitRefused,
    verdict,
)
from nosdesk.domain.gpu_troubles import Level, Trouble
from nosdesk.domain.mishaps import Mishap
from tests.unit.domain.guarded_card import Guard


@pytest.fixture
def guard():
    return Guard()


def test_heat_warns_then_drains_and_ends_only_when_it_is_well_below(guard):
    guard.read(10, temperature_c=85)
    assert guard.level is Level.OK
    guard.read(2, temperature_c=85)
    assert guard.troubles == [Trouble.HOT]
    assert guard.sentence == "The GPU is hotter than 85 °C."
    guard.read(200, temperature_c=86)
    assert guard.troubles == [Trouble.TOO_HOT]

    guard.read(600, temperature_c=80)
    assert guard.level is Level.DRAIN
    guard.read(62, temperature_c=78)
    assert guard.level is Level.OK


def test_a_card_far_too_hot_gives_its_job_up(guard):
    guard.read(62, temperature_c=93)

    assert guard.troubles == [Trouble.FAR_TOO_HOT]
    assert guard.level is Level.QUARANTINE
    assert verdict(guard.state).findings[0].mishap is Mishap.GPU_HOT


def test_heat_that_comes_and_goes_quickly_is_not_told(guard):
    for _ in range(60):
        guard.read(9, temperature_c=90)
        guard.read(1, temperature_c=70)

    assert guard.level is Level.OK


def test_without_a_ceiling_no_heat_is_too_much(guard):
    guard.tell(LimitsChanged, Limits())
    guard.read(600, temperature_c=110)

    assert guard.level is Level.OK


@pytest.mark.parametrize("limits", [Limits(temperature_c=95), Limits()])
def test_a_ceiling_that_is_lifted_ends_the_warning(guard, limits):
    guard.read(20, temperature_c=86)
    guard.tell(LimitsChanged, limits)
    guard.read(62, temperature_c=86)

    assert guard.level is Level.OK


@pytest.mark.parametrize("why", [Slowdown.HEAT, Slowdown.HARDWARE, Slowdown.POWER_BRAKE])
def test_a_card_that_slows_itself_down_for_long_is_told(guard, why):
    guard.read(119, slowdowns=(why,))
    assert guard.level is Level.OK
    guard.read(3, slowdowns=(why,))

    assert guard.troubles == [Trouble.SLOWED]


def test_a_card_at_its_power_limit_is_as_it_should_be(guard):
    guard.read(600, slowdowns=(Slowdown.POWER_CAP,))

    assert guard.level is Level.OK


@pytest.mark.parametrize(
    ("errors", "trouble", "level"),
    [
        (MemoryErrors(uncorrected=1), Trouble.MEMORY_ERRORS, Level.DRAIN),
        (MemoryErrors(repair_failed=True), Trouble.MEMORY_FAILING, Level.DRAIN),
        (MemoryErrors(repair_pending=True), Trouble.REPAIR_PENDING, Level.WARN),
    ],
)
def test_faults_of_the_memory_last_until_the_card_says_otherwise(guard, errors, trouble, level):
    guard.read(1, memory_errors=errors)
    assert guard.troubles == [trouble]
    assert guard.level is level

    guard.read(60)
    assert guard.troubles == [trouble], "a reading without it is no proof"
    guard.read(
        1, memory_errors=MemoryErrors(uncorrected=0, repair_failed=False, repair_pending=False)
    )
    assert guard.level is Level.OK


def test_corrected_errors_are_what_the_correction_is_for(guard):
    guard.read(600, memory_errors=MemoryErrors(corrected=10_000, uncorrected=0))

    assert guard.level is Level.OK


# --- Power --------------------------------------------------------------------------------------


def test_a_power_ceiling_is_asked_for_once_and_again_when_somebody_lifts_it():
    guard = Guard(Limits(power_w=300))
    guard.read(10, power_limit_w=450)
    assert guard.commands == [LimitPower(300)]

    guard.read(10, power_limit_w=300)
    guard.read(10, power_limit_w=450)
    assert guard.commands == [LimitPower(300), LimitPower(300)]


def test_a_power_ceiling_that_may_not_be_set_is_advised(guard):
    guard.tell(LimitsChanged, Limits(power_w=300))
    guard.read(1, power_limit_w=450)
    guard.tell(PowerLimitRefused, "Type `sudo nvidia-smi -pl 300`.")
    assert guard.level is Level.WARN
    assert guard.sentence == (
        "The GPU could not be limited to 300 W. Type `sudo nvidia-smi -pl 300`."
    )

    guard.read(1, power_limit_w=300)
    assert guard.level is Level.OK


def test_a_power_ceiling_that_is_set_again_is_asked_for_again():
    guard = Guard(Limits(power_w=300))
    guard.read(1, power_limit_w=450)
    guard.tell(PowerLimitRefused, "Not now.")
    guard.tell(LimitsChanged, Limits(power_w=300))
    guard.read(1, power_limit_w=450)

    assert guard.commands == [LimitPower(300), LimitPower(300)]
    assert guard.level is Level.OK


def test_a_card_that_draws_more_than_its_ceiling_is_told(guard):
    guard.tell(LimitsChanged, Limits(power_w=300))
    guard.read(600, power_w=310)
    assert guard.level is Level.OK, "a little more is within what cards keep to"
    guard.read(62, power_w=320)
    assert guard.troubles == [Trouble.POWER_HIGH]

    guard.read(600, power_w=310)
    assert guard.level is Level.WARN, "in between changes nothing"
    guard.read(62, power_w=299)
    assert guard.level is Level.OK


# --- Containers, gaps and clocks ----------------------------------------------------------------
