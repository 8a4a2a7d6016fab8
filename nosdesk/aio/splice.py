"""Passing bytes both ways between two connections."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

CHUNK = 64 * 1024
SILENCE_LIMIT_S = 600.0
"""A connection on which nothing moved in either direction for so long is given up."""
LEFT_ALONE_S = 30.0
"""How long the answer to a caller that has no more to say may be silent."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of two connections."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter


async def splice(caller: Side, service: Side, *, silence_limit_s: float = SILENCE_LIMIT_S) -> int:
    """Pass bytes both ways until the service's side ends; return how many came from there.

    Each side is read only as fast as the other takes it. The caller may end its side first.
    """
    loop = asyncio.get_running_loop()
    came, limit = 0, silence_limit_s

    def moved(_: int = 0) -> None:
        silence.reschedule(loop.time() + limit)

    def arrived(size: int) -> None:
        nonlocal came
        came += size
        moved()

    async def send_on() -> None:
        nonlocal limit
        await _copy(caller.reader, service.writer, moved)
        limit = min(limit, LEFT_ALONE_S)
        moved()
        with suppress(OSError):
            service.writer.write_eof()

    with suppress(TimeoutError):
        async with asyncio.timeout(limit) as silence, asyncio.TaskGroup() as group:
            sending = group.create_task(send_on())
            await _copy(service.reader, caller.writer, arrived)
            sending.cancel()
    return came


async def _copy(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, moved: Callable[[int], None]
) -> None:
    """Return at the end of what is read, or when either connection is lost."""
    with suppress(OSError):
        while chunk := await reader.read(CHUNK):
            writer.write(chunk)
            moved(len(chunk))
            await writer.drain()
