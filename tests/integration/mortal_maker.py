"""A process that makes something at an engine and then only waits to be killed.

Run as `python -m tests.integration.mortal_maker URL keeps|brief NETWORK [CONTAINER]`: it opens the
network with a spare sandbox, and starts the container on it, where one is named.
"""

import asyncio
import sys

from nosdesk.adapters.docker.engine import DockerEngine
from nosdesk.ports.containers import MIB, ContainerSpec, Limits, Mount
from tests.integration.own_docker import IMAGE


async def main(url: str, keeping: str, network: str, container: str = "") -> None:
    async with DockerEngine.open(url, keeps=keeping == "keeps") as engine:
        await engine.open_network(network, {})
        await engine.make_ready(network)
        if container:
            await engine.open_volume(f"{container}-files", {})
            spec = ContainerSpec(
                name=container,
                image=IMAGE,
                limits=Limits(memory_bytes=64 * MIB),
                labels={"nosdesk.run": container},
                command=("sleep", "600"),
                network=network,
                mounts=(Mount(f"{container}-files", "/files"),),
            )
            await engine.start(spec)
        print("made", flush=True)
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
