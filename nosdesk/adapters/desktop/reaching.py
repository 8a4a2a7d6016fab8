"""Whether services answer over the network from this PC, and what time they say it is."""

import asyncio
import time
from collections.abc import Mapping
from email.utils import parsedate_to_datetime

import aiohttp

from nosdesk.aio.exchange import Answer, NoAnswer, exchange
from nosdesk.domain.doctor.computer import Reached

ANSWER_WITHIN_S = 6.0

_ENOUGH = 64 * 1024


async def reach(
    places: Mapping[str, str], *, answer_within_s: float = ANSWER_WITHIN_S
) -> tuple[Reached, ...]:
    """Ask all these addresses at once, by what they are called, and return who answered.

    Any answer will do but one that the service is out of order. Nobody is waited for longer.
    """
    async with aiohttp.ClientSession() as session, asyncio.TaskGroup() as group:
        asking = [
            group.create_task(_asked(session, what, url, answer_within_s))
            for what, url in places.items()
        ]
    return tuple(task.result() for task in asking)


async def _asked(
    session: aiohttp.ClientSession, what: str, url: str, answer_within_s: float
) -> Reached:
    began = time.time()
    try:
        answer = await exchange(
            session, "GET", url, limit=_ENOUGH, within_s=answer_within_s, allow_redirects=False
        )
    except NoAnswer as error:
        return Reached(what, str(error))
    offset_s = _offset_s(answer, (began + time.time()) / 2)
    if answer.status >= 500:
        return Reached(what, f"It answers HTTP {answer.status}.", offset_s)
    return Reached(what, "", offset_s)


def _offset_s(answer: Answer, now: float) -> float | None:
    """Return how far the service's clock is before this PC's; its dates are whole seconds."""
    try:
        said = parsedate_to_datetime(answer.headers.get("Date", ""))
        return said.timestamp() + 0.5 - now
    except (ValueError, OverflowError, OSError):
        return None
