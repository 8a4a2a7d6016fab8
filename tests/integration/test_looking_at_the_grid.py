"""What the doctor asks a whole grid: its time, its live jobs, its record of a node."""

import asyncio
import time
from contextlib import asynccontextmanager

import pytest

from nosdesk.adapters.host_manager.client import HostManagerClient
from nosdesk.adapters.solana.looking import JOB_MARKET_OFFSET, ledger_time, live_jobs
from nosdesk.adapters.solana.rpc.access import open_access
from nosdesk.app.composition import NodeChoice, open_engine, open_node
from nosdesk.app.doctor_parts import DoctorOptions, open_consultation
from nosdesk.app.doctor_there import There
from nosdesk.app.grids import practice_grid
from nosdesk.app.paths import Paths
from nosdesk.domain.addresses import SYSTEM_PROGRAM, MarketAddress
from nosdesk.domain.job import JobState
from nosdesk.node import activity
from nosdesk.practice.grid import PracticeGrid
from nosdesk.protocol.accounts import encode_account
from tests.builders import a_definition, an_operation

WITHIN_S = 120


@pytest.fixture
async def grid():
    async with PracticeGrid() as grid:
        yield grid


async def post(grid):
    market = grid.connection().market
    await grid.poster.post(a_definition(an_operation(cmd="true")), market, timeout_s=60)


@asynccontextmanager
async def node_on(grid, folder):
    profile = practice_grid(grid.connection())
    async with (
        open_engine("simulated") as engine,
        open_node(profile, NodeChoice(profile.market), engine, Paths(folder)) as parts,
        asyncio.TaskGroup() as group,
    ):
        group.create_task(parts.node.run())
        yield parts
        parts.node.drain()


async def test_the_ledgers_time_is_about_ours(grid):
    profile = practice_grid(grid.connection())
    async with open_access(profile.rpcs, genesis=profile.genesis) as access:
        assert abs(await ledger_time(access) - time.time()) < 30


async def test_live_jobs_are_those_that_are_queued_or_run_in_that_market(grid):
    profile = practice_grid(grid.connection())
    other = next(each for each in profile.markets.values() if each != profile.market)
    async with open_access(profile.rpcs, genesis=profile.genesis) as access:

        async def live(market):
            return await live_jobs(access, profile.programs, market)

        assert await live(profile.market) == 0
        for _ in range(3):
            await post(grid)
        assert (await live(profile.market), await live(other)) == (3, 0)


async def test_the_grids_record_of_a_node_is_read_by_anybody_and_changes_nothing(grid, tmp_path):
    profile = practice_grid(grid.connection())
    async with HostManagerClient(profile.host_manager) as host:
        assert await host.status_of(SYSTEM_PROGRAM) is None
        async with node_on(grid, tmp_path) as parts:
            async with asyncio.timeout(WITHIN_S):
                async for what in parts.node.activity.open().items():
                    if isinstance(what, activity.Queued):
                        break
            assert await host.status_of(parts.outside.signer.address) == "ONBOARDED"
            grid.host_services.reject(parts.outside.signer.address)
            assert await host.status_of(parts.outside.signer.address) == "REJECTED"


async def test_pauses_are_those_between_the_runs_of_one_node(grid, tmp_path, monkeypatch):
    monkeypatch.setenv("NOSDESK_HOME", str(tmp_path))
    paths = Paths(tmp_path)
    paths.practice_file.write_bytes(grid.connection().to_json())
    async with node_on(grid, tmp_path) as parts:
        paid = 0
        for _ in range(4):
            await post(grid)
        async with asyncio.timeout(WITHIN_S):
            async for what in parts.node.activity.open().items():
                paid += isinstance(what, activity.RunSettled)
                if paid == 4:
                    break
    async with open_consultation(DoctorOptions(), paths, time.time()) as what:
        there = There(what)
        assert await there.pauses_s() == ()  # no market is looked at yet
        await there.market()
        pauses = await there.pauses_s()
    assert len(pauses) == 3
    assert all(0 <= pause < WITHIN_S for pause in pauses)


def test_the_market_stands_in_a_jobs_account_where_it_is_looked_for():
    market = MarketAddress(SYSTEM_PROGRAM)
    one, other = (
        encode_account(
            "JobAccount",
            {
                "ipfs_job": bytes(32), "ipfs_result": bytes(32), "market": place,
                "node": SYSTEM_PROGRAM, "payer": SYSTEM_PROGRAM, "price": 1,
                "project": SYSTEM_PROGRAM, "state": JobState.QUEUED, "time_end": 0,
                "time_start": 0, "timeout": 1,
            },
        )
        for place in (market, MarketAddress("TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA"))
    )  # fmt: skip
    differing = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    assert (differing[0], differing[-1]) == (JOB_MARKET_OFFSET, JOB_MARKET_OFFSET + 31)
