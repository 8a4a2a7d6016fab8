"""A server that misbehaves on purpose, on a real socket."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field


@dataclass
class Connection:
    """One request as it came, and the way back to the client."""

    head: bytes
    body: bytes
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    sent: int = 0

    async def send(self, *parts: bytes) -> None:
        for part in parts:
            self.writer.write(part)
            await self.writer.drain()
            self.sent += len(part)

    async def until_gone(self) -> None:
        """Say nothing until the client leaves."""
        await self.reader.read()


Answer = Callable[[Connection], Awaitable[None]]


@dataclass
class ToyServer:
    url: str = ""
    connections: list[Connection] = field(default_factory=list)


@asynccontextmanager
async def toy_server(answer: Answer) -> AsyncIterator[ToyServer]:
    """Serve every request with the answer; connections are closed behind it."""
    toy, serving = ToyServer(), {}

    async def serve(reader, writer):
        serving[asyncio.current_task()] = writer
        with suppress(ConnectionError, asyncio.IncompleteReadError):
            head = await reader.readuntil(b"\r\n\r\n")
            connection = Connection(head, b"", reader, writer)
            connection.body = await reader.readexactly(_length(head))
            toy.connections.append(connection)
            await answer(connection)
        writer.close()
        with suppress(ConnectionError):
            await writer.wait_closed()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    toy.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        async with server:
            yield toy
    finally:
        for writer in serving.values():
            writer.transport.abort()
        if serving:
            await asyncio.wait(serving)


def http(status: int, body: bytes = b"", **headers: str) -> bytes:
    """One whole answer; underscores in header names stand for hyphens."""
    headers.setdefault("Content_Length", str(len(body)))
    lines = [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    head = "\r\n".join([f"HTTP/1.1 {status} Whatever", "Connection: close", *lines])
    return head.encode() + b"\r\n\r\n" + body


def answering(*parts: bytes) -> Answer:
    """Send these bytes, then close."""

    async def answer(connection: Connection) -> None:
        await connection.send(*parts)

    return answer


async def silent(connection: Connection) -> None:
    """Take the request and never answer."""
    await connection.until_gone()


async def dripping(connection: Connection) -> None:
    """Announce a small body and send it a byte at a time, so slowly that it never ends."""
    await connection.send(http(200, Content_Length="1000"))
    while not connection.reader.at_eof():
        await connection.send(b"x")
        await asyncio.sleep(0.02)


async def endless(connection: Connection) -> None:
    """Send a body that has no end."""
    await connection.send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    while True:
        await connection.send(b"10000\r\n" + bytes(0x10000) + b"\r\n")


def _length(head: bytes) -> int:
    for line in head.split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            return int(value)
    return 0
