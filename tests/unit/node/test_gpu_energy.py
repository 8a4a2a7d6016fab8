"""The energy of a card, summed up from what it reads."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nosdesk.domain.gpu import GpuReading
from nosdesk.node.gpu_energy import LONGEST_GAP_S, EnergyMeter


def metered(*samples):
    """A meter that took in these (time, watts) or (time, watts, joules)."""
    meter = EnergyMeter()
    for at, power_w, *energy_j in samples:
        meter.add(at, GpuReading(power_w=power_w, energy_j=energy_j[0] if energy_j else None))
    return meter


def test_steady_power_is_power_times_time():
    energy = metered(*((at, 360.0) for at in range(601))).between(0, 600)

    assert energy.wh == pytest.approx(60)
    assert energy.measured_s == 600


def test_changing_power_is_taken_on_the_straight_line():
    assert metered((0, 0.0), (10, 360.0)).between(0, 10).wh == pytest.approx(0.5)


def test_any_two_instants_can_be_asked_for():
    meter = metered(*((at, 3_600.0) for at in range(11)))

    assert meter.between(2.5, 4).wh == pytest.approx(1.5)
    assert meter.between(-100, 1).wh == pytest.approx(1)
    assert meter.between(9, 1_000).wh == pytest.approx(1)
    assert meter.between(9, 1_000).measured_s == pytest.approx(1)


@pytest.mark.parametrize(("begin", "end"), [(20, 30), (-20, -10), (5, 5), (6, 5)])
def test_where_nothing_was_measured_there_is_no_figure(begin, end):
    assert metered((0, 100.0), (10, 100.0)).between(begin, end) is None


def test_a_meter_that_read_nothing_yet_has_no_figure():
    assert EnergyMeter().between(0, 10) is None
    assert metered((0, 100.0)).between(0, 10) is None


def test_power_that_was_not_read_is_left_out_and_said():
    energy = metered((0, 360.0), (10, None), (20, 360.0), (30, 360.0)).between(0, 30)

    assert energy.wh == pytest.approx(1)
    assert energy.measured_s == 10


def test_over_a_long_gap_nobody_guesses():
    energy = metered((0, 360.0), (LONGEST_GAP_S + 1, 360.0), (LONGEST_GAP_S + 11, 360.0))

    assert energy.between(0, 100).measured_s == 10


def test_the_card_s_own_counter_is_believed_and_bridges_gaps():
    energy = metered((0, 100.0, 0.0), (600, 100.0, 36_000.0)).between(0, 600)

    assert energy.wh == pytest.approx(10)
    assert energy.measured_s == 600


def test_a_counter_that_began_anew_is_not_counted_backwards():
    energy = metered((0, 360.0, 90_000.0), (10, 360.0, 5.0), (20, 360.0, 3_605.0)).between(0, 20)

    assert energy.wh == pytest.approx(2)


def test_after_the_clock_was_set_back_the_meter_begins_anew():
    meter = metered((1_000, 360.0), (1_010, 360.0), (500, 360.0), (510, 360.0))

    assert meter.between(0, 2_000).wh == pytest.approx(1)


def test_a_day_can_still_be_asked_for_after_its_hour_is_over():
    day = 24 * 3_600
    meter = metered(*((at, 100.0) for at in range(0, day + 1, 4)))

    assert meter.between(0, day).wh == pytest.approx(2_400)
    assert meter.between(3_000, 6_600).wh == pytest.approx(100)
    assert len(meter._coarse) <= day / 60


@given(
    st.lists(st.tuples(st.floats(0.1, 60), st.none() | st.floats(0, 900)), min_size=2, max_size=50),
    st.floats(0, 1),
)
def test_parts_add_up_to_the_whole_and_never_exceed_the_time(readings, share):
    at, samples = 0.0, []
    for pause, watts in readings:
        at += pause
        samples.append((at, watts))
    meter = metered(*samples)
    begin, end = samples[0][0], at
    middle = begin + share * (end - begin)

    whole = meter.between(begin, end)
    parts = [part for part in (meter.between(begin, middle), meter.between(middle, end)) if part]
    assert sum(part.wh for part in parts) == pytest.approx(whole.wh if whole else 0)
    assert sum(part.measured_s for part in parts) <= end - begin + 1e-6
