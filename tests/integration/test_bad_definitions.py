"""Definitions that are no definitions: refused in the result, settled, and the node goes on.

They are refused before an engine hears of them, whichever it is; with Docker one stands for all.
"""

import asyncio
import json
from contextlib import asynccontextmanager

import pytest

from nosdesk.app.composition import NodeChoice, open_engine, open_node
from nosdesk.app.grids import practice_grid
from nosdesk.app.paths import Paths
from nosdesk.domain.job import JobState
from nosdesk.practice.grid import PracticeGrid
from nosdesk.protocol.cids import cid_of
from tests.contract.docker_images import docker_url, registry, test_image

MIB = 1024 * 1024
GOOD = {
    "version": "0.1",
    "type": "container",
    "ops": [{"type": "container/run", "id": "ok", "args": {"image": "busybox", "cmd": "sleep 1"}}],
}


@asynccontextmanager
async def working(engine, folder):
    """Serve a grid with a node at work on it; the node drains at the end."""
    async with PracticeGrid() as grid, open_engine(engine) as containers:
        profile = practice_grid(grid.connection())
        async with (
            open_node(profile, NodeChoice(profile.market), containers, Paths(folder)) as parts,
            asyncio.TaskGroup() as group,
        ):
            group.create_task(parts.node.run())
            yield grid
            parts.node.drain()


async def settled(grid, engine, content, *, cid=None):
    """Post the content, then a good job that must be done, and return the first one's result."""
    market = grid.connection().market
    image = test_image() if engine == "docker" else "busybox"
    job = await grid.poster.post(content, market, timeout_s=600, cid=cid)
    good = {**GOOD, "ops": [{**GOOD["ops"][0], "args": {"image": image, "cmd": "sleep 1"}}]}
    after = await grid.poster.post(good, market, timeout_s=600)
    async with asyncio.timeout(120):
        ended = await grid.poster.finished(job)
        assert (await grid.poster.finished(after)).state is JobState.DONE
    assert grid.poster.result(after)["status"] == "success"
    assert ended.state is JobState.DONE
    return grid.poster.result(job)


async def test_content_that_does_not_match_its_cid_is_refused(tmp_path):
    cid = cid_of(b"what was promised")
    async with working("simulated", tmp_path) as grid:
        grid.content.put_as(cid, json.dumps(GOOD).encode())
        result = await settled(grid, "simulated", b"", cid=cid)

    assert result["status"] == "init error"
    assert result["opStates"] == []
    assert f"under {cid} is not what that names" in result["errors"][0]["message"]


async def test_content_that_is_not_json_is_refused(tmp_path):
    contents = (b"{ not json", b"", b"\xff\xfe\x00", b"[" * 100_000)
    async with working("simulated", tmp_path) as grid:
        results = [await settled(grid, "simulated", content) for content in contents]

    for result in results:
        assert result["status"] == "validation-error"
        assert result["errors"][0]["path"] == "$"


async def test_fifty_megabytes_are_refused(tmp_path):
    async with working("simulated", tmp_path) as grid:
        result = await settled(grid, "simulated", b'{"version":"' + b"x" * (50 * MIB) + b'"}')

    assert result["status"] == "init error"
    assert "4 MiB" in result["errors"][0]["message"]


@pytest.mark.parametrize("engine", ["simulated", pytest.param("docker", marks=pytest.mark.docker)])
async def test_an_unknown_op_is_refused_by_its_path(engine, tmp_path):
    if engine == "docker":
        docker_url()
    bad = {**GOOD, "ops": [{"type": "container/fly", "id": "a", "args": {}}]}
    async with working(engine, tmp_path) as grid:
        result = await settled(grid, engine, bad)

    assert result["status"] == "validation-error"
    assert "$.ops[0].type" in {error["path"] for error in result["errors"]}


@pytest.mark.docker
@pytest.mark.registry
async def test_an_image_that_nobody_has_fails_the_operation_and_not_the_node(tmp_path):
    docker_url()
    with registry(tmp_path) as host:
        args = {"image": f"{host}/no/such:image", "cmd": "true"}
        async with working("docker", tmp_path) as grid:
            definition = {**GOOD, "ops": [{**GOOD["ops"][0], "args": args}]}
            result = await settled(grid, "docker", definition)

    (op,) = result["opStates"]
    assert op["status"] == "failed"
    assert op["errors"][0]["event"] == "image-pull-error"
