"""The names that job definitions use, found through a mirror of Docker's own registry."""

import asyncio
from contextlib import asynccontextmanager, contextmanager
from uuid import uuid4

import pytest

from nosdesk.adapters.docker.busybox_image import IMAGE_SETTINGS, busybox_tar
from nosdesk.adapters.docker.engine import DockerEngine
from nosdesk.app.grids import RESOURCE_HELPER
from nosdesk.ports.containers import MIB, ContainerSpec, Limits
from tests.contract import docker_images
from tests.integration.own_docker import own_docker

pytestmark = [pytest.mark.docker, pytest.mark.registry]

NAMES = {
    "docker.io/nosana/stats:v1.2.1": "nosana/stats:v1.2.1",
    "nosana/stats": "nosana/stats:latest",
    "docker.io/library/ubuntu": "library/ubuntu:latest",
    "ubuntu:24.04": "library/ubuntu:24.04",
    "index.docker.io/nosana/chat:1": "nosana/chat:1",
    "registry.hub.docker.com/nosana/stats:v1.2.1": "nosana/stats:v1.2.1",
    RESOURCE_HELPER: "nosana/resource-manager:1.1.8",
}
"""What definitions say, and where a mirror has it."""


@contextmanager
def mirrored(folder):
    """A Docker Engine whose own registry is a mirror on loopback, with all these images."""
    with (
        docker_images.registry(folder) as address,
        own_docker(f"--registry-mirror=http://{address}") as docker,
        docker.client() as client,
    ):
        for name in set(NAMES.values()):
            repository, _, tag = f"{address}/{name}".rpartition(":")
            settings = [*IMAGE_SETTINGS, f"LABEL unique={uuid4().hex}", f"ENV IS={name}"]
            client.import_image_from_data(busybox_tar(), repository, tag, changes=settings)
            for line in client.push(
                repository, tag=tag, stream=True, decode=True, auth_config={"username": ""}
            ):
                assert "error" not in line, line
            client.remove_image(f"{repository}:{tag}")
        yield docker


@asynccontextmanager
async def an_engine(docker):
    async with DockerEngine.open(docker.url) as engine, asyncio.timeout(120):
        yield engine


async def what_it_is(engine, image):
    spec = ContainerSpec(
        name=f"nosdesk-test-{uuid4().hex}",
        image=image,
        limits=Limits(memory_bytes=64 * MIB),
        labels={},
        command=("sh", "-c", "echo $IS"),
    )
    container = await engine.start(spec)
    await engine.wait(container.id)
    lines = [line.text async for line in engine.logs(container.id)]
    await engine.remove(container.id)
    return lines


async def test_every_name_is_found_at_the_mirror_started_and_removed(tmp_path):
    with mirrored(tmp_path) as docker:
        async with an_engine(docker) as engine:
            for image, name in NAMES.items():
                assert not await engine.has_image(image), image
                await engine.pull(image, lambda _: None)
                assert await engine.has_image(image), image
                assert await what_it_is(engine, image) == [name]
                await engine.remove_image(image)
                assert not await engine.has_image(image), image


async def test_two_names_of_one_image_share_it(tmp_path):
    with mirrored(tmp_path) as docker:
        async with an_engine(docker) as engine:
            await engine.pull("registry.hub.docker.com/nosana/stats:v1.2.1", lambda _: None)
            same = await engine.image("nosana/stats:v1.2.1")

            assert same is not None
            assert same == await engine.image("docker.io/nosana/stats:v1.2.1")
            assert same.id in await engine.image_ids()
