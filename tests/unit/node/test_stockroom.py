"""What goes when the disk is short of room: the longest unused of what is ours, nothing else."""

from contextlib import asynccontextmanager

import pytest

from nosdesk.domain.errors import HostUnfit, Unavailable
from nosdesk.domain.mishaps import Mishap
from nosdesk.domain.stock import PulledImage, StockItem
from nosdesk.node.disk_watch import DiskWatch
from nosdesk.node.image_supply import ImageSupply
from nosdesk.node.patience import Patience
from nosdesk.node.stockroom import FRESH_S, Stockroom
from nosdesk.ports.containers import ContainerSpec, DiskSpace, Limits, PullProgress
from nosdesk.practice.engine import SimulatedEngine
from tests.fakes.clock import FakeClock
from tests.fakes.stock import FakeStock

DISK = 1_000
SIZE = 100
"""Bytes that each image and each volume takes."""


class SmallDisk:
    """A simulated engine on a disk with room for ten things beside the user's."""

    def __init__(self, inner):
        self._inner = inner
        self.here = set()
        self.users = 0
        self.is_blind = False

    def __getattr__(self, name):
        return getattr(self._inner, name)

    async def disk(self):
        if self.is_blind:
            return None
        volumes = len(await self._inner.volumes({}))
        return DiskSpace(DISK - self.users - SIZE * (len(self.here) + volumes), DISK)

    async def has_image(self, image):
        return image in self.here

    async def image(self, image):
        return await self._inner.image(image) if image in self.here else None

    async def pull(self, image, on_progress, *, login=None):
        on_progress(PullProgress(0, SIZE))
        if self.is_blind and len(self.here) >= 2:
            raise HostUnfit("The disk is full.", mishap=Mishap.DISK_FULL)
        self.here.add(image)

    async def remove_image(self, image, *, only_id=""):
        await self._inner.remove_image(image, only_id=only_id)
        if not await self._inner.has_image(image):
            self.here.discard(image)


class Stage:
    def __init__(self, engine, clock):
        self.engine, self.clock, self.stock = engine, clock, FakeStock()
        self.told = []
        patience = Patience(clock, self.told.append)
        disk = DiskWatch(engine, clock, floor=0)
        self.room = Stockroom(engine, self.stock, disk, clock, patience)
        self.supply = ImageSupply(engine, clock, patience, disk, self.room)

    async def pulled(self, *images):
        """Pull them one after another, each for a run of its own."""
        for image in images:
            await self.clock.advance(1)
            self.room.begin_run()
            await self.supply.provide(image, lambda _: None)
        self.room.begin_run()

    async def filled(self, volume, **changed):
        await self.clock.advance(1)
        now = self.clock.now()
        await self.engine.open_volume(volume, {})
        await self.stock.keep(StockItem(volume, volume, volume, SIZE, now, now, **changed))

    @property
    def recorded(self):
        return set(self.stock.pulled) | set(self.stock.kept)


@pytest.fixture
async def stage():
    @asynccontextmanager
    async def opened():
        clock = FakeClock()
        async with SimulatedEngine.open(clock) as inner:
            yield Stage(SmallDisk(inner), clock)

    async with opened() as stage:
        yield stage


def running(image):
    return ContainerSpec("user", image, Limits(memory_bytes=1), {}, command=("sleep", "1000"))


async def test_what_was_unused_longest_goes_files_and_images_alike(stage):
    await stage.pulled("a:1")
    await stage.filled("b")
    await stage.pulled("c:1")
    stage.engine.users = DISK - 2 * SIZE
    assert await stage.room.make_room()

    assert stage.recorded == {"b", "c:1"}
    stage.engine.users = DISK - SIZE
    assert await stage.room.make_room()
    assert stage.recorded == {"c:1"}
    assert stage.engine.here == {"c:1"}


async def test_it_goes_on_until_there_is_as_much_room_as_is_wanted(stage):
    await stage.pulled("a:1", "b:1", "c:1", "d:1")
    stage.engine.users = DISK - 4 * SIZE

    assert await stage.room.make_room(3 * SIZE)
    assert stage.recorded == {"d:1"}


async def test_a_use_is_what_counts_and_not_the_download(stage):
    await stage.pulled("a:1", "b:1")
    await stage.clock.advance(FRESH_S + 1)
    await stage.pulled("a:1")
    await stage.room.make_room()

    assert stage.recorded == {"a:1"}


async def test_what_was_here_before_is_neither_recorded_nor_removed(stage):
    stage.engine.here.add("users:1")
    await stage.pulled("users:1")

    assert stage.recorded == set()
    assert not await stage.room.make_room()
    assert stage.engine.here == {"users:1"}


async def test_content_that_was_here_under_another_name_is_not_recorded(stage):
    content = await stage.engine._inner.image("a:1")
    await stage.room.on_pulled("a:1", frozenset({content.id}), run="")

    assert stage.recorded == set()


async def test_nothing_is_recorded_when_it_is_unknown_what_was_here_before(stage):
    stage.engine.here.add("a:1")
    await stage.room.on_pulled("a:1", None, run="")

    assert stage.recorded == set()


async def test_a_name_that_has_come_to_mean_another_image_is_forgotten_and_left_alone(stage):
    await stage.pulled("a:1")
    (image,) = await stage.stock.images()
    await stage.stock.keep_image(PulledImage("a:1", "another id", SIZE, 0, 0))
    assert image.image_id != "another id"
    await stage.room.make_room()

    assert stage.engine.here == {"a:1"}
    assert stage.recorded == set()


async def test_what_is_required_what_is_used_and_what_is_in_hand_stays(stage):
    await stage.pulled("used:1", "required:1", "hand:1")
    await stage.filled("needed", is_required=True)
    await stage.engine.start(running("used:1"))
    image = stage.stock.pulled["required:1"]
    required = {f: getattr(image, f) for f in PulledImage.__slots__} | {"is_required": True}
    await stage.stock.keep_image(PulledImage(**required))
    stage.room.hold("hand:1")

    assert not await stage.room.make_room(DISK)
    assert stage.recorded == {"used:1", "required:1", "hand:1", "needed"}
    assert stage.engine.here == {"used:1", "required:1", "hand:1"}


async def test_an_image_that_does_not_fit_gets_room_from_older_ones(stage):
    await stage.pulled(*(f"old:{number}" for number in range(9)))
    stage.engine.users = SIZE + 1
    await stage.pulled("new:1")

    assert "new:1" in stage.engine.here
    assert "old:0" not in stage.engine.here
    assert "old:8" in stage.engine.here


async def test_an_image_that_fits_nowhere_is_refused_once_nothing_of_ours_is_left(stage):
    await stage.pulled("old:1")
    stage.engine.users = DISK

    with pytest.raises(HostUnfit) as refused:
        await stage.supply.provide("new:1", lambda _: None)
    assert refused.value.mishap in (Mishap.DISK_FULL, Mishap.IMAGE_TOO_LARGE)
    assert stage.recorded == set()


async def test_a_disk_that_cannot_be_seen_is_cleared_when_the_engine_finds_it_full(stage):
    stage.engine.is_blind = True
    await stage.pulled("a:1", "b:1", "c:1")

    assert stage.engine.here == {"b:1", "c:1"}


async def test_a_record_that_cannot_be_written_costs_no_job(stage):
    async def fail(_):
        raise Unavailable("The disk of the journal is full.")

    stage.stock.keep_image = fail
    await stage.pulled("a:1")

    assert [error.title for error in stage.told] == ["The disk of the journal is full."]


async def test_what_came_with_a_login_goes_with_its_run_and_no_other(stage):
    stage.engine.here |= {"mine:1", "yours:1"}
    await stage.room.on_pulled("mine:1", frozenset(), run="mine")
    await stage.room.on_pulled("yours:1", frozenset(), run="yours")
    assert await stage.room.private_runs() == {"mine", "yours"}
    await stage.room.drop_private("mine")

    assert stage.engine.here == {"yours:1"}
    assert await stage.room.private_runs() == {"yours"}
