"""A poster's calls at a working node, through the practice grid's edge, by clients of others."""

import asyncio
import json
import time
from contextlib import asynccontextmanager
from shutil import which

import pytest
from solders.keypair import Keypair

from nosdesk.adapters.posters import callers
from nosdesk.app.composition import NodeChoice, open_engine, open_node
from nosdesk.app.grids import practice_grid
from nosdesk.app.paths import Paths
from nosdesk.domain.job import JobState
from nosdesk.node import activity
from nosdesk.practice.grid import PracticeGrid
from nosdesk.protocol.authorization import authorization
from tests.builders import a_definition, an_operation
from tests.integration.npm_client import installed, running
from tests.integration.test_confidential_jobs import a_public_definition, until_paid
from tests.wire.node_caller import caller_of

KIT = ("@nosana/kit@2.1.8",)
IN_PERSON = {"type": "api-listen", "args": {}}
WORKING = a_definition(an_operation(cmd="echo one; echo two; sleep 600"))


@asynccontextmanager
async def a_working_node(tmp_path):
    """A practice grid with a node at work on it, in containers that are played."""
    async with open_engine("simulated") as engine, PracticeGrid() as grid:
        profile = practice_grid(grid.connection())
        choice = NodeChoice(profile.market)
        async with open_node(profile, choice, engine, Paths(tmp_path)) as parts:  # noqa: SIM117 - the node ends first
            async with asyncio.timeout(120), asyncio.TaskGroup() as group:
                working = group.create_task(parts.node.run())
                yield grid, parts
                parts.node.drain()
                await asyncio.wait([working], timeout=120)


def edge_port(grid):
    return int(grid.connection().edge.rpartition(":")[2])


@pytest.mark.npm
async def test_the_network_s_kit_hands_over_follows_and_stops_a_confidential_job(tmp_path):
    folder = installed(*KIT)
    async with a_working_node(tmp_path) as (grid, parts):
        known = json.loads(grid.connection().to_json()) | {"network": "mainnet"}
        told = (known, edge_port(grid), WORKING, a_public_definition(IN_PERSON))
        reader = parts.node.activity.open()
        async with running("public_client_node_api.mjs", folder, *told) as next_line:
            job = (await next_line())["job"]
            assert await next_line() == {"who": parts.address}
            assert await next_line() == {"stranger": 401}
            seen = await next_line()
            assert list(seen["ops"].values()) == ["running"]
            assert (seen["info"]["node"], seen["info"]["state"]) == (parts.address, "RUNNING_JOB")
            followed = await next_line()
            assert followed["log"] == {"lines": ["one", "two"]}
            assert (followed["stranger"]["code"], followed["stranger"]["lines"]) == (3000, [])
            stopped = await next_line()
            assert (stopped["stranger"], stopped["again"]) == (401, 401)
            assert stopped["stopped"]["status"] == 200
            result = (await next_line())["result"]

        assert [line["log"] for line in result["opStates"][0]["logs"]] == ["one", "two"]
        assert result["status"] == "success"
        done = await grid.poster.finished(job)
        assert (done.state, done.timeout_s) == (JobState.DONE, 600)
        assert done.time_end - done.time_start < 100
        assert grid.poster.result(job)["opStates"] == []
        await until_paid(parts, job)
        reader.close()
        told = {type(what) async for what in reader.items()}
        assert {activity.JobFollowed, activity.JobSteered} <= told


class Curl:
    """A poster's calls by plain curl, with headers that were signed beforehand."""

    def __init__(self, grid, node, key):
        self.port = edge_port(grid)
        self.host = f"{node}.localhost"
        self.key = key

    def header(self, message="a job of mine", *, key=None, age_s=0):
        sign = (key or self.key).sign_message
        now_ms = round((time.time() - age_s) * 1000)
        return authorization(message, lambda text: bytes(sign(text)), now_ms=now_ms)

    async def run(self, path, *options, header=None):
        """What curl prints, with the status on a line of its own at the end."""
        process = await asyncio.create_subprocess_exec(
            "curl", "--silent", "--show-error", "--max-time", "30", "--noproxy", "*",
            "--resolve", f"{self.host}:{self.port}:127.0.0.1",
            "--header", f"Authorization: {self.header() if header is None else header}",
            "--write-out", "\n%{http_code}", *options,
            f"http://{self.host}:{self.port}{path}",
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )  # fmt: skip
        printed, _ = await process.communicate()
        text, _, status = printed.decode().rpartition("\n")
        return int(status), text

    async def until(self, status, path, *options):
        while (answer := await self.run(path, *options))[0] != status:
            await asyncio.sleep(0.2)
        return answer[1]


@pytest.mark.skipif(which("curl") is None, reason="curl is not installed")
async def test_plain_curl_does_what_a_poster_does(tmp_path):
    async with a_working_node(tmp_path) as (grid, parts):
        market = parts.settings.market
        job = await grid.poster.post(a_public_definition(IN_PERSON), market, timeout_s=600)
        curl, path = Curl(grid, parts.address, grid.poster.key), f"/job/{job}"
        await curl.until(400, f"{path}/job-definition")
        await curl.until(200, f"{path}/job-definition", "--data", json.dumps(WORKING))
        while "running" not in await curl.until(200, f"{path}/ops"):
            await asyncio.sleep(0.2)

        others = {
            "a stranger's": curl.header(key=Keypair()),
            "an old one": curl.header(age_s=10_000),
            "another job's": curl.header(str(Keypair().pubkey())),
            "the host services'": curl.header(grid.poster.address),
            "none": "",
        }
        for name, header in others.items():
            assert (await curl.run(f"{path}/stop", "--request", "POST", header=header))[0] == 401, (
                name
            )
        async with asyncio.TaskGroup() as group:
            following = group.create_task(curl.run(f"{path}/info", "--no-buffer"))
            while not parts.outside.handover._jobs.streams:
                await asyncio.sleep(0.02)
            once = curl.header()
            assert (await curl.run(f"{path}/stop", "--request", "POST", header=once))[0] == 200
            assert (await curl.run(f"{path}/stop", "--request", "POST", header=once))[0] == 401
            result = json.loads(await curl.until(200, f"{path}/results"))
        assert [line["log"] for line in result["opStates"][0]["logs"]] == ["one", "two"]
        await grid.poster.finished(job)

        status, text = following.result()
        states = [json.loads(line[6:])["status"] for line in text.split("\n\n") if "data" in line]
        assert status == 200
        assert states[0] == "running"
        assert states[-1] == "success"


async def test_a_flood_is_turned_away_and_the_node_goes_on(tmp_path, monkeypatch):
    # However long the calls take: so few are let through after the first ones.
    monkeypatch.setattr(callers.Pace.__init__, "__defaults__", (callers.BURST, 0.1))
    async with a_working_node(tmp_path) as (grid, parts):
        host = f"{parts.address}.localhost"
        async with caller_of(f"http://127.0.0.1:{edge_port(grid)}", Keypair(), host) as caller:
            await caller.until_answered("GET", "/")
            async with asyncio.TaskGroup() as group:
                calls = [group.create_task(caller.call("GET", "/node/info")) for _ in range(200)]
            statuses = [call.result()[0] for call in calls]
            assert 0 < statuses.count(200) < 100
            assert set(statuses) <= {200, 429, 502}
            job = await grid.poster.post(
                a_definition(an_operation(cmd="echo")), parts.settings.market, timeout_s=60
            )
            assert (await grid.poster.finished(job)).state is JobState.DONE
