"""Private images from a real registry that asks for a login, run alone and by a node."""

import asyncio
import json
import logging
import sqlite3
from contextlib import asynccontextmanager, closing, contextmanager
from uuid import uuid4

import docker
import pytest

from nosdesk.adapters.docker.busybox_image import IMAGE_SETTINGS, busybox_tar
from nosdesk.app.composition import NodeChoice, open_engine, open_node
from nosdesk.app.grids import practice_grid
from nosdesk.app.paths import Paths
from nosdesk.app.run_job import RunJobOptions, run_job
from nosdesk.practice.grid import PracticeGrid
from tests.builders import a_definition, an_operation
from tests.contract import docker_images
from tests.contract.test_docker_private_registry import CANARY, PASSWORDS, USER

pytestmark = [pytest.mark.docker, pytest.mark.registry]

LOGIN = {"username": USER, "password": CANARY}


@pytest.fixture(scope="module")
def registry(tmp_path_factory):
    docker_images.docker_url()
    store = tmp_path_factory.mktemp("registry")
    with docker_images.registry(store, password_file=PASSWORDS) as address:
        yield address


@pytest.fixture
def sdk():
    client = docker.APIClient(docker_images.docker_url(), version="auto")
    yield client
    client.close()


@contextmanager
def published(registry, sdk):
    """A new image with a shell, in the registry and not on this computer."""
    image = f"{registry}/nosdesk-test/{uuid4().hex}:1"
    repository, _, tag = image.rpartition(":")
    settings = [*IMAGE_SETTINGS, f"LABEL unique={uuid4().hex}"]
    sdk.import_image_from_data(busybox_tar(), repository, tag, changes=settings)
    for line in sdk.push(repository, tag=tag, stream=True, decode=True, auth_config=LOGIN):
        assert "error" not in line, line
    sdk.remove_image(image)
    try:
        yield image
    finally:
        if is_here(sdk, image):
            sdk.remove_image(image, force=True)


def is_here(sdk, image):
    return bool(sdk.images(image))


def private(image, password=CANARY, **changed):
    docker_login = {"username": USER, "password": password}
    changed = {"cmd": "echo hello", "authentication": {"docker": docker_login}} | changed
    return a_definition(an_operation(image=image, **changed))


async def run_alone(tmp_path, definition, on_activity=lambda _: None):
    file = tmp_path / "job.json"
    file.write_text(json.dumps(definition))
    async with asyncio.timeout(120):
        return json.loads(await run_job(RunJobOptions(file), on_activity))


def said(result):
    (op,) = result["opStates"]
    return op["status"], [line["log"] for line in op["logs"]]


async def test_a_private_image_is_pulled_with_its_login_and_removed_afterwards(
    registry, sdk, tmp_path
):
    with published(registry, sdk) as image:
        assert said(await run_alone(tmp_path, private(image))) == ("success", ["hello"])
        assert not is_here(sdk, image)


async def test_a_private_image_that_was_here_before_stays(registry, sdk, tmp_path):
    with published(registry, sdk) as image:
        sdk.pull(image, auth_config=LOGIN)

        assert said(await run_alone(tmp_path, private(image))) == ("success", ["hello"])
        assert is_here(sdk, image)


async def test_what_was_here_under_another_name_keeps_that_and_its_content(registry, sdk, tmp_path):
    with published(registry, sdk) as image:
        sdk.pull(image, auth_config=LOGIN)
        own = f"nosdesk-test:{uuid4().hex}"
        sdk.tag(image, own.partition(":")[0], own.partition(":")[2])
        sdk.remove_image(image)

        assert said(await run_alone(tmp_path, private(image))) == ("success", ["hello"])
        assert is_here(sdk, own)
        sdk.remove_image(own)


@pytest.mark.parametrize("password", [f"{CANARY}-wrong", ""])
async def test_a_wrong_password_is_a_named_refusal_and_not_told(registry, sdk, tmp_path, password):
    with published(registry, sdk) as image:
        result = await run_alone(tmp_path, private(image, password))

        (op,) = result["opStates"]
        (error,) = op["errors"]
        assert (op["status"], error["event"]) == ("failed", "image-pull-error")
        assert image in error["message"]
        assert CANARY not in json.dumps(result)
        assert not is_here(sdk, image)


@asynccontextmanager
async def a_node_at_work(tmp_path):
    async with open_engine("docker") as engine, PracticeGrid() as grid:
        profile = practice_grid(grid.connection())
        choice = NodeChoice(profile.market)
        async with (
            open_node(profile, choice, engine, Paths(tmp_path)) as parts,
            asyncio.TaskGroup() as group,
        ):
            working = group.create_task(parts.node.run())
            yield grid, parts
            parts.node.drain()
            await asyncio.wait([working], timeout=120)


async def test_a_node_writes_the_password_nowhere(registry, sdk, tmp_path, caplog, capfd):
    caplog.set_level(logging.DEBUG)
    seen = {}
    with published(registry, sdk) as image:
        async with asyncio.timeout(120), a_node_at_work(tmp_path) as (grid, parts):
            reader = parts.node.activity.open()
            definition = private(image, cmd="echo hello; sleep 2")
            job = await grid.poster.post(definition, parts.settings.market, timeout_s=600)
            async for what in reader.items():
                seen["activity"] = seen.get("activity", "") + repr(what)
                if type(what).__name__ == "OpStarted":
                    (found,) = await parts.containers.find({"nosdesk.job": job})
                    seen["container"] = json.dumps(sdk.inspect_container(found.id))
                if type(what).__name__ == "RunSettled":
                    break
            seen["result"] = json.dumps(grid.poster.result(job))
            seen["journal"] = "".join(tell_all(tmp_path))
        seen["log"], seen["output"] = caplog.text, "".join(capfd.readouterr())
        assert not is_here(sdk, image)

    assert said(json.loads(seen["result"])) == ("success", ["hello"])
    assert "DefinitionFetched" in seen["journal"]
    assert "images/create" in seen["log"], "the log is listened to"
    for place, words in seen.items():
        assert CANARY not in words, place
    for file in tmp_path.rglob("*"):
        assert not file.is_file() or CANARY.encode() not in file.read_bytes(), file


def tell_all(folder):
    """Every row of every table of the node's database, as text."""
    (path,) = folder.rglob("journal.db")
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
        tables = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        for (table,) in tables:
            yield from map(str, database.execute(f"SELECT * FROM {table}"))
