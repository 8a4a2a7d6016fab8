"""Public clients' requests to the practice ledger, over sockets.

Answers are read by `solders`, which parses what real Solana nodes answer: shapes that it takes
are shapes that the network's clients take.
"""

import asyncio
import base64
import contextlib
import io
import json
import time

import aiohttp
import pytest
import zstandard
from aiohttp import web
from solders.compute_budget import set_compute_unit_price
from solders.hash import Hash
from solders.keypair import Keypair
from solders.message import Message, MessageV0, to_bytes_versioned
from solders.pubkey import Pubkey
from solders.rpc import responses as answers
from solders.rpc.responses import parse_websocket_message
from solders.signature import Signature
from solders.system_program import TransferParams, transfer
from solders.token.state import Mint, TokenAccount
from solders.transaction import Legacy, VersionedTransaction
from solders.transaction_status import TransactionConfirmationStatus as Status

from nosdesk.practice.ledger import Ledger
from nosdesk.practice.markets import MARKETS, market_addresses, open_markets
from nosdesk.protocol.accounts import decode_market, discriminator
from nosdesk.protocol.idl import idl_address
from nosdesk.protocol.pdas import TOKEN_PROGRAM
from nosdesk.protocol.programs import MAINNET
from tests.practice_client import Node, RpcFailure, serving, wire

SEED = b"test"
MARKET = market_addresses(SEED)["nvidia-3060"]
BASE64 = {"encoding": "base64", "commitment": "confirmed"}
SYSTEM = "1" * 32
STALE_HASH = Hash(bytes(range(32)))


class Clock:
    """The computer's time, and as much more as a test adds."""

    ahead_s = 0.0

    def now(self):
        return time.time() + self.ahead_s


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def ledger(clock):
    made = Ledger(MAINNET, now=clock.now, seed=SEED)
    open_markets(made, SEED)
    return made


@pytest.fixture
async def client(ledger):
    async with serving(ledger) as connected:
        yield connected


@pytest.fixture
async def payer(client):
    key = Keypair()
    await client.call("requestAirdrop", str(key.pubkey()), 10**9)
    return key


def pay(payer, to, lamports=10**6):
    return transfer(TransferParams(from_pubkey=payer.pubkey(), to_pubkey=to, lamports=lamports))


def holder(ledger, micro_nos=5_250_000):
    key = Keypair()
    ledger.mint_nos(key.pubkey(), micro_nos)
    return key


# --- accounts ---


async def test_an_account_is_served_as_solana_serves_it(client):
    account = await client.parsed(answers.GetAccountInfoResp, "getAccountInfo", MARKET, BASE64)

    assert str(account.owner) == MAINNET.jobs
    assert decode_market(MARKET, account.data).job_price == 43
    assert len(account.data) == 10_224


async def test_an_absent_account_is_null(client):
    absent = str(Keypair().pubkey())

    assert await client.parsed(answers.GetAccountInfoResp, "getAccountInfo", absent) is None
    assert await client.parsed(answers.GetBalanceResp, "getBalance", absent) == 0


async def test_every_encoding_carries_the_same_bytes(client, ledger):
    data = ledger.account(Pubkey.from_string(MARKET)).data

    async def fetched(**config):
        return (await client.call("getAccountInfo", MARKET, config))["value"]["data"]

    packed, name = await fetched(encoding="base64+zstd")
    assert name == "base64+zstd"
    assert zstandard.ZstdDecompressor().decompress(base64.b64decode(packed)) == data
    part, name = await fetched(encoding="base64", dataSlice={"offset": 8, "length": 32})
    assert base64.b64decode(part) == data[8:40]
    text, name = await fetched(encoding="base58", dataSlice={"offset": 8, "length": 32})
    assert (name, Pubkey.from_string(text)) == ("base58", Pubkey(data[8:40]))
    assert await fetched(dataSlice={"offset": 8, "length": 32}) == text
    assert (await fetched(encoding="jsonParsed"))[1] == "base64"


async def test_base58_is_refused_for_large_accounts(client):
    with pytest.raises(RpcFailure, match="128 bytes") as refusal:
        await client.call("getAccountInfo", MARKET, {"encoding": "base58"})
    assert refusal.value.code == -32600


async def test_several_accounts_come_in_the_order_asked(client):
    keys = [MARKET, str(Keypair().pubkey()), MAINNET.nos_mint]

    found = await client.parsed(
        answers.GetMultipleAccountsResp, "getMultipleAccounts", keys, BASE64
    )

    assert [one and str(one.owner) for one in found] == [MAINNET.jobs, None, TOKEN_PROGRAM]


async def test_a_program_s_accounts_are_filtered(client):
    market = base64.b64encode(discriminator("MarketAccount")).decode()
    filters = [
        {"memcmp": {"offset": 0, "bytes": market, "encoding": "base64"}},
        {"dataSize": 10_224},
    ]

    found = await client.parsed(
        answers.GetProgramAccountsResp,
        "getProgramAccounts",
        MAINNET.jobs,
        BASE64 | {"filters": filters},
    )
    everything = await client.call("getProgramAccounts", MAINNET.jobs, BASE64)
    none = await client.call("getProgramAccounts", MAINNET.jobs, {"filters": [{"dataSize": 1}]})

    assert {str(row.pubkey) for row in found} == set(market_addresses(SEED).values())
    assert len(everything) == len(MARKETS) + 1
    assert idl_address(MAINNET.jobs) in {row["pubkey"] for row in everything}
    assert none == []


async def test_a_program_s_accounts_come_with_their_slot_when_asked(client):
    found = await client.parsed(
        answers.GetProgramAccountsWithContextResp,
        "getProgramAccounts",
        MAINNET.jobs,
        BASE64 | {"withContext": True},
    )

    assert len(found) == len(MARKETS) + 1


async def test_rent_is_that_of_the_network(client):
    method = "getMinimumBalanceForRentExemption"

    assert (
        await client.parsed(answers.GetMinimumBalanceForRentExemptionResp, method, 240) == 2_561_280
    )


# --- tokens ---


async def test_token_accounts_are_found_by_owner_and_read_for_people(client, ledger):
    owner = str(holder(ledger).pubkey())
    wanted = {"mint": MAINNET.nos_mint}

    plain = await client.parsed(
        answers.GetTokenAccountsByOwnerResp, "getTokenAccountsByOwner", owner, wanted, BASE64
    )
    parsed = await client.parsed(
        answers.GetTokenAccountsByOwnerJsonParsedResp,
        "getTokenAccountsByOwner",
        owner,
        {"programId": TOKEN_PROGRAM},
        {"encoding": "jsonParsed"},
    )

    assert [str(row.pubkey) for row in plain] == [MAINNET.nos_account(owner)]
    assert TokenAccount.from_bytes(plain[0].account.data).amount == 5_250_000
    facts = parsed[0].account.data.parsed["info"]
    assert facts["owner"] == owner
    assert facts["tokenAmount"]["uiAmountString"] == "5.25"


async def test_the_holders_of_a_mint_are_found_as_by_older_clients(client, ledger):
    owner = str(holder(ledger).pubkey())
    filters = [{"dataSize": 165}, {"memcmp": {"offset": 0, "bytes": MAINNET.nos_mint}}]

    rows = await client.parsed(
        answers.GetProgramAccountsJsonParsedResp,
        "getProgramAccounts",
        TOKEN_PROGRAM,
        {"encoding": "jsonParsed", "filters": filters},
    )

    owners = {row.account.data.parsed["info"]["owner"] for row in rows}
    assert owner in owners


async def test_balances_and_supplies_of_tokens_are_exact(client, ledger):
    account = MAINNET.nos_account(str(holder(ledger, 1).pubkey()))

    balance = await client.parsed(
        answers.GetTokenAccountBalanceResp, "getTokenAccountBalance", account
    )
    supply = await client.parsed(answers.GetTokenSupplyResp, "getTokenSupply", MAINNET.nos_mint)

    assert (balance.amount, balance.decimals, balance.ui_amount_string) == ("1", 6, "0.000001")
    assert supply.ui_amount_string == "100000000"


async def test_a_mint_is_read_for_people_and_for_programs(client):
    read = await client.call("getAccountInfo", MAINNET.nos_mint, {"encoding": "jsonParsed"})
    raw = await client.parsed(
        answers.GetAccountInfoResp, "getAccountInfo", MAINNET.nos_mint, BASE64
    )

    assert read["value"]["data"]["parsed"]["type"] == "mint"
    assert read["value"]["data"]["parsed"]["info"]["decimals"] == 6
    assert Mint.from_bytes(raw.data).decimals == 6


async def test_the_balance_of_what_is_no_token_account_is_refused(client):
    with pytest.raises(RpcFailure, match="could not find account") as refusal:
        await client.call("getTokenAccountBalance", MARKET)
    assert refusal.value.code == -32602


# --- the ledger as a whole ---


async def test_the_ledger_tells_its_time_and_names(client):
    slot = await client.parsed(answers.GetSlotResp, "getSlot", {"commitment": "processed"})
    height = await client.parsed(answers.GetBlockHeightResp, "getBlockHeight")
    epoch = await client.parsed(
        answers.GetEpochInfoResp, "getEpochInfo", {"commitment": "confirmed"}
    )
    block_time = await client.parsed(answers.GetBlockTimeResp, "getBlockTime", slot)
    version = await client.parsed(answers.GetVersionResp, "getVersion")

    assert slot <= height <= epoch.absolute_slot
    assert abs(block_time - time.time()) < 60
    assert version.solana_core.count(".") == 2
    assert await client.parsed(answers.GetHealthResp, "getHealth") == "ok"
    assert await client.call("getGenesisHash") == await client.call("getGenesisHash")


@pytest.mark.parametrize(
    ("kind", "method"),
    [
        (answers.GetGenesisHashResp, "getGenesisHash"),
        (answers.GetIdentityResp, "getIdentity"),
        (answers.GetSlotLeaderResp, "getSlotLeader"),
        (answers.GetFirstAvailableBlockResp, "getFirstAvailableBlock"),
        (answers.MinimumLedgerSlotResp, "minimumLedgerSlot"),
        (answers.GetRecentPrioritizationFeesResp, "getRecentPrioritizationFees"),
    ],
)
async def test_small_answers_have_solana_s_shape(client, kind, method):
    assert await client.parsed(kind, method) is not None


async def test_blockhashes_are_handed_out_and_checked(client):
    latest = await client.parsed(
        answers.GetLatestBlockhashResp, "getLatestBlockhash", {"commitment": "finalized"}
    )
    stale = str(STALE_HASH)

    assert latest.last_valid_block_height > await client.call("getBlockHeight")
    assert (
        await client.parsed(answers.IsBlockhashValidResp, "isBlockhashValid", str(latest.blockhash))
        is True
    )
    assert await client.parsed(answers.IsBlockhashValidResp, "isBlockhashValid", stale) is False


async def test_priority_fees_are_told_for_any_accounts(client):
    rows = await client.call("getRecentPrioritizationFees", [MARKET, MAINNET.nos_mint])

    assert set(rows[0]) == {"slot", "prioritizationFee"}


# --- transactions ---


async def test_a_transaction_lands_and_is_looked_up(client, payer):
    friend = Keypair().pubkey()

    sent = await client.send(payer, [set_compute_unit_price(1000), pay(payer, friend)])

    asked = {"encoding": "json", "maxSupportedTransactionVersion": 0, "commitment": "confirmed"}
    found = None
    while found is None:
        found = await client.parsed(answers.GetTransactionResp, "getTransaction", sent, asked)
    meta = found.transaction.meta
    message = found.transaction.transaction.message
    assert message.account_keys[0] == payer.pubkey()
    assert meta.err is None
    assert meta.fee >= 5000
    changes = [
        after - before for before, after in zip(meta.pre_balances, meta.post_balances, strict=True)
    ]
    assert changes[:2] == [-(10**6) - meta.fee, 10**6]
    assert found.transaction.version == 0
    assert abs(found.block_time - time.time()) < 60


async def test_a_landed_transaction_comes_in_every_encoding(client, payer):
    legacy = Message.new_with_blockhash(
        [pay(payer, Keypair().pubkey())],
        payer.pubkey(),
        (await client.parsed(answers.GetLatestBlockhashResp, "getLatestBlockhash")).blockhash,
    )
    transaction = VersionedTransaction(legacy, [payer])
    sent = await client.call("sendTransaction", wire(transaction), {"encoding": "base64"})
    await confirmed(client, sent)

    async def fetched(encoding):
        config = {
            "encoding": encoding,
            "commitment": "confirmed",
            "maxSupportedTransactionVersion": 0,
        }
        return await client.parsed(answers.GetTransactionResp, "getTransaction", sent, config)

    parsed = (await fetched("jsonParsed")).transaction
    assert parsed.version == Legacy.Legacy
    assert [key.signer for key in parsed.transaction.message.account_keys] == [True, False, False]
    assert [key.writable for key in parsed.transaction.message.account_keys] == [True, True, False]
    assert str(parsed.transaction.message.instructions[0].program_id) == SYSTEM
    packed = await client.call(
        "getTransaction", sent, {"encoding": "base64", "commitment": "confirmed"}
    )
    assert base64.b64decode(packed["transaction"][0]) == bytes(transaction)
    assert "version" not in packed
    assert (await fetched("base58")).transaction.version == Legacy.Legacy


async def confirmed(client, signature):
    while True:
        (status,) = await client.parsed(
            answers.GetSignatureStatusesResp,
            "getSignatureStatuses",
            [signature],
            {"searchTransactionHistory": True},
        )
        if status.confirmation_status != Status.Processed:
            return status
        await asyncio.sleep(0.02)


async def test_token_balances_before_and_after_are_told(client, ledger):
    node = Node(client)
    await node.prepare()
    ledger.mint_nos(node.key.pubkey(), 7)
    (row,) = await client.call(
        "getSignaturesForAddress",
        MAINNET.nos_account(node.address),
        {"limit": 1, "commitment": "processed"},
    )
    await confirmed(client, row["signature"])

    found = await client.parsed(
        answers.GetTransactionResp,
        "getTransaction",
        row["signature"],
        {"commitment": "confirmed", "maxSupportedTransactionVersion": 0},
    )

    assert str(found.transaction.meta.post_token_balances[0].mint) == MAINNET.nos_mint


async def test_a_newer_message_version_must_be_asked_for(client, payer):
    sent = await client.send(payer, [pay(payer, Keypair().pubkey())])
    await confirmed(client, sent)

    with pytest.raises(RpcFailure, match="maxSupportedTransactionVersion") as refusal:
        await client.call("getTransaction", sent, {"commitment": "confirmed"})
    assert refusal.value.code == -32015


async def test_what_never_landed_has_no_status_and_no_transaction(client):
    unknown = str(Signature.default())

    assert await client.parsed(
        answers.GetSignatureStatusesResp, "getSignatureStatuses", [unknown]
    ) == [None]
    assert await client.parsed(answers.GetTransactionResp, "getTransaction", unknown) is None


async def test_a_status_becomes_final(client, payer, clock):
    sent = await client.send(payer, [pay(payer, Keypair().pubkey())])
    status = await confirmed(client, sent)
    assert status.confirmations is not None

    clock.ahead_s = 60
    (status,) = await client.parsed(
        answers.GetSignatureStatusesResp, "getSignatureStatuses", [sent]
    )

    assert status.confirmation_status == Status.Finalized
    assert status.confirmations is None


async def test_an_address_has_its_history_newest_first(client, payer):
    first = await client.send(payer, [pay(payer, Keypair().pubkey(), 10**6)])
    second = await client.send(payer, [pay(payer, Keypair().pubkey(), 2 * 10**6)])
    await confirmed(client, second)
    address = str(payer.pubkey())

    async def history(**config):
        rows = await client.parsed(
            answers.GetSignaturesForAddressResp,
            "getSignaturesForAddress",
            address,
            {"commitment": "confirmed"} | config,
        )
        return [str(row.signature) for row in rows]

    everything = await history()
    assert everything[:2] == [second, first]
    assert await history(limit=1) == [second]
    assert await history(before=second) == everything[1:]
    assert await history(until=first) == [second]


async def test_a_failing_transaction_is_refused_with_its_logs(client, payer):
    transaction = await client.transaction(payer, [pay(payer, Keypair().pubkey(), 10**12)])

    text = await client.raw("sendTransaction", wire(transaction), {"encoding": "base64"})

    refusal = answers.SendTransactionResp.from_json(text)
    assert isinstance(refusal, answers.SendTransactionPreflightFailureMessage)
    assert "custom program error: 0x1" in refusal.message
    assert refusal.data.err is not None
    assert any("insufficient lamports" in line for line in refusal.data.logs)
    assert refusal.data.units_consumed > 0


async def test_a_failing_transaction_lands_with_its_error_when_preflight_is_skipped(client, payer):
    sent = await client.send(payer, [pay(payer, Keypair().pubkey(), 10**12)], skipPreflight=True)

    (status,) = await client.parsed(
        answers.GetSignatureStatusesResp, "getSignatureStatuses", [sent]
    )

    assert status.err is not None


async def test_a_transaction_lands_once(client, payer):
    transaction = wire(await client.transaction(payer, [pay(payer, Keypair().pubkey())]))
    await client.call("sendTransaction", transaction, BASE64)

    with pytest.raises(RpcFailure, match="already been processed") as refusal:
        await client.call("sendTransaction", transaction, {"encoding": "base64"})
    again = await client.call(
        "sendTransaction",
        transaction,
        {"encoding": "base64", "skipPreflight": True, "maxRetries": 0},
    )

    assert refusal.value.code == -32002
    assert refusal.value.data["err"] == "AlreadyProcessed"
    assert again


async def test_a_stale_blockhash_is_refused(client, payer):
    friend = Keypair().pubkey()
    message = MessageV0.try_compile(payer.pubkey(), [pay(payer, friend)], [], STALE_HASH)
    transaction = VersionedTransaction(message, [payer])

    with pytest.raises(RpcFailure, match="Blockhash not found") as refusal:
        await client.call("sendTransaction", wire(transaction), {"encoding": "base64"})
    assert refusal.value.data["err"] == "BlockhashNotFound"


async def test_wrong_signatures_are_refused(client, payer):
    transaction = await client.transaction(payer, [pay(payer, Keypair().pubkey())])
    forged = VersionedTransaction.populate(transaction.message, [Signature.default()])
    missing = VersionedTransaction.populate(transaction.message, [])

    for broken, code in ((forged, -32003), (missing, -32013)):
        with pytest.raises(RpcFailure) as refusal:
            await client.call("sendTransaction", wire(broken), {"encoding": "base64"})
        assert refusal.value.code == code


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
        async with asyncio.timeout(20):
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
