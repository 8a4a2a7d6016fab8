"""Images behind a login, with a real Docker Engine and a real registry that asks for one."""

import asyncio
import json
import logging
import os
import traceback
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from uuid import uuid4

import docker
import pytest

from nosdesk.adapters.docker.engine import DockerEngine
from nosdesk.domain.errors import NodeError, Refused
from nosdesk.domain.secret import Secret
from nosdesk.ports.containers import ContainerSpec, RegistryLogin
from tests.contract import docker_images
from tests.contract.containers_bench import LIMITS

pytestmark = [pytest.mark.docker, pytest.mark.registry]

USER, CANARY = "ann", "canary-not-to-be-seen"
PASSWORDS = f"{USER}:$2b$04$Ns/2cBLvNurDqFvCJY.38.lC6JK/bKHkWDahlaJ5pSwLoluqo4QXi\n"


@pytest.fixture(scope="module")
def registry(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    docker_images.docker_url()
    store = tmp_path_factory.mktemp("registry")
    with docker_images.registry(store, password_file=PASSWORDS) as address:
        yield address


@pytest.fixture
async def engine() -> AsyncIterator[DockerEngine]:
    async with DockerEngine.open(docker_images.docker_url()) as engine, asyncio.timeout(120):
        yield engine


@pytest.fixture
def sdk() -> Iterator[docker.APIClient]:
    client = docker.APIClient(docker_images.docker_url(), version="auto")
    yield client
    client.close()


@pytest.fixture
async def image(registry: str, engine: DockerEngine) -> AsyncIterator[str]:
    login = {"username": USER, "password": CANARY}
    name = f"nosdesk-test/{uuid4().hex}"
    image = docker_images.publish(registry, name, os.urandom(1000), login)
    yield image
    await engine.remove_image(image)


def login(password: str = CANARY, server: str = "") -> RegistryLogin:
    return RegistryLogin(Secret(USER), Secret(password), server)


async def test_an_image_behind_a_login_is_pulled_with_it(engine, image):
    for server in ("", image.partition("/")[0]):
        await engine.pull(image, lambda _: None, login=login(server=server))
        assert await engine.has_image(image)
        await engine.remove_image(image)
        assert not await engine.has_image(image)
        await engine.remove_image(image)


@pytest.mark.parametrize("wrong", [None, login("wrong"), login("")])
async def test_without_the_right_login_it_is_refused(engine, image, wrong):
    with pytest.raises(Refused) as refused:
        await engine.pull(image, lambda _: None, login=wrong)
    assert refused.value.name == "ImageRefused"
    assert not await engine.has_image(image)


async def test_a_login_serves_one_pull_only(engine, image):
    await engine.pull(image, lambda _: None, login=login())
    await engine.remove_image(image)
    with pytest.raises(Refused):
        await engine.pull(image, lambda _: None)


async def test_an_image_that_a_container_uses_is_not_removed(engine, image, sdk):
    await engine.pull(image, lambda _: None, login=login())
    made = sdk.create_container(image, ["/content"])
    await engine.remove_image(image)
    assert await engine.has_image(image)
    sdk.remove_container(made["Id"])


async def test_the_password_is_seen_nowhere(engine, image, sdk, caplog, capfd):
    caplog.set_level(logging.DEBUG)
    await engine.pull(image, lambda _: None, login=login())
    failures = [await failure(engine, image, login(f"{CANARY}-wrong"))]
    failures.append(await failure(engine, f"{image}-none", login()))
    spec = ContainerSpec(f"nosdesk-test-{uuid4().hex}", image, LIMITS, {}, ("/content",))
    started = await engine.start(spec)
    container = json.dumps(sdk.inspect_container(started.id))
    await engine.remove(started.id)
    seen = {
        "log": caplog.text,
        "output": "".join(capfd.readouterr()),
        "errors": "\n".join(failures),
        "container": container,
        "image": json.dumps(sdk.inspect_image(image)),
        "engine": json.dumps(sdk.info()),
        "settings of the user": _text(Path.home() / ".docker/config.json"),
    }
    assert "images/create" in seen["log"], "the log is listened to"
    for place, words in seen.items():
        assert CANARY not in words, place
    assert repr(login()) == "RegistryLogin(username=●●●, password=●●●, server='')"


async def failure(engine: DockerEngine, image: str, login: RegistryLogin) -> str:
    try:
        await engine.pull(image, lambda _: None, login=login)
    except NodeError as error:
        return "".join(traceback.format_exception(error))
    raise AssertionError("the pull should have failed")


def _text(path: Path) -> str:
    return path.read_text() if path.exists() else ""
