"""How a node exposes the services of its jobs, and its own API, on the grid that it is on."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from dataclasses import replace
from functools import partial
from urllib.parse import urlsplit

from nosdesk.adapters.docker.door import Door
from nosdesk.adapters.docker.engine import DockerEngine
from nosdesk.adapters.docker.tunnel_image import TUNNEL_IMAGE, make_tunnel_image
from nosdesk.aio.beside import beside
from nosdesk.app.grids import Grid
from nosdesk.domain.addresses import NodeAddress
from nosdesk.node.api_tunnel import ApiTunnel
from nosdesk.node.exposure import TunnelSettings
from nosdesk.ports.clock import Clock
from nosdesk.ports.containers import Containers
from nosdesk.practice.edge.local_client import led_in
from nosdesk.protocol.endpoints import host_of

_LOOPBACK = ("127.0.0.1", "localhost")


def tunnel_of(containers: Containers, grid: Grid) -> TunnelSettings | None:
    """Return how services become reachable at the grid's edge; None where they cannot.

    The client is the network's own where the grid names its image, else ours.
    """
    own = practice_tunnel(containers, grid.edge, grid.tunnel)
    if own is None or not grid.tunnel_image:
        return own
    networks = replace(own, image=grid.tunnel_image, make_image=None)
    back = urlsplit(grid.tunnel)
    if back.hostname is None or back.port is None or back.hostname in _LOOPBACK:
        return networks
    return replace(
        networks, entrance=partial(_server, back.hostname, back.port), reaches_home=False
    )


@asynccontextmanager
async def _server(host: str, port: int, _network: str) -> AsyncGenerator[tuple[str, int]]:
    """Give a tunnel server that is found everywhere under the same name."""
    yield host, port


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


def api_way(  # noqa: PLR0913 - the last is for a node beside another one of the same account
    containers: Containers,
    grid: Grid,
    node: NodeAddress,
    port: int,
    clock: Clock,
    *,
    mark: str = "",
) -> AbstractAsyncContextManager[None]:
    """Make the node's API on this port reachable from outside while it is entered.

    Posters find it at the node's address below the edge's domain: by way of the network's tunnel
    client where the grid names one, else by ours, which needs no container. Where the grid has no
    edge, or the engine is none, nobody finds it.
    """
    front, back = urlsplit(grid.edge), urlsplit(grid.tunnel)
    if not front.netloc or back.port is None:
        return nullcontext()
    if not grid.tunnel_image:
        return led_in(back.port, host_of(node, front.netloc), port)
    tunnel = tunnel_of(containers, grid)
    if tunnel is None or not isinstance(containers, DockerEngine):
        return nullcontext()
    door = Door(port, containers.gateway).open
    return _kept(ApiTunnel(node, tunnel, door, containers=containers, clock=clock, mark=mark))


@asynccontextmanager
async def _kept(tunnel: ApiTunnel) -> AsyncGenerator[None]:
    try:
        async with beside(tunnel.run()):
            yield
    finally:
        await tunnel.end()
