"""A tunnel client for what listens on this computer's loopback: no container, the same words.

A node's own API is reached this way, below the same domain as the services of its jobs. The client
leads callers to the one port it was started for, whatever the edge says.
"""

import asyncio
import re
import secrets
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress

import msgspec

from nosdesk.aio.beside import beside
from nosdesk.aio.listening import LINE_LIMIT, hang_up
from nosdesk.aio.splice import Side, splice
from nosdesk.practice.edge.wire import CONTROL, NotUnderstood, read_line
from nosdesk.practice.sockets import LOOPBACK
from nosdesk.protocol.endpoints import Tunnel

PAUSE_S = 1.0
"""Between the loss of the edge and the next try."""
SILENCE_LIMIT_S = 60.0
"""The edge asks for a sign of life far more often than this."""
STREAMS_LIMIT = 64
_OPEN = re.compile(r"OPEN ([0-9]{1,9}) 0")


@asynccontextmanager
async def led_in(tunnel_port: int, host: str, port: int) -> AsyncGenerator[None]:
    """Lead callers of that host name to the loopback port until leaving.

    An edge that is away, or gives the name to somebody else, is asked again and again.
    """
    async with beside(_Client(tunnel_port, host, port).keep()):
        yield


class _Client:
    def __init__(self, tunnel_port: int, host: str, port: int) -> None:
        self._tunnel_port = tunnel_port
        self._port = port
        offer = Tunnel("api", LOOPBACK, str(port), "api", host)
        secret, listed = secrets.token_hex(16), msgspec.json.encode([offer]).decode()
        self._registration = f"{CONTROL}\n{secret}\n\n{listed}\n".encode()

    async def keep(self) -> None:
        """Stay registered, until cancelled."""
        while True:
            with suppress(OSError, NotUnderstood):
                await self._serve()
            await asyncio.sleep(PAUSE_S)

    async def _serve(self) -> None:
        """Be registered and lend streams, until the edge is gone."""
        edge = await _dialled(self._tunnel_port)
        try:
            edge.writer.write(self._registration)
            verb, _, token = (await read_line(edge.reader)).partition(" ")
            if verb != "OK":
                raise NotUnderstood(token)
            async with asyncio.TaskGroup() as streams:
                await self._lend_streams(edge, token, streams)
        finally:
            await hang_up(edge.writer)

    async def _lend_streams(self, edge: Side, token: str, streams: asyncio.TaskGroup) -> None:
        """Answer the edge's lines; return, with no stream left, when there are no more."""
        lent: set[asyncio.Task[None]] = set()
        with suppress(OSError, NotUnderstood):
            while True:
                async with asyncio.timeout(SILENCE_LIMIT_S):
                    line = await read_line(edge.reader)
                if line == "PING":
                    edge.writer.write(b"PONG\n")
                elif (opening := _OPEN.fullmatch(line)) and len(lent) < STREAMS_LIMIT:
                    task = streams.create_task(self._lend(token, opening[1]))
                    lent.add(task)
                    task.add_done_callback(lent.discard)
        for task in lent:
            task.cancel()

    async def _lend(self, token: str, number: str) -> None:
        with suppress(OSError):
            caller = await _dialled(self._tunnel_port)
            try:
                caller.writer.write(f"NOSDESK-TUNNEL 1 STREAM {token} {number}\n".encode())
                service = await _dialled(self._port)
                try:
                    await splice(caller, service)
                finally:
                    await hang_up(service.writer)
            finally:
                await hang_up(caller.writer)


async def _dialled(port: int) -> Side:
    return Side(*await asyncio.open_connection(LOOPBACK, port, limit=LINE_LIMIT))
