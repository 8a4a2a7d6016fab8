"""One HTTP request and its answer, bounded in time and size."""

import asyncio
from typing import Any

import aiohttp

from nosdesk.aio.answer import Answer

__all__ = ["Answer", "NoAnswer", "exchange"]


class NoAnswer(Exception):
    """No whole answer came; the text says why, and names the host but no path or password."""


async def exchange(
    session: aiohttp.ClientSession,
    method: str,
    url: str,
    *,
    limit: int,
    within_s: float,
    **request: Any,  # noqa: ANN401 - aiohttp's own arguments, typed there
) -> Answer:
    """Return the answer within so many seconds, or raise `NoAnswer`.

    The limit is on what the body unpacks to: no more of it than that is read or unpacked.
    """
    try:
        async with (
            asyncio.timeout(within_s),
            session.request(method, url, **request) as response,
        ):
            body = await _read_at_most(limit, response)
            return Answer(response.status, response.headers, body)
    except TimeoutError as error:
        raise NoAnswer(f"{_host(url)} did not answer in {within_s:g} seconds.") from error
    except (aiohttp.ClientError, ValueError) as error:  # ValueError: an address that is none
        raise NoAnswer(f"{_host(url)} could not be reached, or broke off.") from error


async def _read_at_most(limit: int, response: aiohttp.ClientResponse) -> bytes | None:
    if (response.content_length or 0) > limit:
        return None
    body = bytearray()
    async for chunk in response.content.iter_any():
        body += chunk
        if len(body) > limit:
            return None
    return bytes(body)


def _host(url: str) -> str:
    return url.partition("://")[2].partition("/")[0].rpartition("@")[2] or url
