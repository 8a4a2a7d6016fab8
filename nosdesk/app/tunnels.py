"""How a node exposes the services of its jobs, and its own API, on a practice grid."""

import asyncio
from contextlib import AbstractAsyncContextManager, nullcontext
from functools import partial
from urllib.parse import urlsplit

from nosdesk.adapters.docker.engine import DockerEngine
from nosdesk.adapters.docker.tunnel_image import TUNNEL_IMAGE, make_tunnel_image
from nosdesk.domain.addresses import NodeAddress
from nosdesk.node.exposure import TunnelSettings
from nosdesk.ports.containers import Containers
from nosdesk.practice.edge.door import Door
from nosdesk.practice.edge.local_client import led_in
from nosdesk.protocol.endpoints import host_of


def practice_tunnel(containers: Containers, edge: str, tunnel: str) -> TunnelSettings | None:
    """Return how services become reachable at a practice grid's edge, given its two URLs.

    None where they cannot: a simulated engine serves nothing, and older grids have no edge.
    """
    front, back = urlsplit(edge), urlsplit(tunnel)
    if not isinstance(containers, DockerEngine) or not front.netloc or back.port is None:
        return None
    return TunnelSettings(
        image=TUNNEL_IMAGE,
        domain=front.netloc,
        entrance=Door(back.port, containers.gateway).open,
        scheme=front.scheme,
        reaches_home=True,
        make_image=partial(_make_image_once, containers, asyncio.Lock()),
    )


async def _make_image_once(containers: DockerEngine, turn: asyncio.Lock) -> None:
    """Make the client's image unless it has been made meanwhile, for another node or operation."""
    async with turn:
        if not await containers.has_image(TUNNEL_IMAGE):
            await make_tunnel_image(containers)


def practice_api(
    node: NodeAddress, edge: str, tunnel: str, port: int
) -> AbstractAsyncContextManager[None]:
    """Make the node's API on this port reachable at a practice grid's edge while it is entered.

    Posters find it at the node's address below the edge's domain. Older grids have no edge.
    """
    front, back = urlsplit(edge), urlsplit(tunnel)
    if not front.netloc or back.port is None:
        return nullcontext()
    return led_in(back.port, host_of(node, front.netloc), port)
