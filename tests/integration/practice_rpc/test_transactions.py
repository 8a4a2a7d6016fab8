"""Transactions and the ledger as a whole, asked of the practice ledger over sockets.

Answers are read by `solders`, which parses what real Solana nodes answer: shapes that it takes
are shapes that the network's clients take.
"""

import base64
import time

import pytest
from solders.compute_budget import set_compute_unit_price
from solders.keypair import Keypair
from solders.message import Message, MessageV0
from solders.rpc import responses as answers
from solders.signature import Signature
from solders.transaction import Legacy, VersionedTransaction
from solders.transaction_status import TransactionConfirmationStatus as Status

from nosdesk.protocol.programs import MAINNET
from tests.integration.practice_rpc.scene import BASE64, MARKET, STALE_HASH, SYSTEM, confirmed, pay
from tests.practice_client import Node, RpcFailure, wire

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
