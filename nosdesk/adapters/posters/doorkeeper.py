"""Keeps connections to the node's API few, and hangs up on those that ask for nothing.

The library waits for a request's head as long as it takes. Someone who opens many connections and
sends a byte now and then would keep all others out.
"""

import asyncio
from collections.abc import Generator
from contextlib import contextmanager

from aiohttp import web

CONNECTIONS_LIMIT = 128
HEAD_WITHIN_S = 10.0
"""How long a connection may be without a request that is being answered."""
LOOK_EVERY_S = 1.0


class Doorkeeper:
    """Knows which connections have a request, and closes the others in time."""

    def __init__(self) -> None:
        self._busy: set[web.RequestHandler] = set()
        self._idle_since: dict[web.RequestHandler, float] = {}

    @contextmanager
    def serving(self, request: web.Request) -> Generator[None]:
        """Count the request's connection as busy until leaving."""
        connection = request.protocol
        self._busy.add(connection)
        try:
            yield
        finally:
            self._busy.discard(connection)
            self._idle_since.pop(connection, None)

    @contextmanager
    def watching(self, server: web.Server) -> Generator[None]:
        """Look at the server's connections every second until leaving."""
        loop = asyncio.get_running_loop()
        timers: list[asyncio.TimerHandle] = []

        def look_later() -> None:
            timers[:] = [loop.call_later(LOOK_EVERY_S, look)]

        def look() -> None:
            look_later()
            self.look(server.connections, loop.time())

        look_later()
        try:
            yield
        finally:
            timers[0].cancel()

    def look(self, connections: list[web.RequestHandler], now: float) -> None:
        """Hang up on those that were idle for too long, and on the surplus, the oldest first."""
        idle = [each for each in connections if each not in self._busy]
        self._idle_since = {each: self._idle_since.get(each, now) for each in idle}
        by_age = sorted(idle, key=self._idle_since.__getitem__)
        surplus = max(0, len(connections) - CONNECTIONS_LIMIT)
        for index, each in enumerate(by_age):
            if index < surplus or now - self._idle_since[each] >= HEAD_WITHIN_S:
                _hang_up(each)


def _hang_up(connection: web.RequestHandler) -> None:
    if isinstance(transport := connection.transport, asyncio.Transport):
        transport.abort()
