"""Whatever an RPC endpoint answers, a call ends in time with an answer or a clear error."""

import asyncio
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from nosdesk.adapters.solana.rpc.answers import Answer, SignatureStatus
from nosdesk.adapters.solana.rpc.budget import TokenBucket
from nosdesk.adapters.solana.rpc.endpoint import HttpEndpoint, TryLimits, http_session
from nosdesk.adapters.solana.rpc.pool import Pool, PoolLimits
from nosdesk.adapters.solana.rpc.query import Query
from nosdesk.adapters.solana.rpc.roster import Source
from nosdesk.aio.retry import Backoff
from nosdesk.domain.errors import Refused, Unavailable
from tests.wire import toy_rpc
from tests.wire.toy_rpc import ToyRpc, serve_toy

TRIES = TryLimits(try_s=20, answer_bytes=100_000)
LIMITS = PoolLimits(deadline_s=25, rounds=2, backoff=Backoff(first_s=0.001, cap_s=0.001))
SHORT_S = 0.2
"""How long a try takes where nobody answers."""

HEIGHT = Query("getBlockHeight", [], int)


@asynccontextmanager
async def pool_of(*urls, tries=TRIES, limits=LIMITS):
    async with http_session() as session:
        sources = [Source(HttpEndpoint(session, url, tries)) for url in urls]
        async with Pool(sources, limits) as pool:
            yield pool


@pytest.fixture
async def toy():
    async with serve_toy() as toy:
        yield toy


@pytest.fixture
async def rpc(toy: ToyRpc):
    async with pool_of(toy.url) as pool:
        yield pool


def by_method(**results):
    async def answer(request, asked):
        return await toy_rpc.result(results[asked["method"]])(request, asked)

    return answer


BROKEN = {
    "silent": toy_rpc.silence,
    "cut off in the middle": toy_rpc.cut_off,
    "endless": toy_rpc.endless,
    "huge": toy_rpc.text(b'{"id":1,"result":"' + b"x" * 200_000 + b'"}'),
    "busy": toy_rpc.status(429),
    "failing": toy_rpc.status(500),
    "forbidding": toy_rpc.status(403),
    "moved": toy_rpc.status(302),
    "a web page": toy_rpc.text(b"<html>please log in</html>"),
    "empty": toy_rpc.text(b""),
    "not UTF-8": toy_rpc.text(b'{"id":1,"result":"\xff"}'),
    "nested without end": toy_rpc.text(b'{"id":1,"result":' + b"[" * 50_000),
    "a list": toy_rpc.text(b"[]"),
    "without a result": toy_rpc.text(b'{"jsonrpc":"2.0","id":1}'),
    "to another question": toy_rpc.text(b'{"jsonrpc":"2.0","id":999,"result":7}'),
    "of another shape": toy_rpc.result({"height": 7}),
    "behind": toy_rpc.error(-32005, "Node is behind by 42 slots"),
    "broken inside": toy_rpc.error(-32603, "Internal error"),
}


def tries_at(behaviour):
    return replace(TRIES, try_s=SHORT_S) if behaviour is toy_rpc.silence else TRIES


@pytest.mark.parametrize("behaviour", BROKEN.values(), ids=BROKEN.keys())
async def test_a_broken_answer_is_unavailable(toy: ToyRpc, behaviour):
    toy.otherwise = behaviour

    async with pool_of(toy.url, tries=tries_at(behaviour)) as rpc:
        with pytest.raises(Unavailable) as caught:
            await rpc.call(HEIGHT)

    assert caught.value.title
    assert rpc.calls == {"getBlockHeight": 2}


@pytest.mark.parametrize("behaviour", BROKEN.values(), ids=BROKEN.keys())
async def test_a_broken_answer_is_asked_for_again(toy: ToyRpc, behaviour):
    toy.script.append(behaviour)
    toy.otherwise = toy_rpc.result(7)

    often = replace(LIMITS, rounds=50)  # a good answer, too, may take long where others are busy
    async with pool_of(toy.url, tries=tries_at(behaviour), limits=often) as rpc:
        assert await rpc.call(HEIGHT) == 7


async def test_nobody_at_the_address_is_unavailable():
    async with pool_of("http://127.0.0.1:9/") as rpc:
        with pytest.raises(Unavailable):
            await rpc.call(HEIGHT)


async def test_all_tries_together_end_at_the_deadline(toy: ToyRpc):
    limits = PoolLimits(deadline_s=0.1)
    toy.otherwise = toy_rpc.silence
    async with pool_of(toy.url, tries=TryLimits(try_s=60), limits=limits) as rpc:
        async with asyncio.timeout(60):
            with pytest.raises(Unavailable):
                await rpc.call(HEIGHT)


@pytest.mark.parametrize("code", [-32600, -32601, -32602, -32003])
async def test_a_wrong_request_is_refused_and_not_repeated(toy: ToyRpc, rpc: Pool, code):
    toy.otherwise = toy_rpc.error(code, "Invalid param")

    with pytest.raises(Refused) as caught:
        await rpc.call(HEIGHT)

    assert "Invalid param" in caught.value.title
    assert len(toy.asked) == 1


@pytest.mark.parametrize("code", [-32600, -32601, -32602, -32003])
async def test_what_one_endpoint_will_not_serve_another_may(toy: ToyRpc, code):
    toy.otherwise = toy_rpc.error(code, "Not with this plan")
    async with serve_toy() as other, pool_of(toy.url, other.url) as pool:
        other.otherwise = by_method(getBlockHeight=7, getGenesisHash="genesis")
        toy.script.append(toy_rpc.result("genesis"))

        assert await pool.call(HEIGHT) == 7


async def test_what_every_endpoint_refuses_is_refused(toy: ToyRpc):
    async with serve_toy() as other, pool_of(toy.url, other.url) as pool:
        for one in (toy, other):
            one.script.append(toy_rpc.result("genesis"))
            one.otherwise = toy_rpc.error(-32602)

        with pytest.raises(Refused):
            await pool.call(HEIGHT)

        assert [len(one.asked) for one in (toy, other)] == [2, 2]


async def test_a_refusal_beside_a_silence_is_a_silence(toy: ToyRpc):
    async with serve_toy() as other, pool_of(toy.url, other.url) as pool:
        toy.script.append(toy_rpc.result("genesis"))
        toy.otherwise = toy_rpc.error(-32602)
        other.otherwise = toy_rpc.status(500)

        with pytest.raises(Unavailable):
            await pool.call(HEIGHT)


@pytest.mark.parametrize(
    "behaviour",
    [
        toy_rpc.status(429, {"Retry-After": "60"}),
        toy_rpc.status(503, {"Retry-After": "60"}),
    ],
    ids=["429", "503"],
)
async def test_a_wish_to_be_left_alone_for_long_is_an_error_at_once(toy: ToyRpc, rpc, behaviour):
    toy.otherwise = behaviour

    for _ in range(3):
        with pytest.raises(Unavailable):
            await rpc.call(HEIGHT)

    assert len(toy.asked) == 1


async def test_a_short_wish_is_waited_for(toy: ToyRpc, rpc: Pool):
    toy.script.append(toy_rpc.status(429, {"Retry-After": "0"}))
    toy.otherwise = toy_rpc.result(7)

    assert await rpc.call(HEIGHT) == 7


@pytest.mark.parametrize("code", [429, -32429])
async def test_too_many_requests_may_come_as_json(toy: ToyRpc, rpc: Pool, code):
    toy.script.append(toy_rpc.error(code, "slow down"))
    toy.otherwise = toy_rpc.result(7)

    async with asyncio.timeout(60):
        assert await rpc.call(HEIGHT) == 7

    assert len(toy.asked) == 2


async def test_no_more_is_asked_than_the_budget_allows(toy: ToyRpc):
    toy.otherwise = toy_rpc.result(7)
    async with pool_of(toy.url, limits=PoolLimits(deadline_s=0.2)) as pool:
        pool.roster.all[0].health.budget = TokenBucket(rate=0.1, burst=3)
        for _ in range(3):
            await pool.call(HEIGHT)

        with pytest.raises(Unavailable):
            await pool.call(HEIGHT)

    assert len(toy.asked) == 3


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (
            {
                "err": {"InstructionError": [2, {"Custom": 6004}]},
                "logs": ["Program log: AnchorError occurred. Error Code: JobInWrongState. Error"],
            },
            "JobInWrongState",
        ),
        ({"err": "BlockhashNotFound", "logs": []}, "BlockhashNotFound"),
        ({"err": {"InstructionError": [0, {"Custom": 1}]}, "logs": []}, "Custom:1"),
        ({"err": {"InstructionError": [0, "InvalidAccountData"]}}, "InvalidAccountData"),
        ({"err": {"InstructionError": [0, {"BorshIoError": "eof"}]}}, "BorshIoError"),
        ({"err": {"InsufficientFundsForRent": {"account_index": 0}}}, "InsufficientFundsForRent"),
        ({"err": ["nonsense"]}, "Transaction simulation failed"),
        (None, "Transaction simulation failed"),
    ],
)
async def test_a_failed_preflight_is_refused_by_its_name(toy: ToyRpc, rpc: Pool, data, name):
    toy.otherwise = toy_rpc.error(-32002, "Transaction simulation failed", data)

    with pytest.raises(Refused) as caught:
        await rpc.call(Query("sendTransaction", ["AA=="], str))

    assert caught.value.name == name


async def test_an_answer_is_read_into_its_shape(toy: ToyRpc, rpc: Pool):
    status = {"slot": 5, "confirmations": None, "err": None, "confirmationStatus": "confirmed"}
    toy.otherwise = toy_rpc.result(
        {"context": {"slot": 9, "apiVersion": "3"}, "value": [status, None]}
    )

    shape = Answer[list[SignatureStatus | None]]
    answer = await rpc.call(Query("getSignatureStatuses", [["sig"]], shape))

    assert answer.context.slot == 9
    assert answer.value[0] is not None
    assert answer.value[0].is_confirmed
    assert answer.value[1] is None


async def test_numbers_beyond_53_bits_stay_exact(toy: ToyRpc, rpc: Pool):
    toy.otherwise = toy_rpc.result(2**64 - 1)

    assert await rpc.call(HEIGHT) == 2**64 - 1


async def test_a_key_in_the_address_stays_out_of_errors(toy: ToyRpc):
    toy.otherwise = toy_rpc.status(401)
    async with pool_of(toy.url + "?api-key=s3cret") as rpc:
        with pytest.raises(Unavailable) as caught:
            await rpc.call(HEIGHT)

    assert "s3cret" not in str(caught.value)
