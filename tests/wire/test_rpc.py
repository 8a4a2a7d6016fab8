"""Whatever an RPC endpoint answers, a call ends in time with an answer or a clear error."""

import asyncio

import pytest

from nosdesk.adapters.solana.answers import Answer, SignatureStatus
from nosdesk.adapters.solana.rpc import HttpEndpoint, Rpc, RpcLimits, http_session
from nosdesk.aio.retry import Backoff
from nosdesk.domain.errors import Refused, Unavailable
from tests.wire import toy_rpc
from tests.wire.toy_rpc import ToyRpc, serve_toy

LIMITS = RpcLimits(
    deadline_s=5,
    try_s=0.2,
    tries=2,
    answer_bytes=100_000,
    backoff=Backoff(first_s=0.001, cap_s=0.001),
)


@pytest.fixture
async def toy():
    async with serve_toy() as toy:
        yield toy


@pytest.fixture
async def rpc(toy: ToyRpc):
    async with http_session() as session:
        yield Rpc(HttpEndpoint(session, toy.url, LIMITS), LIMITS)


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


@pytest.mark.parametrize("behaviour", BROKEN.values(), ids=BROKEN.keys())
async def test_a_broken_answer_is_unavailable(toy: ToyRpc, rpc: Rpc, behaviour):
    toy.otherwise = behaviour

    with pytest.raises(Unavailable) as caught:
        await rpc.call("getBlockHeight", [], int)

    assert caught.value.title
    assert rpc.calls == {"getBlockHeight": 2}


@pytest.mark.parametrize("behaviour", BROKEN.values(), ids=BROKEN.keys())
async def test_a_broken_answer_is_asked_for_again(toy: ToyRpc, rpc: Rpc, behaviour):
    toy.script.append(behaviour)
    toy.otherwise = toy_rpc.result(7)

    assert await rpc.call("getBlockHeight", [], int) == 7


async def test_nobody_at_the_address_is_unavailable():
    async with http_session() as session:
        rpc = Rpc(HttpEndpoint(session, "http://127.0.0.1:9/", LIMITS), LIMITS)

        with pytest.raises(Unavailable):
            await rpc.call("getBlockHeight", [], int)


async def test_all_tries_together_end_at_the_deadline(toy: ToyRpc):
    limits = RpcLimits(deadline_s=0.1, try_s=60)
    toy.otherwise = toy_rpc.silence
    async with http_session() as session:
        rpc = Rpc(HttpEndpoint(session, toy.url, limits), limits)

        async with asyncio.timeout(5):
            with pytest.raises(Unavailable):
                await rpc.call("getBlockHeight", [], int)


@pytest.mark.parametrize("code", [-32600, -32601, -32602, -32003])
async def test_a_wrong_request_is_refused_and_not_repeated(toy: ToyRpc, rpc: Rpc, code):
    toy.otherwise = toy_rpc.error(code, "Invalid param")

    with pytest.raises(Refused) as caught:
        await rpc.call("getBlockHeight", [], int)

    assert "Invalid param" in caught.value.title
    assert len(toy.asked) == 1


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
async def test_a_failed_preflight_is_refused_by_its_name(toy: ToyRpc, rpc: Rpc, data, name):
    toy.otherwise = toy_rpc.error(-32002, "Transaction simulation failed", data)

    with pytest.raises(Refused) as caught:
        await rpc.call("sendTransaction", ["AA=="], str)

    assert caught.value.name == name


async def test_an_answer_is_read_into_its_shape(toy: ToyRpc, rpc: Rpc):
    status = {"slot": 5, "confirmations": None, "err": None, "confirmationStatus": "confirmed"}
    toy.otherwise = toy_rpc.result(
        {"context": {"slot": 9, "apiVersion": "3"}, "value": [status, None]}
    )

    answer = await rpc.call("getSignatureStatuses", [["sig"]], Answer[list[SignatureStatus | None]])

    assert answer.context.slot == 9
    assert answer.value[0] is not None
    assert answer.value[0].is_confirmed
    assert answer.value[1] is None


async def test_numbers_beyond_53_bits_stay_exact(toy: ToyRpc, rpc: Rpc):
    toy.otherwise = toy_rpc.result(2**64 - 1)

    assert await rpc.call("getBlockHeight", [], int) == 2**64 - 1


async def test_a_key_in_the_address_stays_out_of_errors(toy: ToyRpc):
    toy.otherwise = toy_rpc.status(401)
    async with http_session() as session:
        rpc = Rpc(HttpEndpoint(session, toy.url + "?api-key=s3cret", LIMITS), LIMITS)

        with pytest.raises(Unavailable) as caught:
            await rpc.call("getBlockHeight", [], int)

    assert "s3cret" not in str(caught.value)
