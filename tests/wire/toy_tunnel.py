"""A tunnel client in a few lines, for the practice edge; it speaks what `edge/wire.py` tells."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field


@dataclass
class ToyClient:
    edge: int
    service: int
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    answer: str = ""
    open: list[asyncio.StreamWriter] = field(default_factory=list)

    async def serve(self, group: asyncio.TaskGroup) -> None:
        while line := (await self.reader.readline()).decode():
            verb, *rest = line.split()
            if verb == "PING":
                self.writer.write(b"PONG\n")
            if verb == "OPEN":
                group.create_task(self._lend(rest[0]))

    async def _lend(self, number: str) -> None:
        edge = await asyncio.open_connection("127.0.0.1", self.edge)
        self.open.append(edge[1])
        edge[1].write(f"NOSDESK-TUNNEL 1 STREAM {self.answer.split()[1]} {number}\n".encode())
        with suppress(OSError):
            service = await asyncio.open_connection("127.0.0.1", self.service)
            self.open.append(service[1])
            async with asyncio.TaskGroup() as both:
                both.create_task(_pump(edge[0], service[1]))
                both.create_task(_pump(service[0], edge[1]))
        edge[1].close()


async def _pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        while chunk := await reader.read(65536):
            writer.write(chunk)
            await writer.drain()
    writer.close()


@asynccontextmanager
async def toy_client(
    edge: int, service: int, *hosts: str, secret: str = "s", group: str = ""
) -> AsyncIterator[ToyClient]:
    """Register the hosts and lead their callers to this port; `answer` is what the edge said."""
    reader, writer = await asyncio.open_connection("127.0.0.1", edge)
    shared = {"deploymentDomain": f"{group}.localhost", "deploymentLoadBalancerGroup": group}
    item = {"name": "x", "localIp": "op", "localPorts": "80", "opId": "op"}
    item |= shared if group else {}
    services = [{**item, "customDomain": host} for host in hosts]
    said = f"NOSDESK-TUNNEL 1 CONTROL\n{secret}\n{group}\n{json.dumps(services)}\n"
    writer.write(said.encode())
    client = ToyClient(edge, service, reader, writer)
    client.answer = (await reader.readline()).decode()
    async with asyncio.TaskGroup() as tasks:
        serving = tasks.create_task(client.serve(tasks))
        try:
            yield client
        finally:
            serving.cancel()
            for each in (writer, *client.open):
                each.transport.abort()
