from nosdesk.domain.gpu import Gpu, GpuReading, PowerLimits
from nosdesk.node.gpu_picture import Sample
from nosdesk.ui.pages.gpu_curves import POINTS, SPAN_S, curves
from nosdesk.ui.words import NOT_KNOWN
from tests.unit.ui.rig_stage import NOW, A, a_card


def samples(*readings, every_s=1.0):
    begin = NOW - every_s * (len(readings) - 1)
    return tuple(Sample(begin + every_s * n, each) for n, each in enumerate(readings))


def the_curves(taken, **changed):
    card = a_card(A, last=taken[-1] if taken else None, **changed)
    return curves(card, taken, NOW)


def test_a_curve_says_its_value_now_and_between_what_it_was():
    taken = samples(GpuReading(5, None, 40, 90.2), GpuReading(98, None, 64, 312.0))

    heat, power, load = the_curves(taken)

    assert (heat.value, heat.caption) == ("64 °C", "40 to 64 °C in 10 s")
    assert (power.value, load.value) == ("312 W", "98 %")
    assert heat.spoken == "Temperature: 64 °C. 40 to 64 °C in 10 s"


def test_what_was_not_measured_is_a_dash_and_a_gap_never_zero():
    heat, power, load = the_curves(samples(GpuReading(temperature_c=60)))

    assert (power.value, power.caption) == (NOT_KNOWN, "Not measured")
    assert set(power.points) == {None} == set(load.points)
    assert [point for point in heat.points if point is not None] == [0.5]


def test_a_card_never_read_has_no_figures():
    assert [curve.value for curve in the_curves(())] == [NOT_KNOWN] * 3
    assert [curve.value for curve in curves(None, (), NOW)] == [NOT_KNOWN] * 3


def test_an_old_reading_carries_its_age():
    old = (Sample(NOW - 400, GpuReading(temperature_c=60)),)

    heat, _, load = the_curves(old)

    assert (heat.value, heat.caption) == ("60 °C", "7 min ago")
    assert load.caption == "7 min ago"


def test_what_is_older_than_the_curve_is_left_out():
    taken = samples(*[GpuReading(temperature_c=50)] * 1_200)

    points = the_curves(taken)[0].points

    assert len(points) == POINTS
    assert None not in points[1:]
    assert the_curves(samples(GpuReading(temperature_c=90), GpuReading(temperature_c=50),
                              every_s=SPAN_S + 1))[0].caption.startswith("50 to 50")  # fmt: skip


def test_power_is_a_share_of_the_most_that_the_card_may_draw():
    gpu = Gpu(A, "Card", power=PowerLimits(highest_w=400))

    power = the_curves(samples(GpuReading(power_w=100.0)), gpu=gpu)[1]

    assert power.points[-1] == 0.25


def test_a_mad_reading_stays_inside_the_curve():
    points = the_curves(samples(GpuReading(250, None, -40, 0.0)))

    assert [curve.points[-1] for curve in points] == [0.0, 0.0, 1.0]
