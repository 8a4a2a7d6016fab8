"""Requests that are tried out, refused or broken, asked of the practice ledger over sockets.

Answers are read by `solders`, which parses what real Solana nodes answer: shapes that it takes
are shapes that the network's clients take.
"""

import base64
import io
import json

import pytest
from aiohttp import web
from solders.keypair import Keypair
from solders.message import Message, MessageV0, to_bytes_versioned
from solders.rpc import responses as answers
from solders.signature import Signature
from solders.transaction import VersionedTransaction

from tests.integration.practice_rpc.scene import MARKET, STALE_HASH, pay
from tests.practice_client import RpcFailure, serving, wire


@pytest.mark.parametrize(
    "text", ["", "AAAA", "!!!", "A" * 1700, base64.b64encode(bytes(1233)).decode()]
)
async def test_what_is_no_transaction_is_refused(client, text):
    for method in ("sendTransaction", "simulateTransaction"):
        with pytest.raises(RpcFailure) as refusal:
            await client.call(method, text, {"encoding": "base64"})
        assert refusal.value.code == -32602


async def test_a_transaction_is_tried_out_without_signature_and_blockhash(client, payer):
    friend = Keypair().pubkey()
    message = MessageV0.try_compile(payer.pubkey(), [pay(payer, friend)], [], STALE_HASH)
    unsigned = VersionedTransaction.populate(message, [Signature.default()])

    text = await client.raw(
        "simulateTransaction",
        wire(unsigned),
        {
            "encoding": "base64",
            "sigVerify": False,
            "replaceRecentBlockhash": True,
            "commitment": "confirmed",
            "accounts": {"encoding": "base64", "addresses": [str(friend), MARKET]},
        },
    )

    outcome = answers.SimulateTransactionResp.from_json(text).value
    assert outcome.err is None
    assert outcome.units_consumed > 0
    assert outcome.accounts[0].lamports == 10**6
    assert await client.account(friend) is None
    assert json.loads(text)["result"]["value"]["replacementBlockhash"]["lastValidBlockHeight"] > 0


async def test_trying_out_tells_why_it_would_fail(client, payer):
    transaction = await client.transaction(payer, [pay(payer, Keypair().pubkey(), 10**12)])

    outcome = await client.parsed(
        answers.SimulateTransactionResp,
        "simulateTransaction",
        wire(transaction),
        {"encoding": "base64", "sigVerify": True},
    )

    assert outcome.err is not None
    assert outcome.accounts is None
    assert outcome.logs


async def test_the_fee_of_a_message_is_told(client, payer):
    transaction = await client.transaction(payer, [pay(payer, Keypair().pubkey())])
    message = base64.b64encode(to_bytes_versioned(transaction.message)).decode()
    stale = Message.new_with_blockhash([], payer.pubkey(), STALE_HASH)

    fee = await client.parsed(answers.GetFeeForMessageResp, "getFeeForMessage", message)
    none = await client.parsed(
        answers.GetFeeForMessageResp, "getFeeForMessage", base64.b64encode(bytes(stale)).decode()
    )

    assert (fee, none) == (5000, None)


async def test_the_faucet_gives_up_to_ten_sol_at_once(client):
    key = str(Keypair().pubkey())

    await client.parsed(answers.RequestAirdropResp, "requestAirdrop", key, 10 * 10**9)
    with pytest.raises(RpcFailure) as refusal:
        await client.call("requestAirdrop", key, 10 * 10**9 + 1)

    assert refusal.value.code == -32602
    assert (
        await client.parsed(answers.GetBalanceResp, "getBalance", key, {"commitment": "confirmed"})
        == 10 * 10**9
    )


# --- JSON-RPC ---


async def test_a_batch_is_answered_in_order(client):
    batch = [
        {"jsonrpc": "2.0", "id": "a", "method": "getHealth"},
        {"jsonrpc": "2.0", "method": "getHealth"},
        {"jsonrpc": "2.0", "id": 2, "method": "noSuchMethod"},
    ]

    _, text = await client.post(batch)

    first, second = json.loads(text)
    assert first == {"jsonrpc": "2.0", "id": "a", "result": "ok"}
    assert (second["id"], second["error"]["code"]) == (2, -32601)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"{", -32700),
        (b"\xff\xfe", -32700),
        (b"[" * 100_000, -32700),
        (b"[]", -32600),
        (b"7", -32600),
        (b'{"id": 1}', -32600),
        (json.dumps([{"id": 1, "method": "getHealth"}] * 101).encode(), -32600),
        (b'{"id": 1, "method": "getBalance"}', -32602),
        (b'{"id": 1, "method": "getBalance", "params": {"key": 1}}', -32602),
        (b'{"id": 1, "method": "getBalance", "params": ["O0"]}', -32602),
        (b'{"id": 1, "method": "getBalance", "params": [1]}', -32602),
        (b'{"id": 1, "method": "accountSubscribe", "params": []}', -32601),
    ],
)
async def test_a_broken_request_is_answered_with_solana_s_code(client, body, code):
    status, text = await client.post(body)

    assert status == 200
    assert json.loads(text)["error"]["code"] == code


async def test_a_huge_body_is_turned_away(client):
    body = io.BytesIO(b" " * (1024 * 1024 + 1))

    async with client.http.post(client.rpc, data=body) as response:
        assert response.status == 413


async def test_a_client_that_is_ahead_of_the_ledger_is_told_so(client):
    with pytest.raises(RpcFailure) as refusal:
        await client.call("getBalance", MARKET, {"minContextSlot": 10**9})
    assert refusal.value.code == -32016


async def test_web_pages_may_use_the_rpc(client):
    async with client.http.options(client.rpc) as response:
        assert response.headers["Access-Control-Allow-Origin"] == "*"
    async with client.http.get(f"{client.rpc}/health") as response:
        assert (await response.text(), response.headers["Access-Control-Allow-Origin"]) == (
            "ok",
            "*",
        )
    async with client.http.get(client.rpc) as response:
        assert response.status == 405


async def test_requests_are_counted_and_faults_can_be_put_in(ledger):
    seen = []
    faulty = {"getSlot"}

    async def before_answer(method):
        if method in faulty:
            raise web.HTTPTooManyRequests

    async with serving(ledger, on_request=seen.append, before_answer=before_answer) as client:
        assert (await client.post({"id": 1, "method": "getSlot"}))[0] == 429
        assert await client.call("getHealth") == "ok"
        async with client.websocket() as socket:
            await socket.call("slotSubscribe")

    assert seen == ["getSlot", "getHealth", "slotSubscribe"]
