"""Each fault of an RPC endpoint as a plain client meets it, over real sockets."""

import time

import aiohttp
import pytest
from solders.keypair import Keypair

from nosdesk.practice.faults.names import Fault
from nosdesk.protocol.programs import MAINNET
from tests.practice_client import RpcFailure
from tests.unit.practice.faults.stage import STRENGTH, Stage

FINAL_S = 60
NOBODY = str(Keypair().pubkey())


async def test_without_faults_everything_is_answered_and_nothing_counted(stage):
    assert await stage.client.call("getHealth") == "ok"
    assert await stage.client.account(stage.urls.market)
    assert stage.board.injected == {}


async def test_an_outage_cuts_requests_and_new_subscriptions_off_without_an_answer(stage):
    async with stage.fault(Fault.RPC_OUTAGE):
        with pytest.raises(aiohttp.ServerDisconnectedError):
            await stage.client.call("getHealth")
        with pytest.raises(aiohttp.ClientError):
            async with stage.client.websocket():
                pass

    assert await stage.client.call("getHealth") == "ok"
    assert stage.hits(Fault.RPC_OUTAGE) >= 2  # a client may knock again by itself


async def test_latency_makes_answers_late_and_leaves_them_right(stage):
    async with stage.fault(Fault.RPC_LATENCY):
        began_at = time.monotonic()
        answer = await stage.client.call("getHealth")
        took_s = time.monotonic() - began_at

    assert answer == "ok"
    assert took_s >= 0.1 * STRENGTH.latency_s
    assert stage.hits(Fault.RPC_LATENCY) == 1


async def test_an_endpoint_that_is_fed_up_says_when_to_come_back(stage):
    async with stage.fault(Fault.RPC_429), stage.http.post(stage.client.rpc, data=b"{}") as answer:
        assert answer.status == 429
        assert answer.headers["Retry-After"] == str(STRENGTH.retry_after_s)

    assert await stage.client.call("getHealth") == "ok"


async def test_an_endpoint_without_its_records_answers_of_nothing_in_the_usual_shapes(stage):
    poster, config = stage.grid.poster.address, {"encoding": "base64"}
    stage.ahead += FINAL_S
    known = (await stage.client.call("getSignaturesForAddress", poster))[0]["signature"]
    asked = {
        "getAccountInfo": ([poster, config], None),
        "getMultipleAccounts": ([[poster, stage.urls.market], config], [None, None]),
        "getProgramAccounts": ([MAINNET.jobs, config], []),
        "getBalance": ([poster], 0),
        "getTokenAccountsByOwner": ([poster, {"mint": MAINNET.nos_mint}, config], []),
        "getSignatureStatuses": ([[known]], [None]),
        "getSignaturesForAddress": ([poster], []),
        "getTransaction": ([known, {"maxSupportedTransactionVersion": 0}], None),
    }

    async with stage.fault(Fault.RPC_EMPTY):
        empty = {
            name: await stage.client.call(name, *params) for name, (params, _) in asked.items()
        }
        slot = await stage.client.call("getSlot")
    full = {name: await stage.client.call(name, *params) for name, (params, _) in asked.items()}

    for name, (_, nothing) in asked.items():
        assert value_of(empty[name]) == nothing
        assert value_of(full[name]) not in (nothing, None)
        assert type(empty[name]) is type(full[name]) or nothing is None
    assert slot > 0
    assert stage.hits(Fault.RPC_EMPTY) == len(asked)


async def test_a_stuck_endpoint_answers_of_the_moment_at_which_it_got_stuck(stage):
    before = await stage.client.call("getBalance", NOBODY)
    async with stage.fault(Fault.RPC_STALE):
        signature = await stage.client.call("requestAirdrop", NOBODY, 10**9)
        stage.ahead += 10
        stale = await stage.client.call("getBalance", NOBODY)
        status = await stage.client.call("getSignatureStatuses", [signature])
        hash_then = await stage.client.call("getLatestBlockhash")
        with pytest.raises(RpcFailure, match="Minimum context slot"):
            await stage.client.call(
                "getBalance", NOBODY, {"minContextSlot": before["context"]["slot"] + 20}
            )
    after = await stage.client.call("getBalance", NOBODY)

    assert (before["value"], stale["value"], after["value"]) == (0, 0, 10**9)
    assert stale["context"]["slot"] <= after["context"]["slot"] - 20
    assert hash_then["context"] == stale["context"]
    assert status["value"] == [None]
    assert (await stage.client.call("getSignatureStatuses", [signature]))["value"][0]


async def test_a_stuck_endpoint_still_passes_transactions_on(stage):
    poster, key = stage.grid.poster, Keypair()
    async with stage.fault(Fault.RPC_STALE):
        job = await poster.post({"ops": []}, stage.urls.market, timeout_s=600)
        assert await stage.client.account(job) is None
        await stage.client.call("requestAirdrop", str(key.pubkey()), 10**9)
        assert await stage.client.account(key.pubkey()) is None

    assert await stage.client.account(job)
    assert await stage.client.account(key.pubkey()) is not None


@pytest.mark.parametrize("fault", [Fault.RPC_EMPTY, Fault.RPC_STALE])
async def test_of_several_endpoints_one_lies_at_a_time(fault):
    async with Stage(endpoints=3).open() as stage:
        for liar, dice in enumerate((0.0, 0.5, 0.99)):
            async with stage.fault(fault, dice):
                key = str(Keypair().pubkey())
                await stage.client.call("requestAirdrop", key, 10**9)
                told = [(await client.call("getBalance", key))["value"] for client in stage.clients]

            assert told == [0 if number == liar else 10**9 for number in range(3)]


async def test_of_several_endpoints_one_or_all_are_away():
    async with Stage(endpoints=2).open() as stage:
        for dice, away in ((0.0, {0}), (0.4, {1}), (0.9, {0, 1})):
            found = set()
            async with stage.fault(Fault.RPC_OUTAGE, dice):
                for number, client in enumerate(stage.clients):
                    try:
                        await client.call("getHealth")
                    except aiohttp.ClientError:
                        found.add(number)

            assert found == away


async def test_cut_subscriptions_end_and_cannot_be_opened_again_until_it_is_over(stage):
    async with stage.client.websocket() as socket:
        await socket.call("slotSubscribe")
        async with stage.fault(Fault.WS_CUT):
            while (
                message := await socket.socket.receive(timeout=60)
            ).type is aiohttp.WSMsgType.TEXT:
                pass
            assert message.type in (aiohttp.WSMsgType.CLOSED, aiohttp.WSMsgType.ERROR)
            with pytest.raises(aiohttp.ClientError):
                async with stage.client.websocket():
                    pass
            assert await stage.client.call("getHealth") == "ok"

    async with stage.client.websocket() as socket:
        assert await socket.call("slotSubscribe") > 0
    assert stage.hits(Fault.WS_CUT) >= 2  # a client may knock again by itself


def value_of(answer):
    return answer["value"] if isinstance(answer, dict) and "context" in answer else answer
