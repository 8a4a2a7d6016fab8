"""The engines that the `Containers` port is tried on, and a place to try one."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import aclosing, asynccontextmanager
from uuid import uuid4

from nosdesk.adapters.docker.engine import DockerEngine
from nosdesk.ports.containers import MIB, Containers, ContainerSpec, Limits, LogLine
from nosdesk.practice.engine import SimulatedEngine
from tests.contract import docker_images

MISSING = "nosdesk-test-missing:none"
LIMITS = Limits(memory_bytes=64 * MIB, pids=64)


class WallClock:
    def now(self) -> float:
        return time.time()

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


class Bench:
    """An engine, and a label of this test's own so that all it made can be found again."""

    def __init__(self, engine: Containers) -> None:
        self.engine = engine
        self.labels = {"nosdesk-test": uuid4().hex}
        self.prefix = f"nosdesk-test-{uuid4().hex[:12]}"

    def spec(self, script: str, name: str = "a") -> ContainerSpec:
        return ContainerSpec(
            name=f"{self.prefix}-{name}",
            image=docker_images.TEST_IMAGE,
            limits=LIMITS,
            labels=self.labels,
            command=("sh", "-c", script),
        )

    async def lines(self, container: str, *, after: float = 0) -> list[LogLine]:
        async with aclosing(self.engine.logs(container, after=after)) as logs:
            return [line async for line in logs]

    async def clean(self) -> None:
        for container in await self.engine.find(self.labels):
            await self.engine.remove(container.id)
        for volume in await self.engine.volumes(self.labels):
            await self.engine.close_volume(volume.name)
        await self.engine.close_network(self.prefix)


@asynccontextmanager
async def bench_on(kind: str) -> AsyncIterator[Bench]:
    """Give a bench on this kind of engine, and leave nothing of it behind."""
    if kind == "simulated":
        opened = SimulatedEngine.open(WallClock(), missing=(MISSING,))
    else:
        docker_images.test_image()
        opened = DockerEngine.open(docker_images.docker_url())
    async with opened as engine:
        bench = Bench(engine)
        try:
            async with asyncio.timeout(120):
                yield bench
        finally:
            await bench.clean()
