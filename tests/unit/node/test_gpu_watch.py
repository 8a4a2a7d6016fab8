"""Following the PC's GPUs: what is seen, kept, told and ordered."""

import asyncio
import itertools
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from nosdesk.domain.errors import HostUnfit
from nosdesk.domain.gpu import CardFault, Gpu, GpuReading, GpuUuid, PowerLimits, Xid
from nosdesk.domain.gpu_troubles import Level, Limits, Trouble
from nosdesk.node.gpu_picture import (
    DriverChanged,
    GpuCame,
    GpuWent,
    VerdictChanged,
    XidTold,
)
from nosdesk.node.gpu_watch import FIND_EVERY_S, GpuWatch, Pace
from nosdesk.ports.gpus import DriverSilent
from tests.fakes.clock import FakeClock
from tests.fakes.gpus import FakeGpus

ONE, TWO = GpuUuid("GPU-1"), GpuUuid("GPU-2")
READING = GpuReading(utilisation=50, temperature_c=60, power_w=360, power_limit_w=450)


def card(uuid, **values):
    return Gpu(uuid, "RTX", power=PowerLimits(450, 450, 150, 600), slowdown_c=90, **values)


class Stage:
    """A watch over fake cards, run for as long as the test lasts."""

    def __init__(self, pace):
        self.gpus, self.clock = FakeGpus(), FakeClock()
        self.watch = GpuWatch(self.gpus, self.clock, pace)
        self.told = []
        self.pictures = []

    @asynccontextmanager
    async def running(self):
        reader = self.watch.happenings.open()

        async def listen():
            async for happening in reader.items():
                self.told.append(happening)

        self.watch.picture.subscribe(self.pictures.append)
        async with asyncio.TaskGroup() as group:
            group.create_task(listen())
            running = group.create_task(self.watch.run())
            await self.clock.settle()
            yield self
            running.cancel()
            reader.close()

    def seen(self, uuid=ONE):
        return self.watch.picture.value.gpus[uuid]

    def kinds(self, kind):
        return [each for each in self.told if isinstance(each, kind)]


@pytest.fixture
def pace():
    return Pace()


@pytest.fixture
async def stage(pace):
    stage = Stage(pace)
    stage.gpus.plug(card(ONE), READING)
    async with stage.running():
        yield stage


async def test_all_cards_are_in_the_picture_with_what_they_read(stage):
    stage.gpus.plug(card(TWO), replace(READING, utilisation=7))
    await stage.clock.advance(FIND_EVERY_S + 1)

    picture = stage.watch.picture.value
    assert picture.driver == stage.gpus.driver
    assert {uuid: seen.last.reading.utilisation for uuid, seen in picture.gpus.items()} == {
        ONE: 50,
        TWO: 7,
    }
    assert [came.gpu.uuid for came in stage.kinds(GpuCame)] == [ONE, TWO]


async def test_a_card_that_reads_before_it_was_found_is_found_at_once(stage):
    stage.gpus.plug(card(TWO), READING)
    await stage.clock.advance(2)

    assert TWO in stage.watch.picture.value.gpus


async def test_a_clock_that_is_set_back_does_not_put_off_finding_cards(stage):
    steady = stage.clock.now
    stage.clock.now = lambda: steady() - 3_600
    stage.gpus.plug(card(TWO), READING)
    stage.gpus.faults[TWO] = CardFault.LOST
    await stage.clock.advance(2)

    assert stage.watch.picture.value.strangers == 1


async def test_cards_are_looked_at_at_the_pace(stage):
    await stage.clock.advance(59.5)

    samples = stage.watch.history(ONE)
    assert len(samples) == 60
    assert {later.at - earlier.at for earlier, later in itertools.pairwise(samples)} == {1}


async def test_each_look_is_one_change_of_the_picture(stage):
    stage.gpus.plug(card(TWO), READING)
    await stage.clock.advance(20)
    before = len(stage.pictures)
    await stage.clock.advance(10)

    assert len(stage.pictures) - before == 10


@pytest.mark.parametrize("pace", [Pace(every_s=5, kept=3)])
async def test_only_the_last_readings_are_kept(stage):
    await stage.clock.advance(101)

    at = [sample.at - stage.watch.history(ONE)[0].at for sample in stage.watch.history(ONE)]
    assert at == [0, 5, 10]
    assert stage.watch.history(TWO) == ()


async def test_energy_can_be_asked_for_between_two_instants(stage):
    begin = stage.clock.now()
    await stage.clock.advance(100)

    energy = stage.watch.energy(ONE, begin, begin + 100)
    assert energy.wh == pytest.approx(10, rel=0.02)
    assert stage.watch.energy(TWO, begin, begin + 100) is None


async def test_a_lost_card_stays_in_the_picture_and_hides_no_other(stage):
    stage.gpus.plug(card(TWO), READING)
    await stage.clock.advance(2)
    stage.gpus.faults[ONE] = CardFault.LOST
    last = stage.seen().last
    await stage.clock.advance(30)

    assert not stage.seen().is_here
    assert stage.seen().fault is CardFault.LOST
    assert stage.seen().last.at <= last.at + 1
    assert stage.seen().verdict.level is Level.QUARANTINE
    assert stage.seen(TWO).last.at > last.at + 20
    assert [went.gpu.uuid for went in stage.kinds(GpuWent)] == [ONE]

    del stage.gpus.faults[ONE]
    await stage.clock.advance(40)
    assert stage.seen().is_here
    assert stage.seen().fault is None
    assert stage.seen().verdict.level is Level.OK
    assert [came.gpu.uuid for came in stage.kinds(GpuCame)] == [ONE, TWO, ONE]


async def test_a_card_that_was_taken_out_stays_in_the_picture(stage):
    stage.gpus.unplug(ONE)
    await stage.clock.advance(60)

    assert not stage.seen().is_here
    assert stage.seen().verdict.findings[0].trouble is Trouble.GONE


async def test_cards_that_never_told_who_they_are_are_counted(stage):
    stage.gpus.plug(card(TWO), READING)
    stage.gpus.faults[TWO] = CardFault.LOST
    await stage.clock.advance(FIND_EVERY_S + 1)
    assert stage.watch.picture.value.strangers == 1

    stage.gpus.faults[ONE] = CardFault.LOST
    await stage.clock.advance(FIND_EVERY_S + 1)
    assert stage.watch.picture.value.strangers == 1


async def test_xid_errors_are_told_and_judged(stage):
    stage.gpus.report(Xid(31, ONE))
    stage.gpus.report(Xid(119, ONE))
    stage.gpus.report(Xid(79, None))
    await stage.clock.advance(2)

    assert [told.xid.number for told in stage.kinds(XidTold)] == [31, 119, 79]
    assert stage.seen().verdict.findings[0].trouble is Trouble.FAILED
    assert [changed.verdict.level for changed in stage.kinds(VerdictChanged)] == ["quarantine"]

    await stage.watch.retry(ONE)
    assert stage.seen().verdict.level is Level.OK


async def test_a_driver_that_fails_is_told_once_and_looked_at_less_often(stage):
    stage.gpus.down = HostUnfit("The driver was updated.", "Restart the PC.")
    asked = stage.gpus.asked
    await stage.clock.advance(50)

    assert stage.gpus.asked - asked <= 5
    assert stage.watch.picture.value.trouble.title == "The driver was updated."
    assert [changed.trouble.title for changed in stage.kinds(DriverChanged)] == [
        "The driver was updated."
    ]
    assert stage.seen().verdict.findings[0].trouble is Trouble.SILENT

    stage.gpus.down = None
    await stage.clock.advance(FIND_EVERY_S + 40)
    assert stage.watch.picture.value.trouble is None
    assert stage.kinds(DriverChanged)[-1].trouble is None
    assert stage.seen().verdict.level is Level.OK


async def test_a_missing_driver_is_waited_for():
    stage = Stage(Pace())
    stage.gpus.down = HostUnfit("No driver.", "Install it.")
    async with stage.running():
        await stage.clock.advance(60)
        assert stage.watch.picture.value.gpus == {}

        stage.gpus.down = None
        stage.gpus.plug(card(ONE), READING)
        await stage.clock.advance(FIND_EVERY_S)
        assert stage.seen().is_here


async def test_a_card_on_which_the_driver_hangs_at_full_load_is_called_stuck(stage):
    stage.gpus.plug(card(TWO), replace(READING, utilisation=100))
    stage.gpus.readings[ONE] = replace(READING, utilisation=100)
    await stage.clock.advance(400)
    stage.gpus.down = DriverSilent("No answer.", "Restart.", gpu=ONE)
    await stage.clock.advance(200)

    assert stage.seen(ONE).verdict.findings[0].trouble is Trouble.HUNG
    assert stage.seen(TWO).verdict.findings[0].trouble is Trouble.SILENT


async def test_a_power_ceiling_is_set_where_that_is_allowed(stage):
    await stage.watch.limit(ONE, Limits(power_w=300))
    await stage.clock.advance(3)

    assert stage.seen().last.reading.power_limit_w == 300
    assert stage.seen().verdict.level is Level.OK


async def test_a_power_ceiling_is_advised_where_it_may_not_be_set(stage):
    stage.gpus.may_limit = False
    await stage.watch.limit(ONE, Limits(power_w=300))
    await stage.clock.advance(3)

    assert stage.seen().verdict.level is Level.WARN
    assert "300 W" in stage.seen().verdict.findings[0].sentence


async def test_limits_wait_for_a_card_that_is_not_there_yet(stage):
    await stage.watch.limit(TWO, Limits(temperature_c=50))
    stage.gpus.plug(card(TWO), READING)
    await stage.clock.advance(40)

    assert stage.seen(TWO).verdict.findings[0].trouble is Trouble.HOT
    assert stage.seen(ONE).verdict.level is Level.OK


async def test_what_containers_see_counts_too(stage):
    await stage.watch.container_looked(ONE, saw_it=False)
    assert stage.seen().verdict.findings[0].trouble is Trouble.UNSEEN

    await stage.watch.container_looked(ONE, saw_it=True)
    assert stage.seen().verdict.level is Level.OK


async def test_a_card_nobody_knows_can_be_told_things_without_harm(stage):
    await stage.watch.container_looked(TWO, saw_it=False)
    await stage.watch.retry(TWO)

    assert TWO not in stage.watch.picture.value.gpus


async def test_a_card_that_is_expected_and_not_there_counts_as_lost_until_it_comes(stage):
    stage.watch.expect([TWO, ONE])
    assert (stage.seen(TWO).is_here, stage.seen(ONE).is_here) == (False, True)
    await stage.clock.advance(5)
    assert stage.seen(TWO).verdict.findings[0].trouble is Trouble.GONE

    stage.gpus.plug(card(TWO), replace(READING, temperature_c=89))
    await stage.clock.advance(45)

    assert stage.seen(TWO).gpu == card(TWO)
    assert [(came.gpu.uuid, came.gpu.name) for came in stage.kinds(GpuCame)][-1] == (TWO, "RTX")
    hot, *_ = stage.seen(TWO).verdict.findings
    assert (hot.trouble, hot.sentence) == (Trouble.HOT, "The GPU is hotter than 88 °C.")
