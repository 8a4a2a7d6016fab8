"""The practice grid as a whole: where it serves, what it tells, who may join which market."""

import base64
import json
import socket

import aiohttp
import pytest
from solders.keypair import Keypair
from solders.message import to_bytes_versioned
from solders.transaction import VersionedTransaction

from nosdesk.domain.addresses import NodeAddress
from nosdesk.domain.errors import BadInput
from nosdesk.practice.access_keys import AccessKeys
from nosdesk.practice.connection import read_connection
from nosdesk.practice.grid import PracticeGrid
from nosdesk.practice.market_listing import market_listings
from nosdesk.practice.markets import MARKETS
from nosdesk.protocol.accounts import decode_market
from nosdesk.protocol.programs import DEVNET, MAINNET
from tests.ports import free_port
from tests.practice_client import Client, Node, RpcFailure

SEED = b"practice"


async def test_the_first_line_holds_what_clients_need():
    async with PracticeGrid(DEVNET) as grid:
        line = json.loads(grid.connection().to_json())

    assert set(line) == {
        "rpc", "ws", "gateway", "pin", "host_manager", "market", "markets", "programs", "nos_mint",
        "poster_secret_key", "poster_address", "funded_keys", "rpcs", "genesis",
        "pins", "edge", "tunnel", "gpu_classes",
    }  # fmt: skip
    assert set(line["programs"]) == {"jobs", "staking", "rewards", "pools"}
    assert line["nos_mint"] == DEVNET.nos_mint
    assert str(Keypair.from_bytes(line["poster_secret_key"]).pubkey()) == line["poster_address"]
    assert line["gateway"] == line["pin"] + "/ipfs/"
    assert int(line["ws"].rsplit(":")[-1]) == int(line["rpc"].rsplit(":")[-1]) + 1


async def test_a_connection_is_read_back_from_its_line():
    async with PracticeGrid() as grid:
        connection = grid.connection()

    assert read_connection(connection.to_json()) == connection
    for broken in (b"", b"{}", b"[" * 100_000, b'{"rpc": 1}', b'{"rpc": "\xff"}'):
        with pytest.raises(BadInput):
            read_connection(broken)


async def test_given_ports_are_used_in_their_order():
    base = free_port(6)

    async with PracticeGrid(port_base=base) as grid, aiohttp.ClientSession() as http:
        connection = grid.connection()
        async with http.get(f"{connection.host_manager}/health") as response:
            assert response.status == 200

    urls = [connection.rpc, connection.ws, connection.pin, connection.host_manager]
    urls += [connection.edge, connection.tunnel]
    assert [int(url.rsplit(":")[-1]) for url in urls] == list(range(base, base + 6))


async def test_a_taken_port_is_told_with_a_remedy_and_leaves_nothing_bound():
    base = free_port(6)
    with socket.socket() as other:
        other.bind(("127.0.0.1", base + 3))
        other.listen()

        with pytest.raises(BadInput, match=f"Port {base + 3}") as refusal:
            await PracticeGrid(port_base=base).__aenter__()

    assert "--port-base" in refusal.value.remedy
    async with PracticeGrid(port_base=base):
        pass


async def test_ports_beyond_the_last_are_refused():
    with pytest.raises(BadInput, match="65536"):
        await PracticeGrid(port_base=65_533).__aenter__()


async def test_a_grid_that_starts_again_is_found_where_it_was():
    async with PracticeGrid() as grid:
        first = grid.connection()
    async with PracticeGrid() as grid:
        second = grid.connection()
    async with PracticeGrid(seed=b"another") as grid:
        third = grid.connection()

    assert (first.markets, first.poster_address) == (second.markets, second.poster_address)
    assert not set(first.markets.values()) & set(third.markets.values())


async def test_every_market_stands_on_the_ledger():
    async with PracticeGrid() as grid, aiohttp.ClientSession() as http:
        client = Client(http, grid.connection().rpc, grid.connection().ws)
        markets = {
            name: decode_market(address, await client.account(address))
            for name, address in grid.connection().markets.items()
        }

    assert {name: market.job_price for name, market in markets.items()} == {
        terms.name: terms.price for terms in MARKETS
    }
    gated = [name for name, market in markets.items() if market.node_access_key != "1" * 32]
    assert (len(markets), gated) == (len(MARKETS), ["nvidia-h100"])


async def test_a_node_fetches_its_access_key_and_joins_the_gated_market():
    listing = next(one for one in market_listings(SEED) if one.access_key)
    async with PracticeGrid() as grid, aiohttp.ClientSession() as http:
        client = Client(http, grid.connection().rpc, grid.connection().ws)
        keys, node = AccessKeys(grid.ledger), Node(client)
        await node.prepare()
        with pytest.raises(RpcFailure):
            await node.work(listing.address)

        offered = VersionedTransaction.from_bytes(
            base64.b64decode(keys.transaction(NodeAddress(node.address), listing))
        )
        message = offered.message
        signed = VersionedTransaction.populate(
            message,
            [node.key.sign_message(to_bytes_versioned(message)), *offered.signatures[1:]],
        )
        await client.call(
            "sendTransaction", base64.b64encode(bytes(signed)).decode(), {"encoding": "base64"}
        )

        mint = await held_key(client, node)
        assert keys.transaction(NodeAddress(node.address), listing) is None
        await node.work(listing.address, access_key=mint)
        market = decode_market(listing.address, await client.account(listing.address))
        assert market.queue == (node.address,)


async def held_key(client, node):
    program = {"programId": "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA"}
    answer = await client.call(
        "getTokenAccountsByOwner", node.address, program, {"encoding": "jsonParsed"}
    )
    facts = [row["account"]["data"]["parsed"]["info"] for row in answer["value"]]
    (mint,) = {one["mint"] for one in facts} - {MAINNET.nos_mint}
    return mint
