"""How far a GPU may be trusted, from what it reads and what its driver reports."""

import pytest

from nosdesk.domain.gpu import CardFault, GpuReading, GpuUuid, MemoryErrors, Slowdown
from nosdesk.domain.gpu_guard import (
    ContainerLooked,
    DriverWasSilent,
    Guarded,
    LimitPower,
    Limits,
    LimitsChanged,
    Missed,
    PowerLimitRefused,
    Read,
    RetryOrdered,
    XidReported,
    step,
    verdict,
)
from nosdesk.domain.gpu_troubles import RULES, Level, Trouble
from nosdesk.domain.mishaps import Mishap

COOL = GpuReading(utilisation=50, temperature_c=60, power_w=200, power_limit_w=450, slowdowns=())
LIMITS = Limits(temperature_c=85, power_w=450)


class Guard:
    """The machine with a clock of its own."""

    def __init__(self, limits=LIMITS):
        self.state = Guarded(GpuUuid("GPU-1"), limits)
        self.now = 1_000.0
        self.commands = []

    def tell(self, event, *details):
        self.state, commands = step(self.state, event(self.now, *details))
        self.commands += commands

    def read(self, seconds, **values):
        """Read the same every second for so long."""
        reading = GpuReading(**{"temperature_c": 60, "slowdowns": (), **values})
        for _ in range(seconds):
            self.now += 1
            self.tell(Read, reading)

    def silence(self, seconds, *, about_this=True):
        for _ in range(seconds // 5):
            self.now += 5
            self.tell(DriverWasSilent, about_this)

    def miss(self, seconds, fault=None):
        for _ in range(seconds):
            self.now += 1
            self.tell(Missed, fault)

    @property
    def level(self):
        return verdict(self.state).level

    @property
    def troubles(self):
        return [finding.trouble for finding in verdict(self.state).findings]

    @property
    def sentence(self):
        return verdict(self.state).findings[0].sentence


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
