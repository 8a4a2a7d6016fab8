"""Whether a grid's services answer from this PC, and how quickly; nothing is signed or changed."""

import asyncio
import time
from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import urlsplit

import aiohttp
import msgspec
from msgspec import Struct

from nosdesk.aio.exchange import NoAnswer, exchange
from nosdesk.domain.grid_answers import Asking, PlaceAnswer, PlaceKind, PlaceToAsk, asking

WITHIN_S = 6.0
"""So long each service may take; all are asked at once."""

_ENOUGH = 64 * 1024
_NO_SLOT = 2**63


class _Reply(Struct):
    result: Any = None
    error: Any = None


async def ask_places(
    places: Sequence[PlaceToAsk],
    *,
    within_s: float = WITHIN_S,
    tell: Callable[[Asking], None] = lambda _: None,
) -> tuple[PlaceAnswer, ...]:
    """Ask all these places at once and return what each said, in their order.

    How far it is is told at the beginning and at each answer; who cancels it gets no more.
    """
    so_far = asking(places)
    tell(so_far)

    async def ask(number: int, place: PlaceToAsk) -> None:
        nonlocal so_far
        answer = await _asked(session, place, within_s)
        so_far = so_far.with_answer(number, answer)
        tell(so_far)

    async with aiohttp.ClientSession() as session, asyncio.TaskGroup() as group:
        for number, each in enumerate(places):
            group.create_task(ask(number, each))
    return so_far.heard


async def _asked(session: aiohttp.ClientSession, place: PlaceToAsk, within_s: float) -> PlaceAnswer:
    began = time.monotonic()
    try:
        async with asyncio.timeout(within_s):
            said, is_well = await _said(session, place, within_s)
    except TimeoutError:
        return PlaceAnswer(place, False, f"There was no answer within {within_s:g} seconds.")
    except (NoAnswer, _Odd) as error:
        return PlaceAnswer(place, False, str(error))
    return PlaceAnswer(place, is_well, said, time.monotonic() - began)


async def _said(
    session: aiohttp.ClientSession, place: PlaceToAsk, within_s: float
) -> tuple[str, bool]:
    if place.kind is PlaceKind.LEDGER:
        return await _ledger_said(session, place, within_s)
    if place.kind is PlaceKind.TUNNEL:
        return await _door_said(place), True
    answer = await exchange(
        session, "GET", place.url, limit=_ENOUGH, within_s=within_s, allow_redirects=False
    )
    if answer.status >= 500:
        return f"It answers HTTP {answer.status}.", False
    return f"It answers (HTTP {answer.status}).", True


async def _ledger_said(
    session: aiohttp.ClientSession, place: PlaceToAsk, within_s: float
) -> tuple[str, bool]:
    genesis = await _rpc(session, place.url, "getGenesisHash", within_s)
    if place.genesis and genesis != place.genesis:
        return "It has another ledger than this grid's.", False
    slot = await _rpc(session, place.url, "getSlot", within_s)
    try:
        health = await _rpc(session, place.url, "getHealth", within_s)
    except _Odd:
        health = "behind"
    if health != "ok":
        return "It answers, and is behind the others.", False
    is_slot = isinstance(slot, int) and not isinstance(slot, bool) and 0 <= slot < _NO_SLOT
    return f"It answers, at slot {slot}." if is_slot else "It answers.", True


async def _rpc(session: aiohttp.ClientSession, url: str, method: str, within_s: float) -> object:
    asked = {"jsonrpc": "2.0", "id": 1, "method": method, "params": []}
    answer = await exchange(
        session, "POST", url, limit=_ENOUGH, within_s=within_s, allow_redirects=False, json=asked
    )
    if answer.status != 200 or answer.body is None:
        raise _Odd(f"It answers HTTP {answer.status}.")
    try:
        reply = msgspec.json.decode(answer.body, type=_Reply)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise _Odd("It answers what is no JSON-RPC.") from error
    if reply.error is not None or not isinstance(reply.result, str | int):
        raise _Odd(f"It refuses {method}.")
    return reply.result


async def _door_said(place: PlaceToAsk) -> str:
    url = urlsplit(place.url)
    try:
        _, writer = await asyncio.open_connection(url.hostname, url.port)
    except OSError as error:
        raise _Odd(f"{url.hostname} could not be reached.") from error
    writer.close()
    return "It lets tunnel clients in."


class _Odd(Exception):
    """Something answered, and not as it should; the text says how."""
