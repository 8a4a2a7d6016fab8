"""What became slower, and what explains it."""

from dataclasses import replace

import pytest

from nosdesk.domain.benchmark.conditions import LoadSample, conditions_of, use_of
from nosdesk.domain.benchmark.drops import drops, is_comparable, likely_causes
from nosdesk.domain.benchmark.measures import Conditions, Figure, Measure, QuickResult
from nosdesk.domain.gpu import GpuProcess, GpuReading, GpuUuid, PcieLink, Slowdown

USUAL = Conditions(65, 400.0, 450.0, 2500.0, 2450, (), 0, 4, 16, 16)


def a_result(rate=100.0, conditions=USUAL, **changed):
    figures = (Figure(Measure.FP32, rate), Figure(Measure.MEMORY, 50.0))
    made = QuickResult(GpuUuid("GPU-1"), "a card", 1.0, "570", "1", figures, conditions)
    return replace(made, **changed)


@pytest.mark.parametrize(("rate", "falls"), [(89.9, True), (90.1, False), (120.0, False)])
def test_more_than_a_tenth_less_is_a_drop(rate, falls):
    found = drops(a_result(), a_result(rate))

    assert [drop.measure for drop in found] == ([Measure.FP32] if falls else [])
    assert all(drop.share == pytest.approx(0.101) for drop in found)


def test_what_was_measured_only_once_is_no_drop():
    assert drops(a_result(figures=()), a_result()) == ()
    assert drops(a_result(), a_result(figures=())) == ()


@pytest.mark.parametrize(
    "other", [{"gpu": GpuUuid("GPU-2")}, {"method": 2}, {"faults": ("wrong",)}]
)
def test_other_cards_ways_and_faulty_results_are_not_compared(other):
    assert is_comparable(a_result(), a_result(driver="580", program="2"))
    assert not is_comparable(a_result(), a_result(**other))
    assert not is_comparable(a_result(**other), a_result())


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"slowdowns": (Slowdown.HEAT,), "temperature_c": 90}, "too hot (90 °C)"),
        ({"temperature_c": 74}, "74 °C, 65 °C"),
        ({"slowdowns": (Slowdown.POWER_BRAKE,)}, "power cables"),
        ({"power_limit_w": 300.0}, "300 W now, and 450 W last time"),
        ({"others": 1}, "Another program computed"),
        ({"others": 2}, "2 other programs"),
        ({"pcie_width": 4}, "PCIe x4, x16 last time"),
    ],
)
def test_what_was_read_explains_a_drop(changed, words):
    (cause,) = likely_causes(a_result(), a_result(conditions=replace(USUAL, **changed)))

    assert words in cause


def test_a_link_that_was_always_narrow_is_told_too():
    narrow = a_result(conditions=replace(USUAL, pcie_width=8))

    assert "x16 would be possible" in likely_causes(narrow, narrow)[0]


def test_another_driver_is_a_cause_and_nothing_read_is_none():
    unread = a_result(conditions=Conditions())

    assert "580 now" in likely_causes(a_result(), a_result(driver="580"))[0]
    assert likely_causes(unread, unread) == ()
    assert likely_causes(a_result(), unread) == ()
    assert likely_causes(unread, a_result()) == ()
    assert likely_causes(a_result(), a_result(conditions=replace(USUAL, temperature_c=72))) == ()


def reading(**values):
    return GpuReading(**{"power_w": 400.0, "temperature_c": 60, "core_clock_mhz": 2500} | values)


def test_conditions_are_those_of_the_card_at_work():
    samples = [
        LoadSample(0.0, reading(core_clock_mhz=300, power_w=20.0)),
        LoadSample(1.5, reading(temperature_c=64, slowdowns=(Slowdown.HEAT,))),
        LoadSample(2.5, reading(core_clock_mhz=2400, power_limit_w=450.0, processes=())),
        LoadSample(3.5, reading(processes=(GpuProcess(7, True), GpuProcess(8, True)))),
    ]

    found = conditions_of(samples, PcieLink(4, 8, 4, 16), own_pid=7)

    assert found == Conditions(
        64, 400.0, 450.0, pytest.approx(2466.7, rel=0.001), 2400, (Slowdown.HEAT,), 1, 4, 8, 16
    )


def test_a_short_benchmark_is_told_by_the_readings_there_are():
    assert conditions_of([LoadSample(0.1, reading())], PcieLink(), 1).temperature_c == 60
    assert conditions_of([LoadSample(2.0, GpuReading())], PcieLink(), 1) == Conditions()
    assert conditions_of([], PcieLink(), 1) == Conditions()


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({}, ""),
        ({"utilisation": 19, "processes": (GpuProcess(5, False),)}, ""),
        ({"utilisation": 20}, "20 % busy"),
        ({"processes": (GpuProcess(5, True), GpuProcess(4, True))}, "(process 4, 5)"),
        ({"processes": (GpuProcess(5, True), GpuProcess(5, False))}, ""),
    ],
)
def test_a_card_is_in_use_when_somebody_computes_on_it_or_it_is_busy(values, words):
    use = use_of(reading(**values))

    assert words in use
    assert bool(use) is bool(words)
