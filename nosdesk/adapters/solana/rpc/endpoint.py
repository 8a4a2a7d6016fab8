"""One RPC address, asked over HTTP: one try in, the result's JSON out, or what went wrong."""

import asyncio
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from itertools import count
from typing import Any, Protocol
from urllib.parse import urlsplit

import aiohttp
import msgspec
from msgspec import Struct

from nosdesk.adapters.solana.rpc.answers import parse
from nosdesk.adapters.solana.rpc.refusals import RateLimited, RpcError, translated
from nosdesk.domain.errors import Unavailable

REMEDY = "It is tried again; if this lasts, check the internet connection and the RPC address."

_CHUNK = 64 * 1024
_BUSY = (429, 503)
"""HTTP answers that may say when to come back."""


@dataclass(frozen=True, slots=True)
class TryLimits:
    """What one try may take."""

    try_s: float = 6.0
    answer_bytes: int = 32 * 1024 * 1024


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

    def __init__(self, session: aiohttp.ClientSession, url: str, limits: TryLimits) -> None:
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
            raise Unavailable(f"{self.host} did not answer {method} in time.", REMEDY) from error
        except aiohttp.ClientError as error:
            raise Unavailable(f"{self.host} cannot be reached.", REMEDY) from error
        return self._result(body, asked, method)

    async def _post(self, request: bytes) -> bytes:
        headers = {"Content-Type": "application/json"}
        async with self._session.post(
            self._url, data=request, headers=headers, allow_redirects=False
        ) as response:
            if response.status != 200:
                raise self._turned_away(response.status, response.headers)
            body = bytearray()
            async for chunk in response.content.iter_chunked(_CHUNK):
                body += chunk
                if len(body) > self._limits.answer_bytes:
                    raise Unavailable(f"{self.host} answers more than we can take.", REMEDY)
            return bytes(body)

    def _turned_away(self, status: int, headers: Mapping[str, str]) -> Unavailable:
        title = f"{self.host} answers HTTP {status}."
        rest_s = retry_after_s(headers.get("Retry-After"), datetime.now(UTC))
        if status == 429 or (status in _BUSY and rest_s is not None):
            return RateLimited(title, REMEDY, rest_s=rest_s)
        return Unavailable(title, REMEDY)

    def _result(self, body: bytes, asked: int, method: str) -> msgspec.Raw:
        try:
            reply = parse(body, _Reply)
        except ValueError as error:
            raise Unavailable(f"{self.host} answers what is no JSON-RPC.", REMEDY) from error
        if reply.error is not None:
            raise translated(reply.error, method, self.host)
        if reply.id != asked or not bytes(reply.result):
            raise Unavailable(f"{self.host} answers something that was not asked.", REMEDY)
        return reply.result


def retry_after_s(text: str | None, now: datetime) -> float | None:
    """Return the seconds that a `Retry-After` header asks for; None when it says nothing clear."""
    text = (text or "").strip()
    if text.isascii() and text.isdigit() and len(text) < 10:
        return float(text)
    try:
        then = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    return max(0.0, (then.replace(tzinfo=then.tzinfo or UTC) - now).total_seconds())


@asynccontextmanager
async def http_session() -> AsyncGenerator[aiohttp.ClientSession]:
    """Open what HTTP calls and the WebSocket share; its own deadlines are those of the callers."""
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=None)) as session:
        yield session
