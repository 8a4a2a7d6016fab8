import asyncio
from contextlib import asynccontextmanager

import msgspec
from solders.pubkey import Pubkey

from nosdesk.adapters.docker.demo_image import PUBLIC_IMAGE
from nosdesk.app import practice_jobs
from nosdesk.app.practice_jobs import job_documents, keep_populated
from nosdesk.domain.definition.parsing import parse_definition
from nosdesk.domain.errors import HostUnfit
from nosdesk.practice.engine import SimulatedEngine
from nosdesk.practice.grid import PracticeGrid
from nosdesk.protocol.accounts import decode_job, discriminator
from tests.fakes.clock import FakeClock


@asynccontextmanager
async def populated():
    clock = FakeClock()
    async with (
        PracticeGrid(now=clock.now) as grid,
        SimulatedEngine.open(clock) as engine,
        asyncio.TaskGroup() as group,
    ):
        life = group.create_task(keep_populated(grid, engine, clock, seed=1))
        await clock.advance(1)
        yield grid, clock
        life.cancel()


def images(grid):
    """The images of all jobs on the ledger."""
    kind = discriminator("JobAccount")
    found = set()
    for key, account in grid.ledger.program_accounts(Pubkey.from_string(grid.programs.jobs)):
        if account.data[:8] == kind:
            document = grid.content.get(decode_job(str(key), account.data).definition)
            found.add(msgspec.json.decode(document)["ops"][0]["args"]["image"])
    return found


def test_every_job_is_one_that_a_node_can_run():
    for document in job_documents("busybox:stable"):
        assert parse_definition(document)


async def test_jobs_of_the_population_have_an_image_that_is_here():
    async with populated() as (grid, clock):
        await clock.advance(30)

        assert images(grid) == {"busybox:stable"}


async def test_without_an_engine_the_markets_live_and_jobs_that_follow_have_the_image_found(
    monkeypatch,
):
    found = []

    async def no_engine_yet(containers):
        if not found:
            raise HostUnfit("Docker does not answer.")
        return found[0]

    monkeypatch.setattr(practice_jobs, "image_for_demo", no_engine_yet)
    async with populated() as (grid, clock):
        await clock.advance(30)
        assert images(grid) == {PUBLIC_IMAGE}

        found.append("nosdesk/demo:1")
        await clock.advance(60)

        assert "nosdesk/demo:1" in images(grid)
