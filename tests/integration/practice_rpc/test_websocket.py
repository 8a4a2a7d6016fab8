"""Subscriptions, asked of the practice ledger over sockets.

Answers are read by `solders`, which parses what real Solana nodes answer: shapes that it takes
are shapes that the network's clients take.
"""

import asyncio
import base64
import contextlib
import json

import aiohttp
import pytest
from solders.keypair import Keypair
from solders.pubkey import Pubkey
from solders.rpc.responses import parse_websocket_message

from nosdesk.protocol.accounts import decode_market, discriminator
from nosdesk.protocol.pdas import TOKEN_PROGRAM
from nosdesk.protocol.programs import MAINNET
from tests.integration.practice_rpc.scene import (
    BASE64,
    MARKET,
    pay,
)
from tests.practice_client import Node, RpcFailure, serving, wire

# --- WebSocket ---


async def test_two_clients_hear_only_what_they_asked_for(client, payer, ledger):
    friend, other = Keypair().pubkey(), Keypair().pubkey()
    node = Node(client)
    async with client.websocket() as first, client.websocket(client.rpc) as second:
        number = await first.call("accountSubscribe", str(friend), BASE64)
        await second.call("programSubscribe", MAINNET.jobs, node.run_filter())

        await client.send(payer, [pay(payer, other)])
        await client.send(payer, [pay(payer, friend)])

        (told,) = await first.waiting()
        (notification,) = parse_websocket_message(json.dumps(told))
        assert notification.subscription == number
        assert notification.result.value.lamports == 10**6
        assert await second.waiting() == []


async def test_a_program_is_followed_with_and_without_filters(client, ledger):
    node = Node(client)
    await node.prepare()
    market = discriminator("MarketAccount")
    filters = [
        {"memcmp": {"offset": 0, "bytes": base64.b64encode(market).decode(), "encoding": "base64"}}
    ]
    async with client.websocket() as socket:
        await socket.call("programSubscribe", MAINNET.jobs, BASE64 | {"filters": filters})
        await socket.call("programSubscribe", MAINNET.jobs, BASE64)
        await socket.call("programSubscribe", TOKEN_PROGRAM, BASE64)

        await node.work(MARKET)

        told = [parse_websocket_message(json.dumps(one))[0] for one in await socket.waiting()]
        assert [str(one.result.value.pubkey) for one in told] == [MARKET, MARKET]
        queue = decode_market(MARKET, told[0].result.value.account.data).queue
        assert queue == (node.address,)


async def test_a_closed_account_is_told_as_empty(client, payer):
    leaving = Keypair()
    await client.send(payer, [pay(payer, leaving.pubkey(), 10**6)])
    async with client.websocket() as socket:
        await socket.call("accountSubscribe", str(leaving.pubkey()), BASE64)

        await client.send(payer, [pay(leaving, payer.pubkey(), 10**6)], leaving)

        (told,) = await socket.waiting()
        assert told["params"]["result"]["value"]["lamports"] == 0


@pytest.mark.parametrize("commitment", ["processed", "confirmed"])
@pytest.mark.parametrize("when", ["before", "after"])
async def test_a_signature_is_told_once_whenever_it_landed(client, payer, commitment, when):
    transaction = await client.transaction(payer, [pay(payer, Keypair().pubkey())])
    signature = str(transaction.signatures[0])
    async with client.websocket() as socket:
        if when == "after":
            await client.call("sendTransaction", wire(transaction), {"encoding": "base64"})
        number = await socket.call("signatureSubscribe", signature, {"commitment": commitment})
        if when == "before":
            await client.call("sendTransaction", wire(transaction), {"encoding": "base64"})

        told = await socket.next()

        (notification,) = parse_websocket_message(json.dumps(told))
        assert (notification.subscription, notification.result.value.err) == (number, None)
        assert await socket.waiting() == []
        with pytest.raises(RpcFailure) as refusal:
            await socket.call("signatureUnsubscribe", number)
        assert refusal.value.code == -32602


async def test_a_signature_s_arrival_is_told_when_asked_and_its_error_too(client, payer):
    transaction = await client.transaction(payer, [pay(payer, Keypair().pubkey(), 10**12)])
    async with client.websocket() as socket:
        config = {"commitment": "confirmed", "enableReceivedNotification": True}
        await socket.call("signatureSubscribe", str(transaction.signatures[0]), config)
        await client.call(
            "sendTransaction", wire(transaction), {"encoding": "base64", "skipPreflight": True}
        )

        arrival, outcome = await socket.next(), await socket.next()

        assert arrival["params"]["result"]["value"] == "receivedSignature"
        assert outcome["params"]["result"]["value"]["err"] == {
            "InstructionError": [0, {"Custom": 1}]
        }


async def test_slots_and_roots_are_told_as_they_pass(client):
    async with client.websocket() as socket:
        await socket.call("slotSubscribe")
        told = await socket.next()
        (notification,) = parse_websocket_message(json.dumps(told))
        assert notification.result.slot == notification.result.parent + 1

        await socket.call("rootSubscribe")
        while (told := await socket.next())["method"] != "rootNotification":
            pass
        parse_websocket_message(json.dumps(told))


async def test_logs_are_told_for_all_or_for_one_account(client, payer):
    friend = Keypair().pubkey()
    async with client.websocket() as socket:
        everything = await socket.call("logsSubscribe", "all")
        one = await socket.call(
            "logsSubscribe", {"mentions": [str(friend)]}, {"commitment": "confirmed"}
        )

        await client.send(payer, [pay(payer, Keypair().pubkey())])
        await client.send(payer, [pay(payer, friend)])

        told = await socket.waiting()
        for message in told:
            parse_websocket_message(json.dumps(message))
        assert [message["params"]["subscription"] for message in told] == [
            everything,
            everything,
            one,
        ]


async def test_an_ended_subscription_is_silent(client, payer):
    friend = Keypair().pubkey()
    async with client.websocket() as socket:
        number = await socket.call("accountSubscribe", str(friend), BASE64)
        assert await socket.call("accountUnsubscribe", number) is True

        await client.send(payer, [pay(payer, friend)])

        assert await socket.waiting() == []


async def test_a_client_may_hold_a_thousand_subscriptions(client):
    async with client.websocket() as socket:
        for _ in range(1000):
            await socket.call("accountSubscribe", MARKET, BASE64)
        with pytest.raises(RpcFailure, match="1000"):
            await socket.call("accountSubscribe", MARKET, BASE64)


async def test_a_websocket_survives_nonsense(client):
    async with client.websocket() as socket:
        await socket.socket.send_str("{")
        assert (await socket.next())["error"]["code"] == -32700
        with pytest.raises(RpcFailure) as refusal:
            await socket.call("programSubscribe", MAINNET.jobs, {"filters": [{}]})
        assert refusal.value.code == -32602
        assert await socket.call("slotSubscribe") > 0


async def test_a_connection_is_kept_awake_by_pings(client, monkeypatch):
    monkeypatch.setattr("nosdesk.practice.rpc.server.PING_EVERY_S", 0.05)
    async with client.websocket() as socket:
        assert await socket.next() == {"jsonrpc": "2.0", "method": "ping"}


async def test_a_client_that_does_not_read_is_dropped_and_the_others_go_on(
    client, ledger, monkeypatch
):
    monkeypatch.setattr("nosdesk.practice.rpc.session.OUTBOX_LIMIT_BYTES", 100_000)
    host, port = client.ws.removeprefix("ws://").split(":")
    reader, writer = await asyncio.open_connection(host, int(port), limit=1024)
    writer.write(
        b"GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"
    )
    await reader.readuntil(b"\r\n\r\n")
    params = [MARKET, BASE64]
    asked = json.dumps({"id": 1, "method": "accountSubscribe", "params": params}).encode()
    writer.write(bytes([0x81, 0x80 | 126]) + len(asked).to_bytes(2, "big") + bytes(4) + asked)
    key = Pubkey.from_string(MARKET)
    account = ledger.account(key)
    altered = type(account)(account.lamports + 1, account.data, account.owner)

    for _ in range(1500):  # some 40 MB, more than the system buffers for a reader that sleeps
        ledger.put_account(key, altered)
        ledger.put_account(key, account)
        await asyncio.sleep(0)

    with contextlib.suppress(ConnectionError):
        async with asyncio.timeout(120):
            while await reader.read(1 << 20):
                pass
    async with client.websocket() as socket:
        assert await socket.call("slotSubscribe") > 0
    writer.close()
    with contextlib.suppress(ConnectionError):
        await writer.wait_closed()


async def test_clients_are_hung_up_on_when_the_server_stops(ledger):
    async with aiohttp.ClientSession() as http:
        async with serving(ledger) as client:
            socket = await http.ws_connect(client.ws)
            await socket.send_json(
                {"jsonrpc": "2.0", "id": 1, "method": "logsSubscribe", "params": ["all"]}
            )
            await socket.receive_str()

        message = await socket.receive()
        assert (message.type, message.data) == (aiohttp.WSMsgType.CLOSE, 1001)
