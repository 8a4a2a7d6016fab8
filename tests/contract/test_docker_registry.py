"""Fetching images with a real Docker Engine from a real registry on loopback."""

import asyncio
import os
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, suppress
from uuid import uuid4

import docker
import pytest

from nosdesk.adapters.docker.engine import DockerEngine
from nosdesk.domain.errors import Refused, Unavailable
from nosdesk.ports.containers import PullProgress
from tests.contract import docker_images
from tests.ports import free_port
from tests.wire.served import served

pytestmark = [pytest.mark.docker, pytest.mark.registry]


@pytest.fixture(scope="module")
def registry(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    docker_images.docker_url()
    with docker_images.registry(tmp_path_factory.mktemp("registry")) as address:
        yield address


@pytest.fixture
async def engine() -> AsyncIterator[DockerEngine]:
    async with DockerEngine.open(docker_images.docker_url()) as engine, asyncio.timeout(120):
        yield engine


@pytest.fixture
def tidy() -> Iterator[list[str]]:
    """Take the images named here off this computer at the end."""
    images: list[str] = []
    yield images
    client = docker.APIClient(docker_images.docker_url(), version="auto")
    for image in images:
        with suppress(docker.errors.ImageNotFound):
            client.remove_image(image, force=True)
    client.close()


def fresh_name() -> str:
    return f"nosdesk-test/{uuid4().hex}"


class Gate:
    """A door in front of the registry that lets only so many bytes out, then shuts."""

    def __init__(self, registry: str) -> None:
        self._host, self._port = registry.split(":")
        self.allowance: float = float("inf")
        self.held = asyncio.Event()

    @asynccontextmanager
    async def serve(self) -> AsyncIterator[str]:
        async with served(self._connect) as port:
            yield f"127.0.0.1:{port}"

    async def _connect(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        inner_reader, inner_writer = await asyncio.open_connection(self._host, int(self._port))
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._pass_on(reader, inner_writer, is_answer=False))
            tasks.create_task(self._pass_on(inner_reader, writer, is_answer=True))

    async def _pass_on(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *, is_answer: bool
    ) -> None:
        with suppress(ConnectionError):
            while chunk := await reader.read(16 * 1024):
                if is_answer:
                    self.allowance -= len(chunk)
                if self.allowance < 0:
                    self.held.set()
                    break
                writer.write(chunk)
                await writer.drain()
        writer.close()


async def test_a_pull_tells_its_progress_to_the_last_byte(registry, engine, tidy):
    image = docker_images.publish(registry, fresh_name(), os.urandom(6_000_000))
    tidy.append(image)
    assert not await engine.has_image(image)
    seen: list[PullProgress] = []
    await engine.pull(image, seen.append)
    assert await engine.has_image(image)
    assert [each.current for each in seen] == sorted(each.current for each in seen)
    assert seen[-1].current == seen[-1].total
    assert seen[-1].total >= 6_000_000


async def test_a_pull_of_what_is_here_already_is_fine(registry, engine, tidy):
    image = docker_images.publish(registry, fresh_name(), b"small")
    tidy.append(image)
    for _ in range(2):
        await engine.pull(image, lambda _: None)
    assert await engine.has_image(image)


async def test_an_image_the_registry_does_not_have_is_refused(registry, engine):
    with pytest.raises(Refused) as refused:
        await engine.pull(f"{registry}/{fresh_name()}:none", lambda _: None)
    assert refused.value.name == "ImageRefused"


async def test_a_registry_that_is_away_is_unavailable(engine):
    with pytest.raises(Unavailable, match="could not be fetched"):
        await engine.pull(f"127.0.0.1:{free_port()}/x:1", lambda _: None)


async def test_a_pull_survives_a_registry_that_goes_away_half_way(registry, engine, tidy):
    name = fresh_name()
    docker_images.publish(registry, name, os.urandom(8_000_000))
    gate = Gate(registry)
    gate.allowance = 3_000_000
    async with gate.serve() as address, asyncio.TaskGroup() as tasks:
        image = f"{address}/{name}:latest"
        tidy.append(image)
        pulled = tasks.create_task(engine.pull(image, lambda _: None))
        await gate.held.wait()
        assert not pulled.done()
        gate.allowance = float("inf")
        await pulled
    assert await engine.has_image(image)


async def test_a_pull_can_be_left_half_way_and_leaves_no_image(registry, engine, tidy):
    name = fresh_name()
    docker_images.publish(registry, name, os.urandom(8_000_000))
    gate = Gate(registry)
    gate.allowance = 3_000_000
    async with gate.serve() as address:
        image = f"{address}/{name}:latest"
        tidy.append(image)
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(1):
                await engine.pull(image, lambda _: None)
    assert not await engine.has_image(image)
