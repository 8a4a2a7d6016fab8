"""A poster's service, from its listing on the practice grid to a call at its URL."""

import asyncio
import json
from contextlib import asynccontextmanager, suppress

import aiohttp
import pytest

from nosdesk.app.composition import NodeChoice, open_engine, open_node
from nosdesk.app.grids import practice_grid
from nosdesk.app.paths import Paths
from nosdesk.node import activity
from nosdesk.practice.grid import PracticeGrid
from nosdesk.protocol.endpoints import expose_id
from tests.builders import a_definition, an_operation
from tests.contract.docker_images import docker_url, test_image

pytestmark = pytest.mark.docker

SERVE = (
    "mkdir -p /www; echo hello from the job > /www/index.html; sleep 1;"
    " httpd -f -p 8080 -h /www & trap 'exit 0' TERM; wait"
)
HEALTH = {
    "type": "http",
    "path": "/",
    "method": "GET",
    "expected_status": 200,
    "continuous": False,
}


@asynccontextmanager
async def a_working_node(tmp_path):
    """A practice grid with a node at work on it, in real containers."""
    docker_url()
    async with open_engine("docker") as engine, PracticeGrid() as grid:
        profile = practice_grid(grid.connection())
        choice = NodeChoice(profile.market)
        async with open_node(profile, choice, engine, Paths(tmp_path)) as parts:  # noqa: SIM117 - the node ends first
            async with asyncio.TaskGroup() as group:
                working = group.create_task(parts.node.run())
                yield grid, parts
                parts.node.drain()
                await asyncio.wait([working], timeout=120)


async def called(grid, identity):
    """What the service answers under its host name; its status, and what it says."""
    port = grid.connection().edge.rpartition(":")[2]
    host = {"Host": f"{identity}.localhost:{port}"}
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"http://127.0.0.1:{port}/", headers=host) as answer,
    ):
        return answer.status, await answer.text()


async def until_it_answers(grid, identity, status):
    async with asyncio.timeout(120):
        while True:
            with suppress(aiohttp.ClientError):
                seen, text = await called(grid, identity)
                if seen == status:
                    return text
            await asyncio.sleep(0.2)


async def test_a_poster_calls_the_service_of_its_job_at_the_address_it_can_tell_beforehand(
    tmp_path,
):
    async with a_working_node(tmp_path) as (grid, parts):
        server = an_operation(
            id="web",
            image=test_image(),
            cmd=SERVE,
            expose=[{"port": 8080, "health_checks": [HEALTH]}],
        )
        server["execution"] = {"group": "all"}
        client = an_operation(id="client", image=test_image(), cmd="echo %%ops.web.endpoint.8080%%")
        client["execution"] = {"group": "all", "depends_on": ["web"]}
        reader = parts.node.activity.open()
        job = await grid.poster.post(
            a_definition(server, client), parts.settings.market, timeout_s=600
        )
        identity = expose_id(job, 0, "8080")

        assert await until_it_answers(grid, identity, 200) == "hello from the job\n"
        async for what in reader.items():
            if isinstance(what, activity.OpStarted) and what.op == "client":
                break
        await grid.poster.end(job)
        await grid.poster.finished(job)

        text = json.dumps(grid.poster.result(job) or {})
        assert await until_it_answers(grid, identity, 404) is not None
        assert text
