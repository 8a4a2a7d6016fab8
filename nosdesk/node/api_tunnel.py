"""Makes the node's API reachable from outside, by the tunnel client that the network uses.

The API listens on this computer alone. A container with the network's client leads callers to it:
from the tunnel's server to a door on the container's own network, and through that to the API's
port and nowhere else.
"""

from contextlib import AsyncExitStack, suppress

from nosdesk.domain.addresses import NodeAddress
from nosdesk.domain.errors import NodeError
from nosdesk.node.exposure import (
    CLIENT_COMMAND,
    CLIENT_LIMITS,
    CLIENT_PAUSE_S,
    TUNNEL_LABEL,
    Entrance,
    TunnelSettings,
)
from nosdesk.ports.clock import Clock
from nosdesk.ports.containers import Containers, ContainerSpec
from nosdesk.protocol import endpoints

API_LABEL = "nosdesk.api"
"""On the tunnel client of a node's API: the node."""

LONGEST_PAUSE_S = 300.0


class ApiTunnel:
    """The tunnel of one node's API; `run` keeps it, `end` removes what it made.

    `door` opens the way from a network to the API: the host and port at which it is found there.
    The `mark` tells it from the same account's on another grid.
    """

    def __init__(  # noqa: PLR0913 - what it is made reachable with
        self,
        node: NodeAddress,
        tunnel: TunnelSettings,
        door: Entrance,
        *,
        containers: Containers,
        clock: Clock,
        mark: str = "",
    ) -> None:
        self._node = node
        self._mark = mark
        self._tunnel = tunnel
        self._door = door
        self._containers = containers
        self._clock = clock

    @property
    def client(self) -> str:
        """The name of the tunnel client's container."""
        return f"frpc-api-{self._node}{self._mark}"

    @property
    def network(self) -> str:
        """The name of its network, on which nobody else is."""
        return f"nosdesk-api-{self._node}{self._mark}"

    async def run(self) -> None:
        """Keep the client running until cancelled; what does not work is tried again, ever later.

        A node whose API is not reachable works all the same, but for posters who call it.
        """
        pause_s = CLIENT_PAUSE_S
        while True:
            began = self._clock.now()
            with suppress(NodeError):
                await self._serve()
            lasted = self._clock.now() - began
            pause_s = CLIENT_PAUSE_S if lasted > pause_s else min(2 * pause_s, LONGEST_PAUSE_S)
            await self._clock.sleep(pause_s)

    async def end(self) -> None:
        """Remove the client and its network; best effort, for both are found again by name."""
        with suppress(NodeError):
            await self._containers.remove(self.client)
            await self._containers.close_network(self.network)

    async def _serve(self) -> None:
        """Return when the client has ended."""
        containers, labels = self._containers, {API_LABEL: self._node}
        await self._provide_image()
        await containers.open_network(self.network, labels)
        async with AsyncExitStack() as stack:
            server = await stack.enter_async_context(self._tunnel.entrance(self.network))
            api = await stack.enter_async_context(self._door(self.network))
            await containers.remove(self.client)  # a former one leads to a door that is no more
            client = await containers.start(self._spec(server, api))
            await containers.wait(client.id)

    async def _provide_image(self) -> None:
        containers, image = self._containers, self._tunnel.image
        if await containers.has_image(image):
            return
        if self._tunnel.make_image is not None:
            await self._tunnel.make_image()
        else:
            await containers.pull(image, lambda _: None)

    def _spec(self, server: tuple[str, int], api: tuple[str, int]) -> ContainerSpec:
        host, port = server
        offer = endpoints.Tunnel(
            name=f"API-{self._node}",
            local_ip=api[0],
            local_ports=str(api[1]),
            op_id="api",
            custom_domain=endpoints.host_of(self._node, self._tunnel.domain),
        )
        env = endpoints.tunnel_environment(self._node, [offer], deployment_id=None, key=None)
        return ContainerSpec(
            name=self.client,
            image=self._tunnel.image,
            limits=CLIENT_LIMITS,
            labels={API_LABEL: self._node, TUNNEL_LABEL: f"{host}:{port}"},
            command=CLIENT_COMMAND,
            env={**env, "FRP_SERVER_ADDR": host, "FRP_SERVER_PORT": str(port)},
            network=self.network,
            reaches_home=self._tunnel.reaches_home,
            may_call=api,  # the door, which is on this computer
        )
