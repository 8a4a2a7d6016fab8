"""JSON-RPC over HTTP: one call in, one checked answer out, or an error that says what to do.

Every call that a node makes may be repeated: reads change nothing, and the ledger lands the same
signed bytes once however often they are sent. So `Rpc` tries again by itself, within a deadline.
"""

import asyncio
from collections import Counter
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count, islice
from random import Random
from types import MappingProxyType
from typing import Any, Protocol, TypeVar
from urllib.parse import urlsplit

import aiohttp
import msgspec
from msgspec import Struct

from nosdesk.adapters.solana.answers import parse
from nosdesk.adapters.solana.refusals import RpcError, translated
from nosdesk.aio.retry import Backoff
from nosdesk.domain.errors import Unavailable

T = TypeVar("T")

_CHUNK = 64 * 1024
_REMEDY = "It is tried again; if this lasts, check the internet connection and the RPC address."


@dataclass(frozen=True, slots=True)
class RpcLimits:
    """How long a call may take, how often it is tried, and how much it may answer."""

    deadline_s: float = 15.0
    try_s: float = 6.0
    tries: int = 3
    answer_bytes: int = 32 * 1024 * 1024
    backoff: Backoff = field(default_factory=lambda: Backoff(first_s=0.1, cap_s=2.0))


class Endpoint(Protocol):
    """One place that answers JSON-RPC."""

    host: str

    async def ask(self, method: str, params: Sequence[Any]) -> msgspec.Raw:
        """Return the result's JSON of a single try."""


class _Reply(Struct):
    id: int | str | None = None
    result: msgspec.Raw = msgspec.Raw(b"")
    error: RpcError | None = None


class HttpEndpoint:
    """One RPC address, asked over HTTP; each ask is one try."""

    def __init__(self, session: aiohttp.ClientSession, url: str, limits: RpcLimits) -> None:
        self._session = session
        self._url = url
        self._limits = limits
        self._ids = count(1)
        self.host = urlsplit(url).hostname or "the RPC endpoint"
        """Shown in errors: the whole address may hold a key."""

    async def ask(self, method: str, params: Sequence[Any]) -> msgspec.Raw:
        """Return the result's JSON, or raise what the endpoint's silence or refusal means."""
        asked = next(self._ids)
        request = {"jsonrpc": "2.0", "id": asked, "method": method, "params": params}
        try:
            async with asyncio.timeout(self._limits.try_s):
                body = await self._post(msgspec.json.encode(request))
        except TimeoutError as error:
            raise Unavailable(f"{self.host} did not answer {method} in time.", _REMEDY) from error
        except aiohttp.ClientError as error:
            raise Unavailable(f"{self.host} cannot be reached.", _REMEDY) from error
        return self._result(body, asked, method)

    async def _post(self, request: bytes) -> bytes:
        headers = {"Content-Type": "application/json"}
        async with self._session.post(
            self._url, data=request, headers=headers, allow_redirects=False
        ) as response:
            if response.status != 200:
                raise Unavailable(f"{self.host} answers HTTP {response.status}.", _REMEDY)
            body = bytearray()
            async for chunk in response.content.iter_chunked(_CHUNK):
                body += chunk
                if len(body) > self._limits.answer_bytes:
                    raise Unavailable(f"{self.host} answers more than we can take.", _REMEDY)
            return bytes(body)

    def _result(self, body: bytes, asked: int, method: str) -> msgspec.Raw:
        try:
            reply = parse(body, _Reply)
        except ValueError as error:
            raise Unavailable(f"{self.host} answers what is no JSON-RPC.", _REMEDY) from error
        if reply.error is not None:
            raise translated(reply.error, method, self.host)
        if reply.id != asked or not bytes(reply.result):
            raise Unavailable(f"{self.host} answers something that was not asked.", _REMEDY)
        return reply.result


class Rpc:
    """Typed calls, tried a few times within a deadline.

    Raises `Unavailable` when no trustworthy answer came, `Refused` when the answer is no.
    """

    def __init__(self, endpoint: Endpoint, limits: RpcLimits, random: Random | None = None) -> None:
        self._endpoint = endpoint
        self._limits = limits
        self._random = random or Random()
        self._calls: Counter[str] = Counter()
        self.calls: Mapping[str, int] = MappingProxyType(self._calls)
        """How many tries each method took so far."""

    async def call(self, method: str, params: Sequence[Any], answer: type[T]) -> T:
        """Return the endpoint's answer, checked to have this shape."""
        try:
            async with asyncio.timeout(self._limits.deadline_s):
                return await self._call_patiently(method, params, answer)
        except TimeoutError as error:
            host = self._endpoint.host
            raise Unavailable(f"{host} did not answer {method} in time.", _REMEDY) from error

    async def _call_patiently(self, method: str, params: Sequence[Any], answer: type[T]) -> T:
        delays = self._limits.backoff.delays(self._random)
        for delay in islice(delays, self._limits.tries - 1):
            try:
                return await self._call_once(method, params, answer)
            except Unavailable:
                await asyncio.sleep(delay)
        return await self._call_once(method, params, answer)

    async def _call_once(self, method: str, params: Sequence[Any], answer: type[T]) -> T:
        self._calls[method] += 1
        result = await self._endpoint.ask(method, params)
        try:
            return parse(result, answer)
        except ValueError as error:
            host = self._endpoint.host
            raise Unavailable(f"{host} answers {method} in a shape unknown to us.") from error


@asynccontextmanager
async def http_session() -> AsyncGenerator[aiohttp.ClientSession]:
    """Open what HTTP calls and the WebSocket share; its own deadlines are those of the callers."""
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=None)) as session:
        yield session
