"""The official node's software on two stages: as a play, and as a stub image in a real engine."""

import asyncio
from contextlib import asynccontextmanager, contextmanager

from nosdesk.adapters.docker.engine import DockerEngine
from nosdesk.adapters.docker.official_node import DockerOfficialNode
from nosdesk.adapters.docker.official_options import OfficialSettings
from tests.contract import docker_images
from tests.fakes import official_image
from tests.fakes.clock import FakeClock
from tests.fakes.official_software import FakeOfficialSoftware
from tests.integration.own_docker import OwnDocker, own_docker

NODE = "NodeAddress1111111111111111111111"


class PlayedStage:
    def __init__(self):
        self.clock = FakeClock()
        self.software = FakeOfficialSoftware(self.clock)
        self._number = 0

    async def publish(self) -> str:
        self._number += 1
        self.software.newest = f"sha256:{self._number}"
        return self.software.newest

    async def say(self, state: str) -> None:
        self.software.says = state

    async def exit(self, code: int) -> None:
        await self.software.crash(code)

    async def pass_time(self) -> None:
        await self.clock.advance(1.0)


class DockerStage:
    """The stub image at a mirror of Docker's own registry, and an engine that asks the mirror."""

    def __init__(self, docker: OwnDocker, address: str, engine: DockerEngine, folder):
        self.docker, self.address, self.engine = docker, address, engine
        self.settings = OfficialSettings(
            NODE, official_image.NAME, "mainnet", engine_socket=docker.socket
        )
        self.record = folder / "official.json"
        self.software = DockerOfficialNode(engine, self.settings, self.record)
        self._number = 0

    async def publish(self, **settings) -> str:
        self._number += 1
        version = str(self._number)
        put = lambda: publish(self.docker, self.address, version=version, **settings)  # noqa: E731
        return await asyncio.to_thread(put)

    async def say(self, state: str) -> None:
        await self._order(state)

    async def exit(self, code: int) -> None:
        await self._order(f"exit {code}")

    async def pass_time(self) -> None:
        await asyncio.sleep(0.05)

    async def run(self, script: str) -> str:
        """Return what a script prints that runs inside the container."""
        done = await self.engine.execute(self.settings.name, ("sh", "-c", script), within_s=60)
        return done.output

    async def _order(self, words: str) -> None:
        await self.run(f"echo {words} > /tmp/.do; mv /tmp/.do /tmp/do")


def publish(docker: OwnDocker, address: str, node: str = NODE, **settings) -> str:
    """Put a stub into the mirror under the official name and return its digest."""
    name = f"{address}/{official_image.NAME}"
    with docker.client() as client:
        client.import_image_from_data(
            official_image.files(),
            name,
            "latest",
            changes=official_image.settings(node, **settings),
        )
        for line in client.push(
            name, tag="latest", stream=True, decode=True, auth_config={"username": ""}
        ):
            assert "error" not in line, line
        digest = client.inspect_image(f"{name}:latest")["RepoDigests"][0].partition("@")[2]
        client.remove_image(f"{name}:latest", force=True)
    return digest


@contextmanager
def mirrored_docker(folder):
    """Give an engine of the tests' own, and the address of the mirror that it asks."""
    with (
        docker_images.registry(folder) as address,
        own_docker(f"--registry-mirror=http://{address}") as docker,
    ):
        yield docker, address


@asynccontextmanager
async def docker_stage(docker: OwnDocker, address: str, folder):
    async with DockerEngine.open(docker.url) as engine:
        stage = DockerStage(docker, address, engine, folder)
        try:
            yield stage
        finally:
            await stage.software.end(grace_s=1)
            await engine.remove(stage.settings.name)
            await engine.close_network(stage.settings.name)
            await engine.close_volume(stage.settings.name)
