"""Whether a key may go of which there may be no backup: nothing is left, and nothing needs it.

What this version can look at is the practice grid; whoever asks has to tell the user so.
"""

import asyncio
from collections.abc import Sequence

from nosdesk.adapters.solana.remains import remains
from nosdesk.adapters.solana.rpc.access import Access, open_access
from nosdesk.adapters.sqlite.choices import SqliteChoices
from nosdesk.adapters.sqlite.database import Database
from nosdesk.adapters.sqlite.journal import SqliteJournal
from nosdesk.aio.clock import SystemClock
from nosdesk.app.command_name import command_line
from nosdesk.app.grids import Grid
from nosdesk.app.paths import Paths
from nosdesk.domain.addresses import Address
from nosdesk.domain.errors import NodeError, Refused, Unavailable
from nosdesk.node.books import Books
from nosdesk.node.delivery import on_their_way

WITHIN_S = 60.0


async def check_unused(paths: Paths, address: Address) -> None:
    """Raise `Refused` while a GPU or a job of this computer needs the account."""
    if paths.journal.exists():
        await _check_chosen(paths, address)
        await _check_unowed(paths, address)


async def check_empty(grid: Grid, addresses: Sequence[Address]) -> None:
    """Raise `Refused` with what is left where, unless the grid shows that there is nothing.

    Raises `Unavailable` when the grid does not answer, or not for sure.
    """
    looks = []
    try:
        async with (
            open_access(grid.rpcs, genesis=grid.genesis) as access,
            asyncio.timeout(WITHIN_S),
            asyncio.TaskGroup() as group,
        ):
            looks = [group.create_task(_left(access, grid, each)) for each in addresses]
    except TimeoutError as error:
        raise Unavailable("The grid does not say in time what is left.", "Try again.") from error
    left = list[str]()
    for address, look in zip(addresses, looks, strict=True):
        found = look.result()
        if isinstance(found, NodeError):
            raise found
        left += [f"{address} has {what}" for what in found]
    if left:
        raise Refused(
            f"This key's backup was never shown in full, and something is left: {'; '.join(left)}.",
            "Check the backup, or take out all that is left.",
        )


async def _left(access: Access, grid: Grid, address: Address) -> tuple[str, ...] | NodeError:
    try:
        return await remains(access, grid.programs, address)
    except NodeError as error:
        return error


async def _check_chosen(paths: Paths, address: Address) -> None:
    async with Database(paths.journal, is_guest=True) as database:
        choices = await SqliteChoices(database, SystemClock()).load()
    for choice in choices.gpus:
        if choice.account == address:
            raise Refused(
                f"{choice.name or choice.uuid or 'A node'} works with {address}.",
                f"Choose another account for it first: {command_line('gpus account')}.",
            )


async def _check_unowed(paths: Paths, address: Address) -> None:
    async with Database(paths.journal, read_only=True) as database:
        journal = SqliteJournal(database, SystemClock())
        owing = {each.node for each in await on_their_way(journal)}
        owing |= {each.node for each in await Books(journal).open_assignments()}
    if address in owing:
        raise Refused(
            f"{address} has something to finish on this computer: a job, or a transaction.",
            "Start its node, and let it be paid first.",
        )
