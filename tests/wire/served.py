"""Servers of the tests' own, whose connections end with them and leave nothing open."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

Serve = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@asynccontextmanager
async def served(serve: Serve) -> AsyncIterator[int]:
    """Serve connections on loopback; give the port. What still talks at the end is cut off."""
    serving: dict[asyncio.Task, asyncio.StreamWriter] = {}

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        serving[asyncio.current_task()] = writer
        await serve(reader, writer)

    server = await asyncio.start_server(connected, "127.0.0.1", 0)
    try:
        async with server:
            yield server.sockets[0].getsockname()[1]
            server.close()
    finally:
        for writer in serving.values():
            writer.transport.abort()
        if serving:
            await asyncio.wait(serving)
