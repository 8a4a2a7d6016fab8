"""However short the disk is, no image of the user's is ever removed: with a real Docker Engine."""

import asyncio
from contextlib import asynccontextmanager
from uuid import uuid4

import pytest

from nosdesk.adapters.docker.busybox_image import IMAGE_SETTINGS, busybox_tar
from nosdesk.adapters.docker.engine import DockerEngine
from nosdesk.aio.clock import SystemClock
from nosdesk.domain.errors import HostUnfit
from nosdesk.node.disk_watch import DiskWatch
from nosdesk.node.image_supply import ImageSupply
from nosdesk.node.patience import Patience
from nosdesk.node.stockroom import Stockroom
from tests.contract import docker_images
from tests.fakes.stock import FakeStock
from tests.integration.own_docker import own_docker

pytestmark = [pytest.mark.docker, pytest.mark.registry]

MORE_THAN_ANY_DISK = 10**18


class Rig:
    """A Docker Engine of its own, a registry, and what Nosdesk knows of both."""

    def __init__(self, engine, client, address):
        self.engine, self.client, self.address = engine, client, address
        self.stock = FakeStock()
        self.keep_free(0)

    def keep_free(self, floor):
        """Be the node of a user who wants so many bytes of the disk left free."""
        engine, clock = self.engine, SystemClock()
        patience, disk = Patience(clock, lambda error: None), DiskWatch(engine, clock, floor)
        self.room = Stockroom(engine, self.stock, disk, clock, patience)
        self.supply = ImageSupply(engine, clock, patience, disk, self.room)

    def made(self, name, tag="1"):
        """An image of new content, as the user makes one."""
        settings = [*IMAGE_SETTINGS, f"LABEL unique={uuid4().hex}"]
        self.client.import_image_from_data(busybox_tar(), name, tag, changes=settings)
        return f"{name}:{tag}"

    def published(self, name):
        """An image in the registry, and not here."""
        image = self.made(f"{self.address}/{name}")
        self.push(image)
        self.client.remove_image(image)
        return image

    def push(self, image):
        name, _, tag = image.rpartition(":")
        for line in self.client.push(
            name, tag=tag, stream=True, decode=True, auth_config={"username": ""}
        ):
            assert "error" not in line, line

    async def pulled(self, name):
        """An image that Nosdesk pulled."""
        image = self.published(name)
        await self.supply.provide(image, lambda _: None)
        return image

    async def clear(self):
        """Let Nosdesk remove whatever it would, had the disk no room at all."""
        self.room.begin_run()
        while await self.room.make_room(MORE_THAN_ANY_DISK):
            pass

    def names(self):
        listed = self.client.images(all=True)
        return {name for each in listed for name in each["RepoTags"] or ()}

    def ids(self):
        return {each["Id"] for each in self.client.images(all=True)}


@asynccontextmanager
async def a_rig(folder):
    with (
        docker_images.registry(folder) as address,
        own_docker() as docker,
        docker.client() as client,
    ):
        async with DockerEngine.open(docker.url) as engine, asyncio.timeout(120):
            yield Rig(engine, client, address)


async def test_what_the_user_had_before_or_made_since_stays(tmp_path):
    async with a_rig(tmp_path) as rig:
        client = rig.client
        rig.made("users")
        client.import_image_from_data(busybox_tar(), "passing", "1", changes=["LABEL unnamed=1"])
        client.tag(rig.made("other"), "passing", "1", force=True)  # and the first has no name now
        pulled_before = rig.published("before")
        client.pull(pulled_before)
        same_content = f"{rig.address}/same:1"
        client.tag("users:1", f"{rig.address}/same", "1")
        rig.push(same_content)
        client.remove_image(same_content)
        names, ids = rig.names(), rig.ids()

        await rig.supply.provide(pulled_before, lambda _: None)
        await rig.supply.provide(same_content, lambda _: None)
        unused = await rig.pulled("unused")
        await rig.clear()

        assert names <= rig.names()
        assert rig.ids() == ids
        assert unused not in rig.names()
        assert rig.stock.pulled == {}


async def test_what_the_user_came_to_need_of_ours_stays(tmp_path):
    async with a_rig(tmp_path) as rig:
        client = rig.client
        tagged, used = await rig.pulled("tagged"), await rig.pulled("used")
        built_on, replaced = await rig.pulled("built-on"), await rig.pulled("replaced")
        unused = await rig.pulled("unused")

        client.tag(tagged, "copy", "1")
        container = client.create_container(used, ["true"])
        base = client.inspect_image(built_on)["Id"]
        made = client.create_container(built_on, ["true"])
        client.commit(made, "child", "1")
        client.remove_container(made)
        client.tag(rig.made("new"), replaced.rpartition(":")[0], "1", force=True)
        await rig.clear()

        here = rig.names()
        assert {"copy:1", used, "child:1", replaced, "new:1"} <= here
        assert unused not in here
        assert base in rig.ids()
        client.start(container)
        assert client.wait(container)["StatusCode"] == 0
        assert set(rig.stock.pulled) == {used}


async def test_a_disk_that_is_short_gets_room_from_the_longest_unused(tmp_path):
    async with a_rig(tmp_path) as rig:
        users = rig.made("users")
        old, newer = await rig.pulled("old"), await rig.pulled("newer")
        rig.keep_free(MORE_THAN_ANY_DISK)
        with pytest.raises(HostUnfit):
            await rig.pulled("wanted")

        assert users in rig.names()
        assert {old, newer} & rig.names() == set()
