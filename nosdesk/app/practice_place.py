"""Where a practice grid that is served here says where it is, and whether one is there."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import urlsplit

from nosdesk.app.small_file import replace_whole
from nosdesk.domain.errors import BadInput
from nosdesk.practice.connection import Connection, read_connection

_HERE = ("127.0.0.1", "::1", "localhost")
_ANSWER_S = 2.0


@contextmanager
def announced(connection: Connection, path: Path) -> Iterator[None]:
    """Keep the grid's addresses in the file for as long as the block lasts."""
    written = connection.to_json()
    replace_whole(path, written, survives_power_cut=False)
    try:
        yield
    finally:
        _remove_own(path, written)


async def is_there(path: Path, *, besides: Connection | None = None) -> bool:
    """Tell whether the file speaks of a grid that is there, or may be on another PC.

    The grid `besides` does not count. One of this PC at whose place nobody answers was left by a
    program that ended too early.
    """
    try:
        known = read_connection(await asyncio.to_thread(path.read_bytes))
        url = urlsplit(known.rpc)
        if besides is not None and known.rpc == besides.rpc:
            return False
        if url.hostname not in _HERE:
            return True
        async with asyncio.timeout(_ANSWER_S):
            _, writer = await asyncio.open_connection(url.hostname, url.port)
    except (OSError, TimeoutError, BadInput):
        return False
    writer.close()
    return True


def _remove_own(path: Path, written: bytes) -> None:
    """Remove the file unless another grid has put its own there since."""
    with suppress(FileNotFoundError):
        if path.read_bytes() == written:
            path.unlink()
