"""The disk that jobs share with the rest of the computer."""

import asyncio
import math

import pytest

from nosdesk.domain.errors import Unavailable
from nosdesk.node.disk_watch import FASTEST, LOOK_AFTER_S, LOOK_WITHIN_S, DiskWatch
from nosdesk.ports.containers import DiskSpace
from tests.fakes.clock import FakeClock

GIB = 1024**3
FLOOR = 10 * GIB


class Disk:
    """An engine of which only the disk matters; `free` may be None, or an error to raise."""

    def __init__(self, free):
        self.free = free
        self.wrote = 0
        self.looks = 0
        self.sizes_asked = 0

    async def disk(self):
        self.looks += 1
        if isinstance(self.free, Exception):
            raise self.free
        return None if self.free is None else DiskSpace(int(self.free), 500 * GIB)

    async def written(self, container):
        self.sizes_asked += 1
        if isinstance(self.wrote, Exception):
            raise self.wrote
        return self.wrote


@pytest.fixture
def clock():
    return FakeClock()


def watch(disk, clock):
    return DiskWatch(disk, clock, FLOOR)


@pytest.mark.parametrize(
    ("free", "room"),
    [
        (12 * GIB, 2 * GIB),
        (10 * GIB, 0),
        (9 * GIB, -GIB),
        (None, None),
        (Unavailable("Away."), math.inf),
    ],
)
async def test_room_is_what_is_left_above_the_floor(clock, free, room):
    assert await watch(Disk(free), clock).room() == room


async def test_a_disk_that_cannot_be_seen_is_looked_at_once(clock, task_group):
    disk = Disk(None)
    task = task_group.create_task(watch(disk, clock).until_short())

    await clock.advance(3_600)

    assert (disk.looks, clock.sleeping, task.done()) == (1, 0, False)


async def test_an_engine_that_is_away_is_asked_again(clock, task_group):
    disk = Disk(Unavailable("Away."))
    task = task_group.create_task(watch(disk, clock).until_short())
    await clock.settle()
    disk.free = 0

    await clock.advance(LOOK_WITHIN_S)

    assert task.done()


async def test_looks_come_as_often_as_the_room_could_be_used_up(clock, task_group):
    disk = Disk(FLOOR + 1000 * GIB)
    task = task_group.create_task(watch(disk, clock).until_short())
    await clock.advance(LOOK_WITHIN_S - 0.1)
    seldom = disk.looks
    disk.free = FLOOR + 5 * FASTEST
    await clock.advance(0.1)
    await clock.advance(4.9)
    soon = disk.looks
    disk.free = FLOOR
    await clock.advance(0.1)
    await clock.advance(10 * LOOK_AFTER_S)

    assert (seldom, soon, disk.looks) == (1, 2, 3 + 10)
    assert not task.done()


async def test_a_container_that_wrote_what_is_missing_is_to_end(clock, task_group):
    disk = Disk(FLOOR - GIB)
    disk.wrote = GIB

    async with asyncio.timeout(60):
        await watch(disk, clock).until_eaten_by("ours")

    assert disk.sizes_asked == 1


@pytest.mark.parametrize("wrote", [GIB - 1, Unavailable("Away.")])
async def test_a_container_that_did_not_take_the_room_goes_on_and_is_seldom_measured(
    clock, task_group, wrote
):
    disk = Disk(FLOOR - GIB)
    disk.wrote = wrote
    task = task_group.create_task(watch(disk, clock).until_eaten_by("ours"))

    await clock.advance(10 * LOOK_WITHIN_S)
    assert (disk.sizes_asked, task.done()) == (11, False)
    disk.wrote = 2 * GIB
    await clock.advance(LOOK_WITHIN_S)

    assert task.done()


async def test_when_hardly_anything_is_left_any_container_is_to_end(clock):
    disk = Disk(FLOOR // 2 - 1)

    async with asyncio.timeout(60):
        await watch(disk, clock).until_eaten_by("ours")

    assert disk.sizes_asked == 0


async def test_a_disk_that_was_short_for_a_moment_ends_nothing(clock, task_group):
    disk = Disk(FLOOR - GIB)
    task = task_group.create_task(watch(disk, clock).until_eaten_by("ours"))
    await clock.settle()
    disk.free, disk.wrote = 100 * GIB, GIB

    await clock.advance(10 * LOOK_WITHIN_S)

    assert (disk.sizes_asked, task.done()) == (1, False)
