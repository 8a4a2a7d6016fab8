"""What the official node tells of itself over HTTP, read with little trust."""

from collections.abc import Iterable
from typing import Any

import aiohttp
import msgspec
from msgspec import Struct

from nosdesk.domain.addresses import NodeAddress

ANSWER_LIMIT = 256 * 1024
WITHIN_S = 3.0
_LONGEST_STATE = 100
_UNPACKED = {"Accept-Encoding": "identity"}


class _Info(Struct):
    state: str
    node: str


def doors_of(inspected: dict[str, Any], port: int) -> tuple[str, ...]:
    """Return where the container's port can be reached from this computer, best first.

    That is the loopback port that leads to it, or on Linux its own address.
    """
    network = inspected.get("NetworkSettings") or {}
    published = (network.get("Ports") or {}).get(f"{port}/tcp") or ()
    doors = [f"127.0.0.1:{each['HostPort']}" for each in published if each.get("HostPort")]
    joined = (network.get("Networks") or {}).values()
    doors += [f"{each['IPAddress']}:{port}" for each in joined if each.get("IPAddress")]
    return tuple(doors)


async def told_state(doors: Iterable[str], node: NodeAddress) -> str | None:
    """Return the state that this node tells at the first door that answers; None if none does."""
    for door in doors:
        body = await _answer(f"http://{door}/node/info")
        if body is not None:
            return state_in(body, node)
    return None


def state_in(body: bytes, node: NodeAddress) -> str | None:
    """Return the state in the answer; None where it cannot be read, or is another node's."""
    try:
        info = msgspec.json.decode(body, type=_Info)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
        return None
    if info.node != node or not info.state or len(info.state) > _LONGEST_STATE:
        return None
    return info.state


async def _answer(url: str) -> bytes | None:
    timeout = aiohttp.ClientTimeout(total=WITHIN_S)
    try:
        async with (
            aiohttp.ClientSession(
                timeout=timeout, trust_env=False, headers=_UNPACKED, auto_decompress=False
            ) as session,
            session.get(url, allow_redirects=False) as answer,
        ):
            body = await answer.content.read(ANSWER_LIMIT + 1)
            while len(body) <= ANSWER_LIMIT and (more := await answer.content.read(ANSWER_LIMIT)):
                body += more
    except (TimeoutError, aiohttp.ClientError, OSError):
        return None
    return body if answer.status == 200 and len(body) <= ANSWER_LIMIT else None
