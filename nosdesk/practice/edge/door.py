"""How a tunnel client in a container reaches the edge, which listens on loopback only.

A door listens where one bridge meets this computer, lets only the bridge's own containers in, and
only for as long as it is open. What comes in is joined to the edge's tunnel and to nothing else;
the tunnel in turn connects nobody to anything of this computer.
"""

import asyncio
import errno
import socket
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from functools import partial
from ipaddress import IPv4Address, IPv4Interface, IPv4Network

from nosdesk.domain.errors import Refused
from nosdesk.practice.edge.listening import hang_up, serving
from nosdesk.practice.edge.splice import Side, splice
from nosdesk.practice.sockets import LOOPBACK, port_of

HOST_OF_CONTAINERS = "host.docker.internal"
"""What reaches this computer's loopback where containers run in a virtual machine of their own."""
CONNECTIONS_LIMIT = 512
_NOT_OURS = frozenset({errno.EADDRNOTAVAIL, errno.EINVAL})


class Door:
    """Opens ways from containers' networks to the tunnel on this loopback port."""

    def __init__(
        self, tunnel_port: int, bridge_of: Callable[[str], Awaitable[IPv4Interface | None]]
    ) -> None:
        self._tunnel_port = tunnel_port
        self._bridge_of = bridge_of

    @asynccontextmanager
    async def open(self, network: str) -> AsyncGenerator[tuple[str, int]]:
        """Give the host and port at which the network's containers find the tunnel.

        Raises `Refused` when this computer does not let us listen there.
        """
        bridge = await self._bridge_of(network)
        bound = None if bridge is None else _bound(str(bridge.ip))
        if bridge is None or bound is None:
            yield HOST_OF_CONTAINERS, self._tunnel_port
            return
        lead_in = partial(self._lead_in, bridge.network)
        with bound:
            async with serving(bound, lead_in, at_once=CONNECTIONS_LIMIT):
                yield str(bridge.ip), port_of(bound)

    async def _lead_in(
        self, own: IPv4Network, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        if IPv4Address(writer.get_extra_info("peername")[0]) not in own:
            return
        tunnel = Side(*await asyncio.open_connection(LOOPBACK, self._tunnel_port))
        try:
            await splice(Side(reader, writer), tunnel)
        finally:
            await hang_up(tunnel.writer)


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
