"""A server of raw streams: bounded in connections, and over when its block is left."""

import asyncio
import socket
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

LINE_LIMIT = 64 * 1024
"""Bytes that a line, or what else is read until a mark, may have."""

Serve = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@asynccontextmanager
async def serving(bound: socket.socket, serve: Serve, *, at_once: int) -> AsyncGenerator[None]:
    """Serve each connection to the socket until leaving; those over `at_once` are hung up.

    A connection is closed when `serve` returns, and cancelled when the block is left.
    """
    tasks: set[asyncio.Task[None]] = set()
    async with asyncio.TaskGroup() as group:

        def accept(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            if len(tasks) >= at_once:
                writer.transport.abort()
                return
            task = group.create_task(_served(serve, reader, writer))
            tasks.add(task)
            task.add_done_callback(tasks.discard)

        server = await asyncio.start_server(accept, sock=bound, limit=LINE_LIMIT)
        try:
            yield
        finally:
            server.close()
            for task in tasks:
                task.cancel()


async def _served(serve: Serve, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        with suppress(OSError):  # the other side went away: its own business
            await serve(reader, writer)
    finally:
        await hang_up(writer)


async def hang_up(writer: asyncio.StreamWriter) -> None:
    """Send what is left to be sent, for a moment, and close the connection."""
    writer.close()
    try:
        async with asyncio.timeout(1):
            await writer.wait_closed()
    except (OSError, TimeoutError):
        writer.transport.abort()
