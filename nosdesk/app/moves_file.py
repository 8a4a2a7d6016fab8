"""The file of moves, opened only while it is whole: a new one would not know what was made."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from nosdesk.adapters.sqlite.database import Database
from nosdesk.app.paths import Paths
from nosdesk.domain.errors import HostUnfit


@asynccontextmanager
async def open_moves_file(paths: Paths) -> AsyncGenerator[Database]:
    """Open the file; `Unavailable` while another program moves money.

    `HostUnfit` from when the file was found damaged until the user has put what is left of it
    elsewhere: the file in its place knows neither moves nor addresses of before.
    """
    check_whole(paths)
    async with Database(paths.moves) as database:
        check_whole(paths)
        yield database


def check_whole(paths: Paths) -> None:
    """Raise `HostUnfit` while what is left of a damaged file waits for the user to look at it."""
    kept = sorted(paths.moves.parent.glob(f"{paths.moves.stem}.broken-*{paths.moves.suffix}"))
    if kept:
        raise HostUnfit(
            f"The record of your moves of money was damaged; what is left of it is {kept[-1]}.",
            "Nothing is moved until you have looked: a move that you ask for again by its name"
            " (--once) would be made twice, and known addresses and sweeping are gone. See on the"
            f" ledger which of your last moves have landed. Then move {kept[-1].name} elsewhere.",
        )
