"""How a container of ours reaches one thing that listens on this computer's loopback.

A door listens where one bridge meets this computer, lets only the bridge's own containers in, and
only for as long as it is open. What comes in is joined to one loopback port and to nothing else:
to a practice grid's tunnel server, or to a node's API.
"""

import asyncio
import errno
import socket
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from functools import partial
from ipaddress import IPv4Address, IPv4Interface, IPv4Network

from nosdesk.aio.listening import hang_up, serving
from nosdesk.aio.splice import Side, splice
from nosdesk.domain.errors import Refused

_LOOPBACK = "127.0.0.1"
HOST_OF_CONTAINERS = "host.docker.internal"
"""What reaches this computer's loopback where containers run in a virtual machine of their own."""
CONNECTIONS_LIMIT = 512
_NOT_OURS = frozenset({errno.EADDRNOTAVAIL, errno.EINVAL})


class Door:
    """Opens ways from containers' networks to this loopback port."""

    def __init__(
        self, port: int, bridge_of: Callable[[str], Awaitable[IPv4Interface | None]]
    ) -> None:
        self._port = port
        self._bridge_of = bridge_of

    @asynccontextmanager
    async def open(self, network: str) -> AsyncGenerator[tuple[str, int]]:
        """Give the host and port at which the network's containers find it.

        Raises `Refused` when this computer does not let us listen there.
        """
        bridge = await self._bridge_of(network)
        bound = None if bridge is None else _bound(str(bridge.ip))
        if bridge is None or bound is None:
            yield HOST_OF_CONTAINERS, self._port
            return
        lead_in = partial(self._lead_in, bridge.network)
        with bound:
            async with serving(bound, lead_in, at_once=CONNECTIONS_LIMIT):
                yield str(bridge.ip), bound.getsockname()[1]

    async def _lead_in(
        self, own: IPv4Network, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        if IPv4Address(writer.get_extra_info("peername")[0]) not in own:
            return
        service = Side(*await asyncio.open_connection(_LOOPBACK, self._port))
        try:
            await splice(Side(reader, writer), service)
        finally:
            await hang_up(service.writer)


def _bound(address: str) -> socket.socket | None:
    """Return a socket at this address; None when it is not one of this computer's."""
    bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        bound.bind((address, 0))
    except OSError as error:
        bound.close()
        if error.errno in _NOT_OURS:
            return None
        raise Refused(f"No tunnel can be opened at {address}: {error}.") from error
    return bound
