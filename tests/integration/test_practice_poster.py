"""A poster's jobs on the practice grid, worked through by a node that speaks only RPC."""

import asyncio
import json
from contextlib import asynccontextmanager

import aiohttp
import pytest
from solders.pubkey import Pubkey
from solders.token.state import TokenAccount

from nosdesk.domain.errors import Refused
from nosdesk.domain.job import JobState
from nosdesk.practice.grid import PracticeGrid
from nosdesk.practice.markets import MARKETS
from nosdesk.protocol.accounts import decode_job, decode_market
from nosdesk.protocol.cids import cid_of
from nosdesk.protocol.pdas import TOKEN_PROGRAM
from nosdesk.protocol.programs import DEVNET, MAINNET
from tests.practice_client import Client, Node

DEFINITION = {"version": "0.1", "type": "container", "ops": []}
RESULT = {"status": "success", "opStates": []}
TIMEOUT_S = 600
START = 1_700_000_000.0


class Clock:
    def __init__(self):
        self.time = START

    def now(self):
        return self.time


@pytest.fixture
def clock():
    return Clock()


@asynccontextmanager
async def playing(programs, clock):
    async with PracticeGrid(programs, now=clock.now) as grid, aiohttp.ClientSession() as http:
        grid.client = Client(http, grid.connection().rpc, grid.connection().ws)
        yield grid


@pytest.fixture(params=[MAINNET, DEVNET], ids=["mainnet", "devnet"])
async def grid(request, clock):
    async with playing(request.param, clock) as running:
        yield running


@pytest.fixture
async def node(grid):
    made = Node(grid.client, grid.programs)
    await made.prepare()
    return made


@pytest.fixture
def market(grid):
    return grid.connection().market


def all_nos(grid):
    rows = grid.ledger.program_accounts(Pubkey.from_string(TOKEN_PROGRAM))
    accounts = [TokenAccount.from_bytes(one.data) for _, one in rows if len(one.data) == 165]
    mint = Pubkey.from_string(grid.programs.nos_mint)
    return sum(account.amount for account in accounts if account.mint == mint)


async def test_a_job_is_worked_through_and_paid_and_no_nos_is_lost(grid, node, market, clock):
    before, supply = await grid.client.nos(grid.poster.address, grid.programs), all_nos(grid)
    await node.work(market)
    job = await grid.poster.post(DEFINITION, market, timeout_s=TIMEOUT_S)
    run = await node.run()
    assert run.job == job

    async with asyncio.timeout(120), asyncio.TaskGroup() as group:
        waiting = group.create_task(grid.poster.finished(job))
        clock.time += 42
        await node.finish(run, grid.content.put(json.dumps(RESULT).encode()))
        finished = await waiting

    paid = finished.price * (finished.time_end - finished.time_start)
    assert (finished.state, finished.node, paid) == (JobState.DONE, node.address, 115 * 42)
    assert await grid.client.nos(node.address, grid.programs) == paid
    assert await grid.client.nos(grid.poster.address, grid.programs) == before - paid
    assert all_nos(grid) == supply
    assert grid.poster.result(job) == RESULT


async def test_a_job_waits_for_a_node_when_none_is_queued(grid, node, market):
    job = await grid.poster.post(DEFINITION, market, timeout_s=TIMEOUT_S)
    assert decode_market(market, await grid.client.account(market)).queue == (job,)

    await node.work(market)

    assert (await node.run()).job == job


async def test_a_listed_definition_is_served_as_it_was_given(grid, market):
    document = b'{ "version" : "0.1" }'

    job = await grid.poster.post(document, market, timeout_s=TIMEOUT_S)

    listed = decode_job(job, await grid.client.account(job))
    assert listed.definition == cid_of(document)
    async with grid.client.http.get(grid.connection().gateway + listed.definition) as response:
        assert await response.read() == document


async def test_content_that_is_missing_can_be_listed(grid, market):
    cid = cid_of(b"never stored")

    job = await grid.poster.post({}, market, timeout_s=TIMEOUT_S, cid=cid)

    assert decode_job(job, await grid.client.account(job)).definition == cid
    async with grid.client.http.get(grid.connection().gateway + cid) as response:
        assert response.status == 404


async def test_a_running_job_can_be_ended_which_pays_its_node(grid, node, market, clock):
    await node.work(market)
    job = await grid.poster.post(DEFINITION, market, timeout_s=TIMEOUT_S)
    clock.time += 10

    await grid.poster.end(job)

    finished = await grid.poster.finished(job)
    assert (finished.state, finished.result) == (JobState.DONE, None)
    assert await grid.client.nos(node.address, grid.programs) == 115 * 10
    assert grid.poster.result(job) is None


async def test_a_job_can_be_given_more_time_but_not_less(grid, market):
    job = await grid.poster.post(DEFINITION, market, timeout_s=TIMEOUT_S)

    await grid.poster.extend(job, timeout_s=TIMEOUT_S * 2)
    with pytest.raises(Refused) as refusal:
        await grid.poster.extend(job, timeout_s=TIMEOUT_S)

    assert decode_job(job, await grid.client.account(job)).timeout_s == TIMEOUT_S * 2
    assert refusal.value.name == "JobTimeoutNotGreater"


async def test_a_job_that_nobody_runs_cannot_be_ended(grid, market):
    job = await grid.poster.post(DEFINITION, market, timeout_s=TIMEOUT_S)

    with pytest.raises(Refused, match="No node runs"):
        await grid.poster.end(job)


async def test_an_address_that_is_no_job_is_said_to_be_none(grid, node):
    with pytest.raises(Refused, match="not on the ledger"):
        grid.poster.result(node.address)


async def test_every_funded_key_can_post(grid, market):
    assert len(grid.posters) == grid.connection().funded_keys == 10
    for poster in grid.posters:
        await poster.post(DEFINITION, market, timeout_s=TIMEOUT_S)


async def test_every_market_takes_jobs(grid):
    for terms in MARKETS:
        job = await grid.poster.post(DEFINITION, grid.markets[terms.name], timeout_s=60)
        assert decode_job(job, await grid.client.account(job)).price == terms.price
