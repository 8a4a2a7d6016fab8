"""Exposes one operation: a tunnel client beside its container, and the health checks.

The client is a container of ours on the job's network, where it finds the operation by name. It is
removed with the run's other containers, by their label; `end` is for an operation that ends before
its run. When the program ends and the operation runs on, the client is left to run as well.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager, AsyncExitStack, suppress
from dataclasses import dataclass, field
from typing import TypeVar

from nosdesk.domain.errors import NodeError
from nosdesk.domain.exposure import (
    CONTINUOUS_EVERY_S,
    STARTUP_EVERY_S,
    ExposedService,
    Health,
    Probe,
    ServiceStatus,
    is_healthy,
    probe_command,
)
from nosdesk.node.patience import Patience
from nosdesk.ports.clock import Clock
from nosdesk.ports.containers import (
    MIB,
    Container,
    Containers,
    ContainerSpec,
    Limits,
)

T = TypeVar("T")

Entrance = Callable[[str], AbstractAsyncContextManager[tuple[str, int]]]
"""Gives the tunnel server's host and port, as seen from a network, for as long as it is entered."""

TUNNEL_LABEL = "nosdesk.tunnel"
"""On a tunnel client: the server it was started for, which another life's may not be."""

CLIENT_LIMITS = Limits(memory_bytes=256 * MIB, pids=512, log_bytes=4 * MIB)
CLIENT_COMMAND = ("/entrypoint.sh",)
CLIENT_PAUSE_S = 5.0
"""How long after a client that ended, or could not be started, the next one is started."""
PULL_PATIENCE_S = 120.0
PROBE_LIMIT_S = 15.0
"""How long the engine may take over one health check, which ends by itself much earlier."""


@dataclass(frozen=True, slots=True)
class TunnelSettings:
    """How a grid's services are exposed: by which client, and by way of which server.

    Services are found at `<expose id>.<domain>`. `reaches_home` is for a grid whose tunnel server
    is on this computer; `make_image` for a client whose image no registry has.
    """

    image: str
    domain: str
    entrance: Entrance
    scheme: str = "https"
    reaches_home: bool = False
    make_image: Callable[[], Awaitable[None]] | None = None

    def url_of(self, host: str) -> str:
        """Return the URL of the service with this host name below the domain."""
        return f"{self.scheme}://{host}"


@dataclass(frozen=True, slots=True)
class ExposedOp:
    """One operation to expose: its container, and what the tunnel client is told of it.

    `host` is its name on the job's network. `env` is all but the server's address: NOSANA_ID,
    JOB_ID, DEPLOYMENT_ID, FRP_PROXIES and, where deployments share a name, FRP_LB_GROUP_KEY.
    """

    container: str
    host: str
    network: str
    services: tuple[ExposedService, ...]
    env: Mapping[str, str] = field(repr=False)
    labels: Mapping[str, str] = field(default_factory=dict)

    @property
    def client(self) -> str:
        """The name of the tunnel client's container."""
        return f"frpc-{self.container}"


class Exposure:
    """Exposes one operation whose container runs; `run` does it, `end` ends it."""

    def __init__(
        self,
        op: ExposedOp,
        tunnel: TunnelSettings,
        *,
        containers: Containers,
        clock: Clock,
        patience: Patience,
    ) -> None:
        self._op = op
        self._tunnel = tunnel
        self._containers = containers
        self._clock = clock
        self._patience = patience
        self._health = Health(op.services)
        self._trouble = ""

    async def run(
        self,
        *,
        on_ready: Callable[[], None],
        on_status: Callable[[Mapping[str, ServiceStatus]], None],
    ) -> None:
        """Expose the operation until cancelled.

        `on_ready` is told once, when the operation counts as started; `on_status` of each change,
        by expose id. Raises `NodeError` when the first tunnel client cannot be had.
        """
        on_status(self._health.statuses())
        told = False

        def know(health: Health) -> None:
            nonlocal told
            before, self._health = self._health, health
            if health.statuses() != before.statuses():
                on_status(health.statuses())
            if health.is_ready and not told:
                told = True
                on_ready()

        await self._provide_image()
        async with AsyncExitStack() as stack:
            host, port = await self._answered(lambda: self._entered(stack))
            spec = self._client_spec(host, port)
            client = await self._answered(lambda: self._started(spec))
            async with asyncio.TaskGroup() as group:
                group.create_task(self._keep(client, spec, know))
                group.create_task(self._probe(know))

    async def end(self) -> None:
        """Remove the tunnel client; one that is gone is fine."""
        await self._containers.remove(self._op.client)

    async def _entered(self, stack: AsyncExitStack) -> tuple[str, int]:
        return await stack.enter_async_context(self._tunnel.entrance(self._op.network))

    # --- The tunnel client ---

    async def _provide_image(self) -> None:
        containers, image = self._containers, self._tunnel.image
        if await self._answered(lambda: containers.has_image(image)):
            return
        make = self._tunnel.make_image or (lambda: containers.pull(image, lambda _: None))
        await self._patience.until_answered(make, within_s=PULL_PATIENCE_S)

    async def _answered(self, call: Callable[[], Awaitable[T]]) -> T:
        return await self._patience.until_answered(call)

    def _client_spec(self, host: str, port: int) -> ContainerSpec:
        op = self._op
        return ContainerSpec(
            name=op.client,
            image=self._tunnel.image,
            limits=CLIENT_LIMITS,
            labels={**op.labels, TUNNEL_LABEL: f"{host}:{port}"},
            command=CLIENT_COMMAND,
            env={**op.env, "FRP_SERVER_ADDR": host, "FRP_SERVER_PORT": str(port)},
            network=op.network,
            reaches_home=self._tunnel.reaches_home,
        )

    async def _started(self, spec: ContainerSpec) -> Container:
        """Start the client; one of a former life is kept when it leads to the same server."""
        known = await self._containers.inspect(spec.name)
        if known is not None and not (known.running and _is_for(spec, known)):
            await self._containers.remove(known.id)
        return await self._containers.start(spec)

    async def _keep(
        self, client: Container, spec: ContainerSpec, know: Callable[[Health], None]
    ) -> None:
        """Start the client anew whenever it ended, for the operation does not depend on it.

        The engine is not asked to, lest clients come to life with the computer, and without us.
        """
        while True:
            know(self._health.with_tunnel(runs=True))
            await self._over(client)
            know(self._health.with_tunnel(runs=False))
            client = await self._started_anew(spec)

    async def _over(self, client: Container) -> None:
        with suppress(NodeError):  # it is gone, or cannot be followed: a look will tell
            await self._answered(lambda: self._containers.wait(client.id))

    async def _started_anew(self, spec: ContainerSpec) -> Container:
        while True:
            await self._clock.sleep(CLIENT_PAUSE_S)
            try:
                return await self._answered(lambda: self._started(spec))
            except NodeError as error:
                self._tell(error)

    # --- The health checks ---

    async def _probe(self, know: Callable[[Health], None]) -> None:
        while probes := self._health.startup_probes:
            await self._make(probes, know)
            if self._health.startup_probes:
                await self._clock.sleep(STARTUP_EVERY_S)
        while probes := self._health.continuous_probes:
            await self._clock.sleep(CONTINUOUS_EVERY_S)
            await self._make(probes, know)

    async def _make(self, probes: tuple[Probe, ...], know: Callable[[Health], None]) -> None:
        for probe in probes:
            if (healthy := await self._outcome(probe)) is not None:
                know(self._health.with_outcome(probe, healthy=healthy))

    async def _outcome(self, probe: Probe) -> bool | None:
        """Return how the check came out; None when it could not be made."""
        check = self._health.check(probe)
        port = self._op.services[probe.service].port.first
        command = probe_command(check, self._op.host, port)
        try:
            executed = await self._containers.execute(
                self._op.client, command, within_s=PROBE_LIMIT_S
            )
        except NodeError as error:
            if self._health.tunnel_runs:
                self._tell(error)
            return None
        self._trouble = ""
        return is_healthy(check, executed.output)

    def _tell(self, error: NodeError) -> None:
        """Report the trouble once, not at each try."""
        if error.title != self._trouble:
            self._trouble = error.title
            self._patience.tell(error)


def _is_for(spec: ContainerSpec, known: Container) -> bool:
    return spec.labels.items() <= known.labels.items()
