"""A job whose engine fails under it: settled with the right words, and the node goes on."""

import asyncio
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass
from typing import Any

import pytest

from nosdesk.adapters.docker.engine import DockerEngine
from nosdesk.app.composition import NodeChoice, open_node
from nosdesk.app.grids import practice_grid
from nosdesk.app.paths import Paths
from nosdesk.domain.job import JobState, payment
from nosdesk.domain.mishaps import EXPLANATIONS, Mishap
from nosdesk.practice.audit import Audit
from nosdesk.practice.grid import PracticeGrid
from tests.integration.own_docker import IMAGE, WITHIN_S, own_docker

pytestmark = pytest.mark.docker

COUNTING = (
    "trap 'exit 9' TERM; i=0; while [ $i -lt {} ]; do echo $i; i=$((i+1)); sleep 0.1; done; exit 0"
)


@dataclass
class Work:
    """A grid, and a node that works for it with an engine of its own."""

    grid: PracticeGrid
    engine: DockerEngine
    address: str

    async def post(self, script: str) -> Any:
        args = {"image": IMAGE, "cmd": script}
        operation = {"type": "container/run", "id": "only", "args": args}
        definition = {"version": "0.1", "type": "container", "ops": [operation]}
        return await self.grid.poster.post(definition, self.grid.connection().market, timeout_s=600)

    async def until_counted(self, job: Any, count: int) -> None:
        while not (running := await self.engine.find({"nosdesk.job": job})):
            await asyncio.sleep(0.05)
        async with aclosing(self.engine.logs(running[0].id)) as lines:
            async for line in lines:
                if line.text == str(count):
                    return

    async def result(self, job: Any) -> dict[str, Any]:
        """What is handed in of the job's only operation, once the job is done and paid."""
        ended = await self.grid.poster.finished(job)
        assert ended.state is JobState.DONE
        return self.grid.poster.result(job)["opStates"][0]

    def check_paid(self, *jobs: Any) -> None:
        audit = Audit(self.grid.ledger)
        seen = [audit.job(job) for job in jobs]
        due = [payment(job.price, job.time_start, job.time_end, job.timeout_s) for job in seen]
        assert min(due) > 0
        assert audit.nos_of(self.address) == sum(due)


@asynccontextmanager
async def work(docker, folder):
    """A node at work; it drains at the end."""
    async with (
        asyncio.timeout(WITHIN_S + 60),  # a daemon that does not come back says so first
        PracticeGrid() as grid,
        DockerEngine.open(docker.url) as engine,
    ):
        profile = practice_grid(grid.connection())
        async with (
            open_node(profile, NodeChoice(profile.market), engine, Paths(folder)) as parts,
            asyncio.TaskGroup() as group,
        ):
            group.create_task(parts.node.run())
            yield Work(grid, engine, parts.address)
            parts.node.drain()


async def restarted_under(docker, job, at_work):
    await at_work.until_counted(job, 15)
    await asyncio.to_thread(docker.kill)
    await asyncio.sleep(0.5)
    await asyncio.to_thread(docker.start)


async def test_a_job_whose_container_dies_with_the_engine_is_settled_and_the_next_one_done(
    tmp_path,
):
    with own_docker() as docker:
        async with work(docker, tmp_path) as at_work:
            job = await at_work.post(COUNTING.format(6_000))
            await restarted_under(docker, job, at_work)
            cut_short = await at_work.result(job)
            following = await at_work.post("sleep 1.5; echo done")
            whole = await at_work.result(following)
            at_work.check_paid(job, following)

    words = EXPLANATIONS[Mishap.ENGINE_RESTARTED].sentence
    assert (cut_short["status"], cut_short["exitCode"]) == ("failed", 9)
    assert cut_short["errors"] == [{"event": "container-runtime-error", "message": words}]
    told = [line["log"] for line in cut_short["logs"]]
    assert told == [f"{number}" for number in range(len(told))]
    assert len(told) > 10
    assert (whole["status"], [line["log"] for line in whole["logs"]]) == ("success", ["done"])


async def test_a_job_whose_container_outlives_the_engine_is_done_as_if_nothing_had_been(tmp_path):
    with own_docker("--live-restore") as docker:
        async with work(docker, tmp_path) as at_work:
            job = await at_work.post(COUNTING.format(60))
            await restarted_under(docker, job, at_work)
            done = await at_work.result(job)
            at_work.check_paid(job)

    assert (done["status"], done["exitCode"], done["errors"]) == ("success", 0, [])
    assert [line["log"] for line in done["logs"]] == [f"{number}" for number in range(60)]
