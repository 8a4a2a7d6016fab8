"""The quick benchmark of a card, over fakes."""

import asyncio
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from nosdesk.domain.benchmark.measures import CardFacts, Measure
from nosdesk.domain.errors import HostUnfit, Refused, Unavailable
from nosdesk.domain.gpu import Gpu, GpuProcess, GpuReading, GpuUuid, PcieLink
from nosdesk.node.quick_benchmark import Instruments, quick_benchmark
from nosdesk.ports.gpu_compute import GpuFailed
from nosdesk.ports.gpus import DriverSilent
from tests.fakes.clock import FakeClock
from tests.fakes.gpu_compute import FakeGpuCompute
from tests.fakes.gpus import FakeGpus

UUID = GpuUuid("GPU-1")
FACTS = CardFacts(UUID, "NVIDIA GeForce RTX 4090", (8, 9), 24 * 1024**3, 128, 2520.0)
READING = GpuReading(utilisation=2, temperature_c=61, power_w=300.0, processes=())


class Bench:
    """A card that can be measured, and what the benchmark is made with."""

    def __init__(self):
        self.gpus, self.compute = FakeGpus(), FakeGpuCompute()
        self.gpus.plug(Gpu(UUID, "a card", pcie=PcieLink(1, 16, 4, 16)), READING)
        self.compute.plug(FACTS)
        self.held = []
        self.told = []
        self.instruments = Instruments(
            self.gpus, self.compute, FakeClock(), "9.9", own_pid=7, hold=self._hold
        )

    @asynccontextmanager
    async def _hold(self, gpu):
        self.held.append(("hold", gpu, self.compute.is_open))
        try:
            yield
        finally:
            self.held.append(("release", gpu, self.compute.is_open))

    async def run(self, uuid=UUID, **options):
        return await quick_benchmark(
            self.instruments, uuid, on_progress=self.told.append, **options
        )


@pytest.fixture
def bench():
    return Bench()


async def test_everything_that_the_card_can_do_is_measured(bench):
    result = await bench.run()

    assert [each.measure for each in result.figures] == list(Measure)
    assert all(each.rate == pytest.approx(1e12) for each in result.figures)
    assert (result.gpu, result.name) == (UUID, "NVIDIA GeForce RTX 4090")
    assert (result.driver, result.program) == ("570.133.07", "9.9")
    assert result.figure(Measure.FP32).share == pytest.approx(1 / 82.6)
    assert (result.left_out, result.faults) == ({}, ())
    assert result.conditions.temperature_c == 61


async def test_progress_grows_from_nothing_and_tells_what_is_left(bench):
    await bench.run()

    done = [each.done for each in bench.told]
    assert (done[0], bench.told[0].left_s) == (0.0, 20.0)
    assert done == sorted(done)
    assert done[-1] == pytest.approx(1.0)
    assert bench.told[-1].left_s == pytest.approx(0.0)


async def test_an_older_card_is_measured_without_tensor_cores(bench):
    bench.compute.plug(replace(FACTS, compute_capability=(6, 1)))

    result = await bench.run()

    assert {Measure.FP16, Measure.BF16} & {each.measure for each in result.figures} == set()
    assert bench.told[-1].done == pytest.approx(1.0)


async def test_wrong_results_are_a_fault_and_no_figure(bench):
    bench.compute.wrong = {Measure.FP16: 3, Measure.MEMORY: 1}

    result = await bench.run()

    assert len(result.faults) == 2
    assert "3 wrong words" in result.faults[1]
    assert result.figure(Measure.FP16) is None
    assert result.figure(Measure.FP32) is not None


async def test_what_cannot_be_measured_is_left_out_with_its_reason(bench):
    bench.compute.refused = {Measure.BF16: Refused("Too old.", "Update.")}

    result = await bench.run()

    assert result.left_out == {Measure.BF16: "Too old. Update."}
    assert len(result.figures) == len(Measure) - 1


async def test_when_nothing_can_be_measured_the_first_reason_is_raised(bench):
    bench.compute.refused = {each: Refused(f"No {each}.") for each in Measure}

    with pytest.raises(Refused, match="No memory"):
        await bench.run()


async def test_a_card_that_fails_ends_the_benchmark(bench):
    bench.compute.fails = GpuFailed("It is gone.")

    with pytest.raises(GpuFailed):
        await bench.run()

    assert not bench.compute.is_open


@pytest.mark.parametrize(
    "reading",
    [replace(READING, utilisation=80), replace(READING, processes=(GpuProcess(5, True),))],
)
async def test_a_card_in_use_is_left_alone_unless_asked_otherwise(bench, reading):
    bench.gpus.readings[UUID] = reading

    with pytest.raises(Refused) as raised:
        await bench.run()

    assert raised.value.name == "InUse"
    assert bench.compute.opened == []
    assert (await bench.run(anyway=True)).figures


async def test_a_card_that_is_not_there_cannot_be_read_or_is_divided_is_refused(bench):
    with pytest.raises(Refused):
        await bench.run(GpuUuid("GPU-2"))
    bench.gpus.gpus[UUID] = replace(bench.gpus.gpus[UUID], mig=True)
    with pytest.raises(HostUnfit):
        await bench.run()
    bench.gpus.gpus[UUID] = replace(bench.gpus.gpus[UUID], mig=False)
    del bench.gpus.readings[UUID]
    with pytest.raises(Unavailable):
        await bench.run()


async def test_the_card_is_held_for_us_from_before_it_is_opened_until_after(bench):
    await bench.run()

    assert bench.held == [("hold", UUID, False), ("release", UUID, False)]


async def test_readings_that_fail_do_not_end_the_benchmark(bench):
    class Silent(FakeGpus):
        async def look(self):
            raise DriverSilent("No answer.")

    silent = Silent()
    silent.plug(bench.gpus.gpus[UUID], READING)

    result = await quick_benchmark(replace(bench.instruments, gpus=silent), UUID, anyway=True)

    assert len(result.figures) == len(Measure)
    assert result.conditions.temperature_c is None


async def test_the_link_is_read_while_it_is_used(bench):
    find = bench.gpus.find

    async def found():
        if bench.compute.is_open:
            gpu = bench.gpus.gpus[UUID]
            bench.gpus.gpus[UUID] = replace(gpu, pcie=PcieLink(4, 8, 4, 16))
        return await find()

    bench.gpus.find = found

    result = await bench.run()

    assert (result.conditions.pcie_generation, result.conditions.pcie_width) == (4, 8)


async def test_it_can_be_cancelled_at_any_moment(bench):
    async with asyncio.TaskGroup() as group:
        running = group.create_task(bench.run())
        while not bench.told or bench.told[-1].done < 0.3:
            await asyncio.sleep(0)
        running.cancel()

    assert not bench.compute.is_open
    assert bench.held[-1] == ("release", UUID, False)
