"""Answers that go on for as long as a job does: events, as browsers read them."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from typing import Any

import msgspec
from aiohttp import web

from nosdesk.adapters.posters.asking import OPEN
from nosdesk.adapters.posters.jobs import Attendance, JobsInHand, TooMany
from nosdesk.aio.race import unless

LOOK_EVERY_S = 1.0
KEPT_ALIVE_S = 15.0
WRITTEN_WITHIN_S = 30.0
"""How long a reader may leave the connection full."""

_HEADERS = {**OPEN, "Content-Type": "text/event-stream", "Cache-Control": "no-cache"}

Look = Callable[[], Any]
"""Tells what there is to tell now; None while there is nothing new."""


async def news(attendance: Attendance, look: Look) -> AsyncGenerator[Any]:
    """Yield what each look tells, once more at the job's end; None when it tells nothing new."""
    last: Any = None
    is_over = False
    while True:
        seen = look()
        if seen == last:
            seen = None
        last = last if seen is None else seen
        yield seen
        if is_over:
            return
        is_over = not await unless(attendance.over, asyncio.sleep(LOOK_EVERY_S))


class Events:
    """Sends events to whoever asks, to so many at the same time."""

    def __init__(self, jobs: JobsInHand) -> None:
        self._jobs = jobs

    async def send(
        self, request: web.Request, attendance: Attendance, look: Look
    ) -> web.StreamResponse:
        """Send an event whenever a look tells something new, until the job or the reader ends."""
        try:
            with self._jobs.streaming(attendance):
                return await _sent(request, attendance, look)
        except TooMany as error:
            raise web.HTTPTooManyRequests(text="Too many follow this node already.") from error


async def _sent(request: web.Request, attendance: Attendance, look: Look) -> web.StreamResponse:
    response = web.StreamResponse(headers=_HEADERS)
    await response.prepare(request)
    async with aclosing(_events(attendance, look)) as events:
        try:
            async for event in events:
                async with asyncio.timeout(WRITTEN_WITHIN_S):
                    await response.write(event + b"\n\n")
        except (ConnectionError, TimeoutError):
            if request.transport is not None:
                request.transport.abort()
    return response


async def _events(attendance: Attendance, look: Look) -> AsyncGenerator[bytes]:
    """Yield what is new, and a sign of life where there was nothing new for a while."""
    loop = asyncio.get_running_loop()
    told_at = loop.time()
    async with aclosing(news(attendance, look)) as changes:
        async for seen in changes:
            if seen is not None:
                yield b"data: " + msgspec.json.encode(seen)
            elif loop.time() - told_at >= KEPT_ALIVE_S:
                yield b": still here"
            else:
                continue
            told_at = loop.time()
