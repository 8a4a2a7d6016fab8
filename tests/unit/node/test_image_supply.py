"""Getting an image: patience with a bad network, none with a disk it does not fit on."""

import asyncio

import pytest

from nosdesk.aio.retry import Backoff
from nosdesk.domain.errors import HostUnfit, Refused, Unavailable
from nosdesk.domain.mishaps import Mishap
from nosdesk.node.disk_watch import DiskWatch
from nosdesk.node.image_supply import ENGINE_PATIENCE_S, PULL_PATIENCE_S, ImageSupply
from nosdesk.node.patience import Patience
from tests.fakes.clock import FakeClock
from tests.unit.node.troubled_engine import GIB, TroubledEngine

FLOOR = 10 * GIB
BROKEN = Unavailable("It broke off.", mishap=Mishap.PULL_BROKEN)
FULL = HostUnfit("The disk is full.", mishap=Mishap.DISK_FULL)


class Stage:
    def __init__(self, engine, clock):
        self.engine = engine
        self.clock = clock
        self.told = []
        self.progress = []
        patience = Patience(
            clock, self.told.append, backoff=Backoff(first_s=1, factor=2, cap_s=8, jitter=0)
        )
        disk = DiskWatch(engine, clock, FLOOR)
        self.supply = ImageSupply(engine, clock, patience, disk)

    async def provided(self, group, *, within_s=10_000):
        """What became of it: None, or the mishap."""

        async def provide():
            try:
                await self.supply.provide("image", self.progress.append)
            except (HostUnfit, Refused, Unavailable) as error:
                return error.mishap
            return None

        task = group.create_task(provide())
        await self.clock.until(task.done, within_s=within_s)
        return task.result()


@pytest.fixture
async def stage():
    clock = FakeClock()
    async with TroubledEngine.open(clock) as engine:
        engine.has_it = False
        yield Stage(engine, clock)


async def test_an_image_that_is_here_is_not_fetched(stage, task_group):
    stage.engine.has_it = True

    assert await stage.provided(task_group) is None
    assert stage.progress == []


async def test_a_download_that_breaks_off_is_begun_again(stage, task_group):
    stage.engine.pulls = [(10, BROKEN), (5, BROKEN), (100, None)]

    assert await stage.provided(task_group) is None
    assert stage.told == [BROKEN]
    assert [each.current for each in stage.progress] == [0, 10, 0, 5, 0, 100]


async def test_a_download_that_gets_no_further_is_given_up_in_time(stage, task_group):
    stage.engine.pulls = [(10, BROKEN)] * 1_000
    start = stage.clock.now()

    assert await stage.provided(task_group) is Mishap.PULL_BROKEN
    assert PULL_PATIENCE_S <= stage.clock.now() - start < PULL_PATIENCE_S + 20


async def test_patience_begins_anew_whenever_a_download_gets_further_than_ever(stage, task_group):
    stage.engine.pull_s = PULL_PATIENCE_S
    stage.engine.pulls = [*((arrives, BROKEN) for arrives in range(1, 20)), (100, None)]

    assert await stage.provided(task_group) is None


async def test_a_registry_that_refuses_is_asked_once(stage, task_group):
    stage.engine.pulls = [(0, Refused("No.", mishap=Mishap.IMAGE_REFUSED))]

    assert await stage.provided(task_group) is Mishap.IMAGE_REFUSED


async def test_an_engine_that_restarts_costs_a_download_nothing_but_time(stage, task_group):
    async def restart():
        await stage.clock.sleep(0.5)
        stage.engine.is_away = True
        await stage.clock.sleep(ENGINE_PATIENCE_S - 100)
        stage.engine.is_away = False

    stage.engine.pulls = [(10, None), (100, None)]
    task_group.create_task(restart())

    assert await stage.provided(task_group) is None


@pytest.mark.parametrize("from_the_start", [True, False])
async def test_an_engine_that_stays_away_is_given_up(stage, task_group, from_the_start):
    async def leave():
        await stage.clock.sleep(0.5)
        stage.engine.is_away = True

    stage.engine.is_away = from_the_start
    stage.engine.pulls = [(10, None)]
    task_group.create_task(leave())
    start = stage.clock.now()

    assert await stage.provided(task_group) is Mishap.ENGINE_AWAY
    assert stage.clock.now() - start < ENGINE_PATIENCE_S + 30


async def test_nothing_is_fetched_onto_a_full_disk(stage, task_group):
    stage.engine.free = FLOOR - 1

    assert await stage.provided(task_group) is Mishap.DISK_FULL
    assert stage.progress == []


async def test_an_image_that_is_announced_as_larger_than_the_room_is_left_at_once(
    stage, task_group
):
    stage.engine.free, stage.engine.announced = FLOOR + 99, 100
    stage.engine.pulls = [(100, None)]
    start = stage.clock.now()

    assert await stage.provided(task_group) is Mishap.IMAGE_TOO_LARGE
    assert stage.clock.now() == start


async def test_an_image_that_fills_the_disk_as_it_unfolds_is_left(stage, task_group):
    async def unfold():
        await stage.clock.sleep(50)
        stage.engine.free = FLOOR - 1

    stage.engine.free, stage.engine.pull_s = FLOOR + GIB, 10_000
    stage.engine.pulls = [(100, None)]
    task_group.create_task(unfold())
    start = stage.clock.now()

    assert await stage.provided(task_group) is Mishap.IMAGE_TOO_LARGE
    assert stage.clock.now() - start < 60


@pytest.mark.parametrize(
    ("free", "mishap"),
    [(FLOOR + GIB, Mishap.IMAGE_TOO_LARGE), (None, Mishap.DISK_FULL)],
)
async def test_a_disk_that_the_engine_finds_full_is_the_images_doing_where_there_was_room(
    stage, task_group, free, mishap
):
    stage.engine.free = free
    stage.engine.pulls = [(50, FULL)]

    assert await stage.provided(task_group) is mishap


async def test_a_download_can_be_left(stage, task_group):
    stage.engine.free = FLOOR + GIB
    stage.engine.pulls = [(100, None)]
    task = task_group.create_task(stage.supply.provide("image", stage.progress.append))
    await stage.clock.settle()

    task.cancel()
    await asyncio.wait([task])

    assert stage.clock.sleeping == 0
