"""Confidential jobs on the practice grid, in real containers: the poster alone sees what they are.

What the poster sends and what its job prints holds one word that must turn up nowhere else.
"""

import asyncio
import json
from contextlib import asynccontextmanager

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from solders.keypair import Keypair

from nosdesk.domain.job import JobState
from nosdesk.protocol.authorization import verify
from tests.builders import a_definition, an_operation, document
from tests.contract.docker_images import test_image
from tests.integration.test_exposed_jobs import a_working_node
from tests.wire.node_caller import caller_of

pytestmark = pytest.mark.docker

WORD = "swordfish"


def a_public_definition(way):
    return {**a_definition(), "ops": [], "logistics": {"send": way, "receive": way}}


def the_real_definition():
    return document(a_definition(an_operation(image=test_image(), cmd=f"echo {WORD}")))


@asynccontextmanager
async def an_endpoint(node):
    """A poster's endpoint that serves whom the node's signature proves to be the node."""
    results = {}

    async def answer(request):
        job = request.match_info["job"]
        header = request.headers["Authorization"]
        now_ms = int(header.rpartition(":")[2])
        verify(header, node, now_ms=now_ms, expected_message=job)
        if request.method == "GET":
            return web.Response(body=the_real_definition())
        results[job] = await request.json()
        return web.Response()

    app = web.Application()
    app.router.add_route("*", "/{job}", answer)
    async with TestServer(app) as server:
        yield str(server.make_url("/")) + "%%global.job%%", results


async def check_only_the_poster_knows(grid, parts, job, result):
    """The job is done and paid, its result blank on the ledger, the word nowhere to be read."""
    done = await grid.poster.finished(job)
    assert done.state is JobState.DONE
    assert [line["log"] for line in result["opStates"][0]["logs"]] == [WORD]
    blank = grid.poster.result(job)
    assert blank == {
        "status": "success",
        "startTime": result["startTime"],
        "endTime": result["endTime"],
        "opStates": [],
        "errors": [],
    }
    public = [each.document for each in grid.content._stored.values()]
    assert len(public) >= 2
    assert not [text for text in public if WORD.encode() in text]
    await until_paid(parts, job)


async def until_paid(parts, job):
    async with asyncio.timeout(120):
        while True:
            records = await parts.history.recent(grid=parts.settings.grid, limit=10)
            if [each for each in records if each.job == job and each.outcome == "paid"]:
                return
            await asyncio.sleep(0.1)


async def told_to(caller, method, path, **request):
    """Return the status that the node answers with, once it is not that all come too often."""
    async with asyncio.timeout(120):
        while (status := (await caller.call(method, path, **request))[0]) == 429:
            await asyncio.sleep(0.2)
        return status


async def test_a_job_by_the_posters_endpoint(tmp_path):
    async with a_working_node(tmp_path) as (grid, parts):
        async with an_endpoint(parts.address) as (url, results):
            way = {"type": "api", "args": {"endpoint": url}}
            market = parts.settings.market
            job = await grid.poster.post(a_public_definition(way), market, timeout_s=600)
            await grid.poster.finished(job)

        await check_only_the_poster_knows(grid, parts, job, results[job])


async def test_a_job_whose_poster_calls_the_node_at_its_address_below_the_edge(tmp_path):
    async with a_working_node(tmp_path) as (grid, parts):
        way = {"type": "api-listen", "args": {}}
        market = parts.settings.market
        job = await grid.poster.post(a_public_definition(way), market, timeout_s=600)
        port = grid.connection().edge.rpartition(":")[2]
        host = f"{parts.address}.localhost:{port}"
        definition, results = f"/job/{job}/job-definition", f"/job/{job}/results"
        async with (
            caller_of(f"http://127.0.0.1:{port}", grid.poster.key, host) as poster,
            caller_of(f"http://127.0.0.1:{port}", Keypair(), host) as stranger,
        ):
            assert json.loads(await poster.until_answered("GET", "/")) == parts.address
            await poster.until_answered("GET", definition, status=400)
            assert await told_to(stranger, "POST", definition, data=b"{}") == 401
            await poster.until_answered("POST", definition, data=the_real_definition())
            result = json.loads(await poster.until_answered("GET", results))
            assert await told_to(stranger, "GET", results) in (401, 404)

        await check_only_the_poster_knows(grid, parts, job, result)
