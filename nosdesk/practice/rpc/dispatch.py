"""JSON-RPC 2.0, whatever carries it: bytes in, bytes out, methods from a table."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import msgspec
from msgspec import Struct

from nosdesk.practice.rpc.errors import (
    INVALID_REQUEST,
    METHOD_NOT_FOUND,
    PARSE_ERROR,
    Json,
    RpcError,
)
from nosdesk.practice.rpc.params import parse_params

C = TypeVar("C")

Around = Callable[[str, Json, C, Callable[[C], Json]], Awaitable[Json]]
"""Stands around an answer: given the method, its parameters as they came, the context to answer
in, and the call that answers in a context, it returns the result; it need not call, nor at once."""

BeforeAnswer = Callable[[str], Awaitable[None]]
Observe = Callable[[str], None]
BATCH_LIMIT = 100


@dataclass(frozen=True, slots=True)
class Method(Generic[C]):
    """One method: the Struct of its parameters and the call that answers them in a context."""

    params: type[Struct]
    call: Callable[[C, Any], Json]


async def plainly(_: str, __: Json, context: C, answer: Callable[[C], Json]) -> Json:
    """Stand around an answer and change nothing."""
    return answer(context)


@dataclass(frozen=True, slots=True)
class Dispatcher(Generic[C]):
    """Answers requests by a table of methods.

    `observe` hears the name of every method asked for; `before_answer` runs before each answer
    and may sleep or raise (an `RpcError` becomes the answer, anything else is the carrier's).
    `around` may change what is answered.
    """

    methods: Mapping[str, Method[C]]
    observe: Observe
    before_answer: BeforeAnswer
    around: Around[C] = plainly

    async def answer(self, raw: bytes | str, context: C) -> bytes | None:
        """Return the answer to a request or batch; None when nothing wants one."""
        try:
            request = msgspec.json.decode(raw)
        except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
            return _encode(_failure(None, RpcError(PARSE_ERROR, "Parse error")))
        if not isinstance(request, list):
            return _encode(await self._answer_one(request, context))
        if not 0 < len(request) <= BATCH_LIMIT:
            reason = f"Invalid request: a batch holds 1 to {BATCH_LIMIT} requests."
            return _encode(_failure(None, RpcError(INVALID_REQUEST, reason)))
        answers = [await self._answer_one(one, context) for one in request]
        return _encode([answer for answer in answers if answer is not None] or None)

    async def _answer_one(self, request: Json, context: C) -> Json | None:
        if not isinstance(request, dict) or not isinstance(request.get("method"), str):
            return _failure(None, RpcError(INVALID_REQUEST, "Invalid request"))
        identity = request.get("id")
        try:
            result = await self._result(request["method"], request.get("params"), context)
        except RpcError as error:
            return _failure(identity, error) if "id" in request else None
        if "id" not in request:
            return None
        return {"jsonrpc": "2.0", "result": result, "id": identity}

    async def _result(self, name: str, params: Json, context: C) -> Json:
        self.observe(name)
        await self.before_answer(name)
        method = self.methods.get(name)
        if method is None:
            raise RpcError(METHOD_NOT_FOUND, "Method not found")

        def answer(context: C) -> Json:
            return method.call(context, parse_params(method.params, params))

        return await self.around(name, params, context, answer)


def _failure(identity: Json, error: RpcError) -> Json:
    return {"jsonrpc": "2.0", "error": error.as_json(), "id": identity}


def _encode(answer: Json | None) -> bytes | None:
    return None if answer is None else msgspec.json.encode(answer)
