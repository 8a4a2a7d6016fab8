"""The edge, put together: the tunnel and the front, each on a loopback socket."""

import socket
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager

from nosdesk.aio.listening import serving
from nosdesk.practice.edge.front import Front
from nosdesk.practice.edge.tunnel import Tunnel

CALLERS_LIMIT = 256
STREAMS_LIMIT = 512

DOMAIN = "localhost"
"""Every name below it is this computer, which browsers know by themselves."""


@asynccontextmanager
async def edge(callers: socket.socket, tunnel_clients: socket.socket) -> AsyncGenerator[None]:
    """Serve callers on one socket and tunnel clients on the other, until leaving."""
    tunnel = Tunnel()
    async with AsyncExitStack() as stack:
        enter = stack.enter_async_context
        await enter(serving(tunnel_clients, tunnel.serve, at_once=STREAMS_LIMIT))
        await enter(serving(callers, Front(tunnel).serve, at_once=CALLERS_LIMIT))
        yield
