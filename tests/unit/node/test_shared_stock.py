"""Nodes of one PC share its engine and its stock, and none takes from another what it needs."""

import asyncio
import gc
from contextlib import asynccontextmanager

import pytest

from nosdesk.domain.definition.resources import HuggingFaceResource
from nosdesk.domain.errors import HostUnfit, Refused
from nosdesk.domain.image_name import plain_name
from nosdesk.domain.secret import Secret
from nosdesk.domain.stock import StockItem, key_of
from nosdesk.node.disk_watch import DiskWatch
from nosdesk.node.image_supply import ImageSupply
from nosdesk.node.market_stock import MarketStock
from nosdesk.node.patience import Patience
from nosdesk.node.provisions import limits_for
from nosdesk.node.shelf import ResourceShelf, ShelfSettings
from nosdesk.node.stockroom import Stockroom
from nosdesk.node.storekeeper import Needs, Storekeeper
from nosdesk.ports.containers import (
    MIB,
    ContainerSpec,
    DiskSpace,
    EngineFacts,
    Limits,
    RegistryLogin,
)
from nosdesk.ports.host_services import Required
from nosdesk.practice.engine import SimulatedEngine
from tests.fakes.clock import FakeClock
from tests.fakes.host_services import FakeHostServices
from tests.fakes.stock import FakeStock
from tests.unit.node.world import World

PRIVATE = "registry.local/private:1"
LOGIN = RegistryLogin(Secret("ann"), Secret("right"))
MODEL = HuggingFaceResource("/", "org/model")
MODEL_VOLUME = f"nosdesk-files-{key_of(MODEL)}"


class Node:
    """What of one node has to do with the stock."""

    def __init__(self, pc, name):
        self.name = name
        patience = Patience(pc.clock, lambda error: None)
        disk = DiskWatch(pc, pc.clock, floor=0)
        self.room = Stockroom(pc, pc.stock, disk, pc.clock, patience, pc.keeper)
        self.images = ImageSupply(pc, pc.clock, patience, disk, self.room)
        self.shelf = ResourceShelf(
            ShelfSettings("helper"), pc, pc.stock, self.images, pc.clock, patience, f"net-{name}",
            lambda label, amount: None,
        )  # fmt: skip

    async def provide(self, image, *, login=None, run=None):
        await self.images.provide(image, lambda _: None, login=login, run=run or self.name)

    async def files(self):
        return await self.shelf.provide(MODEL, {"nosdesk.run": self.name})


class Pc:
    """An engine that two nodes share, with a registry whose answers can be held back."""

    def __init__(self, engine, clock):
        self._engine, self.clock = engine, clock
        self.stock, self.keeper = FakeStock(), Storekeeper()
        self.pulls, self.here, self.fills = [], {"helper", "other:1"}, []
        self.go_on = asyncio.Event()
        self.go_on.set()
        self.removing = asyncio.Event()
        self.removing.set()
        self.free = 10
        self.a, self.b = Node(self, "a"), Node(self, "b")

    def __getattr__(self, name):
        return getattr(self._engine, name)

    async def disk(self):
        return DiskSpace(self.free, 10)

    async def has_image(self, image):
        return image in self.here

    async def image(self, image):
        return await self._engine.image(image) if image in self.here else None

    async def image_ids(self):
        return frozenset()

    async def pull(self, image, on_progress, *, login=None):
        self.pulls.append((image, login is not None))
        await self.go_on.wait()
        await self._engine.pull(image, on_progress, login=login)
        self.here.add(image)

    async def remove_image(self, image, *, only_id=""):
        await self.removing.wait()
        await self._engine.remove_image(image, only_id=only_id)
        if not await self._engine.has_image(image):
            self.here.discard(image)
            self.free += 10

    async def start(self, spec):
        self.fills.append(spec.name)
        return await self._engine.start(spec)

    async def at_work(self, image, run):
        spec = ContainerSpec(run, image, Limits(memory_bytes=1), {}, command=("sleep", "1000"))
        return await self._engine.start(spec)


@pytest.fixture
async def pc():
    @asynccontextmanager
    async def opened():
        clock = FakeClock()
        async with SimulatedEngine.open(clock, private={PRIVATE: LOGIN}) as engine:
            yield Pc(engine, clock)

    async with opened() as pc:
        yield pc


# --- Fetching ---


async def test_an_image_that_two_nodes_want_at_once_is_pulled_once(pc, task_group):
    pc.go_on.clear()
    both = [task_group.create_task(node.provide("new:1")) for node in (pc.a, pc.b)]
    await pc.clock.settle()
    pc.go_on.set()
    await asyncio.wait(both)

    assert [task.exception() for task in both] == [None, None]
    assert pc.pulls == [("new:1", False)]
    assert list(pc.stock.pulled) == ["new:1"]


async def test_who_waits_for_anothers_pull_pulls_when_that_one_was_given_up(pc, task_group):
    pc.go_on.clear()
    first = task_group.create_task(pc.a.provide("new:1"))
    await pc.clock.settle()
    second = task_group.create_task(pc.b.provide("new:1"))
    await pc.clock.settle()
    first.cancel()
    pc.go_on.set()
    await asyncio.wait([second])

    assert second.exception() is None
    assert pc.pulls == [("new:1", False)] * 2


async def test_two_images_are_pulled_side_by_side(pc, task_group):
    pc.go_on.clear()
    for node, image in ((pc.a, "one:1"), (pc.b, "two:1")):
        task_group.create_task(node.provide(image))
    await pc.clock.settle()

    assert pc.pulls == [("one:1", False), ("two:1", False)]


async def test_files_that_two_nodes_want_at_once_are_fetched_once(pc, task_group):
    both = [task_group.create_task(node.files()) for node in (pc.a, pc.b)]
    await pc.clock.advance(60)

    assert [task.result().volume for task in both] == [MODEL_VOLUME] * 2
    assert len(pc.fills) == 1


# --- Keeping ---


async def test_what_another_node_has_in_hand_stays(pc):
    await pc.a.provide("used:1")
    await pc.b.provide("idle:1")
    await filled(pc, "files")
    pc.a.room.hold("files")
    pc.b.room.begin_run()
    pc.free = -1

    assert await pc.b.room.make_room()
    assert set(pc.stock.pulled) | set(pc.stock.kept) == {"used:1", "files"}
    pc.a.room.begin_run()
    pc.free = -1
    assert await pc.b.room.make_room(1_000)
    assert set(pc.stock.pulled) | set(pc.stock.kept) == set()


async def test_what_another_node_is_just_fetching_stays(pc):
    await filled(pc, MODEL_VOLUME, key=key_of(MODEL))
    item = pc.stock.kept[MODEL_VOLUME]
    async with pc.keeper.turn(MODEL_VOLUME), asyncio.timeout(60):
        assert not await pc.b.room.drop_files(item)

    assert await pc.b.room.drop_files(item)


async def test_an_image_that_is_just_being_removed_is_pulled_again_by_who_wants_it(pc, task_group):
    await pc.a.provide("old:1")
    pc.a.room.begin_run()
    pc.removing.clear()
    removing = task_group.create_task(pc.a.room.make_room())
    await pc.clock.settle()
    wanting = task_group.create_task(pc.b.provide("old:1"))
    await pc.clock.settle()
    assert not wanting.done()
    pc.removing.set()
    await asyncio.wait([removing, wanting])

    assert removing.result()
    assert wanting.exception() is None
    assert "old:1" in pc.here
    assert len(pc.pulls) == 2


async def test_a_node_that_is_no_more_holds_nothing(pc):
    await pc.a.provide("used:1")
    assert not pc.keeper.is_free("used:1")
    pc.a = None
    gc.collect()

    assert pc.keeper.is_free("used:1")


async def test_two_nodes_that_want_room_at_once_are_both_helped_by_one_removal(pc, task_group):
    await pc.a.provide("old:1")
    pc.a.room.begin_run()
    pc.free = -1
    pc.removing.clear()
    both = [task_group.create_task(node.room.make_room()) for node in (pc.a, pc.b)]
    await pc.clock.settle()
    pc.removing.set()
    await asyncio.wait(both)

    assert [task.result() for task in both] == [True, True]
    assert not await pc.b.room.make_room()


async def test_a_node_that_needs_room_never_waits_for_one_that_fetches(pc):
    """Each may need the other's to go: so nobody waits while having a turn."""
    await pc.a.provide("a:1")
    await pc.b.provide("b:1")
    pc.free = -1
    for node in (pc.a, pc.b):
        node.room.begin_run()
    async with pc.keeper.turn("a:1"), pc.keeper.turn("b:1"), asyncio.timeout(60):
        with pytest.raises(HostUnfit):
            await pc.a.provide("c:1")
    assert {"a:1", "b:1"} <= pc.here


async def filled(pc, volume, key=""):
    now = pc.clock.now()
    await pc.open_volume(volume, {"nosdesk.stock": key})
    await pc.stock.keep(StockItem(volume, key, volume, 1, now, now))


# --- Private images ---


async def test_an_image_that_is_here_by_anothers_login_is_no_right_of_this_run(pc):
    await pc.a.provide(PRIVATE, login=LOGIN)

    with pytest.raises(Refused):
        await pc.b.provide(PRIVATE)
    wrong = RegistryLogin(Secret("bob"), Secret("wrong"))
    with pytest.raises(Refused):
        await pc.b.provide(PRIVATE, login=wrong)
    await pc.a.provide(PRIVATE)  # a further operation of the same run
    assert pc.pulls == [(PRIVATE, True), (PRIVATE, False), (PRIVATE, True)]


async def test_a_private_image_goes_when_the_last_run_that_may_have_it_ends(pc):
    await pc.a.provide(PRIVATE, login=LOGIN)
    container = await pc.at_work(PRIVATE, "a")
    await pc.b.provide(PRIVATE, login=LOGIN)
    await pc.b.room.drop_private("b")
    assert PRIVATE in pc.here
    with pytest.raises(Refused):
        await pc.b.provide(PRIVATE, run="c")

    await pc.remove(container.id)
    for node in (pc.a, pc.b):
        node.room.end_run()
    await pc.a.room.drop_private("a")
    assert PRIVATE not in pc.here
    assert not pc.stock.pulled


async def test_a_private_image_that_another_run_is_about_to_start_stays(pc):
    await pc.a.provide(PRIVATE, login=LOGIN)
    await pc.b.provide(PRIVATE, login=LOGIN)
    pc.a.room.end_run()
    await pc.a.room.drop_private("a")
    assert PRIVATE in pc.here

    pc.b.room.end_run()
    await pc.b.room.drop_private("b")
    assert PRIVATE not in pc.here


# --- What markets require ---


async def test_what_any_nodes_market_requires_stays(pc):
    stocks = [market_stock(pc, node, image) for node, image in ((pc.a, "x:1"), (pc.b, "y:1"))]
    for _ in range(2):
        for stock in stocks:
            await stock._fetch_all("market")
    assert {image.name for image in await pc.stock.images() if image.is_required} == {
        "x:1",
        "y:1",
    }

    stocks.pop()
    del stock
    gc.collect()
    await stocks[0]._fetch_all("market")
    assert [image.name for image in await pc.stock.images() if image.is_required] == ["x:1"]


def market_stock(pc, node, image):
    host = FakeHostServices("market")
    host.requires = Required((image,), ())
    return MarketStock(host, node.images, None, pc.stock, pc.clock, lambda what: None)


async def test_needs_are_those_of_all_markets_together():
    keeper, one, two = Storekeeper(), set_like(), set_like()
    keeper.require(one, Needs(frozenset({"k1"}), frozenset({"i"})))
    keeper.require(two, Needs(frozenset({"k2"})))
    keeper.require(one, Needs(frozenset({"k3"}), frozenset({"i"})))

    assert keeper.needs == Needs(frozenset({"k2", "k3"}), frozenset({"i"}))


def set_like():
    class Market:
        pass

    return Market()


# --- Memory ---


def test_nodes_at_work_at_once_share_the_memory():
    facts = EngineFacts("docker", "1", 4, 16 * 1024 * MIB, "/")
    shares = [limits_for(facts, 1 / nodes).memory_bytes for nodes in (1, 2, 4)]

    assert shares[0] // 2 == shares[1]
    assert shares[0] // 4 == shares[2]
    assert limits_for(facts) == limits_for(facts, 1.0)


async def test_a_node_whose_job_is_over_keeps_nothing_from_the_others():
    async with World.open() as world:
        world.start()
        outside = world.node._outside
        job = world.post("sleep 100")
        await world.until(lambda: world.started)
        assert not outside.storekeeper.is_free(plain_name("ubuntu"))
        await world.until_settled(job)

        assert outside.storekeeper.is_free(plain_name("ubuntu"))
