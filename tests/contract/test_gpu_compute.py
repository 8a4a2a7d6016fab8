"""What the port for computing on a GPU promises: the fake, and the real one over a stub driver."""

from dataclasses import dataclass
from typing import Any

import pytest

from nosdesk.adapters.cuda.compute import CudaCompute
from nosdesk.domain.benchmark.measures import CardFacts, Measure
from nosdesk.domain.errors import Refused
from nosdesk.domain.gpu import GpuUuid
from tests.cuda_stub import cards
from tests.cuda_stub.cards import RTX_4090_AT_REST
from tests.fakes.gpu_compute import FakeGpuCompute
from tests.nvml_stub.machine import GIB, Machine

RATES = {
    Measure.MEMORY: 920e9,
    Measure.FP32: 80e12,
    Measure.FP16: 160e12,
    Measure.BF16: 158e12,
    Measure.TO_GPU: 25.1e9,
    Measure.FROM_GPU: 26.3e9,
}


def facts(uuid, name="NVIDIA GeForce RTX 4090", compute=(8, 9), gib=24, processors=128):
    return CardFacts(uuid, name, compute, gib * GIB, processors, 2520.0, 10_501.0, 384)


@dataclass
class World:
    """The port with two cards, and how to break the second one's results."""

    port: Any
    uuids: list[GpuUuid]
    spoil: Any


@pytest.fixture(params=["fake", "stub driver"])
def world(request, tmp_path, monkeypatch):
    if request.param == "fake":
        fake = FakeGpuCompute()
        uuids = [GpuUuid(f"GPU-{n:08x}-0000-4000-8000-000000000000") for n in (0, 1)]
        fake.rates = RATES
        for uuid in uuids:
            fake.plug(facts(uuid))
        return World(fake, uuids, lambda: fake.wrong.update({Measure.FP32: 3}))
    cards.preload()
    machine = Machine(tmp_path)
    monkeypatch.setenv("NVML_STUB", str(machine.path))
    uuids = [GpuUuid(machine.plug(number, RTX_4090_AT_REST)) for number in (0, 1)]
    return World(CudaCompute(), uuids, lambda: machine.change(1, flips="multiply_add"))


async def test_a_card_is_opened_by_its_uuid_and_says_what_it_is(world):
    async with world.port.open(world.uuids[1]) as opened:
        assert opened.facts == facts(world.uuids[1])


async def test_a_card_that_is_not_there_is_refused(world):
    with pytest.raises(Refused):
        async with world.port.open(GpuUuid("GPU-ffffffff-0000-4000-8000-000000000000")):
            pass


@pytest.mark.parametrize("measure", Measure)
async def test_bursts_tell_work_and_time_and_nothing_is_wrong(world, measure):
    async with world.port.open(world.uuids[0]) as opened:
        await opened.prepare(measure)
        bursts = [await opened.burst() for _ in range(3)]

    for burst in bursts:
        assert burst.amount / burst.seconds == pytest.approx(RATES[measure], rel=1e-3)
        assert 0.01 < burst.seconds <= 0.05
        assert burst.wrong == 0


async def test_wrong_results_are_counted(world):
    world.spoil()
    async with world.port.open(world.uuids[1]) as opened:
        await opened.prepare(Measure.FP32)

        assert (await opened.burst()).wrong > 0


async def test_one_card_after_another_can_be_opened(world):
    for uuid in world.uuids:
        async with world.port.open(uuid) as opened:
            await opened.prepare(Measure.MEMORY)
            await opened.prepare(Measure.FP32)
            assert (await opened.burst()).amount > 0
