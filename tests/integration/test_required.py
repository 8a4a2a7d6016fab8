"""What a market of the practice grid requires is on this computer before the node joins."""

import asyncio
from contextlib import suppress
from dataclasses import replace
from uuid import uuid4

import docker
import pytest

from nosdesk.app.composition import NodeChoice, open_engine, open_node
from nosdesk.app.grids import practice_grid
from nosdesk.app.paths import Paths
from nosdesk.node import activity
from nosdesk.node.shelf import STOCK_LABEL
from nosdesk.practice.grid import PracticeGrid
from tests.contract import docker_images
from tests.integration.test_resources import HELPER, make_helper

pytestmark = [pytest.mark.docker, pytest.mark.registry]


@pytest.fixture
def image(tmp_path):
    """An image in a registry on loopback, and not here."""
    client = docker.APIClient(docker_images.docker_url(), version="auto")
    (tmp_path / "registry").mkdir()
    with docker_images.registry(tmp_path / "registry") as address:
        image = docker_images.publish(address, f"nosdesk-test/{uuid4().hex}", b"required")
        yield image
        with suppress(docker.errors.ImageNotFound):
            client.remove_image(image)
    client.close()


async def test_a_node_fetches_what_its_market_requires_and_then_joins(image, tmp_path):
    place = f"s3://{uuid4().hex}"
    async with open_engine("docker") as engine, PracticeGrid() as grid, asyncio.timeout(120):
        await make_helper(engine)
        profile = replace(practice_grid(grid.connection()), resource_helper=HELPER)
        files = {"type": "S3", "url": place, "new": "field"}
        grid.host_services.require(profile.market, [image], [files])
        async with open_node(profile, NodeChoice(profile.market), engine, Paths(tmp_path)) as parts:
            reader = parts.node.activity.open()
            async with asyncio.TaskGroup() as group:
                working = group.create_task(parts.node.run())
                fetched = []
                async for what in reader.items():
                    if isinstance(what, activity.RequiredFetching):
                        fetched.append(what.label)
                    if isinstance(what, activity.Queued):
                        break
                is_here = await engine.has_image(image)
                kept = await parts.outside.stock.items()
                pulled = await parts.outside.stock.images()
                parts.node.drain()
                await asyncio.wait([working], timeout=120)
        for volume in await engine.volumes({STOCK_LABEL: kept[0].key}):
            await engine.close_volume(volume.name)

    assert is_here
    assert set(fetched) == {image, place}
    assert [(item.label, item.is_required) for item in kept] == [(place, True)]
    required = {each.name: each.is_required for each in pulled}
    assert required[image]
