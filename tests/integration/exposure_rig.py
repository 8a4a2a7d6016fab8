"""An engine, a practice grid and one job's network, to expose services of real containers on."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from uuid import uuid4

import aiohttp

from nosdesk.adapters.docker.engine import DockerEngine
from nosdesk.aio.clock import SystemClock
from nosdesk.app.tunnels import practice_tunnel
from nosdesk.domain.definition.exposure import ExposedPort
from nosdesk.domain.exposure import ExposedService
from nosdesk.node.exposure import ExposedOp, Exposure, TunnelSettings
from nosdesk.node.patience import Patience
from nosdesk.ports.containers import MIB, ContainerSpec, Limits
from nosdesk.practice.grid import PracticeGrid
from nosdesk.protocol.endpoints import TunnelledOp, expose_id, host_of, tunnel_environment
from tests.contract import docker_images

LIMITS = Limits(memory_bytes=64 * MIB, pids=64)
JOB = "HJAWHML3nAVaZqLEAC6JCyEU7cyaHuVf81uJgJHNywvy"
EXPOSE_ID = "dzah9MsdC48KBsAxgvcqVGVdS5zNYfxB7WHDZKKfXnTq"
"""The network's own, for port 80 of the job's first operation."""


def id_of(port: ExposedPort) -> str:
    return expose_id(JOB, 0, port.label)


@dataclass
class Rig:
    engine: DockerEngine
    grid: PracticeGrid
    name: str

    @property
    def labels(self) -> dict[str, str]:
        return {"nosdesk-test": self.name}

    @property
    def network(self) -> str:
        return f"nosdesk-{self.name}"

    @property
    def container(self) -> str:
        """The name of the job's only container."""
        return f"{self.network}-0"

    @property
    def edge(self) -> tuple[str, int]:
        return "127.0.0.1", int(self.grid.connection().edge.rpartition(":")[2])

    async def start(self, script: str) -> str:
        """Start the job's container; give its name on the job's network."""
        await self.engine.start(
            ContainerSpec(
                name=self.container,
                image=docker_images.TEST_IMAGE,
                limits=LIMITS,
                labels=self.labels,
                command=("sh", "-c", script),
                network=self.network,
                aliases=(f"{JOB}-0",),
            )
        )
        return f"{JOB}-0"

    def tunnel(self) -> TunnelSettings:
        """The practice grid's own."""
        connection = self.grid.connection()
        return practice_tunnel(self.engine, connection.edge, connection.tunnel)

    def exposure(
        self,
        host: str,
        *ports: ExposedPort,
        tunnel: TunnelSettings | None = None,
        op_id: str = 'a "web" {op}',
    ) -> Exposure:
        tunnel = tunnel or self.tunnel()
        services = [
            ExposedService(id_of(port), port, tunnel.url_of(host_of(id_of(port), tunnel.domain)))
            for port in ports
        ]
        tunnelled = TunnelledOp(op_id, host, tunnel.domain)
        tunnels = [tunnelled.tunnel(port, id_of(port)) for port in ports]
        op = ExposedOp(
            container=self.container,
            host=host,
            network=self.network,
            services=tuple(services),
            env=tunnel_environment(JOB, tunnels, deployment_id=None, key=None),
            labels=self.labels,
        )
        clock = SystemClock()
        patience = Patience(clock, print)
        return Exposure(op, tunnel, containers=self.engine, clock=clock, patience=patience)

    @asynccontextmanager
    async def called(
        self,
        identity: str,
        path: str = "/",
        *,
        at: tuple[str, int] | None = None,
        domain: str = "localhost",
    ):
        """Call the service by its host name, which need not be known to this computer."""
        address, port = at or self.edge
        headers = {"Host": f"{identity}.{domain}:{port}"}
        async with (
            aiohttp.ClientSession() as session,
            session.get(f"http://{address}:{port}{path}", headers=headers) as answer,
        ):
            yield answer

    async def until_called(self, identity: str, status: int, **at) -> str:
        """Call until the answer has this status; give its body."""
        while True:
            async with self.called(identity, **at) as answer:
                if answer.status == status:
                    return await answer.text()
            await asyncio.sleep(0.1)


@asynccontextmanager
async def opened_rig() -> AsyncIterator[Rig]:
    docker_images.test_image()
    async with DockerEngine.open(docker_images.docker_url()) as engine, PracticeGrid() as grid:
        rig = Rig(engine, grid, uuid4().hex)
        await engine.open_network(rig.network, rig.labels)
        try:
            yield rig
        finally:
            for container in await engine.find(rig.labels):
                await engine.remove(container.id)
            await engine.close_network(rig.network)


class Told:
    """What an exposure told, to be waited for."""

    def __init__(self) -> None:
        self.ready = asyncio.Event()
        self.statuses: list[dict[str, str]] = []

    def note(self, statuses) -> None:
        self.statuses.append(dict(statuses))

    async def until(self, identity: str, status: str) -> None:
        while self.statuses[-1][identity] != status:
            await asyncio.sleep(0.05)


@asynccontextmanager
async def exposed(exposure: Exposure) -> AsyncIterator[Told]:
    """Expose it meanwhile, for a minute at most."""
    told = Told()
    async with asyncio.timeout(120), asyncio.TaskGroup() as group:
        task = group.create_task(exposure.run(on_ready=told.ready.set, on_status=told.note))
        try:
            yield told
        finally:
            task.cancel()
