"""What a market requires is there before its jobs are; what cannot be had keeps nobody out."""

from contextlib import asynccontextmanager

from nosdesk.domain.definition.resources import HuggingFaceResource
from nosdesk.domain.errors import Unavailable
from nosdesk.domain.node_status import fetching_required
from nosdesk.node import activity
from nosdesk.node.image_supply import PULL_PATIENCE_S
from nosdesk.node.market_stock import ASK_PATIENCE_S, LOOK_EVERY_S, MISSING_PAUSE_S
from nosdesk.node.shelf import ShelfSettings
from nosdesk.ports.host_services import Required
from tests.unit.node.world import MISSING_IMAGE, World

IMAGE = "nosana/stats:1"
MODEL = HuggingFaceResource("/", "org/model")
AWAY = Unavailable("The registry is away.")


@asynccontextmanager
async def a_world(*images, resources=()):
    """One whose market requires these; none of it is on this computer."""
    async with World.open() as world:
        world.settings["shelf"] = ShelfSettings("helper")
        world.host.requires = Required(images, resources)
        for image in images:
            await world.engine.remove_image(image)
        yield world


def statuses(world):
    seen = []
    world.node.status.subscribe(seen.append)
    return seen


async def until_joined(world, **options):
    await world.until(lambda: world.place is not None, **options)


async def test_it_is_fetched_before_the_node_joins_and_kept():
    async with a_world(IMAGE, resources=(MODEL,)) as world:
        world.start()
        seen = statuses(world)
        await until_joined(world)

        assert await world.engine.has_image(IMAGE)
        assert [image.is_required for image in await world.stock.images()] == [True]
        assert [item.is_required for item in await world.stock.items()] == [True]
        told = [what.label for what in world.did(activity.RequiredFetching)]
        assert set(told) == {IMAGE, "org/model"}
        assert fetching_required(IMAGE) in seen
        assert fetching_required("org/model") in seen


async def test_a_job_finds_the_files_that_the_market_requires():
    async with a_world(resources=(MODEL,)) as world:
        world.start()
        await until_joined(world)
        (item,) = await world.stock.items()
        fills = len(world.started)
        entry = {"type": "HF", "repo": "org/model", "target": "/models"}
        job = world.post("echo done", ops=[_op(resources=[entry])])
        await world.until_settled(job)

        assert len(world.started) == fills + 1
        assert [mount.volume for mount in world.started[-1].mounts] == [item.volume]


def _op(**args):
    return {"type": "container/run", "id": "op", "args": {"image": "ubuntu", **args}}


async def test_what_a_registry_refuses_is_told_and_tried_again_beside_the_work():
    async with a_world(MISSING_IMAGE, IMAGE) as world:
        world.start()
        await until_joined(world, within_s=10)
        pulls = world.calls.count("engine.pull")

        assert await world.engine.has_image(IMAGE)
        assert any(MISSING_IMAGE in what.title for what in world.did(activity.Trouble))
        await world.clock.advance(MISSING_PAUSE_S + 1)
        assert world.calls.count("engine.pull") == pulls + 1


async def test_a_registry_that_is_away_keeps_the_node_from_joining_for_a_while_only():
    async with a_world(IMAGE) as world:
        world.faults["engine.pull"] = AWAY
        world.start()
        await until_joined(world, within_s=PULL_PATIENCE_S + 60)
        world.faults.clear()
        await world.clock.advance(MISSING_PAUSE_S + 60)

        assert await world.engine.has_image(IMAGE)
        assert [image.is_required for image in await world.stock.images()] == [True]


async def test_host_services_that_do_not_tell_keep_the_node_from_joining_for_a_minute_only():
    async with a_world(IMAGE) as world:
        world.faults["host.required"] = Unavailable("Away.")
        world.start()
        await until_joined(world, within_s=ASK_PATIENCE_S + 90)  # a pause of a try, and the joining
        world.faults.clear()
        await world.clock.advance(MISSING_PAUSE_S + 60)

        assert await world.engine.has_image(IMAGE)


async def test_who_has_a_place_from_a_former_life_does_its_job_and_fetches_beside_it():
    async with a_world() as world:
        world.start()
        await until_joined(world)
        await world.kill()
        await world.engine.remove_image(IMAGE)
        world.host.requires = Required((IMAGE,))
        world.faults["engine.pull"] = AWAY
        job = world.post("echo done")
        world.start()
        await world.until_settled(job, within_s=30)

        assert not await world.engine.has_image(IMAGE)


async def test_a_node_that_is_told_to_drain_leaves_off():
    async with a_world(IMAGE) as world:
        world.faults["engine.pull"] = AWAY
        node = world.start()
        await world.until(lambda: "engine.pull" in world.calls)
        node.drain()
        await world.until(world.task.done, within_s=30)

        assert world.place is None


async def test_what_is_no_longer_required_becomes_ordinary_and_what_is_new_is_fetched():
    async with a_world(IMAGE, resources=(MODEL,)) as world:
        world.start()
        await until_joined(world)
        await world.engine.remove_image("other:1")
        world.host.requires = Required(("other:1",))
        await world.clock.advance(LOOK_EVERY_S + 60)

        marks = {image.name: image.is_required for image in await world.stock.images()}
        assert marks == {IMAGE: False, "other:1": True}
        assert [item.is_required for item in await world.stock.items()] == [False]


async def test_images_that_were_here_before_are_neither_fetched_nor_recorded():
    async with a_world() as world:
        world.host.requires = Required(("ubuntu",))
        world.start()
        await until_joined(world)

        assert "engine.pull" not in world.calls
        assert await world.stock.images() == ()


async def test_files_are_fetched_where_no_job_can_answer_in_the_place_of_whom_is_asked():
    async with a_world(resources=(MODEL,)) as world:
        world.start()
        await until_joined(world)
        job = world.post("echo done")
        await world.until_settled(job)
        fetching, working = world.started[0].network, world.started[-1].network

        assert fetching
        assert fetching != working
        world.node.drain()
        await world.until(world.task.done, within_s=60)
        assert world.engine._networks == set()
