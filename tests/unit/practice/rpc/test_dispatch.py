"""JSON-RPC, whatever the methods are."""

import json

import pytest
from msgspec import Struct
from solders.pubkey import Pubkey

from nosdesk.practice.rpc import RpcError
from nosdesk.practice.rpc.dispatch import BATCH_LIMIT, Dispatcher, Method
from nosdesk.practice.rpc.params import NoParams

KEY = str(Pubkey(bytes(range(32))))


class Echo(Struct, array_like=True, frozen=True):
    key: Pubkey
    times: int = 1


async def at_once(_):
    pass


@pytest.fixture
def seen():
    return []


@pytest.fixture
def dispatcher(seen):
    methods = {
        "echo": Method(Echo, lambda context, params: [context, str(params.key) * params.times]),
        "nothing": Method(NoParams, lambda _, __: None),
    }
    return Dispatcher(methods, seen.append, at_once)


async def ask(dispatcher, *params, method="echo"):
    request = {"jsonrpc": "2.0", "id": 1, "method": method, "params": params}
    return json.loads(await dispatcher.answer(json.dumps(request), "here"))


async def test_a_method_is_called_with_its_declared_parameters(dispatcher, seen):
    assert (await ask(dispatcher, KEY, 2))["result"] == ["here", KEY * 2]
    assert seen == ["echo"]


async def test_a_null_result_is_a_result(dispatcher):
    assert await ask(dispatcher, method="nothing") == {"jsonrpc": "2.0", "result": None, "id": 1}


async def test_trailing_nulls_and_unknown_parameters_are_ignored(dispatcher):
    assert (await ask(dispatcher, KEY, None, None))["result"] == ["here", KEY]
    assert (await ask(dispatcher, KEY, 1, {"new": "thing"}))["result"] == ["here", KEY]


@pytest.mark.parametrize(
    ("params", "complaint"),
    [
        ([], "at least length 1"),
        (["no-key"], "'no-key' is no Pubkey in base58"),
        ([7], "base58 text of a Pubkey"),
        ([KEY, "two"], "Expected `int`, got `str` - at `$[1]`"),
    ],
)
async def test_bad_parameters_are_told_with_their_place(dispatcher, params, complaint):
    error = (await ask(dispatcher, *params))["error"]

    assert error["code"] == -32602
    assert complaint in error["message"]


async def test_a_notification_wants_no_answer(dispatcher, seen):
    assert await dispatcher.answer(b'{"method": "nothing"}', None) is None
    assert await dispatcher.answer(b'[{"method": "nothing"}, {"method": "no"}]', None) is None
    assert seen == ["nothing", "nothing", "no"]


async def test_a_batch_may_be_as_long_as_its_limit(dispatcher):
    batch = [{"id": number, "method": "nothing"} for number in range(BATCH_LIMIT)]

    answers = json.loads(await dispatcher.answer(json.dumps(batch), None))
    too_many = json.loads(await dispatcher.answer(json.dumps([*batch, batch[0]]), None))

    assert [answer["id"] for answer in answers] == list(range(BATCH_LIMIT))
    assert too_many["error"]["code"] == -32600


async def test_an_error_put_in_before_the_answer_is_the_answer(seen):
    async def fail(method):
        raise RpcError(-32005, f"{method} is behind", {"numSlotsBehind": 3})

    dispatcher = Dispatcher({}, seen.append, fail)

    error = (await ask(dispatcher, method="getSlot"))["error"]

    assert error == {
        "code": -32005,
        "message": "getSlot is behind",
        "data": {"numSlotsBehind": 3},
    }
