"""Clients that no one here wrote work on the practice grid unchanged."""

import json

import aiohttp
import pytest

from nosdesk.practice.grid import PracticeGrid
from nosdesk.practice.markets import MARKETS
from nosdesk.protocol.accounts import decode_job
from nosdesk.protocol.programs import DEVNET, MAINNET
from tests.integration.npm_client import installed, running
from tests.practice_client import Client, Node

pytestmark = pytest.mark.npm

KIT = ("@nosana/kit@2.1.8",)
ANCHOR = ("@coral-xyz/anchor@0.28.0", "@solana/web3.js@1.99.0", "@solana/spl-token@0.3.11")
DEFINITION = {"version": "0.1", "type": "container", "ops": [], "meta": {"trigger": "test"}}
RESULT = {"status": "success", "opStates": []}


def addresses(grid):
    return json.loads(grid.connection().to_json())


@pytest.mark.parametrize("websocket", ["on the port after the RPC's", "on the RPC's own port"])
@pytest.mark.parametrize("network", ["mainnet", "devnet"])
async def test_a_poster_on_the_network_s_kit_lists_a_job_and_reads_its_result(network, websocket):
    folder = installed(*KIT)
    programs = MAINNET if network == "mainnet" else DEVNET
    async with PracticeGrid(programs) as grid, aiohttp.ClientSession() as http:
        known = addresses(grid) | {"network": network}
        own_port = websocket == "on the RPC's own port"
        known["ws_used"] = known["rpc"].replace("http", "ws") if own_port else known["ws"]
        node = Node(Client(http, known["rpc"], known["ws"]), programs)
        await node.prepare()
        await node.work(known["market"])

        async with running("public_client_kit.mjs", folder, known, DEFINITION) as next_line:
            listed = await next_line()
            run = await node.run()
            job = decode_job(run.job, await node.client.account(run.job))
            await node.finish(run, grid.content.put(json.dumps(RESULT).encode()))
            ended = await next_line()

    assert listed["job"] == run.job
    assert listed["pinned"] == listed["cid"] == job.definition
    assert listed["definition"] == DEFINITION
    assert (listed["markets"], listed["jobs"]) == (len(MARKETS), [run.job])
    assert (listed["nos"], listed["state"], listed["queue"]) == (1_000_000, 1, [])
    assert (ended["state"], ended["node"], ended["result"]) == (2, node.address, RESULT)
    assert ended["spent"] >= 0
    assert f"market:{known['market']}" in ended["seen"]


async def test_older_software_loads_its_programs_from_our_ledger_and_earns():
    folder = installed(*ANCHOR)
    async with (
        PracticeGrid() as grid,
        running("public_client_anchor.mjs", folder, addresses(grid)) as next_line,
    ):
        told = await next_line()

    assert told["queued"] == [told["node"]]
    assert told["runs"] == told["mine"] == [told["run"]]
    assert told["state"] == 2
    assert told["refused"] == "JobResultNull"
    assert told["paid"] == 115 * told["seconds"] > 0
    assert str(told["paid"]) in told["post"]
    assert told["accounts"] == 1
    assert told["history"] >= 4
