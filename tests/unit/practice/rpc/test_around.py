"""What may stand around an answer."""

import json

from msgspec import Struct

from nosdesk.practice.rpc import RpcError
from nosdesk.practice.rpc.dispatch import Dispatcher, Method


class Number(Struct, array_like=True, frozen=True):
    value: int


async def at_once(_):
    pass


def answering(around):
    methods = {"add": Method(Number, lambda context, params: context + params.value)}
    return Dispatcher(methods, lambda _: None, at_once, around)


async def ask(dispatcher, *params):
    request = {"jsonrpc": "2.0", "id": 1, "method": "add", "params": params}
    return json.loads(await dispatcher.answer(json.dumps(request), 10))


async def test_it_may_change_the_context_and_the_answer():
    async def around(method, params, context, answer):
        return [method, params, answer(context), answer(100)]

    assert (await ask(answering(around), 5))["result"] == ["add", [5], 15, 105]


async def test_it_may_answer_without_the_method_being_called():
    async def around(*_):
        return "nothing"

    assert (await ask(answering(around), "no number"))["result"] == "nothing"


async def test_what_the_method_refuses_is_refused_still():
    async def around(_method, _params, context, answer):
        return answer(context)

    assert (await ask(answering(around), "no number"))["error"]["code"] == -32602


async def test_it_may_refuse():
    async def around(*_):
        raise RpcError(-32005, "Node is behind")

    assert (await ask(answering(around), 5))["error"]["message"] == "Node is behind"
