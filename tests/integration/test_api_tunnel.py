"""The node's API behind the network's tunnel client: a container, by the name that the grid gives.

The image is a stub of that name, pulled from a registry of ours: it takes what the network's takes,
and speaks the practice edge's words instead of frp's.
"""

import asyncio
import json
from contextlib import asynccontextmanager
from dataclasses import replace
from uuid import uuid4

import docker
import pytest
from solders.keypair import Keypair

from nosdesk.adapters.docker.demo_image import demo_image
from nosdesk.adapters.docker.door import Door
from nosdesk.adapters.docker.tunnel_image import TUNNEL_IMAGE, make_tunnel_image, tunnel_tar
from nosdesk.adapters.posters.handover import HttpHandover
from nosdesk.aio.clock import SystemClock
from nosdesk.app.composition import NodeChoice, open_engine, open_node
from nosdesk.app.grids import practice_grid
from nosdesk.app.paths import Paths
from nosdesk.node.api_tunnel import API_LABEL, ApiTunnel
from nosdesk.node.exposure import TunnelSettings
from nosdesk.practice.grid import PracticeGrid
from nosdesk.protocol.endpoints import expose_id
from tests.builders import a_definition, an_operation
from tests.contract import docker_images
from tests.fakes.keys import FakeSigner
from tests.integration.test_exposed_jobs import SERVE, until_it_answers
from tests.wire.node_caller import caller_of

pytestmark = [pytest.mark.docker, pytest.mark.registry]

NAME = "nosana/frpc"
LINES = 50_000


async def published(engine, address):
    """Put the stub into the registry, and take it off this computer."""
    repository, tag = f"{address}/{NAME}", f"v{uuid4().hex[:8]}"
    image = f"{repository}:{tag}"
    await engine.add_image(image, await demo_image(engine), tunnel_tar(), [])
    await asyncio.to_thread(_push, repository, tag)
    await engine.remove_image(image)
    return image


def _push(repository, tag):
    client = docker.APIClient(docker_images.docker_url(), version="auto")
    try:
        for line in client.push(
            repository, tag=tag, stream=True, decode=True, auth_config={"username": ""}
        ):
            assert "error" not in line, line
    finally:
        client.close()


@asynccontextmanager
async def a_working_node(tmp_path):
    """A node on a grid that names the network's tunnel client; gives grid, node and engine."""
    docker_images.docker_url()
    (tmp_path / "registry").mkdir()
    with docker_images.registry(tmp_path / "registry") as address:
        async with open_engine("docker") as engine, PracticeGrid() as grid:
            image = await published(engine, address)
            profile = replace(practice_grid(grid.connection()), tunnel_image=image)
            opened = open_node(profile, NodeChoice(profile.market), engine, Paths(tmp_path))
            try:
                async with opened as parts, asyncio.timeout(250), asyncio.TaskGroup() as group:
                    working = group.create_task(parts.node.run())
                    yield grid, parts, engine
                    parts.node.drain()
                    await asyncio.wait([working], timeout=120)
                assert await engine.find({API_LABEL: parts.address}) == ()
            finally:
                await engine.remove_image(image)


async def test_posters_reach_the_api_through_the_container_and_it_comes_back_when_it_dies(tmp_path):
    async with a_working_node(tmp_path) as (grid, parts, engine):
        port = grid.connection().edge.rpartition(":")[2]
        host = f"{parts.address}.localhost:{port}"
        async with caller_of(f"http://127.0.0.1:{port}", Keypair(), host) as caller:
            assert json.loads(await caller.until_answered("GET", "/")) == parts.address
            (client,) = await engine.find({API_LABEL: parts.address})

            await engine.stop(client.id, grace_s=0)
            await caller.until_answered("GET", "/", status=502)
            assert json.loads(await caller.until_answered("GET", "/")) == parts.address
            (again,) = await engine.find({API_LABEL: parts.address})
            assert again.id != client.id

        server = an_operation(image=docker_images.test_image(), cmd=SERVE, expose=8080)
        job = await grid.poster.post(a_definition(server), parts.settings.market, timeout_s=600)
        identity = expose_id(job, 0, "8080")
        assert await until_it_answers(grid, identity, 200) == "hello from the job\n"
        await grid.poster.end(job)
        await grid.poster.finished(job)


async def test_a_job_that_writes_as_fast_as_it_can_is_followed_and_done(tmp_path):
    async with a_working_node(tmp_path) as (grid, parts, _):
        port = grid.connection().edge.rpartition(":")[2]
        host = f"{parts.address}.localhost:{port}"
        op = an_operation(image=docker_images.test_image(), cmd=f"sleep 3; seq 1 {LINES}")
        job = await grid.poster.post(a_definition(op), parts.settings.market, timeout_s=600)
        url = f"http://127.0.0.1:{port}"
        async with caller_of(url, grid.poster.key, host) as poster:
            while b"running" not in (await poster.call("GET", f"/job/{job}/ops"))[1]:
                await asyncio.sleep(0.2)
            async with poster.session.ws_connect(url, headers={"Host": host}) as socket:
                wish = {"path": "/log", "header": poster.header(), "body": {"jobAddress": job}}
                await socket.send_json(wish)
                told = [json.loads(message.data) async for message in socket]
        came = [int(each["log"]) for each in told if each["type"] == "stdout"]
        missed = [int(each["log"].split()[0]) for each in told if each["type"] == "nodeerr"]
        assert came == sorted(set(came))
        assert came[-1] == LINES
        assert len(came) + sum(missed) == LINES

        await grid.poster.finished(job)
        logs = grid.poster.result(job)["opStates"][0]["logs"]
        assert logs[-1]["log"] == str(LINES)


async def test_the_client_reaches_the_api_and_nothing_else_of_this_computer():
    """Its server is on the internet here, where nobody answers: what it may call is looked at.

    Another door stands beside its own, which it would find as well if it were let through.
    """
    docker_images.docker_url()
    signer = FakeSigner()

    @asynccontextmanager
    async def nowhere(_network):
        yield "192.0.2.1", 7000

    async with (
        open_engine("docker") as engine,
        HttpHandover.open(signer, SystemClock(), reaches_home=False) as handover,
        asyncio.timeout(100),
    ):
        await make_tunnel_image(engine)
        door = Door(handover.port, engine.gateway)
        tunnel = ApiTunnel(
            signer.address,
            TunnelSettings(TUNNEL_IMAGE, "node.example", nowhere),
            door.open,
            containers=engine,
            clock=SystemClock(),
        )
        try:
            async with asyncio.TaskGroup() as group:
                keeping = group.create_task(tunnel.run())
                while (client := await engine.inspect(tunnel.client)) is None or not client.running:
                    await asyncio.sleep(0.1)
                assert signer.address in await said_to(engine, client, "$DOOR")
                async with door.open(tunnel.network) as (_, other):
                    assert signer.address not in await said_to(engine, client, other)
                keeping.cancel()
        finally:
            await tunnel.end()
        assert await engine.inspect(tunnel.client) is None


async def said_to(engine, client, port):
    """What answers the client at this port of the computer, as the client sees it."""
    script = (
        "until [ -s /tmp/services ]; do sleep 0.1; done;"
        " set -- $(cat /tmp/services); DOOR=$2;"
        # half-closed means closed to the server, so the asking side stays open for a moment
        f" (printf 'GET / HTTP/1.0\\r\\n\\r\\n'; sleep 3) | nc -w 5 $1 {port}"
    )
    executed = await engine.execute(client.id, ("sh", "-c", script), within_s=60)
    return executed.output
